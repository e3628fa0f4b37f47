/** Readings beside the page: which documents get one, under which names, and how many. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { keeping } from '../../pipeline/common/kept.ts';
import { extract } from '../../pipeline/extract/extract.ts';
import type { IngestError, IngestedDocument } from '../../pipeline/ingest/document.ts';
import { inputOf } from '../../pipeline/ingest/inputs.ts';
import { readFile } from '../../pipeline/ingest/read-file.ts';
import { rowsAlone } from '../../pipeline/link/alone.ts';
import { pack } from '../../pipeline/link/packed.ts';
import { readingPath, withReadings } from '../../pipeline/site/readings.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-readings-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** The files of the stages before, of documents with these ids and permissions; an error stands in the place of what is null. */
async function stages(
  ...given: ({ id: string; redistribution: 'full' | 'quotes' | 'none' } | null)[]
): Promise<[documents: string, linked: string]> {
  const file = join(folder, 'article.md');
  writeFileSync(
    file,
    '# Crane falls in Lisse\n\nDockers say that the crane killed three men at the quay, and that nobody had warned them of it.\n',
  );
  const lines: string[] = [];
  const rows: string[] = [];
  for (const one of given) {
    if (one === null) {
      const error: IngestError = { document_id: null, raw_path: 'bad', error: { rule: 'empty', message: 'bad: empty', line: null } };
      lines.push(JSON.stringify(error));
      rows.push(pack({ findings: [] }));
      continue;
    }
    for await (const record of readFile(inputOf(file, null, one), { maxBytes: 1e6 })) {
      const document = record as IngestedDocument;
      const own = rowsAlone(document, extract(document));
      lines.push(JSON.stringify(document));
      rows.push(pack({ ...own, documents: [{ ...own.documents[0], redistribution: one.redistribution }] }));
    }
  }
  const [documents, linked] = [join(folder, 'documents.ndjson'), join(folder, 'linked.ndjson')];
  writeFileSync(documents, lines.map((line) => `${line}\n`).join(''));
  writeFileSync(linked, rows.join(''));
  return [documents, linked];
}

/** The reading of each document; null of one that has none. */
const write = ([documents, linked]: [string, string], dist: string, most: number): Promise<(string | null)[]> =>
  keeping(join(folder, 'kept'), 'rules', async (kept) => {
    const readings: (string | null)[] = [];
    for await (const { reading } of withReadings(documents, linked, dist, most, kept)) readings.push(reading);
    return readings;
  });

test('every document whose text may be shown has a reading, and no other; what was there before is gone', async () => {
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'readings'), { recursive: true });
  writeFileSync(join(dist, 'readings', 'old.html'), 'old');
  const files = await stages(
    { id: 'a', redistribution: 'full' },
    null,
    { id: 'b', redistribution: 'quotes' },
    { id: 'c', redistribution: 'none' },
    { id: 'd', redistribution: 'full' },
  );
  const readings = await write(files, dist, Number.POSITIVE_INFINITY);
  const names = readdirSync(join(dist, 'readings')).sort();
  assert.deepEqual(
    names,
    ['a', 'd'].map((document_id) => readingPath({ document_id, title: 'Crane falls in Lisse' }).replace('readings/', '')).sort(),
  );
  assert.deepEqual(
    readings,
    ['a', null, null, null, 'd'].map((id) => id && readingPath({ document_id: id, title: 'Crane falls in Lisse' })),
  );
  const page = readFileSync(join(dist, 'readings', names[0]), 'utf8');
  assert.match(page, /<a class="figure content by-\w+ \w+"[^>]*>three<\/a>/);
  assert.match(page, /<a href="\.\.\/index\.html">/);
});

test('no more than so many are written, of the first documents; none leaves no folder', async () => {
  const dist = join(folder, 'few');
  const files = await stages(
    { id: 'a', redistribution: 'quotes' },
    { id: 'b', redistribution: 'full' },
    { id: 'c', redistribution: 'full' },
  );
  const readings = await write(files, dist, 1);
  assert.deepEqual(
    readings.map((path) => path !== null),
    [false, true, false],
  );
  assert.equal(readdirSync(join(dist, 'readings')).length, 1);
  await write(files, dist, 0);
  assert.deepEqual(readdirSync(dist), []);
});

test('a reading that is there as it would be written stays; one that was changed by hand is written again', async () => {
  const dist = join(folder, 'again');
  const files = await stages({ id: 'a', redistribution: 'full' }, { id: 'b', redistribution: 'full' });
  await write(files, dist, 2);
  const paths = readdirSync(join(dist, 'readings')).map((name) => join(dist, 'readings', name));
  const before = paths.map((path) => ({ ino: statSync(path).ino, page: readFileSync(path, 'utf8') }));
  writeFileSync(paths[1], before[0].page);
  await write(files, dist, 2);
  assert.equal(statSync(paths[0]).ino, before[0].ino);
  assert.equal(readFileSync(paths[1], 'utf8'), before[1].page);
});

test('a name is safe whatever the document is called, and no two are the same', () => {
  const names = ['../../etc/passwd', 'a/b', 'A/B', '', 'x'.repeat(500), 'Ünï\u0000cödé "news" <b>', '新聞', 'con'].map((document_id) =>
    readingPath({ document_id, title: document_id.startsWith('x') ? null : document_id }),
  );
  for (const name of names) assert.match(name, /^readings\/[a-z0-9-]{16,80}\.html$/);
  assert.equal(new Set(names).size, names.length);
  assert.match(names[5], /^readings\/uni-code-news-b-/);
});
