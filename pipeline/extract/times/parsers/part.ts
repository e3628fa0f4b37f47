/** Quarters, halves, seasons: "third-quarter", "the third quarter", "Q3 2024", "the first half of 2024", "last spring", "summer". */
import { type Expression, expression, type Season, type YearPart } from '../expression.ts';
import { entryOf, monthOf, ordinalOf } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { yearBehind } from './month.ts';
import { yearAt } from './numbers.ts';

export function quarters(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  if (word !== 'quarter' && word !== 'half') return null;
  const hyphen = words.lower(at - 1) === '-' ? 1 : 0;
  const named = word === 'quarter' && words.lower(at - 2) !== '-' ? quarterOfMonth(words, at - 1) : null;
  if (named !== null) return withYear(words, words.lower(at - 2) === 'the' ? at - 2 : at - 1, at + 1, named, 'quarter');
  const ordinal = word === 'half' && /^(?:last|final)$/.test(words.lower(at - 1)) ? 2 : ordinalOf(words.lower(at - 1 - hyphen));
  if (ordinal === null || ordinal > (word === 'quarter' ? 4 : 2)) return null;
  let first = at - 1 - hyphen;
  const fiscal = words.lower(first - 1) === 'fiscal';
  if (fiscal) first -= 1;
  // "the first half" of a match is no half of a year: it needs the year's name, or "this year"
  if (word === 'half' && !/^(?:of|in)$/.test(words.lower(at + 1)) && yearAt(words, at + 1) === null) return null;
  if (word === 'half' && yearAt(words, at + 2) === null && !/^(?:last|this|next|the|fiscal|\d{4})$/.test(words.lower(at + 2))) return null;
  if (words.lower(first - 1) === 'the') first -= 1;
  return withYear(words, first, at + 1, ordinal, word === 'quarter' ? 'quarter' : 'half', fiscal);
}

/** "the March quarter" ends that month. */
function quarterOfMonth(words: Words, at: number): number | null {
  const month = words.capital(at) ? monthOf(words.lower(at)) : null;
  return month !== null && month % 3 === 0 ? month / 3 : null;
}

function withYear(words: Words, first: number, end: number, which: number, part: YearPart['part'], fiscal = false): Expression[] {
  const behind = yearBehind(words, end);
  const before = yearAt(words, first - 1);
  return [
    expression(
      before && !behind ? first - 1 : first,
      behind?.end ?? end,
      { kind: 'part', part, which, year: behind?.year ?? before, fiscal },
      part,
    ),
  ];
}

const LEADS_TO_SEASON =
  /^(?:in|of|the|last|this|next|by|since|until|during|late|early|mid|-|through|each|every|that|past|previous|following)$/;

export function seasons(words: Words, at: number): Expression[] | null {
  const entry = entryOf(words.lower(at), 'season');
  if (!entry) return null;
  const before = words.lower(at - 1);
  if (before === 'each' || before === 'every')
    return [expression(at - 1, at + 1, { kind: 'set', value: `XXXX-${entry.value}` }, 'every-season')];
  const behind = yearBehind(words, at + 1);
  // "fall", "spring" and "summer" are words of other meanings
  if (!behind && !LEADS_TO_SEASON.test(before)) return null;
  if (
    words.lower(at) === 'fall' &&
    !behind &&
    !/^(?:last|this|next|in|by)$/.test(before) &&
    !(before === 'the' && /^(?:in|of|by|until|since|during)$/.test(words.lower(at - 2)))
  )
    return null;
  if (words.reading.upos(words.token[at]) === 'VERB' || (words.lower(at) === 'fall' && words.lower(at + 1) === 'of' && !behind))
    return null;
  const meaning: YearPart = { kind: 'part', part: 'season', which: entry.value as Season, year: behind?.year ?? null, fiscal: false };
  return [expression(before === 'the' ? at - 1 : at, behind?.end ?? at + 1, meaning, 'season')];
}
