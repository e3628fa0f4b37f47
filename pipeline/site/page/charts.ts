/// <reference lib="dom" />
/** Figures drawn as they are: ranges as bars, one-sided bounds as arrows, "about" as a soft edge, doubt as a hollow mark. */
import * as Plot from '@observablehq/plot';
import type { Figure } from './rows.ts';
import { number, period, reading, subject, voice, voiceGroup } from './words.ts';

const MOST = 16; // figures in one chart: more cannot be told apart
const VOICES = ['author', 'named source', 'unnamed source'];

interface Drawn {
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

/** The kinds that the chart can show, the most frequent first. */
export function chartableKinds(figures: Figure[]): string[] {
  const counts = new Map<string, number>();
  for (const figure of figures) if (drawn(figure)) counts.set(figure.kind, (counts.get(figure.kind) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind]) => kind);
}

/** The figures that say most: an event's own totals before parts and changes, those that happened to people before others. */
export function keyFigures(figures: Figure[]): Figure[] {
  const weight = (figure: Figure): number =>
    Number(figure.is_summable) * 4 + Number(figure.outcome !== null) * 2 + Number(figure.item !== null);
  const first = figures.filter((figure) => drawn(figure) && figure.part_of_id === null && figure.repeats_id === null);
  return first
    .map((figure, at) => ({ figure, at, weight: weight(figure) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST)
    .map(({ figure }) => figure)
    .sort((a, b) => compare(question(a), question(b)));
}

/** What a figure answers: figures that answer the same question, and may conflict, stand side by side. */
const question = (figure: Figure): string =>
  [figure.outcome ?? '~', figure.place_name ?? '~', figure.time_from ?? '~', subject(figure)].join('\n');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Bars, dots and arrows on one axis, a line for each figure. */
export function figureChart(figures: Figure[], width: number): Element | null {
  const marks = figures.map(drawn).filter((mark): mark is Drawn => mark !== null);
  if (marks.length === 0) return null;
  const narrow = width < 560;
  const labels = new Map(marks.map((mark) => [mark.line, mark.label]));
  const scale = axisOf(marks);
  const soft = marks.filter(({ figure }) => figure.approximate);
  const arrow = (direction: 'up' | 'down') =>
    Plot.arrow(
      marks.filter((mark) => mark.open === direction),
      {
        x1: 'low',
        x2: (mark: Drawn) => scale.beyond(mark.low, direction),
        y1: 'line',
        y2: 'line',
        stroke: 'voice',
        strokeWidth: 2,
        headLength: 8,
      },
    );
  return Plot.plot({
    width,
    height: 64 + marks.length * (narrow ? 40 : 30),
    marginLeft: narrow ? 8 : Math.min(320, width * 0.42),
    marginRight: narrow ? 116 : 128,
    marginTop: 30,
    ariaLabel: 'Key figures',
    ariaDescription: 'Each line is a figure of the table below; the table holds the same values.',
    x: { type: scale.type, domain: scale.domain, label: null, grid: true, ticks: scale.ticks(narrow ? 3 : 6), tickFormat: number },
    y: {
      domain: marks.map((mark) => mark.line),
      tickFormat: (line: string) => labels.get(line) ?? line,
      label: null,
      axis: narrow ? null : 'left',
      tickSize: 0,
    },
    color: { domain: VOICES, range: ['var(--author)', 'var(--named)', 'var(--unnamed)'] },
    marks: [
      narrow ? Plot.text(marks, { y: 'line', text: 'label', frameAnchor: 'left', dy: -14, textAnchor: 'start', dx: 2 }) : null,
      Plot.ruleY(soft, {
        x1: 'low',
        x2: 'high',
        y: 'line',
        stroke: 'voice',
        strokeWidth: 20,
        strokeOpacity: 0.22,
        strokeLinecap: 'round',
      }),
      Plot.ruleY(
        marks.filter((mark) => mark.isRange),
        { x1: 'low', x2: 'high', y: 'line', stroke: 'voice', strokeWidth: 8, strokeLinecap: 'round', href: 'href', title: 'title' },
      ),
      Plot.dot(
        soft.filter((mark) => !mark.isRange),
        { x: 'low', y: 'line', r: 12, fill: 'voice', fillOpacity: 0.22 },
      ),
      arrow('up'),
      arrow('down'),
      Plot.dot(
        marks.filter((mark) => !mark.isRange),
        {
          x: 'low',
          y: 'line',
          r: 5,
          stroke: 'voice',
          strokeWidth: 2,
          fill: (mark: Drawn) => (mark.isFirm ? mark.voice : null),
          href: 'href',
          title: 'title',
        },
      ),
      Plot.text(marks, {
        x: (mark: Drawn) => (mark.open === 'up' ? scale.beyond(mark.high, 'up') : mark.high),
        y: 'line',
        text: (mark: Drawn) => reading(mark.figure),
        textAnchor: 'start',
        dx: 14,
      }),
    ],
  });
}

/** Figures by the time that they are about: a line from first to last day, at the height of the value. */
export function timeChart(figures: Figure[], width: number): Element | null {
  const dated = figures
    .map(drawn)
    .filter((mark): mark is Drawn => mark !== null && mark.figure.time_from !== null && mark.figure.time_to !== null);
  if (dated.length < 2) return null;
  const scale = axisOf(dated);
  // words run to the right from marks in the left half, to the left from those in the right one
  const days = dated.map(({ figure }) => Date.parse(figure.time_from ?? ''));
  const middle = (Math.min(...days) + Math.max(...days)) / 2;
  const isEarly = ({ figure }: Drawn): boolean => Date.parse(figure.time_from ?? '') <= middle;
  const at = (column: 'time_from' | 'time_to') => (mark: Drawn) => new Date(`${mark.figure[column]}T00:00:00Z`);
  return Plot.plot({
    width,
    height: 300,
    marginLeft: 56,
    marginRight: 24,
    ariaLabel: 'Figures over time',
    ariaDescription: 'Each mark is a figure at the time that it is about; the table below holds the same values.',
    x: { type: 'utc', label: null },
    y: { type: scale.type, domain: scale.domain, grid: true, label: null, ticks: scale.ticks(5), tickFormat: number },
    color: { domain: VOICES, range: ['var(--author)', 'var(--named)', 'var(--unnamed)'] },
    marks: [
      Plot.ruleY(dated, { x1: at('time_from'), x2: at('time_to'), y: 'low', stroke: 'voice', strokeWidth: 3, strokeLinecap: 'round' }),
      Plot.ruleX(
        dated.filter((mark) => mark.isRange),
        { x: at('time_from'), y1: 'low', y2: 'high', stroke: 'voice', strokeWidth: 3 },
      ),
      Plot.dot(dated, {
        x: at('time_from'),
        y: 'low',
        r: 5,
        stroke: 'voice',
        fill: (mark: Drawn) => (mark.isFirm ? mark.voice : null),
        href: 'href',
        title: 'title',
      }),
      Plot.text(dated.filter(isEarly), {
        x: at('time_from'),
        y: 'high',
        text: (mark: Drawn) => short(subject(mark.figure), 28),
        dy: -12,
        textAnchor: 'start',
      }),
      Plot.text(
        dated.filter((mark) => !isEarly(mark)),
        {
          x: at('time_from'),
          y: 'high',
          text: (mark: Drawn) => short(subject(mark.figure), 28),
          dy: -12,
          textAnchor: 'end',
        },
      ),
    ],
  });
}

function drawn(figure: Figure): Drawn | null {
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
    label: [short(subject(figure), 36), figure.place_name, when === '—' ? null : when].filter(Boolean).join(' · '),
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

const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

/** A logarithmic axis where values differ a lot, a linear one from zero elsewhere; and where an arrow may end. */
function axisOf(marks: Drawn[]): {
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
