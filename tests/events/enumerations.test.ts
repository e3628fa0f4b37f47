/** Totals that no numeral states: people enumerated under one predicate, the rest of those who were shot, "both". */
import assert from 'node:assert/strict';
import test from 'node:test';
import { figuresOf, relationsOf } from './figures-of.ts';

/** Figures with an outcome, as "a man and a woman: 2 killed". */
const tolls = (text: string): string[] =>
  figuresOf(text)
    .filter(({ outcome }) => outcome)
    .map(({ span, value, outcome }) => `${span.text}: ${value} ${outcome}`);
/** Of those, what the text does not state as a numeral. */
const enumerated = (text: string): string[] =>
  figuresOf(text)
    .filter(({ rule, outcome }) => outcome && /^implied-(?:persons|rest)$/.test(rule))
    .map(({ span, value, outcome }) => `${span.text}: ${value} ${outcome}`);

const LISTS: [string, string[]][] = [
  ['A 31-year-old man and a 9-year-old boy were shot in Leeds on Friday.', ['A 31-year-old man and a 9-year-old boy: 2 injured']],
  ['The guard fatally shot a teenage girl and the girl’s unarmed uncle.', ['a teenage girl and the girl’s unarmed uncle: 2 killed']],
  ['Neighbours found a male and female deceased in the flat.', ['a male and female: 2 killed']],
  ['The blaze killed a father and son.', ['a father and son: 2 killed']],
  ['The blast killed a judge, his driver and a bodyguard on Monday.', ['a judge, his driver and a bodyguard: 3 killed']],
  ['His wife, her sister, the couple’s baby and their cat were found dead.', ['His wife, her sister, the couple’s baby: 3 killed']],
  ['The murder of a judge and his driver shocked the town.', ['a judge and his driver: 2 killed']],
  ['The bodies of a soldier and a nurse were found in a ditch.', ['a soldier and a nurse: 2 killed']],
  ['He was accused of murdering a builder and a waitress in 2019.', ['a builder and a waitress: 2 killed']],
  [
    'John Smith, 34, of Leeds, and Mary O’Neil, a 32-year-old nurse from York, were killed in the crash.',
    ['John Smith, 34, of Leeds, and Mary O’Neil, a 32-year-old nurse from York: 2 killed'],
  ],
  [
    'Ann Smith, 34, and another man, Bob Jones, 40, both of Leeds, were shot dead.',
    ['Ann Smith, 34, and another man, Bob Jones, 40, both of Leeds: 2 killed'],
  ],
  ['India Barnes, 34, and Thomas “Tam” Mack, 34, were found dead.', ['India Barnes, 34, and Thomas “Tam” Mack, 34: 2 killed']],
  ['The court heard that a man and his wife had been murdered.', ['a man and his wife: 2 killed']],
  ['The president and his wife were killed in the crash.', ['The president and his wife: 2 killed']],
  ['Teen, man shot in North Leeds', ['Teen, man: 2 injured']],
  ['He killed his wife and two children.', ['his wife and two children: 3 killed']],
  ['A couple and their three children died in the fire.', ['A couple and their three children: 5 killed']],
  ['Ann Smith, 34, and two others were kidnapped.', ['Ann Smith, 34, and two others: 3 kidnapped']],
];
for (const [text, expected] of LISTS) test(`enumeration: ${text}`, () => assert.deepEqual(enumerated(text), expected));

const NONE = [
  'A man was killed and a woman was injured.', //                      two predicates
  'Police shot a man and a woman was arrested.',
  'The gunman killed a man and a woman fled.',
  'Two people, a man and a woman, were killed.', //                    the numeral says it
  'Four people, including a man and a woman, were killed.', //         a part
  'Among the dead were a man and a woman.',
  'A teacher, a mother of two, and her son were killed.', //           an apposition, or not
  'The mayor, a former general, and his driver were killed.',
  'A husband and father was killed.', //                               one man
  'The killer of a husband and father was arrested.',
  'The parents of a boy and a girl were killed.', //                   others
  'The wife of a soldier and a nurse were hurt.',
  'A man and a woman were charged with murder.',
  'A man and a woman shot three guards.',
  'The mayor and his wife were not hurt.',
  'The gang did not kill a man and a woman.',
  'He survived a man and a woman who were his friends.',
  'Paris and London were hit by floods that killed nine.',
];
for (const text of NONE) test(`no enumeration: ${text}`, () => assert.deepEqual(enumerated(text), []));

test('the counted few of a list are part of it, and a list said again is part of the first', () => {
  assert.deepEqual(relationsOf('He killed his wife and two children.'), ['part_of two -> his wife and two children']);
  assert.deepEqual(relationsOf('At least 12 people, including a teacher and two pupils, died.'), ['part_of two -> At least 12']);
  assert.deepEqual(relationsOf('The dead included the mayor, and two officers were hurt.'), []);
  assert.deepEqual(relationsOf('Two people died in the crash in Leeds. Ann Smith, 34, and her son were killed.'), [
    'part_of Ann Smith, 34, and her son -> Two',
  ]);
});

test('each person of a list is evidence of its value', () => {
  const [list] = figuresOf('A man and two nurses were killed.').filter(({ rule }) => rule === 'implied-persons');
  assert.deepEqual(
    list.evidence.filter(({ field }) => field === 'value').map(({ span, basis }) => `${span.text} ${basis}`),
    ['A man implied', 'two nurses implied'],
  );
  assert.equal(list.bound, 'exact');
});

const RESTS: [string, string[]][] = [
  ['Three shot, one dead after party in park', ['Three: 3 killed_or_injured', 'Three shot, one dead: 2 injured', 'one: 1 killed']],
  ['Four people were shot, one fatally.', ['Four: 4 killed_or_injured', 'Four people were shot, one fatally: 3 injured', 'one: 1 killed']],
  [
    'Three men were shot; one of them died.',
    ['Three: 3 killed_or_injured', 'Three men were shot; one of them died: 2 injured', 'one: 1 killed'],
  ],
  ['Six people were shot, two dead and four wounded.', ['Six: 6 killed_or_injured', 'two: 2 killed', 'four: 4 injured']], // stated
  ['More than six people were shot, two of them fatally.', ['More than six: null killed_or_injured', 'two: 2 killed']], //  not exact
];
for (const [text, expected] of RESTS) test(`the rest: ${text}`, () => assert.deepEqual(tolls(text), expected));

const FRAMES: [string, string[]][] = [
  ['He shot and killed his wife before turning the gun on himself.', ['his wife before turning the gun on himself: 2 killed']],
  ['The man killed a neighbour and then himself.', ['a neighbour and then himself: 2 killed']],
  ['She killed her two sons and committed suicide.', ['her two sons and committed suicide: 3 killed']],
  ['He killed a guard and then hid himself.', []],
  ['He killed a guard before shooting himself in the leg.', []],
  ['A man was killed along with his wife and two sons.', ['A man was killed along with his wife and two sons: 4 killed']],
  ['A man was arrested along with documents.', []],
  ['The dead were identified as Ann Smith, 34, and Bob Jones, 35.', ['Ann Smith, 34, and Bob Jones, 35: 2 killed']],
  ['The witnesses were identified as Ann Smith, 34, and Bob Jones, 35.', []],
];
for (const [text, expected] of FRAMES) test(`people in two places: ${text}`, () => assert.deepEqual(enumerated(text), expected));

const GROUPS: [string, string[]][] = [
  ['An elderly couple was found dead at home.', ['couple: 2 killed']],
  ['A trio of climbers died in the storm.', ['trio: 3 killed']],
  ['The pair were arrested on Monday.', ['pair: 2 arrested']],
  ['A pair of gloves was found near the dead goat.', []],
  ['The couple have two cars.', []],
];
for (const [text, expected] of GROUPS) test(`a group by its name: ${text}`, () => assert.deepEqual(tolls(text), expected));

const HURT: [string, string[]][] = [
  ['Both climbers were flown to hospital, where they later died.', ['Both: 2 killed']],
  ['Two men were rushed to hospital, where they were pronounced dead.', ['Two: 2 killed']],
  ['Two men were taken to a shelter, where they met three nurses.', []],
  ['Both victims are expected to survive.', ['Both: 2 injured']],
  ['The two firms are expected to survive.', []],
  ['Two of the victims had gunshot wounds.', ['Two: 2 injured']],
  ['Two of the victims had gunshot licences.', []],
  ['Two men were driven to a clinic with non-life-threatening injuries.', ['Two: 2 injured']],
  ['A man and a woman are recovering in hospital.', ['A man and a woman: 2 injured']],
  ['Three others were being treated at a hospital nearby.', ['Three: 3 injured']],
  ['Three others were being treated for flu.', []],
  ['Seven people were hit by stray bullets.', ['Seven: 7 injured']],
  ['Seven people were hit by tax rises.', []],
];
for (const [text, expected] of HURT) test(`in hospital: ${text}`, () => assert.deepEqual(tolls(text), expected));
