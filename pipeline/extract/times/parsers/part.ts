/** Quarters, halves, seasons: "third-quarter", "the third quarter", "Q3 2024", "the first half of 2024", "last spring", "summer". */
import { memberTest } from '../../language/member.ts';
import { isFullVerb } from '../../language/tags.ts';
import { type Expression, expression, type Season, type YearPart } from '../expression.ts';
import { entryOf, monthOf, ordinalOf } from '../lexicon.ts';
import { isNumberOf, isOfOrIn } from '../small-words.ts';
import { fromArticle, isTagged, type Words } from '../words.ts';
import { yearAfter } from './month.ts';
import { yearAt } from './numbers.ts';

const isFiscalOrFinancial = memberTest('fiscal financial');
const isLastOrFinal = memberTest('last final');
const leadsToSeasonAlone = memberTest('last this next in by');
const leadsToTheSeason = memberTest('in of by until since during');

export function quarters(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  if (word === 'quarter') return namedByMonth(words, at) ?? numbered(words, at, 'quarter');
  return word === 'half' && isOfYear(words, at) ? numbered(words, at, 'half') : null;
}

/** "the March quarter" */
function namedByMonth(words: Words, at: number): Expression[] | null {
  const which = words.lower(at - 2) === '-' ? null : quarterOfMonth(words, at - 1);
  return which === null ? null : withYear(words, fromArticle(words, at - 1), at + 1, which, 'quarter');
}

const isKindOfYear = memberTest('year fiscal financial calendar current coming new previous past same budget');

const tellsWhichYear = memberTest('last this next fiscal');
/** "the first half" of a match is no half of a year: it needs the year's name, or "this year" */
function isOfYear(words: Words, at: number): boolean {
  if (!isOfOrIn(words.lower(at + 1)) && yearAt(words, at + 1) === null) return false;
  if (words.lower(at + 2) === 'the') return isKindOfYear(words.lower(at + 3));
  const which = words.lower(at + 2);
  return tellsWhichYear(which) || yearAt(words, at + 2) !== null || isNumberOf(which, 4);
}

/** "third-quarter", "the fiscal first quarter", "the last half of 2022" */
function numbered(words: Words, at: number, part: 'quarter' | 'half'): Expression[] | null {
  const ordinal = words.lower(at - 1) === '-' ? at - 2 : at - 1;
  const isLast = part === 'half' && isLastOrFinal(words.lower(at - 1));
  const which = isLast ? 2 : ordinalOf(words.lower(ordinal));
  if (which === null || which > (part === 'quarter' ? 4 : 2)) return null;
  const fiscal = words.lower(ordinal - 1) === 'fiscal';
  const first = fromArticle(words, fiscal ? ordinal - 1 : ordinal);
  return withYear(words, first, at + 1, which, part, fiscal || isOfFiscalYear(words, at + 1));
}

/** "the second half of the fiscal", "the first quarter of the financial year"; "of this fiscal" has a year of its own */
const isOfFiscalYear = (words: Words, at: number): boolean =>
  words.lower(at) === 'of' && words.lower(at + 1) === 'the' && isFiscalOrFinancial(words.lower(at + 2));

/** "the March quarter" ends that month. */
function quarterOfMonth(words: Words, at: number): number | null {
  const month = words.capital(at) ? monthOf(words.lower(at)) : null;
  return month !== null && month % 3 === 0 ? month / 3 : null;
}

function withYear(words: Words, first: number, end: number, which: number, part: YearPart['part'], fiscal = false): Expression[] {
  const after = yearAfter(words, end);
  const before = yearAt(words, first - 1);
  return [
    expression(
      before && !after ? first - 1 : first,
      after?.end ?? end,
      { kind: 'part', part, which, year: after?.year ?? before, fiscal },
      part,
    ),
  ];
}

const leadsToSeason = memberTest(
  'in of the last this next by since until during late early mid - through each every that past previous following',
);

export function seasons(words: Words, at: number): Expression[] | null {
  const entry = entryOf(words.lower(at), 'season');
  if (!entry) return null;
  const before = words.lower(at - 1);
  if (before === 'each' || before === 'every')
    return [expression(at - 1, at + 1, { kind: 'set', value: `XXXX-${entry.value}` }, 'every-season')];
  const after = yearAfter(words, at + 1);
  // "fall", "spring" and "summer" are words of other meanings
  if (!after && !leadsToSeason(before)) return null;
  if (isTagged(words, at, isFullVerb) || (words.lower(at) === 'fall' && !after && !isAutumn(words, at))) return null;
  const meaning: YearPart = { kind: 'part', part: 'season', which: entry.value as Season, year: after?.year ?? null, fiscal: false };
  return [expression(fromArticle(words, at), after?.end ?? at + 1, meaning, 'season')];
}

/** "last fall", "in the fall"; not "the fall of the wall" */
function isAutumn(words: Words, at: number): boolean {
  if (words.lower(at + 1) === 'of') return false;
  const before = words.lower(at - 1);
  return leadsToSeasonAlone(before) || (before === 'the' && leadsToTheSeason(words.lower(at - 2)));
}
