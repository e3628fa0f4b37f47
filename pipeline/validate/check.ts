/** Every check on the rows of one document. A problem says which row and column, what was expected, what was found, and what to do. */
import { codePointLength, LONGEST, quotesOf, SHARE } from '../link/quotes.ts';
import type { AllRows } from '../link/rows.ts';
import { acceptor } from '../schemas/acceptor.ts';
import { cell, rowTest, rowToValues } from '../schemas/compiled-rows.ts';
import { explain } from '../schemas/explain.ts';
import { type Table, type TableName, tables } from '../schemas/tables.ts';
import type { Redistribution } from '../schemas/types.ts';
import { validator } from '../schemas/validator.ts';

/** What the checks are, in the order in which a row meets them. */
export const CHECKS = {
  schema: 'Every row has the columns, types, codes and patterns of its schema, and no other column',
  unique: 'No two rows of a table share an id',
  references: 'Every id names a row of the table that the schema says',
  grounded: 'Every span lies in its text and reproduces it',
  plausible: 'Limits and dates are in order; exact values have no limits',
  policy: 'No more of a text leaves than its source allows',
} as const;
export type Check = keyof typeof CHECKS;

export interface Problem {
  check: Check;
  /** `quantities row 214 (q_8f3a…) start: "15" not at 84..86; found "5."; …` */
  message: string;
}

type Row = Record<string, unknown>;

/** Number of the row in its table, over the whole corpus: for messages. */
export type RowNumber = (table: TableName, index: number) => number;

export interface Text {
  text: string;
  redistribution: Redistribution;
}

/** @param isAccepted its schema has accepted every row already */
export function check(rows: Partial<AllRows>, source: Text | null, numberOf: RowNumber, isAccepted = false): Problem[] {
  const problems: Problem[] = [];
  for (const { table, keyOf, isInOrder, hasWithheld } of LOOKS) {
    const own = (rows[table.name] ?? []) as unknown as Row[];
    if (own.length === 0) continue; // no validator need be made
    const ids = new Set<unknown>();
    const accepts = isAccepted ? () => true : acceptor(table.name);
    own.forEach((row, index) => {
      const isWithheld = hasWithheld && (row.withheld as string[] | undefined)?.length !== 0;
      const id = keyOf(row);
      const isNew = !ids.has(id);
      if (isNew) ids.add(id);
      if (isNew && accepts(row) && (!source || (isInOrder(row) && !isWithheld))) return;
      const report = (kind: Check, field: string, message: string): void => {
        const key = table.key.map((name) => row[name]).join(' ');
        problems.push({ check: kind, message: `${table.name} row ${numberOf(table.name, index)} (${key}) ${field}: ${message}` });
      };
      if (!accepts(row)) checkSchema(table, row, report);
      if (!isNew)
        report('unique', table.key.join(', '), 'another row has the same id; a parser found the same thing twice: make it find one');
      if (!source) return;
      checkOrder(table, row, report);
      checkWithheld(row, source, report);
    });
  }
  if (source) {
    checkSpans(rows, source, numberOf, problems);
    checkPolicy(rows, source, problems);
  }
  return problems;
}

type Report = (kind: Check, field: string, message: string) => void;

function checkSchema(table: Table, row: Row, report: Report): void {
  const validate = validator(table.name);
  validate(row);
  const told = new Set<string>(); // a code list that may be null fails twice
  for (const error of validate.errors ?? []) {
    const said = explain(error, table.name);
    const field = said?.field ?? error.instancePath.split('/')[1] ?? '';
    if (said && !told.has(field + said.message)) report('schema', field, said.message);
    if (said) told.add(field + said.message);
  }
}

/** Columns of which the first is not above the second, where a table has them. */
const LIMITS = [
  ['low', 'high'],
  ['change_from_low', 'change_from_high'],
  ['time_from', 'time_to'],
  ['from', 'to'],
  ['start', 'end'],
];

/** Those of a table. */
const limitsOf = ({ columns }: Table): string[][] => LIMITS.filter(([low]) => columns.some(({ name }) => name === low));

/** What is looked at in every row of a table: made once, compiled from its columns. */
const LOOKS = tables.map((table) => {
  const { key, columns } = table;
  const names = new Set(columns.map(({ name }) => name));
  const ordered = limitsOf(table).map(([low, high]) => {
    const [from, to] = [cell(low!), cell(high!)];
    return `${from} == null || ${to} == null || !(${from} > ${to})`;
  });
  const exact = names.has('bound') ? [`${cell('bound')} !== 'exact' || ${cell('low')} === null && ${cell('high')} === null`] : [];
  const toKey = rowToValues(key.map((name) => ({ name })));
  return {
    table,
    /** what no two rows of a table share */
    keyOf: (row: Row): unknown => (key.length === 1 ? toKey(row)[0] : JSON.stringify(toKey(row))),
    isInOrder: rowTest([...ordered, ...exact]),
    hasWithheld: names.has('withheld'),
  };
});

function checkOrder(table: Table, row: Row, report: Report): void {
  for (const [low, high] of limitsOf(table) as [string, string][]) {
    const [from, to] = [row[low], row[high]] as (string | number | null)[];
    if (from !== null && to !== null && from !== undefined && to !== undefined && from > to) {
      report('plausible', low, `${from} is above ${high} ${to}; the rule ${row.rule} read the limits the wrong way round`);
    }
  }
  if (row.bound === 'exact' && (row.low !== null || row.high !== null)) {
    report('plausible', 'bound', `exact, yet with limits ${row.low} and ${row.high}; the rule ${row.rule} must leave them null`);
  }
}

/** What is kept back is empty, and nothing is kept back that may leave. */
function checkWithheld(row: Row, { redistribution }: Text, report: Report): void {
  const withheld = (row.withheld ?? []) as string[];
  for (const column of withheld) {
    const value = row[column];
    if (redistribution === 'full') report('policy', column, 'withheld, although the whole text may leave');
    else if (value === undefined || (value !== null && !(Array.isArray(value) && value.length === 0)))
      report('policy', column, 'said to be withheld, but it is there; leave it null');
  }
}

const SPANS: Partial<Record<TableName, [start: string, end: string | null, text: string][]>> = {
  quantities: [
    ['start', 'end', 'text'],
    ['quote_start', null, 'quote'],
  ],
  assertions: [['quote_start', null, 'quote']],
  places: [['start', 'end', 'text']],
  times: [
    ['start', 'end', 'text'],
    ['relative_start', 'relative_end', 'relative_text'],
  ],
  mentions: [['start', 'end', 'text']],
  evidence: [['start', 'end', 'text']],
};

function checkSpans(rows: Partial<AllRows>, source: Text, numberOf: RowNumber, problems: Problem[]): void {
  const quotes = quotesOf(source.text, 'full');
  const one = (table: TableName, index: number, id: unknown, field: string, start: number, end: number, text: string | null): void => {
    const found = quotes.slice(start, end);
    if (start >= 0 && start <= end && end <= quotes.length && (text === null || found === text)) return;
    const at = `${start}..${end}`;
    const message =
      start >= 0 && start <= end && end <= quotes.length
        ? `"${text}" not at ${at}; found "${found}"`
        : `${at} lies outside its text of ${quotes.length} code points`;
    const row = `${table} row ${numberOf(table, index)} (${id}) ${field}`;
    problems.push({
      check: 'grounded',
      message: `${row}: ${message}; offsets count code points of the cleaned text: make ingest and extract again`,
    });
  };
  for (const [table, spans] of Object.entries(SPANS) as [TableName, [string, string | null, string][]][]) {
    const key = tables.find(({ name }) => name === table)?.key[0] ?? '';
    ((rows[table] ?? []) as unknown as Row[]).forEach((row, index) => {
      for (const [startField, endField, textField] of spans) {
        const start = row[startField] as number | null;
        const text = row[textField] as string | null;
        if (start === null || start === undefined) continue;
        const end = endField === null ? start + codePointLength(text ?? '') : (row[endField] as number);
        one(table, index, row[key], startField, start, end, text);
      }
    });
  }
  (rows.assertions ?? []).forEach((row, index) => {
    row.content_start.forEach((start, piece) => {
      one('assertions', index, row.assertion_id, 'content_start', start, row.content_end[piece]!, row.content[piece] ?? null);
    });
  });
}

/** Counts again, from the published rows alone, how much of the text leaves. */
function checkPolicy(rows: Partial<AllRows>, source: Text, problems: Problem[]): void {
  if (source.redistribution === 'full') return;
  const quotes = quotesOf(source.text, 'full');
  const quoted = new Uint8Array(quotes.length);
  const id = rows.documents?.[0]?.document_id;
  const leave = (table: TableName, start: number | null, text: string | null): void => {
    if (start === null || text === null) return;
    const length = [...text].length;
    quoted.fill(1, start, start + length);
    if (length > LONGEST) {
      problems.push({
        check: 'policy',
        message: `${table} of ${id}: a quote of ${length} code points; at most ${LONGEST} may leave: publish offsets alone`,
      });
    }
  };
  for (const row of rows.quantities ?? []) {
    leave('quantities', row.start, row.text);
    leave('quantities', row.quote_start, row.quote);
  }
  for (const row of rows.assertions ?? []) {
    leave('assertions', row.quote_start, row.quote);
    row.content.forEach((text, piece) => {
      leave('assertions', row.content_start[piece]!, text);
    });
  }
  for (const table of ['mentions', 'evidence', 'times', 'places'] as const)
    for (const row of rows[table] ?? []) leave(table, row.start, row.text);
  for (const row of rows.times ?? []) leave('times', row.relative_start, row.relative_text);
  const total = quoted.reduce((sum, flag) => sum + flag, 0);
  const most = source.redistribution === 'none' ? 0 : Math.floor(quotes.length * SHARE);
  if (total > most) {
    problems.push({
      check: 'policy',
      message: `document ${id}: ${total} code points of its text would leave, at most ${most} may (redistribution: ${source.redistribution}); publish offsets alone`,
    });
  }
}
