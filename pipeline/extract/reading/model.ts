import { type ReadPart, readParts } from '../../common/data-files.ts';
import { readTable } from '../table.ts';
import { vocabularyOf } from './describe.ts';
import { hashOf } from './hashing.ts';
import { linearOf, listed } from './linear.ts';
import type { Sizes } from './network.ts';
import { arrayOf, type PackedArray, stored } from './pack.ts';
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
export const modelOf = (file: Uint8Array): Model => modelFrom((from, into) => into.set(file.subarray(from, from + into.length)));

/** A model from its file: nearly all of it is read to where it is used. */
function modelFrom(read: ReadPart): Model {
  const { meta, arrays: parts } = stored(read);
  const { tags, relations, sizes, shifts } = meta as { tags: string[]; relations: string[]; sizes: Sizes; shifts: Record<string, number> };
  const array = (name: string): PackedArray => arrayOf(parts[name]);
  const linear = linearOf(
    tags.length,
    { hashes: parts['tagger.hashes'], lengths: parts['tagger.lengths'], classes: parts['tagger.classes'], roots: parts['tagger.roots'] },
    KNOWN_WORDS,
    LONGEST_SENTENCE,
    {
      ambiguities: { hashes: array('lexicon.words') as Int32Array, values: array('lexicon.tags') as Int32Array },
      certain: listed(withOurs(mapOf(array('certain.forms'), array('certain.tags')), tags)),
    },
  );
  const vocabulary = vocabularyOf(sizes, array('parser.words') as Int32Array, tags, relations);
  return {
    upos: tags.map((tag) => tag.split(' ')[0]),
    xpos: tags.map((tag) => tag.split(' ')[1]),
    relations: [...relations, 'root'],
    tagger: createTagger(linear),
    parser: createParser(vocabulary, shifts, parts, LONGEST_SENTENCE),
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
  loaded ??= readParts(new URL('./model/reading.bin', import.meta.url), modelFrom);
  return loaded;
}
