/** The tables and the format that a command line names. */
import { UserError } from '../../../common/stage.ts';
import { CORPUS_TABLES, type TableName, tables } from '../../../schemas/tables.ts';

export const ROW_FORMATS = ['ndjson', 'arrow', 'parquet'] as const;
export type RowFormat = (typeof ROW_FORMATS)[number];

/** The tables whose rows are wanted, as text or as values. */
export interface RowsRequest {
  tables: TableName[];
  isText: boolean;
}

/** In the order of the tables, each once. */
export function chosenTables(list: string): TableName[] {
  const ofCorpus: readonly TableName[] = CORPUS_TABLES;
  const known = tables.map(({ name }) => name).filter((name) => !ofCorpus.includes(name));
  const names = list === 'all' ? known : list.split(',').map((name) => name.trim());
  for (const name of names) {
    if (!known.some((one) => one === name)) throw new UserError(`--rows ${list}: no table ${name || '""'}; there are ${known.join(', ')}`);
  }
  return known.filter((name) => names.includes(name));
}

export function chosenFormat(name: string): RowFormat {
  const format = ROW_FORMATS.find((known) => known === name);
  if (!format) throw new UserError(`--format ${name}: there are ${ROW_FORMATS.join(', ')}`);
  return format;
}
