import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { tokenize } from '../../pipeline/extract/reading/tokens.ts';

const forms = (text: string): string[] => {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: count }, (_, token) => text.slice(start[token], end[token]));
};
const splits = (text: string): string => forms(text).join(' | ');

test('numbers keep their separators, units and marks stand apart', () => {
  assert.equal(splits('$1.2m, 4,000-6,000 or 15km'), '$ | 1.2 | m | , | 4,000 | - | 6,000 | or | 15 | km');
  assert.equal(splits('the 10th, the 1990s, 45% at 5:30'), 'the | 10th | , | the | 1990s | , | 45 | % | at | 5:30');
  assert.equal(splits('on 9/11 and 11/28/2000, in ’72'), 'on | 9/11 | and | 11/28/2000 | , | in | ’72');
  assert.equal(splits('Rs500 a 4x4, the G20 and an A380'), 'Rs | 500 | a | 4x4 | , | the | G20 | and | an | A380');
  assert.equal(splits('£3.4bn, $5B, 6K, a 5G mast'), '£ | 3.4 | bn | , | $ | 5 | B | , | 6 | K | , | a | 5G | mast');
});

test('contractions and possessives', () => {
  assert.equal(
    splits("They don't say it's Pakistan's; he'll go."),
    "They | do | n't | say | it | 's | Pakistan | 's | ; | he | 'll | go | .",
  );
  assert.equal(splits('We can’t; you cannot; O’Brien’s'), 'We | ca | n’t | ; | you | can | not | ; | O’Brien | ’s');
  assert.equal(splits("the workers' rights"), "the | workers | ' | rights");
});

test('abbreviations, titles and initials keep their full stop', () => {
  assert.equal(
    splits('Lt. Gen. J. R. Smith of the U.S. left at 5 p.m.'),
    'Lt. | Gen. | J. | R. | Smith | of | the | U.S. | left | at | 5 | p.m.',
  );
  assert.equal(splits('It was no. It ended.'), 'It | was | no | . | It | ended | .');
  assert.equal(splits('Acme Inc. and No. 5, e.g. here'), 'Acme | Inc. | and | No. | 5 | , | e.g. | here');
});

test('hyphens part words, but prefixes stay', () => {
  assert.equal(splits('a Delhi-based non-human co-founder'), 'a | Delhi | - | based | non-human | co-founder');
  assert.equal(splits('mid-1980s'), 'mid | - | 1980s');
});

test('addresses are whole, the marks after them are not part of them', () => {
  assert.equal(
    splits('See https://example.org/a?b=1, (www.example.org) or me@example.org.'),
    'See | https://example.org/a?b=1 | , | ( | www.example.org | ) | or | me@example.org | .',
  );
  assert.equal(splits('AT&T and example.org'), 'AT&T | and | example.org');
});

test('runs of marks', () => {
  assert.equal(splits("Wait... what?! -- ``no''"), "Wait | ... | what | ?! | -- | `` | no | ''");
  assert.equal(splits('“((yes))”'), '“ | ( | ( | yes | ) | ) | ”');
});

test('astral characters and combining marks are never cut', () => {
  assert.equal(splits('😀😀 𝐀𝐁 naïve'), '😀 | 😀 | 𝐀𝐁 | naïve');
  assert.deepEqual(forms('soft\u00adhyphen\u200bzero'), ['soft\u00adhyphen', 'zero']);
  assert.deepEqual(forms('12\u2060% or 12\u200e%'), ['12', '%', 'or', '12', '%']);
});

test('tokens are in order, do not overlap, and hold every character that is not blank', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      "n't",
      "'",
      '’',
      '“',
      '"',
      '.',
      '...',
      'U.S.',
      'http://',
      '@',
      '-',
      '1,0',
      '$',
      ' ',
      '\n',
      '\n\n',
      'Mr.',
      '😀',
      '\u00ad',
      '\ud800',
    ),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const { count, start, end } = tokenize(text);
      let at = 0;
      let between = '';
      for (let token = 0; token < count; token++) {
        assert.ok(start[token] >= at && end[token] > start[token]);
        between += text.slice(at, start[token]);
        at = end[token];
      }
      between += text.slice(at);
      assert.match(between, /^[\s\p{Cf}]*$/u);
    }),
    { numRuns: 500, seed: 7 },
  );
});
