import type { DraftFigure, DraftTime } from '../drafts.ts';

/** Gives a figure the times of something else, and says by which rule. */
export function imply(figure: DraftFigure, times: readonly DraftTime[], rule: string): void {
  figure.times = [...times];
  figure.timeBasis = 'implied';
  for (const { span } of times) if (span) figure.evidence.push({ field: 'time_ids', span, basis: 'implied', rule });
}
