import { FRAMES } from './frames.ts';
import type { Loader } from './matrices.ts';
import { PLACES, type Sizes } from './network.ts';
import type { State } from './transitions.ts';

/**
 * What the parser sees of its state beside the words themselves, as numbers of rows of one table: tags, relations and function words
 * of dependents, numbers and kinds of dependents, distances, and what stands between two words.
 */

/** Dependents that are looked at: of the top of the stack 4, of the one below 3, of the next word 2. */
export const DEPENDENTS = 9;
/** those whose word counts too */
export const WORDED = [0, 2, 4, 5, 7];
const MOST_DEPENDENTS = 3;
const DISTANCES = [1, 2, 3, 4, 5, 7, 10, 15, 25];
/** commas (0, 1, 2 and more) × quotation marks or dashes (no, yes) × verbs (0, 1, 2 and more) */
const BETWEENS = 18;
/** and one for words that are not there */
const DISTANCE_ROWS = DISTANCES.length + 2;
const BETWEEN_ROWS = BETWEENS + 1;
export const VALENCIES = (MOST_DEPENDENTS + 1) * (MOST_DEPENDENTS + 1);

/** What a sentence's tokens are for these rows; index 0 is the root. */
export interface Seen {
  tags: Uint8Array;
  /** number of the function word, or `functionWords` for any other */
  words: Int32Array;
  /** how many commas, quotation marks and verbs stand before each word, in `COUNT_BITS` of one number each; one more entry than words */
  before: Int32Array;
}

/** a sentence has fewer words */
const COUNT_BITS = 10;
const COUNT = (1 << COUNT_BITS) - 1;
/** What a comma, a quotation mark or dash, and a verb add to the counts of what stands before a word. */
export const ONE_COMMA = 1;
export const ONE_QUOTE = 1 << COUNT_BITS;
export const ONE_VERB = 1 << (2 * COUNT_BITS);

/** Different distances and things between two words, that of words that are not there among them. */
export const STATE_COUNTS = { distances: DISTANCE_ROWS, betweens: BETWEEN_ROWS };

/** Rows of the sums of two that stand after all others in a table that was folded, see `joinPairs`. */
export const JOINED_ROWS = VALENCIES * (2 * DISTANCE_ROWS + BETWEEN_ROWS);

/** How many rows one state lists. */
export const STATE_ROWS = 2 * DEPENDENTS + WORDED.length + 3 + 2 + 2 + 3 + PLACES;

/** Where each kind of row begins in the table. */
export interface Layout {
  relations: number;
  tags: number;
  words: number;
  valencies: number;
  distances: number;
  betweens: number;
  absent: number;
  frames: number;
  total: number;
}

/** The table of rows for these sizes. */
export function layoutOf(sizes: Sizes): Layout {
  const relations = 0;
  const tags = relations + DEPENDENTS * (sizes.relations + 1);
  const words = tags + DEPENDENTS * (sizes.tags + 1);
  const valencies = words + WORDED.length * (sizes.functionWords + 2);
  const distances = valencies + 3 * VALENCIES;
  const betweens = distances + 2 * DISTANCE_ROWS;
  const absent = betweens + 2 * BETWEEN_ROWS;
  const frames = absent + 3 * 2;
  return { relations, tags, words, valencies, distances, betweens, absent, frames, total: frames + PLACES * (FRAMES + 1) };
}

const dependents = new Int32Array(DEPENDENTS);

/** Distance → which of `DISTANCES` it does not go beyond, from 1 on; the last entry stands for all longer ones. */
export const BUCKETS = Uint8Array.from({ length: DISTANCES[DISTANCES.length - 1] + 2 }, (_, distance) => {
  const bucket = DISTANCES.findIndex((most) => distance <= most);
  return 1 + (bucket < 0 ? DISTANCES.length : bucket);
});
const distanceOf = (from: number, to: number): number => BUCKETS[Math.min(to - from, BUCKETS.length - 1)];

/** What stands strictly between two words, as one number. */
function betweenOf({ before }: Seen, from: number, to: number): number {
  const counts = before[to] - before[from + 1];
  const comma = Math.min(counts & COUNT, 2);
  const quote = Math.min((counts >> COUNT_BITS) & COUNT, 1);
  const verb = Math.min(counts >> (2 * COUNT_BITS), 2);
  return 1 + comma + 3 * (quote + 2 * verb);
}

/** How many dependents a word has on each side, as one number. */
const valencyOf = ({ lefts, rights }: State, word: number): number =>
  word < 0 ? 0 : Math.min(lefts[word], MOST_DEPENDENTS) * (MOST_DEPENDENTS + 1) + Math.min(rights[word], MOST_DEPENDENTS);

const frameOf = ({ frames }: State, word: number): number => (word < 0 ? FRAMES : frames[word]);

/** Fills in the dependents that the state is described by: of a word that is not there, -1. */
function findDependents({ left, left2, right, right2 }: State, s0: number, s1: number, b0: number): void {
  dependents[0] = s0 < 0 ? -1 : left[s0];
  dependents[1] = s0 < 0 ? -1 : left2[s0];
  dependents[2] = s0 < 0 ? -1 : right[s0];
  dependents[3] = s0 < 0 ? -1 : right2[s0];
  dependents[4] = s1 < 0 ? -1 : left[s1];
  dependents[5] = s1 < 0 ? -1 : right[s1];
  dependents[6] = s1 < 0 ? -1 : right2[s1];
  dependents[7] = b0 < 0 ? -1 : left[b0];
  dependents[8] = b0 < 0 ? -1 : left2[b0];
}

/** The word at a place of the stack, counted from its top; -1 where the stack is not so deep. */
const onStack = ({ stack, depth }: State, place: number): number => (depth > place ? stack[depth - 1 - place] : -1);

/** The same as `distanceOf` and `betweenOf`, with a number of their own where one of the words is not there. */
const distanceRow = (from: number, to: number): number => (from < 0 || to < 0 ? 0 : distanceOf(from, to));
const betweenRow = (seen: Seen, from: number, to: number): number => (from < 0 || to < 0 ? 0 : betweenOf(seen, from, to));

const absentRow = (word: number): number => (word < 0 ? 1 : 0);

/** Writes the numbers of the state's rows, `STATE_ROWS` of them. The kernel lists fewer, see training/fold.ts. */
export function stateRows(sizes: Sizes, layout: Layout, state: State, seen: Seen, out: Int32Array): void {
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s2 = onStack(state, 2);
  const b0 = state.next <= state.count ? state.next : -1;
  findDependents(state, s0, s1, b0);
  let n = dependentRows(sizes, layout, state, seen, out);
  out[n++] = layout.valencies + valencyOf(state, s0);
  out[n++] = layout.valencies + VALENCIES + valencyOf(state, s1);
  out[n++] = layout.valencies + 2 * VALENCIES + valencyOf(state, b0);
  out[n++] = layout.distances + distanceRow(s0, b0);
  out[n++] = layout.distances + DISTANCE_ROWS + distanceRow(s1, s0);
  out[n++] = layout.betweens + betweenRow(seen, s0, b0);
  out[n++] = layout.betweens + BETWEEN_ROWS + betweenRow(seen, s1, s0);
  out[n++] = layout.absent + absentRow(s1);
  out[n++] = layout.absent + 2 + absentRow(s2);
  out[n++] = layout.absent + 4 + absentRow(b0);
  out[n++] = layout.frames + frameOf(state, s0);
  out[n++] = layout.frames + FRAMES + 1 + frameOf(state, s1);
  out[n++] = layout.frames + 2 * (FRAMES + 1) + frameOf(state, s2);
  out[n++] = layout.frames + 3 * (FRAMES + 1) + frameOf(state, b0);
}

/** Writes the rows of the dependents that were found, from the first place on, and returns how many there are. */
function dependentRows(sizes: Sizes, layout: Layout, state: State, seen: Seen, out: Int32Array): number {
  let n = 0;
  for (let place = 0; place < DEPENDENTS; place++) {
    const word = dependents[place];
    out[n++] = layout.relations + place * (sizes.relations + 1) + (word < 0 ? sizes.relations : state.relations[word]);
    out[n++] = layout.tags + place * (sizes.tags + 1) + (word < 0 ? sizes.tags : seen.tags[word]);
  }
  for (let place = 0; place < WORDED.length; place++) {
    const word = dependents[WORDED[place]];
    out[n++] = layout.words + place * (sizes.functionWords + 2) + (word < 0 ? sizes.functionWords + 1 : seen.words[word]);
  }
  return n;
}

/** For each place the share of no word, of a table of `length` numbers a row that was folded. */
export const absentShares = (table: Int16Array, length: number, { frames }: Layout): Int16Array[] =>
  Array.from({ length: PLACES }, (_, place) => rowOf(table, frames + place * (FRAMES + 1) + FRAMES, length));

export const rowOf = (table: Int16Array, row: number, length: number): Int16Array => table.slice(row * length, (row + 1) * length);

/**
 * Fills in `JOINED_ROWS` of a table in memory whose rows have so many bytes: a state has one row for each number of dependents, one for each distance,
 * one for what stands between two words, and fewer are summed when two of them are one: top of the stack with its distance to the next word, the one
 * below with its distance to the top, the next word with what stands before it.
 */
export function joinPairs(loader: Loader, table: number, row: number, { valencies, distances, betweens, total }: Layout): void {
  let joined = total;
  const join = (firsts: number, seconds: number, count: number): void => {
    const [first, second, to] = [firsts, seconds, joined].map((number) => table + number * row);
    if (loader.addRows(first, VALENCIES, second, count, row, to) !== 0) throw new Error('a sum of rows does not fit in 16 bits');
    joined += VALENCIES * count;
  };
  join(valencies, distances, DISTANCE_ROWS);
  join(valencies + VALENCIES, distances + DISTANCE_ROWS, DISTANCE_ROWS);
  join(valencies + 2 * VALENCIES, betweens, BETWEEN_ROWS);
}
