/** Two amounts that are the ends of one: "4,000-6,000", "$3-5bn", "between 60 and 68", "from $10 to $15 billion" (phenomena 1-4). */
import type { Amount } from '../amounts.ts';
import { DASHES, isHyphen } from '../numerals/lexicon.ts';
import { times } from '../numerals/scale.ts';
import type { Pieces } from '../pieces.ts';
import { isVote } from '../refine/masks/scores.ts';
import { setOf } from '../words.ts';
import { limitBefore } from './before.ts';
import { isChange, isStep, sharesUnitAfter } from './steps.ts';

export function joinRanges(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out: Amount[] = [];
  for (let i = 0; i < amounts.length; i++) {
    const [a, b] = [amounts[i], amounts[i + 1]];
    const joint = b && canJoin(a, b) ? jointOf(pieces, a, b) : null;
    const one = joint ? oneOfTwo(pieces, amounts, i, joint) : undefined;
    if (one === undefined) out.push(besideNext(pieces, amounts, i, joint));
    else {
      if (one) out.push(one);
      i += 1;
    }
  }
  return out;
}

/** The range or ratio that an amount and the next make together; null for a score, which is no figure; undefined where each is a figure. */
function oneOfTwo(pieces: Pieces, amounts: Amount[], i: number, joint: Joint): Amount | null | undefined {
  const [a, b] = [amounts[i], amounts[i + 1]];
  const isRatio = isProportion(pieces, a, b);
  const range = isRatio ? null : rangeOf(pieces, a, b, joint, leadsToRange(pieces, amounts, i));
  if (range) return range;
  if (joint.kind !== 'to') return undefined;
  if (isRatio) return proportionOf(a, b);
  return !joint.opens && isScore(pieces, a, b) && !isVote(pieces, a.first, b.end) ? null : undefined; // "3 to 1"
}

/** An amount by itself, with what it shares with the next: an end of a change, "from 5 to 9 million", or a member of a list. */
function besideNext(pieces: Pieces, amounts: Amount[], i: number, joint: Joint | null): Amount {
  const [a, b] = [amounts[i], amounts[i + 1]];
  if (!b || (joint?.kind !== 'to' && !isListed(pieces, a, b))) return a;
  const isLevel = joint?.from || (a.kind === 'measure' && pieces.word(a.first - 1) === 'by');
  if (isLevel && sharesUnitAfter(pieces, a, b)) amounts[i + 1] = inUnitOf(a, b);
  return shareUnit(a, amounts[i + 1]);
}

const PLAIN = (amount: Amount): boolean => amount.value !== null && amount.bound === 'exact';

const canJoin = (a: Amount, b: Amount): boolean =>
  PLAIN(a) && PLAIN(b) && a.rule !== 'numeral.zero' && b.rule !== 'numeral.zero' && a.rule !== 'numeral.multiple';

/** "45 and 50 mg", "5 or 10%": what follows the last belongs to both. */
function isListed(pieces: Pieces, a: Amount, b: Amount): boolean {
  return (
    b.first === a.end + 1 &&
    ['and', 'or'].includes(pieces.word(a.end)) &&
    a.digits &&
    b.digits &&
    PLAIN(a) &&
    b.unit !== null &&
    b.unit.unit.kind !== 'money'
  );
}

/** An end of a change or a member of a list, with the unit and the scale that stand after the last: "from 5 to 9 million". */
function shareUnit(a: Amount, b: Amount): Amount {
  if (a.unit || a.prefix || a.kind !== 'count' || b.value === null || a.value === null)
    return a.scale === 1 && a.prefix && b.prefix ? { ...a, value: ends(a, b)[0] } : a;
  const unit = b.unit;
  return { ...a, value: ends(a, b)[0], unit, kind: unit ? unit.unit.kind : a.kind };
}

/** "cut from 64 minutes to 41", "from $40 to 60": the level that a change led to, in the unit of the one that it left. */
function inUnitOf(a: Amount, b: Amount): Amount {
  const minor = (a.unit ?? a.prefix)?.unit.minor ?? 1;
  return { ...b, kind: a.kind, unit: a.unit, prefix: a.prefix, value: minor === 1 ? b.value : times(b.value as number, minor) };
}

/** "from 5 to 7 per cent to 3 to 4 per cent": the first two are one end of a change. */
function leadsToRange(pieces: Pieces, amounts: Amount[], i: number): boolean {
  const [b, c, d] = [amounts[i + 1], amounts[i + 2], amounts[i + 3]];
  if (!c || !d || pieces.word(b.end) !== 'to' || c.first !== b.end + 1 || d.first !== c.end + 1) return false;
  return pieces.word(c.end) === 'to' || DASHES.has(pieces.word(c.end));
}

function rangeOf(pieces: Pieces, a: Amount, second: Amount, joint: Joint, leads: boolean): Amount | null {
  const b = joint.opens ? inSmaller(a, second) : second;
  const isBase = joint.opens && pieces.word(joint.first) === 'from' && isChange(pieces, joint.first);
  if (!sameUnits(a, b) || isOtherPair(pieces, a, b, joint) || (joint.from && isBase && !leads)) return null;
  const [low, high] = ends(a, b);
  const unit = b.unit ?? a.unit;
  const prefix = a.prefix ?? b.prefix;
  return {
    ...b,
    first: isBase ? a.first : joint.first, // "cut its forecast from 7-9%"
    end: Math.max(b.end, a.end),
    numeralFirst: a.numeralFirst,
    numeralEnd: b.numeralEnd,
    kind: (unit ?? prefix)?.unit.kind ?? b.kind,
    value: null,
    low: Math.min(low, high),
    high: Math.max(low, high),
    limitsBasis: 'stated',
    bound: 'range',
    approximate: joint.approximate,
    unit,
    prefix,
    terms: null,
    rule: `range.${joint.kind}`,
  };
}

/** Two amounts that stand as a range does and are none: the larger first, a score, a step and its level, a choice between far ones. */
function isOtherPair(pieces: Pieces, a: Amount, b: Amount, { kind, opens }: Joint): boolean {
  const [low, high] = ends(a, b);
  if (low > high && low >= 0 && !opens) return true;
  if (kind === 'or') return low <= 0 || high <= low || high - low > Math.max(WIDEST_CHOICE, low);
  return kind === 'to' && !opens && (isScore(pieces, a, b) || isStep(pieces, a, b));
}
/** "two or three", "10 or 12" */
const WIDEST_CHOICE = 5;

interface Joint {
  kind: 'dash' | 'to' | 'or' | 'between' | 'through';
  first: number;
  /** "from" or "between" stands in front */
  opens: boolean;
  from: boolean;
  approximate: boolean;
}

/** The words between two amounts and in front of them. */
interface Between {
  pieces: Pieces;
  a: Amount;
  b: Amount;
  /** the piece that may join them, and its word */
  at: number;
  word: string;
  /** where the second begins, its "about" taken in */
  next: number;
  /** the word in front of the first and its "about" */
  opener: string;
  /** where that stands */
  openerAt: number;
}

/** What joins two amounts and where the range begins; null where the word is another way's or joins nothing here. */
type Way = (between: Between) => Omit<Joint, 'approximate'> | null;

/** Each way knows its own words. */
const WAYS: readonly Way[] = [byDash, byAnd, byTo, byThrough, byOr];

/** What joins two neighbouring amounts, or null. */
function jointOf(pieces: Pieces, a: Amount, b: Amount): Joint | null {
  // "between 2 and about 7"
  const second = limitBefore(pieces, b.first);
  const approximate = second !== null && second.bound === 'about' && second.first > a.end;
  const next = approximate ? second.first : b.first;
  const before = limitBefore(pieces, a.first);
  const openerAt = (before && before.bound === 'about' ? before.first : a.first) - 1;
  // "8- to 16-meter"
  const isHyphened = isHyphen(pieces.word(a.end)) && pieces.gap(a.end) === 0 && ['to', 'or', 'and'].includes(pieces.word(a.end + 1));
  const at = isHyphened ? a.end + 1 : a.end;
  // "six-to-eight-week"
  const isJoined = isHyphened && isHyphen(pieces.word(at + 1)) && pieces.gap(at + 1) === 0;
  if (next - at !== (isJoined ? 2 : 1)) return null;
  const between: Between = { pieces, a, b, at, word: pieces.word(at), next, opener: pieces.word(openerAt), openerAt };
  for (const way of WAYS) {
    const joint = way(between);
    if (joint) return { ...joint, approximate };
  }
  return null;
}

const startOf = ({ a, openerAt }: Between, opens: boolean): number => (opens ? openerAt : a.first);

/** "4,000-6,000", "$3 - $5": spaces on both sides of the dash or on none. */
function byDash(between: Between): Omit<Joint, 'approximate'> | null {
  const { pieces, a, b, at, word, next, opener } = between;
  if (!DASHES.has(word) || pieces.kind[next] === undefined) return null;
  const [left, right] = [pieces.gap(at), pieces.gap(next)];
  const inDigits = a.digits && b.digits;
  if (left > 1 || right > 1) return null;
  if (left !== right && !(left === 1 && inDigits)) return null;
  if (left > 0 && (word === '—' || !inDigits)) return null;
  const opens = opener === 'from' || opener === 'between';
  return { kind: 'dash', first: startOf(between, opens), opens, from: false };
}

/** "between [the] 60 and 68" */
function byAnd(between: Between): Omit<Joint, 'approximate'> | null {
  const { pieces, a, b, word, opener, openerAt } = between;
  if (word !== 'and' && word !== '&') return null;
  const outer = opener === 'the' ? pieces.word(openerAt - 1) : opener;
  if (outer !== 'between' && !(opener === 'from' && bareFrom(pieces, a, b))) return null;
  return { kind: 'between', first: openerAt, opens: true, from: false };
}

function byTo(between: Between): Omit<Joint, 'approximate'> | null {
  const { word, opener } = between;
  if (word !== 'to' && word !== 'till' && word !== 'until') return null;
  const opens = opener === 'from' || opener === 'between' || opener === 'ranging';
  return { kind: 'to', first: startOf(between, opens), opens, from: opener === 'from' };
}

function byThrough(between: Between): Omit<Joint, 'approximate'> | null {
  const { word, opener } = between;
  if (word !== 'through' && word !== 'thru') return null;
  return { kind: 'through', first: startOf(between, opener === 'from'), opens: false, from: false };
}

function byOr({ a, word }: Between): Omit<Joint, 'approximate'> | null {
  return word === 'or' ? { kind: 'or', first: a.first, opens: false, from: false } : null;
}

/** "from 30 celsius and 40 celsius" */
const bareFrom = (pieces: Pieces, a: Amount, b: Amount): boolean => pieces.word(a.first - 2) === '' && b.end >= pieces.count - 1;

/** Both ends, the first with the scale of the second where it has none of its own: "$3-5bn", "four to five thousand". */
function ends(a: Amount, b: Amount): [number, number] {
  let low = a.value as number;
  const high = b.value as number;
  const shares =
    a.scale === 1 && b.scale > 1 && (a.value as number) <= b.mantissa && !(a.unit && a.unit.unit.code !== b.unit?.unit.code) && low !== 0;
  if (shares) low = times(low, b.scale);
  else if (sharesThousands(a, b)) low = times(low, 1000);
  // "7-9 cents": the minor unit is shared too
  if (!a.unit && b.unit && b.unit.unit.minor !== 1 && !a.prefix) low = times(low, b.unit.unit.minor);
  return [low, high];
}

/** "5-8,000", "between 200 and 300,000": the thousands are written once; "$1 to $5,000" has two signs. */
function sharesThousands(a: Amount, b: Amount): boolean {
  const [low, high] = [a.value as number, b.value as number];
  if (!a.digits || !b.digits || a.scale > 1 || b.scale > 1 || a.unit || b.prefix || !Number.isInteger(low) || high % 1000 !== 0)
    return false;
  return low > 1 && low < 1000 && low < high / 1000 && high / 1000 <= MOST_APART * low;
}
const MOST_APART = 10;

/** "between 800 metres and 2km": the second end in the unit of the first. */
function inSmaller(a: Amount, b: Amount): Amount {
  const [left, right] = [a.unit?.unit, b.unit?.unit];
  if (!left?.base || left.base !== right?.base || left.code === right.code || a.prefix || b.prefix) return b;
  return { ...b, value: times(b.value as number, right.factor / left.factor), unit: b.unit && { ...b.unit, unit: left } };
}

function sameUnits(a: Amount, b: Amount): boolean {
  const [left, right] = [a.unit?.unit.code ?? a.prefix?.unit.code, b.unit?.unit.code ?? b.prefix?.unit.code];
  if (a.terms && !b.terms) return false; // "jumped a third to 14p"
  if (left === undefined) return !(b.prefix && !a.prefix); // "5 to $10" is no range
  return right === undefined
    ? a.prefix !== null || a.unit?.unit.kind !== 'duration' || a.unit.first > a.numeralEnd || b.unit === null
    : left === right;
}

const PROPORTION = setOf('ratio ratios odds proportion proportions outnumber outnumbers outnumbered outnumbering');

/** of what is outnumbered "three to one" */
const LARGEST_TERM = 20;

/** words from a ratio's name to its terms */
const CLAUSE = 14;

/** "a ratio of 5 to 3", "outnumbered three to one", "odds of 11 to 4"; the ends of an interval, "a hazard ratio of 0.81 (0.66 to 0.99)", are none */
function isProportion(pieces: Pieces, a: Amount, b: Amount): boolean {
  if (a.unit || a.prefix || b.unit || b.prefix || !Number.isInteger(a.value) || !Number.isInteger(b.value)) return false;
  for (let i = b.end + 1; i > a.first - CLAUSE; i--) {
    // "outnumbering losers 571 to 298": no terms of a proportion, two counts
    if (pieces.word(i).startsWith('outnumber') && (b.value as number) > LARGEST_TERM) return false;
    if (PROPORTION.has(pieces.word(i))) return true;
    if (i < a.first && ['.', ';'].includes(pieces.word(i))) return false;
  }
  return false;
}

function proportionOf(a: Amount, b: Amount): Amount {
  const terms: [number, number] = [a.value as number, b.value as number];
  return { ...b, first: a.first, numeralFirst: a.numeralFirst, kind: 'ratio', value: terms[0] / terms[1], terms, rule: 'ratio.to' };
}

const SCORING =
  setOf(`vote voted votes voting won win wins winning beat beating lead leads led lost lose defeat defeated victory ruled rule ruling
  draw drew score scored margin tie trailed trailing`);
const WINDOW = 6;

/** "won 3 to 1", "a 5-to-4 ruling", "voted 12 to 15". */
function isScore(pieces: Pieces, a: Amount, b: Amount): boolean {
  if (a.prefix || b.prefix || a.unit || b.unit) return false;
  if ((a.value as number) > (b.value as number)) return true;
  for (let i = a.first - WINDOW; i < a.first; i++) if (SCORING.has(pieces.word(i))) return true;
  return SCORING.has(pieces.word(b.end)) || SCORING.has(pieces.word(b.end + 1));
}
