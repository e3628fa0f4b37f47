import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { identify } from '../../pipeline/common/identity.ts';
import type { Extracted } from '../../pipeline/contract.ts';
import type { IngestedDocument } from '../../pipeline/ingest/document.ts';
import { actorId } from '../../pipeline/link/actor-id.ts';
import { corpusOver, fillCorpus } from '../../pipeline/link/corpus.ts';
import { nearKeys, similarity, textKey } from '../../pipeline/link/near-keys.ts';
import { repeatKeys } from '../../pipeline/link/repeat-keys.ts';
import { type Rows, rowsOf } from '../../pipeline/link/rows.ts';
import { document, entity, extracted, linked, quantity, TEXT } from './sample.ts';

/** The rows of several documents, table by table. */
const together = (parts: Rows[]): Rows =>
  Object.fromEntries(
    (Object.keys(parts[0]) as (keyof Rows)[]).map((table) => [table, parts.flatMap((part): object[] => part[table])]),
  ) as never;

/** A document with the one figure "12", which has an id of its own. */
const reported = (id: string, published: string | null, from: Partial<IngestedDocument> = {}, changes = {}): Rows => {
  const twelve = { ...extracted().quantities[0], quantity_id: identify('q', id), ...changes };
  return rowsOf(document({ document_id: id, published, ...from }), {
    ...extracted({ quantities: [twelve], relations: [] }),
    document_id: id,
  });
};

const repeated = (rows: Rows): Record<string, string | null> =>
  Object.fromEntries(rows.quantities.map(({ quantity_id, repeats_id }) => [quantity_id, repeats_id]));

const sentence = (i: number): string =>
  `In place number ${i} the officials counted ${i * 7} houses, ${i + 3} bridges and a school that had to close after the flood.`;
const WIRE = Array.from({ length: 30 }, (_, i) => sentence(i)).join(' ');
const EDITED = `KHARAN, May 9 (Agency) ${WIRE.replace('and a school', 'and one school').replace('after the flood', 'after the rain')} Our own reporter adds a last line here.`;
const OTHER = Array.from(
  { length: 30 },
  (_, i) => `Prices of good number ${i} fell by ${i}% in the shops of the capital, traders told the paper yesterday.`,
).join(' ');

const NOTHING = { quantities: [], assertions: [], relations: [], times: [], places: [], entities: [] };
const printed = (id: string, published: string | null, text: string): Rows =>
  rowsOf(document({ document_id: id, published, text }), { ...extracted(NOTHING), document_id: id });

const copies = (rows: Rows): [string, string | null, number | null][] =>
  rows.documents.map(({ document_id, duplicate_of, similarity: alike }) => [document_id, duplicate_of, alike]);

test('wire copy is linked to the first print by date, and other news is not', () => {
  const rows = fillCorpus(
    together([
      printed('late', '2024-05-11', WIRE),
      printed('edited', '2024-05-10', EDITED),
      printed('other', '2024-05-09', OTHER),
      printed('first', '2024-05-09', WIRE.replaceAll(' ', '\n')),
      printed('undated', null, WIRE),
    ]),
  );
  const found = copies(rows);
  assert.deepEqual(
    found.map(([id, original]) => [id, original]),
    [
      ['late', 'first'],
      ['edited', 'first'],
      ['other', null],
      ['first', null],
      ['undated', 'first'],
    ],
  );
  assert.equal(found[0][2], 1);
  assert.ok((found[1][2] as number) > 0.6 && (found[1][2] as number) < 1);
});

test('texts of few words are copies only when they are the same; one endless word is no trouble', () => {
  assert.deepEqual(nearKeys('Twelve people died in Kharan on Tuesday.'), []);
  assert.equal(textKey('Twelve  people\ndied.'), textKey('Twelve people died. '));
  assert.notEqual(textKey('Twelve people died.'), textKey('Thirteen people died.'));
  assert.equal(nearKeys('a'.repeat(5_000_000)).length, 12);
  assert.equal(similarity(nearKeys(WIRE), nearKeys(WIRE)), 1);
  assert.equal(similarity(nearKeys(WIRE), []), 0);
  assert.ok(similarity(nearKeys(WIRE), nearKeys(OTHER)) < 0.1);
});

test('the same event in a later article repeats the earlier figure', () => {
  const [late, early, undated] = [reported('late', '2024-05-20'), reported('early', '2024-05-09'), reported('undated', null)];
  const rows = fillCorpus(together([late, undated, early]));
  const first = identify('q', 'early');
  assert.deepEqual(repeated(rows), { [identify('q', 'late')]: first, [first]: null, [identify('q', 'undated')]: first });
  assert.deepEqual(
    rows.quantities.map(({ is_total, is_summable }) => [is_total, is_summable]),
    [
      [true, false],
      [true, false],
      [true, true],
    ],
  );
});

test('another number, day or place is another figure', () => {
  for (const change of [{ value: 13 }, { outcome: 'injured' as const }, { time_ids: [] }, { place_ids: [] }]) {
    const rows = fillCorpus(together([reported('a', '2024-05-09'), reported('b', '2024-05-09', {}, change)]));
    assert.deepEqual(Object.values(repeated(rows)), [null, null], JSON.stringify(change));
  }
});

test('without period and place, only figures of one event of one document are the same', () => {
  const bare = { time_ids: [], place_ids: [] };
  const keysOf = (found: Extracted): string[] => [...repeatKeys(found).values()];
  const [one, two] = [quantity('12', bare), quantity('four', { ...bare, value: 12 })];
  const [first, second] = keysOf(extracted({ quantities: [one, two] }));
  assert.equal(first, second);
  const [third] = keysOf(extracted({ quantities: [{ ...one, event_id: identify('v', 'of another document') }] }));
  assert.notEqual(first, third);
  assert.deepEqual(keysOf(extracted({ quantities: [{ ...one, event_id: null }] })), []);
});

test('a figure in a copy is not summed', () => {
  const text = `${TEXT} ${WIRE}`;
  const rows = fillCorpus(
    together([
      reported('a', '2024-05-09', { text }),
      reported('b', '2024-05-10', { text }, { place_ids: [], time_ids: [], event_id: identify('v', 'b') }),
    ]),
  );
  assert.deepEqual(Object.values(repeated(rows)), [null, null]);
  assert.deepEqual(
    rows.quantities.map(({ is_total, is_summable }) => [is_total, is_summable]),
    [
      [true, true],
      [true, false],
    ],
  );
});

test('the same full name is the same actor in all documents; a bare surname or a description is not', () => {
  const office = entity();
  assert.equal(actorId(office), actorId(entity({ entity_id: 'e_second' })));
  assert.notEqual(actorId(office), actorId(entity({ kind: 'person' })));
  assert.notEqual(actorId(office), actorId(entity({ country: 'AT' })));
  for (const name of ['Khan', 'the office', 'Officials in the town']) {
    assert.equal(actorId(entity({ entity_id: 'e_own', name })), 'e_own', name);
  }
  assert.equal(actorId(entity({ entity_id: 'e_of_item', wikidata_id: 'Q1' })), 'e_of_item');
});

/** A corpus made up of few days, ids, texts and numbers, so that much of it repeats; ids of which UTF-16 and UTF-8 sort otherwise. */
const CORPUS = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'b2', 'é', '\uffee', '🌊', 'z', 'Z', '~', 'c d'),
      published: fc.constantFrom('2024-05-09', '2024-05-10', null),
      text: fc.constantFrom(WIRE, EDITED, OTHER, WIRE.slice(0, WIRE.length / 2), 'Twelve people died.'),
      value: fc.constantFrom(12, 13),
      certainty: fc.constantFrom('certain' as const, 'possible' as const),
      isPlaced: fc.boolean(),
      event: fc.record({
        id: fc.constantFrom('flood', 'second flood'),
        key: fc.constantFrom(
          '2024-05-07 AT disaster',
          '2024-05-10 AT disaster',
          '2024-05 AT disaster',
          '2024 AT disaster',
          '2024 named ostmark',
          '2024 story',
          '2023 story',
          null,
        ),
        traits: fc.subarray([
          'at:ostmark AT',
          'at:lisse AT',
          'by:water',
          'by:slide',
          'size:killed=3',
          'toll:killed=12',
          'venue:camp',
          'of:DE',
          'named:ostmark',
          'named:quake AT',
          'lead:ostmark',
          'lead:tulla',
          'town:lisse',
          'town:orva',
        ]),
      }),
    }),
    { minLength: 1, selector: ({ id }) => id },
  )
  .map((reports) =>
    reports.map(({ id, published, text, value, certainty, isPlaced, event }) => {
      const { place_ids } = extracted().quantities[0];
      const event_id = identify('v', event.id, id);
      const rows = reported(id, published, { text }, { value, certainty, event_id, place_ids: isPlaced ? place_ids : [] });
      const told = { event_key: event.key, event_traits: event.key === null ? [] : event.traits };
      return { ...rows, quantities: rows.quantities.map((row) => ({ ...row, ...told })) };
    }),
  );

const byId = (rows: Pick<Rows, 'documents' | 'quantities'>): unknown => ({
  documents: [...rows.documents].sort((a, b) => (a.document_id < b.document_id ? -1 : 1)),
  quantities: [...rows.quantities].sort((a, b) => (a.quantity_id < b.quantity_id ? -1 : 1)),
});

test('the order of documents, and how they are shared out, change nothing', () => {
  fc.assert(
    fc.property(
      CORPUS.chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }))),
      ([parts, shuffled]) => {
        const whole = byId(fillCorpus(together(parts)));
        assert.deepEqual(byId(fillCorpus(together(shuffled))), whole);
        const stage = corpusOver();
        for (const part of [...shuffled, ...parts]) stage.survey(part);
        assert.deepEqual(byId(together(shuffled.map(stage.fill))), whole);
      },
    ),
  );
});

test('a document that is settled stands as it is', () => {
  const plain = { ...linked().documents[0]!, duplicate_of: null, similarity: null };
  const quantities = linked().quantities.map((row) => ({
    ...row,
    ...{ event_id: null, event_key: null, measure_key: null, repeat_key: null, is_total: false },
    ...{ event_group_id: null, measure_id: null, repeats_id: null, is_summable: false },
  }));
  const parts = [
    { documents: [plain], quantities },
    { documents: [{ ...plain, document_id: 'a copy', published: '2099-01-01' }], quantities: [] },
    { documents: [{ ...plain, document_id: 'another', text_key: 'x_another', near_keys: [] }], quantities: linked().quantities },
    { documents: [{ ...plain, document_id: 'alone', text_key: 'x_alone', near_keys: [] }], quantities: [] },
  ];
  parts[2]!.quantities = parts[2]!.quantities.map((row) => ({ ...row, document_id: 'another', measure_key: 'one' }));
  const stage = corpusOver();
  for (const part of parts) stage.survey(part);
  assert.deepEqual(
    parts.map((_, place) => stage.isSettled(place)),
    [true, false, false, true],
    'the first of a text, its copy, one with a measure, one alone',
  );
  assert.deepEqual(stage.fill(parts[0]!), parts[0]);
  assert.equal(stage.isSettled(4), false, 'one that was not surveyed');
});

test('in SQL: the same', async () => {
  const connection = await (await DuckDBInstance.create()).connect();
  const read = (name: string): string => readFileSync(new URL(`../../pipeline/link/${name}`, import.meta.url), 'utf8');
  await connection.run(read('corpus-duckdb.sql'));
  const query = async (sql: string): Promise<unknown> => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const quoted = (value: string | number | boolean | null): string => (typeof value === 'string' ? `'${value}'` : String(value));
  await fc.assert(
    fc.asyncProperty(CORPUS, async (parts) => {
      const rows = together(parts);
      const documents = rows.documents.map(
        (row) =>
          `(${quoted(row.document_id)}, ${quoted(row.published)}::DATE, ${quoted(row.text_key)}, [${row.near_keys.map(quoted)}]::VARCHAR[])`,
      );
      const quantities = rows.quantities.map(
        (row) =>
          `(${[row.quantity_id, row.document_id, row.published].map(quoted)}::DATE, ${row.start}, ${quoted(row.repeat_key)}::VARCHAR, ${row.is_total}, ` +
          `${[row.event_id, row.event_key].map(quoted).join('::VARCHAR, ')}::VARCHAR, [${row.event_traits.map(quoted)}]::VARCHAR[], ` +
          `${[row.measure_key, row.outcome, row.kind, row.unit].map(quoted).join('::VARCHAR, ')}::VARCHAR)`,
      );
      await connection.run(
        `CREATE OR REPLACE TABLE documents AS FROM (VALUES ${documents}) AS d(document_id, published, text_key, near_keys);
         CREATE OR REPLACE TABLE quantities AS FROM (VALUES ${quantities}) AS q(quantity_id, document_id, published, start, repeat_key, is_total,
           event_id, event_key, event_traits, measure_key, outcome, kind, unit);
         ${read('corpus.sql')}`,
      );
      const filled = byId(fillCorpus(rows)) as Pick<Rows, 'documents' | 'quantities'>;
      assert.deepEqual(
        await query('SELECT document_id, duplicate_of, similarity FROM corpus_documents ORDER BY document_id'),
        sorted(
          filled.documents.map(({ document_id, duplicate_of, similarity: alike }) => ({ document_id, duplicate_of, similarity: alike })),
        ),
      );
      assert.deepEqual(
        await query('SELECT quantity_id, event_group_id, repeats_id, measure_id, is_summable FROM corpus_quantities ORDER BY quantity_id'),
        filled.quantities.map(({ quantity_id, event_group_id, repeats_id, measure_id, is_summable }) => ({
          quantity_id,
          event_group_id,
          repeats_id,
          measure_id,
          is_summable,
        })),
      );
    }),
    { numRuns: 40 },
  );
});

/** As DuckDB orders: by the bytes of UTF-8. */
const sorted = <Row extends { document_id: string }>(rows: Row[]): Row[] =>
  [...rows].sort((a, b) => Buffer.compare(Buffer.from(a.document_id), Buffer.from(b.document_id)));
