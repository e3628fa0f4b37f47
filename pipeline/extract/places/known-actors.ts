/** Actors that are the same in every document: international bodies, armed groups, agencies, media. */
import { fold } from '../../common/identity.ts';
import type { SourceKind } from '../../contract.ts';
import { byReading } from '../language/by-reading.ts';
import { isNounOrAdjective } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';
import { addName, emptyIndex, longestOf, lookupIn, type NameLookup } from './name-index.ts';
import { nameOpenings } from './name-runs.ts';

export interface KnownActor {
  name: string;
  kind: SourceKind;
  country: string | null;
  wikidataId: string | null;
}

let known: NameLookup<{ actor: KnownActor; written: string }> | null = null;
const byName = new Map<string, KnownActor>();

function load(): NameLookup<{ actor: KnownActor; written: string }> {
  const index = emptyIndex<{ actor: KnownActor; written: string }>();
  for (const row of readTable(new URL('./data/actors.csv', import.meta.url))) {
    const actor: KnownActor = {
      name: row.name,
      kind: row.kind as SourceKind,
      country: row.country || null,
      wikidataId: row.wikidata_id || null,
    };
    for (const written of [row.name, ...(row.aliases ? row.aliases.split('|') : [])]) {
      byName.set(written, actor);
      addName(index, written, { actor, written });
    }
  }
  return lookupIn(index);
}

const isWritten = (entry: { written: string }, written: string): boolean => entry.written === written || entry.written === fold(written);

/** The known actor of a name, as it is written. */
export function knownActor(written: string): KnownActor | null {
  known ??= load();
  return byName.get(fold(written)) ?? null;
}

interface ActorMatch {
  /** exclusive token */
  end: number;
  actor: KnownActor;
}
/** by the token that its name begins with */
export type ActorsByToken = ReadonlyMap<number, ActorMatch>;

/** All known actors that a text names, found once: places make way for them, and names are theirs first. */
export const knownActorsIn = byReading((reading): ActorsByToken => {
  const actors = new Map<number, ActorMatch>();
  const openings = nameOpenings(reading);
  for (let i = 0; i < openings.length; i++) {
    const match = matchActor(reading, openings[i]);
    if (match) actors.set(openings[i], match);
  }
  return actors;
});

/** The longest known actor that is named from this token on; names count only as written, capitals and all. */
export function matchActor(reading: Reading, token: number): ActorMatch | null {
  known ??= load();
  const names = known.namesAt(reading, token);
  const found = names && longestOf(known, names, reading, token, isWritten);
  if (!found) return null;
  const isAbbreviation = found.end === token + 1 && reading.form(token) === reading.form(token).toUpperCase();
  // "WHO" and "IS" are words, too, where everything is in capitals
  if (isAbbreviation && !isNounOrAdjective(reading, token) && !(token > 0 && reading.form(token - 1).toLowerCase() === 'the')) return null;
  return { end: found.end, actor: found.names[0].actor };
}
