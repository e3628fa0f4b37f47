/** What each counter states for one period after the other. */
import { grouped } from '../../common/grouped.ts';
import type { SeriesRow } from '../../schemas/types.ts';
import type { Card } from './chart-cards.ts';
import { type Line, lineChart } from './line-chart.ts';
import { counted, type Found, factsOf, legend } from './measure-cards.ts';

/** Counters with a colour of their own in one chart. */
const COLOURS = Array.from({ length: 6 }, (_, at) => `var(--line-${at + 1})`);

/** Series of one thing, one for each counter; those with the most counters in front. */
export function countersOf(series: readonly SeriesRow[]): SeriesRow[][] {
  const same = grouped(series, ({ label, unit, place_name, scope }) => [label, unit, place_name, scope].join('\n'));
  const figures = (rows: SeriesRow[]): number => rows.reduce((sum, row) => sum + row.figures, 0);
  return [...same.values()].sort((a, b) => b.length - a.length || figures(b) - figures(a));
}

export function seriesCard(counters: readonly SeriesRow[], found: Found): Card {
  const lines = counters.map((row, at): Line => {
    const periods = new Map(row.quantity_ids.map((id, i) => [id, daysOf(row.periods[i])]));
    return {
      name: row.source_name,
      colour: COLOURS[at] ?? 'var(--muted)',
      points: found(row.quantity_ids).map((figure) => {
        const [from, to] = periods.get(figure.quantity_id) ?? ['', ''];
        return { figure, from: figure.time_from ?? from, to: figure.time_to ?? to };
      }),
      isJoined: true,
    };
  });
  const [{ label }] = counters;
  const sum = (of: 'figures' | 'documents'): number => counters.reduce((total, row) => total + row[of], 0);
  return {
    title: label,
    facts: `${counted(counters.length, 'counter')}: ${factsOf({ figures: sum('figures'), documents: sum('documents') })}`,
    notes: [legend(lines)],
    names: lines.map(({ name }) => name),
    draw: (width) => lineChart(lines, width, { name: `${label}, by who counts`, time: 'period that is counted', curve: 'linear' }),
  };
}

/** First and last day of "2024", "2024-08", "2024-08-03", "2025-01-01 to 2025-03-31". */
export function daysOf(period: string): [string, string] {
  const [first = '', last = first] = period.split(' to ');
  const [year, month] = last.split('-').map(Number);
  const end = new Date(Date.UTC(year, month ? month : 12, 0)); // the day before the next month
  const whole = (day: string, rest: string): string => (day.length < 10 ? day + rest.slice(day.length) : day);
  return [whole(first, '0000-01-01'), last.length < 10 ? end.toISOString().slice(0, 10) : last];
}
