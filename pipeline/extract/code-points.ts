/** Offsets counted in code points, as the contract wants them, from offsets counted in UTF-16 code units, as JavaScript has them. */
import { partitionPoint } from '../common/partition-point.ts';

/** Whether an offset parts the two halves of a surrogate pair. */
export const isWithinPair = (text: string, offset: number): boolean =>
  (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;

const SECOND_HALF = /[\udc00-\udfff]/;

/** Offsets of the second halves of surrogate pairs. */
function secondHalves(text: string): number[] {
  const second: number[] = [];
  if (!SECOND_HALF.test(text)) return second; // looked for in a fraction of the time, and most texts have none
  for (let i = 1; i < text.length; i++) if (isWithinPair(text, i)) second.push(i);
  return second;
}

/** A function from code point offset back to UTF-16 offset. */
export function codeUnits(text: string): (offset: number) => number {
  const second = secondHalves(text);
  if (second.length === 0) return (offset) => offset;
  // the n-th second half stands at code point second[n] - n - 1: all that begin before the offset add one
  return (offset) => offset + partitionPoint(second.length, (n) => second[n] - n - 1 < offset);
}

/** A function from UTF-16 offset to code point offset. A text without astral characters costs one scan and nothing after. */
export function codePoints(text: string): (offset: number) => number {
  const second = secondHalves(text);
  if (second.length === 0) return (offset) => offset;
  return (offset) => offset - partitionPoint(second.length, (n) => second[n] < offset);
}
