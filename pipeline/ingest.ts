/** The stage `ingest`: raw articles and corpora in, one NDJSON line a document out, with the way back to the raw bytes. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Aside, FINE, progress, REFUSED, STATUSES, stage, summary, UserError, writing } from './common/stage.ts';
import type { IngestError, IngestedDocument } from './ingest/document.ts';
import { isGlob } from './ingest/glob.ts';
import { ingest } from './ingest/ingest.ts';
import { findInputs } from './ingest/inputs.ts';
import { standardOut } from './ingest/standard-out.ts';

const HELP = `ingest: raw articles and corpora in, documents.ndjson out

  tsx pipeline/ingest.ts [--raw DIR] [--out FILE] [--max-bytes N] [PATH ...]

  PATH               files, folders and quoted patterns ('news/**/*.md') to read: .md .txt .html .ndjson .jsonl .csv .tsv, also
                     with .gz or .zst; - for NDJSON from standard input (default: everything in --raw)
  --raw DIR          the folder of raw files; its sources.json says what is known about them (default: raw)
  --out FILE         written aside, then renamed (default: standard output)
  --max-bytes N      the largest document (default: 16777216)
  --help
  --refused-is-fine  the exit status is 0 where it would be 3

${STATUSES}`;

await stage('ingest', async () => {
  const { values, positionals } = parseOptions();
  if (values.help) {
    process.stdout.write(HELP);
    return FINE;
  }
  const maxBytes = Number(values['max-bytes']);
  if (!(maxBytes > 0)) throw new UserError(`--max-bytes ${values['max-bytes']}: give a number of bytes`);
  if (!existsSync(values.raw)) throw new UserError(`${values.raw}: no such folder; name the folder of raw files with --raw`);
  for (const path of positionals)
    if (path !== '-' && !isGlob(path) && !existsSync(path)) throw new UserError(`${path}: no such file; name one that exists`);
  const { inputs, skipped } = findInputs(values.raw, positionals);
  const records = ingest(inputs, { maxBytes });
  const counts = values.out ? await writing(values.out, (aside) => writeAll(records, aside.write)) : await writeAll(records, standardOut);
  summary(
    'ingest',
    [counts.documents, 'documents'],
    [counts.characters, 'characters'],
    [counts.errors, 'errors'],
    ...(skipped.length > 0 ? [`skipped ${skipped.slice(0, 5).join(' ')}${skipped.length > 5 ? ' …' : ''}`] : []),
  );
  return counts.errors > 0 ? REFUSED : FINE;
});

function parseOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        raw: { type: 'string', default: 'raw' },
        out: { type: 'string' },
        'max-bytes': { type: 'string', default: String(16 * 1024 * 1024) },
        'refused-is-fine': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UserError(`${(error as Error).message}; --help lists what there is`);
  }
}

async function writeAll(records: AsyncIterable<IngestedDocument | IngestError>, write: Aside['write']) {
  const counts = { documents: 0, characters: 0, errors: 0 };
  const { tick, done } = progress('ingest');
  for await (const record of records) {
    await write(`${JSON.stringify(record)}\n`);
    tick();
    if ('error' in record) {
      counts.errors++;
      done();
      process.stderr.write(`ingest: ${record.error.message}\n`);
    } else {
      counts.documents++;
      counts.characters += record.text.length;
    }
  }
  done();
  return counts;
}
