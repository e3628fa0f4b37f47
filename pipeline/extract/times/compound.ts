/**
 * The pieces of a compound: "mid-2023" is three, "2019/20" three, "10:30pm" two, "5th-7th" three. By hand, since a pattern with classes of
 * letters takes V8 longer to make than all compounds of a megabyte take to cut.
 */
import { afterCharacter, endOfDigits, isBasicLetter, isDigitAt } from '../reading/characters.ts';

const ENDINGS = ['st', 'nd', 'rd', 'th', 's'];
const LAST_OF_ASCII = 127;

/** Where the piece ends that begins at a place: a number with its ending, a word with its full stop, else one character. Not asked of a blank. */
export function endOfPiece(text: string, at: number): number {
  if (isDigitAt(text, at)) return afterEnding(text, endOfNumber(text, at));
  return isOfWord(text, at) ? endOfWord(text, at) : afterCharacter(text, at);
}

/** Where the next piece begins, or the end. */
export function pieceFrom(text: string, at: number): number {
  let start = at;
  while (start < text.length && /\s/.test(text[start])) start++;
  return start;
}

/** "2019", "10:30", "1,200.5" */
function endOfNumber(text: string, from: number): number {
  let end = endOfDigits(text, from);
  while (/[.,:]/.test(text.charAt(end)) && isDigitAt(text, end + 1)) end = endOfDigits(text, end + 1);
  return end;
}

/** "5th", "90s": nothing of a word or a number may follow. */
function afterEnding(text: string, at: number): number {
  const ending = ENDINGS.find((one) => text.startsWith(one, at) && !goesOn(text, at + one.length));
  return ending === undefined ? at : at + ending.length;
}

const goesOn = (text: string, at: number): boolean =>
  isDigitAt(text, at) || (isOfWord(text, at) && !/^\p{M}/u.test(text.slice(at, at + 2)));

/** "a.m.", "o’clock", "sept." */
function endOfWord(text: string, from: number): number {
  let end = endOfLettersAndMarks(text, from);
  while (/[.'’]/.test(text.charAt(end)) && isOfWord(text, end + 1)) end = endOfLettersAndMarks(text, end + 1);
  return text[end] === '.' ? end + 1 : end;
}

function endOfLettersAndMarks(text: string, from: number): number {
  let end = from;
  while (isOfWord(text, end)) end = afterCharacter(text, end);
  return end;
}

/** Whether a letter or a combining mark stands there. */
function isOfWord(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return unit > LAST_OF_ASCII ? /^[\p{L}\p{M}]/u.test(text.slice(at, at + 2)) : isBasicLetter(unit);
}
