/** Every id names a row: within a document at once, across documents when the whole corpus was read. */

import { compactMap } from '../common/compact-map.ts';
import type { AllRows } from '../link/rows.ts';
import { CORPUS_TABLES, type Column, type TableName, tables } from '../schemas/tables.ts';
import type { Problem, RowNumber } from './check.ts';

type Row = Record<string, unknown>;

export interface References {
  /** Ids that one document's rows name and none of them has, which may stand in another document: to be looked for. */
  expect: (ids: readonly string[]) => void;
  /** How many ids no document so far has: read the corpus again and strike out what is found. */
  open: () => number;
  /** Strikes out the ids that a document's rows have. */
  strike: (rows: Partial<AllRows>) => void;
  /** When the whole corpus was struck out: the rows whose ids are still open. */
  unknown: (rows: Partial<AllRows>, numberOf: RowNumber) => Problem[];
}

const REFERRING: { table: TableName; key: string[]; columns: Column[] }[] = tables
  .map(({ name, key, columns }) => ({ table: name, key, columns: columns.filter((column) => column.references.length > 0) }))
  .filter(({ columns }) => columns.length > 0);

/** Columns whose row may stand in another document. */
const ACROSS = new Set(['repeats_id', 'duplicate_of']);
/** Tables whose rows belong to no document: what they name may stand in any. */
const OF_CORPUS = new Set<TableName>(CORPUS_TABLES);
const isAcross = (table: TableName, column: Column): boolean => ACROSS.has(column.name) || OF_CORPUS.has(table);

export function references(): References {
  const open = compactMap(0);
  return {
    expect: (ids) => {
      for (const id of ids) open.set(id);
    },
    open: () => open.size,
    strike: (rows) => {
      for (const { quantity_id } of rows.quantities ?? []) open.delete(quantity_id);
      for (const { document_id } of rows.documents ?? []) open.delete(document_id);
    },
    unknown: (rows, numberOf) =>
      [...dangling(rows)]
        .filter(({ table, column, id }) => isAcross(table, column) && open.get(id))
        .map(({ table, row, index, key, column, id }) => problem(table, numberOf(table, index), row, key, column, id)),
  };
}

/** Checks the references of one document's rows: what is wrong, and the ids that may stand in another document. */
export function checkReferences(rows: Partial<AllRows>, numberOf: RowNumber): { problems: Problem[]; elsewhere: string[] } {
  const problems: Problem[] = [];
  const elsewhere: string[] = [];
  for (const { table, row, index, key, column, id } of dangling(rows)) {
    if (isAcross(table, column)) elsewhere.push(id);
    else problems.push(problem(table, numberOf(table, index), row, key, column, id));
  }
  return { problems, elsewhere };
}

interface Dangling {
  table: TableName;
  row: Row;
  index: number;
  key: string[];
  column: Column;
  id: string;
}

/** The ids of a document's rows that none of its rows has. */
function* dangling(rows: Partial<AllRows>): Generator<Dangling> {
  const known = new Map<string, Set<unknown>>();
  const idsOf = (table: TableName, column: string): Set<unknown> => {
    const name = `${table}.${column}`;
    let ids = known.get(name);
    if (!ids) {
      ids = new Set(((rows[table] ?? []) as unknown as Row[]).map((row) => row[column]));
      known.set(name, ids);
    }
    return ids;
  };
  for (const { table, key, columns } of REFERRING) {
    for (const column of columns) {
      const targets = column.references.map((reference) => idsOf(reference.table, reference.column));
      const own = (rows[table] ?? []) as unknown as Row[];
      for (let index = 0; index < own.length; index++) {
        const row = own[index]!;
        const value = row[column.name];
        if (value === null || value === undefined || isThere(value, targets)) continue; // as nearly all
        for (const id of missing(value, targets)) yield { table, row, index, key, column, id };
      }
    }
  }
}

/** Whether an id stands in one of the sets. */
function isThere(id: unknown, targets: readonly Set<unknown>[]): boolean {
  for (const ids of targets) if (ids.has(id)) return true;
  return false;
}

/** Of an id, or a list of them, those that stand in none of the sets. */
const missing = (value: unknown, targets: readonly Set<unknown>[]): string[] =>
  (Array.isArray(value) ? value : [value]).filter((id) => !isThere(id, targets));

function problem(table: TableName, number: number, row: Row, key: string[], column: Column, id: string): Problem {
  const where = column.references.map((reference) => reference.table).join(' or ');
  const who = key.map((name) => row[name]).join(' ');
  return {
    check: 'references',
    message: `${table} row ${number} (${who}) ${column.name}: ${id} is not an id of ${where}; publish that row too, or write null`,
  };
}
