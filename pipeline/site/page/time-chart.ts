/// <reference lib="dom" />
import * as Plot from '@observablehq/plot';
import { axisOf, type Drawn, drawn, short, VOICE_COLOURS } from './chart-marks.ts';
import type { Figure } from './rows.ts';
import { number, subject } from './words.ts';

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
    color: VOICE_COLOURS,
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
