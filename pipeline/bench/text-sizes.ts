/** How much text a measurement takes. */

/**
 * Tables are in memory and code is compiled after so many characters: half a megabyte at a time, everything runs at a third of its later
 * rate in the first, at two thirds in the second, and rises until the fifth or sixth.
 */
export const WARM_UP = 3_000_000;
/** of which so many are told apart as the first */
export const COLD = 1_000_000;
