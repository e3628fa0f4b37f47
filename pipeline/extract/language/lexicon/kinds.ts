/** What kind of source a noun names: one list, also for the titles and last words of names. */
import type { SourceKind } from '../../../contract.ts';
import { readTable } from '../../table.ts';
import type { TokenTest } from '../test.ts';
import { entryOf } from '../words.ts';

const kinds = new Map<string, SourceKind>();
/** those with which titles and names are made, and their plurals but where these are nouns of the list themselves */
const kindsInNames = new Map<string, SourceKind>();
const table = readTable<'noun' | 'kind' | 'kind_in_names'>(new URL('./data/source-kinds.csv', import.meta.url));
for (const row of table) {
  // "energy" says nothing, yet Orlo Energy is a firm
  if (row.kind !== '') kinds.set(row.noun, row.kind as SourceKind);
  // the same, but for the few whose name means something else: a post is a document, the Post a newspaper
  if (row.kind_in_names === '') continue;
  const kind = row.kind_in_names as SourceKind;
  kindsInNames.set(row.noun, kind);
  if (!kindsInNames.has(`${row.noun}s`)) kindsInNames.set(`${row.noun}s`, kind);
}

/** last word → first words → kind: "staff" → "general" → military */
const pairs = new Map<string, Map<string, SourceKind>>();
for (const [noun, kind] of kinds) {
  const [first, last, ...more] = noun.split(' ');
  if (last === undefined || more.length > 0) continue;
  const firsts = pairs.get(last) ?? new Map<string, SourceKind>();
  pairs.set(last, firsts.set(first, kind));
}

/** The kind that two words tell together: "general", "staff" → military. */
export const kindOfPair = (first: string, last: string): SourceKind | null => pairs.get(last)?.get(first) ?? null;

/** "general" → military, "blogger" → media; null for a noun that tells nothing. Expects lower case, singular; two words where both tell. */
export const kindOfNoun = (noun: string): SourceKind | null => kinds.get(noun) ?? null;

/** The same of a token, by its letters. */
export const kindOfNounAt = entryOf(kinds);

/** The same of those nouns with which titles and names are made, "General Brandt", "Finance Ministry"; their plurals too. */
export const kindInName = (noun: string): SourceKind | null => kindsInNames.get(noun) ?? null;

/** The same of a token. */
export const kindInNameAt = entryOf(kindsInNames);

/** Whether a token is such a noun. */
export const isKindInName: TokenTest = (reading, token) => kindInNameAt(reading, token) !== null;
