import { type Describer, describe, meet, ROOT, type Vocabulary } from '../describe.ts';
import { placeDescription, startDescription } from '../description-memory.ts';
import { createKernels } from '../kernels.ts';
import { Allocator } from '../memory.ts';
import { OWN_TABLES, TOKEN_ROWS } from '../network.ts';
import type { WordedSentence } from '../sentence.ts';
import type { Seen } from '../state-rows.ts';
import { GROUPS } from '../word-codes.ts';

/** What a sentence is to a network that is still to learn. Index 0 is the root in every array. */
export interface Described {
  count: number;
  seen: Seen;
  /** numbers of the rows that describe each word, `TOKEN_ROWS` of them, in the order of the tables */
  rows: Int32Array;
}

/**
 * A describer without a network, for sentences of up to `capacity` words: its rows are numbers, as each begins at 0 and is one byte long.
 * @param onMeet called with the id of each word that is met
 */
export function describerOf(vocabulary: Vocabulary, capacity: number, onMeet: (id: number) => void = () => {}): Describer {
  const allocator = new Allocator();
  const places = placeDescription(allocator, vocabulary, capacity, 1);
  return startDescription(createKernels(allocator.end), places, vocabulary, new Array(OWN_TABLES + 1).fill(0), capacity, onMeet);
}

/** Describes a sentence. @param tags by token of its text, as its words */
export function described(describer: Describer, sentence: WordedSentence, tags: Uint8Array): Described {
  const { integers, places, seen } = describer;
  const { words, first, end } = sentence;
  const count = end - first;
  describe(describer, sentence, tags);
  const rows = new Int32Array((count + 1) * TOKEN_ROWS);
  for (let token = 0; token <= count; token++) {
    meet(describer, token === 0 ? ROOT : words[first + token - 1]);
    const list = places.list / 4;
    const own = integers.subarray(list, list + OWN_TABLES + GROUPS);
    const [, tag, surroundings] = integers.subarray(places.facts / 4 + 3 * token);
    const before = [...own.subarray(0, OWN_TABLES), tag, surroundings];
    rows.set([...before, ...own.subarray(OWN_TABLES)], token * TOKEN_ROWS);
  }
  return {
    count,
    seen: { tags: seen.tags.slice(0, count + 2), words: seen.words.slice(0, count + 2), before: seen.before.slice(0, count + 2) },
    rows,
  };
}
