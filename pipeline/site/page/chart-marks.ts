/** What the charts draw of a figure: where its mark stands, how far it reaches, and in whose colour. */
import type { Figure } from './rows.ts';
import { subject } from './subject.ts';
import { amountOf, asWritten, voice, voiceGroup } from './words.ts';

export interface Drawn {
  /** its line in the chart */
  line: string;
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

const OPEN: Record<string, 'up' | 'down'> = { at_least: 'up', more_than: 'up', at_most: 'down', less_than: 'down' };

/** Null for a figure without a number to draw. */
export function drawn(figure: Figure): Drawn | null {
  const low = figure.value ?? figure.low ?? figure.high;
  const high = figure.value ?? figure.high ?? figure.low;
  if (low === null || high === null) return null;
  return {
    line: figure.quantity_id,
    figure,
    low,
    high,
    open: OPEN[figure.bound] ?? null,
    isRange: low !== high,
    voice: voiceGroup(figure),
    isFirm: figure.certainty === 'certain',
    title: `${asWritten(figure)} ${subject(figure)}\n${voice(figure)}`,
    href: `#${figure.quantity_id}`,
  };
}

export const drawnOf = (figures: readonly Figure[]): Drawn[] => figures.map(drawn).filter((mark) => mark !== null);

export const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, Math.max(1, most - 1))}…` : words);

/** Figures that one axis can hold have the same kind and unit. */
export const measureOf = ({ kind, unit }: Pick<Figure, 'kind' | 'unit'>): string =>
  unit === '1' || unit === '%' ? kind : `${kind}, ${unit}`;

/** What the axis counts in: "number", "per cent", "USD". */
export const unitInWords = ({ kind, unit, unit_text }: Pick<Figure, 'kind' | 'unit' | 'unit_text'>): string =>
  unit === '1' ? (kind === 'count' ? 'number' : kind) : unit === '%' ? 'per cent' : kind === 'money' ? unit : (unit_text ?? unit);

/** How the ticks of a chart's axis read. */
export const tickOf =
  ({ kind }: Pick<Figure, 'kind'>) =>
  (value: number): string =>
    amountOf(value, kind);
