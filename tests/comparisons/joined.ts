/** Tests of two figures of two articles: whether they are said to measure the same thing. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Article, corpusOf } from './corpus-of.ts';

export const DAY = '2022-06-14';
export const article = (title: string, text: string, published = DAY): Article => ({ title, text, published });

function areJoined(one: Article, words: string, other: Article, otherWords: string): boolean {
  const { quantities } = corpusOf(one, other);
  const find = (document: string, text: string) => {
    const row = quantities.find((figure) => figure.document_id === document && figure.text === text);
    assert.ok(row, `${text} is not found in ${document}`);
    return row;
  };
  const [a, b] = [find('a', words), find('b', otherWords)];
  return a.measure_id !== null && a.measure_id === b.measure_id;
}
type Pair = Parameters<typeof areJoined>;
export const same = (name: string, ...pair: Pair): void => {
  test(`the same: ${name}`, () => assert.equal(areJoined(...pair), true));
};
export const apart = (name: string, ...pair: Pair): void => {
  test(`apart: ${name}`, () => assert.equal(areJoined(...pair), false));
};

/** How a second article tells its figure. */
type Case = [expected: 'same' | 'apart', name: string, told: string, words: string];

/** Tests of one figure beside others, each told by an article of its own. @param tell makes the article around what it tells */
export function against(one: Article, words: string, tell: (told: string) => Article, cases: readonly Case[]): void {
  for (const [expected, name, told, otherWords] of cases) ({ same, apart })[expected](name, one, words, tell(told), otherWords);
}
