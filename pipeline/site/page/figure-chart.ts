/// <reference lib="dom" />
/** Figures drawn as they are: ranges as bars, one-sided bounds as arrows, "about" as a soft edge, doubt as a hollow mark. */
import * as Plot from '@observablehq/plot';
import { axisOf, type Drawn, drawn, short, VOICE_COLOURS } from './chart-marks.ts';
import type { Figure } from './rows.ts';
import { number, reading, subject } from './words.ts';

const MOST = 16; // figures in one chart: more cannot be told apart
const LETTER = 6.6; // pixels: about what one of a label takes

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
  const room = width * (narrow ? 1 : 0.45);
  const labels = new Map(marks.map((mark) => [mark.line, short(mark.label, Math.floor(room / LETTER))]));
  const longest = Math.max(...[...labels.values()].map(({ length }) => length));
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
    marginLeft: narrow ? 8 : longest * LETTER + 12,
    marginRight: narrow ? 116 : 128,
    marginTop: 30,
    ariaLabel: 'Key figures',
    ariaDescription: 'Each line is a figure of the table below; the table holds the same values.',
    x: {
      type: scale.type,
      domain: scale.domain,
      insetLeft: 10,
      label: null,
      grid: true,
      ticks: scale.ticks(narrow ? 3 : 6),
      tickFormat: number,
    },
    y: {
      domain: marks.map((mark) => mark.line),
      tickFormat: (line: string) => labels.get(line) ?? line,
      label: null,
      axis: narrow ? null : 'left',
      tickSize: 0,
    },
    color: VOICE_COLOURS,
    marks: [
      narrow
        ? Plot.text(marks, {
            y: 'line',
            text: (mark: Drawn) => labels.get(mark.line),
            frameAnchor: 'left',
            dy: -14,
            textAnchor: 'start',
            dx: 2,
          })
        : null,
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
