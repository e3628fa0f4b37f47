/** Figures drawn as they are: ranges as bars, one-sided bounds as arrows, "about" as a soft edge, doubt as a hollow mark. */
import * as Plot from '@observablehq/plot';
import { axisOf } from './axis.ts';
import { type Drawn, drawnOf, short, tickOf, unitInWords, VOICE_COLOURS } from './chart-marks.ts';
import { LETTER } from './labels.ts';
import type { Figure } from './rows.ts';
import { asWritten } from './words.ts';

/** Pixels of a letter where many are capitals and the frame is near. */
const WIDE_LETTER = 7.3;
/** Pixels between two numbers of the axis. */
const TICK_AIR = 28;

export interface FigureChartOptions {
  /** what the chart is called to those who do not see it */
  name: string;
  /** what stands at the line of a figure */
  label: (figure: Figure) => string;
}

/** Bars, dots and arrows on one axis, a line for each figure. All are of one kind and unit. */
export function figureChart(figures: readonly Figure[], width: number, { name, label }: FigureChartOptions): SVGElement | null {
  const marks = drawnOf(figures);
  if (marks.length === 0) return null;
  const narrow = width < 560;
  const space = narrow ? width - 24 : width * 0.5;
  const labels = new Map(marks.map((mark) => [mark.line, short(label(mark.figure), Math.floor(space / (narrow ? WIDE_LETTER : LETTER)))]));
  const longest = Math.max(...[...labels.values()].map(({ length }) => length));
  const written = Math.max(...marks.map((mark) => asWritten(mark.figure).length));
  const axis = axisOf(marks);
  const left = narrow ? 8 : longest * (LETTER + 0.3) + 12;
  const right = Math.min(width * 0.45, Math.max(60, written * LETTER + 28));
  const tick = tickOf(marks[0].figure);
  const ticks = axis.ticks(Math.max(2, Math.floor((width - left - right) / (tick(Math.ceil(axis.domain[1])).length * LETTER + TICK_AIR))));
  const soft = marks.filter(({ figure }) => figure.approximate);
  const arrow = (direction: 'up' | 'down') =>
    Plot.arrow(
      marks.filter((mark) => mark.open === direction),
      {
        x1: 'low',
        x2: (mark: Drawn) => axis.beyond(mark.low, direction),
        y1: 'line',
        y2: 'line',
        stroke: 'voice',
        strokeWidth: 2,
        headLength: 8,
      },
    );
  return Plot.plot({
    width,
    height: 76 + marks.length * (narrow ? 44 : 28),
    marginLeft: left,
    marginRight: right,
    marginTop: 22,
    marginBottom: 44,
    ariaLabel: name,
    ariaDescription: 'Each line is a figure of the table of figures; the table holds the same values.',
    x: {
      type: axis.type,
      domain: axis.domain,
      ...(axis.constant ? { constant: axis.constant } : {}),
      insetLeft: 10,
      label: `${unitInWords(marks[0].figure)}, ${axis.name}`,
      labelAnchor: 'left',
      labelArrow: 'none',
      grid: true,
      ticks,
      tickFormat: tick,
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
            dy: -17,
            textAnchor: 'start',
            dx: 2,
          })
        : null,
      Plot.ruleY(soft, {
        x1: 'low',
        x2: 'high',
        y: 'line',
        stroke: 'voice',
        strokeWidth: 18,
        strokeOpacity: 0.22,
        strokeLinecap: 'round',
      }),
      Plot.ruleY(
        marks.filter((mark) => mark.isRange),
        { x1: 'low', x2: 'high', y: 'line', stroke: 'voice', strokeWidth: 8, strokeLinecap: 'round', href: 'href', title: 'title' },
      ),
      Plot.dot(
        soft.filter((mark) => !mark.isRange),
        { x: 'low', y: 'line', r: 10, fill: 'voice', fillOpacity: 0.22 },
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
        x: (mark: Drawn) => (mark.open === 'up' ? axis.beyond(mark.high, 'up') : mark.high),
        y: 'line',
        text: (mark: Drawn) => asWritten(mark.figure),
        textAnchor: 'start',
        dx: 14,
      }),
    ],
  }) as SVGElement;
}
