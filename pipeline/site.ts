/** The stage `site`: the dataset to look at, as one page that needs nothing else; with notebooks and a description for dataset search. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeNumber } from './common/command-line.ts';
import { KEEPING, keeping } from './common/kept.ts';
import { FINE, options, stage, summary, UserError, writing } from './common/stage.ts';
import { dataFile, FILE_FORMATS } from './emit/formats.ts';
import { readPacked } from './link/packed.ts';
import { tables } from './schemas/tables.ts';
import { accuracyLines } from './site/accuracy.ts';
import { assemble } from './site/assemble.ts';
import { collect, SHOWN } from './site/collect.ts';
import { croissant, type DataPackage } from './site/croissant.ts';
import type { CodebookLine, Download, PageData } from './site/page/page-data.ts';
import { pageScript } from './site/page-script.ts';
import { withReadings } from './site/readings.ts';
import { collectSideBySide } from './site/side-by-side.ts';
import { world } from './site/world.ts';
import type { Validation } from './validate.ts';

const NOTEBOOKS = fileURLToPath(new URL('./site/notebooks', import.meta.url));

await stage('site', async () => {
  const given = options('Writes the page, the notebooks and croissant.json beside the data.', {
    documents: { value: 'FILE', description: 'what ingest wrote' },
    linked: { value: 'FILE', description: 'what link wrote and validate passed' },
    derived: { value: 'FILE', description: 'what derive wrote' },
    dist: { value: 'DIR', description: 'folder that describe wrote' },
    rows: { value: 'N', description: 'rows of each kind that the page holds at most', default: '50000' },
    readings: { value: 'N', description: 'documents that get an annotated reading at most; all for every one', default: '1000' },
    ...KEEPING,
  });
  const most = wholeNumber('rows', given.rows);
  const mostReadings = given.readings === 'all' ? Number.POSITIVE_INFINITY : Number(given.readings);
  if (given.readings !== 'all' && !/^\d+$/.test(given.readings))
    throw new UserError(`--readings ${given.readings}: give a whole number, or all`);
  const described = join(given.dist, 'datapackage.json');
  const packaged = JSON.parse(readFileSync(described, 'utf8')) as DataPackage;
  const linkedData = croissant(packaged);
  const { rows } = JSON.parse(readFileSync(join(given.dist, 'quality.json'), 'utf8')) as Pick<Validation, 'rows'>;
  const sideBySide = await collectSideBySide(readPacked(given.derived, ['comparisons', 'series']));
  const { documents, linked, dist, keep, rules } = given;
  const { readings, ...collected } = await keeping(keep, rules, (kept) =>
    collect(withReadings(documents, linked, dist, mostReadings, kept, SHOWN), most, new Set(sideBySide.quantity_ids)),
  );
  const data: PageData = {
    name: packaged.name,
    title: packaged.title,
    version: packaged.version ?? null,
    creator: packaged.contributors.find(({ roles }) => roles.includes('creator'))?.title ?? null,
    tool: packaged.contributors.find(({ roles }) => roles.includes('tool'))?.title ?? 'Sayso',
    licence: packaged.licenses?.map(({ title }) => title).join(', ') ?? null,
    totals: {
      quantities: rows.quantities,
      assertions: rows.assertions,
      documents: rows.documents,
      comparisons: sideBySide.totals.comparisons,
      series: sideBySide.totals.series,
    },
    comparisons: sideBySide.comparisons,
    series: sideBySide.series,
    ...collected,
    codebook: tables.flatMap(codebookLines),
    downloads: packaged.resources.map(downloadOf).sort(inOrder),
    accuracy: accuracyLines(join(given.dist, 'quality.json')),
    world: world(),
  };
  const script = await pageScript();
  await writing(join(given.dist, 'index.html'), async (out) => {
    for (const piece of assemble(data, linkedData, script)) await out.write(piece);
  });
  await writing(join(given.dist, 'croissant.json'), (out) => out.write(`${JSON.stringify(linkedData, null, 2)}\n`));
  const notebooks = publishNotebooks(join(given.dist, 'notebooks'));
  summary('site', [data.quantities.count, 'figures'], [data.assertions.count, 'claims'], [notebooks, 'notebooks'], [readings, 'readings']);
  return FINE;
});

function downloadOf({ path, bytes, hash }: DataPackage['resources'][number]): Download {
  const found = dataFile(path);
  return { path, table: found?.table?.name ?? null, format: found?.format.label ?? '', bytes, sha256: hash.replace('sha256:', '') };
}

/** As tables and formats are listed everywhere. */
function inOrder(a: Download, b: Download): number {
  const rank = ({ table, format }: Download): number =>
    tables.findIndex(({ name }) => name === table) * FILE_FORMATS.length + FILE_FORMATS.findIndex(({ label }) => label === format);
  return rank(a) - rank(b);
}

function codebookLines(table: (typeof tables)[number]): CodebookLine[] {
  return table.columns.map((column) => ({
    table: table.name,
    column: column.name,
    type: `${column.isList ? 'list of ' : ''}${column.codes ? 'code' : column.type}`,
    unit: column.unit ?? '',
    description: column.description,
    codes: (column.codes ?? []).map(({ code }) => code).join(', '),
  }));
}

/** Copies the notebooks' sources beside the data that they read; returns how many. */
function publishNotebooks(folder: string): number {
  if (!existsSync(NOTEBOOKS)) return 0;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(NOTEBOOKS, folder, { recursive: true });
  return readdirSync(NOTEBOOKS).length;
}
