/**
 * A time that only counts back from a figure: "98,400 in the year to June, from 161,200 a year earlier", "up 11.6% from 2,167 in the previous
 * week" is the period of that figure, moved back by so much.
 */
import type { Draft, DraftFigure, DraftTime } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { addMonths, isoDay, parseIsoDay } from '../times/civil.ts';
import type { Period } from '../times/resolve/context.ts';
import { yearsAway } from '../times/resolve/same-period.ts';
import { isBaseFigure } from './times-base.ts';

const UNITS = ['year', 'month', 'quarter', 'week'];
/** words that count back, after "a", "one", "the", "same" or nothing → the unit */
const BACK = new Map(
  UNITS.flatMap((unit) =>
    [
      ...['earlier', 'before', 'ago', 'previously'].flatMap((word) => [`${unit} ${word}`, `${unit}-${word}`]),
      ...['previous', 'prior', 'preceding'].map((word) => `${word} ${unit}`),
    ].map((words): [string, string] => [words, unit]),
  ),
);
const IN_FRONT = /^(?:a |one |the )?(?:same )?/;
/** tokens from a base to the words that count back */
const LONGEST_JOINT = 3;
/** days of the shortest period that is moved: the year before a day is a year */
const SHORTEST = 6;
const WEEK = 7;

/** Puts times that count back where the figure that is compared has its own. */
export function countBack(reading: Reading, draft: Draft, figuresIn: ReadonlyMap<number, readonly DraftFigure[]>): void {
  for (const time of draft.times) {
    const unit = time.span && BACK.get(time.span.text.toLowerCase().replace(IN_FRONT, ''));
    if (!unit || !time.span) continue;
    const first = reading.tokenAt(time.span.start);
    const figures = figuresIn.get(reading.sentenceOf[first]) ?? [];
    const base = figures.find((figure) => isAfter(reading, figure, first) && isBaseFigure(reading, figure));
    const moved = base && movedBack(comparedWith(figures, base, time), unit);
    if (!base || !moved) continue;
    Object.assign(time, moved);
    if (base.times.includes(time)) continue;
    base.times = [time];
    base.timeBasis = 'stated';
    base.evidence.push({ field: 'time_ids', span: time.span, basis: 'stated', rule: 'attach.time.period_before' });
  }
}

function isAfter(reading: Reading, { span }: DraftFigure, first: number): boolean {
  const end = reading.tokenAt(span.end - 1) + 1;
  return first >= end && first - end <= LONGEST_JOINT;
}

/** The period of the nearest figure in front of a base that measures the same. */
function comparedWith(figures: readonly DraftFigure[], base: DraftFigure, own: DraftTime): DraftTime | null {
  const before = figures.filter(
    ({ unit, firstToken, times }) => unit === base.unit && firstToken < base.firstToken && times.length === 1 && times[0] !== own,
  );
  return before.at(-1)?.times[0] ?? null;
}

type Moved = Pick<DraftTime, 'value' | 'from' | 'to' | 'precision' | 'anchor'>;

function movedBack(time: DraftTime | null, unit: string): Moved | null {
  const [from, to] = [parseIsoDay(time?.from ?? null), parseIsoDay(time?.to ?? null)];
  // what is still open, "since January", is compared with nothing of its length
  if (!time || time.mod !== null || from === null || to === null || to - from < SHORTEST) return null;
  const period: Period = { value: time.value, from, to, precision: time.precision, anchor: 'context' };
  const moved = unit === 'year' ? yearsAway(period, -1) : shifted(period, from, to, unit);
  if (moved.from === null || moved.to === null) return null;
  return { ...moved, from: isoDay(moved.from), to: isoDay(moved.to) };
}

/** A month, a quarter or a week before, of the same length: "the year to August" is the year to July then. */
function shifted(period: Period, from: number, to: number, unit: string): Period {
  const months = unit === 'quarter' ? 3 : 1;
  if (unit === 'week') return { ...period, value: null, from: from - WEEK, to: to - WEEK };
  return { ...period, value: null, from: addMonths(from, -months), to: addMonths(to + 1, -months) - 1 };
}
