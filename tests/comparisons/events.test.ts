/** Which events of several articles are one: pairs of short articles, half of them traps; and what may be summed of them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import type { Rows } from '../../pipeline/link/rows.ts';
import { type Article, corpusOf, filled, rowsOfEach } from './corpus-of.ts';

interface Pair {
  name: string;
  same: boolean;
  a: Article;
  b: Article;
}
const PAIRS = JSON.parse(readFileSync(new URL('./data/event-pairs.json', import.meta.url), 'utf8')) as Pair[];

const groupsOf = ({ a, b }: Pair): [Set<string>, Set<string>] => {
  const { quantities } = corpusOf(a, b);
  const of = (id: string): Set<string> =>
    new Set(
      quantities.flatMap(({ document_id, event_group_id }) => (document_id === id && event_group_id !== null ? [event_group_id] : [])),
    );
  return [of('a'), of('b')];
};
const isJoined = (pair: Pair): boolean => {
  const [one, other] = groupsOf(pair);
  return [...one].some((group) => other.has(group));
};

test('thirty pairs, half of them traps', () => {
  assert.equal(PAIRS.length, 30);
  assert.ok(PAIRS.filter(({ same }) => !same).length >= 15);
  for (const pair of PAIRS) for (const groups of groupsOf(pair)) assert.ok(groups.size > 0, `${pair.name}: an event is read from both`);
});

for (const pair of PAIRS.filter(({ same }) => !same)) {
  test(`two events: ${pair.name}`, () => {
    assert.equal(isJoined(pair), false);
  });
}

test('one event: most pairs are joined', (t) => {
  const pairs = PAIRS.filter(({ same }) => same);
  const apart = pairs.filter((pair) => !isJoined(pair)).map(({ name }) => name);
  t.diagnostic(`${pairs.length - apart.length} of ${pairs.length} joined`);
  assert.deepEqual(apart, []);
});

const WIRES: Article[] = [
  {
    published: '2024-03-04',
    title: 'Blast at Kharan bazaar',
    text: 'A bomb killed 9 people at a bazaar in Kharan, Pakistan, on Monday, police said. Twenty were injured.',
  },
  {
    published: '2024-03-04',
    title: 'Bomb in Pakistan',
    text: 'At least 12 people were killed on Monday when a bomb exploded at a market in Kharan, Pakistan, officials said.',
  },
  {
    published: '2024-03-05',
    title: 'Kharan toll rises',
    text: 'The bombing of a bazaar in Kharan, Pakistan, on Monday killed 15 people and injured 28, hospital officials said on Tuesday.',
  },
];

test('three wires on one bombing: three tolls side by side, none summed twice', () => {
  const { quantities } = corpusOf(...WIRES);
  const killed = quantities.filter(({ outcome }) => outcome === 'killed');
  assert.equal(killed.length, 3);
  assert.equal(new Set(killed.map(({ event_group_id }) => event_group_id)).size, 1);
  assert.equal(new Set(killed.map(({ measure_id }) => measure_id)).size, 1);
  for (const outcome of ['killed', 'injured']) {
    assert.equal(quantities.filter((row) => row.outcome === outcome && row.is_summable).length, 1, outcome);
  }
});

test('in whatever order all articles come, events are the same, and so is what may be summed', () => {
  const rows = rowsOfEach([...WIRES, ...PAIRS.flatMap(({ a, b }) => [a, b])]);
  const told = (parts: Rows[]): unknown =>
    filled(parts)
      .quantities.map(({ quantity_id, event_group_id, measure_id, is_summable }) =>
        [quantity_id, event_group_id, measure_id, is_summable].join(' '),
      )
      .sort();
  const whole = told(rows);
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      assert.deepEqual(told(shuffled), whole);
    }),
    { numRuns: 20 },
  );
});

test('two events of one day in one town stay two, and both are summed', () => {
  const { quantities } = corpusOf(WIRES[0], {
    published: '2024-03-04',
    title: 'Mosque attacked in Kharan',
    text: 'A bomb killed 6 people at a mosque in Kharan, Pakistan, on Monday, police said.',
  });
  const killed = quantities.filter(({ outcome }) => outcome === 'killed');
  assert.equal(new Set(killed.map(({ event_group_id }) => event_group_id)).size, 2);
  assert.equal(new Set(killed.map(({ measure_id }) => measure_id)).size, 2);
  assert.deepEqual(
    killed.map(({ is_summable }) => is_summable),
    [true, true],
  );
});

test('where it cannot be told whether two are one, one alone is summed', () => {
  const { quantities } = corpusOf(
    { published: '2024-03-04', title: 'Shooting', text: 'Gunmen killed two people in Kharan, Pakistan, on Monday, police said.' },
    { published: '2024-03-04', title: 'Shots', text: 'Gunmen killed three people in Kharan, Pakistan, on Monday, residents said.' },
  );
  const killed = quantities.filter(({ outcome }) => outcome === 'killed');
  assert.equal(new Set(killed.map(({ event_group_id }) => event_group_id)).size, 2);
  assert.equal(killed.filter(({ is_summable }) => is_summable).length, 1);
});
