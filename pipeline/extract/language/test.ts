/**
 * A question about one token, and how questions are put together. The layer above the reading is built of these:
 * `tags.ts` asks the tagger, `words.ts` the spelling, `tree.ts` the parser; `scan.ts` looks for the token that answers.
 */
import type { Reading } from '../reading/reading.ts';

/** A question about a token that is answered yes or no; outside the text it is no. */
export interface TokenTest {
  (reading: Reading, token: number): boolean;
  /** the first token of a run for which the answer is yes, or -1, where one loop tells: a call for each token takes longer. `scan.ts` asks it. */
  firstIn?: FirstIn;
}

export type FirstIn = (reading: Reading, from: number, end: number) => number;

/** A test, and the loop that asks the same of a run. */
export const withLoop = (test: TokenTest, firstIn: FirstIn): TokenTest => Object.assign(test, { firstIn });

/** Whether any of the tests holds. */
export function either(first: TokenTest, second: TokenTest): TokenTest {
  const test: TokenTest = (reading, token) => first(reading, token) || second(reading, token);
  const [ofFirst, ofSecond] = [first.firstIn, second.firstIn];
  if (!ofFirst || !ofSecond) return test;
  return withLoop(test, (reading, from, end) => {
    const token = ofFirst(reading, from, end);
    const earlier = ofSecond(reading, from, token < 0 ? end : token);
    return earlier < 0 ? token : earlier;
  });
}

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
