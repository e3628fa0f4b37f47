/** The judge of labelled articles tells right from wrong, and what is written down of first sight fits the articles. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { agreement } from '../../pipeline/accuracy/agreement.ts';
import { scoreArticles } from '../../pipeline/accuracy/article-scores.ts';
import { firstSights } from '../../pipeline/accuracy/first-sight.ts';
import { judgeArticle } from '../../pipeline/accuracy/judge.ts';
import { documentOf, type FigureLabel, type LabelledArticle, readArticles, strayLabels } from '../../pipeline/accuracy/labelled-article.ts';
import { addCounts, countRules } from '../../pipeline/accuracy/rule-counts.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import { readTable } from '../../pipeline/extract/table.ts';

const FOLDER = fileURLToPath(new URL('articles/', import.meta.url));

const twelve: FigureLabel = {
  text: '12',
  kind: 'count',
  value: 12,
  low: null,
  high: null,
  bound: 'exact',
  approximate: false,
  unit: '1',
  per: null,
  item: 'people',
  outcome: 'killed',
  factuality: 'actual',
  change: null,
  from: '2024-05-07',
  to: '2024-05-07',
  place: 'Kharan',
  attribution: 'attributed',
  source: 'Police',
};
const article: LabelledArticle = {
  id: 'judge-1',
  domain: 'conflict',
  title: null,
  publisher: null,
  published: '2024-05-09',
  text: 'Police said that a blast in Kharan killed 12 people on Tuesday 😀. The A380 landed.',
  figures: [twelve],
  claims: [
    {
      cue: 'said',
      source: 'Police',
      name: 'Police',
      named: false,
      kind: '*',
      content: ['a blast in Kharan killed 12 people on Tuesday'],
      mode: 'indirect',
      stance: 'assert',
      polarity: 'positive',
      parent: null,
    },
  ],
  traps: ['A380'],
};
const judge = (changed: Partial<LabelledArticle>) => judgeArticle({ ...article, ...changed }, extract(documentOf(article)));

test('a right row is right in every field', () => {
  const judgement = judge({});
  assert.deepEqual(
    judgement.figures.map(({ wrong }) => wrong),
    [[]],
  );
  assert.deepEqual(
    judgement.claims.map(({ wrong }) => wrong),
    [[]],
  );
  assert.equal(scoreArticles([judgement])['figure.row+'].F1, 100);
  assert.deepEqual(judgement.traps, { passed: 1, total: 1 });
});

test('each field that differs is named, and fails its row', () => {
  const wrong = (label: Partial<FigureLabel>): string[] => judge({ figures: [{ ...twelve, ...label }] }).figures[0].wrong;
  assert.deepEqual(wrong({ value: 13 }), ['amount']);
  assert.deepEqual(wrong({ item: 'dogs' }), ['item']);
  assert.deepEqual(wrong({ from: null }), ['period']);
  assert.deepEqual(wrong({ place: null }), ['place']);
  assert.deepEqual(wrong({ source: 'Doctors' }), ['source']);
  assert.deepEqual(wrong({ change: { direction: 'increase', basis: 'relative' } }), ['change']);
  assert.deepEqual(wrong({ value: '*', item: '*', place: '*' }), []);
  const scores = scoreArticles([judge({ figures: [{ ...twelve, item: 'dogs' }] })]);
  assert.equal(scores['figure.row'].F1, 0);
  assert.equal(scores['figure.amount'].P, 100);
});

test('a row that the key does not have is no right row, and a label without a row is missed', () => {
  const none = judge({ figures: [], claims: [] });
  assert.deepEqual(
    none.figures.map(({ label }) => label),
    [null],
  );
  assert.equal(scoreArticles([none])['figure.found'].P, 0);
  const missed = judge({ figures: [twelve, { ...twelve, text: 'A380' }] });
  assert.deepEqual(
    missed.missedFigures.map(({ text }) => text),
    ['A380'],
  );
  assert.equal(scoreArticles([missed])['figure.found'].R, 50);
});

test('rules are counted by what their rows got right', () => {
  const right = countRules([judge({})]);
  const wrong = countRules([judge({ figures: [{ ...twelve, item: 'dogs' }] })]);
  const rule = right.find(({ table }) => table === 'quantities');
  assert.deepEqual([rule?.judged, rule?.right], [1, 1]);
  assert.deepEqual(
    addCounts(right, wrong)
      .filter(({ table }) => table === 'quantities')
      .map(({ judged, right: hits }) => [judged, hits]),
    [[2, 1]],
  );
});

test('words agree by what they share', () => {
  assert.equal(agreement('the American service members', 'American service members'), 1);
  assert.equal(agreement('civilians', 'soldiers'), 0);
  assert.ok(agreement('net interest income', 'income') >= 0.5);
  assert.equal(agreement('', ''), 1);
});

test('every label of an article is made of its words', () => {
  assert.deepEqual(readArticles().flatMap(strayLabels), []);
  assert.deepEqual(strayLabels({ ...article, figures: [{ ...twelve, item: 'dogs' }] }), ['judge-1: dogs']);
});

/** Articles of which words or labels were changed after they were scored: by file, the checksum of then and of now. */
const REWORDED = new Map(
  readTable<'file' | 'scored_sha256' | 'sha256' | 'why'>(new URL('reworded.csv', import.meta.url)).map((row) => [row.file, row]),
);

test('articles joined the sample after they were scored', () => {
  const scored = new Set(firstSights().map(({ sha256 }) => sha256));
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ndjson'));
  for (const file of files) {
    const sha256 = createHash('sha256')
      .update(readFileSync(FOLDER + file))
      .digest('hex');
    const reworded = REWORDED.get(file);
    if (reworded) assert.equal(sha256, reworded.sha256, `${file}: not as reworded.csv has it`);
    assert.ok(scored.has(reworded?.scored_sha256 ?? sha256), `${file}: no line of first-sight.csv has its checksum`);
  }
  for (const file of REWORDED.keys()) assert.ok(files.includes(file), `${file} of reworded.csv is no file of articles`);
});
