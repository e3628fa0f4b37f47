/** The stage `describe`: what a person and a machine must know about the files that emit wrote, into the same folder. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codebook } from './describe/codebook.ts';
import { filesUnder, sha256File } from './describe/files.ts';
import { type DataFile, dataPackage, type Source } from './describe/package.ts';
import { provenance, type RawFile } from './describe/provenance.ts';
import { licence, readme } from './describe/readme.ts';
import { tables } from './schemas/schemas.ts';
import type { DocumentRow } from './schemas/types.ts';
import { FINE, options, readRows, stage, summary } from './stage.ts';
import type { Validation } from './validate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** As many sources are named in the data package; documents.csv names all. */
const MOST_SOURCES = 100;

await stage('describe', async () => {
  const given = options('Writes the data package, codebook, provenance, licence, readme and quality report beside the data.', {
    dist: { value: 'DIR', description: 'folder that emit wrote' },
    validation: { value: 'FILE', description: 'what validate wrote' },
    accuracy: { value: 'FILE', description: 'how often the rules are right on labelled samples; left out when empty', default: '' },
  });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const validation = JSON.parse(readFileSync(given.validation, 'utf8')) as Validation;
  const files: DataFile[] = [];
  for (const path of filesUnder(given.dist).filter(isData)) {
    const file = join(given.dist, path);
    files.push({ path, bytes: statSync(file).size, sha256: await sha256File(file) });
  }
  const { raw, sources, count } = await readDocuments(join(given.dist, 'documents.json'));
  const write = (name: string, content: string | object): void =>
    writeFileSync(join(given.dist, name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  write('datapackage.json', dataPackage(version, files, sources));
  write('codebook.csv', codebook());
  write('provenance.jsonld', provenance(ROOT, version, files, raw, count));
  write('README.md', readme(version, validation));
  write('LICENSE', licence);
  const accuracy = given.accuracy !== '' && existsSync(given.accuracy) ? JSON.parse(readFileSync(given.accuracy, 'utf8')) : null;
  write('quality.json', { ...validation, accuracy });
  summary('describe', [files.length, 'data files'], [count, 'documents']);
  return FINE;
});

/** A table's file, not one that describes tables. */
function isData(path: string): boolean {
  const [name, format] = path.split('.');
  return (
    ['csv', 'json', 'arrow', 'parquet'].includes(format) &&
    tables.some((table) => name === table.name || name === `${table.name}-spreadsheet`)
  );
}

/** The documents of documents.json, which holds one row a line, without reading it whole. */
async function readDocuments(file: string): Promise<{ raw: RawFile[]; sources: Source[]; count: number }> {
  const raw: RawFile[] = [];
  const sources: Source[] = [];
  let count = 0;
  for await (const row of readRows<DocumentRow>(file)) {
    count++;
    if (raw.length < MOST_SOURCES * 10) raw.push(row);
    if (sources.length < MOST_SOURCES) sources.push(sourceOf(row));
  }
  if (count > sources.length) sources.push({ title: `and ${count - sources.length} more: see documents.csv` });
  return { raw, sources, count };
}

function sourceOf(row: DocumentRow): Source {
  const title = [row.publisher, row.title, row.published].filter((part) => part !== null).join(', ') || row.document_id;
  const path = row.restates_url ?? row.url;
  return path === null ? { title } : { title, path };
}
