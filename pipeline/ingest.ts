/** The stage `ingest`: raw articles and corpora in, one NDJSON line a document out, with the way back to the raw bytes. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argumentsOf, FINE, REFUSED, stage, UserError } from './common/command-line.ts';
import { KEEPING, keeping } from './common/kept.ts';
import { type Aside, progress, summary, writing } from './common/stage.ts';
import { type IngestError, type IngestedDocument, isRefusal } from './ingest/document.ts';
import { KNOWN_KINDS } from './ingest/formats.ts';
import { isGlob } from './ingest/glob.ts';
import { ingest } from './ingest/ingest.ts';
import { findInputs, type Inputs } from './ingest/inputs.ts';
import { type IngestLog, ingestLog } from './ingest/log.ts';
import { readFile } from './ingest/read-file.ts';
import { readingWith } from './ingest/read-kept.ts';
import { standardOut } from './ingest/standard-out.ts';

const PROGRAM = {
  about: 'ingest: raw articles and corpora in, documents.ndjson out',
  usage: ['[OPTIONS] [PATH ...]'],
  operands: {
    PATH: `files, folders and quoted patterns ('news/**/*.md') to read:\n${KNOWN_KINDS};\n- for NDJSON from standard input (default: everything in --raw)`,
  },
  options: {
    raw: { value: 'DIR', description: 'the folder of raw files; its sources.json says what is known about them', default: 'raw' },
    out: {
      value: 'FILE',
      description:
        'written aside, then renamed (default: standard output); ingest.log beside it\nnames every file that was refused, set aside or passed over',
      isOptional: true,
    },
    'max-bytes': { value: 'N', description: 'the largest document', default: String(16 * 1024 * 1024) },
    ...KEEPING,
  },
} as const;

await stage('ingest', async () => {
  const { values, operands: positionals } = argumentsOf(PROGRAM);
  const maxBytes = Number(values['max-bytes']);
  if (!(maxBytes > 0)) throw new UserError(`--max-bytes ${values['max-bytes']}: give a number of bytes`);
  if (!existsSync(values.raw)) throw new UserError(`${values.raw}: no such folder; name the folder of raw files with --raw`);
  for (const path of positionals)
    if (path !== '-' && !isGlob(path) && !existsSync(path)) throw new UserError(`${path}: no such file; name one that exists`);
  const found = await findInputs(values.raw, positionals);
  const log = ingestLog(values.out ? join(dirname(values.out), 'ingest.log') : null);
  const place = positionals.length > 0 ? 'the files named' : values.raw;
  const fill = (write: Aside['write']): Promise<void> =>
    keeping(values.keep, values.rules, (kept) => {
      const read = values.keep === '' ? readFile : readingWith(kept);
      return writeAll(recordsOf(found, maxBytes, read), write, log, place);
    });
  if (values.out) await writing(values.out, (aside) => fill(aside.write));
  else await fill(standardOut);
  const { documents, characters, refused, setAside, passedOver } = log.counts;
  summary(
    'ingest',
    [documents, 'documents'],
    [characters, 'characters'],
    [refused, 'refused'],
    ...(setAside > 0 ? [`${setAside} set aside`] : []),
    ...(passedOver > 0 ? [`${passedOver} passed over (${log.passedOver()})`] : []),
    ...(log.file !== null && refused + setAside + passedOver > 0 ? [`all named in ${log.file}`] : []),
  );
  return refused > 0 ? REFUSED : FINE;
});

async function* recordsOf(
  { inputs, passedOver }: Inputs,
  maxBytes: number,
  read: typeof readFile,
): AsyncGenerator<IngestedDocument | IngestError> {
  yield* ingest(inputs, { maxBytes }, read);
  yield* passedOver;
}

/** Writes every record. Without one article nothing is written: the message names what was found instead. */
async function writeAll(
  records: AsyncIterable<IngestedDocument | IngestError>,
  write: Aside['write'],
  log: IngestLog,
  place: string,
): Promise<void> {
  const { tick, done } = progress('ingest');
  for await (const record of records) {
    await write(`${JSON.stringify(record)}\n`);
    tick();
    log.note(record);
    // With a log, refusals stand there, and the pipeline tells them once, at its end.
    if (log.file !== null || !('error' in record) || !isRefusal(record)) continue;
    done();
    process.stderr.write(`ingest: ${record.error.message}\n`);
  }
  done();
  log.write();
  if (log.counts.documents === 0) {
    throw new UserError(`no article was read from ${place}: ${log.found()}. Read are ${KNOWN_KINDS}; put an article of such a kind there`);
  }
}
