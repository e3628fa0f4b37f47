import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { cut, MARK, NUMBER, WORD } from '../../pipeline/extract/figures/pieces.ts';
import { VULGAR } from '../../pipeline/extract/figures/vulgar.ts';
import { afterCharacter, classAt, DIGIT, LETTER, OTHER, SPACE } from '../../pipeline/extract/reading/characters.ts';
import { mayBeIn, NO_WORDS, wordFilter } from '../../pipeline/extract/word-filter.ts';

/** Every character that is not white space is in one piece: words are whole runs of letters, marks are one character, numbers begin as such. */
function check(text: string): void {
  const { count, start, end, kind, value } = cut(text);
  const where = (at: number): string => JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  const isLetter = (at: number): boolean => at < text.length && classAt(text, at) === LETTER;
  let at = 0;
  for (let piece = 0; piece < count; piece++) {
    while (at < start[piece]) assert.equal(classAt(text, at++), SPACE, where(at));
    const first = classAt(text, at);
    if (kind[piece] === WORD) for (; at < end[piece]; at = afterCharacter(text, at)) assert.equal(classAt(text, at), LETTER, where(at));
    if (kind[piece] === WORD) assert.ok(end[piece] > start[piece] && !isLetter(at), where(at));
    if (kind[piece] === MARK) assert.ok(first === OTHER && !VULGAR.has(text.charCodeAt(at)), where(at));
    if (kind[piece] === MARK) assert.equal(end[piece], afterCharacter(text, at), where(at));
    if (kind[piece] === NUMBER) assert.ok(first === DIGIT || text[at] === '.' || VULGAR.has(text.charCodeAt(at)), where(at));
    if (kind[piece] !== NUMBER) assert.equal(value[piece], 0);
    at = end[piece];
  }
  while (at < text.length) assert.equal(classAt(text, at++), SPACE, where(at));
}

const PARTS = [
  ...[' ', '\n', '\u00a0', '\u200b', '.', ',', "'", '’', '“', '-', '—', '$', '%', '…', '½', '⅞', '0', '7', '12', '1,081', '3.5', '.08'],
  ...['22,24,26', "1'234'567", '×', 'a', 'U.S.', 'Rs', 'ferry', 'é', '\u0301', '\u00ad', '中', '😀', '𝐀', '\ud800', '\udc00', '\0'],
];

test('words are whole runs of letters, and every other character is a mark or part of a number', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }), (parts) => check(parts.join(''))),
    { numRuns: 5000, seed: 7 },
  );
});

test('so they are in texts that are longer than what stands in the memory of the kernel, however many pieces they have', () => {
  for (const part of ['he ', 'a', 'é', 'aé ', '-', '. ', '7 ', ' ', '𝐀', '½'])
    for (const length of [28_671, 28_672, 32_768, 100_000]) check(`${part.repeat(length / part.length)}ferry, 12 ½ é`);
});

test('numbers keep what they amount to, however many pieces stand before them', () => {
  const text = `${'he said so, '.repeat(9000)}then 1,081 of ½ and 22,24,26`;
  const { count, kind, value } = cut(text);
  const numbers = Array.from({ length: count }, (_, piece) => piece).filter((piece) => kind[piece] === NUMBER);
  assert.deepEqual(
    numbers.map((piece) => value[piece]),
    [1081, 0.5, 22, 24, 26],
  );
  assert.deepEqual(numbers.slice(0, 2), [36_001, 36_003]);
});

test('a decimal may begin with its point, wherever it stands', () => {
  for (const before of ['', 'a', 'ab']) {
    const { count, kind, value } = cut(`${before}${' .5'.repeat(20_000)}`);
    assert.equal(count, 20_000 + Math.min(1, before.length));
    for (let piece = count - 20_000; piece < count; piece++) assert.deepEqual([kind[piece], value[piece]], [NUMBER, 0.5]);
  }
});

const WANTED = wordFilter(['ferry', 'a', 'é', 'rs', '中', 'two-and-a-half']);

/** Numbers are noted, and of words just those that a filter lets pass, asked about each by itself. */
function checkNotes(text: string): void {
  const { count, start, end, kind, noted } = cut(text, WANTED);
  const expected = Array.from({ length: count }, (_, piece) => piece).filter(
    (piece) => kind[piece] === NUMBER || (kind[piece] === WORD && mayBeIn(WANTED, text, start[piece], end[piece])),
  );
  assert.deepEqual(noted, expected, JSON.stringify(text.slice(0, 80)));
}

test('numbers are noted on the way, and the words that are asked for, in whatever case and letters', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS, 'Ferry', 'FERRY', 'ferries', 'A', 'É', 'rS'), { maxLength: 40 }), (parts) =>
      checkNotes(parts.join('')),
    ),
    { numRuns: 3000, seed: 7 },
  );
  for (const part of ['he ', 'ferry ', 'é ', '7 ', '. '])
    for (const length of [28_672, 100_000]) checkNotes(`${part.repeat(length / part.length)}Ferry, 12 ½ é`);
});

test('a text that is cut for other words, or for none, keeps no notes of the one before', () => {
  assert.deepEqual(cut('A ferry sank twice.', WANTED).noted, [0, 1]);
  assert.deepEqual(cut('A ferry sank 2 times.', wordFilter(['sank'])).noted, [2, 3]);
  assert.deepEqual(cut('A ferry sank 2 times.').noted, [3]);
  assert.deepEqual(cut('A ferry sank twice.', NO_WORDS).noted, []);
});
