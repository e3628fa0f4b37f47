/** How the page puts figures into words, and where their words and marks stand. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { figure } from '../../pipeline/bench/made-up-page.ts';
import type { ComparisonRow } from '../../pipeline/schemas/types.ts';
import { axisOf } from '../../pipeline/site/page/axis.ts';
import { country } from '../../pipeline/site/page/countries.ts';
import { daysOf } from '../../pipeline/site/page/counts.ts';
import { placed, spread } from '../../pipeline/site/page/labels.ts';
import { withTextFragment } from '../../pipeline/site/page/links.ts';
import { subject } from '../../pipeline/site/page/subject.ts';
import { asWritten, publisherOf, reading, voice, withDays } from '../../pipeline/site/page/words.ts';
import { collectSideBySide } from '../../pipeline/site/side-by-side.ts';

test('a figure is shown as it is written, and as it is read where its words are withheld or name many', () => {
  const money = { kind: 'money', unit: 'USD', value: 48_600_000 } as const;
  assert.equal(asWritten(figure({ ...money, text: '$48.6 million' })), '$48.6 million');
  assert.equal(asWritten(figure({ ...money, text: null, withheld: ['text'] })), '$48.6 million');
  assert.equal(asWritten(figure({ kind: 'ratio', value: 0.2, terms: [1, 5], text: '1 in 5' })), '1 in 5');
  assert.equal(asWritten(figure({ kind: 'ratio', value: 0.5, text: 'half' })), 'half');
  assert.equal(asWritten(figure({ value: 4, text: 'the harbour master and three of her pilots' })), '4');
  assert.equal(reading(figure({ kind: 'money', unit: 'SEK', low: 2e9, high: 3.5e9, bound: 'range' })), '2 billion–3.5 billion SEK');
  assert.equal(reading(figure({ kind: 'money', unit: 'EUR', value: 950 })), '€950');
});

test('a noun that says itself what happened is not said to have happened', () => {
  const of = (item_label: string, outcome: 'killed' | 'injured' | 'arrested' | 'kidnapped' = 'killed'): string =>
    subject(figure({ item_label, outcome }));
  assert.equal(of('killings of dockers'), 'killings of dockers');
  assert.equal(of('civilian deaths'), 'civilian deaths');
  assert.equal(of('fatalities at the quay'), 'fatalities at the quay');
  assert.equal(of('injuries', 'injured'), 'injuries');
  assert.equal(of('arrests', 'arrested'), 'arrests');
  assert.equal(of('kidnappings', 'kidnapped'), 'kidnappings');
  // and these did not
  assert.equal(of('dockers'), 'dockers killed');
  assert.equal(of('people of the killing fields'), 'people of the killing fields killed');
  assert.equal(of('killers'), 'killers killed');
  assert.equal(of('death-row prisoners'), 'death-row prisoners killed');
});

test('what a figure is of stands in words, of a change what changed', () => {
  const sheep = figure({ item_label: 'sheep', outcome: 'killed' });
  const rise = { kind: 'percent', unit: '%', change_direction: 'increase' } as const;
  assert.equal(subject(figure({ ...rise, item_label: 'trade' })), 'trade, up');
  assert.equal(subject(figure(rise), sheep), 'sheep killed, up');
  assert.equal(subject(figure(rise)), 'an increase');
  assert.equal(subject(figure({ kind: 'duration', unit: 'wk' })), 'a length of time');
  assert.equal(subject(figure({ kind: 'money', unit: 'USD', per: 'a tonne' })), 'per tonne');
  assert.equal(subject(figure({})), '—');
});

test('who published what is restated is named, and that it is restated', () => {
  const restated = { publisher: 'Sayso', restates_publisher: 'The Courier' };
  assert.equal(publisherOf(restated), 'The Courier, restated');
  assert.equal(publisherOf({ publisher: 'The Courier', restates_publisher: null }), 'The Courier');
  assert.equal(voice(figure(restated)), 'The Courier, restated (its own words)');
  assert.equal(country('CL'), 'Chile');
  assert.equal(country('ZZZ'), 'ZZZ');
});

test('a text fragment has whole words, of a long quote both ends, and no stray signs', () => {
  const url = 'https://example.org/harbour#top';
  assert.equal(withTextFragment(url, 'says 12-ton cranes, fell'), 'https://example.org/harbour#:~:text=says%2012%2Dton%20cranes%2C%20fell');
  const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
  assert.equal(
    withTextFragment(url, long),
    'https://example.org/harbour#:~:text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29',
  );
  for (const none of [null, '', '  ']) assert.equal(withTextFragment(url, none), url);
});

test('an axis has a place for every value, and says what it is', () => {
  const of = (...values: number[]) => axisOf(values.map((value) => ({ low: value, high: value })));
  assert.deepEqual([of(1, 10).type, of(1, 10).name], ['linear', 'linear scale']);
  assert.deepEqual([of(1, 1000).type, of(1, 1000).name], ['log', 'logarithmic scale']);
  assert.deepEqual([of(0, 3, 1e6).type, of(0, 3, 1e6).domain[0]], ['symlog', 0]);
  assert.deepEqual(of(0, 85).ticks(5), [0, 20, 40, 60, 80]);
  assert.equal(of(160, 170).name, 'linear scale, not from zero');
  assert.equal(of(-5, 1e6).type, 'linear');
  for (const values of [[0], [0, 0], [5], [1e12], [0, 1e-9, 1e9], [-3, -1], [170, 170]]) {
    const { domain, beyond, ticks } = of(...values);
    assert.ok(domain.every(Number.isFinite) && domain[1] > domain[0], `${values}: ${domain}`);
    assert.ok(domain[0] <= Math.min(...values) && domain[1] >= Math.max(...values), `${values}: ${domain}`);
    assert.ok([beyond(values[0], 'up'), beyond(values[0], 'down')].every(Number.isFinite), String(values));
    for (const most of [1, 2, 5]) {
      const marks = ticks(most);
      assert.ok(marks.length <= most + 1 && marks.every((mark) => mark >= domain[0] && mark <= domain[1]), `${values}: ${marks}`);
    }
  }
});

test('days and months of a label read as people write them', () => {
  assert.equal(withDays('sheep lost, Lisse, 2024-05-07'), 'sheep lost, Lisse, 7 May 2024');
  assert.equal(withDays('sheep lost, 2024-05, of 2024-25 and 4000-6000'), 'sheep lost, May 2024, of 2024-25 and 4000-6000');
  assert.equal(withDays('2015-01-01 to 2020-09-30'), '1 Jan 2015 to 30 Sep 2020');
});

test('a period has its first and its last day', () => {
  assert.deepEqual(daysOf('2023'), ['2023-01-01', '2023-12-31']);
  assert.deepEqual(daysOf('2024-02'), ['2024-02-01', '2024-02-29']);
  assert.deepEqual(daysOf('2024-08-03'), ['2024-08-03', '2024-08-03']);
  assert.deepEqual(daysOf('2015-01-01 to 2020-09-30'), ['2015-01-01', '2020-09-30']);
});

test('labels along a line are spread no further than they must, in their order', () => {
  assert.deepEqual(spread([10, 12, 100], 15, [0, 200]), [10, 25, 100]);
  assert.deepEqual(spread([198, 199], 15, [0, 200]), [185, 200]);
  assert.deepEqual(spread([], 15, [0, 200]), []);
  const crowded = spread([5, 5, 5, 5], 15, [0, 30]);
  assert.deepEqual(crowded, [0, 15, 30, 45], 'where there is no room for all, they leave the frame rather than stand on one another');
});

test('a label without a place is left out', () => {
  const frame = { left: 0, top: 0, width: 160, height: 60 };
  const [first, ...others] = placed(
    Array.from({ length: 20 }, () => ({ x: 60, y: 30, words: 'a dozen sheep' })),
    frame,
  );
  assert.ok(first);
  assert.ok(others.filter((place) => place === null).length > 10);
  assert.deepEqual(placed([{ x: 60, y: 30, words: 'far too long for such a frame' }], frame), [null]);
});

test('of many measures those with the most sources are kept, with all counted', async () => {
  const measure = (at: number): ComparisonRow =>
    ({ measure_id: `m_${at}`, sources: at % 700, documents: 1, figures: 2, quantity_ids: [`q_${at}`] }) as ComparisonRow;
  async function* derived() {
    for (let at = 0; at < 2000; at += 10) yield { comparisons: Array.from({ length: 10 }, (_, i) => measure(at + i)) };
  }
  const { comparisons, totals, quantity_ids } = await collectSideBySide(derived());
  assert.deepEqual([comparisons.length, totals.comparisons, quantity_ids.length], [300, 2000, 300]);
  assert.deepEqual([comparisons[0].sources, comparisons[299].sources], [699, 566]); // 600 to 699 stand there twice, lower ones three times
});
