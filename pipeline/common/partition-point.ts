/**
 * How many of `count` things in order come before a boundary: the index of the first for which `isBefore` is false, by binary search.
 * Things for which it is true stand in front of those for which it is not.
 */
export function partitionPoint(count: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
