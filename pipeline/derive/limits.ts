/** Arithmetic of stated figures, as intervals. */
import type { QuantityRow } from '../schemas/types.ts';

export interface Limits {
  low: number;
  high: number;
}

/** The interval that a figure states; null when it is open, near or a convention. */
export function limitsOf({ value, low, high, bound, approximate }: QuantityRow): Limits | null {
  if (approximate) return null;
  if (bound === 'exact' && value !== null) return { low: value, high: value };
  return bound === 'range' && low !== null && high !== null ? { low, high } : null;
}

/** Digits behind the decimal point of the numeral as written. */
export const decimals = (text: string): number => /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** Six digits: more than news has, fewer than machines differ in. */
export const rounded = (value: number): number => Number(value.toPrecision(6));

export const interval = (low: number, high: number): string => (low === high ? `${rounded(low)}` : `${rounded(low)}..${rounded(high)}`);

const FIRMNESS: QuantityRow['certainty'][] = ['certain', 'probable', 'possible', 'unknown'];

/** What a figure that follows from several has of them: their words for who says so where they agree, the least firm certainty. */
export const voiceOf = (figures: readonly QuantityRow[]) => ({
  attribution: figures.every(({ attribution }) => attribution === figures[0]!.attribution)
    ? figures[0]!.attribution
    : ('unresolved' as const),
  source_name: figures.every(({ source_name }) => source_name === figures[0]!.source_name) ? figures[0]!.source_name : null,
  certainty: FIRMNESS[Math.max(...figures.map(({ certainty }) => FIRMNESS.indexOf(certainty)))]!,
});

/** Where a derived figure stands, and what it is of: as the stated one. */
export const standingOf = (figure: QuantityRow) => ({
  document_id: figure.document_id,
  publisher: figure.publisher,
  restates_publisher: figure.restates_publisher,
  published: figure.published,
  url: figure.url,
  unit: figure.unit,
  item_label: figure.item_label,
  outcome: figure.outcome,
});
