/** The restatements of raw/, through the pipeline as `make` runs it, and the list of what they state. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '../../pipeline/extract/extract.ts';
import { readTable } from '../../pipeline/extract/table.ts';
import type { IngestedDocument } from '../../pipeline/ingest/document.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { findInputs } from '../../pipeline/ingest/inputs.ts';
import { type Rows, rowsOf } from '../../pipeline/link/rows.ts';
import type { QuantityRow } from '../../pipeline/schemas/types.ts';

const RAW = fileURLToPath(new URL('../../raw', import.meta.url));

export interface Restatement {
  document: IngestedDocument;
  rows: Rows;
}

export async function restatements(): Promise<Restatement[]> {
  const read: Restatement[] = [];
  for await (const record of ingest((await findInputs(RAW, [])).inputs, { maxBytes: 1 << 20 })) {
    if ('error' in record) throw new Error(record.error.message);
    read.push({ document: record, rows: rowsOf(record, extract(record)) });
  }
  return read;
}

/** What a reader of a restatement would write down of one figure; empty where the text says nothing of it. */
export const FIELDS = ['value', 'low', 'high', 'bound', 'unit', 'item', 'outcome', 'from', 'to', 'place', 'speaker'] as const;
export type Field = (typeof FIELDS)[number];
export type Stated = Record<Field | 'document' | 'words', string>;

export const statedFigures = (): Stated[] => readTable<keyof Stated>(new URL('./data/stated-figures.csv', import.meta.url));

/**
 * A collected fact and what states it: words of listed figures and a passage of the text, either of which may be empty.
 * Facts are numbered by the text that they were collected from (A: first choice, B: reserve, F: the founding article).
 */
export type Fact = Record<'fact' | 'document' | 'groups' | 'figures' | 'passage', string>;

export const statedFacts = (): Fact[] => readTable<keyof Fact>(new URL('./data/stated-facts.csv', import.meta.url));

/** A figure as the published tables have it, in the columns of the list. */
export function asStated(row: QuantityRow, rows: Rows): Record<Field, string> & { aliases: string[] } {
  const source = rows.entities.find(({ entity_id }) => entity_id === row.source_id);
  const places = row.place_ids.map((id) => rows.places.find(({ place_id }) => place_id === id)?.name);
  return {
    value: shown(row.value),
    low: shown(row.low),
    high: shown(row.high),
    bound: row.bound,
    unit: row.unit ?? '',
    item: row.item_label ?? row.item ?? '',
    outcome: row.outcome ?? '',
    from: row.time_from ?? '',
    to: row.time_to ?? '',
    place: places.join('|'),
    speaker: row.assertion_id === null ? row.attribution : (row.source_name ?? row.attribution),
    aliases: source?.aliases ?? [],
  };
}

const shown = (value: number | null): string => (value === null ? '' : String(value));

/** Fields in which the pipeline says something else than the list. */
export function differences(stated: Stated, row: QuantityRow, rows: Rows): Field[] {
  const found = asStated(row, rows);
  return FIELDS.filter((field) => {
    const names = field === 'speaker' ? [found.speaker, ...found.aliases] : [found[field]];
    return !names.some((name) => folded(name) === folded(stated[field]));
  });
}

/** "The ministry" is the ministry. */
const folded = (words: string): string => words.toLowerCase().replace(/^the /, '');

export const sourcesOf = (): { file: string; sha256: string; kind: string; title: string; restates_published: string | null }[] =>
  JSON.parse(readFileSync(`${RAW}/sources.json`, 'utf8')).sources;
