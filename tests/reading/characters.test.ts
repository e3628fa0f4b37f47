import assert from 'node:assert/strict';
import test from 'node:test';
import { isAlphabetic } from '../../pipeline/extract/reading/characters.ts';

test('a letter is what Unicode calls one, with no mark, number or joiner', () => {
  const wrong: string[] = [];
  for (let codePoint = 0; codePoint <= 0x1ffff; codePoint++) {
    const character = String.fromCodePoint(codePoint);
    if (isAlphabetic(`1${character}a`, 1) !== /^\p{L}$/u.test(character)) wrong.push(codePoint.toString(16));
  }
  assert.deepEqual(wrong, []);
  assert.equal(isAlphabetic('a', 1), false, 'beyond the text');
});
