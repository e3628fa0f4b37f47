/** The stage `extract`: NDJSON documents in, what was found in each out, line for line. */
import { closeSync, createReadStream, existsSync, openSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { argumentsOf, FINE, INTERRUPTED, REFUSED, stage, UserError, type Values, wholeNumber } from './common/command-line.ts';
import { summary, writerTo } from './common/stage.ts';
import type { Batch } from './extract/stream/batch.ts';
import { piecesOf } from './extract/stream/deflated.ts';
import { OtherRun, openJournal } from './extract/stream/journal.ts';
import { openKeys, openKnown } from './extract/stream/known.ts';
import { type LineResult, lengthOf } from './extract/stream/line-result.ts';
import { progressLine } from './extract/stream/progress-line.ts';
import { extractStream, type Sink, type StreamOptions } from './extract/stream/stream.ts';
import type { RowFormat } from './extract/stream/table-rows/chosen.ts';
import { standardOut } from './ingest/standard-out.ts';

/** Books of some thousand pages. Each stage then takes at most 600 MB for a document of news, however long, two threads included. */
const MAX_CHARACTERS = '5000000';

const PROGRAM = {
  about: 'extract: NDJSON documents in, figures and claims out, line for line in the same order',
  usage: ['[OPTIONS] < documents.ndjson > extracted.ndjson'],
  options: {
    in: { value: 'FILE', description: 'documents (default: standard input)', isOptional: true },
    out: { value: 'FILE', description: 'written aside, then renamed (default: standard output)', isOptional: true },
    resume: { description: 'go on where an interrupted run with the same --in and --out stopped' },
    restart: { description: 'with --resume: begin anew, and do not refuse, where that run had another input or version' },
    known: {
      value: 'FILE',
      description: 'an earlier --out that was written with this option: what it holds of the same documents and rules\nis not read again',
      isOptional: true,
    },
    rules: { value: 'SUM', description: 'with --known: checksum of the rules, for those who have it at hand', isOptional: true },
    rows: {
      value: 'TABLE,…',
      description: 'in place of that, rows of the published tables, document by document (all: --rows all)',
      isOptional: true,
    },
    format: {
      value: 'NAME',
      description: 'of rows: ndjson (default), arrow (a stream), parquet; of several tables, the last two into a folder --out',
      isOptional: true,
    },
    sentences: { description: 'each line with where its sentences begin and end too, for the stage link' },
    workers: {
      value: 'N',
      description:
        'threads; the output does not depend on them (default: the cores). 1: this one alone, quick to start,\nfor engines; a document that uses up the memory then ends the process',
      isOptional: true,
    },
    'max-characters': {
      value: 'N',
      description: 'the longest text; one full of figures takes some 100 bytes of memory for each character',
      default: MAX_CHARACTERS,
    },
    'max-seconds': { value: 'N', description: 'the longest time for one document', default: '300' },
  },
  notes: `
A line that cannot be read is answered by {"document_id", "error": {"rule", "message", "line"}} in its place; among rows, by one of findings.
Rows of several tables as ndjson name their "table"; those of a document are followed by {"table": "end", "line", "document_id", "error"}.
Rows are of each document alone: repeats_id, is_summable, duplicate_of and similarity are filled over a corpus by pipeline/link/corpus.ts or corpus.sql.
`,
} as const;

type Input = AsyncIterable<Uint8Array>;
type Options = Awaited<ReturnType<typeof parseOptions>>;

async function toStandardOut(input: Input, options: Options, size: number | null): Promise<number> {
  const counter = counting(size);
  await extractStream(input, streamOptions(options), async (results, batch) => {
    for (const piece of outputOf(results)) await standardOut(piece);
    counter.add(results, batch);
  });
  return counter.finish();
}

/** Rows of tables, to standard output, into a file, or into a folder with a file for each table: whole or not at all. */
async function rowsOut(input: Input, rows: NonNullable<Options['rows']>, options: Options, size: number | null): Promise<number> {
  const { openRows } = await import('./extract/stream/table-rows/open-rows.ts');
  const counter = counting(size);
  const output = await openRows(rows.tables, rows.format, options.out);
  try {
    await extractStream(input, { ...streamOptions(options), rows }, async (results, batch) => {
      await output.add(results, batch);
      for (const [index, { isError, json }] of results.entries())
        if (isError) process.stderr.write(`extract: line ${batch.firstLine + index}: ${JSON.parse(json).error.message}\n`);
      counter.add(results, batch);
    });
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw error;
  }
  return counter.finish();
}

/** Goes on with an interrupted run where that was asked for; begins anew where it does not fit and that was asked for too. */
async function toFile(open: () => Input, options: Options, file: string, size: number | null, stop: AbortSignal): Promise<number> {
  try {
    return await fillFile(open(), options, file, size, stop);
  } catch (error) {
    if (!options.restart || !(error instanceof OtherRun)) throw error;
    return fillFile(open(), { ...options, resume: false }, file, size, stop);
  }
}

async function fillFile(input: Input, options: Options, file: string, size: number | null, stop: AbortSignal): Promise<number> {
  const rules = options.known === undefined ? undefined : await rulesOf(options);
  const journal = openJournal(file, options.resume, rules);
  const counter = counting(size, journal.done);
  const known = options.known !== undefined && rules !== undefined ? openKnown(options.known, rules) : undefined;
  const keys = known && openKeys(file, journal.done.lines);
  const resumed: StreamOptions = { ...streamOptions(options), skip: journal.done.lines, skipped: journal.compare, known };
  const descriptor = openSync(`${file}.part`, 'a');
  const { write, flush } = writerTo(descriptor);
  const sink: Sink = async (results, batch) => {
    for (const result of results) {
      for (const piece of piecesOf(result)) await write(piece);
      await write('\n');
    }
    flush();
    keys?.note(results);
    journal.note(
      batch.lines,
      results.reduce((sum, result) => sum + lengthOf(result) + 1, 0),
      results.filter(({ isError }) => isError).length,
    );
    counter.add(results, batch);
  };
  await extractStream(input, resumed, sink, stop).finally(() => closeSync(descriptor));
  if (stop.aborted) {
    counter.finish();
    process.stderr.write(`extract: interrupted; ${journal.done.lines} documents are kept in ${file}.part, go on with --resume\n`);
    return INTERRUPTED;
  }
  journal.finish();
  keys?.finish();
  return counter.finish();
}

/** What decides what is found in a document, besides the document. */
async function rulesOf({ rules, maxCharacters }: Options): Promise<string> {
  if (rules !== undefined) return `${rules} ${maxCharacters}`;
  const { codeSum, ROOT } = await import('./build/code.ts');
  return `${codeSum(ROOT, 'pipeline/extract/stream/extract-line.ts')} ${maxCharacters}`;
}

/** Short lines together, long ones in pieces. */
function* outputOf(results: LineResult[]): Generator<string | Uint8Array> {
  let text = '';
  for (const result of results) {
    if (result.pieces) {
      if (text !== '') yield text;
      yield* piecesOf(result);
      text = '\n';
    } else text += `${result.json}\n`;
  }
  if (text !== '') yield text;
}

const streamOptions = ({ workers, maxCharacters, maxSeconds, sentences }: Options): StreamOptions => ({
  workers,
  maxCharacters,
  maxSeconds,
  sentences,
  skip: 0,
  skipped: () => {},
});

/** Counts for the progress line, the summary and the exit status. */
function counting(size: number | null, before = { lines: 0, errors: 0 }) {
  let { lines: documents, errors } = before;
  let known = 0;
  const progress = progressLine('extract', size);
  return {
    add: (results: LineResult[], { lines }: Batch): void => {
      documents += lines.length;
      for (const result of results) {
        if (result.isError) errors++;
        if (result.isKnown) known++;
      }
      progress.tick(lines);
    },
    finish: (): number => {
      progress.done();
      summary('extract', [documents, 'documents'], ...(known > 0 ? [`${known} known from before`] : []), [errors, 'errors']);
      return errors > 0 ? REFUSED : FINE;
    },
  };
}

async function parseOptions() {
  const { values } = argumentsOf(PROGRAM);
  if (values.in !== undefined && !existsSync(values.in))
    throw new UserError(`${values.in}: no such file; name the documents that ingest wrote`);
  if (values.in !== undefined && statSync(values.in).isDirectory())
    throw new UserError(`${values.in}: a folder; name the file of documents that ingest wrote`);
  if (values.resume && (values.out === undefined || values.in === undefined))
    throw new UserError('--resume needs the --in and --out of the interrupted run');
  if (values.known !== undefined && values.out === undefined) throw new UserError('--known needs --out');
  const threads = wholeNumber('workers', values.workers ?? String(availableParallelism()));
  return {
    ...values,
    workers: values.workers === undefined || threads > 1 ? threads : 0, // on a machine of one core, a document still costs no more than itself
    rows: await rowsWanted(values),
    maxCharacters: wholeNumber('max-characters', values['max-characters']),
    maxSeconds: wholeNumber('max-seconds', values['max-seconds']),
  };
}

/** The tables and the format that were asked for. */
async function rowsWanted({ rows, format, resume, out }: Values<(typeof PROGRAM)['options']>) {
  if (rows === undefined) {
    if (format !== undefined) throw new UserError(`--format ${format}: goes with --rows; name the tables`);
    return undefined;
  }
  if (resume) throw new UserError('--resume goes on with the contract’s output; with --rows, begin anew');
  const { chosenFormat, chosenTables } = await import('./extract/stream/table-rows/chosen.ts');
  const tables = chosenTables(rows);
  const chosen: RowFormat = chosenFormat(format ?? 'ndjson');
  if (chosen !== 'ndjson' && tables.length > 1 && out === undefined)
    throw new UserError(`--format ${chosen}: holds one table; name one, or give a folder with --out`);
  return { tables, format: chosen, isText: chosen === 'ndjson' };
}

await stage('extract', async () => {
  const options = await parseOptions();
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  if (options.out !== undefined && !options.rows) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  const file = options.in;
  const open = (): Input => {
    const input = file === undefined ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
    stop.signal.addEventListener('abort', () => input.destroy());
    return input;
  };
  const size = options.in === undefined ? null : statSync(options.in).size;
  if (options.rows) return rowsOut(open(), options.rows, options, size);
  return options.out === undefined ? toStandardOut(open(), options, size) : toFile(open, options, options.out, size, stop.signal);
});
