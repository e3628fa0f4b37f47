/** Lines through time: one for each source, its name at its end, its figures as they are written beside their marks. */
import * as Plot from '@observablehq/plot';
import { axisOf } from './axis.ts';
import { type Drawn, drawn, short, tickOf, unitInWords } from './chart-marks.ts';
import { LETTER, LINE, placed, spread } from './labels.ts';
import type { Figure } from './rows.ts';
import { asWritten } from './words.ts';

export interface Line {
  name: string;
  colour: string;
  /** in order of time */
  points: { figure: Figure; from: string; to: string }[];
  /** false for figures that do not follow from one another: marks alone */
  isJoined: boolean;
}

export interface LineChartOptions {
  name: string;
  /** what the days mean */
  time: string;
  /** a step stands until the next figure; a straight line leads to it */
  curve: 'step-after' | 'linear';
}

/** Days up to which a period is of a kind: day, week, month, quarter, half, part of a year, year; longer ones are each of their own. */
const KINDS = [2, 9, 32, 93, 185, 364, 367];
const kindOf = ({ from, to }: Point): number => {
  const days = (Number(to) - Number(from)) / DAY + 1;
  const kind = KINDS.findIndex((most) => days < most);
  return kind < 0 ? days : kind;
};

/** A month's count does not follow from a year's: of each line the points whose periods are of the kind that it has most. */
function inLine(points: readonly Point[]): Point[] {
  const counts = new Map<number, number>();
  for (const point of points) counts.set(kindOf(point), (counts.get(kindOf(point)) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return points.filter((point) => kindOf(point) === most);
}

interface Point extends Drawn {
  name: string;
  colour: string;
  from: Date;
  middle: Date;
  to: Date;
}

const MARGIN = { left: 64, top: 24, bottom: 54 };
const DAY = 864e5; // milliseconds

export function lineChart(lines: readonly Line[], width: number, { name, time, curve }: LineChartOptions): SVGElement | null {
  const points = lines.flatMap(pointsOf);
  if (points.length < 2) return null;
  const narrow = width < 560;
  const height = narrow ? 260 : 300;
  const most = narrow ? 0 : 30; // letters of a name at the end of its line
  const ends = lines.filter(({ isJoined }) => isJoined).map((line) => points.findLast((point) => point.name === line.name));
  const named = ends.filter((end) => end !== undefined);
  const right = narrow ? 24 : Math.max(...named.map((end) => Math.min(end.name.length, most)), 4) * LETTER + 40;
  const axis = axisOf(points);
  const days = points.flatMap(({ from, to }) => [Number(from), Number(to)]);
  const air = Math.max(DAY, (Math.max(...days) - Math.min(...days)) * 0.03);
  const x = {
    type: 'utc' as const,
    domain: [new Date(Math.min(...days) - air), new Date(Math.max(...days) + air)],
    range: [MARGIN.left, width - right],
  };
  const y = {
    type: axis.type,
    domain: axis.domain,
    ...(axis.constant ? { constant: axis.constant } : {}),
    range: [height - MARGIN.bottom, MARGIN.top],
  };
  const [toX, toY] = [Plot.scale({ x }), Plot.scale({ y })];
  const spots = placed(
    points.map((point) => ({ x: toX.apply(point.middle), y: toY.apply(point.high), words: asWritten(point.figure) })),
    { left: MARGIN.left - 4, top: 4, width: width - right - MARGIN.left + 8, height: height - MARGIN.bottom },
  );
  const labels = spots.flatMap((spot, i) => (spot ? [{ ...spot, words: asWritten(points[i].figure) }] : []));
  const heights = spread(
    named.map((end) => toY.apply(end.high)),
    LINE,
    [MARGIN.top, height - MARGIN.bottom],
  );
  const text = (anchor: 'start' | 'end') =>
    Plot.text(
      labels.filter((label) => label.anchor === anchor),
      { x: (label) => toX.invert?.(label.x), y: (label) => toY.invert?.(label.y), text: 'words', textAnchor: anchor },
    );
  const joined = new Set(lines.filter(({ isJoined }) => isJoined).map((line) => line.name));
  return Plot.plot({
    width,
    height,
    marginLeft: MARGIN.left,
    marginRight: right,
    marginTop: MARGIN.top,
    marginBottom: MARGIN.bottom,
    ariaLabel: name,
    ariaDescription: 'Each mark is a figure of the table of figures; the table holds the same values.',
    x: { ...x, label: time, labelAnchor: 'left', labelArrow: 'none', ticks: Math.max(2, Math.floor((width - right) / 90)) },
    y: {
      ...y,
      grid: true,
      label: `${unitInWords(points[0].figure)}, ${axis.name}`,
      labelArrow: 'none',
      ticks: axis.ticks(5),
      tickFormat: tickOf(points[0].figure),
    },
    marks: [
      Plot.line(
        [...joined].flatMap((line) => inLine(points.filter((point) => point.name === line))),
        { x: 'middle', y: 'high', z: 'name', stroke: 'colour', strokeWidth: 2, curve },
      ),
      Plot.ruleY(
        points.filter(({ from, to }) => Number(to) > Number(from)),
        { x1: 'from', x2: 'to', y: 'high', stroke: 'colour', strokeWidth: 5, strokeOpacity: 0.35, strokeLinecap: 'round' },
      ),
      Plot.ruleX(
        points.filter((point) => point.isRange),
        { x: 'middle', y1: 'low', y2: 'high', stroke: 'colour', strokeWidth: 5, strokeOpacity: 0.6, strokeLinecap: 'round' },
      ),
      Plot.dot(points, {
        x: 'middle',
        y: 'high',
        r: 4.5,
        stroke: 'colour',
        strokeWidth: 2,
        fill: (point: Point) => (point.isFirm ? point.colour : null),
        href: 'href',
        title: 'title',
      }),
      text('start'),
      text('end'),
      narrow
        ? null
        : Plot.text(named, {
            x: () => toX.invert?.(width - right + 12),
            y: (_, i) => toY.invert?.(heights[i]),
            text: (end: Point) => short(end.name, most),
            fill: 'colour',
            textAnchor: 'start',
            fontWeight: 600,
          }),
    ],
  }) as SVGElement;
}

function pointsOf({ name, colour, points }: Line): Point[] {
  return points.flatMap(({ figure, from, to }) => {
    const mark = drawn(figure);
    if (!mark || from === '') return [];
    const [first, last] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
    return [{ ...mark, name, colour, from: first, middle: new Date((Number(first) + Number(last)) / 2), to: last }];
  });
}
