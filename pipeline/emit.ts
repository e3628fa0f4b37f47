/** The stage `emit`: the rows of every table in every format, in the same order. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Aside, FINE, openAside, options, progress, stage, summary, UserError } from './common/stage.ts';
import { SHARING, threadsFor } from './common/threads.ts';
import { FILE_FORMATS, type FileFormat, READINGS } from './emit/formats.ts';
import { writtenBySides } from './emit/sides.ts';
import { type SqliteFile, sqliteFile, upTo } from './emit/sqlite.ts';
import type { TableFile } from './emit/write-formats.ts';
import { type Table, tables } from './schemas/tables.ts';

const NAMES = FILE_FORMATS.map(({ name }) => name).join(', ');

/** Figures beyond which the database is written only when it is asked for by name: it takes 3 to 4 kB a figure, two thirds of a gigabyte here. */
const MOST_UNASKED = 200_000;

await stage('emit', async () => {
  const given = options('Writes the rows of all tables in every format.', {
    linked: { value: 'FILE', description: 'what link wrote and validate passed' },
    derived: { value: 'FILE', description: 'what derive wrote' },
    formats: { value: 'LIST', description: `formats, apart by commas: ${NAMES}; when empty, those that most people want`, default: '' },
    tables: { value: 'LIST', description: 'tables, apart by commas; all when empty', default: '' },
    out: { value: 'DIR', description: 'folder of the files' },
    ...SHARING,
  });
  const formats = chosen(given.formats);
  const wanted = chosenTables(given.tables);
  const threads = threadsFor(given, given.linked, given.derived);
  mkdirSync(given.out, { recursive: true });
  // the readings are looked through by `site`, which makes those again that changed
  for (const name of readdirSync(given.out)) if (name !== READINGS) rmSync(join(given.out, name), { recursive: true, force: true });
  const asides: Pick<Aside, 'close' | 'abandon'>[] = [];
  const fileOf = (table: Table, { name, suffix }: FileFormat): TableFile => {
    const aside = openAside(join(given.out, `${table.name}${suffix}`));
    asides.push(aside);
    return { table: table.name, format: name, descriptor: aside.descriptor };
  };
  const ofDataset = ({ suffix }: FileFormat): SqliteFile['writer'] => {
    const file = sqliteFile(join(given.out, suffix), wanted);
    asides.push(file);
    return given.formats === '' ? upTo(MOST_UNASKED, file, tell) : file.writer;
  };
  let rows: number;
  try {
    const whole = formats.filter(({ of }) => of === 'dataset').map(ofDataset);
    const files = wanted.flatMap((table) => formats.filter((format) => isIn(format, table)).map((format) => fileOf(table, format)));
    const names = wanted.map(({ name }) => name);
    const counter = progress('emit');
    rows = await writtenBySides({ linked: given.linked, derived: given.derived, tables: names, files }, whole, threads > 0, counter.tick);
    counter.done();
    for (const aside of asides) await aside.close();
  } catch (error) {
    for (const aside of asides) await aside.abandon();
    throw error;
  }
  summary('emit', [rows, 'rows'], [asides.length, 'files']);
  return FINE;
});

function isIn({ of }: FileFormat, table: Table): boolean {
  return of === 'tables' || (of === 'read' && table.readFirst.length > 0);
}

/** The formats of a list, or those that are written when nobody says which. */
function chosen(list: string): readonly FileFormat[] {
  if (list === '') return FILE_FORMATS.filter(({ isDefault }) => isDefault);
  return list.split(',').map((name) => {
    const format = FILE_FORMATS.find((known) => known.name === name);
    if (!format) throw new UserError(`--formats ${list}: no format ${name}; there are ${NAMES}`);
    return format;
  });
}

/** In the order of the tables, each once. */
function chosenTables(list: string): Table[] {
  const names = list === '' ? tables.map(({ name }) => name as string) : list.split(',').map((name) => name.trim());
  for (const name of names)
    if (!tables.some((table) => table.name === name))
      throw new UserError(`--tables ${list}: no table ${name || '""'}; there are ${tables.map((table) => table.name).join(', ')}`);
  return tables.filter(({ name }) => names.includes(name));
}

function tell(figures: number): void {
  process.stderr.write(
    `emit: no SQLite file: above ${figures.toLocaleString('en-GB')} figures it is written when FORMATS names sqlite (3 to 4 kB of disk a figure with its evidence; memory below 300 MB)\n`,
  );
}
