/** Raised, lowered and struck-out words, note marks, fractions: a number stays the number that a reader sees. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { ingestFiles, read } from './helpers.ts';

const body = (words: string): string => read(`<p>${words}</p>`, 'html', {}, true).text;

const READINGS: [written: string, text: string][] = [
  // note marks
  ['8<sup>1</sup> people', '8 people'],
  ['404<sup>2,3</sup> dogs', '404 dogs'],
  ['In 2011<sup>[5]</sup> five died', 'In 2011 five died'],
  ['140<sup id="ref-4"><a href="#n4">4</a></sup> homes', '140 homes'],
  ['The bill rose to £40m.<sup>2</sup> It', 'The bill rose to £40m. It'],
  ['a bill of £40m<sup>2</sup>.', 'a bill of £40m.'],
  ['25 people<a href="#fn3">3</a> died', '25 people died'],
  ['25 people died.[5][6] More', '25 people died. More'],
  ['“we lost [5] men”', '“we lost [5] men”'],
  ['the mayor<sup>a</sup> and the clerk<sup>†</sup>', 'the mayor and the clerk'],
  ['found in<sup>2</sup> the well', 'found in the well'],
  // powers and units
  ['12 km<sup>2</sup> of land', '12 km² of land'],
  ['40 m<sup>3</sup> of water', '40 m³ of water'],
  ['9.8 m/s<sup>2</sup>', '9.8 m/s²'],
  ['10<sup>6</sup> spores', '10^6 spores'],
  ['3.2 × 10<sup>6</sup> cells', '3.2 × 10⁶ cells'],
  ['10<sup><a href="#n">6</a></sup> people', '10 people'],
  ['an R<sup>2</sup> of 0.5', 'an R² of 0.5'],
  ['<sup>137</sup>Cs', '¹³⁷Cs'],
  // what is only printed high or low
  ['the 19<sup>th</sup> century', 'the 19th century'],
  ['at $4<sup>99</sup> each', 'at $4.99 each'],
  ['CO<sub>2</sub>', 'CO2'],
  // fractions
  ['1<sup>1</sup>/<sub>2</sub> metres', '1½ metres'],
  ['2<sup>1</sup>&frasl;<sub>4</sub> miles', '2¼ miles'],
  ['5<sup>3</sup>/<sub>16</sub> inches', '5 3/16 inches'],
  ['<sup>2</sup>/3 of them', '⅔ of them'],
  ['11&frasl;2 km, 5⁄8 of it, 1113⁄16 inches', '1½ km, ⅝ of it, 11 13/16 inches'],
  // struck out
  ['killed <del>12</del> <ins>14</ins> people', 'killed 14 people'],
  ['<s>40</s> 35 hurt, <strike>9</strike> 8 lost', '35 hurt, 8 lost'],
  ['<del>All 900 shirts were burnt.</del> None was.', 'None was.'],
  ['<span style="text-decoration: line-through">900</span> 800 shirts', '800 shirts'],
  ['a <s>b that nobody closed', 'a b that nobody closed'],
  ['<section>stays</section><small>so</small>', 'stays so'],
];

test('raised, lowered and struck-out words in HTML', () => {
  for (const [written, text] of READINGS) assert.equal(body(written).replace(/\n+/g, ' '), text, written);
});

test('every character still leads back to its bytes', () => {
  const { bytesOf } = read('<p>The dust held 10<sup>6</sup> spores, <del>12</del> 14 kinds.</p>', 'html', {}, true);
  assert.equal(bytesOf('10^6 spores'), '10<sup>6</sup> spores');
  assert.equal(bytesOf('14 kinds'), '14 kinds');
});

test('the same in Markdown, and in the texts of a corpus', async () => {
  assert.equal(read('Some ~~12~~ 14 dogs on 5 km<sup>2</sup>, 3 ~ 4 a day.[^1]\n').text, 'Some 14 dogs on 5 km², 3 ~ 4 a day.');
  const { documents } = await ingestFiles({
    'a.ndjson': '{"text": "Some 8<sup>1</sup> people and <del>9</del> ten dogs."}\n',
    'b.csv': 'text\n"1<sup>1</sup>/<sub>2</sub> km, and 5 < 6."\n',
    'c.txt': 'Some 25 people died.[5] It was 11⁄2 km, 5 < 6 > 4.',
  });
  assert.deepEqual(
    documents.map(({ text }) => text),
    ['Some 8 people and ten dogs.', '1½ km, and 5 < 6.', 'Some 25 people died. It was 1½ km, 5 < 6 > 4.'],
  );
});
