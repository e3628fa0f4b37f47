/**
 * Items that the sentence before tells: "Economists had forecast a fall of 0.1%" is of what fell there, and so is "Last year the figure
 * was 1,861". Only from a figure of the same kind and unit, in the same paragraph.
 */

import type { Span } from '../../contract.ts';
import { outermost } from '../language/noun-phrases.ts';
import { some } from '../language/scan.ts';
import { isNoun } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { startOf } from './figure-extent.ts';
import { itemInWords } from './item-label.ts';

/** figures that are looked back over, and sentences */
const FARTHEST = 6;
const FARTHEST_SENTENCE = 2;

/** Expects what figures are of to be known where their own sentence tells it. */
export function carryItems(reading: Reading, all: readonly Described[]): void {
  all.forEach((one, index) => {
    const those = thoseIn(reading, one);
    if (those) standFor(reading, one, those, likeBefore(reading, all, index, true));
    if (those) return;
    const isAnother = isForecast(reading, one) || isSameMeasure(reading, one);
    const named = isAnother ? likeBefore(reading, all, index) : null;
    if (!named) return;
    one.figure.item = null;
    one.figure.itemLabel = itemInWords(reading, named.figure);
  });
}

/** "[Those to Togo] slipped 2%", "while [those of lorries] rose": the preposition after a pronoun that stands for a noun, and what it leads to. */
function thoseIn(reading: Reading, { figure }: Described): { preposition: string; noun: Span } | null {
  if (figure.kind === 'count' || !figure.item) return null;
  const noun = reading.tokenAt(figure.item.start);
  const preposition = ['the', 'a', 'an'].includes(reading.lower(noun - 1)) ? noun - 2 : noun - 1;
  if (reading.lower(preposition - 1) !== 'those' || reading.upos(preposition) !== 'ADP') return null;
  return { preposition: reading.lower(preposition), noun: figure.item };
}

/** "exports to Togo": the noun of the figure in front, with the phrase after "those"; unsaid where no figure tells the noun. */
function standFor(
  reading: Reading,
  { figure }: Described,
  { preposition, noun }: { preposition: string; noun: Span },
  named: Described | null,
): void {
  const told = named && itemInWords(reading, named.figure);
  figure.item = null;
  figure.itemLabel = told ? `${told.split(PREPOSITION)[0]} ${preposition} ${noun.text}` : null;
}
const PREPOSITION = / (?:of|to|from|for|in|on|at|by|with) /;

/** "Analysts polled by Corbel had expected 80 cents", "Economists had forecast a fall of 0.1%": no other noun says of what. */
function isForecast(reading: Reading, { figure, sentence }: Described): boolean {
  const first = startOf(reading, figure);
  const verb = reading.lower(first - 1) === 'of' ? beforeNounOf(reading, first - 1) : first - 1;
  const opening = reading.sentenceFirst[sentence];
  if (figure.item || verb <= opening || verb - opening > LONGEST_SUBJECT || !isForecasting(reading, verb)) return false;
  return some(reading, opening, verb, isForecaster);
}
const isForecaster = words('economists analysts forecasters brokers traders markets experts investors');
const isForecasting = words('expected forecast forecasted predicted estimated projected anticipated expecting predicting forecasting');
/** tokens from the beginning of a sentence to its verb: "Economists polled by the news agency had" */
const LONGEST_SUBJECT = 12;

const isChange = words('rise fall increase decrease drop decline gain growth jump dip build draw loss profit');
/** "forecast [a fall of] 0.1%", "[an increase of]" */
function beforeNounOf(reading: Reading, of: number): number {
  const noun = of - 1;
  if (!isChange(reading, noun)) return -1;
  return ['a', 'an', 'further'].includes(reading.lower(noun - 1)) ? noun - 2 : noun - 1;
}

/** "Last year the figure was 1,861", "In Leeds, it was 41.8%", "when it was N9,000 in May": a word that only points back, a form of "be" and the figure. */
function isSameMeasure(reading: Reading, { figure, phrase, sentence }: Described): boolean {
  if (figure.kind === 'count' && phrase.named) return false;
  const be = startOf(reading, figure) - 1;
  const pointer = be - 1;
  if (pointer < reading.sentenceFirst[sentence] || !['is', 'was', 'were', 'stood'].includes(reading.lower(be))) return false;
  if (reading.lower(pointer) === 'it') return isApart(reading, pointer, sentence) && !['Cel', '[degF]'].includes(figure.unit);
  return (
    POINTING.has(reading.lower(pointer)) &&
    ['the', 'that', 'this'].includes(reading.lower(pointer - 1)) &&
    outermost(reading, pointer) === pointer
  );
}
const POINTING = new Set(['figure', 'number', 'total', 'tally']);

/** "Ten years ago it was", "In Leeds, it was": told of another time or place, which stands in front. */
function isApart(reading: Reading, pronoun: number, sentence: number): boolean {
  const before = reading.lower(pronoun - 1);
  if (pronoun === reading.sentenceFirst[sentence] || ['that', 'because', 'if', 'and', 'but', 'said'].includes(before)) return false;
  return ['ago', 'when', 'before', 'earlier', 'year', 'month', 'week', 'then', ','].includes(before) || isNoun(reading, pronoun - 1);
}

/** The nearest figure in front that is of something: of the same kind and unit, or of `any`. */
function likeBefore(reading: Reading, all: readonly Described[], index: number, any = false): Described | null {
  const { figure, sentence } = all[index];
  for (let i = index - 1; i >= Math.max(0, index - FARTHEST) && all[i].sentence >= sentence - FARTHEST_SENTENCE; i--) {
    const other = all[i].figure;
    if (reading.paragraphOf[all[i].sentence] !== reading.paragraphOf[sentence]) return null;
    const isLike = any || (other.kind === figure.kind && other.unit === figure.unit);
    if (isLike && (other.item || other.itemLabel)) return all[i];
  }
  return null;
}
