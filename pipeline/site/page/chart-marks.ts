/// <reference lib="dom" />
/** What the charts draw of a figure: where its mark stands, how far it reaches, and the axis that holds all of them. */
import type { Figure } from './rows.ts';
import { period, reading, subject, UNKNOWN, voice, voiceGroup } from './words.ts';

export interface Drawn {
  /** its line in the chart */
  line: string;
  label: string;
  figure: Figure;
  low: number;
  high: number;
  /** which way a one-sided bound points */
  open: 'up' | 'down' | null;
  isRange: boolean;
  voice: string;
  isFirm: boolean;
  title: string;
  href: string;
}

/** The colours of the marks: who vouches. */
export const VOICE_COLOURS = {
  domain: ['author', 'named source', 'unnamed source'],
  range: ['var(--author)', 'var(--named)', 'var(--unnamed)'],
};

/** Null for a figure without a number to draw. */
export function drawn(figure: Figure): Drawn | null {
  const low = figure.value ?? figure.low ?? figure.high;
  const high = figure.value ?? figure.high ?? figure.low;
  if (low === null || high === null) return null;
  const open =
    figure.bound === 'at_least' || figure.bound === 'more_than'
      ? 'up'
      : figure.bound === 'at_most' || figure.bound === 'less_than'
        ? 'down'
        : null;
  const when = period(figure.time_from, figure.time_to, figure.time_precision);
  return {
    line: figure.quantity_id,
    label: [short(subject(figure), 36), figure.place_name, when === UNKNOWN ? null : when].filter(Boolean).join(' · '),
    figure,
    low,
    high,
    open,
    isRange: low !== high,
    voice: voiceGroup(figure),
    isFirm: figure.certainty === 'certain',
    title: `${reading(figure)} ${subject(figure)}\n${voice(figure)}`,
    href: `#${figure.quantity_id}`,
  };
}

export const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

/** A logarithmic axis where values differ a lot, a linear one from zero elsewhere; and where an arrow may end. */
export function axisOf(marks: Drawn[]): {
  type: 'log' | 'linear';
  domain: [number, number];
  beyond: (value: number, direction: 'up' | 'down') => number;
  /** about so many, where a library wants them: powers of ten on a logarithmic axis, which would else be a thicket of lines */
  ticks: (most: number) => number | number[];
} {
  const SPREAD = 50; // times
  const low = Math.min(...marks.map((mark) => mark.low));
  const high = Math.max(...marks.map((mark) => mark.high));
  if (low > 0 && high / low > SPREAD) {
    const step = (high / low) ** 0.09;
    return {
      type: 'log',
      domain: [low / step, high * step],
      beyond: (value, direction) => (direction === 'up' ? value * step : value / step),
      ticks: (most) => powersOfTen(low / step, high * step, most),
    };
  }
  const step = Math.max(high - Math.min(0, low), 1) * 0.09;
  return {
    type: 'linear',
    domain: [Math.min(0, low), high + step],
    beyond: (value, direction) => (direction === 'up' ? value + step : value - step),
    ticks: (most) => most,
  };
}

/** At most `most` powers of ten from `low` to `high`, evenly apart. */
function powersOfTen(low: number, high: number, most: number): number[] {
  const first = Math.ceil(Math.log10(low));
  const count = Math.floor(Math.log10(high)) - first + 1;
  const apart = Math.ceil(count / most);
  return Array.from({ length: Math.ceil(count / apart) }, (_, i) => 10 ** (first + i * apart));
}
