/** Every id names a row: within a document at once, across documents when the whole corpus was read. */
import type { AllRows } from '../link/rows.ts';
import { type Column, type TableName, tables } from '../schemas/schemas.ts';
import type { Problem, RowNumber } from './check.ts';

type Row = Record<string, unknown>;

export interface References {
  /** Checks the references of one document's rows; what may stand in another document is remembered. */
  check: (rows: Partial<AllRows>, numberOf: RowNumber) => Problem[];
  /** Ids that no document so far has: read the corpus again and strike out what is found. */
  open: Map<string, Problem>;
  /** Strikes out the ids that a document's rows have. */
  strike: (rows: Partial<AllRows>) => void;
}

const REFERRING: { table: TableName; key: string[]; columns: Column[] }[] = tables
  .map(({ name, key, columns }) => ({ table: name, key, columns: columns.filter((column) => column.references.length > 0) }))
  .filter(({ columns }) => columns.length > 0);

/** Columns whose row may stand in another document. */
const ACROSS = new Set(['repeats_id', 'duplicate_of']);

export function references(): References {
  const open = new Map<string, Problem>();
  const idsOf = (rows: Partial<AllRows>, table: TableName, column: string): Set<unknown> =>
    new Set(((rows[table] ?? []) as unknown as Row[]).map((row) => row[column]));
  return {
    open,
    check: (rows, numberOf) => {
      const problems: Problem[] = [];
      const known = new Map<string, Set<unknown>>();
      const has = (column: Column, id: unknown): boolean =>
        column.references.some(({ table, column: key }) => {
          const name = `${table}.${key}`;
          let ids = known.get(name);
          if (!ids) {
            ids = idsOf(rows, table, key);
            known.set(name, ids);
          }
          return ids.has(id);
        });
      for (const { table, key, columns } of REFERRING) {
        ((rows[table] ?? []) as unknown as Row[]).forEach((row, index) => {
          for (const column of columns) {
            const values = [row[column.name]].flat().filter((id) => id !== null && id !== undefined);
            for (const id of values) {
              if (has(column, id)) continue;
              const where = column.references.map((reference) => reference.table).join(' or ');
              const who = key.map((name) => row[name]).join(' ');
              const problem: Problem = {
                check: 'references',
                message: `${table} row ${numberOf(table, index)} (${who}) ${column.name}: ${id} is not an id of ${where}; publish that row too, or write null`,
              };
              if (ACROSS.has(column.name)) open.set(String(id), problem);
              else problems.push(problem);
            }
          }
        });
      }
      return problems;
    },
    strike: (rows) => {
      for (const { quantity_id } of rows.quantities ?? []) open.delete(quantity_id);
      for (const { document_id } of rows.documents ?? []) open.delete(document_id);
    },
  };
}
