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

test('of two numbers of one text far apart, that leaves which is near no other text', () => {
  const both = told('The flood killed 61 people, the mayor said. The flood killed eight people, the army said.');
  const names = beside(FIRST, SECOND, both);
  assert.ok(names.includes('c 61') && !names.includes('c eight'), String(names));
  const near = told('The flood killed 61 people, the mayor said. The flood killed 33 people, the army said.');
  assert.ok(beside(FIRST, SECOND, near).includes('c 33'), 'sources may differ');
  const early = told('The flood killed 11 people, the fire brigade said.', 13);
  assert.ok(beside(FIRST, SECOND, both, early).includes('c eight'), 'another text has about as much');
});

test('a number far above all others, which those who count later do not reach, is of something else', () => {
  const high = told('The flood killed 400 people, the mayor said.', 15);
  const later = told('The flood killed 61 people, the mayor said.', 17);
  const names = beside(FIRST, SECOND, high, later);
  assert.ok(names.includes('d 61') && !names.includes('c 400'), String(names));
  assert.ok(beside(FIRST, SECOND, told('The flood killed 400 people, the mayor said.')).includes('c 400'), 'a toll may grow');
});

test('of two numbers worlds apart nobody can tell which is of something else', () => {
  assert.deepEqual(beside(FIRST, told('The flood killed 90 people, the mayor said.')), ['a 40', 'b 90']);
  assert.deepEqual(beside(FIRST, told('The flood killed 4,100 people, the mayor said.')), []);
});

test('those who are missing become fewer', () => {
  const missing = (date: number, count: number): Article =>
    day(date, `${LEAD} on Tuesday. In the flood ${count} people are missing, the mayor said.`);
  const { quantities } = corpusOf(missing(14, 90), missing(15, 40), missing(16, 9));
  assert.deepEqual(
    joinedFigures(quantities).map((ids) => ids.length),
    [3],
  );
});

/** The words of figures that stand beside one another, one list for each measure of more than one. */
function groups(...articles: Article[]): string[][] {
  const { quantities } = corpusOf(...articles);
  const words = new Map(quantities.map(({ quantity_id, text }) => [quantity_id, text]));
  return joinedFigures(quantities).map((ids) => ids.map((id) => words.get(id)!).sort());
}

const fire = (date: number, text: string): Article =>
  article('The Tolwarra fire', `The Tolwarra fire broke out in Australia on Sunday. ${text}`, `2022-02-${date}`);

test('what has been destroyed stays destroyed: far fewer are of another fire', () => {
  const three = [fire(14, 'It destroyed 40 homes.'), fire(15, 'It has destroyed 120 homes.'), fire(16, 'It has destroyed 131 homes.')];
  assert.deepEqual(groups(...three), [['120', '131', '40']]);
  assert.deepEqual(groups(...three, fire(20, 'It destroyed five homes.')), [['120', '131', '40']]);
  assert.deepEqual(groups(...three, fire(20, 'It destroyed 118 homes.')), [['118', '120', '131', '40']], 'corrected');
});

test('of two amounts of one text, one far above the other is of more than the event, unless another text says as much', () => {
  const first = fire(14, 'The fire has blackened 9,000 hectares.');
  const both = fire(
    16,
    'The fire has blackened 21,000 hectares. Across Victoria, fires have burnt 150,000 hectares and 90 barns since the summer began in November.',
  );
  const alone = groups(first, both).flat();
  assert.ok(alone.includes('9,000 hectares') && alone.includes('21,000 hectares') && !alone.includes('150,000 hectares'), String(alone));
});

test('a vague word beside a number in its own text is of a part', () => {
  const vague = told('The flood injured 36 people, the mayor said. Several passengers were injured.');
  const hurt = groups(day(14, `${LEAD} on Tuesday. The flood injured 30 people, police said.`), vague).flat();
  assert.ok(hurt.includes('36') && !hurt.includes('Several'), String(hurt));
});

test('civilians are all whom a raid killed only where no soldiers are counted', () => {
  const raid = (date: number, text: string): Article =>
    article('Raid on Dambouta', `Gunmen raided the market of Dambouta in Niger on 6 March. ${text}`, `2022-03-${date}`);
  const all = raid(8, 'The raid on Dambouta killed 50 people, an inquiry found.');
  assert.ok(!groups(all, raid(9, 'The raid on Dambouta killed 31 civilians and 11 soldiers, officials said.')).flat().includes('31'));
  assert.ok(groups(all, raid(9, 'The raid on Dambouta killed 48 civilians, officials said.')).flat().includes('48'));
});
