import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { classAt, OTHER, SPACE } from '../../pipeline/extract/reading/characters.ts';
import { MARK_UNITS } from '../../pipeline/extract/reading/quotation-marks.ts';
import { TokenRules } from '../../pipeline/extract/reading/token-rules.ts';
import { tokenize } from '../../pipeline/extract/reading/tokens.ts';
import { documents } from './documents.ts';

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

test('a list of numbers without spaces is no one number', () => {
  assert.equal(splits('1,000,000,000,000,000,000 on 2024/05/09:12:30:45.123'), '1,000,000,000,000,000,000 | on | 2024/05/09:12:30:45.123');
  assert.equal(splits('1,2,3,4,5,6,7,8,9,10'), '1,2,3,4,5,6,7,8 | , | 9,10');
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

/** Offsets of the tokens of a text, where the rules have to say of each where it ends. */
function byRules(text: string): number[] {
  const rules = new TokenRules(text);
  const offsets: number[] = [];
  for (let at = 0, chunkStart = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      chunkStart = ++at;
      continue;
    }
    const end = rules.endOfToken(kind, at, chunkStart);
    offsets.push(at, ...(rules.cut > 0 ? [rules.cut, rules.cut] : []), end);
    if (kind !== OTHER) chunkStart = -1;
    at = end;
  }
  return offsets;
}

const offsetsOf = (text: string): number[] => {
  const { count, start, end } = tokenize(text);
  return Array.from({ length: 2 * count }, (_, at) => (at % 2 === 0 ? start : end)[at >> 1]);
};

const PARTS = [
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\n\n',
    '\u00a0',
    '\u200b',
    '.',
    ',',
    "'",
    '’',
    '‘',
    '“',
    '"',
    '-',
    '--',
    '—',
    '&',
    '@',
    '/',
    ':',
    '://',
    '!',
    '?',
    '(',
  ],
  ...[
    '$',
    '%',
    '`',
    "''",
    '*',
    '…',
    '7',
    '12',
    '1,081',
    '1,2,3,4,5,6,7',
    '3.5',
    '1990s',
    '10th',
    '5:30',
    'a',
    'I',
    'J',
    's',
    't',
    "n't",
    'é',
    'É',
    '\u0301',
    '\u00ad',
  ],
  ...[
    '😀',
    '𝐀',
    '\ud800',
    '\udc00',
    '中文',
    'www',
    'www.',
    'http',
    'ftp',
    'me@example.org',
    'example.org',
    'cannot',
    'GONNA',
    'Gen',
    'no',
    'Mr',
  ],
  ...[
    'U.S.',
    'e.g.',
    'non',
    'co',
    're',
    'the',
    'Ferry',
    'SANK',
    'AT&T',
    'O',
    'Brien',
    'Rs500',
    'USD5',
    'A380',
    'x'.repeat(31),
    'y'.repeat(32),
    '\0',
  ],
];

test('what the kernel cuts by itself ends where the rules say', () => {
  for (const text of documents(2000)) assert.deepEqual(offsetsOf(text), byRules(text));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      assert.deepEqual(offsetsOf(text), byRules(text));
    }),
    { numRuns: 5000, seed: 7 },
  );
});

test('so it does in texts that are longer than what stands in its memory', () => {
  const address = `see https://example.org/${'q'.repeat(1900)} or me@example.org. You can't. `;
  for (const before of [28_600, 28_672, 32_700, 32_768]) {
    for (const part of ['he ', 'a', '-', '-a', "a'", '. ', '7,', 'é.', ' ', '𝐀']) {
      const text = `${part.repeat(before / part.length)}${address}${part.repeat(40_000 / part.length)}${address}`;
      assert.deepEqual(offsetsOf(text), byRules(text), `${before} ${part}`);
    }
  }
});

test('all tokens after which a sentence may end are listed, and those that may be quotation marks', () => {
  const check = (text: string): void => {
    const { count, start, end, stops, marks } = tokenize(text);
    const tokens = Array.from({ length: count }, (_, token) => token);
    const mayEnd = (token: number): boolean => {
      const gap = text.slice(end[token], start[token + 1]);
      return gap.includes('\n') || (gap !== '' && !/[a-zA-Z0-9,]/.test(text[end[token] - 1]));
    };
    assert.deepEqual(
      [...stops],
      tokens.filter((token) => token === count - 1 || mayEnd(token)),
    );
    assert.deepEqual(
      [...marks],
      tokens.filter((token) => MARK_UNITS.has(text.charCodeAt(start[token]))),
    );
  };
  for (const before of ['', 'a', 'ab']) {
    check(`${before}${'he. '.repeat(9000)}${"' ".repeat(5000)}`);
    check(`${before}${'he '.repeat(12_000)}`);
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }), (parts) => check(parts.join(''))),
    { numRuns: 2000, seed: 7 },
  );
});
