/**
 * The quote policy: what of a document's text may leave. From a source that allows quotes alone, a quote has at most 200 code points and all
 * quotes together, over every table, at most a tenth of the text; a character quoted twice counts once. What the policy allows no
 * more is published as offsets without text.
 */
import { UserError } from '../common/user-error.ts';
import type { Redistribution } from '../schemas/types.ts';

/** Longest quote, in code points. */
export const LONGEST = 200;
/** The share of a text that its quotes may make up. */
export const SHARE = 0.1;

/** How much leaves of documents that may leave whole: `full`, or `short` for no more than quotes. */
export const QUOTES = ['full', 'short'] as const;
export type QuotesWanted = (typeof QUOTES)[number];

/** The value of an option `--quotes`. */
export function quotesWanted(given: string): QuotesWanted {
  const wanted = QUOTES.find((kind) => kind === given);
  if (!wanted) throw new UserError(`--quotes ${given}: there are ${QUOTES.join(' and ')}`);
  return wanted;
}

/** What may leave of a document when its source allows so much and the user wants so much. */
export const policyOf = (redistribution: Redistribution, wanted: QuotesWanted): Redistribution =>
  redistribution === 'full' && wanted === 'short' ? 'quotes' : redistribution;

/** Of a text, in code points. */
export function codePointLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.codePointAt(at) as number;
    if (unit > 0xffff) at++;
    length++;
  }
  return length;
}
