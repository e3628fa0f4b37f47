import assert from 'node:assert/strict';
import test from 'node:test';
import { identify } from '../../pipeline/common/identity.ts';
import { copyOf } from '../../pipeline/verify/copy.ts';
import { type Anchor, ground } from '../../pipeline/verify/ground.ts';
import { ID, span, TEXT } from './sample.ts';

function anchor(words: string, context: Partial<Anchor> = {}, occurrence = 0): Anchor {
  const id = identify('q', ID, words, occurrence);
  return {
    ...span(words, occurrence),
    before: '',
    after: '',
    isNumbered: true,
    proves: (found, nth) => identify('q', ID, found, nth) === id,
    ...context,
  };
}

const TWELVE = anchor('12', { before: 'The harbour office in Ostmark says that the flood killed ', after: ' people on Tuesday' });

test('the same text: found', () => {
  assert.deepEqual(ground(TWELVE, copyOf(TEXT), 0), { status: 'found', start: span('12').start, why: '' });
});

test('other line breaks, words put in front: moved', () => {
  const copy = `Read more: boats.\n\n${TEXT.replaceAll(' the ', '\nthe ').replace('killed 12', 'killed\r\n12')}`;
  const result = ground(TWELVE, copyOf(copy), 0);
  assert.equal(result.status, 'moved');
  assert.equal([...copy].slice(result.start as number, (result.start as number) + 2).join(''), '12');
});

test('offsets count code points, after an astral character too', () => {
  const copy = `🌊🌊 ${TEXT}`;
  assert.equal(ground(TWELVE, copyOf(copy), 0).start, span('12').start + 3);
});

test('another number in its place: changed, and the message says what stands there', () => {
  const result = ground(TWELVE, copyOf(TEXT.replace('12', '14')), 0);
  assert.equal(result.status, 'changed');
  assert.equal(result.why, '"12" is published; the copy has "14"');
});

test('the sentence gone: missing', () => {
  const result = ground(TWELVE, copyOf(TEXT.slice(TEXT.indexOf('A second office'))), 0);
  assert.equal(result.status, 'missing');
  assert.match(result.why, /"12": its words do not occur/);
});

test('the words elsewhere, in other company, are not the row', () => {
  const copy = `${TEXT.slice(TEXT.indexOf('A second office'))} The deputy owns 12 boats.`;
  const result = ground(anchor('12', { ...TWELVE }, 0), copyOf(copy), 0);
  assert.notEqual(result.status, 'found');
  assert.notEqual(result.status, 'moved');
});

test('a word edited on one side does not lose the row', () => {
  assert.equal(ground(TWELVE, copyOf(TEXT.replace('people on', 'persons on')), 0).status, 'found');
});

test('the second of two like words stays the second', () => {
  const second = anchor('nobody', {}, 0);
  const office = anchor('office', {}, 1);
  assert.equal(ground(office, copyOf(TEXT), 0).start, span('office', 1).start);
  assert.equal(ground(second, copyOf(`\n${TEXT}`), 0).status, 'moved');
});

test('a row without words is proved by its id', () => {
  const wordless = { ...anchor('thousands'), text: null };
  assert.equal(ground(wordless, copyOf(TEXT), 0).status, 'found');
  const shifted = ground(wordless, copyOf(`Water.\n\n${TEXT}`), 8);
  assert.deepEqual([shifted.status, shifted.start], ['moved', span('thousands').start + 8]);
  assert.equal(ground(wordless, copyOf(TEXT.replace('thousands', 'dozens')), 0).status, 'missing');
});

test('a copy with white space at its edges and within', () => {
  const copy = copyOf('  one  two\n\nthree ');
  assert.equal(copy.folded, 'one two three');
  assert.equal(copy.offsetAt(copy.folded.indexOf('two')), 7);
  assert.equal(copy.indexAt(12), copy.folded.indexOf('three'));
});
