/** Time grows with the text, and no faster: of the reading, times, places and ids. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { quotesIn } from '../../pipeline/common/identity.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { placesIn } from '../places/places-in.ts';
import { timesOf } from '../times/times-of.ts';
import { processorSeconds } from './processor-time.ts';

test('hostile text is read in linear time', () => {
  const units = [
    'a',
    'a-',
    '(',
    '"',
    "'",
    '“',
    '‘a ',
    '1,',
    '1.',
    ', ',
    'a ',
    "a'",
    'a.',
    '@a',
    'http://',
    '\n',
    ' \n',
    '😀',
    '\u0301',
    '- a\n',
  ];
  read('warm up').head(0);
  for (const unit of units) {
    const text = unit.repeat(200_000 / unit.length);
    const seconds = processorSeconds(() => {
      const reading = read(text);
      for (let token = 0; token < reading.tokenCount; token += 50_000) reading.tokenAt(token);
    });
    assert.ok(seconds < 1, `${JSON.stringify(unit)} took ${seconds} s`); // the bar is 0.2 s on a free machine
  }
});

test('long runs of the same words take linear time', () => {
  for (const word of ['2019 - ', 'two hundred and ', 'the last year of ', "'", '3 and ', 'early ']) {
    const seconds = processorSeconds(() => timesOf(word.repeat(4000)));
    assert.ok(seconds < 6, `${word}: ${seconds} s`);
  }
});

test('places of a long text', () => {
  const sentence = 'Officials from Kenya met traders in the town of Zarqun near Nairobi. ';
  const run = (times: number): number => processorSeconds(() => placesIn(sentence.repeat(times)));
  run(200);
  const [small, large] = [run(200), run(1600)];
  assert.ok(large < 8 * 4 * small, `${small} s for 200 sentences, ${large} s for 1,600`);
});

test('counting many quotes in a long text takes linear time', () => {
  const named = Array.from({ length: 2_000 }, (_, i) => `quote number ${i}`);
  const text = `${named.join(' ')} ${'one two three four five '.repeat(40_000)}`;
  const at = text.lastIndexOf('five');
  const spans = [...spansAlong(named), { start: at, end: at + 4 }];
  const seconds = processorSeconds(() => {
    const { quotes, occurrenceOf } = quotesIn(text, [spans]);
    assert.equal(occurrenceOf(quotes[0]!.at(-1)!, spans.at(-1)!), 39_999);
  });
  assert.ok(seconds < 3, `${seconds} s`);
});

test('many quotes that begin alike take linear time', () => {
  const quotes = Array.from({ length: 60_000 }, (_, i) => `$100,${100_000 + i}`);
  const text = quotes.join(' ');
  const spans = spansAlong(quotes);
  const seconds = processorSeconds(() => {
    const { quotes, occurrenceOf } = quotesIn(text, [spans]);
    assert.equal(occurrenceOf(quotes[0]![0]!, spans[0]!), 0);
  });
  assert.ok(seconds < 3, `${seconds} s`);
});

/** Where words stand when they are written one after the other, with a space between. */
function spansAlong(words: string[]): { start: number; end: number }[] {
  let start = 0;
  return words.map((word) => {
    const span = { start, end: start + word.length };
    start = span.end + 1;
    return span;
  });
}
