/**
 * The level before a change: "1,081, a 45% increase" ⇒ 743–748 before. The percentage is taken as rounded to its last stated digit, so the
 * answer is an interval; a level or a change that is itself vague gives none.
 */

import { identify } from '../common/identity.ts';
import type { DerivationRow, QuantityRow } from '../schemas/types.ts';

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
  const half = isRelative ? 0.5 * 10 ** -decimals(change.text ?? '') : 0; // the last stated digit is rounded
  const [least, most] = [by.low - half, by.high + half];
  if (isRelative && sign < 0 && most >= 100) return null;
  const before = isRelative
    ? [after.low / (1 + (sign * (sign > 0 ? most : least)) / 100), after.high / (1 + (sign * (sign > 0 ? least : most)) / 100)]
    : [after.low - sign * (sign > 0 ? most : least), after.high - sign * (sign > 0 ? least : most)];
  const [low, high] = level.kind === 'count' ? [Math.ceil(before[0]), Math.floor(before[1])] : before.map(rounded);
  if (!(low <= high && low >= 0 && high < Number.POSITIVE_INFINITY)) return null;
  const operation = isRelative
    ? `/ (1 ${sign > 0 ? '+' : '-'} ${interval(least, most)}%)`
    : `${sign > 0 ? '-' : '+'} ${interval(least, most)}`;
  return {
    derivation_id: identify('d', 'level_before', change.quantity_id, level.quantity_id),
    document_id: level.document_id,
    publisher: level.publisher,
    restates_publisher: level.restates_publisher,
    published: level.published,
    url: level.url,
    kind: 'level_before',
    low,
    high,
    stated_low: null,
    stated_high: null,
    checked_id: null,
    verdict: null,
    unit: level.unit,
    item_label: level.item_label,
    outcome: level.outcome,
    formula: `${interval(after.low, after.high)} ${operation}`,
    assumption: isRelative
      ? 'The percentage is of the level before, rounded to its last stated digit'
      : 'The change is from the level before',
    quantity_ids: [level.quantity_id, change.quantity_id],
    attribution: level.attribution === change.attribution ? level.attribution : 'unresolved',
    source_name: level.source_name === change.source_name ? level.source_name : null,
    certainty: weaker(level.certainty, change.certainty),
    rule: 'derive/level-before',
  };
}

/** The interval that a figure states; null when it is open, near or a convention. */
function limitsOf({ value, low, high, bound, approximate }: QuantityRow): { low: number; high: number } | null {
  if (approximate) return null;
  if (bound === 'exact' && value !== null) return { low: value, high: value };
  return bound === 'range' && low !== null && high !== null ? { low, high } : null;
}

/** Digits behind the decimal point of the numeral as written. */
const decimals = (text: string): number => /\d\.(\d+)/.exec(text)?.[1].length ?? 0;

/** Six digits: more than news has, fewer than machines differ in. */
const rounded = (value: number): number => Number(value.toPrecision(6));

const interval = (low: number, high: number): string => (low === high ? `${rounded(low)}` : `${rounded(low)}..${rounded(high)}`);

const FIRMNESS: QuantityRow['certainty'][] = ['certain', 'probable', 'possible', 'unknown'];
const weaker = (a: QuantityRow['certainty'], b: QuantityRow['certainty']): QuantityRow['certainty'] =>
  FIRMNESS[Math.max(FIRMNESS.indexOf(a), FIRMNESS.indexOf(b))];
