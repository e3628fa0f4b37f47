import assert from 'node:assert/strict';
import test from 'node:test';
import { read } from '../../pipeline/extract/reading/read.ts';
import type { Reading } from '../../pipeline/extract/reading/reading.ts';

const find = (reading: Reading, form: string): number => {
  for (let token = 0; token < reading.tokenCount; token++) if (reading.form(token) === form) return token;
  throw new Error(`no token ${form}`);
};
const arc = (reading: Reading, form: string): string => {
  const token = find(reading, form);
  const head = reading.head(token);
  return `${reading.relation(token)} ${head < 0 ? '-' : reading.form(head)}`;
};

test('tags and lemmas of plain news', () => {
  const reading = read('Officials said two children were killed when gunmen attacked the villages.');
  assert.deepEqual(
    ['Officials', 'said', 'two', 'children', 'killed', 'attacked', 'villages'].map((form) => reading.xpos(find(reading, form))),
    ['NNS', 'VBD', 'CD', 'NNS', 'VBN', 'VBD', 'NNS'],
  );
  assert.deepEqual(
    ['Officials', 'said', 'children', 'were', 'killed', 'villages'].map((form) => reading.lemma(find(reading, form))),
    ['official', 'say', 'child', 'be', 'kill', 'village'],
  );
});

test('lemmas of what the lists do not hold', () => {
  const lemma = (sentence: string, form: string) => {
    const reading = read(sentence);
    return reading.lemma(find(reading, form));
  };
  assert.equal(lemma('The rebels shelled the town.', 'shelled'), 'shell');
  assert.equal(lemma('They were stopping cars.', 'stopping'), 'stop');
  assert.equal(lemma('He accused the ministry of lying.', 'accused'), 'accuse');
  assert.equal(lemma('Families are fleeing.', 'Families'), 'family');
  assert.equal(lemma('The minister denied it.', 'denied'), 'deny');
  assert.equal(lemma('Karachi slept.', 'Karachi'), 'Karachi');
});

test('who said what, and which noun a number counts', () => {
  const reading = read('The minister said that the blast killed 12 people.');
  assert.equal(arc(reading, 'minister'), 'nsubj said');
  assert.equal(arc(reading, 'killed'), 'ccomp said');
  assert.equal(arc(reading, '12'), 'nummod people');
  assert.equal(arc(reading, 'said'), 'root -');
});

test('text in capitals is tagged as if it were in small letters', () => {
  const capitals = read('THE MINISTER SAID THAT THE BLAST KILLED 12 PEOPLE IN THE CITY.');
  assert.equal(capitals.xpos(find(capitals, 'SAID')), 'VBD');
  assert.equal(capitals.xpos(find(capitals, 'PEOPLE')), 'NNS');
  assert.equal(arc(capitals, 'MINISTER'), 'nsubj SAID');
  assert.equal(arc(capitals, '12'), 'nummod PEOPLE');
});

test('every sentence is one tree, whose subtrees hold what hangs from them', () => {
  const text =
    'Asked whether it would vote, the party (founded in 1999) said: “No, not yet”; others, it added, may. \n\nA list: 1, 2, 3 — and so on\n\n"';
  const reading = read(text);
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) {
    const first = reading.sentenceFirst[sentence];
    const end = reading.sentenceFirst[sentence + 1];
    let roots = 0;
    for (let token = first; token < end; token++) {
      const head = reading.head(token);
      if (head < 0) roots++;
      else {
        assert.ok(head >= first && head < end && head !== token);
        assert.ok(reading.children(head).includes(token));
        assert.ok(reading.subtreeStart(head) <= reading.subtreeStart(token) && reading.subtreeEnd(head) >= reading.subtreeEnd(token));
      }
      let steps = 0;
      for (let above = head; above >= 0; above = reading.head(above)) assert.ok(++steps < end - first);
      assert.ok(reading.subtreeStart(token) <= token && token < reading.subtreeEnd(token));
    }
    assert.equal(roots, 1);
  }
});

test('a text without full stops is cut into sentences of bounded length, each with one root', () => {
  const reading = read('two boats and '.repeat(1000));
  assert.equal(reading.sentenceCount, 10);
  let roots = 0;
  for (let token = 0; token < reading.tokenCount; token++) if (reading.head(token) < 0) roots++;
  assert.equal(roots, reading.sentenceCount);
});
