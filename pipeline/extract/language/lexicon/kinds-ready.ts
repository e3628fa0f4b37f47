/** The reviewed list of nouns for sources, as it is looked up: see kinds.ts. */
import type { SourceKind } from '../../../contract.ts';
import { readTable } from '../../table.ts';

/** noun → kind, where it says something */
export const KINDS = new Map<string, SourceKind>();
/** those with which titles and names are made, and their plurals but where these are nouns of the list themselves */
export const KINDS_IN_NAMES = new Map<string, SourceKind>();
const table = readTable<'noun' | 'kind' | 'kind_in_names'>(new URL('./data/source-kinds.csv', import.meta.url));
for (const row of table) {
  // "energy" says nothing, yet Orlo Energy is a firm
  if (row.kind !== '') KINDS.set(row.noun, row.kind as SourceKind);
  // the same, but for the few whose name means something else: a post is a document, the Post a newspaper
  if (row.kind_in_names === '') continue;
  const kind = row.kind_in_names as SourceKind;
  KINDS_IN_NAMES.set(row.noun, kind);
  if (!KINDS_IN_NAMES.has(`${row.noun}s`)) KINDS_IN_NAMES.set(`${row.noun}s`, kind);
}

/** Those of two words: "general staff". */
export const PAIRS: readonly (readonly [first: string, last: string, kind: SourceKind])[] = [...KINDS].flatMap(([noun, kind]) => {
  const [first, last, ...more] = noun.split(' ');
  return last === undefined || more.length > 0 ? [] : [[first, last, kind] as const];
});
