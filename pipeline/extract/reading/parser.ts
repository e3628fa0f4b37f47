import { type Buffers, buffersFor, describe, type Vocabulary } from './describe.ts';
import { bestClass, encode } from './encoder.ts';
import type { Encoder } from './encoder-memory.ts';
import { PLACES } from './network.ts';
import { type Layout, layoutOf, stateRows } from './state-rows.ts';
import { allowedKinds, apply, begin, createState, isDone, LEFT, RIGHT, SHIFT, type State } from './transitions.ts';
import type { Word } from './words.ts';

/** A greedy transition parser whose transitions are scored by a network. */
export interface Parser {
  vocabulary: Vocabulary;
  encoder: Encoder;
  layout: Layout;
  state: State;
  buffers: Buffers;
}

/** A parser for sentences of up to `capacity` words, which the encoder must be made for. */
export const createParser = (vocabulary: Vocabulary, encoder: Encoder, capacity: number): Parser => ({
  vocabulary,
  encoder,
  layout: layoutOf(vocabulary.sizes),
  state: createState(capacity, vocabulary.kinds),
  buffers: buffersFor(capacity),
});

const places = new Int32Array(PLACES);

/**
 * Parses one sentence, of words whose ids are those of the present generation. The state that it ends in holds the heads and the numbers of the
 * relations until the next sentence is parsed.
 */
export function parse({ vocabulary, encoder, layout, state, buffers }: Parser, words: readonly Word[], tags: ArrayLike<number>): State {
  const { sizes } = vocabulary;
  const { relations } = sizes;
  const description = describe(vocabulary, words, tags, buffers);
  const { count, seen } = description;
  encode(encoder, vocabulary, words, description);
  begin(state, count);
  while (!isDone(state)) {
    if (state.depth === 1) {
      apply(state, SHIFT, -1); // nothing else is allowed: no need to ask
      continue;
    }
    placesOf(state, places);
    const listed = stateRows(sizes, layout, state, seen, encoder.stateRows, false);
    const best = bestClass(encoder, places, listed, allowedKinds(state));
    if (best === 0) apply(state, SHIFT, -1);
    else if (best <= relations) apply(state, LEFT, best - 1);
    else apply(state, RIGHT, best - 1 - relations);
  }
  return state;
}

/** The words at the places of the hidden layer: top of the stack, the two below, next; -1 for none. */
export function placesOf({ stack, depth, next, count }: State, out: Int32Array): void {
  out[0] = depth > 0 ? stack[depth - 1] : -1;
  out[1] = depth > 1 ? stack[depth - 2] : -1;
  out[2] = depth > 2 ? stack[depth - 3] : -1;
  out[3] = next <= count ? next : -1;
}
