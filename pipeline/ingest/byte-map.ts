/**
 * From offsets in a text back to the bytes of the file it was read from, written small enough to stand in `documents.ndjson`:
 * runs of characters that take the same number of bytes each.
 */
import type { MappedText } from './mapped-text.ts';

/**
 * `[textStart, textEnd, rawStart, rawEnd]`: code points of the text, bytes of the record, both half-open.
 * A run's bytes are a multiple of its code points, so that any offset within it is arithmetic; no bytes means that we put the characters there.
 */
export type ByteRun = [number, number, number, number];

/** The runs of a whole text, in order and without gaps in the text. */
export function byteRuns(mapped: MappedText): ByteRun[] {
  const { text, start, end } = mapped;
  const runs: ByteRun[] = [];
  let run: ByteRun | null = null;
  let width = 0; // bytes a code point takes in this run
  let at = 0; // code points so far
  for (let i = 0; i < text.length; i++, at++) {
    const rawStart = start[i]!;
    if (isPair(text, i)) i++;
    const rawEnd = end[i]!;
    if (run && rawStart === run[3] && rawEnd - rawStart === width) {
      run[1] = at + 1;
      run[3] = rawEnd;
    } else {
      width = rawEnd - rawStart;
      run = [at, at + 1, rawStart, rawEnd];
      runs.push(run);
    }
  }
  return runs;
}

const isPair = (text: string, i: number): boolean => {
  const high = text.charCodeAt(i);
  if (high < 0xd800 || high > 0xdbff) return false;
  const low = text.charCodeAt(i + 1);
  return low >= 0xdc00 && low <= 0xdfff;
};

/** The bytes of the record that `text[start, end)` came from; offsets are code points. An empty span stands before the byte it would push on. */
export function rawRange(runs: readonly ByteRun[], start: number, end: number): { start: number; end: number } {
  if (runs.length === 0) return { start: 0, end: 0 };
  const first = runs[runAt(runs, start)]!;
  const from = first[2] + widthOf(first) * Math.min(start - first[0], first[1] - first[0]);
  if (end <= start) return { start: from, end: from };
  const last = runs[runAt(runs, end - 1)]!;
  return { start: from, end: last[2] + widthOf(last) * (end - last[0]) };
}

const widthOf = ([textStart, textEnd, rawStart, rawEnd]: ByteRun): number => (rawEnd - rawStart) / (textEnd - textStart);

/** Index of the run that holds a code point, by halving. */
function runAt(runs: readonly ByteRun[], at: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]![0] <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
