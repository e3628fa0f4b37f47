/** Two numbers that are one share: "one in five", "18 of 22", "three out of four", "3/4" (phenomenon 9). */
import { isPeopleForm } from '../../language/lexicon/people.ts';
import type { Amount } from '../amounts.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';
import { TIME_NOUNS } from './ages.ts';

export function joinRatios(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out: Amount[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const ratio = i + 1 < amounts.length ? ratioOf(pieces, amounts[i], amounts[i + 1]) : null;
    out.push(ratio ?? amounts[i]);
    if (ratio) i += 1;
  }
  return out;
}

const plain = (amount: Amount): boolean =>
  amount.bound === 'exact' &&
  amount.value !== null &&
  Number.isInteger(amount.value) &&
  !amount.unit &&
  !amount.prefix &&
  !amount.terms &&
  amount.kind === 'count' &&
  amount.rule !== 'numeral.zero';

function ratioOf(pieces: Pieces, a: Amount, b: Amount): Amount | null {
  if (!plain(a) || !isWhole(b)) return null;
  const isSlash = isSlashBetween(pieces, a, b);
  if (!(isSlash ? isFraction(a, b) : isShareInWords(pieces, a, b))) return null;
  const [top, bottom] = [a.value as number, b.value as number];
  const measures = isSlash && b.unit !== null; // "1/4 inch"; "one in five" shares
  return {
    ...b,
    first: a.first,
    numeralFirst: a.numeralFirst,
    kind: measures ? b.kind : 'ratio',
    value: top / bottom,
    mantissa: top / bottom,
    terms: measures ? null : [top, bottom],
    unit: isSlash ? b.unit : null,
    end: isSlash ? b.end : b.numeralEnd,
    rule: isSlash ? 'ratio.slash' : `ratio.${pieces.word(a.end)}`,
  };
}

/** Something to divide by: a whole number, with a unit or without. */
const isWhole = ({ value, bound, prefix, terms }: Amount): boolean =>
  bound === 'exact' && value !== null && value !== 0 && Number.isInteger(value) && !prefix && !terms;

const SLASHES = setOf('/ ⁄');
/** "3/4" */
const isSlashBetween = (pieces: Pieces, a: Amount, b: Amount): boolean =>
  b.first - a.end === 1 && SLASHES.has(pieces.word(a.end)) && pieces.gap(a.end) === 0;

function isFraction(a: Amount, b: Amount): boolean {
  const [top, bottom] = [a.value as number, b.value as number];
  return bottom > 1 && (Math.abs(top) < bottom || bottom <= 10);
}

/** "three out of four", "18 of 22", "3 over 2" */
function isShareInWords(pieces: Pieces, a: Amount, b: Amount): boolean {
  const word = pieces.word(a.end);
  if (word !== 'over' && Math.abs(a.value as number) >= (b.value as number)) return false;
  const between = gapOf(pieces, a.end, b.first);
  return between === 2 ? word === 'out' && pieces.word(a.end + 1) === 'of' : between === 1 && isShareOf(pieces, a, b);
}

/** "one in five", "18 of 22", "3 over 4": one word between; "one in five days" times something. */
function isShareOf(pieces: Pieces, a: Amount, b: Amount): boolean {
  const word = pieces.word(a.end);
  const [top, bottom] = [a.value as number, b.value as number];
  // "in three of the past five years"
  if (b.kind === 'duration') return word === 'of' && ['past', 'last'].includes(pieces.word(b.first - 1)) && b.first - a.end > 1;
  if (b.kind !== 'count') return false;
  if (word === 'over') return !isNoun(pieces, b.end);
  if (TIME_NOUNS.has(pieces.word(b.numeralEnd))) return false;
  if (word === 'in') return top === 1 || (top < 10 && bottom <= 100);
  return word === 'of' && (b.first - a.end === 1 || (isOfThings(pieces, b.end) && !isPartOfPeople(pieces, a, b)));
}

/** Pieces between the two numbers, without "its", "the past", "every" in front of the second: "two of its nine rigs", "seven of the 11 sectors", "six out of every ten". */
function gapOf(pieces: Pieces, first: number, end: number): number {
  if (pieces.word(first) !== 'of' && pieces.word(first + 1) !== 'of') return end - first;
  let at = end;
  while (at > first + 1 && LIMITING.has(pieces.word(at - 1))) at--;
  return at - first;
}
const LIMITING = setOf('the its his her their our my every past last');
/** "two of the five soldiers", "36 of the 60 seats": people and seats are counted by themselves, and "one of the two banks" is only one of them */
const isPartOfPeople = (pieces: Pieces, a: Amount, b: Amount): boolean =>
  pieces.word(b.first - 1) === 'the' &&
  (a.value === 1 ||
    ['seats', 'votes'].includes(pieces.word(b.end)) ||
    isPeopleForm(pieces.word(b.end)) ||
    isPeopleForm(pieces.word(b.end + 1)));
/** "two of the 14 injured": how many were hurt is told by the second, no share of it */
const TOLL = setOf(`dead killed injured wounded hurt missing victim victims casualties fatalities deaths bodies hostages survivors detainees
  arrested detained confirmed deceased kidnapped abducted people persons`);

const isOfThings = (pieces: Pieces, at: number): boolean =>
  at < pieces.count && pieces.kind[at] === WORD && !TOLL.has(pieces.word(at)) && !NO_NOUN.has(pieces.word(at));
const NO_NOUN = setOf(
  'is are was were has have had will would could who that which and or but in on at from to by for with died survived said',
);

const isNoun = (pieces: Pieces, at: number): boolean =>
  pieces.kind[at] === 1 && at < pieces.count && !['is', 'and', 'or', 'equals', 'was'].includes(pieces.word(at));
