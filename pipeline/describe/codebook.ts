/** codebook.csv: every column of every table in a line, codes with their meaning. */
import Papa from 'papaparse';
import { type Column, tables } from '../schemas/tables.ts';

export function codebook(): string {
  const lines = tables.flatMap((table) =>
    table.columns.map((column, index) => ({
      table: table.name,
      position: index + 1,
      column: column.name,
      type: typeOf(column),
      is_nullable: column.isNullable,
      unit: column.unit ?? '',
      description: column.description,
      codes: (column.codes ?? []).map(({ code, description }) => (code === description ? code : `${code}: ${description}`)).join(' | '),
      references: column.references.map((reference) => `${reference.table}.${reference.column}`).join(' | '),
    })),
  );
  return `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}

/** The type that a reader meets: `list of string` stands joined with | in CSV. */
const typeOf = (column: Column): string => {
  const type = column.codes ? 'code' : column.type;
  return column.isList ? `list of ${type}` : type;
};
