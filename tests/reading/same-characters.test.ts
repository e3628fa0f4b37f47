/** The tokens of the reading and the pieces of numerals are cut by the same kinds of characters: what is white space, a letter or a digit to one is so to the other. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { cut, WORD } from '../../pipeline/extract/figures/pieces.ts';
import { tokenize } from '../../pipeline/extract/reading/tokens.ts';
import { figuresOf } from '../figures/figures-of.ts';

/** For each UTF-16 unit, whether something that was cut holds it. */
function covered(text: string, { count, start, end }: { count: number; start: Int32Array; end: Int32Array }): boolean[] {
  const units = new Array<boolean>(text.length).fill(false);
  for (let at = 0; at < count; at++) units.fill(true, start[at], end[at]);
  return units;
}

const INVISIBLE = ['\u00ad', '\u061c', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u2060', '\u2063', '\u2066', '\ufeff'];
const VISIBLE = ['a', 'É', 'n', "'t", '’', '.', ',', '7', '08', '½', '×', '%', '\u0301', '😀', '𝐀', '\ud800', '\udc00'];
const BLANK = [' ', '\n', '\u00a0', '\u202f', '\u3000'];

test('both hold the same characters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...INVISIBLE, ...VISIBLE, ...BLANK), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      assert.deepEqual(covered(text, cut(text)), covered(text, tokenize(text)), JSON.stringify(text));
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test('a run of letters is part of one token, but for the clitics and words that treebanks cut in two', () => {
  const crossing = (text: string): string[] => {
    const tokens = tokenize(text);
    const starts = new Set(tokens.start);
    const pieces = cut(text);
    const words: string[] = [];
    for (let at = 0; at < pieces.count; at++) {
      if (pieces.kind[at] !== WORD) continue;
      for (let offset = pieces.start[at] + 1; offset < pieces.end[at]; offset++) if (starts.has(offset)) words.push(pieces.word(at));
    }
    return words;
  };
  assert.deepEqual(crossing("They don't and cannot, won’t they? She's gonna try."), ['don', 'cannot', 'won', 'gonna']);
  assert.deepEqual(crossing('Mil\u00adlions of naïve A380s, the AT&T and 15km of non-human U.S. roads.'), []);
});

test('what nobody sees parts no number from its unit', () => {
  for (const mark of ['\u200b', '\u200e', '\u200f', '\u2060', '\ufeff'])
    assert.deepEqual(figuresOf(`The rate was 12${mark}% then.`), [`12${mark}%: 12 exact %`], JSON.stringify(mark));
});
