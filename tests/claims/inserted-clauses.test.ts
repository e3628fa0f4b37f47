/** Reporting clauses in the middle of what they report: it goes on after them (cases 27, 28, 43). */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

/** Figures with who vouches for them: "12: the office". */
function vouchedIn(text: string): string[] {
  const { quantities, assertions } = extractText(text);
  return quantities.map(({ text: words, assertion_id, attribution }) => {
    const claim = assertions.find((one) => one.assertion_id === assertion_id);
    return `${words}: ${claim?.source?.text ?? attribution}`;
  });
}

const CASES: [text: string, expected: string[]][] = [
  [
    'Floods killed 88 people in 2023, the office says: 80 in Lund and eight in Malmo.',
    ['88: the office', '80: the office', 'eight: the office'],
  ],
  ['Floods killed 88 people, the office says, and at least 625 people were moved.', ['88: the office', 'at least 625: the office']],
  ['If the rain goes on, the office says, more than 300 people will have drowned.', ['more than 300: the office']],
  ['If the dam had held, the office says, about $24m would have been saved.', ['about $24m: the office']],
  ['Floods killed 88 people in 2023, according to the office, an increase of 90%.', ['88: the office', '90%: the office']],
  [
    'In Lund 125 people were killed, according to the office: 80 clerks and 45 guards.',
    ['125: the office', '80: the office', '45: the office'],
  ],
  // the author's again, and an introduction before a colon
  ['“We were late,” said the coach of the strike, which cost 40 jobs.', ['40: author']],
  ['In a note the office said this: 12 boats sank.', ['12: the office']],
  ['Floods killed 88 people, the office says, and the mayor resigned.', ['88: the office']],
];

for (const [text, expected] of CASES) test(text, () => assert.deepEqual(vouchedIn(text), expected));
