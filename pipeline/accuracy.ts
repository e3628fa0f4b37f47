/**
 * How right the extractor is: `extract` over the project's own labelled sentences (tests/sample, format in its README), precision and
 * recall for each kind of row and each field. `describe` publishes it; as a command, this prints it.
 */
import { fileURLToPath } from 'node:url';
import { type Count, compare, type Miss } from './accuracy/compare.ts';
import { readSamples } from './accuracy/sample.ts';
import { argumentsOf, FINE, stage } from './common/command-line.ts';

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
    about: 'accuracy: precision and recall by field on the labelled sentences of tests/sample',
    usage: ['[OPTIONS] [PREFIX]'],
    options: { misses: { description: 'lists what was missed or given wrongly, a line each' } },
    operands: { PREFIX: 'only the files whose names open with it, such as claims' },
  });
  const misses: Miss[] = [];
  const { rows, fields } = accuracy(operands[0] ?? '', misses);
  console.log(`${rows} sentences`);
  const percent = (value: number | null): string => (value === null ? '-' : (value * 100).toFixed(1)).padStart(6);
  for (const [field, { precision, recall, n }] of Object.entries(fields))
    console.log(`${field.padEnd(34)} ${percent(precision)} ${percent(recall)} ${String(n).padStart(5)}`);
  if (values.misses) for (const miss of misses) console.log(JSON.stringify(miss));
  return FINE;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await stage('accuracy', print);
