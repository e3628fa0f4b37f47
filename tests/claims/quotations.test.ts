import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // 28: quotation and reporting clause
  ['“The lamps failed at nine,” the pilot said.', ['the pilot | said | “The lamps failed at nine,”']],
  ['“The lamps failed at nine,” said Edda Falk.', ['Edda Falk | said | “The lamps failed at nine,”']],
  [
    '“The lamps failed at nine,” he said. “Nobody had checked them.”',
    ['he | said | “The lamps failed at nine,” … “Nobody had checked them.”'],
  ],
  ['“The lamps,” she said, “were new.”', ['she | said | “The lamps,” … “were new.”']],
  ['He added: “We had no time to turn.”', ['He | added | “We had no time to turn.”']],
  [
    '“The lamps failed at nine,” the pilot said. He left early.\n\nThe board will meet in June.',
    ['the pilot | said | “The lamps failed at nine,”'],
  ],
  // 29: mixed
  ['The pilot called the chart “a bad joke”.', ['The pilot | called | the chart “a bad joke”']],
  // 46: every style of marks
  ['"The lamps failed at nine," the pilot said.', ['the pilot | said | "The lamps failed at nine,"']],
  ["''The lamps failed at nine,'' the pilot said.", ["the pilot | said | ''The lamps failed at nine,''"]],
  ['«The lamps failed at nine,» the pilot said.', ['the pilot | said | «The lamps failed at nine,»']],
  // a speaker far from the verb
  [
    '“The lamps failed at nine,” Edda Falk, 58, a pilot from the north shore, told the inquiry.',
    ['Edda Falk | told | “The lamps failed at nine,”'],
  ],
];
for (const [text, expected] of cases) test(text, () => assert.deepEqual(writtenIn(text), expected));

test('mode: all, some or none of the words quoted', () => {
  assert.equal(claimsIn('“The lamps failed at nine,” the pilot said.')[0].mode, 'direct');
  assert.equal(claimsIn('The pilot said the chart was “a bad joke”.')[0].mode, 'mixed');
  assert.equal(claimsIn('The pilot said the chart was wrong.')[0].mode, 'indirect');
});

test('47: transcripts', () => {
  const text = 'FALK: The lamps failed. We turned too late.\n\nREIS: Who checked them?\n\nFALK: Nobody did.';
  assert.deepEqual(
    claimsIn(text).map(({ source }) => source?.text),
    ['FALK', 'REIS', 'FALK'],
  );
});

test('47: one label in capitals is a headline', () => assert.deepEqual(writtenIn('FERRY SERVICE: Boats will sail again on Monday.'), []));

test('the speaker of a quotation is not told apart from himself', () => {
  assert.equal(claimsIn('“I think that the lamps were old,” the pilot said.').length, 1);
});

test('quotations in two parts, and those that a transcript opens with every paragraph', () => {
  assert.deepEqual(writtenIn('"The weir is sound," she said, but "nobody has looked at it since May."'), [
    'she | said | "The weir is sound," … "nobody has looked at it since May."',
  ]);
  assert.deepEqual(writtenIn('He told the crowd, “That makes me glad,” when she left the hall.'), ['He | told | “That makes me glad,”']);
  assert.deepEqual(writtenIn('According to Kos, “The weir was built in a hurry. Nobody looked at it.”'), [
    'Kos | According to | “The weir was built in a hurry. Nobody looked at it.”',
  ]);
  assert.deepEqual(writtenIn('Asked about the weir, Kos said, "Not going to go into that."'), [
    'Kos | said | "Not going to go into that."',
  ]);
  assert.deepEqual(writtenIn('The board urged sailors to “leave their boats.”'), ['The board | urged | sailors to “leave their boats.”']);
  const transcript = '"KOS: The weir was sound. It held.\n\n"REIS: It failed in May.\n\n"KOS: Who told you?"';
  assert.deepEqual(
    writtenIn(transcript).map((line) => line.split(' | ')[0]),
    ['KOS', 'REIS', 'KOS'],
  );
  const names = 'Kos: The weir was sound.\n\nReis: It failed in May.\n\nKos: It held for years.';
  assert.deepEqual(
    writtenIn(names).map((line) => line.split(' | ')[0]),
    ['Kos', 'Reis', 'Kos'],
  );
  assert.deepEqual(writtenIn('Weather: It will rain in May.\n\nThe weir held.'), []);
});

test('47: a name before a headline’s colon speaks when its bearer speaks in the text', () => {
  assert.deepEqual(
    writtenIn('Kos: Weir Was Late and Nobody Cared.\n\nIda Kos said the weir was late.')[0],
    'Kos | : | Weir Was Late and Nobody Cared',
  );
  assert.deepEqual(writtenIn('Weather: Rain Was Late in May.\n\nIda Kos said the weir was late.'), ['Ida Kos | said | the weir was late']);
});
