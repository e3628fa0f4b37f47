/**
 * A bad row costs its cell or its document, never the corpus: a cell that its schema refuses becomes null where the column may be null,
 * with a finding; a document whose rows are then still wrong stands as a refusal. What is wrong with the whole is left to `validate`.
 */
import { identify } from '../common/identity.ts';
import { FIRST_DAY } from '../extract/plausible.ts';
import { acceptor } from '../schemas/acceptor.ts';
import { cell, rowTest } from '../schemas/compiled-rows.ts';
import { type Column, type Table, tables } from '../schemas/tables.ts';
import type { FindingRow } from '../schemas/types.ts';
import { validator } from '../schemas/validator.ts';
import { check, type Text } from '../validate/check.ts';
import type { Rows } from './rows.ts';

type Cell = string | number | boolean | null | undefined | (string | number)[];
type Row = Record<string, Cell>;

/** 32 bits, where a column is not declared wide. */
const LARGEST = 2 ** 31 - 1;

/** Why a document's rows may not stand, in words that name the row. */
export class Refused extends Error {}

/** The same rows without cells that no column can hold. Throws `Refused` where that does not mend them. */
export function conform(rows: Rows, source: Text): Rows {
  const findings: FindingRow[] = [];
  const conforming: Record<string, Row[]> = {};
  let isAccepted = true;
  for (const table of tables) {
    const own = (rows as unknown as Record<string, Row[] | undefined>)[table.name];
    if (!own || own.length === 0) continue; // no validator need be made
    const isConforming = conformer(table);
    conforming[table.name] = own.map((row) => {
      if (isConforming(row)) return row;
      isAccepted = false;
      return mendedRow(table, row, rows, findings);
    });
  }
  const result = (
    findings.length === 0 ? rows : { ...rows, ...conforming, findings: [...(conforming.findings ?? []), ...findings] }
  ) as Rows;
  const [problem] = check(result, source, (_, index) => index + 1, isAccepted);
  if (problem) throw new Refused(source.redistribution === 'full' ? problem.message : problem.message.replace(/"[^"]*"/g, '"…"'));
  return result;
}

function mendedRow(table: Table, row: Row, { documents }: Rows, findings: FindingRow[]): Row {
  const document = documents[0]!;
  const wrong = wrongColumns(table, row);
  const result = { ...row };
  const rowId = String(row[table.key[0]!]);
  for (const column of table.columns) {
    if (!wrong.has(column.name) || !(column.isNullable || column.isList)) continue;
    const value = JSON.stringify(row[column.name]) ?? 'nothing';
    result[column.name] = column.isNullable ? null : [];
    findings.push({
      finding_id: identify('f', rowId, 'not-held', column.name),
      document_id: document.document_id,
      raw_path: document.raw_path,
      line: null,
      row_id: rowId,
      other_row_id: null,
      rule: 'not-held',
      level: 'warning',
      start: offset(row.start),
      end: offset(row.end),
      message: `${table.name}.${column.name} cannot hold what was read; it was left out: please report it`,
      actual: document.redistribution === 'full' ? value.slice(0, MOST) : null,
      expected: null,
    });
  }
  return result;
}

/** Characters of a value that a finding repeats. */
const MOST = 100;

const offset = (value: Cell): number | null => (typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null);

/** What a schema cannot say of a cell: days before year 1, and whole numbers beyond 32 bits. Nothing for most columns. */
function conditionsOf({ name, type, isWide, isList }: Column): string[] {
  const value = cell(name);
  if (type === 'date') return [`typeof ${value} !== 'string' || ${value} >= ${JSON.stringify(FIRST_DAY)}`];
  if (type !== 'integer' || isWide) return [];
  const isWithin = (number: string): string => `!(Math.abs(${number}) > ${LARGEST})`;
  return [isList ? `!${value} || ${value}.every((item) => ${isWithin('item')})` : isWithin(value)];
}

const HOLDS = new Map(tables.map(({ name, columns }) => [name, rowTest(columns.flatMap(conditionsOf))]));

function conformer({ name }: Table): (row: Row) => boolean {
  const holds = HOLDS.get(name)!;
  const accepts = acceptor(name);
  return (row) => holds(row) && accepts(row);
}

/** The columns whose cells the schema refuses, or no format can hold. */
function wrongColumns(table: Table, row: Row): Set<string> {
  const wrong = new Set(table.columns.filter((column) => !rowTest(conditionsOf(column))(row)).map(({ name }) => name));
  const validate = validator(table.name);
  validate(row);
  for (const { instancePath } of validate.errors ?? []) wrong.add(instancePath.split('/')[1]!);
  return wrong;
}
