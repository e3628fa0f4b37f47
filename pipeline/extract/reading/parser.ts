import { type Buffers, buffersFor, describe, type Vocabulary } from './describe.ts';
import { encode } from './encoder.ts';
import type { Encoder } from './encoder-memory.ts';
import type { Transitions } from './transition-memory.ts';
import type { Word } from './words.ts';

/** A greedy transition parser whose transitions are scored by a network. */
export interface Parser {
  vocabulary: Vocabulary;
  encoder: Encoder;
  buffers: Buffers;
}

/** A parser for sentences of up to `capacity` words, which the encoder must be made for. */
export const createParser = (vocabulary: Vocabulary, encoder: Encoder, capacity: number): Parser => ({
  vocabulary,
  encoder,
  buffers: { ...buffersFor(capacity), seen: encoder.transitions.seen },
});

/**
 * Parses one sentence, of words whose ids are those of the present generation. The heads and the numbers of the relations stand there until the
 * next sentence is parsed.
 */
export function parse({ vocabulary, encoder, buffers }: Parser, words: readonly Word[], tags: ArrayLike<number>): Transitions {
  const { transitions } = encoder;
  encode(encoder, vocabulary, words, describe(vocabulary, words, tags, buffers));
  transitions.parse(words.length);
  return transitions;
}
