/** What is asked of the same token again and again is found once and kept with the reading. */
import type { Reading } from '../reading/reading.ts';

/** no token and no number that is found */
const UNKNOWN = 1 << 31;
let lists = 0;

/** The same question about a token, answered with a number once for each reading. */
export function byToken(find: (reading: Reading, token: number) => number): (reading: Reading, token: number) => number {
  const list = lists++;
  return (reading, token) => {
    if (token < 0 || token >= reading.tokenCount) return find(reading, token);
    let notes = reading.notes[list];
    if (notes === undefined) {
      notes = new Int32Array(reading.tokenCount).fill(UNKNOWN);
      reading.notes[list] = notes;
    }
    const known = notes[token];
    if (known !== UNKNOWN) return known;
    const found = find(reading, token);
    notes[token] = found;
    return found;
  };
}
