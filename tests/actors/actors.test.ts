/** One actor, one entity: names, abbreviations, titles, descriptions, pronouns. Cases 45, 58 and 59 of the phenomena. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';
import { entitiesIn, sourcesIn } from './extracted.ts';

const ENTITIES: [string, string, string[]][] = [
  [
    'an abbreviation in brackets',
    'The Harbour Workers’ Alliance (HWA) met in May. HWA members cheered.',
    ['Harbour Workers’ Alliance organisation: Harbour Workers’ Alliance, HWA, HWA'],
  ],
  [
    'an armed group and its abbreviation',
    'The Tehreek-e-Taliban Pakistan (TTP) withdrew. The TTP left its camps.',
    ['Tehreek-e-Taliban Pakistan armed_group: Tehreek-e-Taliban Pakistan, TTP, TTP'],
  ],
  [
    'title, shorter title, description, pronoun',
    'Field Marshal Idris Okello came home. The field marshal slept. Marshal Okello woke when his aide knocked.',
    ['Idris Okello military: Field Marshal Idris Okello, The field marshal, Marshal Okello, his'],
  ],
  ['a surname alone', 'Ann Lee sang. Lee danced.', ['Ann Lee person: Ann Lee, Lee']],
  ['a state and its government', 'Kenya voted. India’s government abstained.', ['Kenya government: Kenya', 'India government: India']],
  ['he and she', 'Ann Lee met Tom Hale. She smiled. He left.', ['Ann Lee person: Ann Lee, She', 'Tom Hale person: Tom Hale, He']],
  ['a name after a description', 'City Attorney Ben Ito resigned.', ['Ben Ito official: Attorney Ben Ito']],
  ['an attorney general is no soldier', 'Attorney General Eva Brandt resigned.', ['Eva Brandt official: Attorney General Eva Brandt']],
  ['a hyphenated title', 'Secretary-General Omar Bello spoke.', ['Omar Bello official: Secretary-General Omar Bello']],
  ['namesakes of two genders', 'Ann Lee sang. Mr Lee left.', ['Ann Lee person: Ann Lee', 'Lee person: Mr Lee']],
];

const SOURCES: [string, string, string[]][] = [
  ['a name', 'Ann Lee said that the dam had burst.', ['Ann Lee']],
  ['a pronoun', 'Tom Hale came late. He said that the dam had burst.', ['Tom Hale']],
  ['a state', 'Turkey says that it will help.', ['Turkey']],
  ['a description of a body', 'The Orion Foundation met. The foundation said that it would pay.', ['Orion Foundation']],
  ['a company', 'Acme Mining cut jobs. The company said that it would close two pits.', ['Acme Mining']],
  ['a known body', 'The World Health Organization says that measles is back.', ['World Health Organization']],
  ['officials are nobody in particular', 'Some officials said that the dam had burst.', ['(Some officials)']],
  ['a people is nobody in particular', 'Many Americans believe that the dam will burst.', ['(Many Americans)']],
  ['two possible men', 'Tom Hale and Ben Ito met. He said that it was cold.', ['(He)']],
  ['no group before', 'The group said that it was cold.', ['(The group)']],
];

for (const [name, text, expected] of ENTITIES) test(name, () => assert.deepEqual(entitiesIn(text), expected));
for (const [name, text, expected] of SOURCES) test(`source: ${name}`, () => assert.deepEqual(sourcesIn(text), expected));

test('a company may leave out what its name ends in', () => {
  assert.deepEqual(entitiesIn('Brask Holdings PLC was sold. Brask Holdings had lost money, and Brask said that it was over.'), [
    'Brask Holdings PLC organisation: Brask Holdings PLC, Brask Holdings, Brask',
  ]);
  assert.deepEqual(entitiesIn('Orlo Corp. shut a mill. Orlo said that it would open another.').length, 1);
  assert.deepEqual(entitiesIn('Merrow & Co. shut a mill. Merrow said that it would open another.'), [
    'Merrow & Co. organisation: Merrow & Co., Merrow',
  ]);
  assert.deepEqual(entitiesIn('General Merrow Corp. shut a mill.'), ['General Merrow Corp. organisation: General Merrow Corp.']);
  assert.deepEqual(entitiesIn('Baltic Railways said that it was over.'), ['Baltic Railways organisation: Baltic Railways']);
  assert.deepEqual(entitiesIn('Stein Group shut a mill. Mr. Stein said that it was over.'), [
    'Stein Group organisation: Stein Group',
    'Stein person: Mr. Stein',
  ]);
});

test('a people acts for its country, by the country’s name', () => {
  assert.deepEqual(entitiesIn('A mine killed 12 North Korean soldiers.'), ['North Korea government: North Korean']);
});

test('runs of capitals that nothing is told of are no entities', () => {
  assert.deepEqual(entitiesIn('Crowds filled Election Street on Ground Zero Day.'), []);
});

test('a well-known actor has one id in every document, another has one of its own', () => {
  const [first, second] = ['one', 'two'].map((id) => {
    const text = 'Hamas and the Orion Foundation met.';
    return extractText(text.concat(' ', id)).entities.map(({ entity_id, wikidata_id }) => [wikidata_id, entity_id]);
  });
  assert.deepEqual(first[0], second[0]);
  assert.equal(first[0][0], 'Q38799');
  assert.equal(first[1][0], null);
});

test('the kind and the naming of a source', () => {
  const kindOf = (text: string): string => extractText(text).assertions.map((a) => `${a.source_kind} ${a.source_named}`)[0];
  assert.equal(kindOf('Lieutenant General Tariq Anwar said that it was over.'), 'military true');
  assert.equal(kindOf('Chad’s general staff said that it was over.'), 'military true');
  assert.equal(kindOf('Turkey said that it was over.'), 'government true');
  assert.equal(kindOf('Officials said that it was over.'), 'official false');
  assert.equal(kindOf('It was over, according to officials tracking the group.'), 'official false');
  assert.equal(kindOf('Rebels said that it was over.'), 'armed_group false');
  assert.equal(kindOf('Reuters said that it was over.'), 'media true');
});

test('an office-holder belongs to a country', () => {
  const countryOf = (text: string): string | null => extractText(text).entities.filter(({ kind }) => kind !== 'government')[0].country;
  assert.equal(countryOf('Kenyan President Juma Otieno spoke.'), 'KE');
  assert.equal(countryOf('Jordan’s King Faisal spoke.'), 'JO');
  assert.equal(countryOf('General Tariq Anwar, Pakistan’s army chief, spoke.'), 'PK');
  assert.equal(countryOf('Ann Lee spoke in Kenya.'), null);
});

test('every mention stands where it says, and once', () => {
  const text = 'General Ana Duarte spoke. The general left, and her driver followed. “No,” she said.';
  const { entities } = extractText(text);
  assert.deepEqual(
    entities.map(({ name, mentions }) => [name, mentions.length > 1]),
    [['Ana Duarte', true]],
  );
  for (const { mentions } of entities) {
    for (const { start, end, text: words } of mentions) assert.equal([...text].slice(start, end).join(''), words);
    assert.equal(new Set(mentions.map(({ start }) => start)).size, mentions.length);
  }
});
