import assert from 'node:assert/strict';
import test from 'node:test';
import { claimsIn, writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // 28: quote and tag
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
