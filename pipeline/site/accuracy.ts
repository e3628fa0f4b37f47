import { readFileSync } from 'node:fs';
import type { AccuracyLine } from './page/page-data.ts';

interface Measure {
  precision: number | null;
  recall: number | null;
  n: number;
}

/** What quality.json says about accuracy, in lines: the own sample by field, then each public development set by measure. */
interface Quality {
  accuracy: {
    own_sample?: { set: string; fields: Record<string, Measure> };
    development_sets?: Record<string, Record<string, Measure>>;
  } | null;
}

export function accuracyLines(file: string): AccuracyLine[] {
  const { accuracy } = JSON.parse(readFileSync(file, 'utf8')) as Quality;
  if (!accuracy) return [];
  const { own_sample: own, development_sets: others = {} } = accuracy;
  return [
    ...(own ? lines(`own sample (${own.set})`, own.fields) : []),
    ...Object.entries(others).flatMap(([set, measures]) => lines(set, measures)),
  ];
}

const lines = (set: string, fields: Record<string, Measure>): AccuracyLine[] =>
  Object.entries(fields).map(([field, { precision, recall, n }]) => ({ set, field, precision, recall, n }));
