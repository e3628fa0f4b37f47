import { isAllowed, LEFT, RIGHT, SHIFT, type State } from '../transitions.ts';

/** the cost of a transition that is not allowed */
export const IMPOSSIBLE = 1e9;
const costs = new Int32Array(3);

/** How many gold arcs each kind of transition puts out of reach: the dynamic oracle of Goldberg and Nivre (2013). */
export function transitionCosts(state: State, heads: Int32Array): Int32Array {
  const { stack, depth, next, count } = state;
  costs.fill(IMPOSSIBLE);
  if (isAllowed(state, SHIFT)) costs[SHIFT] = shiftCost(state, heads);
  const mayLeft = isAllowed(state, LEFT);
  const mayRight = isAllowed(state, RIGHT);
  if (!mayLeft && !mayRight) return costs;
  const top = stack[depth - 1];
  const below = stack[depth - 2];
  let dependents = 0;
  for (let word = next; word <= count; word++) if (heads[word] === top) dependents++;
  const head = heads[top];
  if (mayLeft) costs[LEFT] = dependents + (head !== next && (head === below || head > next) ? 1 : 0);
  if (mayRight) costs[RIGHT] = dependents + (head >= next ? 1 : 0);
  return costs;
}

/** The arcs between the next word and the stack that can no longer be made once it is on it. */
function shiftCost({ stack, depth, next }: State, heads: Int32Array): number {
  let lost = 0;
  for (let i = 0; i < depth; i++) {
    if (stack[i] !== 0 && heads[stack[i]] === next) lost++;
    if (i < depth - 1 && heads[next] === stack[i]) lost++;
  }
  return lost;
}
