/** Quarters, halves and years in short: "Q3", "Q1FY21", "1QFY2024", "2Q24", "H1 2024", "FY25", "FY2023-24", "this fiscal". */
import { memberTest } from '../../language/member.ts';
import { penn } from '../../language/tags.ts';
import { type Expression, expression, type Meaning } from '../expression.ts';
import { isFiscal, isNumberOf, opensWithLetterOrDigit } from '../small-words.ts';
import { fromArticle, isTagged, type Words } from '../words.ts';
import { yearAfter } from './month.ts';
import { yearAt } from './numbers.ts';

const opensPart = memberTest('quarter first second third fourth half');
const namesQuarter = memberTest('1 2 3 4');
const namesHalf = memberTest('1 2');

/** "Q3", "Q1FY21", "FY25" as they stand */
export function shortPeriods(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  if (word === 'fy') return fiscalYear(words, at);
  if (word === 'q' || word === 'h') return letterFirst(words, at);
  return namesQuarter(word) && words.glued(at + 1) ? digitFirst(words, at) : null;
}

/** "Q1", "Q1FY21", "H1 2024" */
function letterFirst(words: Words, at: number): Expression[] | null {
  const which = numberOf(words, at + 1, words.lower(at));
  if (which === null || !words.glued(at + 1) || !words.capital(at) || (words.glued(at) && opensWithLetterOrDigit(words.lower(at - 1))))
    return null;
  const fiscal = words.lower(at + 2) === 'fy';
  const year = fiscal ? yearOfName(words, at + 3) : yearAfter(words, at + 2);
  if (words.lower(at) === 'h' && !year) return null;
  return part(words.lower(at), which, at, year?.end ?? at + 2, year?.year ?? null, fiscal);
}

/** "1Q24", "1QFY2024", "3Q 2023" */
function digitFirst(words: Words, at: number): Expression[] | null {
  const match = /^([qh])(fy)?$/.exec(words.lower(at + 1));
  const which = match && numberOf(words, at, match[1]);
  if (!match || !which) return null;
  const year = yearOfName(words, at + 2) ?? (match[2] ? null : yearAfter(words, at + 2));
  return year && part(match[1], which, at, year.end, year.year, match[2] !== undefined);
}

const numberOf = (words: Words, at: number, letter: string): number | null =>
  (letter === 'q' ? namesQuarter : namesHalf)(words.lower(at)) ? Number(words.lower(at)) : null;

function part(letter: string, which: number, first: number, end: number, year: number | null, fiscal: boolean): Expression[] {
  const meaning: Meaning = { kind: 'part', part: letter === 'q' ? 'quarter' : 'half', which, year, fiscal };
  return [expression(first, end, meaning, 'period-short')];
}

/** "21", "2024", "'25", "2023-24": the number of a fiscal year, and where it ends; a pair is named by its last year */
function yearOfName(words: Words, at: number): { year: number; end: number } | null {
  const word = words.lower(at).replace(/^'/, '');
  const year = yearAt(words, at) ?? (isNumberOf(word, 2) ? 2000 + Number(word) : null);
  return year === null ? null : { year, end: at + 1 };
}

/** "FY25", "FY2024", "FY2023-24", "FY 2023/24" */
function fiscalYear(words: Words, at: number): Expression[] | null {
  const name = yearOfName(words, at + 1);
  if (!name) return null;
  const isPair =
    /^[-/–]$/.test(words.lower(name.end)) && words.glued(name.end) && Number(words.lower(name.end + 1)) % 100 === (name.year + 1) % 100;
  return [
    isPair
      ? expression(at, name.end + 2, { kind: 'split', first: name.year, isSeason: false }, 'fiscal-pair')
      : expression(at, name.end, { kind: 'fiscal', year: name.year }, 'fiscal-year'),
  ];
}

const SHIFTS: Readonly<Record<string, number>> = { last: -1, latest: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 };
const isDescribed = penn('NN NNS NNP NNPS JJ JJR JJS CD');

/** "this fiscal", "the current financial year", "last fiscal year" */
export function namedFiscalYears(words: Words, at: number): Expression[] | null {
  if (!isFiscal(words.lower(at))) return null;
  const by = SHIFTS[words.lower(at - 1)];
  const isYear = words.lower(at + 1) === 'year';
  if (by === undefined || (!isYear && words.lower(at) !== 'fiscal') || opensPart(words.lower(at + 1))) return null;
  // "this fiscal policy", "the last financial crisis"
  if (!isYear && isTagged(words, at + 1, isDescribed)) return null;
  const first = fromArticle(words, at - 1);
  return [expression(first, isYear ? at + 2 : at + 1, { kind: 'fiscalShift', by }, 'fiscal-shift')];
}
