/** Numbers of devices, telephones and days, joined by marks: "192.168.1.2", "555-123-4567", "12/05/2021", "9/11", "24/7". */
import { isHyphen } from '../../numerals/lexicon.ts';
import { NUMBER, type Pieces, pieceAt, textOf, touches } from '../../pieces.ts';
import { scoreEnd } from './scores.ts';

/** "192.168.1.2", "555-123-4567", "2021-08-03", "12/05/2021", "9/11", "24/7", "2-0": where it ends, or null. */
export function codeEnd(pieces: Pieces, at: number): number | null {
  if (Number.isNaN(pieces.value[at])) return at + 1;
  const machine = machineNumberEnd(pieces, at);
  if (machine !== null) return machine;
  const { end, joints, slashes, colons } = chainFrom(pieces, at);
  if (joints >= 2 || colons > 0) return end; // clock times, verses, times of a race
  const spaced = spacedPhoneEnd(pieces, at);
  if (spaced !== null) return spaced;
  if (joints === 0) return null;
  if (slashes === 0) return scoreEnd(pieces, at, end);
  return isNamedDay(pieces, at) ? end : null;
}

const MACHINE_NUMBER = /0(?:x[0-9a-f]{1,64}|b[01]{1,64}|o[0-7]{1,64})(?![\p{L}\d])/iuy;

/** what stands after its 0 */
const BASES = ['x', 'X', 'b', 'B', 'o', 'O'];

/** "0xFF", "0b101": numbers as programs write them, which count nothing in news. */
function machineNumberEnd(pieces: Pieces, at: number): number | null {
  if (pieces.value[at] !== 0 || !touches(pieces, at + 1) || !BASES.includes(pieces.text[pieces.start[at] + 1])) return null;
  MACHINE_NUMBER.lastIndex = pieces.start[at];
  const found = MACHINE_NUMBER.exec(pieces.text);
  return found && pieceAt(pieces, MACHINE_NUMBER.lastIndex);
}

/** Numbers that marks join without spaces: where the last ends, and how many marks of which kind there are. */
function chainFrom(pieces: Pieces, at: number): { end: number; joints: number; slashes: number; colons: number } {
  const chain = { end: at + 1, joints: 0, slashes: 0, colons: 0 };
  while (isJoint(pieces, chain.end)) {
    const mark = pieces.word(chain.end);
    if (mark === ':') chain.colons += 1;
    if (mark === '/') chain.slashes += 1;
    chain.joints += 1;
    chain.end += 2;
  }
  return chain;
}

/** A mark between two numbers, no space beside it */
function isJoint(pieces: Pieces, at: number): boolean {
  if (pieces.kind[at + 1] !== NUMBER || at + 1 >= pieces.count || !touches(pieces, at) || !touches(pieces, at + 1)) return false;
  const mark = pieces.word(at);
  return isHyphen(mark) || mark === '/' || mark === ':' || mark === '–';
}

/** "9/11", "24/7", "2019/20", "+3/0" */
function isNamedDay(pieces: Pieces, at: number): boolean {
  const [top, bottom] = [textOf(pieces, at), textOf(pieces, at + 2)];
  if (['9/11', '24/7', '7/7'].includes(`${top}/${bottom}`) || /^(?:1[5-9]|20)\d\d$/.test(top)) return true;
  return pieces.word(at - 1) === '+' || bottom === '0';
}

/** "212 - 621 - 7983" */
function spacedPhoneEnd(pieces: Pieces, at: number): number | null {
  if (!hasDigits(pieces, at, 3) || !isHyphen(pieces.word(at + 1)) || !hasDigits(pieces, at + 2, 3)) return null;
  return isHyphen(pieces.word(at + 3)) && hasDigits(pieces, at + 4, 4) ? at + 5 : null;
}

const DIGITS = /^\d+$/;
const hasDigits = (pieces: Pieces, at: number, length: number): boolean =>
  textOf(pieces, at).length === length && DIGITS.test(textOf(pieces, at));
