/** What kind of source a noun names: one list, also for the titles and last words of names. */
import type { SourceKind } from '../../../contract.ts';
import type { TokenTest } from '../test.ts';
import { entryOf } from '../words.ts';
import { KINDS, KINDS_IN_NAMES, PAIRS } from './kinds-ready.ts';

/** last word → first words → kind: "staff" → "general" → military */
const pairs = new Map<string, Map<string, SourceKind>>();
for (const [first, last, kind] of PAIRS) {
  const firsts = pairs.get(last) ?? new Map<string, SourceKind>();
  pairs.set(last, firsts.set(first, kind));
}

/** The kind that two words tell together: "general", "staff" → military. */
export const kindOfPair = (first: string, last: string): SourceKind | null => pairs.get(last)?.get(first) ?? null;

/** "general" → military, "blogger" → media; null for a noun that tells nothing. Expects lower case, singular; two words where both tell. */
export const kindOfNoun = (noun: string): SourceKind | null => KINDS.get(noun) ?? null;

/** The same of a token, by its letters. */
export const kindOfNounAt = entryOf(KINDS);

/** The same of those nouns with which titles and names are made, "General Brandt", "Finance Ministry"; their plurals too. */
export const kindInName = (noun: string): SourceKind | null => KINDS_IN_NAMES.get(noun) ?? null;

/** The same of a token. */
export const kindInNameAt = entryOf(KINDS_IN_NAMES);

/** Whether a token is such a noun. */
export const isKindInName: TokenTest = (reading, token) => kindInNameAt(reading, token) !== null;
