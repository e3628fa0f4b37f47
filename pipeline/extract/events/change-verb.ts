/** Changes that a verb or "up" and "down" tell: "fell from 47% to 41%", "up 7% to $84", "doubled", "closed 0.7% lower". */

import type { DraftFigure, DraftRelation, DraftTime } from '../drafts.ts';
import { isVerbOrAuxiliary, opensObject } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { type Arguments, argumentsOf, countsThings } from './change-arguments.ts';
import { type Around, changed, type Direction, isAmount, level, startOf } from './change-context.ts';
import { subjectOf } from './clause.ts';
import { isPassive } from './outcome-tree.ts';
import { type ChangeWord, changeWord } from './words.ts';

/** "rose by 1,200", "rose 7%", "fell from 47% to 41%", "rose to 45 from 30". */
export function changeVerb(around: Around, verb: number, word: ChangeWord): DraftRelation[] {
  const { reading } = around;
  const takesBare = word.bare !== 'no' || isPassive(reading, verb) ? 'next' : 'behind-object';
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
      /^points?$/.test(figure.item?.text ?? '') ||
      amounts.length > 1 ||
      to ||
      at,
  );

/** "adds £87 a year to a household bill": a sum that something grows by. */
function isAddedTo({ reading, figureAt }: Around, verb: number, figure: DraftFigure): boolean {
  if (figure.kind !== 'money' || !/^add/.test(reading.lower(verb))) return false;
  const end = reading.tokenAt((figure.per ?? figure.span).end - 1) + 1;
  return reading.lower(end) === 'to' && !figureAt.has(end + 1) && opensObject(reading, end + 1);
}

const LENGTH = /^(?:[kcm]?m|\[(?:in|ft|yd|mi|nmi)_i\])$/;
const isLength = ({ kind, unit }: DraftFigure): boolean => kind === 'measure' && LENGTH.test(unit);
const LEVELS = /^(?:levels?|heights?|depths?|tides?|seas?|rivers?|lakes?|waters?|floodwaters?|reservoirs?|waves?|snow|ice|gap|distance)$/;
/** "The bus fell 150 metres": only what is measured by its height rises and falls by a length. */
function isOfLevel(reading: Reading, verb: number): boolean {
  const subject = subjectOf(reading, verb);
  return subject >= 0 && LEVELS.test(reading.lower(subject));
}

/** "up 7% to $84", "59, down from 63", "was down 3%", "inched up to $19bn". */
export function changeAdverb(around: Around, adverb: number, word: ChangeWord): DraftRelation[] {
  const { reading } = around;
  if (adverb + 1 >= reading.tokenCount || around.figureAt.has(adverb)) return [];
  const moves = adverb > 0 && changeWord(reading, adverb - 1, 'mover') !== null;
  // "eats up 300 megabytes"
  if (!moves && reading.relation(adverb) === 'compound:prt' && reading.form(adverb - 1) !== ',') return [];
  const sentence = reading.sentenceOf[adverb];
  const isOnly = /^(?:only|just|another|barely)$/.test(reading.lower(adverb + 1)) && around.figureAt.has(adverb + 2); // "up only 1.3%"
  const next = isOnly ? 'by' : reading.lower(adverb + 1);
  if (next === 'to' ? !moves : next !== 'from' && next !== 'by' && !around.figureAt.has(adverb + 1)) return [];
  const found = argumentsOf(around, adverb + 1, sentence, 'next');
  if (found.amounts.some(isLength)) return [];
  if (moves) return settle(word.direction, found, 'change-adverb');
  const { from } = found;
  let end = adverb;
  while (end > reading.sentenceFirst[sentence] && /^(?:,|\(|-|–|—|and|is|was|were|are)$/.test(reading.lower(end - 1))) end--;
  const before = around.figureBefore.get(end) ?? itemBefore(around, end, sentence);
  const known =
    before && (!from || isSameMeasure(before, from)) ? before : from && end < adverb ? levelLike(around, from, sentence) : before;
  found.to ??= known?.change ? null : (known ?? null);
  return settle(word.direction, found, 'change-adverb');
}

/** figures between a base and the level that it is the base of */
const FARTHEST_LEVEL = 6;

/** "the 90-seat parliament" measures the parliament, nothing that moves */
const HYPHENS = /^[-‐‑–]$/;

const isSameMeasure = (a: DraftFigure, b: DraftFigure): boolean =>
  a.kind === b.kind && a.unit === b.unit && (a.per?.text ?? '') === (b.per?.text ?? '');

/** "a profit of $412m, or 87 cents a share, up from $305m": the nearest figure in front that is measured as the base is. */
function levelLike({ reading, ordered, index }: Around, base: DraftFigure, sentence: number): DraftFigure | null {
  const last = index.get(base) as number;
  for (let i = last - 1; i >= Math.max(0, last - FARTHEST_LEVEL) && reading.sentenceOf[ordered[i].firstToken] === sentence; i--)
    if (isSameMeasure(ordered[i], base) && !HYPHENS.test(reading.text[ordered[i].span.end] ?? '')) return ordered[i];
  return null;
}

/** The figure whose item ends right in front: "59 shops, down from 63". */
function itemBefore({ reading, itemEnd }: Around, end: number, sentence: number): DraftFigure | null {
  if (end <= reading.sentenceFirst[sentence]) return null;
  return itemEnd.get(reading.tokenEnd[end - 1]) ?? null;
}

const BEHIND = /^(?:higher|lower|up|down|firmer|softer|weaker|stronger|dearer|cheaper|costlier)$/;

/** "0.7% lower", "three pence higher at 412p", "218 points, or 0.3%, higher": the direction stands behind the amount. */
export function directionBehind(around: Around, figure: DraftFigure): DraftRelation[] {
  const { reading } = around;
  const isPoints = /^points?$/.test(figure.item?.text ?? '');
  if (figure.change || !(isPoints || figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'money')) return [];
  const limit = reading.sentenceFirst[reading.sentenceOf[figure.firstToken] + 1];
  let token = Math.max(figure.endToken, reading.tokenAt(figure.span.end)) + (isPoints ? 1 : 0);
  const paired = alternativeBefore(around, figure);
  if (paired && reading.form(token) === ',') token++;
  if (token >= limit || !BEHIND.test(reading.lower(token))) return [];
  const next = token + 1 < limit ? reading.lower(token + 1) : '';
  if (next === 'than' || next === 'to' || /^(?:NOUN|ADJ)$/.test(token + 1 < limit ? reading.upos(token + 1) : '')) return [];
  const word = changeWord(reading, token, 'comparative') ?? changeWord(reading, token, 'adverb');
  if (!word) return [];
  const { at, from, time } = argumentsOf(around, token + 1, reading.sentenceOf[token], 'no');
  const amounts = paired ? [paired, figure] : [figure];
  return settle(word.direction, { amounts, to: null, at, from, time }, 'change-behind');
}

/** "218 points, or 0.3%": the figure that another says again in other words. */
function alternativeBefore({ reading, ordered, index }: Around, figure: DraftFigure): DraftFigure | null {
  const before = ordered[(index.get(figure) as number) - 1];
  const first = startOf(reading, figure);
  if (!before || before.change || reading.lower(first - 1) !== 'or') return null;
  const gap = first - Math.max(before.endToken, reading.tokenAt(before.span.end));
  return gap <= 3 && isAmount(before) ? before : null;
}

const TAKING_OFF = /^(?:take|wipe|shave|knock|slash|chop|cut|trim|slice|lop|strip)$/;

/** "wiping £95m off its market value", "took 0.3 seconds off the record". */
export function takenOff({ reading }: Around, figure: DraftFigure): DraftRelation[] {
  const end = Math.max(figure.endToken, reading.tokenAt(figure.span.end));
  const verb = startOf(reading, figure) - 1;
  if (figure.change || verb < 0 || end >= reading.tokenCount || !/^(?:off|from)$/.test(reading.lower(end))) return [];
  if (!TAKING_OFF.test(reading.lemma(verb)) || (reading.lower(end) === 'from' && !isVerbOrAuxiliary(reading, verb))) return [];
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
  if (token > 0 && /^(?:a|an|the|this|that|its|their)$/.test(reading.lower(token - 1))) return false;
  return figureAt.has(token + 1) || (figureAt.has(token + 2) && /^(?:to|by|from)$/.test(reading.lower(token + 1)));
}
