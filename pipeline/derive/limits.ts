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

/** Digits after the decimal point of the numeral as written. */
const decimals = (text: string): number => /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;

/** Half of the last digit as written, by which a rounded number may be off. */
export const halfDigit = (text: string): number => 0.5 * 10 ** -decimals(text);

export const meets = (a: Limits, b: Limits): boolean => a.low <= b.high && b.low <= a.high;

/** Six digits: more than news has, fewer than machines differ in. */
export const rounded = (value: number): number => Number(value.toPrecision(6));

export const interval = (low: number, high: number): string => (low === high ? `${rounded(low)}` : `${rounded(low)}..${rounded(high)}`);

/** Between which whole numbers a count lies; anything else is rounded. */
export const limitsAs = (kind: QuantityRow['kind'], [low, high]: readonly [number, number]): Limits =>
  kind === 'count' ? { low: Math.ceil(low), high: Math.floor(high) } : { low: rounded(low), high: rounded(high) };

/** The columns of a check, of what follows and is checked against nothing. */
export const UNCHECKED = { stated_low: null, stated_high: null, checked_id: null, verdict: null } as const;

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
