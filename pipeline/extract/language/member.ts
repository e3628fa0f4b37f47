/** Membership in a list of strings. */
import type { Reading, Tagset } from '../reading/reading.ts';

/** A test for a list written with blanks between: a set, which needs no more time for more words. */
export function memberTest(list: string): (text: string) => boolean {
  const members = new Set(list.split(' '));
  return (text) => members.has(text);
}

/** Which tags or relations pass a test: a table by their numbers, made when the first reading with its tagset is asked about. */
export function membersOf(column: keyof Tagset, passes: (name: string) => boolean): (reading: Reading) => Uint8Array {
  let tagset: Tagset | null = null;
  let members = new Uint8Array(0);
  return (reading) => {
    if (reading.tagset !== tagset) {
      tagset = reading.tagset;
      members = Uint8Array.from(tagset[column], (name) => (passes(name) ? 1 : 0));
    }
    return members;
  };
}
