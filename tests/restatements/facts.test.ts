/** How much of the collected facts the restatements state: which figures and passages state each, and which groups they belong to. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { restatements, statedFacts, statedFigures } from './readings.ts';

const facts = statedFacts();
const figures = statedFigures();
const texts = new Map((await restatements()).map(({ document }) => [document.document_id, document.text]));

/** Facts of the first-choice texts that must be stated, of 149 collected. */
const LEAST_FACTS = 130;
/** Groups of figures that sources state differently, and must be stated by two texts at least. */
const GROUPS = [...Array(15).keys(), 16, 17, 18].map((index) => `G${index + 1}`);

test('each fact is stated by figures of the list or by words of the text', () => {
  const free = new Map<string, number>();
  for (const { document, words } of figures) free.set(`${document} ${words}`, (free.get(`${document} ${words}`) ?? 0) + 1);
  for (const { fact, document, figures: stated, passage } of facts) {
    assert.ok(stated || passage, `${fact}: nothing states it`);
    for (const words of stated ? stated.split('|') : []) {
      const left = free.get(`${document} ${words}`) ?? 0;
      assert.ok(left > 0, `${fact}: ${words} is not listed, or stands for another fact already`);
      free.set(`${document} ${words}`, left - 1);
    }
    assert.ok(texts.get(document)?.includes(passage), `${fact}: the text does not say: ${passage}`);
  }
});

test(`at least ${LEAST_FACTS} facts of the first-choice texts are stated`, (t) => {
  assert.equal(new Set(facts.map(({ fact }) => fact)).size, facts.length, 'a fact is counted once');
  const first = facts.filter(({ fact }) => fact.startsWith('A'));
  t.diagnostic(`${first.length} facts of the first-choice texts, ${facts.length - first.length} of others`);
  assert.ok(first.length >= LEAST_FACTS);
});

test('each group has members in two texts or more', (t) => {
  for (const group of GROUPS) {
    const members = facts.filter(({ groups }) => groups.split('|').includes(group));
    const documents = new Set(members.map(({ document }) => document));
    t.diagnostic(`${group}: ${members.length} facts in ${documents.size} texts`);
    assert.ok(members.length >= 2 && documents.size >= 2, `${group}: ${members.length} facts in ${documents.size} texts`);
  }
});
