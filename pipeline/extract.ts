/** The stage `extract`: NDJSON documents in, what was found in each out, line for line. */
import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { FINE, INTERRUPTED, REFUSED, STATUSES, stage, summary, UserError } from './common/stage.ts';
import type { LineResult } from './extract/stream/extract-line.ts';
import { OtherRun, openJournal } from './extract/stream/journal.ts';
import { progressLine } from './extract/stream/progress-line.ts';
import { extractStream, type StreamOptions } from './extract/stream/stream.ts';
import { standardOut } from './ingest/standard-out.ts';

const HELP = `extract: NDJSON documents in, figures and claims out, line for line in the same order

  npm run --silent extract [-- OPTIONS] < documents.ndjson > extracted.ndjson

  --in FILE           documents (default: standard input)
  --out FILE          written aside, then renamed (default: standard output)
  --resume            go on where an interrupted run with the same --in and --out stopped
  --restart           with --resume: begin anew, and do not refuse, where that run had another input or version
  --workers N         threads; the output does not depend on them (default: the cores)
  --max-characters N  the longest text (default: 20000000)
  --max-seconds N     the longest time for one document (default: 300)
  --refused-is-fine   the exit status is 0 where it would be 3: for engines
  --help

A line that cannot be read is answered by {"document_id", "error": {"rule", "message", "line"}} in its place.
${STATUSES}`;

type Input = AsyncIterable<Uint8Array>;
type Options = ReturnType<typeof parseOptions>;

async function toStandardOut(input: Input, options: Options, size: number | null): Promise<number> {
  const counter = counting(size);
  await extractStream(input, streamOptions(options), async (results, { lines }) => {
    await standardOut(outputOf(results));
    counter.add(lines, results);
  });
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
  const journal = openJournal(file, options.resume);
  const out = createWriteStream(`${file}.part`, { flags: 'a' });
  const counter = counting(size, journal.done);
  const write = (chunk: string): Promise<void> =>
    new Promise((done, failed) => out.write(chunk, (error) => (error ? failed(error) : done())));
  const resumed: StreamOptions = { ...streamOptions(options), skip: journal.done.lines, skipped: journal.compare };
  await extractStream(
    input,
    resumed,
    async (results, { lines }) => {
      const output = outputOf(results);
      await write(output);
      journal.note(lines, Buffer.byteLength(output), results.filter(({ isError }) => isError).length);
      counter.add(lines, results);
    },
    stop,
  );
  out.end();
  await finished(out);
  if (stop.aborted) {
    counter.finish();
    process.stderr.write(`extract: interrupted; ${journal.done.lines} documents are kept in ${file}.part, go on with --resume\n`);
    return INTERRUPTED;
  }
  journal.finish();
  return counter.finish();
}

const outputOf = (results: LineResult[]): string => results.map(({ json }) => `${json}\n`).join('');

const streamOptions = ({ workers, maxCharacters, maxSeconds }: Options): StreamOptions => ({
  workers,
  maxCharacters,
  maxSeconds,
  skip: 0,
  skipped: () => {},
});

/** Counts for the progress line, the summary and the exit status. */
function counting(size: number | null, before = { lines: 0, errors: 0 }) {
  let { lines: documents, errors } = before;
  const progress = progressLine('extract', size);
  return {
    add: (lines: string[], results: LineResult[]): void => {
      documents += lines.length;
      for (const { isError } of results) if (isError) errors++;
      progress.tick(lines);
    },
    finish: (): number => {
      progress.done();
      summary('extract', [documents, 'documents'], [errors, 'errors']);
      return errors > 0 ? REFUSED : FINE;
    },
  };
}

function parseOptions() {
  let values: ReturnType<typeof parse>;
  try {
    values = parse();
  } catch (error) {
    throw new UserError(`${(error as Error).message}; --help lists what there is`);
  }
  if (values.in !== undefined && !existsSync(values.in))
    throw new UserError(`${values.in}: no such file; name the documents that ingest wrote`);
  if (values.resume && (values.out === undefined || values.in === undefined))
    throw new UserError('--resume needs the --in and --out of the interrupted run');
  return {
    ...values,
    workers: whole('workers', values.workers ?? String(availableParallelism())),
    maxCharacters: whole('max-characters', values['max-characters']),
    maxSeconds: whole('max-seconds', values['max-seconds']),
  };
}

const parse = () =>
  parseArgs({
    options: {
      in: { type: 'string' },
      out: { type: 'string' },
      resume: { type: 'boolean', default: false },
      restart: { type: 'boolean', default: false },
      workers: { type: 'string' },
      'max-characters': { type: 'string', default: '20000000' },
      'max-seconds': { type: 'string', default: '300' },
      'refused-is-fine': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;

function whole(name: string, value: string): number {
  if (!/^[1-9]\d{0,9}$/.test(value)) throw new UserError(`--${name} ${value}: give a whole number from 1`);
  return Number(value);
}

await stage('extract', async () => {
  const options = parseOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return FINE;
  }
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  if (options.out !== undefined) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  const file = options.in;
  const open = (): Input => {
    const input = file === undefined ? process.stdin : createReadStream(file, { highWaterMark: 1 << 18 });
    stop.signal.addEventListener('abort', () => input.destroy());
    return input;
  };
  const size = options.in === undefined ? null : statSync(options.in).size;
  return options.out === undefined ? toStandardOut(open(), options, size) : toFile(open, options, options.out, size, stop.signal);
});
