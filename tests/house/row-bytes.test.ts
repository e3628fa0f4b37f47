import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parsed, type RowBytes, rowBytes } from '../../pipeline/emit/row-bytes.ts';

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.oneof(scalar, fc.array(fc.string({ unit: 'binary' })), fc.array(fc.integer()));
const table = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width })));

const line = (rows: unknown[][]): RowBytes => rowBytes(Buffer.from(JSON.stringify({ quantities: rows })));

/** What stands at each place of each row. */
const read = ({ bytes, places, count, width }: RowBytes): unknown[][] =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_, at) => {
      const place = 2 * (row * width + at);
      return parsed(bytes, places[place], places[place + 1]);
    }),
  );

test('the places of a line are those of its values, whatever these hold', () => {
  fc.assert(fc.property(table, (rows) => assert.deepEqual(read(line(rows)), JSON.parse(JSON.stringify(rows)))));
});

test('quotation marks, backslashes and brackets within values end none of them', () => {
  const rows = [
    ['a"],["b', '\\', '\\\\"', ['],', '"', '\\'], []],
    ['', 'née – “so”', -0.5, ['x'], [1, 2]],
  ];
  assert.deepEqual(read(line(rows)), rows);
  assert.equal(line([]).count, 0);
});

test('rows of a line that is longer than those before are found too', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [at, 'x', null]);
  assert.deepEqual(read(line(rows)), rows);
});
