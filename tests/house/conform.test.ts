import assert from 'node:assert/strict';
import test from 'node:test';
import type { Extracted } from '../../pipeline/contract.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { plausible as plausibleLists } from '../../pipeline/extract/plausible.ts';
import { collected } from '../../pipeline/extract/row-lists.ts';
import { conform, Refused } from '../../pipeline/link/conform.ts';
import { extractText } from '../texts.ts';
import { extracted, linked, quantity, TEXT, time } from './sample.ts';

const plausible = (found: Extracted) => collected(plausibleLists({ ...found, sentences: null }));
const SOURCE = { text: TEXT, redistribution: 'full' } as const;
const rows = () => linked(); // derivations, too, which conform leaves alone

test('a day before year 1 or after 9999 is left out of its time, and the finding says which words', () => {
  for (const [from, to, held] of [
    ['-0299-01-01', '-0299-12-31', [null, null]],
    ['-0976-05-09', '2024-05-09', [null, '2024-05-09']],
    ['2024-01-01', '+12024-01-01', ['2024-01-01', null]],
    ['0000-01-01', '0001-01-01', [null, '0001-01-01']],
    ['2024-02-30', '2024-03-01', [null, '2024-03-01']],
    ['0001-01-01', '9999-12-31', ['0001-01-01', '9999-12-31']],
  ] as const) {
    const result = plausible(extracted({ times: [time({ from, to })] }));
    assert.deepEqual([result.times[0].from, result.times[0].to], held);
    for (const { row_id, actual, message } of result.findings) {
      assert.equal(row_id, time().time_id);
      assert.match(actual ?? '', /^"Tuesday" read as [-+\d]/);
      assert.match(message, /no day from 0001-01-01 to 9999-12-31/);
    }
    assert.equal(result.findings.length, held.filter((day) => day === null).length);
    assert.deepEqual(plausible(result), result, 'twice is once');
  }
});

test('a number that a column would change is left out: infinities, more than 15 digits, next to nothing', () => {
  const after = (text: string, value: number | null, more: object = {}) => {
    const row = { ...quantity('12'), text, value, ...more };
    const { quantities, findings } = plausible(extracted({ quantities: [row] }));
    return [quantities[0].value, quantities[0].low, quantities[0].high, findings.length];
  };
  assert.deepEqual(after('1e999', Number.POSITIVE_INFINITY), [null, null, null, 1]);
  assert.deepEqual(after('more than 1e999', null, { low: Number.POSITIVE_INFINITY }), [null, null, null, 1]);
  assert.deepEqual(after('9007199254740993', 9007199254740992), [null, null, null, 1]);
  assert.deepEqual(after('9,007,199,254,740,993', 9007199254740992), [null, null, null, 1]);
  assert.deepEqual(after('9 007 199 254 740 993', 9007199254740992), [null, null, null, 1]);
  assert.deepEqual(after('0.12345678901234567', 0.12345678901234568), [null, null, null, 1]);
  assert.deepEqual(after('1e-999', 0), [null, null, null, 1]);
  assert.deepEqual(after('between 3 and 9007199254740993', null, { low: 3, high: 9007199254740992 }), [null, 3, null, 1]);
  // as they stand
  assert.deepEqual(after('1,000,000,000,000,000,000', 1e18), [1e18, null, null, 0]);
  assert.deepEqual(after('123456789012345', 123456789012345), [123456789012345, null, null, 0]);
  assert.deepEqual(after('1.1 million', 1100000.0000000002), [1100000.0000000002, null, null, 0]);
  assert.deepEqual(after('0.0', 0), [0, null, null, 0]);
  assert.deepEqual(after('between 100,000,000 and 200,000,000 2,024', null, { low: 1e8, high: 2e8 }), [null, 1e8, 2e8, 0]);
});

test('the library gives what the stream gives: no infinity, nothing rounded and called exact', () => {
  const { quantities, findings } = extractText('Officials counted 9007199254740993 grains and 12 sacks on Tuesday.');
  assert.deepEqual(
    quantities.map(({ value }) => value),
    [null, 12],
  );
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['value-not-held'],
  );
  const document = {
    document_id: 'x',
    text: `The probe flew ${'9'.repeat(400)} km.`,
    published: null,
    title: null,
    publisher: null,
    url: null,
    language: 'en',
  };
  assert.deepEqual(
    extract(document).quantities.map(({ value }) => value),
    [null],
  );
});

test('a cell that its schema refuses becomes null where it may, with a finding that names row and value', () => {
  for (const change of [{ geonames_id: 2 ** 33 }, { country: 'Austria' }, { wikidata_id: 'not an id' }]) {
    const bad = rows();
    Object.assign(bad.places[0], change);
    const result = conform(bad, SOURCE);
    const [field, value] = Object.entries(change)[0];
    assert.equal((result.places[0] as unknown as Record<string, unknown>)[field], null, field);
    const [finding] = result.findings;
    assert.deepEqual([finding.row_id, finding.rule, finding.actual], [bad.places[0].place_id, 'not-held', JSON.stringify(value)]);
    assert.match(finding.message, new RegExp(`^places\\.${field} cannot hold`));
  }
  const good = rows();
  assert.equal(conform(good, SOURCE), good, 'what is right is not touched');
});

test('rows that stay wrong are refused with their document, and what may leave alone is not told', () => {
  const bad = rows();
  bad.quantities[0].text = 'fifteen';
  assert.throws(
    () => conform(bad, SOURCE),
    (error) => error instanceof Refused && /^quantities row 1 .* "fifteen" not at/.test(error.message),
  );
  assert.throws(
    () => conform(bad, { ...SOURCE, redistribution: 'quotes' }),
    (error) => !(error as Error).message.includes('fifteen'),
  );
  const other = rows();
  other.quantities[0].kind = 'nonsense' as never;
  assert.throws(() => conform(other, SOURCE), Refused);
});
