/** Holidays and feasts: "Christmas Day", "Eid al-Fitr". */
import { readTable } from '../../table.ts';
import { type Expression, expression } from '../expression.ts';
import { follows, type Words } from '../words.ts';
import { yearAfter } from './month.ts';

export interface Holiday {
  rule: 'fixed' | 'weekday' | 'easter' | 'islamic';
  a: number;
  b: number;
  c: number;
}

/** by name, lower case */
export const holidays = new Map<string, Holiday>();
/** first word → the names that begin with it, longest first, as words */
const byFirstWord = new Map<string, string[][]>();
for (const row of readTable<'name' | 'rule' | 'a' | 'b' | 'c'>(new URL('../data/holidays.csv', import.meta.url))) {
  holidays.set(row.name, { rule: row.rule as Holiday['rule'], a: Number(row.a), b: Number(row.b), c: Number(row.c) });
  const name: string[] = row.name.match(/[a-z]+|'s|'|-|\d+/g) ?? [];
  byFirstWord.set(
    name[0],
    [...(byFirstWord.get(name[0]) ?? []), name].sort((x, y) => y.length - x.length),
  );
}

export function holidayDates(words: Words, at: number): Expression[] | null {
  const names = byFirstWord.get(words.lower(at));
  const name = words.capital(at) && names?.find((parts) => follows(words, at, parts));
  if (!name) return null;
  const end = at + name.length;
  const after = yearAfter(words, end);
  return [
    expression(
      at,
      after?.end ?? end,
      { kind: 'part', part: 'holiday', which: nameOf(name), year: after?.year ?? null, fiscal: false },
      'holiday',
    ),
  ];
}

const nameOf = (parts: string[]): string => parts.join(' ').replaceAll(" '", "'").replaceAll(' - ', '-');

/** with which the name of a holiday begins */
export const HOLIDAY_WORDS: readonly string[] = [...byFirstWord.keys()];
