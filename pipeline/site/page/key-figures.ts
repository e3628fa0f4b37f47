/** Which figures the charts show of those that the filter leaves. */
import { drawn } from './chart-marks.ts';
import type { Figure } from './rows.ts';
import { subject } from './subject.ts';

/** Figures in one chart: more cannot be distinguished. */
const MOST = 16;

/** The rule below as the page states it. */
export const KEY_RULE = `Key are, of the figures that the filters below leave: an event’s own totals first, then what happened to people, then what is named; parts of other figures and repetitions are left out; ${MOST} at most.`;

/** The figures that say most: an event's own totals before parts and changes, those that happened to people before others. */
export function keyFigures(figures: readonly Figure[]): Figure[] {
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
