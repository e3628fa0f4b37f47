import type { Span } from '../contract.ts';
import type { Reading } from './reading/reading.ts';

/** The span from one offset to another, end exclusive. */
export function spanOf(text: string, start: number, end: number): Span {
  return { start, end, text: text.slice(start, end) };
}

/** The span of a run of tokens, end exclusive, with what stands between them. */
export function tokenSpan(reading: Reading, first: number, end: number): Span {
  return spanOf(reading.text, reading.tokenStart[first], reading.tokenEnd[end - 1]);
}

/** Marks each token of these spans with 1. */
export function tokensOf(reading: Reading, spans: Iterable<Pick<Span, 'start' | 'end'>>): Uint8Array {
  const marked = new Uint8Array(reading.tokenCount);
  for (const { start, end } of spans) marked.fill(1, reading.tokenAt(start), reading.tokenAt(end - 1) + 1);
  return marked;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The first token that begins at or after an offset: in "at 178p." the point belongs to the unit's token. */
export const tokenFrom = (reading: Reading, offset: number): number => {
  const token = reading.tokenAt(offset);
  return token < reading.tokenCount && reading.tokenStart[token] < offset ? token + 1 : token;
};
