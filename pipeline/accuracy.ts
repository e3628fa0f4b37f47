/**
 * How right the extractor is: `extract` over the project's own labelled sentences (tests/sample, format in its README), precision and
 * recall for each kind of row and each field. `describe` publishes it; as a command, this prints it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Extracted } from './contract.ts';
import { extract } from './extract/extract.ts';

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
export interface Miss {
  id: string;
  field: string;
  row: string;
  expected: unknown;
  actual: unknown;
}

/** A labelled row: `text`, `occurrence`, and any fields of the contract. */
type Label = Record<string, unknown> & { text: string; occurrence?: number };
type Kind = 'quantities' | 'assertions' | 'times' | 'places';
interface RelationLabel {
  kind: string;
  from: string;
  to: string;
}
interface Sample extends Partial<Record<Kind, Label[]>> {
  id: string;
  text: string;
  published: string | null;
  relations?: RelationLabel[];
}
/** A found row with its spans as texts and its ids as what they point to. */
type Row = Record<string, unknown> & { text: string; occurrence: number };

const KINDS: readonly Kind[] = ['quantities', 'assertions', 'times', 'places'];
const FOLDER = fileURLToPath(new URL('../tests/sample/', import.meta.url));

/** Measures every sentence of the files whose name starts with `prefix`. */
export function accuracy(prefix = '', misses: Miss[] = []): Accuracy {
  const samples = readSamples(prefix);
  const counts = new Map<string, { given: number; right: number; labelled: number; hit: number }>();
  const tally = (field: string): { given: number; right: number; labelled: number; hit: number } => {
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

function readSamples(prefix: string): Sample[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ndjson') && file.startsWith(prefix))
    .sort()
    .flatMap((file) =>
      readFileSync(FOLDER + file, 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line): Sample => JSON.parse(line)),
    );
}

type Tally = (field: string) => { given: number; right: number; labelled: number; hit: number };

function compare(sample: Sample, tally: Tally, misses: Miss[]): void {
  const document = {
    document_id: sample.id,
    text: sample.text,
    published: sample.published,
    title: null,
    publisher: null,
    url: null,
    language: 'en',
  };
  const extracted = extract(document);
  const names = namesOf(extracted);
  for (const kind of KINDS) {
    const labels = sample[kind];
    if (labels) compareRows(sample.id, kind, labels, rowsOf(kind, extracted, sample.text, names), tally, misses);
  }
  if (sample.relations) compareRelations(sample.id, sample.relations, extracted, names, tally, misses);
}

/** id → the words that a label names the row by. */
function namesOf(extracted: Extracted): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of extracted.quantities) names.set(row.quantity_id, fold(row.text));
  for (const row of extracted.assertions) names.set(row.assertion_id, fold((row.cue ?? row.content[0] ?? row.source)?.text ?? ''));
  for (const row of extracted.times) names.set(row.time_id, fold(row.text ?? row.value ?? ''));
  for (const row of extracted.places) names.set(row.place_id, fold(row.text ?? row.name));
  for (const row of extracted.entities) names.set(row.entity_id, row.name);
  return names;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

function rowsOf(kind: Kind, extracted: Extracted, text: string, names: ReadonlyMap<string, string>): Row[] {
  return extracted[kind].flatMap((found) => {
    const row = readable(found, names) as Row;
    const span =
      kind === 'assertions'
        ? firstSpan(found as Extracted['assertions'][number])
        : (found as { start: number | null; text: string | null });
    if (span?.start == null || span.text === null) return [];
    return [{ ...row, text: fold(span.text), occurrence: occurrenceOf(text, span.text, span.start) }];
  });
}

const firstSpan = (row: Extracted['assertions'][number]): { start: number; text: string } | null => row.cue ?? row.content[0] ?? row.source;

/** How many times the words stand in the text up to and with this one; `start` in code points. */
function occurrenceOf(text: string, words: string, start: number): number {
  const before = [...text].slice(0, start).join('').length;
  let occurrence = 1;
  for (let at = text.indexOf(words); at >= 0 && at < before; at = text.indexOf(words, at + 1)) occurrence++;
  return occurrence;
}

/** Spans become their texts, ids (but events') what they point to. */
function readable(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => readable(entry, names));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([field, entry]) => [
    field,
    isSpan(entry) ? fold(entry.text) : (spansIn(entry) ?? readable(entry, names)),
  ]);
  return Object.fromEntries(entries);
}

const isSpan = (value: unknown): value is { start: number; text: string } =>
  value !== null && typeof value === 'object' && 'start' in value && 'text' in value && Object.keys(value).length === 3;
const spansIn = (value: unknown): string[] | null =>
  Array.isArray(value) && value.length > 0 && value.every(isSpan) ? value.map(({ text }) => fold(text)) : null;

function compareRows(id: string, kind: Kind, labels: readonly Label[], rows: readonly Row[], tally: Tally, misses: Miss[]): void {
  const left = new Set(rows);
  const events = new Map<unknown, unknown>();
  const found = tally(`${kind}.found`);
  found.given += rows.length;
  found.labelled += labels.length;
  for (const label of labels) {
    const row = [...left].find((candidate) => candidate.text === fold(label.text) && candidate.occurrence === (label.occurrence ?? 1));
    if (!row) misses.push({ id, field: `${kind}.found`, row: label.text, expected: label.text, actual: null });
    else {
      left.delete(row);
      found.right++;
      found.hit++;
    }
    compareFields(id, kind, label, row, events, tally, misses);
  }
  for (const row of left) misses.push({ id, field: `${kind}.found`, row: row.text, expected: null, actual: row.text });
}

function compareFields(
  id: string,
  kind: Kind,
  label: Label,
  row: Row | undefined,
  events: Map<unknown, unknown>,
  tally: Tally,
  misses: Miss[],
): void {
  for (const [field, expected] of Object.entries(label)) {
    if (field === 'text' || field === 'occurrence') continue;
    const count = tally(`${kind}.${field}`);
    const actual = row?.[field] ?? null;
    const right = row !== undefined && (field === 'event_id' ? sameLabel(events, expected, actual) : agrees(expected, actual));
    if (!isEmpty(expected)) {
      count.labelled++;
      if (right) count.hit++;
    }
    if (row && !isEmpty(actual)) {
      count.given++;
      if (right) count.right++;
    }
    if (row && !right) misses.push({ id, field: `${kind}.${field}`, row: label.text, expected, actual });
  }
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

/** Labels of events are any words: the first pairing of label and id holds for the sentence. */
function sameLabel(events: Map<unknown, unknown>, expected: unknown, actual: unknown): boolean {
  if (expected === null || actual === null) return expected === actual;
  if (!events.has(expected)) {
    const taken = [...events.values()].includes(actual);
    events.set(expected, actual);
    return !taken;
  }
  return events.get(expected) === actual;
}

/** Words are compared without regard to white space, objects by the fields that the label names. */
function agrees(expected: unknown, actual: unknown): boolean {
  if (typeof expected === 'string' && typeof actual === 'string') return fold(expected) === fold(actual);
  if (typeof expected === 'number' && typeof actual === 'number') return Math.abs(expected - actual) <= 1e-9 * Math.abs(expected);
  if (Array.isArray(expected))
    return Array.isArray(actual) && expected.length === actual.length && expected.every((entry, i) => agrees(entry, actual[i]));
  if (expected === null || actual === null || typeof expected !== 'object' || typeof actual !== 'object') return expected === actual;
  return Object.entries(expected).every(([field, entry]) => agrees(entry, (actual as Record<string, unknown>)[field] ?? null));
}

function compareRelations(
  id: string,
  labels: readonly RelationLabel[],
  extracted: Extracted,
  names: ReadonlyMap<string, string>,
  tally: Tally,
  misses: Miss[],
): void {
  const key = ({ kind, from, to }: RelationLabel): string => `${kind}: ${fold(from)} -> ${fold(to)}`;
  const found = new Set(
    extracted.relations.map((row) => key({ kind: row.kind, from: names.get(row.from_id) ?? '', to: names.get(row.to_id) ?? '' })),
  );
  const wanted = new Set(labels.map(key));
  for (const one of wanted) {
    const count = tally(`relations.${one.slice(0, one.indexOf(':'))}`);
    count.labelled++;
    if (found.has(one)) count.hit++;
    else misses.push({ id, field: 'relations', row: one, expected: one, actual: null });
  }
  for (const one of found) {
    const count = tally(`relations.${one.slice(0, one.indexOf(':'))}`);
    count.given++;
    if (wanted.has(one)) count.right++;
    else misses.push({ id, field: 'relations', row: one, expected: null, actual: one });
  }
}

const USAGE = `accuracy: precision and recall by field on the labelled sentences of tests/sample

  npm run --silent accuracy [-- OPTIONS] [PREFIX]

  PREFIX    only the files whose names open with it, such as claims
  --misses  lists what was missed or given wrongly, a line each
  --help
`;

function print(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { misses: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const misses: Miss[] = [];
  const { rows, fields } = accuracy(positionals[0] ?? '', misses);
  console.log(`${rows} sentences`);
  const percent = (value: number | null): string => (value === null ? '-' : (value * 100).toFixed(1)).padStart(6);
  for (const [field, { precision, recall, n }] of Object.entries(fields))
    console.log(`${field.padEnd(34)} ${percent(precision)} ${percent(recall)} ${String(n).padStart(5)}`);
  if (values.misses) for (const miss of misses) console.log(JSON.stringify(miss));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) print();
