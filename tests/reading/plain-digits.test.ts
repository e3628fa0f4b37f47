/** Digits of other scripts are read as figures, and the text stays as it was written. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { plainDigits } from '../../pipeline/extract/reading/plain-digits.ts';
import { extractText } from '../texts.ts';

/** Each figure with its value and unit, after a look at its words: they are those of the text. */
function figuresOf(text: string, published: string | null = null): string[] {
  const points = Array.from(text);
  return extractText(text, { published }).quantities.map((row) => {
    assert.equal(points.slice(row.start, row.end).join(''), row.text);
    if (row.item) assert.equal(points.slice(row.item.start, row.item.end).join(''), row.item.text);
    return `${row.text}: ${row.value} ${row.unit}`;
  });
}

test('full-width, Arabic-Indic and other digits are figures; words and offsets are those of the text', () => {
  for (const [text, ...figures] of [
    ['１２３ people fled the valley, police said.', '１２３: 123 1'],
    ['Officials counted ١٢٣ tents and ۴۵ lorries.', '١٢٣: 123 1', '۴۵: 45 1'],
    ['The 😀 mayor saw १२ goats and ৭ sheep.', '१२: 12 1', '৭: 7 1'],
    ['Prices rose ３．５％ to ＄１，２５０ a tonne.', '３．５％: 3.5 %', '＄１，２５０: 1250 USD'],
    ['Rents rose ١٢٫٥٪ in the old town.', '١٢٫٥٪: 12.5 %'],
    ['About ２5 boats sank.', 'About ２5: 25 1'],
    ['The wall is １２ km long.', '１２ km: 12 km'],
  ])
    assert.deepEqual(figuresOf(text), figures, text);
});

test('what is no figure in plain digits is none in others', () => {
  for (const text of [
    'Room ２０１ was empty.',
    'He took flight ＢＡ１２３ home.',
    'The talks of ２０２４ came to nothing.',
    'The ％ sign, the ， and the ．',
  ]) {
    assert.deepEqual(figuresOf(text), [], text);
    assert.deepEqual(figuresOf(plainDigits(text)), [], text);
  }
});

test('dates in other digits are dates', () => {
  const { times } = extractText('The bridge fell on ３ May ２０２４, the mayor said.', { published: '2024-06-01' });
  assert.deepEqual(
    times.filter(({ start }) => start !== null).map(({ text, from }) => [text, from]),
    [['３ May ２０２４', '2024-05-03']],
  );
});

test('every digit of the basic plane has its value, at its place', () => {
  let count = 0;
  for (let code = 0x80; code < 0x10000; code++) {
    const digit = String.fromCharCode(code);
    if (!/\p{Nd}/u.test(digit)) continue;
    assert.equal(plainDigits(digit), String(count % 10), code.toString(16)); // Unicode has them from nought to nine
    count++;
  }
  assert.ok(count >= 350, String(count));
  const mixed = 'x １2３ ｙ，１，２ 𝟏٣, ＄ 5 ％';
  assert.equal(plainDigits(mixed), 'x 123 ｙ，1,2 𝟏3, ＄ 5 ％');
  assert.equal(plainDigits('plain 5'), 'plain 5');
});

test('digits that cannot be read so are named in a finding', () => {
  const { quantities, findings } = extractText('The crew saw 𝟏𝟐𝟑 seals and 12 whales.');
  assert.deepEqual(
    quantities.map(({ text }) => text),
    ['12'],
  );
  assert.deepEqual(
    findings.map(({ rule, actual, start, end }) => [rule, actual, start, end]),
    [['digits-not-read', '𝟏𝟐𝟑', 13, 16]],
  );
  assert.deepEqual(extractText('The crew saw 12 whales, １２ of them dead.').findings, []);
});
