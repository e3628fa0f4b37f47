import { counted } from '../common/counted.ts';
import type { TimeRow } from '../schemas/types.ts';

/** As many expressions are named. */
const NAMED = 4;

/** Times of the text that cannot be dated. */
const open = (times: TimeRow[]): TimeRow[] =>
  times.filter(({ start, from, to, type }) => start !== null && from === null && to === null && type !== 'DURATION' && type !== 'SET');

/** As they are written, each once. */
export const openTimes = (times: TimeRow[]): string[] => [...new Set(open(times).flatMap(({ text }) => text ?? []))];

/** What cannot be dated without a day of publication, and how to give one. */
export function undated(times: TimeRow[]): string {
  const all = open(times);
  if (all.length === 0) return 'No date of publication is known; no time in this text depends on it.';
  const expressions = openTimes(times).map((text) => `“${text}”`);
  const more = expressions.length > NAMED ? ` and ${expressions.length - NAMED} more` : '';
  const what = expressions.length === 0 ? counted(all.length, 'times') : expressions.slice(0, NAMED).join(', ') + more;
  const verb = (expressions.length || all.length) === 1 ? 'stays' : 'stay';
  return `No date of publication is known: ${what} ${verb} undated; give the day with --published YYYY-MM-DD.`;
}
