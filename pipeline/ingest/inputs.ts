/** Which files are read, in which order, and as what. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, normalize, relative, resolve, sep } from 'node:path';
import { UserError } from '../common/stage.ts';
import { folderOf, globTest, isGlob } from './glob.ts';
import type { Format } from './read-article.ts';
import { readSources, type Source } from './sources.ts';

export type InputFormat = Format | 'ndjson' | 'csv' | 'tsv' | 'archive';
export type Packing = 'gzip' | 'zstd' | null;

export interface Input {
  /** `-` for standard input */
  path: string;
  /** relative to the folder of raw files, with `/` */
  rawPath: string;
  format: InputFormat;
  packing: Packing;
  source: Source;
}

const FORMATS: Record<string, InputFormat> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
};
/** Many files in one, or a packing that is not read: refused with what to do, and not passed over in silence. */
const ARCHIVE = /\.(zip|tar|tgz|tar\.(gz|zst|bz2|xz)|7z|rar|bz2|xz)$/i;
/** Papers of a folder that are no articles. */
const NO_ARTICLE = /^(readme|license|licence|copying|notice|changelog|sources\.json)\b/i;

/** The format and packing that a file's name tells, or null. */
export function formatOf(name: string): { format: InputFormat; packing: Packing } | null {
  const parts = basename(name).toLowerCase().split('.');
  const last = parts.at(-1);
  const packing = last === 'gz' ? 'gzip' : last === 'zst' ? 'zstd' : null;
  if (ARCHIVE.test(name)) return { format: 'archive', packing: null };
  const format = FORMATS[(packing ? parts.at(-2) : last) ?? ''];
  return format ? { format, packing } : null;
}

/**
 * What to read: first the files that `sources.json` lists, in its order, then the others by path.
 * @param paths files, folders and patterns of them within or outside `folder`; all of it when empty
 */
export function findInputs(folder: string, paths: string[]): { inputs: Input[]; skipped: string[] } {
  const sources = readSources(folder);
  const inputs: Input[] = [];
  const skipped: string[] = [];
  const wanted =
    paths.length > 0
      ? new Set(paths.flatMap((path) => (path === '-' ? [path] : filesOf(path))).map((path) => (path === '-' ? path : resolve(path))))
      : null;
  const seen = new Set<string>();
  for (const source of sources) {
    const path = resolve(folder, source.file);
    seen.add(path);
    if (wanted && !wanted.has(path)) continue;
    const known = formatOf(source.file);
    if (!known)
      throw new UserError(
        `${join(folder, 'sources.json')}: cannot read "${source.file}"; known are ${Object.keys(FORMATS).join(', ')}, with .gz or .zst`,
      );
    inputs.push({ path, rawPath: source.file, ...known, source });
  }
  const others = wanted ? [...wanted] : filesUnder(folder).map((path) => resolve(path));
  for (const path of others.filter((other) => !seen.has(other)).sort(byCodeUnit)) {
    const rawPath = path === '-' ? '-' : relative(folder, path).split(sep).join('/');
    const known = path === '-' ? { format: 'ndjson' as const, packing: null } : formatOf(path);
    if (NO_ARTICLE.test(basename(path))) continue;
    if (known) inputs.push({ path, rawPath: rawPath.startsWith('../') ? basename(path) : rawPath, ...known, source: { file: rawPath } });
    else skipped.push(rawPath);
  }
  return { inputs, skipped };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What a path or a pattern of paths names. */
function filesOf(path: string): string[] {
  if (!isGlob(path) || existsSync(path)) return filesUnder(path);
  const folder = folderOf(path);
  const fits = globTest(normalize(path).split(sep).join('/'));
  const files = existsSync(folder) ? filesUnder(folder).filter((file) => fits(normalize(file).split(sep).join('/'))) : [];
  if (files.length === 0) throw new UserError(`${path}: fits no file; name files that exist`);
  return files;
}

/** All files under a path, hidden ones aside; links are not followed, so that no circle and no way out of the folder can be laid. */
function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) files.push(...filesUnder(join(path, entry.name)));
    else if (entry.isFile()) files.push(join(path, entry.name));
  }
  return files;
}
