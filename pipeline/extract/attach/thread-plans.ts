/**
 * A budget is for a year: where the lead tells of one ("a budget for 2025-26"), what it gives, takes and foresees is of that year: "Education
 * gets 145bn", "the deficit would be held at 3.2%".
 */
import type { DraftFigure, DraftTime } from '../drafts.ts';
import { notBefore, some } from '../language/scan.ts';
import { isThe, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { parseIsoDay } from '../times/civil.ts';
import type { BySentence } from './by-sentence.ts';
import { clauseTense } from './clause-tense.ts';
import type { Dated } from './dated.ts';
import { endOfParagraphs } from './thread-subjects.ts';
import { isBaseFigure } from './times-base.ts';
import { figureHead } from './times-clause.ts';

/** days of a year, leap or not */
const YEAR = { least: 364, most: 366 };
/** tokens from the word to its year: "a budget of N678bn for the 2025 fiscal year" */
const LONGEST_PHRASE = 10;

const isPlan = words('budget budgets');
const leadsIn = words("for 's");
/** "over five years", "within 18 months": of another length than the year */
const isOtherLength = words('years months');
const isAllotted = words('allocated allotted earmarked provided pegged proposed estimated projected budgeted appropriated set');

/** The year of the budget that the first paragraph tells of, where that year is not over; null where it tells of none. */
export function yearOfPlan(reading: Reading, dated: BySentence<Dated>, published: number | null): DraftTime | null {
  if (published === null) return null;
  const end = endOfParagraphs(reading, 1);
  for (let sentence = 0; sentence < end; sentence++) {
    const year = dated(sentence).find((one) => isYearToCome(one, published) && isForPlan(reading, one));
    if (year) return year.time;
  }
  return null;
}

function isYearToCome({ time }: Dated, published: number): boolean {
  const [from, to] = [parseIsoDay(time.from), parseIsoDay(time.to)];
  return from !== null && to !== null && to > published && to - from >= YEAR.least - 1 && to - from < YEAR.most;
}

/** "a budget for the 2025 fiscal year", "next year's budget", "the 2025 budget" */
function isForPlan(reading: Reading, { first, end }: Dated): boolean {
  if (isPlan(reading, end) || (leadsIn(reading, end) && isPlan(reading, end + 1))) return true;
  const before = isThe(reading, first - 1) ? first - 2 : first - 1;
  return reading.lower(before) === 'for' && some(reading, notBefore(reading, before, LONGEST_PHRASE), before, isPlan);
}

const AMOUNTS = new Set(['money', 'percent', 'points', 'ratio']);

/** What the budget states: told in the present or as what is to come, in a sentence without a time of its own. */
export function isOfPlan(reading: Reading, figure: DraftFigure, here: readonly Dated[]): boolean {
  if (here.length > 0 || figure.bound === 'vague' || figure.per !== null || figure.outcome !== null || isBaseFigure(reading, figure))
    return false;
  const sentence = reading.sentenceOf[figure.firstToken];
  const [first, end] = [reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1]];
  if (some(reading, first, end, isOtherLength)) return false;
  const isAhead = figure.factuality === 'planned' || figure.factuality === 'forecast';
  if (figure.kind === 'count') return isAhead;
  if (!AMOUNTS.has(figure.kind) || figure.aggregate === 'stock' || (figure.factuality !== 'actual' && !isAhead)) return false;
  const tense = clauseTense(reading, figureHead(reading, figure));
  return isAhead || tense === 'present' || tense === 'modal' || some(reading, first, end, isAllotted);
}
