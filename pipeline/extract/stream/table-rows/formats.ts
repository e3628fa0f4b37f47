/** How rows of tables leave `extract`: as lines of JSON, as an Arrow stream, or as Parquet. */
import type { Aside } from '../../../common/stage.ts';
import type { Row, RowFormat, Writer } from '../../../emit/format.ts';
import { takingRows } from '../../../emit/taking-rows.ts';
import { refusalRow } from '../../../link/refusal.ts';
import { rowToValues } from '../../../schemas/compiled-rows.ts';
import { type Table, type TableName, tables } from '../../../schemas/tables.ts';
import { type Batch, textOf } from '../batch.ts';
import type { LineResult } from '../line-result.ts';

/** Rows of a batch: few at first, so that a reader has them soon; then ever more. By the rows alone, so that the same rows give the same bytes. */
const FIRST_BATCH = 64;
const LAST_BATCH = 8192;

export interface RowsOutput {
  /** Takes the answers to a batch of lines, in the order of the input. */
  add: (results: LineResult[], batch: Batch) => Promise<void>;
  finish: () => Promise<void>;
}

/** Lines of JSON. Where there are several tables, the rows of a line of input are followed by one that says so, with the error of a line that was refused. */
export function asLines(wanted: TableName[], write: Aside['write']): RowsOutput {
  const isOne = wanted.length === 1;
  const linesOf = (result: LineResult, batch: Batch, index: number): string[] => {
    const lines = result.json === '' || result.isError ? [] : [result.json];
    const { document_id, error } = result.isError ? JSON.parse(result.json) : { document_id: result.documentId, error: null };
    if (error && wanted.includes('findings')) {
      const row = refusalOf(result, batch, index);
      lines.push(JSON.stringify(isOne ? row : { table: 'findings', ...row }));
    }
    if (!isOne) lines.push(JSON.stringify({ table: 'end', line: batch.firstLine + index, document_id, error }));
    return lines;
  };
  return {
    add: async (results, batch) => {
      const lines = results.flatMap((result, index) => linesOf(result, batch, index));
      if (lines.length > 0) await write(`${lines.join('\n')}\n`);
    },
    finish: async () => {},
  };
}

/** Arrow or Parquet. @param open where the bytes of a table go */
export async function asColumns(
  format: 'arrow' | 'parquet',
  wanted: TableName[],
  open: (table: TableName) => Aside['write'],
): Promise<RowsOutput> {
  const make: RowFormat =
    format === 'arrow'
      ? takingRows((await import('../../../emit/arrow.ts')).arrowStream)
      : (await import('../../../emit/parquet.ts')).parquet;
  const first = format === 'arrow' ? FIRST_BATCH : LAST_BATCH;
  const outputs = wanted.map((name) => {
    const table = tables.find((candidate) => candidate.name === name) as Table;
    const toValues = rowToValues(table.columns) as (row: unknown) => Row;
    return { name, toValues, writer: make(table, { write: open(name) }), waiting: [] as Row[], size: first };
  });
  return {
    add: async (results, batch) => {
      for (const [index, result] of results.entries()) {
        const rows = result.isError ? { findings: [refusalOf(result, batch, index)] } : (result.rows ?? {});
        for (const output of outputs) {
          for (const row of rows[output.name] ?? []) output.waiting.push(output.toValues(row));
          await feedBatches(output);
        }
      }
    },
    finish: async () => {
      for (const output of outputs) {
        await output.writer.feed(output.waiting);
        await output.writer.finish();
      }
    },
  };
}

/** A table's rows on their way to its writer. */
interface Output {
  writer: Writer<readonly Row[]>;
  waiting: Row[];
  /** rows of the next batch */
  size: number;
}

/** Writes as many whole batches as wait. */
async function feedBatches(output: Output): Promise<void> {
  while (output.waiting.length >= output.size) {
    await output.writer.feed(output.waiting.splice(0, output.size));
    output.size = Math.min(output.size * 2, LAST_BATCH);
  }
}

/** The finding that stands for a line that was refused, as `link` has it. */
function refusalOf(result: LineResult, { lines }: Batch, index: number) {
  const { document_id, error } = JSON.parse(result.json);
  let rawPath: string | null = null;
  let isOwnLine = true; // a document that ingest refused has the line of its raw file
  try {
    const given = JSON.parse(textOf(lines[index]));
    rawPath = given.raw_path ?? null;
    isOwnLine = given.error === undefined;
  } catch {
    // the line is not JSON
  }
  return refusalRow(document_id, rawPath, { ...error, line: isOwnLine && rawPath !== null ? null : error.line });
}
