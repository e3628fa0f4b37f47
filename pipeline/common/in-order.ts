/** What `work` makes of each item, in order. @param most how many are under way at a time, from 1 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    if (underWay.length === most) yield await (underWay.shift() as Promise<Result>);
    const result = work(item);
    result.catch(() => {}); // it is thrown where its turn comes
    underWay.push(result);
  }
  for (const result of underWay) yield await result;
}
