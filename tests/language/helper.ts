import { read } from '../../pipeline/extract/reading/read.ts';
import type { Reading } from '../../pipeline/extract/reading/reading.ts';

/** The reading of a sentence, and its token that is written so; of several the first. */
export function at(text: string, word: string): { reading: Reading; token: number } {
  const reading = read(text);
  for (let token = 0; token < reading.tokenCount; token++) if (reading.form(token) === word) return { reading, token };
  throw new Error(`no token ${word} in: ${text}`);
}

/** The words of a run of tokens. */
export const wordsOf = (reading: Reading, { first, end }: { first: number; end: number }): string =>
  reading.text.slice(reading.tokenStart[first], reading.tokenEnd[end - 1]);
