/** Whole weeks away from a day: "a week from Thursday", "a week on Tuesday", "two weeks ago Monday", "three weeks from today". */
import { date, type Expression, expression, type Meaning } from '../expression.ts';
import { unitOf, unitsOf, weekdayOf } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { countBefore } from './numbers.ts';

const DAYS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1 };

export function weeksFromDay(words: Words, at: number): Expression[] | null {
  const day = dayNamed(words, at);
  if (!day) return null;
  const joint = words.lower(at - 1);
  const isOn = joint === 'on';
  const ago = joint === 'ago' ? at - 1 : isOn && words.lower(at - 2) === 'ago' ? at - 2 : null;
  const unit = ago ?? at - 1;
  if (ago === null && joint !== 'from' && !isOn) return null;
  if (ago !== null && day.kind !== 'date') return null;
  if ((unitOf(words.lower(unit - 1)) ?? unitsOf(words.lower(unit - 1))) !== 'week') return null;
  const count = countBefore(words, unit - 1);
  if (count?.value == null) return null;
  // "stayed for a week on Tuesday" says how long; "two weeks on Monday" may be either
  if (isOn && ago === null && (!count.article || /^(?:for|once|twice|times|days|hours)$/.test(words.lower(count.first - 1)))) return null;
  return [expression(count.first, at + 1, { kind: 'weeksFrom', weeks: ago === null ? count.value : -count.value, day }, 'weeks-from-day')];
}

function dayNamed(words: Words, at: number): Meaning | null {
  const word = words.lower(at);
  const weekday = words.capital(at) ? weekdayOf(word) : null;
  if (weekday !== null) return date({ weekday });
  return Object.hasOwn(DAYS, word) ? { kind: 'shift', unit: 'day', by: DAYS[word], base: 'publication', of: null } : null;
}
