/** Which files are read, in which order, and as what; and which are not, and why. */
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, normalize, relative, resolve, sep } from 'node:path';
import { UserError } from '../common/stage.ts';
import type { IngestError } from './document.ts';
import { formatOf, type InputFormat, KNOWN_KINDS, type Packing } from './formats.ts';
import { folderOf, globTest, isGlob } from './glob.ts';
import { isOddlyNamed, NOT_UTF8, printable } from './refusal.ts';
import { readSources, type Source, type Sources } from './sources.ts';

export interface Input {
  /** `-` for standard input */
  path: string;
  /** relative to the folder of raw files, with `/` */
  rawPath: string;
  format: InputFormat;
  packing: Packing;
  source: Source;
}

export interface Inputs {
  inputs: Input[];
  /** what lies there and is not read, each with why: part of the output, so that nothing is passed over in silence */
  passedOver: IngestError[];
  /** what the user calls the datasets */
  dataset: Sources['dataset'];
}

/** Papers of a folder that are no articles. */
const NO_ARTICLE = /^(readme|license|licence|copying|notice|changelog)\b/i;
/** What tells about the articles, and is none. */
const OURS = new Set(['sources.json', 'corrections.json']);

/** One file, or `-` for standard input, that no folder of raw files holds: its kind is known by its name, else by its first bytes. */
export function inputOf(path: string, format: InputFormat | null = null, known: Omit<Source, 'file'> = {}): Input {
  const told = path === '-' ? null : formatOf(path);
  const rawPath = path === '-' ? '-' : basename(path);
  return {
    path,
    rawPath,
    format: format ?? told?.format ?? 'unknown',
    packing: told?.packing ?? null,
    source: { redistribution: 'full', ...known, file: rawPath },
  };
}

/**
 * What to read: first the files that `sources.json` lists, in its order, then the others by path.
 * @param paths files, folders and patterns of them within or outside `folder`; all of it when empty
 */
export async function findInputs(folder: string, paths: string[]): Promise<Inputs> {
  if (!statSync(folder).isDirectory()) throw new UserError(`${folder}: a file; name the folder that it is in`);
  const known = await readSources(folder);
  const isWhole = paths.length === 0;
  const rawPathOf = (path: string): string => relative(folder, path).split(sep).join('/');
  const found: Found = { files: [], passedOver: [] };
  if (isWhole) filesUnder(folder, rawPathOf, found);
  for (const path of paths) filesOf(path, rawPathOf, found);
  const wanted = new Set(found.files.map((path) => (path === '-' ? path : resolve(path))));
  const pathOf = ({ file }: Source): string => resolve(folder, file);
  const inputs = known.sources
    .filter((source) => isWhole || wanted.has(pathOf(source)))
    .map((source) => listedInput(source, pathOf(source), folder));
  const listed = new Set(known.sources.map(pathOf));
  for (const path of [...wanted].filter((other) => !listed.has(other)).sort(byCodeUnit)) {
    const input = unlistedInput(path, path === '-' ? '-' : rawPathOf(path), known);
    if (input && 'error' in input) found.passedOver.push(input);
    else if (input) inputs.push(input);
  }
  if (isWhole) checkPatterns(known, inputs, folder);
  const isListed = (note: IngestError): boolean => known.sources.some(({ file }) => file === note.raw_path);
  return {
    inputs,
    passedOver: found.passedOver.filter((note) => !isListed(note)).sort((a, b) => byCodeUnit(a.raw_path, b.raw_path)),
    dataset: known.dataset,
  };
}

/** A file that `sources.json` names has to be of a known kind. */
function listedInput(source: Source, path: string, folder: string): Input {
  const kind = formatOf(source.file);
  if (!kind) throw new UserError(`${join(folder, 'sources.json')}: cannot read "${source.file}"; known are ${KNOWN_KINDS}`);
  return { path, rawPath: source.file, ...kind, source };
}

/** A file that `sources.json` does not name is read when its name says that it is an article, else noted with the reason; null for what is the folder's own. */
function unlistedInput(path: string, rawPath: string, { knownOf }: Sources): Input | IngestError | null {
  if (OURS.has(rawPath)) return null;
  const shown = rawPath.startsWith('../') ? basename(path) : rawPath;
  if (NO_ARTICLE.test(basename(path)))
    return passedOver(shown, 'no-article', 'its name says that it is no article; rename it if it is one');
  const kind = path === '-' ? ({ format: 'ndjson', packing: null } as const) : formatOf(path);
  if (!kind) return passedOver(shown, 'unknown-kind', `not one of the kinds that are read: ${KNOWN_KINDS}`);
  return { path, rawPath: shown, ...kind, source: knownOf(shown) };
}

/** A pattern of `sources.json` that no file fits is a mistake. */
function checkPatterns({ patterns }: Sources, inputs: Input[], folder: string): void {
  const unused = patterns.find((pattern) => !inputs.some(({ rawPath }) => globTest(pattern)(rawPath)));
  if (unused === undefined) return;
  throw new UserError(`${join(folder, 'sources.json')}: "${unused}" fits no file that is read; correct the pattern or remove the entry`);
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Something that lies among the articles and is not read. */
function passedOver(rawPath: string, rule: string, why: string, level: 'info' | 'warning' | 'error' = 'info'): IngestError {
  return { document_id: null, raw_path: rawPath, error: { rule, message: `${printable(rawPath)}: ${why}`, line: null, level } };
}

interface Found {
  files: string[];
  passedOver: IngestError[];
}

/** What a path or a pattern of paths names; `-` is standard input. */
function filesOf(path: string, rawPathOf: (path: string) => string, found: Found): void {
  if (path === '-' || !isGlob(path) || existsSync(path)) {
    if (path !== '-' && statSync(path).isDirectory()) filesUnder(path, rawPathOf, found);
    else found.files.push(path);
    return;
  }
  const folder = folderOf(path);
  const fits = globTest(normalize(path).split(sep).join('/'));
  const within: Found = { files: [], passedOver: [] };
  if (existsSync(folder)) filesUnder(folder, rawPathOf, within);
  const files = within.files.filter((file) => fits(normalize(file).split(sep).join('/')));
  if (files.length === 0) throw new UserError(`${path}: fits no file; name files that exist`);
  for (const file of files) found.files.push(file); // a spread holds a hundred thousand at most
}

/** All files under a folder, hidden ones aside. A folder that cannot be read costs only itself. */
function filesUnder(folder: string, rawPathOf: (path: string) => string, found: Found): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = isOddlyNamed(folder, code) ? NOT_UTF8 : `the folder cannot be read (${code}); change its permissions, or take it away`;
    found.passedOver.push(passedOver(rawPathOf(folder) || '.', 'unreadable', why, 'error'));
    return;
  }
  for (const entry of entries.filter(({ name }) => !name.startsWith('.'))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesUnder(path, rawPathOf, found);
    else if (entry.isFile()) found.files.push(path);
    else found.passedOver.push(notAFile(entry, rawPathOf(path)));
  }
}

/** A link is named and not followed, so that it can lead neither in circles nor out of the folder. */
const notAFile = (entry: Dirent, rawPath: string): IngestError =>
  entry.isSymbolicLink()
    ? passedOver(rawPath, 'link', 'a link, which is not followed; put the file itself here', 'warning')
    : passedOver(rawPath, 'no-file', 'neither a file nor a folder', 'warning');
