import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { timesOf } from './times-of.ts';

const WORDS =
  'the a last next this past of in on by since until from to between and early late mid - , . first third quarter year years month week weeks day ago earlier later March May June 3 5th 2019 2024 1990s Tuesday Monday night noon 10:30 pm summer half so far or as end two few 2,000 people killed will said Easter per every'.split(
    ' ',
  );

test('whatever the words: spans hold their text and do not overlap, intervals do not run backwards', () => {
  const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(sentence, fc.constantFrom('2024-05-09', '2023-12-31', null), (words, published) => {
      const text = `${words.join(' ')}.`;
      let last = 0;
      for (const { span, from, to } of timesOf(text, published)) {
        assert.ok(span);
        assert.equal(text.slice(span.start, span.end), span.text);
        assert.ok(span.start >= last, `"${span.text}" overlaps the time before it in: ${text}`);
        last = span.end;
        if (from && to) assert.ok(from <= to, `${span.text}: ${from}..${to} in: ${text}`);
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
});
