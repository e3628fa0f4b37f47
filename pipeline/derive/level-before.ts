/**
 * The level before a change: "1,081, a 45% increase" ⇒ 743–748 before. The percentage is taken as rounded to its last stated digit, so the
 * answer is an interval; a level or a change that is itself vague gives none.
 */

import { identify } from '../common/identity.ts';
import type { DerivationRow, QuantityRow } from '../schemas/types.ts';
import { halfDigit, interval, limitsAs, limitsOf, standingOf, UNCHECKED, voiceOf } from './limits.ts';

type Found = Omit<DerivationRow, 'time_from' | 'time_to'>;

/** What the level after the change was, before it; null when that does not follow. */
export function levelBefore(change: QuantityRow, level: QuantityRow): Found | null {
  const after = limitsOf(level);
  const by = limitsOf(change);
  if (!after || !by || change.change_direction === null || level.change_direction !== null) return null;
  if (level.factuality !== 'actual' || change.factuality !== 'actual') return null;
  const isRelative = change.kind === 'percent' && change.change_basis === 'relative';
  const isAbsolute = change.change_basis === 'absolute' && change.kind === level.kind && change.unit === level.unit;
  if (!isRelative && !isAbsolute) return null;
  const sign = change.change_direction === 'increase' ? 1 : -1;
  const half = isRelative ? halfDigit(change.text ?? '') : 0; // the last stated digit is rounded
  const [least, most] = [by.low - half, by.high + half];
  if (isRelative && sign < 0 && most >= 100) return null;
  const before: [number, number] = isRelative
    ? [after.low / (1 + (sign * (sign > 0 ? most : least)) / 100), after.high / (1 + (sign * (sign > 0 ? least : most)) / 100)]
    : [after.low - sign * (sign > 0 ? most : least), after.high - sign * (sign > 0 ? least : most)];
  const { low, high } = limitsAs(level.kind, before);
  if (!(low <= high && low >= 0 && high < Number.POSITIVE_INFINITY)) return null;
  const operation = isRelative
    ? `/ (1 ${sign > 0 ? '+' : '-'} ${interval(least, most)}%)`
    : `${sign > 0 ? '-' : '+'} ${interval(least, most)}`;
  return {
    derivation_id: identify('d', 'level_before', change.quantity_id, level.quantity_id),
    ...standingOf(level),
    kind: 'level_before',
    low,
    high,
    ...UNCHECKED,
    formula: `${interval(after.low, after.high)} ${operation}`,
    assumption: isRelative
      ? 'The percentage is of the level before, rounded to its last stated digit'
      : 'The change is from the level before',
    quantity_ids: [level.quantity_id, change.quantity_id],
    ...voiceOf([level, change]),
    rule: 'derive/level-before',
  };
}
