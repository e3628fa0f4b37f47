/**
 * How right the extractor is: `extract` over the project's own labelled sentences (tests/sample, format in its README), precision and
 * recall for each kind of row and each field. `describe` publishes it; as a command, this prints it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreArticles } from './accuracy/article-scores.ts';
import { claimsByPrecision } from './accuracy/by-precision.ts';
import { type Count, compare, type Miss } from './accuracy/compare.ts';
import { scoreAtFirstSight } from './accuracy/first-sight.ts';
import { judgeArticle, missesOf } from './accuracy/judge.ts';
import { documentOf, type LabelledArticle, parseArticles, readArticles } from './accuracy/labelled-article.ts';
import { readSamples } from './accuracy/sample.ts';
import { argumentsOf, FINE, stage } from './common/command-line.ts';
import { extract } from './extract/extract.ts';
import { rulePrecision } from './rules/ledger.ts';

export interface Measured {
  /** share of the given values that are right, 0 to 1; null where none was given */
  precision: number | null;
  /** share of the labelled values that were given right, 0 to 1; null where none is labelled */
  recall: number | null;
  /** labelled values that are not null */
  n: number;
}
export interface Accuracy {
  set: string;
  /** labelled sentences */
  rows: number;
  /** `quantities.value`, `assertions.found`, … */
  fields: Record<string, Measured>;
}
/** Measures every sentence of the files whose name starts with `prefix`. */
export function accuracy(prefix = '', misses: Miss[] = []): Accuracy {
  const samples = readSamples(prefix);
  const counts = new Map<string, Count>();
  const tally = (field: string): Count => {
    const known = counts.get(field) ?? { given: 0, right: 0, labelled: 0, hit: 0 };
    counts.set(field, known);
    return known;
  };
  for (const sample of samples) compare(sample, tally, misses);
  const fields: Record<string, Measured> = {};
  for (const field of [...counts.keys()].sort()) {
    const { given, right, labelled, hit } = tally(field);
    fields[field] = { precision: share(right, given), recall: share(hit, labelled), n: labelled };
  }
  return { set: 'own sample', rows: samples.length, fields };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 1000);

async function print(): Promise<number> {
  const { values, operands } = argumentsOf({
    about: 'accuracy: how right the extractor is on the labelled sentences and articles of tests/sample',
    usage: ['[OPTIONS] [PREFIX]'],
    options: {
      misses: { description: 'lists what was missed or given wrongly, a line each' },
      articles: {
        value: 'FILE',
        description: 'scores the labelled articles of FILE alone (format: tests/sample/articles/README.md)',
        isOptional: true,
      },
      'first-sight': {
        value: 'FILE',
        description: 'scores new articles once: their scores join tests/sample/first-sight.csv,\nthe articles the sample',
        isOptional: true,
      },
    },
    operands: { PREFIX: 'only the files of sentences whose names open with it, such as claims' },
  });
  const [prefix = ''] = operands;
  const sample = readArticles();
  if (values['first-sight'] !== undefined) printFirstSight(values['first-sight']);
  else if (values.articles !== undefined) printArticles(parseArticles(readFileSync(values.articles, 'utf8')), values.misses);
  else {
    printSentences(prefix, values.misses);
    if (prefix === '' && sample.length > 0) printArticles(sample, values.misses);
  }
  return FINE;
}

function printSentences(prefix: string, withMisses: boolean): void {
  const misses: Miss[] = [];
  const { rows, fields } = accuracy(prefix, misses);
  console.log(`${rows} sentences: precision, recall, labels`);
  const percent = (value: number | null): string => (value === null ? '-' : (value * 100).toFixed(1)).padStart(6);
  for (const [field, { precision, recall, n }] of Object.entries(fields))
    console.log(`${field.padEnd(34)} ${percent(precision)} ${percent(recall)} ${String(n).padStart(5)}`);
  if (withMisses) for (const miss of misses) console.log(JSON.stringify(miss));
}

function printArticles(articles: LabelledArticle[], withMisses: boolean): void {
  const judged = articles.map((article) => ({ article, judgement: judgeArticle(article, extract(documentOf(article))) }));
  console.log(`${articles.length} articles: precision, recall, F1, labels`);
  const percent = (value: number | null): string => (value === null ? '-' : value.toFixed(1)).padStart(6);
  for (const [measure, { P, R, F1, n }] of Object.entries(scoreArticles(judged.map(({ judgement }) => judgement))))
    console.log(`${measure.padEnd(34)} ${percent(P)} ${percent(R)} ${percent(F1)} ${String(n).padStart(5)}`);
  console.log('claims sorted by rule_precision, ties in document order: rows right, claims');
  const claims = judged.flatMap(({ judgement }) => judgement.claims);
  for (const { part, P, claims: n } of claimsByPrecision(claims, (rule) => rulePrecision('assertions', rule)))
    console.log(`${part.padEnd(34)} ${percent(P)} ${String(n).padStart(19)}`);
  if (withMisses)
    for (const { article, judgement } of judged) for (const miss of missesOf(article.id, judgement)) console.log(JSON.stringify(miss));
}

function printFirstSight(file: string): void {
  for (const line of scoreAtFirstSight(file, new Date().toISOString().slice(0, 10))) console.log(JSON.stringify(line));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await stage('accuracy', print);
