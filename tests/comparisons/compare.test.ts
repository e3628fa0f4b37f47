/** Statements of one thing side by side: verdicts, order, slips of copying, series; and figures on shelves. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { identify } from '../../pipeline/common/identity.ts';
import { compareThing } from '../../pipeline/derive/compare/compare.ts';
import { shelves } from '../../pipeline/derive/compare/shelves.ts';
import type { Statement } from '../../pipeline/derive/compare/statement.ts';
import { measureId } from '../../pipeline/link/measures/measure-id.ts';
import { validator } from '../../pipeline/schemas/validator.ts';
import { linked } from '../house/sample.ts';

const [sample] = linked().quantities;
const YEAR = 'count~1~people~~killed~PE~~2019-01-01..2019-12-31';
const EVENT = 'count~1~people~~killed~~~';
const STATE = 'count~1~fighter~~~~boko haram~2019';

let next = 0;
function statement(value: number | null, changes: Partial<Statement> = {}): Statement {
  next++;
  const measure_key = changes.measure_key ?? YEAR;
  const event_group_id = measure_key === EVENT ? identify('v', 'event') : null;
  return {
    ...sample,
    quantity_id: identify('q', next),
    document_id: `d${next}`,
    published: '2020-01-01',
    text: String(value),
    value,
    source_name: `Counter ${next}`,
    measure_key,
    event_group_id,
    measure_id: measureId(measure_key, event_group_id) as string,
    time_from: '2019-01-01',
    time_to: '2019-12-31',
    ...changes,
  };
}
const verdict = (...statements: Statement[]): string | undefined => compareThing(statements).comparisons[0]?.verdict;

test('a single statement is not compared; two are, and say whether one value fits', () => {
  assert.equal(verdict(statement(300)), undefined);
  assert.equal(verdict(statement(300), statement(300)), 'agree');
  assert.equal(verdict(statement(300), statement(280)), 'differ');
  assert.equal(verdict(statement(300), statement(null, { low: 250, bound: 'more_than' })), 'agree');
  assert.equal(verdict(statement(300, { bound: 'about', approximate: true }), statement(310)), 'agree');
  assert.equal(verdict(statement(300, { bound: 'about', approximate: true }), statement(380)), 'differ');
  assert.equal(verdict(statement(null, { low: 200, high: 290, bound: 'range' }), statement(300)), 'differ');
});

test('the same counter, later, revises', () => {
  const first = statement(300, { source_name: 'Ministry', published: '2020-01-01' });
  const later = statement(310, { source_name: 'the Ministry', published: '2020-03-01' });
  const { comparisons } = compareThing([later, first]);
  assert.equal(comparisons[0].verdict, 'revised');
  assert.deepEqual(comparisons[0].quantity_ids, [first.quantity_id, later.quantity_id]);
  assert.match(comparisons[0].reason, /^2020-01-01: 300 .*; then 2020-03-01: 310/);
  assert.equal(verdict(first, later, statement(500)), 'differ', 'another counter does not agree with the revision');
});

test('the tolls of the days after an event are revised; those of later years stand against each other', () => {
  const on = (value: number, published: string): Statement =>
    statement(value, { measure_key: EVENT, published, time_from: '2019-05-07', time_to: '2019-05-07' });
  assert.equal(verdict(on(12, '2019-05-07'), on(14, '2019-05-08')), 'revised');
  assert.equal(verdict(on(12, '2019-05-08'), on(14, '2019-05-08')), 'differ');
  assert.equal(verdict(on(14, '2019-05-09'), on(20, '2021-05-09')), 'differ');
});

test('a state at two times of a year may have moved', () => {
  const at = (value: number, day: string): Statement => statement(value, { measure_key: STATE, time_from: day, time_to: day });
  assert.equal(verdict(at(3000, '2019-01-15'), at(5000, '2019-11-15')), 'moved');
  assert.equal(verdict(at(3000, '2019-08-20'), at(5000, '2019-08-22')), 'differ');
});

test('undated statements stand last, and are told so', () => {
  const undated = statement(300, { published: null, document_id: 'a' });
  const [{ statements }] = compareThing([undated, statement(310, { document_id: 'b' })]).comparisons;
  assert.match(statements[0], /^2020-01-01: 310/);
  assert.match(statements[1], /^undated: 300/);
});

test('what one text says twice is one figure; without names for both voices it is not compared with itself', () => {
  const twice = [statement(300, { document_id: 'x', source_name: 'A' }), statement(300, { document_id: 'x', source_name: 'A' })];
  assert.equal(verdict(...twice), undefined);
  assert.equal(
    verdict(statement(300, { document_id: 'x', source_name: null }), statement(280, { document_id: 'x', source_name: 'B' })),
    undefined,
  );
  assert.equal(
    verdict(statement(300, { document_id: 'x', source_name: 'A' }), statement(280, { document_id: 'x', source_name: 'B' })),
    'differ',
  );
});

test('a wider scope is told, not compared', () => {
  const wide = statement(700, { measure_key: YEAR.replace('~~killed', '~in all violence~killed') });
  const [comparison] = compareThing([statement(300), statement(280), wide]).comparisons;
  assert.equal(comparison.figures, 2);
  assert.deepEqual(comparison.scope_measure_ids, [wide.measure_id]);
  assert.match(comparison.scope_notes[0], /^in all violence: 700 /);
});

test('a strength is told beside those of wider scope of the two years before', () => {
  const families = (year: number): Statement =>
    statement(9000, { measure_key: STATE.replace('~~~~', '~with families~~~').replace('2019', String(year)) });
  const [now, again] = [statement(3000, { measure_key: STATE }), statement(2000, { measure_key: STATE })];
  const [comparison] = compareThing([now, again, families(2018), families(2014)]).comparisons;
  assert.equal(comparison.figures, 2);
  assert.equal(comparison.scope_notes.length, 1);
  assert.match(comparison.scope_notes[0], /^with families, 2018: 9,000 /);
});

test('two statements of which one is a slip are no comparison', () => {
  const right = statement(558, { source_name: 'the ministry' });
  const slip = statement(585, { source_name: null });
  const { comparisons, findings } = compareThing([right, slip]);
  assert.deepEqual(comparisons, []);
  assert.equal(findings.length, 1);
});

test('labels: several, of what value, and groups by their own names', () => {
  const label = (changes: Partial<Statement>): string => compareThing([statement(1, changes), statement(1, changes)]).comparisons[0].label;
  assert.match(label({ item_label: 'German citizen' }), /^German citizens killed/);
  assert.match(label({ item_label: 'personnel' }), /^personnel killed/);
  assert.match(label({ measure_key: 'money~USD~truck~left~~IQ~~', kind: 'money', item_label: 'trucks' }), /^value of trucks left/);
  assert.match(label({ measure_key: YEAR.replace('~~killed', '~by jaish-e-adl of zor~killed') }), /by Jaish-e-Adl of Zor/);
});

test('a tenfold slip and changed digits are findings with both rows; the one that nobody bears out is set aside', () => {
  const [right, also, tenfold] = [statement(3000), statement(3100), statement(30_000)];
  const { findings, comparisons } = compareThing([right, also, tenfold]);
  assert.deepEqual(
    findings.map(({ rule, row_id, other_row_id }) => [rule, row_id, other_row_id]),
    [['copy.tenfold', tenfold.quantity_id, right.quantity_id]],
  );
  assert.deepEqual(comparisons[0].suspect_ids, [tenfold.quantity_id]);
  assert.equal(comparisons[0].highest, 3100);
  const swapped = compareThing([statement(558), statement(585)]).findings;
  assert.equal(swapped[0].rule, 'copy.swapped-digits');
  assert.deepEqual(compareThing([statement(558), statement(586)]).findings, []);
  assert.deepEqual(
    compareThing([statement(40, { measure_key: EVENT }), statement(400, { measure_key: EVENT })]).findings,
    [],
    'a toll may grow so',
  );
});

test('a change that is read as a range, and a range for fighters that counts their families', () => {
  const change = statement(6000, { measure_key: STATE, change_from_value: 4000, change_direction: 'increase' });
  const range = statement(null, { measure_key: STATE.replace('2019', '2020'), low: 4000, high: 6000, bound: 'range' });
  assert.deepEqual(
    compareThing([change, range]).findings.map(({ rule, row_id }) => [rule, row_id]),
    [['copy.change-as-range', range.quantity_id]],
  );
  const earlier = { ...range, measure_key: STATE.replace('2019', '2018') };
  assert.deepEqual(compareThing([change, earlier]).findings, [], 'a range of an earlier year is no copy');
  const key = range.measure_key.replace('~~~~', '~with families~~~');
  const families = { ...range, quantity_id: identify('q', 'families'), measure_key: key, measure_id: measureId(key, null) as string };
  assert.equal(compareThing([range, families]).findings[0].rule, 'copy.scope');
});

test('one counter through time is a series, in the order of its periods', () => {
  const of = (value: number, year: number, source_name: string): Statement =>
    statement(value, { source_name, measure_key: YEAR.replaceAll('2019', String(year)) });
  const { series } = compareThing([
    of(3, 2021, 'Ministry'),
    of(1, 2019, 'the Ministry'),
    of(9, 2019, 'Institute'),
    of(2, 2020, 'Ministry'),
  ]);
  assert.equal(series.length, 1);
  assert.deepEqual(series[0].periods, ['2019', '2020', '2021']);
  assert.equal(series[0].source_name, 'Ministry');
});

test('rows have the columns of their schemas, whatever is put side by side, and their order changes nothing', () => {
  const STATEMENTS = fc.array(
    fc.record({
      value: fc.constantFrom(12, 120, 134, 143, null),
      low: fc.constantFrom(10, null),
      published: fc.constantFrom('2019-05-07', '2020-01-01', null),
      source_name: fc.constantFrom('A', 'the A', null),
      document_id: fc.constantFrom('a', 'b', 'c'),
      measure_key: fc.constantFrom(YEAR, YEAR.replaceAll('2019', '2020'), YEAR.replace('~~killed', '~civilian~killed')),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(STATEMENTS, fc.integer(), (drafts, seed) => {
      const made = drafts.map((draft) =>
        statement(draft.value, { ...draft, bound: draft.value === null ? 'at_least' : 'exact', measure_id: undefined as never }),
      );
      const statements = made.map((row) => ({ ...row, measure_id: measureId(row.measure_key, null) as string }));
      const compared = compareThing(statements);
      for (const row of compared.comparisons) assert.ok(validator('comparisons')(row), JSON.stringify(validator('comparisons').errors));
      for (const row of compared.series) assert.ok(validator('series')(row), JSON.stringify(validator('series').errors));
      for (const row of compared.findings) assert.ok(validator('findings')(row), JSON.stringify(validator('findings').errors));
      const shuffled = [...statements].sort(
        (a, b) => ((a.quantity_id + seed).length % 2) - ((b.quantity_id + seed).length % 2) || (a.quantity_id < b.quantity_id ? 1 : -1),
      );
      assert.deepEqual(compareThing(shuffled), compared);
    }),
    { numRuns: 50 },
  );
});

test('shelves give the same groups from memory and from files, in whatever order figures come, and leave nothing behind', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'shelves ')), 'of');
  const values = Array.from({ length: 500 }, (_, index): [string, number] => [`key ${index % 37}`, index]);
  const groups = (pairs: [string, number][], mostHeld?: number): number[][] => {
    const put = shelves<number>(folder, mostHeld);
    for (const [key, value] of pairs) put.put(key, value);
    if (mostHeld !== undefined) assert.ok(existsSync(folder), 'so much lies in files');
    const found = [...put.groups()].map((group) => [...group].sort((a, b) => a - b));
    put.clear();
    assert.ok(!existsSync(folder));
    return found;
  };
  const held = groups(values);
  assert.equal(held.length, 37);
  assert.deepEqual(groups(values, 1000), held);
  assert.deepEqual(groups([...values].reverse(), 1000), held);
});
