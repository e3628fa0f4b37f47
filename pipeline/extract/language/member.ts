/** Membership in a list of strings. */
import type { Tagset } from '../reading/reading.ts';
import type { TokenTest } from './test.ts';

/** A test for a list written with blanks between: a set, which needs no more time for more words. */
export function memberTest(list: string): (text: string) => boolean {
  const members = new Set(list.split(' '));
  return (text) => members.has(text);
}

/**
 * Whether a token's tag or relation is wanted: a table by their numbers, made when the first reading with its tagset is asked about. Asked more
 * often than anything else, and so one function, not two that call each other.
 */
export function namedTest(column: keyof Tagset, isWanted: (name: string) => boolean): TokenTest {
  const isRelation = column === 'relations';
  let tagset: Tagset | null = null;
  let wanted: Uint8Array = new Uint8Array(0);
  return (reading, token) => {
    if (reading.tagset !== tagset) {
      tagset = reading.tagset;
      wanted = Uint8Array.from(tagset[column], (name) => (isWanted(name) ? 1 : 0));
    }
    return wanted[isRelation ? reading.relationNumber(token) : reading.tag(token)] === 1;
  };
}
