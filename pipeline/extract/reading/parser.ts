import { mix } from './hashing.ts';
import { addFeature, type Linear } from './linear.ts';
import type { Word } from './words.ts';

/** A greedy arc-hybrid transition parser over a linear scorer. */
export interface Parser {
  linear: Linear;
  /** relations, in the order of the classes: shift, left arcs, right arcs */
  relationCount: number;
  tagCount: number;
}

/** Heads (index in the sentence, -1 for the root) and numbers of relations. */
export interface Tree {
  heads: Int32Array;
  relations: Uint8Array;
}

const features = new Int32Array(128);
/** what stands in a feature where there is no such word */
const NO_WORD = 11;
const NO_TAG = 251;
const NO_RELATION = 77;

/** Parses one sentence. */
export function parse(parser: Parser, words: readonly Word[], tags: Uint8Array): Tree {
  const count = words.length;
  const w = new Int32Array(count + 1);
  const t = new Int32Array(count + 1);
  w[0] = 3;
  t[0] = 252;
  for (let i = 0; i < count; i++) {
    w[i + 1] = words[i].norm;
    t[i + 1] = tags[i];
  }
  const state: State = {
    count,
    stack: new Int32Array(count + 2),
    depth: 1,
    next: 1,
    heads: nothing(count),
    relations: nothing(count),
    left: nothing(count),
    right: nothing(count),
    left2: nothing(count),
    right2: nothing(count),
    lefts: new Int32Array(count + 1),
    rights: new Int32Array(count + 1),
    w,
    t,
  };
  const relationCount = parser.relationCount;
  const scores = new Int32Array(1 + 2 * relationCount);
  while (state.next <= count || state.depth > 1) {
    scores.fill(0);
    const n = stateFeatures(state);
    for (let i = 0; i < n; i++) addFeature(parser.linear, features[i], scores);
    const mayShift = state.next <= count;
    const mayLeft = state.depth > 1 && mayShift;
    const mayRight = state.depth > 1 && (state.stack[state.depth - 2] !== 0 || !mayShift);
    let best = mayShift ? 0 : -1;
    if (mayLeft) for (let c = 1; c <= relationCount; c++) if (best < 0 || scores[c] > scores[best]) best = c;
    if (mayRight) for (let c = relationCount + 1; c < scores.length; c++) if (best < 0 || scores[c] > scores[best]) best = c;
    apply(state, best, relationCount);
  }
  return { heads: state.heads.slice(1).map((head) => head - 1), relations: Uint8Array.from(state.relations.subarray(1)) };
}

const nothing = (count: number): Int32Array => new Int32Array(count + 1).fill(-1);

interface State {
  count: number;
  stack: Int32Array;
  depth: number;
  next: number;
  heads: Int32Array;
  relations: Int32Array;
  left: Int32Array;
  right: Int32Array;
  left2: Int32Array;
  right2: Int32Array;
  lefts: Int32Array;
  rights: Int32Array;
  w: Int32Array;
  t: Int32Array;
}

function apply(state: State, action: number, relationCount: number): void {
  if (action === 0) {
    state.stack[state.depth++] = state.next++;
    return;
  }
  const child = state.stack[--state.depth];
  const isLeft = action <= relationCount;
  const head = isLeft ? state.next : state.stack[state.depth - 1];
  state.heads[child] = head;
  state.relations[child] = isLeft ? action - 1 : action - 1 - relationCount;
  if (isLeft) {
    state.left2[head] = state.left[head];
    state.left[head] = child;
    state.lefts[head]++;
  } else {
    state.right2[head] = state.right[head];
    state.right[head] = child;
    state.rights[head]++;
  }
}

const at = (array: Int32Array, i: number, none: number): number => (i < 0 ? none : array[i]);

/** how many features of the state are filled in */
let filled = 0;

function f(k: number, a: number, b = 0, c = 0, d = 0): void {
  features[filled++] = mix(mix(mix(mix(k * 7919 + 5, a), b), c), d);
}

/** Fills `features` with the templates of Zhang and Nivre (2011) for arc-hybrid; returns their number. */
function stateFeatures(state: State): number {
  filled = 0;
  const { w, t, relations, stack, depth, next, count } = state;
  const s0 = depth > 0 ? stack[depth - 1] : -1;
  const s1 = depth > 1 ? stack[depth - 2] : -1;
  const s2 = depth > 2 ? stack[depth - 3] : -1;
  const b0 = next <= count ? next : -1;
  const b1 = next + 1 <= count ? next + 1 : -1;
  const b2 = next + 2 <= count ? next + 2 : -1;
  const b3 = next + 3 <= count ? next + 3 : -1;
  const s0l = at(state.left, s0, -1);
  const s0r = at(state.right, s0, -1);
  const s0l2 = at(state.left2, s0, -1);
  const s0r2 = at(state.right2, s0, -1);
  const s1l = at(state.left, s1, -1);
  const s1r = at(state.right, s1, -1);
  const s1l2 = at(state.left2, s1, -1);
  const s1r2 = at(state.right2, s1, -1);
  const b0l = at(state.left, b0, -1);
  const b0l2 = at(state.left2, b0, -1);
  const ws0 = at(w, s0, NO_WORD);
  const ws1 = at(w, s1, NO_WORD);
  const ws2 = at(w, s2, NO_WORD);
  const wb0 = at(w, b0, NO_WORD);
  const wb1 = at(w, b1, NO_WORD);
  const wb2 = at(w, b2, NO_WORD);
  const ts0 = at(t, s0, NO_TAG);
  const ts1 = at(t, s1, NO_TAG);
  const ts2 = at(t, s2, NO_TAG);
  const tb0 = at(t, b0, NO_TAG);
  const tb1 = at(t, b1, NO_TAG);
  const tb2 = at(t, b2, NO_TAG);
  const tb3 = at(t, b3, NO_TAG);
  const d01 = s0 >= 0 && b0 >= 0 ? Math.min(b0 - s0, 8) : 0;
  const ds = s1 >= 0 && s0 >= 0 ? Math.min(s0 - s1, 8) : 0;
  f(1, 0);
  f(2, ws0, ts0);
  f(3, ws0);
  f(4, ts0);
  f(5, ws1, ts1);
  f(6, ws1);
  f(7, ts1);
  f(8, wb0, tb0);
  f(9, wb0);
  f(10, tb0);
  f(11, wb1, tb1);
  f(12, wb1);
  f(13, tb1);
  f(14, wb2);
  f(15, tb2);
  f(16, ts2);
  f(17, ws2);
  f(18, ws0, wb0);
  f(19, ws0, tb0);
  f(20, ts0, wb0);
  f(21, ts0, tb0);
  f(22, ws0, ts0, tb0);
  f(23, ts0, wb0, tb0);
  f(24, ws0, ts0, wb0, tb0);
  f(25, ws0, ws1);
  f(26, ws0, ts1);
  f(27, ts0, ws1);
  f(28, ts0, ts1);
  f(29, ws0, ts0, ts1);
  f(30, ts0, ws1, ts1);
  f(31, ts1, tb0);
  f(32, ws1, wb0);
  f(33, ws1, tb0);
  f(34, ts1, wb0);
  f(35, tb0, tb1);
  f(36, tb0, tb1, tb2);
  f(37, ts0, tb0, tb1);
  f(38, ts1, ts0, tb0);
  f(39, ts2, ts1, ts0);
  f(40, ts1, ts0, tb0, tb1);
  f(41, ts0, tb0, tb1, tb2);
  f(42, ws0, tb0, tb1);
  f(43, wb0, tb1);
  f(44, ws0, ts1, tb0);
  f(45, ts0, ws1, tb0);
  f(46, ts0, ts1, wb0);
  f(47, ts0, at(t, s0l, NO_TAG), tb0);
  f(48, ts0, at(t, s0r, NO_TAG), tb0);
  f(49, ts0, tb0, at(t, b0l, NO_TAG));
  f(50, ts1, at(t, s1l, NO_TAG), ts0);
  f(51, ts1, at(t, s1r, NO_TAG), ts0);
  f(52, ts0, at(t, s0l, NO_TAG), ts1);
  f(53, ts0, at(t, s0r, NO_TAG), ts1);
  f(54, ts1, at(t, s1r, NO_TAG), ts0, tb0);
  f(55, at(relations, s0l, NO_RELATION), at(relations, s0r, NO_RELATION), ts0);
  f(56, at(relations, s1l, NO_RELATION), at(relations, s1r, NO_RELATION), ts1);
  f(57, ts0, at(relations, s0l, NO_RELATION), at(relations, s0l2, NO_RELATION));
  f(58, ts0, at(relations, s0r, NO_RELATION), at(relations, s0r2, NO_RELATION));
  f(59, ts1, at(relations, s1r, NO_RELATION), at(relations, s1r2, NO_RELATION));
  f(60, ts1, at(relations, s1l, NO_RELATION), at(relations, s1l2, NO_RELATION));
  f(61, tb0, at(relations, b0l, NO_RELATION), at(relations, b0l2, NO_RELATION));
  f(62, at(w, s0l, NO_WORD), at(relations, s0l, NO_RELATION), ts0);
  f(63, at(w, s0r, NO_WORD), at(relations, s0r, NO_RELATION), ts0);
  f(64, at(w, s1l, NO_WORD), at(relations, s1l, NO_RELATION), ts1);
  f(65, at(w, s1r, NO_WORD), at(relations, s1r, NO_RELATION), ts1);
  f(66, at(w, b0l, NO_WORD), at(relations, b0l, NO_RELATION), tb0);
  if (s0 >= 0) {
    f(67, ts0, state.lefts[s0], state.rights[s0]);
    f(68, ws0, state.lefts[s0]);
    f(69, ws0, state.rights[s0]);
  }
  if (s1 >= 0) {
    f(70, ts1, state.lefts[s1], state.rights[s1]);
    f(71, ws1, state.rights[s1]);
    f(72, ws1, state.lefts[s1]);
  }
  if (b0 >= 0) {
    f(73, tb0, state.lefts[b0]);
    f(74, wb0, state.lefts[b0]);
  }
  f(75, d01, ts0, tb0);
  f(76, ds, ts1, ts0);
  f(77, d01, ws0);
  f(78, ds, ws1);
  f(79, ds, ws0);
  f(80, d01, wb0);
  f(81, ts0, at(w, s0l, NO_WORD), tb0);
  f(82, at(w, s0r, NO_WORD), ts0, tb0);
  f(83, ws1, ws0, tb0);
  f(84, at(relations, s0r, NO_RELATION), ws0);
  f(85, at(relations, s1r, NO_RELATION), ws1);
  f(86, at(relations, s0l, NO_RELATION), ws0);
  f(87, tb1, tb2, tb3);
  f(88, at(w, s1r, NO_WORD), ts0, ts1);
  f(89, at(w, s0l, NO_WORD), ts1, ts0);
  f(90, ws0, wb1);
  f(91, at(w, s0r, NO_WORD), at(t, s0r, NO_TAG), ws1);
  return filled;
}
