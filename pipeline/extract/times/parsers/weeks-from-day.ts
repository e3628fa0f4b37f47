/** Whole weeks away from a day: "a week from Thursday", "a week on Tuesday", "two weeks ago Monday", "three weeks from today". */
import { memberTest } from '../../language/member.ts';
import { date, type Expression, expression, type Meaning } from '../expression.ts';
import { unitOf, unitsOf, weekdayOf } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { type Count, countBefore } from './numbers.ts';

const countsTimes = memberTest('for once twice times days hours');

const DAYS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1 };

export function weeksFromDay(words: Words, at: number): Expression[] | null {
  const day = dayNamed(words, at);
  const joint = day && jointBefore(words, at);
  if (!day || !joint || (joint.isAgo && day.kind !== 'date')) return null;
  if ((unitOf(words.lower(joint.unit)) ?? unitsOf(words.lower(joint.unit))) !== 'week') return null;
  const count = countBefore(words, joint.unit);
  if (count?.value == null || (joint.isOn && mayBeLength(words, count))) return null;
  return [expression(count.first, at + 1, { kind: 'weeksFrom', weeks: joint.isAgo ? -count.value : count.value, day }, 'weeks-from-day')];
}

interface Joint {
  /** the word of the unit */
  unit: number;
  isAgo: boolean;
  /** "a week on Tuesday" */
  isOn: boolean;
}

/** "two weeks | from", "two weeks | ago", "two weeks | ago on", "a week | on" */
function jointBefore(words: Words, at: number): Joint | null {
  const isOn = words.lower(at - 1) === 'on';
  const last = isOn && words.lower(at - 2) === 'ago' ? at - 2 : at - 1;
  if (words.lower(last) === 'ago') return { unit: last - 1, isAgo: true, isOn: false };
  return isOn || words.lower(last) === 'from' ? { unit: at - 2, isAgo: false, isOn } : null;
}

/** "stayed for a week on Tuesday" says how long; "two weeks on Monday" may be either */
const mayBeLength = (words: Words, { article, first }: Count): boolean => !article || countsTimes(words.lower(first - 1));

function dayNamed(words: Words, at: number): Meaning | null {
  const word = words.lower(at);
  const weekday = words.capital(at) ? weekdayOf(word) : null;
  if (weekday !== null) return date({ weekday });
  return Object.hasOwn(DAYS, word) ? { kind: 'shift', unit: 'day', by: DAYS[word], base: 'publication', of: null } : null;
}
