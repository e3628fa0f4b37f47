/** The axis that holds all marks of a chart: logarithmic where values differ a lot, and named, so that nobody has to guess. */

export interface Axis {
  type: 'log' | 'symlog' | 'linear';
  domain: [number, number];
  /** of a symlog axis: below it the axis is nearly linear */
  constant?: number;
  /** where an arrow of a one-sided bound ends */
  beyond: (value: number, direction: 'up' | 'down') => number;
  /** at most so many: round numbers, and powers of ten on a logarithmic axis */
  ticks: (most: number) => number[];
  /** "logarithmic scale", "scale from zero" */
  name: string;
}

/** Times by which the largest value may be the smallest before the axis turns logarithmic. */
const SPREAD = 50;
/** Part of the axis that is left beyond the outermost values. */
const ROOM = 0.09;

/** Zero has a place on every axis. */
export function axisOf(marks: readonly { low: number; high: number }[]): Axis {
  const values = marks.flatMap(({ low, high }) => [low, high]);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const least = Math.min(...values.filter((value) => value > 0)); // infinite when there is none
  if (low < 0 || high / least <= SPREAD) return linear(low, high);
  const step = (high / least) ** ROOM;
  const isFromZero = low === 0;
  return {
    type: isFromZero ? 'symlog' : 'log',
    domain: isFromZero ? [0, high * step] : [low / step, high * step],
    ...(isFromZero ? { constant: least } : {}),
    beyond: (value, direction) => (direction === 'up' ? Math.max(value, least) * step : value / step),
    ticks: (most) => [...(isFromZero ? [0] : []), ...powersOfTen(isFromZero ? least : low / step, high * step, most)],
    name: isFromZero ? 'logarithmic scale with zero' : 'logarithmic scale',
  };
}

/** From zero, but for values that are all far from it and near one another. */
function linear(low: number, high: number): Axis {
  const isFar = low > 0 && low > high / 2 && high > low;
  const start = isFar ? low - (high - low) * 0.5 : Math.min(0, low);
  const step = Math.max(high - start, Math.abs(high) * 0.01, 1e-9) * ROOM;
  const from = isFar ? Math.max(0, start) : start < 0 ? start - step : 0;
  return {
    type: 'linear',
    domain: [from, high + step],
    beyond: (value, direction) => (direction === 'up' ? value + step : Math.max(from, value - step)),
    ticks: (most) => roundNumbers(from, high + step, most),
    name: from > 0 ? 'linear scale, not from zero' : 'linear scale',
  };
}

/** Multiples of the least 1, 2 or 5 times a power of ten of which no more than `most` lie from `low` to `high`. */
function roundNumbers(low: number, high: number, most: number): number[] {
  const power = 10 ** Math.floor(Math.log10((high - low) / Math.max(1, most)));
  const count = (step: number): number => Math.floor(high / step) - Math.ceil(low / step) + 1;
  const step = [1, 2, 5, 10, 20, 50].map((times) => times * power).find((wide) => count(wide) <= Math.max(1, most)) ?? high - low;
  const first = Math.ceil(low / step);
  return Array.from({ length: count(step) }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** At most `most` powers of ten from `low` to `high`, evenly apart; the nearest one where none lies between. */
function powersOfTen(low: number, high: number, most: number): number[] {
  const first = Math.ceil(Math.log10(low));
  const count = Math.max(1, Math.floor(Math.log10(high)) - first + 1);
  const apart = Math.ceil(count / most);
  return Array.from({ length: Math.ceil(count / apart) }, (_, i) => 10 ** (first + i * apart));
}
