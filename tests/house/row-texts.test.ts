import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { fromBytes, rowText, rowTexts } from '../../pipeline/link/row-texts.ts';

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.oneof(scalar, fc.array(fc.string({ unit: 'binary' })), fc.array(fc.integer()));

test('the texts of a line are the JSON of its values, whatever these hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1 })), (rows) => {
      const texts = rowTexts(Buffer.from(JSON.stringify({ quantities: rows })));
      assert.deepEqual(texts, rows.map(rowText));
      assert.deepEqual(
        texts.map((row) => row.map((text) => JSON.parse(fromBytes(text)))),
        JSON.parse(JSON.stringify(rows)),
      );
    }),
  );
});

test('quotation marks, backslashes and brackets within values end none of them', () => {
  const rows = [
    ['a"],["b', '\\', '\\\\"', ['],', '"', '\\'], []],
    ['', 'née – “so”', -0.5, ['x'], [1, 2]],
  ];
  assert.deepEqual(rowTexts(Buffer.from(JSON.stringify({ findings: rows }))), rows.map(rowText));
  assert.deepEqual(rowTexts(Buffer.from('{"findings":[]}')), []);
});
