/**
 * Amounts that have lost their unit to one in front: "471,000 barrels a day for Russia and 220,000 for Iraq", told apart by the same
 * preposition; "Orr, 47 to 39 percent, with 8 for Hale", the rest of a vote.
 */
import type { Amount } from '../amounts.ts';
import { isCapital, type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

/** of purpose and origin; places and times are told of people too, "40 km in May and 200 in Leeds were turned away" */
const PREPOSITION = setOf('for from');
/** words from the preposition of the first to the second */
const REACH = 7;

export function findParallels(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out = [...amounts];
  for (let i = 1; i < out.length; i++) {
    const [a, b] = [out[i - 1], out[i]];
    if (isParallel(pieces, a, b) || isBase(pieces, a, b) || (i > 1 && isRestOfVote(pieces, out[i - 2], a, b, a !== amounts[i - 1])))
      out[i] = inUnit(a, b);
  }
  return out;
}

function isParallel(pieces: Pieces, a: Amount, b: Amount): boolean {
  const preposition = pieces.word(b.end);
  if (!isBare(b) || !PREPOSITION.has(preposition) || a.prefix) return false;
  if (!a.unit || !['money', 'measure'].includes(a.kind) || !['and', ','].includes(pieces.word(b.first - 1))) return false;
  const after = a.per ? a.per.end : a.end;
  if (pieces.word(after) !== preposition || b.first - after > REACH) return false;
  for (let at = after; at < b.first - 1; at++) if (pieces.kind[at] !== WORD) return false;
  return true;
}

/** "slipped to 1.68 million tonnes from 1.72 million in May", "8,000 tonnes, up from 7,000": the level before, in the same unit. */
function isBase(pieces: Pieces, a: Amount, b: Amount): boolean {
  if (!isBare(b) || a.prefix || a.kind !== 'measure' || !a.unit || pieces.word(b.first - 1) !== 'from') return false;
  const isBeside = b.first === a.end + 1 && a.scale === b.scale;
  const isStep = ['up', 'down'].includes(pieces.word(b.first - 2)) && b.first - a.end <= REACH;
  return (isBeside || isStep) && (b.end >= pieces.count || pieces.kind[b.end] !== WORD || NO_THING.has(pieces.word(b.end)));
}
/** after a bare number, no noun that it counts */
const NO_THING = setOf('in at on a last the this earlier during before and but previously when');

/** After two shares that "to" sets against one another, "with", and who has the third. @param shared the second has its unit from the first */
function isRestOfVote(pieces: Pieces, first: Amount, second: Amount, rest: Amount, shared: boolean): boolean {
  if (first.kind !== 'percent' || second.kind !== 'percent' || !isBare(rest)) return false;
  const isThird = second.first === first.end + 1 && pieces.word(first.end) === 'to' && pieces.word(rest.first - 1) === 'with';
  // "with 8 for Hale and 6 undecided"
  const isFourth = shared && pieces.word(rest.first - 1) === 'and';
  if (!(isThird || isFourth) || rest.first - second.end > FARTHEST_REST) return false;
  const next = pieces.word(rest.end);
  return next === 'for' ? isCapital(pieces, rest.end + 1) : UNDECIDED.has(next);
}
const UNDECIDED = setOf('undecided unsure opposed against');

/** words between two shares of a vote: "for Ida Hale and" */
const FARTHEST_REST = 4;

/** A number and nothing else. */
const isBare = ({ kind, unit, prefix, value }: Amount): boolean => kind === 'count' && !unit && !prefix && value !== null;

function inUnit(a: Amount, b: Amount): Amount {
  const minor = a.unit?.unit.minor ?? 1;
  return { ...b, kind: a.kind, unit: a.unit, value: (b.value as number) * minor, per: b.per ?? a.per, rule: `${b.rule}.parallel` };
}
