/** Changes that a verb or "up" and "down" tell: "fell from 47% to 41%", "up 7% to $84", "doubled", "closed 0.7% lower". */

import type { DraftFigure, DraftRelation, DraftTime } from '../drafts.ts';
import { type ChangeWord, changeWord } from '../language/lexicon/change.ts';
import { runStart, sentenceEnd } from '../language/scan.ts';
import { subjectHead } from '../language/subject-head.ts';
import { isCommonNounOrAdjective, isNoun, isVerbOrAuxiliary, opensObject } from '../language/tags.ts';
import { isPassive } from '../language/verb-group.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { type Arguments, argumentsOf, countsThings } from './change-arguments.ts';
import { type Around, changed, type Direction, isAmount, level } from './change-context.ts';
import { endOf, startOf } from './figure-extent.ts';

/** "rose by 1,200", "rose 7%", "fell from 47% to 41%", "rose to 45 from 30". */
export function changeVerb(around: Around, verb: number, word: ChangeWord): DraftRelation[] {
  const { reading } = around;
  const takesBare = word.bare !== 'no' || isPassive(reading, verb) ? 'next' : 'after-object';
  const found = argumentsOf(around, verb + 1, reading.sentenceOf[verb], takesBare);
  if (word.bare === 'sum' && !isSum(found) && !found.amounts.every((figure) => isAddedTo(around, verb, figure))) return [];
  if (found.amounts.some((figure) => isLength(figure)) && !isOfLevel(reading, verb)) return [];
  if (word.bare === 'no') found.amounts = found.amounts.filter((figure) => !countsThings(figure)); // "boosted by two rallies"
  return settle(word.direction, found, 'change-verb');
}

/** "added 0.3%", "lost 210 points", "shed 3p to 145p"; not "added 40 jobs", "lost $2m". */
const isSum = ({ amounts, to, at }: Arguments): boolean =>
  amounts.length > 0 &&
  amounts.every(
    (figure) =>
      figure.kind === 'percent' ||
      figure.kind === 'points' ||
      (figure.kind === 'ratio' && /\bvalue$/.test(figure.item?.text ?? '')) || // "lost half of their value"
      isPoints(figure) ||
      amounts.length > 1 ||
      to ||
      at,
  );

/** "adds £87 a year to a household bill": a sum that something grows by. */
function isAddedTo({ reading, figureAt }: Around, verb: number, figure: DraftFigure): boolean {
  if (figure.kind !== 'money' || !reading.lower(verb).startsWith('add')) return false;
  const end = reading.tokenAt((figure.per ?? figure.span).end - 1) + 1;
  return reading.lower(end) === 'to' && !figureAt.has(end + 1) && opensObject(reading, end + 1);
}

const LENGTH = new Set('m km cm mm [in_i] [ft_i] [yd_i] [mi_i] [nmi_i]'.split(' '));
const isLength = ({ kind, unit }: DraftFigure): boolean => kind === 'measure' && LENGTH.has(unit);
const LEVELS = /^(?:levels?|heights?|depths?|tides?|seas?|rivers?|lakes?|waters?|floodwaters?|reservoirs?|waves?|snow|ice|gap|distance)$/;
/** "The bus fell 150 metres": only what is measured by its height rises and falls by a length. */
function isOfLevel(reading: Reading, verb: number): boolean {
  const subject = subjectHead(reading, verb);
  return subject >= 0 && LEVELS.test(reading.lower(subject));
}

/** "up 7% to $84", "59, down from 63", "was down 3%", "inched up to $19bn". */
export function changeAdverb(around: Around, adverb: number, word: ChangeWord): DraftRelation[] {
  const { reading } = around;
  const moves = adverb > 0 && changeWord(reading, adverb - 1, 'mover') !== null;
  if (around.figureAt.has(adverb) || !leadsToArguments(around, adverb, moves)) return [];
  const found = argumentsOf(around, adverb + 1, reading.sentenceOf[adverb], 'next');
  if (found.amounts.some(isLength)) return [];
  if (!moves) found.to ??= levelInFront(around, adverb, found.from);
  return settle(word.direction, found, 'change-adverb');
}

/** A figure, "only 1.3%", "from", "by", or, after a verb of moving, "to". */
function leadsToArguments({ reading, figureAt }: Around, adverb: number, moves: boolean): boolean {
  if (adverb + 1 >= reading.tokenCount) return false;
  // "eats up 300 megabytes"
  const isMoved = figureAt.get(adverb + 1)?.kind === 'percent' && isNoun(reading, adverb - 1); // "sending its shares up 7%"
  const isParticle = reading.relation(adverb) === 'compound:prt' && !isMoved;
  if (!moves && isParticle && reading.form(adverb - 1) !== ',') return false;
  if (isOnly(reading, adverb + 1) && figureAt.has(adverb + 2)) return true;
  const next = reading.lower(adverb + 1);
  return next === 'to' ? moves : next === 'from' || next === 'by' || figureAt.has(adverb + 1);
}
const isOnly = words('only just another barely');

/** The level that stands in front of the word and has no change of its own: "59, down from 63". */
function levelInFront(around: Around, adverb: number, from: DraftFigure | null): DraftFigure | null {
  const { reading } = around;
  const sentence = reading.sentenceOf[adverb];
  const end = runStart(reading, adverb, reading.sentenceFirst[sentence], isBetween);
  const before = around.figureBefore.get(end) ?? itemBefore(around, end, sentence);
  const isFarther = from !== null && end < adverb && !(before && isSameMeasure(before, from));
  const level = isFarther ? levelLike(around, from, sentence) : before;
  return level && !level.change ? partOf(around, level) : null;
}

/** "36 of the 60 seats, up six": the part moved, not the whole that it is counted out of. */
function partOf({ reading, ordered, index }: Around, whole: DraftFigure): DraftFigure | null {
  const part = ordered[(index.get(whole) as number) - 1];
  const isPart = part && part.kind === 'count' && reading.lower(part.endToken) === 'of' && startOf(reading, whole) - part.endToken === 2;
  if (!isPart) return whole;
  return part.change ? null : part;
}
const isBetween = words(', ( - – — and is was were are');

/** figures between a base and the level that it is the base of */
const FARTHEST_LEVEL = 6;

/** "the 90-seat parliament" measures the parliament, nothing that moves */
const HYPHENS = new Set(['-', '‐', '‑', '–']);

const isSameMeasure = (a: DraftFigure, b: DraftFigure): boolean =>
  a.kind === b.kind && a.unit === b.unit && (a.per?.text ?? '') === (b.per?.text ?? '');

/** "a profit of $412m, or 87 cents a share, up from $305m": the nearest figure in front that is measured as the base is. */
function levelLike({ reading, ordered, index }: Around, base: DraftFigure, sentence: number): DraftFigure | null {
  const last = index.get(base) as number;
  for (let i = last - 1; i >= Math.max(0, last - FARTHEST_LEVEL) && reading.sentenceOf[ordered[i].firstToken] === sentence; i--)
    if (isSameMeasure(ordered[i], base) && !HYPHENS.has(reading.text[ordered[i].span.end] ?? '')) return ordered[i];
  return null;
}

/** The figure whose item ends right in front: "59 shops, down from 63". */
function itemBefore({ reading, itemEnd }: Around, end: number, sentence: number): DraftFigure | null {
  if (end <= reading.sentenceFirst[sentence]) return null;
  return itemEnd.get(reading.tokenEnd[end - 1]) ?? null;
}

/** "0.7% lower", "three pence higher at 412p", "218 points, or 0.3%, higher": the direction stands after the amount. */
export function directionAfter(around: Around, figure: DraftFigure): DraftRelation[] {
  const { reading } = around;
  if (figure.change || !(MOVED.has(figure.kind) || isPoints(figure))) return [];
  const paired = alternativeBefore(around, figure);
  const token = directionAt(reading, figure, paired !== null);
  const word = token < 0 ? null : (changeWord(reading, token, 'comparative') ?? changeWord(reading, token, 'adverb'));
  if (!word) return [];
  const { at, from, time } = argumentsOf(around, token + 1, reading.sentenceOf[token], 'no');
  const amounts = paired ? [paired, figure] : [figure];
  return settle(word.direction, { amounts, to: null, at, from, time }, 'change-after');
}
const MOVED = new Set(['percent', 'points', 'money']);

/** Where "higher" or "down" stands after an amount; -1 where it compares, "higher than", leads on to a level or tells of a noun. */
function directionAt(reading: Reading, figure: DraftFigure, isPaired: boolean): number {
  const limit = sentenceEnd(reading, figure.firstToken);
  let token = endOf(reading, figure) + (isPoints(figure) ? 1 : 0);
  if (isPaired && reading.form(token) === ',') token++;
  if (token >= limit || !isDirection(reading, token)) return -1;
  const isOther = token + 1 < limit && (isThanOrTo(reading, token + 1) || isCommonNounOrAdjective(reading, token + 1));
  return isOther ? -1 : token;
}
const isDirection = words('higher lower up down firmer softer weaker stronger dearer cheaper costlier');
const isThanOrTo = words('than to');
const isPoints = ({ item }: DraftFigure): boolean => ['point', 'points'].includes(item?.text ?? '');

/** "218 points, or 0.3%": the figure that another says again in other words. */
function alternativeBefore({ reading, ordered, index }: Around, figure: DraftFigure): DraftFigure | null {
  const before = ordered[(index.get(figure) as number) - 1];
  const first = startOf(reading, figure);
  if (!before || before.change || reading.lower(first - 1) !== 'or') return null;
  const gap = first - endOf(reading, before);
  return gap <= 3 && isAmount(before) ? before : null;
}

const TAKING_OFF = new Set('take wipe shave knock slash chop cut trim slice lop strip'.split(' '));

/** "wiping £95m off its market value", "took 0.3 seconds off the record". */
export function takenOff({ reading }: Around, figure: DraftFigure): DraftRelation[] {
  const end = endOf(reading, figure);
  const verb = startOf(reading, figure) - 1;
  if (figure.change || verb < 0 || end >= reading.tokenCount || !['off', 'from'].includes(reading.lower(end))) return [];
  if (!TAKING_OFF.has(reading.lemma(verb)) || (reading.lower(end) === 'from' && !isVerbOrAuxiliary(reading, verb))) return [];
  figure.change = level('decrease', null, null);
  return [];
}

/** A change of the amounts; the level that it led to carries one only where no amount is told. */
export function settle(direction: Direction, { amounts, to, at, from, time }: Arguments, rule: string): DraftRelation[] {
  for (const amount of amounts) if (!amount.change) amount.change = signed(direction, amount, from, time);
  if (to && !to.change && amounts.length === 0) to.change = level(direction, from, time);
  const reached = to ?? at;
  return reached ? amounts.map((amount) => ({ kind: 'change_of', from: amount, to: reached, rule })) : [];
}

/** "grew by -0.3%" is a fall of 0.3%: an amount has no sign of its own. */
function signed(direction: Direction, amount: DraftFigure, from: DraftFigure | null, time: DraftTime | null): DraftFigure['change'] {
  if (amount.value === null || amount.value >= 0) return changed(direction, amount, from, time);
  amount.value = -amount.value;
  return changed(direction === 'increase' ? 'decrease' : 'increase', amount, from, time);
}

/** "doubled", "halved to 12": a multiple that is itself the change. */
export function multiple(around: Around, figure: DraftFigure): DraftRelation[] {
  const { reading } = around;
  const word = changeWord(reading, figure.firstToken, 'verb');
  if (figure.change || figure.kind !== 'ratio' || !word) return [];
  const { to, from, time } = argumentsOf(around, figure.endToken, reading.sentenceOf[figure.firstToken], 'no');
  figure.change = changed(word.direction, figure, from, time);
  return to ? [{ kind: 'change_of', from: figure, to, rule: 'change-multiple' }] : [];
}

/** "slid 14%", "sank to 54%": a change word in front of a figure, whatever its tag. */
export function leadsToFigure({ reading, figureAt }: Around, token: number): boolean {
  if (token > 0 && ['a', 'an', 'the', 'this', 'that', 'its', 'their'].includes(reading.lower(token - 1))) return false;
  return figureAt.has(token + 1) || (figureAt.has(token + 2) && ['to', 'by', 'from'].includes(reading.lower(token + 1)));
}
