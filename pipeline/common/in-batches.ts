/** Items that follow one another, together as long as they have no more than `most` bytes; one that has more stands alone. */
export async function* inBatches<Item>(items: AsyncIterable<Item>, most: number, bytesOf: (item: Item) => number): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  let bytes = 0;
  for await (const item of items) {
    const own = bytesOf(item);
    if (batch.length > 0 && bytes + own > most) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(item);
    bytes += own;
  }
  if (batch.length > 0) yield batch;
}
