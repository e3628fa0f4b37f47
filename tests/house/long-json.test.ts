/** Long lines are read and written piece by piece, and come out as JSON.parse and JSON.stringify give them. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseLong } from '../../pipeline/common/long-json.ts';
import { deflated, piecesOf } from '../../pipeline/extract/stream/deflated.ts';
import { extractLine } from '../../pipeline/extract/stream/extract-line.ts';
import { inPieces } from '../../pipeline/extract/stream/in-pieces.ts';
import { lengthOf } from '../../pipeline/extract/stream/line-result.ts';

const parsed = (text: string): unknown => parseLong(Buffer.from(text));

test('whatever JSON a line holds is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      assert.deepEqual(parsed(text), JSON.parse(text));
      const within = `{"a": ${text} , "list":[${text},${text}],"list":[ ], "b":{"c":[${text}]}}`;
      assert.deepEqual(parsed(within), JSON.parse(within));
    }),
  );
  const strings = { 'a"]},{[': ['\\', '"', '\\"', ']', '},{', '“ü😀'], __proto__: 1 };
  assert.deepEqual(parsed(JSON.stringify(strings)), strings);
  assert.deepEqual(Object.keys(parsed('{"__proto__":{"x":1}}') as object), ['__proto__']);
});

test('a list of more than one piece is whole, in order', () => {
  const rows = Array.from({ length: 60_000 }, (_, n) => ({ n, text: `“${n}”`, list: [n, [n]] }));
  assert.deepEqual(parsed(JSON.stringify({ rows, last: true })), { rows, last: true });
});

test('what JSON.parse refuses is refused', () => {
  for (const text of [
    '',
    '{',
    '{"a":[1,2}',
    '{"a":[1,,2]}',
    '{"a":[1 2]}',
    '{"a":[1,]}',
    '{"a":1,}',
    '{"a":"x}',
    '{"a":1} x',
    '[1,2',
    '{"a" 1}',
    '{a:1}',
  ])
    assert.throws(() => parsed(text), SyntaxError, text);
});

test('an object in pieces is what JSON.stringify gives for it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()), fc.constant(undefined))), (object) => {
      const text = JSON.stringify(object);
      assert.equal(Buffer.concat(inPieces(object)).toString(), Buffer.from(text).toString());
    }),
  );
  const rows = Array.from({ length: 1234 }, (_, n) => n);
  assert.equal(Buffer.concat(inPieces({ rows: [...rows], none: [] })).toString(), JSON.stringify({ rows, none: [] }));
});

test('the line of a long text is the same in pieces that are kept small as in one string', () => {
  const document = JSON.stringify({ text: 'The mayor said “12 people” fled, 3 of them on foot. '.repeat(300) });
  for (const sentences of [false, true]) {
    const whole = extractLine(document, 1, 1e6, { sentences });
    const inPieces = extractLine(document, 1, 1e6, { long: { from: 1000, deflated }, sentences });
    assert.equal(whole.pieces, undefined);
    assert.ok(inPieces.pieces && inPieces.pieces.length > 5);
    assert.equal(Buffer.concat([...piecesOf(inPieces)] as Uint8Array[]).toString(), whole.json);
    assert.equal(lengthOf(inPieces), Buffer.byteLength(whole.json));
    const kept = inPieces.pieces.reduce((sum, { length }) => sum + length, 0);
    assert.ok(kept < lengthOf(inPieces) / 5, `${kept} of ${lengthOf(inPieces)} bytes`);
    assert.equal('sentences' in JSON.parse(whole.json), sentences);
  }
});
