/**
 * The level before a change: "1,081, a 45% increase" ⇒ 743–748 before. The percentage is taken as rounded to its last stated digit, so the
 * answer is an interval; a level or a change that is itself vague gives none.
 */

import { identify } from '../common/identity.ts';
import type { DerivationRow, QuantityRow } from '../schemas/types.ts';
import { halfDigit, interval, type Limits, limitsAs, limitsOf, standingOf, UNCHECKED, voiceOf } from './limits.ts';

type Found = Omit<DerivationRow, 'time_from' | 'time_to'>;

/** What the level after the change was, before it; null when that does not follow. */
export function levelBefore(change: QuantityRow, level: QuantityRow): Found | null {
  const after = limitsOf(level);
  const by = limitsOf(change);
  const isRelative = change.kind === 'percent' && change.change_basis === 'relative';
  if (!after || !by || !follows(change, level, isRelative)) return null;
  const sign = change.change_direction === 'increase' ? 1 : -1;
  const half = isRelative ? halfDigit(change.text ?? '') : 0; // the last stated digit is rounded
  const range: Limits = { low: by.low - half, high: by.high + half };
  if (isRelative && sign < 0 && range.high >= 100) return null;
  const { low, high } = limitsAs(level.kind, undone(after, range, sign, isRelative));
  if (!(low <= high && low >= 0 && high < Number.POSITIVE_INFINITY)) return null;
  return {
    derivation_id: identify('d', 'level_before', change.quantity_id, level.quantity_id),
    ...standingOf(level),
    kind: 'level_before',
    low,
    high,
    ...UNCHECKED,
    formula: `${interval(after.low, after.high)} ${operationOf(range, sign, isRelative)}`,
    assumption: isRelative
      ? 'The percentage is of the level before, rounded to its last stated digit'
      : 'The change is from the level before',
    quantity_ids: [level.quantity_id, change.quantity_id],
    ...voiceOf([level, change]),
    rule: 'derive/level-before',
  };
}

function operationOf({ low, high }: Limits, sign: number, isRelative: boolean): string {
  const by = interval(low, high);
  return isRelative ? `/ (1 ${sign > 0 ? '+' : '-'} ${by}%)` : `${sign > 0 ? '-' : '+'} ${by}`;
}

/** Whether a level and a change of it are actual, and of one unit where the change is no share. */
function follows(change: QuantityRow, level: QuantityRow, isRelative: boolean): boolean {
  if (change.change_direction === null || level.change_direction !== null) return false;
  if (level.factuality !== 'actual' || change.factuality !== 'actual') return false;
  return isRelative || (change.change_basis === 'absolute' && change.kind === level.kind && change.unit === level.unit);
}

/** A change taken back from the level after it: the greatest rise from the least, the least fall from the least. */
function undone(after: Limits, by: Limits, sign: number, isRelative: boolean): [number, number] {
  const [ofLow, ofHigh] = sign > 0 ? [by.high, by.low] : [by.low, by.high];
  const before = (level: number, change: number): number => (isRelative ? level / (1 + (sign * change) / 100) : level - sign * change);
  return [before(after.low, ofLow), before(after.high, ofHigh)];
}
