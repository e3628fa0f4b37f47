import * as Plot from '@observablehq/plot';
import { axisOf } from './axis.ts';
import { type Drawn, drawnOf, short, tickOf, unitInWords, VOICE_COLOURS } from './chart-marks.ts';
import { LETTER, LINE, placed } from './labels.ts';
import type { Figure } from './rows.ts';
import { subject } from './subject.ts';

const HEIGHT = 320;
const DAY = 864e5; // milliseconds
const MARGIN = { left: 64, right: 24, top: 24, bottom: 54 };

/** Figures by the time that they are about: a line from first to last day, at the height of the value. */
export function timeChart(figures: readonly Figure[], width: number): SVGElement | null {
  const marks = drawnOf(figures).filter(({ figure }) => figure.time_from !== null && figure.time_to !== null);
  if (marks.length < 2) return null;
  const axis = axisOf(marks);
  const at = (column: 'time_from' | 'time_to') => (mark: Drawn) => new Date(`${mark.figure[column]}T00:00:00Z`);
  const days = marks.flatMap((mark) => [at('time_from')(mark), at('time_to')(mark)]).map(Number);
  const x = {
    type: 'utc' as const,
    domain: [new Date(Math.min(...days) - DAY), new Date(Math.max(...days) + DAY)],
    range: [MARGIN.left, width - MARGIN.right],
  };
  const y = {
    type: axis.type,
    domain: axis.domain,
    ...(axis.constant ? { constant: axis.constant } : {}),
    range: [HEIGHT - MARGIN.bottom, MARGIN.top],
  };
  const [toX, toY] = [Plot.scale({ x }), Plot.scale({ y })];
  const words = marks.map(({ figure }) => short(subject(figure), 28));
  const spots = placed(
    marks.map((mark, i) => ({ x: toX.apply(at('time_from')(mark)), y: toY.apply(mark.high), words: words[i] })),
    { left: MARGIN.left - 8, top: MARGIN.top - LINE, width: width - MARGIN.left + 8, height: HEIGHT - MARGIN.top - MARGIN.bottom + LINE },
    marks.map((mark) => {
      const [left, right] = [toX.apply(at('time_from')(mark)), toX.apply(at('time_to')(mark))];
      return { left, top: toY.apply(mark.low) - 3, width: right - left, height: 6 };
    }),
  );
  const labels = spots.flatMap((spot, i) => (spot ? [{ ...spot, words: words[i] }] : []));
  const text = (anchor: 'start' | 'end') =>
    Plot.text(
      labels.filter((label) => label.anchor === anchor),
      { x: ({ x: left }) => toX.invert?.(left), y: (label) => toY.invert?.(label.y), text: 'words', textAnchor: anchor },
    );
  return Plot.plot({
    width,
    height: HEIGHT,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    ariaLabel: 'Figures over time',
    ariaDescription: 'Each mark is a figure at the time that it is about; the table of figures holds the same values.',
    x: {
      ...x,
      label: 'time that the figure is about',
      labelAnchor: 'left',
      labelArrow: 'none',
      ticks: Math.max(2, Math.floor(width / (LETTER * 14))),
    },
    y: {
      ...y,
      grid: true,
      label: `${unitInWords(marks[0].figure)}, ${axis.name}`,
      labelArrow: 'none',
      ticks: axis.ticks(5),
      tickFormat: tickOf(marks[0].figure),
    },
    color: VOICE_COLOURS,
    marks: [
      Plot.ruleY(marks, { x1: at('time_from'), x2: at('time_to'), y: 'low', stroke: 'voice', strokeWidth: 3, strokeLinecap: 'round' }),
      Plot.ruleX(
        marks.filter((mark) => mark.isRange),
        { x: at('time_from'), y1: 'low', y2: 'high', stroke: 'voice', strokeWidth: 3 },
      ),
      Plot.dot(marks, {
        x: at('time_from'),
        y: 'high',
        r: 5,
        stroke: 'voice',
        fill: (mark: Drawn) => (mark.isFirm ? mark.voice : null),
        href: 'href',
        title: 'title',
      }),
      text('start'),
      text('end'),
    ],
  }) as SVGElement;
}
