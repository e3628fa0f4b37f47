/** The words of a text as runs of letters and digits: each is told by its hash, which takes a quarter of the time that a list of them does. */
import { add, hashOf } from '../extract/reading/hashing.ts';

/** What counts as a word has an end, so that a text of one endless run is cut into many: code points. */
const MOST = 100;
const IN_WORDS = /^[\p{L}\p{N}]/u;

/** of each code unit, filled as they are met: 0 not met yet, 1 between words, 2 in a word */
const known = new Uint8Array(0x10000);
const isInWords = (unit: number): boolean => {
  if (known[unit] === 0) known[unit] = IN_WORDS.test(String.fromCharCode(unit)) ? 2 : 1;
  return known[unit] === 2;
};
const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;

/**
 * @param text in small letters
 * @param take is told the hash of each run, as `hashOf` has it, and where it stands
 */
export function eachRun(text: string, take: (hash: number, start: number, end: number) => void): void {
  let hash = NONE;
  let start = 0;
  let length = 0; // code points
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPair = isFirstHalf(unit) && IN_WORDS.test(text.slice(at, at + 2));
    if (isPair || isInWords(unit)) {
      if (length === 0) start = at;
      hash = add(hash, unit);
      if (isPair) hash = add(hash, text.charCodeAt(++at));
      length++;
      if (length < MOST) continue;
      take(hash, start, at + 1);
    } else if (length > 0) take(hash, start, at);
    hash = NONE;
    length = 0;
  }
  if (length > 0) take(hash, start, text.length);
}

const NONE = hashOf('');
