/** The stage `describe`: what a person and a machine must know about the files that emit wrote, into the same folder. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINE, options, stage, summary } from './common/stage.ts';
import { codebook } from './describe/codebook.ts';
import { described } from './describe/dataset.ts';
import { filesUnder, sha256File } from './describe/files.ts';
import { type DataFile, dataPackage, type Source } from './describe/package.ts';
import { provenance } from './describe/provenance.ts';
import { licenceFile, readme } from './describe/readme.ts';
import { dataFile } from './emit/formats.ts';
import { readSources } from './ingest/sources.ts';
import type { Validation } from './validate.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** As many sources are named in the data package; documents.csv names all. */
const MOST_SOURCES = 100;

await stage('describe', async () => {
  const given = options(
    'Writes the data package, codebook, provenance, readme, licence where there is one, and quality report beside the data.',
    {
      dist: { value: 'DIR', description: 'folder that emit wrote' },
      raw: { value: 'DIR', description: 'folder of the raw files, whose sources.json says what the dataset is called' },
      validation: { value: 'FILE', description: 'what validate wrote' },
      accuracy: { value: 'FILE', description: 'how often the rules are right on labelled samples; left out when empty', default: '' },
    },
  );
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const validation = JSON.parse(readFileSync(given.validation, 'utf8')) as Validation;
  const files: DataFile[] = [];
  for (const path of filesUnder(given.dist).filter(dataFile)) {
    const file = join(given.dist, path);
    files.push({ path, bytes: statSync(file).size, sha256: sha256File(file) });
  }
  const { sources: raw, ...quality } = validation;
  const write = (name: string, content: string | object): void =>
    writeFileSync(join(given.dist, name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  const dataset = described((await readSources(given.raw)).dataset, version);
  write('datapackage.json', dataPackage(dataset, files, sourcesOf(validation)));
  write('codebook.csv', codebook());
  write('provenance.jsonld', provenance(ROOT, version, files, raw, validation.documents));
  write(
    'README.md',
    readme(
      dataset,
      validation,
      files.map(({ path }) => path),
    ),
  );
  const licence = licenceFile(dataset);
  if (licence === null) rmSync(join(given.dist, 'LICENSE'), { force: true });
  else write('LICENSE', licence);
  const accuracy = given.accuracy !== '' && existsSync(given.accuracy) ? JSON.parse(readFileSync(given.accuracy, 'utf8')) : null;
  write('quality.json', { ...quality, accuracy });
  summary('describe', [files.length, 'data files'], [validation.documents, 'documents']);
  return FINE;
});

function sourcesOf({ sources, documents }: Validation): Source[] {
  const named = sources.slice(0, MOST_SOURCES).map(sourceOf);
  return documents > named.length ? [...named, { title: `and ${documents - named.length} more: see documents` }] : named;
}

function sourceOf(row: Validation['sources'][number]): Source {
  const title = [row.publisher, row.title, row.published].filter((part) => part !== null).join(', ') || row.document_id;
  const path = row.restates_url ?? row.url;
  return path === null ? { title } : { title, path };
}
