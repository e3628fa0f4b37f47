/** Tokens by offset. */

/** a stretch of a text is this many bits of an offset: 16 code units, some three words */
const BITS = 4;

/**
 * A function that finds the first token that ends after an offset: from the first one of the offset's stretch on, a few steps.
 * The stretches are gone through when the first token is asked for.
 * @param ends of tokens in text order, exclusive
 */
export function tokenFinder(ends: Int32Array, count: number): (offset: number) => number {
  let firstOf: Int32Array | undefined;
  return (offset) => {
    firstOf ??= firstOfStretches(ends, count);
    const stretch = offset >> BITS;
    if (stretch >= firstOf.length) return count;
    let token = offset > 0 ? firstOf[stretch] : 0;
    while (token < count && ends[token] <= offset) token++;
    return token;
  };
}

/** By stretch up to the last token: the first token that ends after the stretch begins. */
function firstOfStretches(ends: Int32Array, count: number): Int32Array {
  const firstOf = new Int32Array(count > 0 ? ((ends[count - 1] - 1) >> BITS) + 1 : 0);
  for (let token = 0, stretch = 0; token < count; token++) {
    for (; stretch << BITS < ends[token]; stretch++) firstOf[stretch] = token;
  }
  return firstOf;
}
