/** Which figures of one measure stand beside one another: the dead of an event become no fewer, and none are no count of them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { type Article, corpusOf } from './corpus-of.ts';
import { article } from './joined.ts';
import { joinedFigures } from './pairs.ts';

const LEAD = 'A dam burst above Orvamel in Peru';
const day = (date: number, text: string): Article => article('The dam at Orvamel', text, `2022-06-${date}`);
const FIRST = day(14, `${LEAD} and 40 people were killed, police said.`);
const SECOND = day(15, `${LEAD} on Tuesday. The flood killed 52 people, the mayor said.`);

/** The figures that stand beside the first one. */
function beside(...articles: Article[]): string[] {
  const { quantities } = corpusOf(...articles);
  const words = new Map(quantities.map(({ quantity_id, document_id, text }) => [quantity_id, `${document_id} ${text}`]));
  return joinedFigures(quantities)
    .map((ids) => ids.map((id) => words.get(id)!))
    .flatMap((names) => (names.includes('a 40') ? names : []));
}
const told = (sentence: string, date = 16): Article => day(date, `${LEAD} on Tuesday. ${sentence}`);

const CASES: [name: string, later: Article, words: string, stands: boolean][] = [
  ['a toll that has grown', told('The flood killed 61 people, the mayor said.'), '61', true],
  ['a toll a little lower', told('The flood killed 45 people, the mayor said.'), '45', true],
  ['a toll that was lower on an earlier day', told('The flood killed 12 people, the mayor said.', 13), '12', true],
  ['far fewer of the dead', told('The flood killed 19 people, the mayor said.'), '19', false],
  ['none of the dead', told('The flood killed no people, the mayor said.'), 'no', false],
];
for (const [name, later, words, stands] of CASES) {
  test(`${stands ? 'beside' : 'not beside'} the others: ${name}`, () => {
    const names = beside(FIRST, SECOND, later);
    assert.ok(names.includes('b 52'), 'those that agree stay');
    assert.equal(names.includes(`c ${words}`), stands);
  });
}

test('those who are missing become fewer', () => {
  const missing = (date: number, count: number): Article =>
    day(date, `${LEAD} on Tuesday. In the flood ${count} people are missing, the mayor said.`);
  const { quantities } = corpusOf(missing(14, 90), missing(15, 40), missing(16, 9));
  assert.deepEqual(
    joinedFigures(quantities).map((ids) => ids.length),
    [3],
  );
});
