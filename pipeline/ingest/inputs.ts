/** Which files are read, in which order, and as what; and which are not, and why. */
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, normalize, relative, resolve, sep } from 'node:path';
import { UserError } from '../common/stage.ts';
import type { IngestError } from './document.ts';
import { formatOf, type InputFormat, KNOWN_KINDS, type Packing } from './formats.ts';
import { folderOf, globTest, isGlob } from './glob.ts';
import { printable } from './refusal.ts';
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

/** One file, or `-` for standard input, that no folder of raw files holds: its kind is told by its name, else by its first bytes. */
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
export function findInputs(folder: string, paths: string[]): Inputs {
  if (!statSync(folder).isDirectory()) throw new UserError(`${folder}: a file; name the folder that it is in`);
  const { sources, patterns, knownOf, dataset } = readSources(folder);
  const inputs: Input[] = [];
  const found: Found = { files: [], passedOver: [] };
  const rawPathOf = (path: string): string => relative(folder, path).split(sep).join('/');
  for (const path of paths) {
    if (path === '-') found.files.push(path);
    else filesOf(path, rawPathOf, found);
  }
  if (paths.length === 0) filesUnder(folder, rawPathOf, found);
  const wanted = new Set(found.files.map((path) => (path === '-' ? path : resolve(path))));
  const seen = new Set<string>();
  for (const source of sources) {
    const path = resolve(folder, source.file);
    seen.add(path);
    if (paths.length > 0 && !wanted.has(path)) continue;
    const known = formatOf(source.file);
    if (!known) throw new UserError(`${join(folder, 'sources.json')}: cannot read "${source.file}"; known are ${KNOWN_KINDS}`);
    inputs.push({ path, rawPath: source.file, ...known, source });
  }
  for (const path of [...wanted].filter((other) => !seen.has(other)).sort(byCodeUnit)) {
    const rawPath = path === '-' ? '-' : rawPathOf(path);
    const shown = rawPath.startsWith('../') ? basename(path) : rawPath;
    const known = path === '-' ? ({ format: 'ndjson', packing: null } as const) : formatOf(path);
    if (OURS.has(rawPath)) continue;
    if (NO_ARTICLE.test(basename(path))) {
      found.passedOver.push(passedOver(shown, 'no-article', 'its name says that it is no article; rename it if it is one'));
    } else if (known) inputs.push({ path, rawPath: shown, ...known, source: knownOf(shown) });
    else found.passedOver.push(passedOver(shown, 'unknown-kind', `not one of the kinds that are read: ${KNOWN_KINDS}`));
  }
  if (paths.length === 0) {
    const unused = patterns.find((pattern) => !inputs.some(({ rawPath }) => globTest(pattern)(rawPath)));
    if (unused !== undefined)
      throw new UserError(
        `${join(folder, 'sources.json')}: "${unused}" fits no file that is read; correct the pattern or remove the entry`,
      );
  }
  const isListed = (note: IngestError): boolean => sources.some(({ file }) => file === note.raw_path);
  return {
    inputs,
    passedOver: found.passedOver.filter((note) => !isListed(note)).sort((a, b) => byCodeUnit(a.raw_path, b.raw_path)),
    dataset,
  };
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

/** What a path or a pattern of paths names. */
function filesOf(path: string, rawPathOf: (path: string) => string, found: Found): void {
  if (!isGlob(path) || existsSync(path)) {
    if (statSync(path).isDirectory()) filesUnder(path, rawPathOf, found);
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

/** All files under a folder, hidden ones aside. A link is told and not followed, so that no circle and no way out can be laid; a folder that cannot be read costs only itself. */
function filesUnder(folder: string, rawPathOf: (path: string) => string, found: Found): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = `the folder cannot be read (${code}); change its permissions, or take it away`;
    found.passedOver.push(passedOver(rawPathOf(folder) || '.', 'unreadable', why, 'error'));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) filesUnder(path, rawPathOf, found);
    else if (entry.isFile()) found.files.push(path);
    else {
      const why = entry.isSymbolicLink() ? 'a link, which is not followed; put the file itself here' : 'neither a file nor a folder';
      found.passedOver.push(passedOver(rawPathOf(path), entry.isSymbolicLink() ? 'link' : 'no-file', why, 'warning'));
    }
  }
}
