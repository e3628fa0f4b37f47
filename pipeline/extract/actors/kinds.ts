/** What kind of source the nouns of a phrase make it. */
import type { SourceKind } from '../../contract.ts';
import { readTable } from '../table.ts';

let kinds: Map<string, SourceKind> | null = null;

/** "general" → military, "ministry" → government; null for a noun that tells nothing. Expects lower case, singular. */
export function kindOfNoun(noun: string): SourceKind | null {
  kinds ??= new Map(readTable(new URL('./data/kind-nouns.csv', import.meta.url)).map((row) => [row.noun, row.kind as SourceKind]));
  return kinds.get(noun) ?? (noun.endsWith('s') ? (kinds.get(noun.slice(0, -1)) ?? null) : null);
}

/** Those that a name can end in or open with when it is the name of a body, not of a person. */
export const isBody = (kind: SourceKind | null): boolean =>
  kind === 'government' || kind === 'organisation' || kind === 'media' || kind === 'armed_group';

/** What the names of companies end in, which a later mention may leave out. Expects the word as written. */
export const isLegalForm = (form: string): boolean =>
  /^(?:Corp|Corporation|Co|Company|Inc|Incorporated|Ltd|Limited|PLC|Plc|plc|LLC|LLP|LP|AG|SE|SA|NV|AB|ASA|GmbH|SpA|Holdings?|Group)\.?$/.test(
    form,
  );
