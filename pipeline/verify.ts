/** `verify`: grounds every published row anew in a reader's own copy of an article. Found, moved, changed or missing; each row that fails, and why. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argumentsOf, FINE, REFUSED, stage, UserError } from './common/command-line.ts';
import { readRows } from './common/stage.ts';
import type { IngestedDocument } from './ingest/document.ts';
import { inputOfFile } from './ingest/input-of-file.ts';
import { readFile } from './ingest/read-file.ts';
import type { DocumentRow } from './schemas/types.ts';
import { type PublishedRow, publishedRows } from './verify/anchors.ts';
import { copyOf } from './verify/copy.ts';
import { type Grounded, ground, type Status } from './verify/ground.ts';

/** Bytes of a copy. */
const LONGEST = 64 * 2 ** 20;
const STATUSES: Status[] = ['found', 'moved', 'changed', 'missing'];

await stage('verify', async () => {
  const { values: given } = argumentsOf({
    about: 'verify: looks every published row of an article up in your own copy of it',
    usage: ['--text FILE [OPTIONS]'],
    options: {
      text: { value: 'FILE', description: 'your copy, of any kind that is read' },
      dist: { value: 'DIR', description: 'the datasets', default: 'dist' },
      document: { value: 'ID', description: 'its document_id; found by address, title and words when left out', default: '' },
    },
  });
  const copy = await readCopy(given.text);
  const row = await chosen(given.dist, given.document, copy);
  const rows = await publishedRows(given.dist, row.document_id);
  const results = groundAll(rows, copy.text);
  process.stdout.write(
    `${row.document_id}\n${row.text_sha256 === copy.text_sha256 ? 'the same text' : 'another text than the one that was read'}\n`,
  );
  const tables = [...new Set(rows.map(({ table }) => table))];
  for (const table of tables) {
    const counts = STATUSES.map(
      (status) => `${results.filter(([{ table: name }, result]) => name === table && result.status === status).length} ${status}`,
    );
    process.stdout.write(`${table.padEnd(10)} ${counts.join(', ')}\n`);
  }
  const failed = results.filter(([, { status }]) => status === 'changed' || status === 'missing');
  for (const [{ table, name }, { status, why }] of failed) process.stdout.write(`${table} ${name} ${status}: ${why}\n`);
  return failed.length > 0 ? REFUSED : FINE;
});

async function readCopy(file: string): Promise<IngestedDocument> {
  if (!existsSync(file)) throw new UserError(`${file}: no such file; name your copy of the article`);
  for await (const document of readFile(await inputOfFile(file), { maxBytes: LONGEST })) {
    if ('error' in document) throw new UserError(document.error.message);
    return document;
  }
  throw new UserError(`${file}: holds no text`);
}

/** The document that a copy is a copy of. */
async function chosen(dist: string, id: string, copy: IngestedDocument): Promise<DocumentRow> {
  const file = join(dist, 'documents.json');
  if (!existsSync(file)) throw new UserError(`${dist}: holds no documents.json; name the folder of the datasets with --dist`);
  let only: DocumentRow | null = null;
  let count = 0;
  let similar: DocumentRow | null = null;
  for await (const row of readRows<DocumentRow>(file)) {
    count++;
    only = row;
    if (id === '' ? isSame(row, copy) : row.document_id === id) return row;
    if (similar === null && row.title !== null && row.title === copy.title) similar = row;
  }
  if (id !== '') throw new UserError(`${dist}: no document has the id ${id}; documents.csv lists them`);
  if (similar) return similar;
  if (count === 1 && only) return only;
  throw new UserError(`${dist}: which of its ${count} documents is this a copy of? name it with --document; documents.csv lists them`);
}

/** The same words, or the same address. */
function isSame(row: DocumentRow, copy: IngestedDocument): boolean {
  return row.text_sha256 === copy.text_sha256 || (row.url !== null && row.url === copy.url);
}

/** Rows in text order, each expected as far from its published offset as the row before it was found. */
function groundAll(rows: PublishedRow[], text: string): [PublishedRow, Grounded][] {
  const copy = copyOf(text);
  let shift = 0;
  return rows.map((row) => {
    const result = ground(row.anchor, copy, shift);
    if (result.start !== null && result.status !== 'changed') shift = result.start - row.anchor.start;
    return [row, result];
  });
}
