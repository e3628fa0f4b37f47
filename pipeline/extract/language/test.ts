/**
 * A question about one token, and how questions are put together. The layer above the reading is built of these:
 * `tags.ts` asks the tagger, `words.ts` the spelling, `tree.ts` the parser; `scan.ts` looks for the token that answers.
 */
import type { Reading } from '../reading/reading.ts';

/** A question about a token that is answered yes or no; outside the text it is no. */
export type TokenTest = (reading: Reading, token: number) => boolean;

/** Whether any of the tests holds. */
export const either =
  (first: TokenTest, second: TokenTest): TokenTest =>
  (reading, token) =>
    first(reading, token) || second(reading, token);

/** Whether both tests hold. */
export const both =
  (first: TokenTest, second: TokenTest): TokenTest =>
  (reading, token) =>
    first(reading, token) && second(reading, token);

/** Whether a test does not hold. */
export const not =
  (test: TokenTest): TokenTest =>
  (reading, token) =>
    !test(reading, token);
