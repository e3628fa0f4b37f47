import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { endOfPiece, pieceFrom } from '../../pipeline/extract/times/compound.ts';

/** The definition, as a pattern. */
const PIECE = /\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\d]))?|[\p{L}\p{M}]+(?:[.'’][\p{L}\p{M}]+)*\.?|\S/gu;

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = pieceFrom(text, 0); start < text.length; ) {
    const end = endOfPiece(text, start);
    pieces.push(text.slice(start, end));
    start = pieceFrom(text, end);
  }
  return pieces;
}

test('a compound is cut into numbers, words and marks', () => {
  assert.deepEqual(piecesOf('mid-2023'), ['mid', '-', '2023']);
  assert.deepEqual(piecesOf('10:30pm'), ['10:30', 'pm']);
  assert.deepEqual(piecesOf('5th-7th'), ['5th', '-', '7th']);
  assert.deepEqual(piecesOf('1990s'), ['1990s']);
  assert.deepEqual(piecesOf('5there'), ['5', 'there']);
  assert.deepEqual(piecesOf("sept.-o'clock"), ['sept.', '-', "o'clock"]);
});

test('pieces agree with their pattern on any text', () => {
  const units = fc.constantFrom(
    '1',
    '2',
    's',
    't',
    'h',
    'n',
    'd',
    'é',
    'e\u0301',
    '\u0301',
    '.',
    ',',
    ':',
    "'",
    '’',
    '-',
    '–',
    '/',
    ' ',
    '😀',
    '𝐚',
  );
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 12 }), (text) => {
      assert.deepEqual(piecesOf(text), text.match(PIECE) ?? []);
    }),
    { numRuns: 2000 },
  );
});
