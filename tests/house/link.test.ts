import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { identify } from '../../pipeline/common/identity.ts';
import type { Quantity, RelationKind } from '../../pipeline/contract.ts';
import { actorsOver } from '../../pipeline/link/actors.ts';
import { correcting, readCorrections } from '../../pipeline/link/corrections.ts';
import { evidenceId } from '../../pipeline/link/evidence.ts';
import { pack, unpack } from '../../pipeline/link/packed.ts';
import { repeatsOver } from '../../pipeline/link/repeats.ts';
import { summable } from '../../pipeline/link/summable.ts';
import type { Correction } from '../../pipeline/schemas/types.ts';
import { assertion, document, entity, extracted, ID, linked, quantity } from './sample.ts';

test('a figure carries its source, time and place, so that a reader needs no join', () => {
  const [twelve, four] = linked().quantities;
  assert.equal(twelve.source_name, 'Harbour Office of Ostmark');
  assert.equal(twelve.source_kind, 'organisation');
  assert.equal(twelve.cue, 'says');
  assert.deepEqual([twelve.time_from, twelve.time_to, twelve.time_precision], ['2024-05-07', '2024-05-07', 'day']);
  assert.deepEqual([twelve.place_name, twelve.place_country], ['Ostmark', 'AT']);
  assert.equal(four.part_of_id, twelve.quantity_id);
  assert.deepEqual(linked().assertions[0].quantity_ids, [twelve.quantity_id, four.quantity_id]);
});

test('a restatement is cited by the address of the article that it restates', () => {
  const rows = linked({ kind: 'restatement', url: null, restates_url: 'https://example.org/original' });
  assert.equal(rows.quantities[0].url, 'https://example.org/original');
  assert.equal(rows.documents[0].url, null);
});

test('every span of a row is evidence, with an id that proves its words', () => {
  const { evidence, assertions } = linked();
  const cue = evidence.find((row) => row.field === 'cue');
  assert.equal(cue?.row_id, assertions[0].assertion_id);
  assert.equal(cue?.evidence_id, evidenceId(ID, assertions[0].assertion_id, 'cue', 'says', 0));
  assert.deepEqual(evidence.map((row) => row.field).sort(), ['content', 'cue', 'item', 'item', 'source']);
});

const totals = (
  quantities: Quantity[],
  relations: [RelationKind, number, number][] = [],
  stance: 'assert' | 'deny' = 'assert',
): number[] => {
  const found = extracted({
    quantities,
    assertions: [assertion({ stance })],
    relations: relations.map(([kind, from, to]) => ({
      relation_id: identify('r', kind),
      kind,
      from_id: quantities[from].quantity_id,
      to_id: quantities[to].quantity_id,
      rule: 'test',
    })),
  });
  const ids = summable(found);
  return quantities.flatMap((row, index) => (ids.has(row.quantity_id) ? [index] : []));
};

test('an event’s own total may be summed; a part of it, a change, a forecast may not', () => {
  const twelve = quantity('12');
  const four = quantity('four', { value: 4, item_class: 'child' });
  assert.deepEqual(totals([twelve, four]), [0, 1]);
  assert.deepEqual(totals([twelve, four], [['part_of', 1, 0]]), [0]);
  assert.deepEqual(totals([twelve, four], [['supersedes', 0, 1]]), [0]);
  assert.deepEqual(totals([twelve, four], [['same_amount', 0, 1]]), [0]);
  for (const aggregate of ['cumulative', 'period_total', 'stock', 'rate', null] as const)
    assert.deepEqual(totals([quantity('12', { aggregate })]), [], `${aggregate}`);
  assert.deepEqual(totals([quantity('12', { factuality: 'forecast' })]), []);
  assert.deepEqual(totals([quantity('12', { kind: 'percent', unit: '%' })]), []);
  assert.deepEqual(totals([quantity('12', { certainty: 'possible' })]), []);
  const change = { direction: 'increase', basis: 'absolute', from: { value: 3, low: null, high: null, time_id: null } } as const;
  assert.deepEqual(totals([quantity('12', { change })]), []);
});

test('a figure that its source denies is not summed', () => {
  const said = quantity('12', { assertion_id: assertion().assertion_id });
  assert.deepEqual(totals([said]), [0]);
  assert.deepEqual(totals([said], [], 'deny'), []);
});

test('two sources on one event: the first figure stands for it', () => {
  assert.deepEqual(totals([quantity('12'), quantity('four', { value: 14 })]), [0]);
  assert.deepEqual(totals([quantity('12'), quantity('four', { value: 14, event_id: identify('v', 'another') })]), [0, 1]);
  assert.deepEqual(totals([quantity('12'), quantity('four', { value: 14, outcome: 'injured' })]), [0, 1]);
});

test('the same event in a later article repeats the earlier figure, whichever is read first', () => {
  const repeats = repeatsOver();
  const late = document({ document_id: 'late', published: '2024-05-20' });
  const early = document();
  const inLate = extracted({ quantities: [{ ...extracted().quantities[0], quantity_id: identify('q', 'late') }] });
  repeats.survey(late, inLate);
  repeats.survey(early, extracted());
  assert.deepEqual([...repeats.within(late, inLate)], [[identify('q', 'late'), extracted().quantities[0].quantity_id]]);
  assert.equal(repeats.within(early, extracted()).size, 0);
});

test('another number, day or place is another figure', () => {
  for (const change of [{ value: 13 }, { outcome: 'injured' as const }, { time_ids: [] }]) {
    const repeats = repeatsOver();
    repeats.survey(document(), extracted());
    const other = extracted({ quantities: [{ ...extracted().quantities[0], quantity_id: identify('q', 'other'), ...change }] });
    repeats.survey(document({ document_id: 'other' }), other);
    assert.equal(repeats.within(document({ document_id: 'other' }), other).size, 0, JSON.stringify(change));
  }
});

test('the same full name is the same actor in all documents; a bare surname or a description is not', () => {
  const actors = actorsOver();
  const first = entity();
  actors.survey(
    extracted({ entities: [first, entity({ entity_id: 'e_khan', name: 'Khan' }), entity({ entity_id: 'e_office', name: 'the office' })] }),
  );
  assert.equal(actors.idOf(entity({ entity_id: 'e_second' })), first.entity_id);
  assert.equal(actors.idOf(entity({ entity_id: 'e_third', kind: 'person' })), 'e_third');
  assert.equal(actors.idOf(entity({ entity_id: 'e_khan2', name: 'Khan' })), 'e_khan2');
  assert.equal(actors.idOf(entity({ entity_id: 'e_office2', name: 'the office' })), 'e_office2');
});

const correction = (changes: Partial<Correction> = {}): Correction => ({
  table: 'quantities',
  row_id: quantity('12').quantity_id,
  field: 'outcome',
  expected: 'killed',
  value: 'missing',
  reason: 'The harbour office corrected itself the day after.',
  status: 'accepted',
  ...changes,
});

test('a correction changes its row and no other', () => {
  const corrections = correcting([correction()]);
  const rows = corrections.apply(linked());
  corrections.finish();
  assert.deepEqual(
    rows.quantities.map((row) => row.outcome),
    ['missing', 'killed'],
  );
  assert.equal(corrections.count(), 1);
});

test('a correction that no longer applies fails loudly', () => {
  assert.throws(
    () => correcting([correction({ expected: 'injured' })]).apply(linked()),
    /no longer applies: expected "injured", found "killed"; look at it again/,
  );
  assert.throws(() => correcting([correction({ field: 'colour' })]).apply(linked()), /there is no column colour/);
  const missing = correcting([correction({ row_id: 'q_nobody' })]);
  missing.apply(linked());
  assert.throws(() => missing.finish(), /no longer applies: there is no such row/);
});

test('a file of corrections is checked; proposed ones wait', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'corrections ')), 'corrections.json');
  assert.deepEqual(readCorrections(file), []);
  writeFileSync(file, JSON.stringify({ corrections: [correction(), correction({ status: 'proposed' })] }));
  assert.equal(readCorrections(file).length, 1);
  writeFileSync(file, JSON.stringify({ corrections: [{ ...correction(), reason: undefined }] }));
  assert.throws(() => readCorrections(file), /corrections\.json\/corrections\/0\/reason: missing/);
});

test('evidence ids tell apart words that stand twice, and one actor in two documents', () => {
  assert.notEqual(evidenceId(ID, 'e_1', 'mentions', 'nobody', 0), evidenceId(ID, 'e_1', 'mentions', 'nobody', 1));
  assert.notEqual(evidenceId(ID, 'e_1', 'mentions', 'nobody', 0), evidenceId('another', 'e_1', 'mentions', 'nobody', 0));
});

test('rows stand between the stages as lists of values, and come back as they were', () => {
  const rows = linked();
  assert.deepEqual(unpack(JSON.parse(pack(rows))), rows);
  assert.deepEqual(unpack(JSON.parse(pack({ findings: [] }))), { findings: [] });
  const [row] = rows.times;
  assert.throws(
    () => pack({ times: [{ ...row, colour: 'red' } as never] }),
    /a row of times has colour; its columns are those of schemas\/times/,
  );
  const { mod: _, ...less } = row;
  assert.throws(() => pack({ times: [less as never] }), /a row of times lacks mod \(write null where there is no value\)/);
});
