import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { blocks } from '../../pipeline/sayso/blocks.ts';
import { printable } from '../../pipeline/sayso/printable.ts';
import { type Line, table } from '../../pipeline/sayso/table.ts';
import { wrap } from '../../pipeline/sayso/wrap.ts';

test('words are broken between words, and within only where one is longer than the line', () => {
  assert.deepEqual(wrap('the quick brown fox', 9), ['the quick', 'brown fox']);
  assert.deepEqual(wrap('a honorificabilitudinity', 6), ['a', 'honori', 'ficabi', 'litudi', 'nity']);
  assert.deepEqual(wrap('', 5), ['']);
  assert.deepEqual(wrap('中文字', 4), ['中文', '字'], 'an ideograph takes two columns');
  assert.deepEqual(wrap('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2), ['👩‍👩‍👧‍👦', '👩‍👩‍👧‍👦'], 'a family is one sign');
});

test('whatever the words, no line is wider than the terminal and no word is lost', () => {
  const words = fc
    .array(fc.constantFrom('a', 'some', 'words', '中文', 'é', 'honorificabilitudinity', '👍🏽'), { maxLength: 12 })
    .map((list) => list.join(' '));
  const lines = fc
    .array(fc.array(words, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 4 })
    .map((rows): Line[] => rows.map((cells) => ({ voice: 'named', cells: cells.map((cell, n) => ({ term: `Term ${n}`, words: cell })) })));
  const plain = (columns: number) => ({ columns, paint: (_: string, painted: string) => painted });
  const squeezed = (text: string): string => [...text.replace(/[\s─—]/g, '')].sort().join('');
  fc.assert(
    fc.property(lines, fc.integer({ min: 30, max: 160 }), (rows, columns) => {
      const layOut = columns < 100 ? blocks : table;
      const text = layOut(rows, plain(columns));
      for (const line of text.split('\n')) assert.ok(stringWidth(line) <= columns, `${stringWidth(line)} of ${columns}: ${line}`);
      const shown = squeezed(text);
      for (const { words: cell } of rows.flatMap(({ cells }) => cells))
        for (const word of cell.split(' ')) assert.ok([...word].every((sign) => shown.includes(sign)));
    }),
    { numRuns: 60 },
  );
});

test('what is printed cannot move the cursor, turn the direction or hide', () => {
  assert.equal(printable('a\u001b[31mb\u001b]0;title\u0007c\rd\te\u202ef\u2066g\u200bh\u{e0041}i\ud800j\u009b2Jk'), 'abc d efghi\ufffdjk');
  assert.equal(printable('👩‍👩‍👧 naïve — “fine” 中文'), '👩‍👩‍👧 naïve — “fine” 中文');
});
