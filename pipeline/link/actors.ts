/** The same actor across documents: by its Wikidata id, else by a full name of several words and the same kind. */
import { compactMap, idNumbers, idOf } from '../common/compact-map.ts';
import { fold } from '../common/identity.ts';
import type { Entity, Extracted } from '../contract.ts';

export interface Actors {
  /** Reads a document in the first pass, in order of the corpus. */
  survey: (extracted: Extracted) => void;
  /** The id that stands for an actor in all documents. */
  idOf: (entity: Entity) => string;
}

export function actorsOver(): Actors {
  const firsts = compactMap(3); // key → id of the first entity that has it
  return {
    survey: (extracted) => {
      for (const entity of extracted.entities) {
        const key = keyOf(entity);
        if (key !== null && !firsts.get(key)) firsts.set(key, ...idNumbers(entity.entity_id));
      }
    },
    idOf: (entity) => {
      const key = keyOf(entity);
      const first = key === null ? undefined : firsts.get(key);
      return first ? idOf('e', first) : entity.entity_id;
    },
  };
}

const CAPITAL = /^\p{Lu}/u;

/** Null for what may be somebody else elsewhere: "the army", "officials", "Khan". */
function keyOf(entity: Entity): string | null {
  if (entity.wikidata_id !== null) return null; // its entity_id is the same everywhere already
  const name = fold(entity.name);
  const words = name.split(' ');
  const isFullName = words.length > 1 && CAPITAL.test(words[0]) && CAPITAL.test(words[words.length - 1]);
  return isFullName ? `${entity.kind} ${entity.country ?? ''} ${name}` : null;
}
