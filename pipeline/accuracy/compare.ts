/** Labels against what was found: given, right, labelled and hit values of each field, and every miss. */
import type { Extracted } from '../contract.ts';
import { extract } from '../extract/extract.ts';
import { fold, type Kind, type Label, namesOf, type RelationLabel, type Row, rowsOf, type Sample } from './sample.ts';

export interface Miss {
  id: string;
  field: string;
  row: string;
  expected: unknown;
  actual: unknown;
}

export interface Count {
  given: number;
  right: number;
  labelled: number;
  hit: number;
}

type Tally = (field: string) => Count;

const KINDS: readonly Kind[] = ['quantities', 'assertions', 'times', 'places'];

/** `seen` is told every found row of the kinds that the sample labels. */
export function compare(sample: Sample, tally: Tally, misses: Miss[], seen: (kind: Kind, row: Row) => void = () => {}): void {
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
    if (!labels) continue;
    const rows = rowsOf(kind, extracted, sample.text, names);
    for (const row of rows) seen(kind, row);
    compareRows(sample.id, kind, labels, rows, tally, misses);
  }
  if (sample.relations) compareRelations(sample.id, sample.relations, extracted, names, tally, misses);
}

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
    addTo(count, !isEmpty(expected), !isEmpty(actual), right);
    if (row && !right) misses.push({ id, field: `${kind}.${field}`, row: label.text, expected, actual });
  }
}

/** Counts one value: whether there is a label for it, whether the extractor gave one, and whether they agree. */
function addTo(count: Count, isLabelled: boolean, isGiven: boolean, isRight: boolean): void {
  if (isLabelled) count.labelled++;
  if (isLabelled && isRight) count.hit++;
  if (isGiven) count.given++;
  if (isGiven && isRight) count.right++;
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
