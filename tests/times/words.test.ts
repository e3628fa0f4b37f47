/** What the time parsers read: tokens as they are, compounds in pieces, and an abbreviation with its full stop. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { read } from '../../pipeline/extract/reading/read.ts';
import { wordsOf } from '../../pipeline/extract/times/words.ts';

/** The words of a text as it is written; "¶" between two paragraphs. */
function writtenIn(text: string): string[] {
  const { count, start, end } = wordsOf(read(text));
  return Array.from({ length: count }, (_, word) => text.slice(start[word], end[word]) || '¶');
}

test('compounds are taken apart, and each piece knows its token', () => {
  const text = 'From mid-2023, at 10:30pm on 5/6, Ann-Marie’s 90s ended.';
  const words = wordsOf(read(text));
  assert.deepEqual(writtenIn(text), 'From mid - 2023 , at 10:30 pm on 5 / 6 , Ann - Marie ’s 90s ended .'.split(' '));
  for (let word = 0; word < words.count; word++) {
    const { tokenStart, tokenEnd } = words.reading;
    const token = words.token[word];
    assert.ok(tokenStart[token] <= words.start[word] && words.end[word] <= tokenEnd[token]);
    assert.equal(words.lower(word), text.slice(words.start[word], words.end[word]).toLowerCase().replace('’', "'"));
  }
  assert.deepEqual([words.lower(-1), words.lower(words.count)], ['', '']);
});

test('an abbreviation takes its full stop where a number follows at once or after a space, no other word does', () => {
  assert.deepEqual(writtenIn('Sept. 5'), ['Sept.', '5']);
  assert.deepEqual(writtenIn('We met in Nov.5.'), ['We', 'met', 'in', 'Nov.', '5', '.']);
  assert.deepEqual(writtenIn('It rained. 5 left.'), ['It', 'rained', '.', '5', 'left', '.']);
});

test('paragraphs are parted by a word of their own', () => {
  assert.deepEqual(writtenIn('Hail fell.\n\nPears rotted.'), ['Hail', 'fell', '.', '¶', 'Pears', 'rotted', '.']);
  assert.deepEqual(writtenIn(''), []);
});

test('a text may have many more words than tokens', () => {
  const times = 500;
  assert.deepEqual(writtenIn('24/5/2024 '.repeat(times)), Array(times).fill(['24', '/', '5', '/', '2024']).flat());
});

test('words that are one of the tokens asked for are noted, and all pieces, in text order', () => {
  const text = 'It rained.\n\nOn Nov. 5 at 10:30pm May left in May.';
  const reading = read(text);
  const tokens = Array.from({ length: reading.tokenCount }, (_, token) => token);
  const wanted = tokens.filter((token) => ['Nov.', 'Nov', 'May', '.'].includes(reading.form(token)));
  const { noted, start, end } = wordsOf(reading, wanted);
  assert.deepEqual(
    noted.map((word) => text.slice(start[word], end[word]) || '¶'),
    ['.', '¶', 'Nov.', '10:30', 'May', 'May', '.'],
  );
  assert.deepEqual(wordsOf(read('Hail fell.')).noted, []);
});
