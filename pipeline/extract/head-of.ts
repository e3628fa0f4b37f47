/** The token on which the rest of a run hangs. */
import type { Span } from '../contract.ts';
import type { Reading } from './reading/reading.ts';

/** The first token of a run that may be a head and whose own head lies outside; `otherwise` where there is none. A run of one token asks for no tree. */
export function headOf(
  reading: Reading,
  first: number,
  end: number,
  mayBe: (token: number) => boolean = () => true,
  otherwise = first,
): number {
  if (end - first === 1) return first;
  for (let token = first; token < end; token++) {
    const head = reading.head(token);
    if ((head < first || head >= end) && mayBe(token)) return token;
  }
  return otherwise;
}

/** The same for a span of text, whatever its tokens are. */
export const headOfSpan = (reading: Reading, { start, end }: Pick<Span, 'start' | 'end'>): number =>
  headOf(reading, reading.tokenAt(start), reading.tokenAt(end - 1) + 1);

/** The same for a phrase that names somebody: no mark of punctuation, and the last token where all hang together elsewhere. */
export const headOfPhrase = (reading: Reading, first: number, end: number): number =>
  headOf(reading, first, end, (token) => reading.upos(token) !== 'PUNCT', end - 1);

/** The same for its span. */
export const headOfPhraseSpan = (reading: Reading, { start, end }: Span): number =>
  headOfPhrase(reading, reading.tokenAt(start), reading.tokenAt(end - 1) + 1);
