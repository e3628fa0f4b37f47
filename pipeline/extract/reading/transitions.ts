/**
 * The arc-hybrid transition system (Kuhlmann et al. 2011): a stack and a buffer of words. Words are numbered from 1; 0 is the root.
 * Shift moves the next word onto the stack; a left arc hangs the top of the stack from the next word, a right arc from the word below it.
 */
export interface State {
  count: number;
  stack: Int32Array;
  depth: number;
  /** next word of the buffer */
  next: number;
  heads: Int32Array;
  relations: Int32Array;
  /** outermost and second outermost dependents on each side, -1 where there is none */
  left: Int32Array;
  left2: Int32Array;
  right: Int32Array;
  right2: Int32Array;
  /** number of dependents on each side */
  lefts: Int32Array;
  rights: Int32Array;
  /** kinds of dependents that each word has, as bits, and the bit of each relation (see frames.ts) */
  frames: Uint8Array;
  kinds: Uint8Array;
}

export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** A state for sentences of up to this many words; `kinds` are those of the relations. */
export function createState(capacity: number, kinds: Uint8Array): State {
  const array = () => new Int32Array(capacity + 2);
  return {
    count: 0,
    stack: array(),
    depth: 0,
    next: 1,
    heads: array(),
    relations: array(),
    left: array(),
    left2: array(),
    right: array(),
    right2: array(),
    lefts: array(),
    rights: array(),
    frames: new Uint8Array(capacity + 2),
    kinds,
  };
}

/** Back to the start, for a sentence of so many words. */
export function begin(state: State, count: number): void {
  const end = count + 2;
  for (const array of [state.heads, state.relations, state.left, state.left2, state.right, state.right2]) array.fill(-1, 0, end);
  state.lefts.fill(0, 0, end);
  state.rights.fill(0, 0, end);
  state.frames.fill(0, 0, end);
  state.count = count;
  state.stack[0] = 0;
  state.depth = 1;
  state.next = 1;
}

export const isDone = (state: State): boolean => state.next > state.count && state.depth === 1;

/** Whether a kind of transition is allowed. The root takes its one dependent last. */
export function isAllowed(state: State, kind: number): boolean {
  const hasNext = state.next <= state.count;
  if (kind === SHIFT) return hasNext;
  if (kind === LEFT) return state.depth > 1 && hasNext;
  return state.depth > 1 && (state.stack[state.depth - 2] !== 0 || !hasNext);
}

/** The words at the places of the hidden layer: top of the stack, the two below, next; -1 for none. */
export function placesOf({ stack, depth, next, count }: State, out: Int32Array): void {
  out[0] = depth > 0 ? stack[depth - 1] : -1;
  out[1] = depth > 1 ? stack[depth - 2] : -1;
  out[2] = depth > 2 ? stack[depth - 3] : -1;
  out[3] = next <= count ? next : -1;
}

/** Makes a transition. */
export function apply(state: State, kind: number, relation: number): void {
  if (kind === SHIFT) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const child = state.stack[--state.depth];
  const head = kind === LEFT ? state.next : state.stack[state.depth - 1];
  state.heads[child] = head;
  state.relations[child] = relation;
  state.frames[head] |= state.kinds[relation];
  if (kind === LEFT) {
    state.left2[head] = state.left[head];
    state.left[head] = child;
    state.lefts[head]++;
  } else {
    state.right2[head] = state.right[head];
    state.right[head] = child;
    state.rights[head]++;
  }
}
