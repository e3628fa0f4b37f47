import { readBytes } from '../../common/data-files.ts';
import { readTable } from '../table.ts';
import { vocabularyOf } from './describe.ts';
import { hashOf } from './hashing.ts';
import { linearOf, listed } from './linear.ts';
import type { Sizes } from './network.ts';
import { type PackedArray, unpack } from './pack.ts';
import { createParser, type Parser } from './parser-memory.ts';
import { LONGEST_SENTENCE } from './sentences.ts';
import { createTagger, KNOWN_WORDS, type Tagger } from './tagger.ts';

/** Everything that was learnt from the treebanks. */
export interface Model {
  /** universal and Penn tag of each tag: "NOUN", "NNS" */
  upos: string[];
  xpos: string[];
  /** and "root" after those that are learnt, of a token that hangs on none */
  relations: string[];
  tagger: Tagger;
  parser: Parser;
}

/** A model from the bytes of its file. */
export function modelOf(file: Uint8Array): Model {
  const { meta, arrays } = unpack(file);
  const { tags, relations, sizes, shifts } = meta as { tags: string[]; relations: string[]; sizes: Sizes; shifts: Record<string, number> };
  const linear = linearOf(
    tags.length,
    {
      hashes: arrays['tagger.hashes'] as Int32Array,
      lengths: arrays['tagger.lengths'] as Uint8Array,
      classes: arrays['tagger.classes'] as Uint8Array,
      roots: arrays['tagger.roots'] as Int8Array,
    },
    KNOWN_WORDS,
    LONGEST_SENTENCE,
    {
      ambiguities: { hashes: arrays['lexicon.words'] as Int32Array, values: arrays['lexicon.tags'] as Int32Array },
      certain: listed(withOurs(mapOf(arrays['certain.forms'], arrays['certain.tags']), tags)),
    },
  );
  const vocabulary = vocabularyOf(sizes, arrays['parser.words'] as Int32Array, tags, relations);
  return {
    upos: tags.map((tag) => tag.split(' ')[0]),
    xpos: tags.map((tag) => tag.split(' ')[1]),
    relations: [...relations, 'root'],
    tagger: createTagger(linear),
    parser: createParser(vocabulary, shifts, arrays, LONGEST_SENTENCE),
  };
}

const ours = readTable(new URL('./data/certain-tags.csv', import.meta.url));

/** Adds the words that we are certain of ourselves. */
function withOurs(certain: Map<number, number>, tags: readonly string[]): Map<number, number> {
  for (const { form, tag } of ours) if (tags.includes(tag)) certain.set(hashOf(form), tags.indexOf(tag));
  return certain;
}

/** Two arrays of the same length as a map from one to the other. */
function mapOf(keys: PackedArray, values: PackedArray): Map<number, number> {
  const map = new Map<number, number>();
  for (let i = 0; i < keys.length; i++) map.set(keys[i], values[i]);
  return map;
}

let loaded: Model | undefined;

/** The model of the project, read when it is first needed. */
export function model(): Model {
  loaded ??= modelOf(readBytes(new URL('./model/reading.bin', import.meta.url)));
  return loaded;
}
