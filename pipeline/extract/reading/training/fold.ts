/** What is worked out of the parser's tables once they have been learnt, so that fewer rows are summed for each word and state. The sums stay the same. */
import { FRAMES } from '../frames.ts';
import { PLACES, type Sizes } from '../network.ts';
import type { PackedArray } from '../pack.ts';
import { DEPENDENTS, type Layout, layoutOf, rowOf, VALENCIES, WORDED } from '../state-rows.ts';

/** Folds the arrays of the parser, in place. @param shift of the projection */
export function fold(arrays: Record<string, PackedArray>, sizes: Sizes, shift: number): void {
  const [layout, state] = [layoutOf(sizes), arrays['parser.state'] as Int16Array];
  foldAbsent(state, sizes.hidden, sizes, layout);
  const bias = arrays['parser.projectionBias'] as Int32Array;
  for (const [place, bare] of takeFrames(state, sizes.hidden, layout).entries())
    for (const [i, number] of bare.entries()) bias[place * sizes.hidden + i] += number << shift;
  foldSurroundings(arrays['parser.tag'] as Int16Array, arrays['parser.surroundings'] as Int16Array, sizes.width);
}

/**
 * Most dependents that could be there are not, and a state is summed from fewer rows when nothing stands for nothing: what the absent ones
 * would add is taken from each of their rows that can stand in their place, and added to the rows of the first valency, of which each
 * state has one. So is what a word adds that is no function word, but to the rows of its relation, which it has in any case. Whether a word is
 * there at all is added to the rows of its frames, which tell it too. The sums are the same.
 * @param table rows of `length` numbers, changed in place
 */
export function foldAbsent(table: Int16Array, length: number, sizes: Sizes, layout: Layout): void {
  const everywhere = new Int32Array(length);
  const rowAt = (row: number): Int16Array => rowOf(table, row, length);
  const addToAll = (first: number, count: number, numbers: Int16Array, sign: 1 | -1): void => {
    for (let row = first; row < first + count; row++) addTo(table, row * length, numbers, sign);
  };
  const foldLast = (first: number, none: number): void => {
    const absent = rowAt(none);
    addToAll(first, none + 1 - first, absent, -1);
    for (let i = 0; i < length; i++) everywhere[i] += absent[i];
  };
  for (let place = 0; place < DEPENDENTS; place++) {
    const [relations, tags] = [layout.relations + place * (sizes.relations + 1), layout.tags + place * (sizes.tags + 1)];
    foldLast(relations, relations + sizes.relations);
    foldLast(tags, tags + sizes.tags);
  }
  for (let place = 0; place < WORDED.length; place++) {
    const words = layout.words + place * (sizes.functionWords + 2);
    foldLast(words, words + sizes.functionWords + 1);
    const other = rowAt(words + sizes.functionWords);
    addToAll(words, sizes.functionWords + 1, other, -1);
    addToAll(layout.relations + WORDED[place] * (sizes.relations + 1), sizes.relations, other, 1);
  }
  for (let place = 1; place < PLACES; place++) {
    const [there, absent] = [rowAt(layout.absent + 2 * (place - 1)), rowAt(layout.absent + 2 * (place - 1) + 1)];
    const first = layout.frames + place * (FRAMES + 1);
    addToAll(first, FRAMES, there, 1);
    addTo(table, (first + FRAMES) * length, absent, 1);
  }
  for (let valency = 0; valency < VALENCIES; valency++) addTo(table, (layout.valencies + valency) * length, everywhere, 1);
}

/**
 * Takes what a word adds on which nothing hangs yet from each of its frames: these numbers of each place belong to the word's own share from now
 * on. The last frame of a place is left: the whole share of no word.
 */
export function takeFrames(table: Int16Array, length: number, { frames }: Layout): Int16Array[] {
  return Array.from({ length: PLACES }, (_, place) => {
    const first = frames + place * (FRAMES + 1);
    const bare = rowOf(table, first, length);
    for (let row = first; row < first + FRAMES; row++) addTo(table, row * length, bare, -1);
    return bare;
  });
}

/** Most words have nothing around them: what that adds is added to the row of each tag, of which a word has one, and taken from all surroundings. */
function foldSurroundings(tags: Int16Array, surroundings: Int16Array, width: number): void {
  const nothing = rowOf(surroundings, 0, width);
  for (let row = 0; row < tags.length; row += width) addTo(tags, row, nothing, 1);
  for (let row = 0; row < surroundings.length; row += width) addTo(surroundings, row, nothing, -1);
}

/** Adds numbers to those of a table from a place on, or takes them away. */
function addTo(table: Int16Array, at: number, numbers: Int16Array | Int32Array, sign: 1 | -1): void {
  for (let i = 0; i < numbers.length; i++) {
    const sum = table[at + i] + sign * numbers[i];
    if (sum !== (sum << 16) >> 16) throw new Error('a sum of rows does not fit in 16 bits');
    table[at + i] = sum;
  }
}
