/**
 * When a fiscal year begins: by the company's own words where the text has them ("the financial year ended March 31"), else by the
 * convention of the country that the text is about.
 */
import type { TimeAnchor } from '../../../contract.ts';
import { isBasicLetter, isDigit, unitAt } from '../../reading/characters.ts';
import { readTable } from '../../table.ts';
import { addMonths, civilOf, dayOf } from '../civil.ts';
import { monthOf } from '../lexicon.ts';

export interface FiscalYear {
  /** 1 to 12 */
  startMonth: number;
  /** FY2025 ended in 2025, or began in it */
  namedBy: 'start' | 'end';
  anchor: TimeAnchor;
}

const conventions = readTable<'country' | 'start_month' | 'named_by' | 'words'>(new URL('../data/fiscal-years.csv', import.meta.url)).map(
  ({ start_month, named_by, words }) => ({
    year: { startMonth: Number(start_month), namedBy: named_by, anchor: 'convention' } as FiscalYear,
    words: words.split('|'),
  }),
);
/** "the fiscal year that ended | on March 31", "the financial year to | June" */
const OWN = /\b(?:fiscal|financial|business) year,? (?:which |that )?(?:end(?:s|ed|ing)?|to|through)(?= )/g;
const MONTH = /(?: on| in)?(?: the)?(?: \d{1,2}(?:st|nd|rd|th)?)? ([a-z]+)/y;

/** of a country, in a text that means its fiscal year */
const FEWEST_WORDS = 2;

/** The fiscal year that a text means, or null where nothing tells. */
export function fiscalYearOf(text: string): FiscalYear | null {
  // V8 takes much longer to make a pattern that ignores case
  const small = text.toLowerCase();
  const lastMonth = ownLastMonth(small);
  if (lastMonth) return { startMonth: (lastMonth % 12) + 1, namedBy: 'end', anchor: 'context' };
  let best: FiscalYear | null = null;
  let most = FEWEST_WORDS - 1;
  for (const { year, words } of conventions) {
    const count = countIn(small, words);
    if (count > most) [best, most] = [year, count];
  }
  return best;
}

/** The month that a company's own year ends in, by the first that tells: where that is no month, none does. */
function ownLastMonth(text: string): number | null {
  for (const { 0: found, index } of text.matchAll(OWN)) {
    MONTH.lastIndex = index + found.length;
    const month = MONTH.exec(text);
    if (month) return monthOf(month[1]);
  }
  return null;
}

/** How often some words stand in a text, each in one place only: "federal budget office" is one. */
function countIn(text: string, words: readonly string[]): number {
  const found = words.flatMap((word) => wherever(text, word)).sort((a, b) => a.start - b.start);
  let count = 0;
  let last = 0;
  for (const { start, end } of found) {
    if (start < last) continue;
    count++;
    last = end;
  }
  return count;
}

/** Where a word stands by itself in a text: a pattern of all of them takes V8 as long to make as a text to read. */
function wherever(text: string, word: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(word), end = 0; start >= 0; start = text.indexOf(word, start + 1)) {
    end = start + word.length;
    if (isBoundary(text, start) && isBoundary(text, end)) found.push({ start, end });
  }
  return found;
}

const isBoundary = (text: string, at: number): boolean => isOfWord(at > 0 ? unitAt(text, at - 1) : 0) !== isOfWord(unitAt(text, at));
const isOfWord = (unit: number): boolean => isBasicLetter(unit) || isDigit(unit) || unit === UNDERSCORE;
const UNDERSCORE = 0x5f;

/** First day of the fiscal year of that name. */
export function startOf({ startMonth, namedBy }: FiscalYear, name: number): number {
  return dayOf(namedBy === 'end' && startMonth > 1 ? name - 1 : name, startMonth, 1);
}

/** The fiscal year that holds a day: its name. */
export function nameAt({ startMonth, namedBy }: FiscalYear, day: number): number {
  const { year, month } = civilOf(day);
  const begun = month >= startMonth ? year : year - 1;
  return namedBy === 'end' && startMonth > 1 ? begun + 1 : begun;
}

/** First and last day of the nth quarter or half of a fiscal year. */
export function partOfYear(start: number, part: 'quarter' | 'half', which: number): { from: number; to: number } {
  const months = part === 'quarter' ? 3 : 6;
  const from = addMonths(start, months * (which - 1));
  return { from, to: addMonths(from, months) - 1 };
}
