import type { Vocabulary } from '../describe.ts';
import { PLACES, TOKEN_ROWS, TOKEN_TABLES } from '../network.ts';
import { layoutOf, STATE_ROWS, stateRows } from '../state-rows.ts';
import { apply, begin, createState, isDone, LEFT, placesOf, RIGHT, SHIFT, type State } from '../transitions.ts';
import { pushMargin, pushSentence } from './backwards.ts';
import type { Described } from './described.ts';
import { embed, encode, FLOAT, type FloatNetwork, gatherHidden, score } from './float-network.ts';
import { createLearner, type Learner, step } from './learner.ts';
import { IMPOSSIBLE, transitionCosts } from './oracle.ts';
import { randomOf, shuffle } from './random.ts';

/** A sentence with its tree; index 0 is the root in every array. */
export interface Example extends Described {
  heads: Int32Array;
  relations: Int32Array;
}

export interface ParserOptions {
  epochs: number;
  seed: number;
  rate: number;
  /** sentences between two steps */
  batch: number;
  /** share of the values of a word, and of the hidden layer, that are left out at random */
  dropWord: number;
  dropHidden: number;
  /** a word seen c times is taken for an unknown one with probability a / (a + c) */
  unknown: number;
  /** how often a wrong guess is followed rather than the best right transition */
  explore: number;
  onEpoch: (epoch: number, loss: number) => void;
}

/** Trains the network; its weights are those at the end of a rate that falls to nothing. */
export function trainNetwork(
  examples: readonly Example[],
  { sizes, kinds }: Vocabulary,
  wordCounts: Int32Array,
  options: ParserOptions,
): FloatNetwork {
  const random = randomOf(options.seed);
  const longest = Math.max(...examples.map(({ count }) => count));
  const learner = createLearner(sizes, layoutOf(sizes).total, longest, random);
  const state = createState(longest, kinds);
  const order = examples.map((_, index) => index);
  let done = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const [place, index] of order.entries()) {
      loss += learn(learner, state, examples[index], wordCounts, options, random);
      done++;
      const isFull = place % options.batch === options.batch - 1;
      if (isFull) step(learner, options.rate * (1 - done / (options.epochs * examples.length)));
    }
    options.onEpoch(epoch, loss);
  }
  forgetUnused(learner.network, examples);
  return learner.network;
}

const list = new Int32Array(STATE_ROWS);
const places = new Int32Array(PLACES);

/** One sentence forwards and, where a margin was too small, backwards; returns the loss. */
function learn(
  learner: Learner,
  state: State,
  example: Example,
  wordCounts: Int32Array,
  options: ParserOptions,
  random: () => number,
): number {
  const { network, scratch, gradient } = learner;
  const { floats, sizes } = network;
  const { count, seen } = example;
  const layout = layoutOf(sizes);
  dropWords(learner, example, wordCounts, options.unknown, random);
  embed(network, scratch, learner.rows, count);
  dropValues(floats, scratch.inputs[0] / FLOAT + sizes.width, learner.kept, (count + 1) * sizes.width, options.dropWord, random);
  encode(network, scratch, count);
  const slopes = gradient.projected / FLOAT;
  floats.fill(0, slopes, slopes + (count + 1) * PLACES * sizes.hidden);
  let loss = 0;
  begin(state, count);
  while (!isDone(state)) {
    placesOf(state, places);
    stateRows(sizes, layout, state, seen, list);
    const listed = gatherHidden(network, scratch, places, list);
    dropValues(floats, scratch.hidden / FLOAT, learner.keptHidden, sizes.hidden, options.dropHidden, random);
    score(network, scratch);
    const first = scratch.scores / FLOAT;
    const { right, wrong } = judge(floats, first, state, example, sizes.relations);
    const margin = wrong < 0 ? 1 : floats[first + right] - floats[first + wrong];
    if (margin < 1) {
      loss += 1 - margin;
      pushMargin(learner, right, wrong, listed);
    }
    const chosen = margin < 0 && random() < options.explore ? wrong : right;
    if (chosen === 0) apply(state, SHIFT, -1);
    else apply(state, chosen <= sizes.relations ? LEFT : RIGHT, (chosen - 1) % sizes.relations);
  }
  if (loss > 0) pushSentence(learner, count);
  return loss;
}

/** Takes some words for unknown ones, rare words more often, so that unknown words are met in training. */
function dropWords({ rows, network }: Learner, example: Example, wordCounts: Int32Array, unknown: number, random: () => number): void {
  const unknownRow = network.sizes.words;
  rows.set(example.rows);
  for (let token = 1; token <= example.count; token++) {
    const row = rows[token * TOKEN_ROWS];
    if (row < unknownRow && random() < unknown / (unknown + wordCounts[row])) rows[token * TOKEN_ROWS] = unknownRow;
  }
}

/** Leaves out some values at random and makes up for them in the others; `kept` says which. */
function dropValues(floats: Float32Array, from: number, kept: Float32Array, n: number, share: number, random: () => number): void {
  const factor = 1 / (1 - share);
  for (let i = 0; i < n; i++) {
    kept[i] = random() < share ? 0 : factor;
    floats[from + i] *= kept[i];
  }
}

/** Two classes by number; -1 for none. */
interface Best {
  right: number;
  wrong: number;
}

/** The right class and the wrong class with the highest scores; -1 where there is no wrong one. */
function judge(floats: Float32Array, scores: number, state: State, { heads, relations: gold }: Example, relations: number): Best {
  const costs = transitionCosts(state, heads);
  const least = Math.min(costs[SHIFT], costs[LEFT], costs[RIGHT]);
  const top = state.stack[state.depth - 1];
  const best: Best = {
    right: costs[SHIFT] === least ? 0 : -1,
    wrong: costs[SHIFT] < IMPOSSIBLE && costs[SHIFT] > least ? 0 : -1,
  };
  for (let kind = LEFT; kind <= RIGHT; kind++) {
    if (costs[kind] >= IMPOSSIBLE) continue;
    const head = kind === LEFT ? state.next : state.stack[state.depth - 2];
    const first = kind === LEFT ? 1 : 1 + relations;
    const only = heads[top] === head ? first + gold[top] : -1; // of a gold arc, one relation alone is right
    judgeArcs(floats, scores, first, first + relations, (c) => costs[kind] === least && (only < 0 || c === only), best);
  }
  return best;
}

/** Takes those of the classes from `first` up to `end` that score higher than the best so far. */
function judgeArcs(floats: Float32Array, scores: number, first: number, end: number, isRight: (c: number) => boolean, best: Best): void {
  for (let c = first; c < end; c++) {
    const side = isRight(c) ? 'right' : 'wrong';
    if (best[side] < 0 || floats[scores + c] > floats[scores + best[side]]) best[side] = c;
  }
}

/** Rows that no training word uses say nothing rather than what they happened to start with. */
function forgetUnused({ blocks, floats, sizes }: FloatNetwork, examples: readonly Example[]): void {
  for (const [table, name] of TOKEN_TABLES.entries()) {
    const used = new Uint8Array(blocks[name].length / sizes.width);
    if (name === 'word') used[sizes.words] = 1;
    for (const { rows } of examples) for (let at = table; at < rows.length; at += TOKEN_ROWS) used[rows[at]] = 1;
    const first = blocks[name].address / FLOAT;
    for (let row = 0; row < used.length; row++) {
      if (used[row] === 0) floats.fill(0, first + row * sizes.width, first + (row + 1) * sizes.width);
    }
  }
}
