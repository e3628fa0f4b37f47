/**
 * Base, change and level against one another, where a text states two of them or all: "up by 45% from 748 to 1,081". The base is stated
 * with the change, or as the same measure of the period before.
 */
import { identify } from '../common/identity.ts';
import { changedIn, keyOf, measureOf } from '../link/measures/measure.ts';
import { yearBefore } from '../link/measures/when.ts';
import type { DerivationRow, QuantityRow } from '../schemas/types.ts';
import { halfDigit, interval, type Limits, limitsAs, limitsOf, meets, rounded, standingOf, UNCHECKED, voiceOf } from './limits.ts';

/** A stated change against its levels; the level after it, or the difference, where that is not stated. */
export function changesOf(figures: readonly QuantityRow[]): DerivationRow[] {
  return figures.flatMap((figure) => {
    if (figure.factuality !== 'actual' || figure.change_direction === null) return [];
    const found = figure.kind === 'percent' && figure.change_basis === 'relative' ? ofChange(figure, figures) : difference(figure, figures);
    return found ? [found] : [];
  });
}

function ofChange(change: QuantityRow, figures: readonly QuantityRow[]): DerivationRow | null {
  const level = figures.find(({ quantity_id }) => quantity_id === change.change_of_id) ?? levelOf(change, figures);
  const base = baseOf(change, level, figures);
  if (!base) return null;
  const after = level && level.kind !== 'percent' ? limitsOf(level) : null;
  return level && after ? check(change, level, after, base) : levelAfter(change, base);
}

/** The level that a change is of, by what both measure. */
function levelOf(change: QuantityRow, figures: readonly QuantityRow[]): QuantityRow | undefined {
  if (change.measure_key === null) return undefined;
  const measure = measureOf(change.measure_key);
  const what = changedIn(measure);
  if (what === null) return undefined;
  const key = keyOf({ ...measure, kind: 'count', unit: '1', what });
  const levels = figures.filter(({ measure_key }) => measure_key === key);
  return levels.length === 1 ? levels[0] : undefined;
}

interface Base extends Limits {
  /** the figure that states it; null where the change itself does */
  figure: QuantityRow | null;
}

function baseOf(change: QuantityRow, level: QuantityRow | undefined, figures: readonly QuantityRow[]): Base | null {
  for (const row of level ? [change, level] : [change]) {
    const { change_from_value: value, change_from_low: low, change_from_high: high } = row;
    if (value === null && (low === null || high === null)) continue;
    const stated = { low: value ?? (low as number), high: value ?? (high as number) };
    const figure = figures.find(
      (other) => other !== row && other.value === value && other.kind !== 'percent' && Math.abs(other.start - row.start) < NEAR,
    );
    return { ...stated, figure: value === null ? null : (figure ?? null) };
  }
  const earlier = level && before(level, figures);
  const limits = earlier && limitsOf(earlier);
  return limits ? { ...limits, figure: earlier } : null;
}

/** characters within which a base stands beside its change */
const NEAR = 200;

/** The same measure of the year before. */
function before(level: QuantityRow, figures: readonly QuantityRow[]): QuantityRow | undefined {
  const measure = level.measure_key === null ? null : measureOf(level.measure_key);
  if (!measure || !/^\d{4}/.test(measure.when)) return undefined;
  const key = keyOf({ ...measure, when: yearBefore(measure.when) });
  const found = figures.filter(({ measure_key }) => measure_key === key);
  return found.length === 1 ? found[0] : undefined;
}

/** Within what a stated percentage is true: half of its last digit on both sides; open where it is said to be more or less. */
function statedOf({ value, low, high, bound, text }: QuantityRow): Limits | null {
  const half = halfDigit(text ?? '');
  const point = value ?? low ?? high;
  if (point === null) return null;
  if (bound === 'at_least' || bound === 'more_than') return { low: point, high: Number.POSITIVE_INFINITY };
  if (bound === 'at_most' || bound === 'less_than') return { low: Number.NEGATIVE_INFINITY, high: point };
  if (bound === 'range') return { low: (low ?? point) - half, high: (high ?? point) + half };
  return bound === 'about' ? { low: point - 1, high: point + 1 } : { low: point - half, high: point + half };
}

function check(change: QuantityRow, level: QuantityRow, after: Limits, base: Base): DerivationRow | null {
  const stated = statedOf(change);
  if (!stated || base.low <= 0) return null;
  const sign = change.change_direction === 'decrease' ? -1 : 1;
  const ends = [sign * (after.low / base.high - 1) * 100, sign * (after.high / base.low - 1) * 100].sort((a, b) => a - b);
  const [low, high] = ends.map(rounded) as [number, number];
  const isExact = low === high && low === change.value;
  return {
    derivation_id: identify('d', 'check_change', change.quantity_id, level.quantity_id),
    ...standingOf(change),
    item_label: level.item_label,
    outcome: level.outcome,
    kind: 'check_change',
    low,
    high,
    stated_low: change.value ?? change.low ?? change.high,
    stated_high: change.value ?? change.high,
    checked_id: change.quantity_id,
    verdict: isExact ? 'agrees' : meets({ low, high }, stated) ? (change.bound === 'exact' ? 'rounds' : 'agrees') : 'differs',
    time_from: level.time_from,
    time_to: level.time_to,
    formula: `${interval(after.low, after.high)} / ${interval(base.low, base.high)} - 1`,
    assumption: 'The change is from the one level to the other',
    quantity_ids: [level.quantity_id, ...(base.figure ? [base.figure.quantity_id] : []), change.quantity_id],
    ...voiceOf([level, change]),
    rule: 'derive/check-change',
  };
}

function levelAfter(change: QuantityRow, base: Base): DerivationRow | null {
  const stated = statedOf(change);
  if (!stated || !base.figure || stated.low === Number.NEGATIVE_INFINITY || stated.high === Number.POSITIVE_INFINITY) return null;
  const sign = change.change_direction === 'decrease' ? -1 : 1;
  const ends: [number, number] = [
    base.low * (1 + (sign * (sign > 0 ? stated.low : stated.high)) / 100),
    base.high * (1 + (sign * (sign > 0 ? stated.high : stated.low)) / 100),
  ];
  const { low, high } = limitsAs(base.figure.kind, ends);
  if (!(low <= high && low >= 0)) return null;
  return {
    derivation_id: identify('d', 'level_after', change.quantity_id, base.figure.quantity_id),
    ...standingOf(base.figure),
    kind: 'level_after',
    low,
    high,
    ...UNCHECKED,
    time_from: change.time_from,
    time_to: change.time_to,
    formula: `${interval(base.low, base.high)} * (1 ${sign > 0 ? '+' : '-'} ${interval(stated.low, stated.high)}%)`,
    assumption: 'The percentage is of the level before, rounded to its last stated digit',
    quantity_ids: [base.figure.quantity_id, change.quantity_id],
    ...voiceOf([base.figure, change]),
    rule: 'derive/level-after',
  };
}

/** "rose from 517 to 1,099" */
function difference(level: QuantityRow, figures: readonly QuantityRow[]): DerivationRow | null {
  const after = limitsOf(level);
  const base = level.kind === 'percent' ? null : baseOf(level, undefined, figures);
  if (!after || !base?.figure || base.figure.unit !== level.unit) return null;
  const [low, high] = [rounded(after.low - base.high), rounded(after.high - base.low)] as const;
  return {
    derivation_id: identify('d', 'difference', level.quantity_id, base.figure.quantity_id),
    ...standingOf(level),
    kind: 'difference',
    low,
    high,
    ...UNCHECKED,
    time_from: level.time_from,
    time_to: level.time_to,
    formula: `${interval(after.low, after.high)} - ${interval(base.low, base.high)}`,
    assumption: 'Both levels are of the same thing',
    quantity_ids: [level.quantity_id, base.figure.quantity_id],
    ...voiceOf([level, base.figure]),
    rule: 'derive/difference',
  };
}
