import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { identify } from '../../pipeline/common/identity.ts';
import type { Quantity, RelationKind } from '../../pipeline/contract.ts';
import { correcting, readCorrections } from '../../pipeline/link/corrections.ts';
import { evidenceId, mentionId } from '../../pipeline/link/evidence.ts';
import { pack } from '../../pipeline/link/packed.ts';
import { summable } from '../../pipeline/link/summable.ts';
import type { Correction } from '../../pipeline/schemas/types.ts';
import { unpacked } from '../packed-text.ts';
import { assertion, entity, extracted, ID, linked, quantity, span } from './sample.ts';

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

test('a restatement is cited by the address of the article that it restates, and beside its publisher', () => {
  const rows = linked({ kind: 'restatement', url: null, restates_url: 'https://example.org/original', restates_publisher: 'The Original' });
  assert.deepEqual([rows.quantities[0].publisher, rows.quantities[0].restates_publisher], ['Ostmark Post', 'The Original']);
  assert.equal(rows.assertions[0].restates_publisher, 'The Original');
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

test('mentions of actors stand in a table of their own, and are no evidence', () => {
  const { entity_id } = entity();
  const mention = {
    row_id: entity_id,
    field: 'mention',
    ...span('The harbour office in Ostmark'),
    basis: 'stated',
    rule: 'mention',
  } as const;
  const { mentions, evidence } = linked({}, { evidence: [mention, mention] });
  assert.deepEqual(mentions, [
    {
      mention_id: mentionId(ID, entity_id, mention.text, 0),
      document_id: ID,
      entity_id,
      start: mention.start,
      end: mention.end,
      text: mention.text,
      rule: 'mention',
    },
  ]);
  assert.deepEqual(evidence, linked().evidence);
});

test('ids of evidence and mentions tell apart words that stand twice, and one actor in two documents', () => {
  assert.notEqual(evidenceId(ID, 'q_1', 'hedges', 'about', 0), evidenceId(ID, 'q_1', 'hedges', 'about', 1));
  assert.notEqual(evidenceId(ID, 'q_1', 'hedges', 'about', 0), evidenceId('another', 'q_1', 'hedges', 'about', 0));
  assert.notEqual(mentionId(ID, 'e_1', 'nobody', 0), mentionId(ID, 'e_1', 'nobody', 1));
  assert.notEqual(mentionId(ID, 'e_1', 'nobody', 0), mentionId('another', 'e_1', 'nobody', 0));
});

test('rows stand between the stages as lists of values, and come back as they were', () => {
  const rows = linked();
  const texts = [rows, { findings: [] }, {}];
  assert.deepEqual(unpacked(texts.map(pack).join('')), texts);
  const [row] = rows.times;
  assert.throws(
    () => pack({ times: [{ ...row, colour: 'red' } as never] }),
    /a row of times has colour; its columns are those of schemas\/times/,
  );
  const { mod: _, ...less } = row;
  assert.throws(() => pack({ times: [less as never] }), /a row of times lacks mod \(write null where there is no value\)/);
});
