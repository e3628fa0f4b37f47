/** Where a figure's words begin and end, in tokens: its approximator, currency and unit taken in. */
import type { DraftFigure } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';

type Placed = Pick<DraftFigure, 'firstToken' | 'endToken' | 'span'>;

export const startOf = (reading: Reading, figure: Placed): number => Math.min(figure.firstToken, reading.tokenAt(figure.span.start));

/** exclusive */
export const endOf = (reading: Reading, figure: Placed): number => Math.max(figure.endToken, reading.tokenAt(figure.span.end));
