/** The labelled sentences, and what `extract` finds in them, put in the same words. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Extracted } from '../contract.ts';

/** A labelled row: `text`, `occurrence`, and any fields of the contract. */
export type Label = Record<string, unknown> & { text: string; occurrence?: number };
export type Kind = 'quantities' | 'assertions' | 'times' | 'places';
export interface RelationLabel {
  kind: string;
  from: string;
  to: string;
}
export interface Sample extends Partial<Record<Kind, Label[]>> {
  id: string;
  text: string;
  published: string | null;
  relations?: RelationLabel[];
}
/** A found row with its spans as texts and its ids as what they point to. */
export type Row = Record<string, unknown> & { text: string; occurrence: number };

const FOLDER = fileURLToPath(new URL('../../tests/sample/', import.meta.url));

/** The sentences of the files whose name starts with `prefix`. */
export function readSamples(prefix: string): Sample[] {
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

/** id → the words that a label names the row by. */
export function namesOf(extracted: Extracted): Map<string, string> {
  const names = new Map<string, string>();
  for (const row of extracted.quantities) names.set(row.quantity_id, fold(row.text));
  for (const row of extracted.assertions) names.set(row.assertion_id, fold((row.cue ?? row.content[0] ?? row.source)?.text ?? ''));
  for (const row of extracted.times) names.set(row.time_id, fold(row.text ?? row.value ?? ''));
  for (const row of extracted.places) names.set(row.place_id, fold(row.text ?? row.name));
  for (const row of extracted.entities) names.set(row.entity_id, row.name);
  return names;
}

export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function rowsOf(kind: Kind, extracted: Extracted, text: string, names: ReadonlyMap<string, string>): Row[] {
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
