import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { markedText } from '../../pipeline/reading-page/article.ts';
import { type Mark, marksOf, piecesOf } from '../../pipeline/reading-page/marks.ts';
import { reading } from './fixture.ts';

const mark = (id: string, role: Mark['role'], start: number, end: number): Mark => ({ id, role, voice: 'named', start, end });

test('a text is cut wherever a mark begins or ends, and nowhere else', () => {
  const pieces = piecesOf('one two three', [mark('a_1', 'content', 0, 7), mark('q_1', 'figure', 4, 7)]);
  assert.deepEqual(
    pieces.map((paragraph) => paragraph.map(({ text, marks }) => [text, marks.map(({ id }) => id).join(' ')])),
    [
      [
        ['one ', 'a_1'],
        ['two', 'a_1 q_1'],
        [' three', ''],
      ],
    ],
  );
});

test('whatever the marks, the paragraphs stay whole, and each mark covers its own words', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'B', ' ', '\n\n', '😀', '<', 'é'), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join(''));
  const spans = fc.array(
    fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom<Mark['role']>('figure', 'cue', 'source', 'content', 'evidence')),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(texts, spans, (text, given) => {
      const marks = given
        .map(([from, length, role], n) =>
          mark(`${role === 'figure' ? 'q' : 'a'}_${n}`, role, Math.min(from, text.length), Math.min(from + length, text.length)),
        )
        .filter(({ start, end }) => start < end)
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const pieces = piecesOf(text, marks);
      assert.deepEqual(
        pieces.map((paragraph) => paragraph.map((piece) => piece.text).join('')),
        text.split(/\n\n+/).filter((paragraph) => paragraph !== ''),
      );
      for (const one of marks) {
        const own = pieces.flat().filter((piece) => piece.marks.includes(one));
        assert.equal(own.map((piece) => piece.text).join(''), text.slice(one.start, one.end).replaceAll('\n', ''));
      }
      const markup = markedText(pieces, new Map()).markup;
      const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
      assert.equal(
        ids.length,
        new Set(marks.filter(({ role, ...at }) => role !== 'source' && role !== 'evidence' && hasWords(text, at)).map(({ id }) => id)).size,
      );
    }),
  );
});

const hasWords = (text: string, { start, end }: { start: number; end: number }): boolean =>
  text.slice(start, end).replaceAll('\n', '') !== '';

test('offsets of rows are code points', () => {
  const { text, rows } = reading('😀😀 12 men', [], [[3, 5]]);
  const [found] = marksOf(text, rows);
  assert.equal(text.slice(found.start, found.end), '12');
});
