import { type PackedArray, pack } from '../pack.ts';
import { layoutOf } from '../state-rows.ts';
import type { FloatNetwork } from './float-network.ts';
import { fold } from './fold.ts';
import { quantise } from './quantise.ts';
import type { TrainedTagger } from './train-tagger.ts';

/** Everything that goes into the model file. */
interface Parts {
  tags: string[];
  relations: string[];
  tagger: TrainedTagger;
  /** norms of the words that have rows of their own */
  words: Int32Array;
  network: FloatNetwork;
}

/** The bytes of the model file. */
export function packModel({ tags, relations, tagger, words, network }: Parts): Uint8Array {
  const lexicon = [...tagger.lexicon].sort((a, b) => a[0] - b[0]);
  const certain = [...tagger.certain].sort((a, b) => a[0] - b[0]);
  const { arrays: weights, shifts } = quantise(network, layoutOf(network.sizes).total);
  fold(weights, network.sizes, shifts.projection);
  const arrays: Record<string, PackedArray> = {
    'tagger.hashes': tagger.arrays.hashes,
    'tagger.lengths': tagger.arrays.lengths,
    'tagger.classes': tagger.arrays.classes,
    'tagger.roots': tagger.arrays.roots,
    'lexicon.words': Int32Array.from(lexicon, ([word]) => word),
    'lexicon.tags': Int32Array.from(lexicon, ([, bits]) => bits),
    'certain.forms': Int32Array.from(certain, ([form]) => form),
    'certain.tags': Uint8Array.from(certain, ([, tag]) => tag),
    'parser.words': words,
    ...weights,
  };
  return pack({ tags, relations, sizes: network.sizes, shifts }, arrays);
}
