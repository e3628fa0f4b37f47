import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { accuracy } from '../../pipeline/accuracy.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const ROWS = ['quantities', 'assertions', 'times', 'places'] as const;
/** fields whose labels are words of the sentence */
const SPANS = new Set(['item', 'cause', 'per', 'source', 'source_role', 'addressee', 'content', 'hedges']);

interface Label {
  text: string;
  occurrence?: number;
  [field: string]: unknown;
}
type Sample = { id: string; text: string; cases: number[]; reviewed: number } & Partial<Record<(typeof ROWS)[number], Label[]>>;

const samples = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ndjson'))
  .flatMap((file) =>
    readFileSync(FOLDER + file, 'utf8')
      .split('\n')
      .filter(Boolean),
  )
  .map((line): Sample => JSON.parse(line));

const holds = (text: string, words: string, occurrence = 1): boolean => text.split(words).length > occurrence;

test('the sample has 150 sentences and more, each reviewed twice, over all cases of figures', () => {
  assert.ok(samples.length >= 150);
  assert.equal(new Set(samples.map(({ id }) => id)).size, samples.length);
  assert.deepEqual(
    samples.filter(({ reviewed }) => reviewed !== 2).map(({ id }) => id),
    [],
  );
  const cases = new Set(samples.flatMap((sample) => sample.cases));
  for (let number = 1; number <= 26; number++) assert.ok(cases.has(number), `case ${number}`);
});

test('every label is made of words of its sentence', () => {
  const strays: string[] = [];
  for (const { id, text, ...sample } of samples) {
    for (const label of ROWS.flatMap((kind) => sample[kind] ?? [])) {
      if (!holds(text, label.text, label.occurrence)) strays.push(`${id}: ${label.text}`);
      for (const [field, value] of Object.entries(label)) {
        const spans = SPANS.has(field) ? [value].flat().filter((span) => typeof span === 'string') : [];
        for (const span of spans) if (!holds(text, span)) strays.push(`${id}, ${field}: ${span}`);
      }
    }
  }
  assert.deepEqual(strays, []);
});

test('figures keep what they reach on the sample', () => {
  const { fields } = accuracy('events');
  const share = (field: string, side: 'precision' | 'recall'): number => fields[`quantities.${field}`][side] ?? 0;
  for (const field of ['found', 'value', 'bound']) {
    assert.ok(share(field, 'precision') >= 0.97, `${field}: precision ${share(field, 'precision')}`);
    assert.ok(share(field, 'recall') >= 0.95, `${field}: recall ${share(field, 'recall')}`);
  }
  for (const field of ['item', 'outcome', 'change', 'cause', 'aggregate', 'factuality']) {
    assert.ok(share(field, 'precision') >= 0.9, `${field}: precision ${share(field, 'precision')}`);
    assert.ok(share(field, 'recall') >= 0.9, `${field}: recall ${share(field, 'recall')}`);
  }
});
