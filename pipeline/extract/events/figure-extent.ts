/** Where a figure's words begin and end, in tokens: its approximator, currency and unit taken in. */
import type { DraftFigure } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenFrom } from '../spans.ts';

type Placed = Pick<DraftFigure, 'firstToken' | 'endToken' | 'span'>;

export const startOf = (reading: Reading, figure: Placed): number => Math.min(figure.firstToken, reading.tokenAt(figure.span.start));

/** exclusive */
export const endOf = (reading: Reading, figure: Placed): number => Math.max(figure.endToken, reading.tokenAt(figure.span.end));

/** The first token after it: one that it ends inside of, the unit and point of "178p.", is all its own. */
export const tokenAfter = (reading: Reading, figure: Placed): number => Math.max(figure.endToken, tokenFrom(reading, figure.span.end));
