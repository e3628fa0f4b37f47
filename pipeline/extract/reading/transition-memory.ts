import type { DescriptionPlaces } from './description-memory.ts';
import type { Kernels } from './kernels.ts';
import { type Biased, type Loader, putBiasedPanels } from './matrices.ts';
import type { Allocator } from './memory.ts';
import { PLACES, type Sizes } from './network.ts';
import { startKernel } from './start-kernel.ts';
import { BUCKETS, type Layout, STATE_COUNTS, STATE_ROWS } from './state-rows.ts';

/** Where things stand in the memory of the encoder, and how long they are: the globals of `transitions.wat`, which says what each is. */
export type TransitionPlaces = ReturnType<typeof placeTransitions>;

/** The parser's loop in that memory. */
export interface Transitions {
  /** parses a sentence of so many words, the first of which is the token `first` of its text */
  parse(count: number, first: number): void;
  /** of the words, `TREE` numbers each: see there */
  tree: Int32Array;
  /** of the words, the number of the relation; of what hangs on the root, one more than all others have */
  relations: Uint8Array;
}

/** numbers that are known of a word in the tree */
export const TREE = 5;
/** Which of these is what: the token that it hangs on; the first token of what hangs on it, itself counted, and the one after the last of these; */
export const [HEAD, START, END] = [0, 1, 2];
/** the leftmost token that hangs right on it, and the next one on the same head; -1 where there is none. */
export const [FIRST_CHILD, NEXT_SIBLING] = [3, 4];

/** bytes of a value of the hidden layer, of other numbers, of what is known of a word */
const BYTES = 2;
const LONG = 4;
const RECORD = 64;
/** classes of a panel */
const PANEL = 52;
/** pairs of the hidden layer have a bit each in one number, and are summed 32 at a time */
const MOST_HIDDEN = 128;
const HIDDEN_STEP = 64;

/**
 * Takes room for sentences of up to `capacity` words.
 * @param described where they are described
 * @param state the table of rows
 * @param encoded what the encoder makes of the root
 */
export function placeTransitions(
  allocator: Allocator,
  sizes: Sizes,
  layout: Layout,
  capacity: number,
  { tags, functionWords, before }: Pick<DescriptionPlaces, 'tags' | 'functionWords' | 'before'>,
  state: number,
  encoded: number,
) {
  const { hidden, width, relations } = sizes;
  const take = (bytes: number): number => allocator.take(bytes);
  if (hidden > MOST_HIDDEN || hidden % HIDDEN_STEP !== 0) throw new Error(`a hidden layer of ${hidden} numbers is not provided for`);
  const row = hidden * BYTES;
  const rowAt = (number: number): number => state + number * row;
  const rightPanel = Math.ceil((1 + relations) / PANEL);
  const panelCount = rightPanel + Math.ceil(relations / PANEL);
  const panelSize = (1 + hidden / 2) * PANEL * LONG;
  return {
    none: take((capacity + 3) * RECORD),
    stack: take((capacity + 4) * LONG),
    tags,
    functionWords,
    before,
    relations: take(capacity + 2),
    tree: take((capacity + 2) * TREE * LONG),
    encoded,
    width: width * BYTES,
    projections: take(PLACES * 3 * LONG),
    shares: take((capacity + 2) * PLACES * row),
    row,
    relationRows: rowAt(layout.relations),
    relationsSize: (relations + 1) * row,
    tagRows: rowAt(layout.tags),
    tagsSize: (sizes.tags + 1) * row,
    wordRows: rowAt(layout.words),
    wordsSize: (sizes.functionWords + 2) * row,
    betweenRows: rowAt(layout.betweens),
    frameRows: rowAt(layout.frames),
    joinedRows: rowAt(layout.total),
    distances: STATE_COUNTS.distances,
    betweens: STATE_COUNTS.betweens,
    buckets: take(BUCKETS.length),
    farthest: BUCKETS.length - 1,
    kinds: take(relations),
    relationCount: relations,
    functionWordCount: sizes.functionWords,
    list: take((PLACES + STATE_ROWS) * LONG),
    hidden: take(row),
    scores: take(panelCount * PANEL * LONG),
    panels: take(panelCount * panelSize),
    panelSize,
    rightPanel,
    panelCount,
  };
}

/** What the loop needs to know of the network. */
interface Parts {
  /** by place, the addresses of a matrix and its bias, and its shift */
  projections: readonly { address: number; bias: number; shift: number }[];
  /** the output layer */
  output: Biased;
  /** the shares of no word, by place */
  absent: readonly Int16Array[];
  /** relation → its kind of dependent */
  kinds: Uint8Array;
}

/** Fills the memory in, and starts the kernel over it. */
export function startTransitions(kernels: Kernels, loader: Loader, places: TransitionPlaces, parts: Parts): Transitions {
  const { buffer } = kernels.memory;
  const longs = new Int32Array(buffer);
  const bytes = new Uint8Array(buffer);
  const { none, relationCount: relations } = places;
  const { parse } = startKernel<Pick<Transitions, 'parse'>>(
    new URL('./transitions.wasm', import.meta.url),
    { kernels: { ...kernels } },
    places,
  );
  for (const [place, { address, bias, shift }] of parts.projections.entries())
    longs.set([address, bias, shift], places.projections / LONG + 3 * place);
  // shift and left arcs, then right arcs
  putBiasedPanels(loader, longs, parts.output, 0, 1 + relations, PANEL, places.panels);
  putBiasedPanels(loader, longs, parts.output, 1 + relations, relations, PANEL, places.panels + places.rightPanel * places.panelSize);
  bytes.set(BUCKETS, places.buckets);
  bytes.set(parts.kinds.subarray(0, relations), places.kinds);
  // no word has no dependents, no function word, and its shares
  longs.fill(none, none / LONG, none / LONG + 4);
  longs[none / LONG + 8] = -1;
  longs[none / LONG + 10] = places.shares;
  longs[none / LONG + 11] = -1;
  for (const [place, share] of parts.absent.entries()) new Int16Array(buffer).set(share, (places.shares + place * places.row) / BYTES);
  // after those of the root
  return { parse, tree: longs.subarray(places.tree / LONG + TREE), relations: bytes.subarray(places.relations + 1) };
}
