import type { TimeRow } from '../schemas/types.ts';

/** As many expressions are named. */
const NAMED = 4;

/** Times that cannot be dated, as they are written. */
export function openTimes(times: TimeRow[]): string[] {
  const open = times.filter(({ from, to, type }) => from === null && to === null && type !== 'DURATION' && type !== 'SET');
  return [...new Set(open.flatMap(({ text }) => text ?? []))];
}

/** What cannot be dated without a day of publication, and how to give one. */
export function undated(times: TimeRow[]): string {
  const expressions = openTimes(times).map((text) => `“${text}”`);
  if (expressions.length === 0) return 'No date of publication is known; no time in this text depends on it.';
  const more = expressions.length > NAMED ? ` and ${expressions.length - NAMED} more` : '';
  const verb = expressions.length === 1 ? 'stays' : 'stay';
  return `No date of publication is known: ${expressions.slice(0, NAMED).join(', ')}${more} ${verb} undated; give the day with --published YYYY-MM-DD.`;
}
