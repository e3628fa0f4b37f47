import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fold, identify, quotesIn } from '../../pipeline/common/identity.ts';

/** The definition, done the slow way: all places in the folded text that start a folded quote, and how many of them are before this one. */
function slowly(text: string, { start, end }: { start: number; end: number }): unknown[] {
  const words = fold(text.slice(start, end));
  const folded = fold(text);
  const at = fold(`${text.slice(0, start)}|`).length - 1;
  const places = Array.from({ length: folded.length }, (_, i) => i).filter((i) => folded.startsWith(words, i));
  return [words, places.filter((place) => place < at).length, places];
}

/** [words, occurrence, all places] of some stretches. */
function named(text: string, stretches: { start: number; end: number }[]): unknown[] {
  const { quotes, occurrenceOf } = quotesIn(text, [stretches]);
  return quotes[0]!.map((quote, n) => quote && [quote.words, occurrenceOf(quote, stretches[n]!), quote.places]);
}

test('occurrences are counted in the folded text', () => {
  const text = 'Seven died.\n  Seven   died again, and seven more.';
  const spans = ['Seven died', 'Seven   died', 'seven', 'n'].map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  assert.deepEqual(named(text, spans), [
    ['Seven died', 0, [0, 12]],
    ['Seven died', 1, [0, 12]],
    ['seven', 0, [34]],
    ['n', 0, [4, 16, 27, 31, 38]],
  ]);
});

test('each list has the quotes of its own stretches, and none where it has no stretch', () => {
  const text = 'Five of five boats';
  const [all, none, some] = quotesIn(text, [[{ start: 0, end: 4 }], [], [null, { start: 8, end: 12 }, { start: 0, end: 4 }]]).quotes;
  assert.deepEqual(none, []);
  assert.equal(some![0], null);
  assert.equal(some![1]!.words, 'five');
  assert.deepEqual(some![2], all![0]);
});

test('a stretch without words stands nowhere', () => {
  // of `@`, the last six bits are naught: as if the text began with `@ab`, by its bits
  assert.deepEqual(
    named('ab @ab', [
      { start: 0, end: 0 },
      { start: 3, end: 6 },
    ]),
    [
      ['', 0, []],
      ['@ab', 0, [3]],
    ],
  );
});

test('occurrences agree with their definition on any text', () => {
  // mostly two characters of which the last six bits are the same, so that stretches begin alike; marks of two halves and white space of all sorts
  const unit = fc.oneof(
    { arbitrary: fc.constantFrom('a', '!', ' '), weight: 9 },
    { arbitrary: fc.constantFrom('b', '1', '\n', '\u00a0', '\u2003', '😀', '\ud83d'), weight: 1 },
  );
  const spans = fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 9 })), { maxLength: 12, size: 'max' });
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60, size: 'max' }), spans, (text, drawn) => {
      const stretches = drawn
        .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
        .filter(({ start, end }) => start < end && !/^\s|\s$/.test(text.slice(start, end)));
      assert.deepEqual(
        named(text, stretches),
        stretches.map((stretch) => slowly(text, stretch)),
      );
    }),
    { numRuns: 2000 },
  );
});

test('an id depends on each of its parts and on nothing else', () => {
  assert.equal(identify('q', 'doc', '4 people', 0), identify('q', 'doc', '4 people', 0));
  assert.match(identify('q', 'doc', '4 people', 0), /^q_[0-9a-f]{24}$/);
  assert.notEqual(identify('q', 'doc', '4 people', 0), identify('q', 'doc', '4 people', 1));
  assert.notEqual(identify('q', 'doc', '4 people', 0), identify('q', 'doc 4', 'people', 0));
});
