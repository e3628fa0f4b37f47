/** Where rows of tables go: standard output, a file, or a folder with a file for each table. */
import { join } from 'node:path';
import { type Aside, writeAside } from '../../../common/stage.ts';
import { standardOut } from '../../../ingest/standard-out.ts';
import type { TableName } from '../../../schemas/tables.ts';
import type { RowFormat } from './chosen.ts';
import { asColumns, asLines, type RowsOutput } from './formats.ts';

const SUFFIX = { arrow: '.arrows', parquet: '.parquet' };

export interface OpenRows extends RowsOutput {
  /** Leaves nothing behind. */
  abandon: () => Promise<void>;
}

/** @param out file, or folder for several tables in a format that holds one; files appear whole, when all is done */
export async function openRows(wanted: TableName[], format: RowFormat, out: string | undefined): Promise<OpenRows> {
  const asides: Aside[] = [];
  const open = (file: string | undefined): Aside['write'] => {
    if (file === undefined) return standardOut;
    const aside = writeAside(file);
    asides.push(aside);
    return aside.write;
  };
  const output =
    format === 'ndjson'
      ? asLines(wanted, open(out))
      : await asColumns(format, wanted, (table) => open(out !== undefined && wanted.length > 1 ? join(out, table + SUFFIX[format]) : out));
  return {
    add: output.add,
    finish: async () => {
      await output.finish();
      for (const aside of asides) await aside.close();
    },
    abandon: async () => {
      for (const aside of asides) await aside.abandon();
    },
  };
}
