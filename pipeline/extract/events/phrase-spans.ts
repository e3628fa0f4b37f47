/** Noun phrases as spans: what an item, a cause or a doer is called. */
import type { Span } from '../../contract.ts';
import { namedRange, nounRange } from '../language/noun-phrases.ts';
import type { Range } from '../language/scan.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';

const spanOf = (reading: Reading, { first, end }: Range): Span => tokenSpan(reading, first, end);

/** A noun with its article and the modifiers in front of it. */
export const nounSpan = (reading: Reading, head: number): Span => spanOf(reading, nounRange(reading, head));

/** A noun with its modifiers and what belongs to its name. */
export const namedSpan = (reading: Reading, head: number): Span => spanOf(reading, namedRange(reading, head));

export const withoutArticle = (span: Span): Span => {
  const article = /^(?:the|an?)\s+/i.exec(span.text);
  return article ? { start: span.start + article[0].length, end: span.end, text: span.text.slice(article[0].length) } : span;
};
