import assert from 'node:assert/strict';
import test from 'node:test';
import { read } from '../../pipeline/extract/reading/read.ts';

const inner = (text: string): string[] => read(text).quotations.map((q) => text.slice(q.innerStart, q.innerEnd));
const outer = (text: string): string[] => read(text).quotations.map((q) => text.slice(q.start, q.end));

test('every style', () => {
  assert.deepEqual(inner('He said “yes” and "no" and ‘maybe’.'), ['yes', 'no', 'maybe']);
  assert.deepEqual(inner("A 'grey' area, a ``wide'' one, a ''third'' one."), ['grey', 'wide', 'third']);
  assert.deepEqual(inner('« Oui » or „ja“ or ‹si› or 「はい」'), [' Oui ', 'ja', 'si', 'はい']);
  assert.deepEqual(outer('He said “yes”.'), ['“yes”']);
});

test('quotations in quotations', () => {
  const text = '“She told me ‘never again’ twice,” he said, "and I \'believed\' it."';
  assert.deepEqual(inner(text), ['She told me ‘never again’ twice,', 'never again', "and I 'believed' it.", 'believed']);
  assert.deepEqual(
    read(text).quotations.map((q) => q.depth),
    [0, 1, 0, 1],
  );
  const reading = read(text);
  assert.equal(reading.quotationOf[reading.tokenAt(text.indexOf('never'))], 1);
  assert.equal(reading.quotationOf[reading.tokenAt(text.indexOf('twice'))], 0);
  assert.equal(reading.quotationOf[reading.tokenAt(text.indexOf('he said'))], -1);
});

test('apostrophes, decades, feet and inches are no quotation marks', () => {
  assert.deepEqual(inner("It's the workers' hall; the '90s; tell 'em; 6'2\" tall."), []);
  assert.deepEqual(inner('‘The workers’ hall is ours,’ she said; it wasn’t.'), ['The workers’ hall is ours,']);
  assert.deepEqual(inner("The 5\" pipe and the 'old' one"), ['old']);
});

test('a quotation that a paragraph re-opens goes on from the one before', () => {
  const text = '“We waited for a day.\n\n“Nobody came,” he said.\n\n“A new one.”';
  const [first, second, third] = read(text).quotations;
  assert.deepEqual([first.closed, second.closed, third.closed], [false, true, true]);
  assert.deepEqual([first.continues, second.continues, third.continues], [-1, 0, -1]);
  assert.equal(first.end, text.indexOf('\n'));
});

test('so does one that a line re-opens; a mark that closes at the end of a line opens nothing', () => {
  const text = '“We waited for a day.\n“Nobody came,” he said.\n“A new one.”';
  const [first, second, third] = read(text).quotations;
  assert.deepEqual([first.closed, second.closed, third.closed], [false, true, true]);
  assert.deepEqual([first.continues, second.continues, third.continues], [-1, 0, -1]);
  assert.deepEqual(inner('"We waited\nfor a day.\n"\nNobody came.'), ['We waited\nfor a day.\n']);
});

test('an opening mark after a comma or full stop closes by mistake', () => {
  assert.deepEqual(inner('“The weir failed,“ she said. “It held.”'), ['The weir failed,', 'It held.']);
  assert.deepEqual(inner('“The weir failed, “she said.'), ['The weir failed, “she said.', 'she said.']);
});

test('where marks only open, four are open to the end of the paragraph; in a very long one the fourth gives way to the next', () => {
  const ends = (sentences: number): Set<number> => {
    const text = '“The weir held. '.repeat(sentences);
    return new Set(read(text).quotations.map(({ end }) => end));
  };
  assert.deepEqual([ends(100).size, read('“The weir held. '.repeat(100)).quotations.length], [1, 4]);
  assert.equal(ends(1000).size, 5); // of 5,000 tokens, each thousand has a fourth of its own
});

test('an unclosed quotation ends with its paragraph', () => {
  const text = 'He said: "It is over and left.\n\nNext day it rained.';
  const [only, ...rest] = read(text).quotations;
  assert.equal(rest.length, 0);
  assert.deepEqual([only.closed, only.end], [false, text.indexOf('\n')]);
  assert.equal(read('A stray mark” stands here. Then "this" is fine.').quotations.length, 1);
});
