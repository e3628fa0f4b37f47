import { readFileSync } from 'node:fs';
import { linearOf } from './linear.ts';
import { type PackedArray, unpack } from './pack.ts';
import type { Parser } from './parser.ts';
import { createTagger, type Tagger } from './tagger.ts';

/** Everything that was learnt from the treebanks. */
export interface Model {
  /** "NOUN", "NNS" of each tag */
  upos: string[];
  xpos: string[];
  relations: string[];
  /** number of the relation that ties loose pieces together */
  parataxis: number;
  tagger: Tagger;
  parser: Parser;
}

/** A model from the bytes of its file. */
export function modelOf(file: Uint8Array): Model {
  const { meta, arrays } = unpack(file);
  const tags = meta.tags as string[];
  const relations = meta.relations as string[];
  const lexicon = new Map<number, number>();
  const words = arrays['lexicon.words'];
  for (let i = 0; i < words.length; i++) lexicon.set(words[i], arrays['lexicon.tags'][i]);
  return {
    upos: tags.map((tag) => tag.split(' ')[0]),
    xpos: tags.map((tag) => tag.split(' ')[1]),
    relations,
    parataxis: relations.indexOf('parataxis'),
    tagger: createTagger(linear(arrays, 'tagger', tags.length), lexicon),
    parser: { linear: linear(arrays, 'parser', 1 + 2 * relations.length), relationCount: relations.length, tagCount: tags.length },
  };
}

const linear = (arrays: Record<string, PackedArray>, name: string, classCount: number) =>
  linearOf(
    classCount,
    arrays[`${name}.hashes`] as Int32Array,
    arrays[`${name}.lengths`] as Uint8Array,
    arrays[`${name}.classes`] as Uint8Array,
    arrays[`${name}.roots`] as Int8Array,
  );

let loaded: Model | undefined;

/** The model of the project, read when it is first needed. */
export function model(): Model {
  loaded ??= modelOf(readFileSync(new URL('./model/reading.bin', import.meta.url)));
  return loaded;
}
