/** What the files of changes share: where figures and times stand, and how a change is written down. */

import type { Draft, DraftChange, DraftFigure, DraftTime } from '../drafts.ts';
import { isInPlainPhrase, isNoun } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { endOf, startOf } from './figure-extent.ts';

export type Direction = DraftChange['direction'];

/** What the sentences offer to a change, by token: filled once a document. */
export interface Around {
  reading: Reading;
  /** first token (approximator and currency sign taken in) → figure */
  figureAt: Map<number, DraftFigure>;
  /** the token after a figure → figure */
  figureBefore: Map<number, DraftFigure>;
  timeAt: Map<number, DraftTime>;
  /** end of an item → figure */
  itemEnd: Map<number, DraftFigure>;
  index: Map<DraftFigure, number>;
  ordered: DraftFigure[];
}

export function aroundChanges(reading: Reading, draft: Draft): Around {
  const around: Around = {
    reading,
    figureAt: new Map(),
    figureBefore: new Map(),
    timeAt: new Map(),
    itemEnd: new Map(),
    index: new Map(),
    ordered: [],
  };
  around.ordered = [...draft.figures].sort((a, b) => a.span.start - b.span.start);
  for (const [index, figure] of around.ordered.entries()) {
    around.index.set(figure, index);
    if (figure.item) around.itemEnd.set(figure.item.end, figure);
    for (let token = startOf(reading, figure); token <= figure.firstToken; token++) around.figureAt.set(token, figure);
    around.figureBefore.set(endOf(reading, figure), figure);
  }
  for (const time of draft.times) if (time.span) around.timeAt.set(reading.tokenAt(time.span.start), time);

  return around;
}

export const changed = (direction: Direction, figure: DraftFigure, from: DraftFigure | null, time: DraftTime | null): DraftChange => ({
  direction,
  basis: figure.kind === 'percent' || figure.kind === 'ratio' ? 'relative' : 'absolute',
  from: { value: from?.value ?? null, low: from?.low ?? null, high: from?.high ?? null, time },
});
/** A level is compared with what it was: the difference is absolute even where both are percentages. */
export const level = (direction: Direction, from: DraftFigure | null, time: DraftTime | null): DraftChange => ({
  direction,
  basis: 'absolute',
  from: { value: from?.value ?? null, low: from?.low ?? null, high: from?.high ?? null, time },
});

export const isAmount = (figure: DraftFigure): boolean => figure.kind !== 'duration' && figure.kind !== 'age' && figure.kind !== 'rank';

/** words of a name between two gapped amounts */
const LONGEST_NAME = 4;

/**
 * What stands between two amounts of one verb, ", Eastby by" or "and": the head of the noun, or `and` where there is none;
 * null where there is more.
 */
export function gapBetween(reading: Reading, before: DraftFigure, figure: DraftFigure): { head: number; first: number } | 'and' | null {
  // "£4m of the cost and the council £1m": what the first is of belongs to it
  const own = before.item && before.item.start > before.span.end ? before.item : (before.per ?? before.span);
  const end = Math.max(before.endToken, reading.tokenAt(own.end - 1) + 1);
  let last = startOf(reading, figure) - 1;
  if (reading.lower(last) === 'by') last--;
  let first = end;
  while (first <= last && [',', 'and', 'while'].includes(reading.lower(first))) first++;
  if (first === end || last - first >= LONGEST_NAME) return null;
  if (first > last) return 'and';
  for (let token = first; token <= last; token++)
    if (!isInPlainPhrase(reading, token) && !['its', 'their', 'his', 'her'].includes(reading.lower(token))) return null;
  return isNoun(reading, last) ? { head: last, first } : null;
}

const PERIODS = new Set(['year', 'quarter', 'month', 'week']);
/** The token after "year-on-year" or "month over month" where it stands; else the same token. */
export function afterComparison(reading: Reading, token: number): number {
  const word = token < reading.tokenCount ? reading.lower(token) : '';
  if (!PERIODS.has(word)) return token;
  let at = token + 1;
  if (reading.form(at) === '-') at++;
  if (at + 1 >= reading.tokenCount || !['on', 'over'].includes(reading.lower(at))) return token;
  at += reading.form(at + 1) === '-' ? 2 : 1;
  return at < reading.tokenCount && reading.lower(at) === word ? at + 1 : token;
}
