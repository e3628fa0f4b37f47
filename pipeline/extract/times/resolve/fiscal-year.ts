/**
 * When a fiscal year begins: by the company's own words where the text has them ("the financial year ended March 31"), else by the
 * convention of the country that the text is about.
 */
import type { TimeAnchor } from '../../../contract.ts';
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
const yearOfWord = new Map(conventions.flatMap(({ year, words }) => words.map((word) => [word, year])));
/** of all countries: one pattern, since each takes V8 a while to make */
const WORDS = new RegExp(`\\b(?:${[...yearOfWord.keys()].join('|').replaceAll('.', '\\.')})\\b`, 'g');

/** "the fiscal year that ended on March 31", "the financial year to June" */
const OWN =
  /\b(?:fiscal|financial|business) year,? (?:which |that )?(?:end(?:s|ed|ing)?|to|through)(?: on| in)?(?: the)?(?: \d{1,2}(?:st|nd|rd|th)?)? ([a-z]+)/;

/** of a country, in a text that means its fiscal year */
const FEWEST_WORDS = 2;

/** The fiscal year that a text means, or null where nothing tells. */
export function fiscalYearOf(text: string): FiscalYear | null {
  // V8 takes much longer to make a pattern that ignores case
  const small = text.toLowerCase();
  const own = OWN.exec(small);
  const lastMonth = own && monthOf(own[1]);
  if (lastMonth) return { startMonth: (lastMonth % 12) + 1, namedBy: 'end', anchor: 'context' };
  let best: FiscalYear | null = null;
  let most = FEWEST_WORDS - 1;
  const years = Array.from(small.matchAll(WORDS), ([word]) => yearOfWord.get(word));
  for (const { year } of conventions) {
    const count = years.filter((one) => one === year).length;
    if (count > most) [best, most] = [year, count];
  }
  return best;
}

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
