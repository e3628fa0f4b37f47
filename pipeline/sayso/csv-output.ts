import { csv } from '../emit/csv.ts';
import { rowBytesOf } from '../emit/row-bytes.ts';
import { standardOut } from '../ingest/standard-out.ts';
import { rowToValues } from '../schemas/compiled-rows.ts';
import { tables } from '../schemas/tables.ts';
import type { Output } from './output.ts';

/** The published columns of one table, all articles under one header. */
export function csvOutput(name: 'quantities' | 'assertions'): Output {
  const table = tables.find((candidate) => candidate.name === name)!;
  const writer = csv(table, { write: standardOut });
  const toValues = rowToValues(table.columns);
  return {
    add: ({ rows }) => writer.feed(rowBytesOf(rows[name].map((row) => toValues(row as unknown as Record<string, unknown>)))),
    finish: writer.finish,
  };
}
