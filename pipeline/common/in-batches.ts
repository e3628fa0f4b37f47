/** Items that follow one another, together as long as their sizes come to no more than `most`; one that is larger stands alone. */
export async function* inBatches<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  most: number,
  sizeOf: (item: Item) => number,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let size = 0;
  for await (const item of items) {
    const own = sizeOf(item);
    if (batch.length > 0 && size + own > most) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += own;
  }
  if (batch.length > 0) yield batch;
}
