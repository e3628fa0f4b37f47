import assert from 'node:assert/strict';
import test from 'node:test';
import type { ExtractedLine } from '../../pipeline/contract.ts';
import { extractLine } from '../../pipeline/extract/stream/extract-line.ts';
import { codePointLength, LONGEST } from '../../pipeline/link/quote-policy.ts';
import { quotesOf, sentenceAround, windowsAround } from '../../pipeline/link/quotes.ts';
import { document, linked, span, TEXT } from './sample.ts';

test('an open text may be quoted without end', () => {
  const quotes = quotesOf(TEXT, 'full');
  assert.equal(quotes.length, [...TEXT].length);
  assert.ok(quotes.spend(0, quotes.length));
  assert.equal(quotes.left(), Number.POSITIVE_INFINITY);
});

test('a tenth of a text may be quoted, a character twice for the price of once', () => {
  const quotes = quotesOf('x'.repeat(100), 'quotes');
  assert.ok(quotes.spend(0, 8));
  assert.ok(quotes.spend(2, 10), 'six of these are quoted already');
  assert.ok(!quotes.spend(50, 51), 'the tenth is spent');
  assert.ok(quotes.spend(0, 10), 'what is quoted already costs nothing');
});

test('no quote is longer than 200 code points, and none leaves where none may', () => {
  const long = quotesOf('x'.repeat(10_000), 'quotes');
  assert.ok(!long.spend(0, LONGEST + 1));
  assert.ok(long.spend(0, LONGEST));
  assert.ok(!quotesOf(TEXT, 'none').spend(0, 1));
});

test('slices count code points', () => {
  const quotes = quotesOf('🌊🌊 sea', 'full');
  assert.equal(quotes.slice(0, 2), '🌊🌊');
  assert.equal(quotes.slice(3, 6), 'sea');
});

test('a quote is the sentence around, whole', () => {
  const quotes = quotesOf(TEXT, 'full');
  const { start, end } = span('denies');
  const window = sentenceAround(quotes, start, end, LONGEST);
  assert.equal(quotes.slice(window.start, window.end), 'A second office denies it.');
});

test('a quote ends where the reading ends the sentence, not after a title, an initial or an abbreviation', () => {
  for (const sentence of [
    'The harbour master, Mr. Orlow, said that 12 boats sank off St. Brin.',
    'Dr. A. N. Field counted 12 boats of the U.S. Navy at No. 4 quay.',
    '“We lost 12 boats,” said Lt. Gen. Ilse Marr.',
  ]) {
    const text = `Nobody answered. ${sentence} The rest came home, e.g. the Brin.`;
    const quotes = quotesOf(text, 'full');
    const { start, end } = span('12 boats', 0, text);
    const window = sentenceAround(quotes, start, end, LONGEST);
    assert.equal(quotes.slice(window.start, window.end), sentence);
  }
});

test('a sentence that is too long is cut between words, around its own', () => {
  const text = `${'ebb and flood '.repeat(40)}killed 12 ${'flood and ebb '.repeat(40)}`;
  const quotes = quotesOf(text, 'full');
  const { start, end } = span('12', 0, text);
  const window = sentenceAround(quotes, start, end, LONGEST);
  const quote = quotes.slice(window.start, window.end);
  assert.ok(quote.includes('killed 12 flood'));
  assert.ok(codePointLength(quote) <= LONGEST && codePointLength(quote) > LONGEST - 20);
  assert.match(quote, /^(ebb|and|flood) .* (ebb|and|flood)$/);
});

test('all windows narrow together until they fit', () => {
  const quotes = quotesOf(TEXT, 'quotes');
  const windows = windowsAround(quotes, [span('12'), span('four')], 1);
  assert.equal(windows.length, 2);
  assert.ok(quotes.left() >= 0);
  for (const window of windows) assert.ok(window && window.end - window.start < 60);
});

test('from a source that allows quotes alone, figures keep their words and long content goes out as offsets', () => {
  const rows = linked({ redistribution: 'quotes', licence: null });
  const [twelve] = rows.quantities;
  assert.equal(twelve.text, '12');
  assert.ok(twelve.quote?.includes('12'));
  const [claim] = rows.assertions;
  assert.deepEqual(claim.content, []);
  assert.equal(claim.content_start.length, 1);
  const published = JSON.stringify(rows);
  assert.ok(!published.includes('four of them children'), 'more than a tenth of the text');
  assert.equal(rows.documents[0].standfirst, null);
});

test('from a source that allows nothing, no word leaves, and every offset does', () => {
  const rows = linked({ redistribution: 'none' });
  for (const row of [...rows.quantities, ...rows.evidence, ...rows.times, ...rows.places]) assert.equal(row.text, null);
  assert.equal(rows.quantities[0].quote, null);
  assert.equal(rows.quantities[0].start, span('12').start);
  assert.equal(document({ redistribution: 'none' }).text, TEXT);
});

test('the sentences that extract writes down are those that a quote would be looked for in', () => {
  const texts = [
    'Mr. Khan spoke in Lima. He said "Nine died. Ten were hurt." Then he left.\n\nA second paragraph, without a stop\n- an item\n- another one',
    'Two 😀 died. Three 😀😀 lived! ',
    'Of १२ people none came. Twelve went.',
    '',
  ];
  const told = texts.map(
    (text) => (JSON.parse(extractLine(JSON.stringify({ text }), 1, 1000, { sentences: true }).json) as ExtractedLine).sentences,
  );
  texts.forEach((text, index) => {
    const [known, found] = [quotesOf(text, 'full', told[index]), quotesOf(text, 'full')];
    for (let at = 0; at < known.length; at++) assert.deepEqual(known.sentence(at, at + 1), found.sentence(at, at + 1), `${text} at ${at}`);
  });
  assert.deepEqual(told.slice(1), [[0, 11, 12, 27], null, []], 'digits of another script were read as others');
});
