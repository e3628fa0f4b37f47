/** Refines amounts by the words in front of and after them, and joins two opposite bounds into a range. */
import type { Bound } from '../../../contract.ts';
import type { Amount } from '../amounts.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';
import { limitAfter } from './after.ts';
import { limitBefore } from './before.ts';
import type { Limit } from './phrases.ts';

const LAYERS = 3; // "no more than about", "at least some"
const ONE_SIDED = new Set<Bound>(['at_least', 'more_than', 'at_most', 'less_than']);

export function applyLimits(pieces: Pieces, amounts: Amount[]): Amount[] {
  let floor = 0; // where the amount before ends, with its own limits
  return amounts.map((amount, i) => {
    const limited = limit(pieces, amount, floor, amounts[i + 1]?.first ?? pieces.count);
    floor = limited.end;
    return limited;
  });
}

/** "up to $400 million (£287m)", "some 300 won ($2)": what limits an amount limits the same amount in other money. */
export function limitInBrackets(pieces: Pieces, amounts: Amount[]): Amount[] {
  return amounts.map((amount, i) => {
    const before = amounts[i - 1];
    const inOther = before?.kind === 'money' && amount.kind === 'money';
    if (!inOther || pieces.word(amount.first - 1) !== '(' || amount.first - before.end > 1) return amount;
    if (amount.bound === 'range') return { ...amount, approximate: before.approximate };
    if (amount.bound !== 'exact' || before.bound === 'exact' || before.bound === 'range' || before.bound === 'vague') return amount;
    return apply(amount, { bound: before.bound, approximate: before.approximate, first: amount.first, end: amount.end, phrase: '' });
  });
}

function limit(pieces: Pieces, amount: Amount, floor: number, ceiling: number): Amount {
  let current = amount;
  for (let layer = 0; layer < LAYERS; layer++) {
    const found = limitBefore(pieces, current.first);
    if (!found || found.first < floor) break;
    if (found.phrase === 'near' && amount.kind === 'count' && pieces.kind[amount.end] === WORD && amount.end < pieces.count) break; // "living near 178 dams"
    current = apply({ ...current, first: found.first }, found);
  }
  return comparedAfter(pieces, current) ?? withLimitAfter(pieces, current, ceiling);
}

/** "500 or more", "20 or so" */
function withLimitAfter(pieces: Pieces, amount: Amount, ceiling: number): Amount {
  const found = limitAfter(pieces, amount.end);
  if (!found) return withLimitAfterNoun(pieces, amount, ceiling);
  return found.end <= ceiling ? apply({ ...amount, end: found.end }, found) : amount;
}

const NOUN_REACH = 2;

/** "100,000 people or more": after one or two words of what is counted, which stay out of the span. */
function withLimitAfterNoun(pieces: Pieces, amount: Amount, ceiling: number): Amount {
  for (let at = amount.end + 1; at <= amount.end + NOUN_REACH && pieces.kind[at - 1] === WORD; at++) {
    if (pieces.word(at) !== 'or') continue;
    const found = limitAfter(pieces, at);
    if (found && found.end <= ceiling && !isGrade(pieces, at)) return apply(amount, found);
  }
  return amount;
}

/** "41% fair or above", "scored basic or above": so many reach a grade, and it is the grade that has no upper end. */
const isGrade = (pieces: Pieces, or: number): boolean => GRADES.has(pieces.word(or - 1)) && RANKED.has(pieces.word(or + 1));
const GRADES = setOf(
  'fair good average adequate satisfactory unsatisfactory acceptable excellent outstanding poor weak strong basic proficient pass merit credit moderate severe serious high low',
);
const RANKED = setOf('above over below under');

/** "less than 5000 or equal", "more than 5000 or equal to it": not strict after all. */
function comparedAfter(pieces: Pieces, amount: Amount): Amount | null {
  if (amount.bound !== 'more_than' && amount.bound !== 'less_than') return null;
  if (pieces.word(amount.end) !== 'or' || pieces.word(amount.end + 1) !== 'equal') return null;
  const to = pieces.word(amount.end + 2) === 'to' ? 1 : 0;
  if (pieces.kind[amount.end + 2 + to] === 0 && amount.end + 2 + to < pieces.count) return null;
  return { ...amount, end: amount.end + 2 + to, bound: amount.bound === 'more_than' ? 'at_least' : 'at_most' };
}

/** An amount under a limit: the value stays only where the words approximate it. */
function apply(amount: Amount, found: Limit): Amount {
  const out: Amount = { ...amount, approximate: amount.approximate || found.approximate, rule: amount.rule };
  if (found.bound === 'about') {
    if (amount.bound === 'exact') out.bound = 'about';
    return out;
  }
  if (amount.bound === 'vague' || ONE_SIDED.has(amount.bound)) return out;
  if (amount.bound === 'range') return out; // "up to 20-30": both ends are stated all the same
  const value = amount.value;
  out.bound = found.bound;
  out.value = null;
  out.limitsBasis = 'stated';
  if (found.bound === 'at_least' || found.bound === 'more_than') out.low = value;
  else out.high = value;
  return out;
}

const LOWER = new Set<Bound>(['at_least', 'more_than']);
const UPPER = new Set<Bound>(['at_most', 'less_than']);

/** "more than 10 and less than 20", "at most 100 and at least 20": one range. */
export function joinBounds(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out: Amount[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const [a, b] = [amounts[i], amounts[i + 1]];
    const joined = b ? joinTwo(pieces, a, b) : null;
    out.push(joined ?? a);
    if (joined) i += 1;
  }
  return out;
}

/** what opens a comparison: "higher than 10, lower than 20"; "upwards of 60, as many as 70" are two figures */
const COMPARING = setOf('more greater larger bigger higher less smaller lower fewer above below over under at no not equal > < >= <= ≥ ≤');

function joinTwo(pieces: Pieces, a: Amount, b: Amount): Amount | null {
  const [lower, upper] = LOWER.has(a.bound) ? [a, b] : [b, a];
  if (!LOWER.has(lower.bound) || !UPPER.has(upper.bound) || (lower.low as number) >= (upper.high as number)) return null;
  const [left, right] = [a.unit ?? a.prefix, b.unit ?? b.prefix];
  if ((left && left.unit.code !== right?.unit.code) || !isJoined(pieces, a, b)) return null;
  return {
    ...b,
    first: a.first,
    end: b.end,
    numeralFirst: a.numeralFirst,
    value: null,
    low: lower.low,
    high: upper.high,
    bound: 'range',
    unit: b.unit ?? a.unit,
    prefix: b.prefix ?? a.prefix,
    rule: 'range.bounds',
  };
}

/** "and", "but", ", and" between two bounds; a bare comma only where both compare. */
function isJoined(pieces: Pieces, a: Amount, b: Amount): boolean {
  const between = b.first - a.end;
  const word = pieces.word(a.end);
  if (between > 2 || !JOINING.has(word)) return false;
  if (between === 2 && !['and', 'but'].includes(pieces.word(a.end + 1))) return false;
  return word !== ',' || (COMPARING.has(pieces.word(a.first)) && COMPARING.has(pieces.word(b.first)));
}
const JOINING = setOf('and but ,');
