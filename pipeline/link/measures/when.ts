/** The period that a figure measures: its days, or for a state that lasts the year in which it is told. */
import type { Quantity, Time } from '../../contract.ts';
import { period } from '../joins.ts';

/** `2024-01-01..2024-12-31`, `2024`, `2024-01-01..@2025-06` (still open in June 2025); null where it is not known. */
export function whenOf(quantity: Quantity, times: Time[], published: string | null, isState: boolean): string | null {
  const { time_from: from, time_to: to } = period(times);
  if (isState) {
    const last = to ?? from;
    if (last === null || (from !== null && from.slice(0, 4) !== last.slice(0, 4))) return null;
    return last.slice(0, 4);
  }
  if (from === null) return null;
  if (to !== null) return `${from}..${to}`;
  return published === null || quantity.aggregate === 'rate' ? null : `${from}..@${published.slice(0, 7)}`;
}

/** The same period a year earlier. */
export const yearBefore = (when: string): string => when.replace(/\d{4}(?=-|$)/g, (year) => String(Number(year) - 1));
