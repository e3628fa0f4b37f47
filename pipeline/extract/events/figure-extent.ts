/** Where a figure's words begin and end, in tokens: its approximator, currency and unit taken in. */
import type { DraftFigure } from '../drafts.ts';
import { firstFrom } from '../language/scan.ts';
import { closesBracket } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

type Placed = Pick<DraftFigure, 'firstToken' | 'endToken' | 'span'>;

// all that is a figure's stands beside its numeral: a step or two from there are fewer than a search takes
export function startOf({ tokenEnd }: Reading, { firstToken, span }: Placed): number {
  let token = firstToken;
  while (token > 0 && tokenEnd[token - 1] > span.start) token--;
  return token;
}

/** exclusive */
export function endOf({ tokenEnd, tokenCount }: Reading, { endToken, span }: Placed): number {
  let token = endToken;
  while (token < tokenCount && tokenEnd[token] <= span.end) token++;
  return token;
}

/** The first token after it: one that it ends inside of, the unit and point of "178p.", is all its own. */
export function tokenAfter(reading: Reading, figure: Placed): number {
  const end = endOf(reading, figure);
  return end < reading.tokenCount && reading.tokenStart[end] < figure.span.end ? end + 1 : end;
}

/** tokens of a bracket in which the same is told again */
const LONGEST_BRACKET = 8;

/** "26bn pesos ($460m) on": the same sum in brackets after a figure is stepped over. */
export function afterBracket(reading: Reading, end: number, limit: number): number {
  if (reading.form(end) !== '(') return end;
  const closing = firstFrom(reading, end, Math.min(limit, end + LONGEST_BRACKET), closesBracket);
  return closing < 0 ? end : closing + 1;
}
