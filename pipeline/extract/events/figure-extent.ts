/** Where a figure's words begin and end, in tokens: its approximator, currency and unit taken in. */
import type { DraftFigure } from '../drafts.ts';
import { firstFrom } from '../language/scan.ts';
import { closesBracket } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenFrom } from '../spans.ts';

type Placed = Pick<DraftFigure, 'firstToken' | 'endToken' | 'span'>;

export const startOf = (reading: Reading, figure: Placed): number => Math.min(figure.firstToken, reading.tokenAt(figure.span.start));

/** exclusive */
export const endOf = (reading: Reading, figure: Placed): number => Math.max(figure.endToken, reading.tokenAt(figure.span.end));

/** The first token after it: one that it ends inside of, the unit and point of "178p.", is all its own. */
export const tokenAfter = (reading: Reading, figure: Placed): number => Math.max(figure.endToken, tokenFrom(reading, figure.span.end));

/** tokens of a bracket in which the same is told again */
const LONGEST_BRACKET = 8;

/** "26bn pesos ($460m) on": the same sum in brackets behind a figure is stepped over. */
export function behindBracket(reading: Reading, end: number, limit: number): number {
  if (reading.form(end) !== '(') return end;
  const closing = firstFrom(reading, end, Math.min(limit, end + LONGEST_BRACKET), closesBracket);
  return closing < 0 ? end : closing + 1;
}
