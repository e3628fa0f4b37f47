/**
 * What `work` makes of each item, in order.
 * @param most how many are under way at a time, from 1
 * @param isAlone an item with which no other is under way: none before it any more, and none after it is asked for yet
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
  isAlone: (item: Item) => boolean = () => false,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  const next = (): Promise<Result> => underWay.shift() as Promise<Result>;
  for await (const item of items) {
    const alone = isAlone(item);
    while (underWay.length > (alone ? 0 : most - 1)) yield await next();
    const result = work(item);
    result.catch(() => {}); // it is thrown where its turn comes
    underWay.push(result);
    if (alone) yield await next();
  }
  while (underWay.length > 0) yield await next();
}
