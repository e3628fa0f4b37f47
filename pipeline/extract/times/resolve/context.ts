/** What a time is counted from: the day of publication, the time that the text has reached, and the words around it. */
import type { TimeAnchor, TimePrecision, TimeType } from '../../../contract.ts';
import type { Expression } from '../expression.ts';
import type { Words } from '../words.ts';
import type { FiscalYear } from './fiscal-year.ts';

export type Tense = 'past' | 'present' | 'future' | null;

export interface Context {
  /** day of publication */
  published: number | null;
  /** the last dated time that the text has named, where it is near enough to count from */
  reached: Period | null;
  /** the quarter that the text reports on: "a year earlier" is a quarter too there; its days may be unknown, where it is a fiscal one */
  quarter: Period | null;
  /** a quarter that is not over yet, named right before: "the quarter" may be that one */
  comingQuarter: Period | null;
  /** a time up to the day of publication that the sentence names: "this year", "since January" */
  running: Period | null;
  /** the text tells of times far from its publication: dates without a year belong to the time reached */
  isNarrative: boolean;
  /** whose fiscal year the text means; looked up when first asked for */
  fiscal: () => FiscalYear | null;
  /** the text tells of takings at the box office, whose weekends begin on Friday; looked up when first asked for */
  isBoxOffice: () => boolean;
  words: Words;
  /** the expression at hand */
  expression: Expression;
}

/** A time on the calendar. */
export interface Period {
  /** TIMEX3 */
  value: string | null;
  /** days since 1970-01-01; null when open or unknown */
  from: number | null;
  /** inclusive */
  to: number | null;
  precision: TimePrecision | null;
  anchor: TimeAnchor | null;
}

export const NO_PERIOD: Readonly<Period> = { value: null, from: null, to: null, precision: null, anchor: null };

/** What an expression was resolved to. */
export interface Resolved extends Period {
  type: TimeType;
}
