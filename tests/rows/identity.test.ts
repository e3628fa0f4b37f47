import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fold, identify, quotesIn } from '../../pipeline/common/identity.ts';

/** The definition, done the slow way: how many places before this one start the same folded quote. */
function countSlowly(text: string, start: number, end: number): number {
  const quote = fold(text.slice(start, end));
  const folded = fold(text);
  const at = fold(`${text.slice(0, start)}|`).length - 1;
  let count = 0;
  for (let i = 0; i < at; i++) if (folded.startsWith(quote, i)) count++;
  return count;
}

test('occurrences are counted in the folded text', () => {
  const text = 'Seven died.\n  Seven   died again, and seven more.';
  const spans = ['Seven died', 'Seven   died', 'seven'].map((words) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  }));
  const quotes = quotesIn(text, spans);
  assert.deepEqual(spans.map(quotes.quoteOf), ['Seven died', 'Seven died', 'seven']);
  assert.equal(quotes.occurrenceOf('Seven died', spans[0]!), 0);
  assert.equal(quotes.occurrenceOf('Seven died', spans[1]!), 1);
  assert.equal(quotes.occurrenceOf('seven', spans[2]!), 0);
});

test('occurrences agree with their definition on any text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '1'), maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.nat(39), fc.integer({ min: 1, max: 6 }), (text, start, length) => {
      const end = Math.min(text.length, start + length);
      fc.pre(start < text.length && !/^\s|\s$/.test(text.slice(start, end)));
      const span = { start, end };
      const quotes = quotesIn(text, [span]);
      const quote = quotes.quoteOf(span);
      assert.equal(quote, fold(text.slice(start, end)));
      assert.equal(quotes.occurrenceOf(quote, span), countSlowly(text, start, end));
    }),
  );
});

test('an id depends on each of its parts and on nothing else', () => {
  assert.equal(identify('q', 'doc', '4 people', 0), identify('q', 'doc', '4 people', 0));
  assert.match(identify('q', 'doc', '4 people', 0), /^q_[0-9a-f]{24}$/);
  assert.notEqual(identify('q', 'doc', '4 people', 0), identify('q', 'doc', '4 people', 1));
  assert.notEqual(identify('q', 'doc', '4 people', 0), identify('q', 'doc 4', 'people', 0));
});
