/** The amount of a change and the level it leads to, which are no range: "fell $1.20 to $71.45", "by nine to 312", "4% to 15,300". */
import { changeForms } from '../../language/lexicon/change.ts';
import type { Amount } from '../amounts.ts';
import { NUMBER, type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

/** words of moving: what they are told with are steps and levels */
const MOVING = changeForms(({ part, bare }) => part !== 'comparative' && !(part === 'mover' && bare === 'no'));
/** "inched up to": verbs that need the particle to tell their direction, so that it limits nothing */
const DIRECTED = changeForms(({ part, bare }) => part === 'mover' && bare === 'yes');
export const isMoving = (word: string): boolean => MOVING.has(word);
export const isDirected = (word: string): boolean => DIRECTED.has(word);

/** words in front of "from" in which a word of moving makes it the base of a change */
const CLAUSE = 14;
/** no range of prices is this wide */
const WIDEST_RANGE = 3;
/** from here on a number shares no "million" with the one after it */
const WRITTEN_OUT = 1000;
/** words between a verb of moving and its amount: "rose by a further 3p", "at an annualised 3%" */
const FILLING = setOf('by a an another further additional about around some only just nearly almost roughly up down annualised annualized');

const measured = ({ unit, prefix }: Amount) => (unit ?? prefix)?.unit ?? null;

/** Whether two amounts with "to" between them are a step and a level. */
export function isStep(pieces: Pieces, a: Amount, b: Amount): boolean {
  const [left, right] = [measured(a), measured(b)];
  // "4% to 15,300", "28p to 1,747": what is measured otherwise is no other end
  if (left && !right && a.unit && CLOSED.has(left.kind)) return true;
  let at = a.first - 1;
  while (FILLING.has(pieces.word(at)) && pieces.word(at) !== 'by' && !MOVING.has(pieces.word(at))) at -= 1;
  if (pieces.word(at) === 'by') return isStepBy(a, b);
  if (!left || !right || !MOVING.has(pieces.word(at))) return false;
  return left.minor !== right.minor || isFarApart(a, b);
}
/** units that the second of two amounts would share */
const CLOSED = setOf('percent money points');

/** "by nine to 312"; "by 5 to 10 percent" shares its unit, "by $3 to $5bn" its scale. */
function isStepBy(a: Amount, b: Amount): boolean {
  const [left, right] = [measured(a), measured(b)];
  // "by 515,000 barrels to 442.9 million barrels": a unit of its own closes the step
  if (a.unit && a.kind !== 'duration') return true;
  // "by a quarter to 20 hours"
  if (a.terms && right && right.kind !== 'percent' && right.kind !== 'points') return true;
  // "by 550,000 to 123.8 million"
  if ((a.value as number) >= WRITTEN_OUT && isFarApart(a, b)) return true;
  return Boolean(left) === Boolean(right) && a.scale >= b.scale && !isNarrow(a, b);
}

const isFarApart = (a: Amount, b: Amount): boolean => (b.value as number) > WIDEST_RANGE * (a.value as number);

/** "by two to three": two small numbers side by side are a guess */
const isNarrow = (a: Amount, b: Amount): boolean => (b.value as number) - (a.value as number) <= 1;

const SPANS = setOf('range ranges ranged ranging anywhere vary varies varied varying somewhere');
/** "fell from 47% to 41%": two levels of a change, not a range. */
export function isChange(pieces: Pieces, from: number): boolean {
  if (SPANS.has(pieces.word(from - 1))) return false; // "estimates ranging from"
  for (let i = from - 1; i >= Math.max(0, from - CLAUSE); i--) {
    const word = pieces.word(i);
    if (word === '.' || word === ';') return false;
    if (MOVING.has(word) && pieces.kind[i] !== NUMBER) return true;
  }
  return false;
}

/** "from 64 minutes to 41": the second level has no unit of its own, and counts nothing that follows. */
export function sharesUnitAfter(pieces: Pieces, a: Amount, b: Amount): boolean {
  const unit = measured(a);
  if (!unit || measured(b) || b.kind !== 'count') return false;
  if (b.end >= pieces.count || pieces.kind[b.end] !== WORD) return true;
  return unit.kind !== 'percent' && /^(?:in|by|on|at|after|over|this|last|from|since|for|and|when|as)$/.test(pieces.word(b.end));
}
