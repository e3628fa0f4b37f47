/**
 * The last stage, `publish`: puts everything that the stages before it made into DIST, whole or not at all. All is copied beside what stands
 * there first, as far as it changed, where a full disk does no harm, and then renamed, the checksums last. What an earlier build of ours left and this one has
 * not is removed; a file of somebody else is neither removed nor replaced.
 */
import { mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lock } from './build/lock.ts';
import { explain } from './common/command-line.ts';
import { FINE, options, stage, summary, UserError } from './common/stage.ts';
import { copySummed, filesUnder, sha256File } from './describe/files.ts';
import { PENDING_SUMS, publishedFiles, SUMS } from './publish/published.ts';

/** Where a build is copied to before it is put in place: in DIST, for only there is the same disk. */
const ASIDE = '.sayso-publishing';
const LOCK = '.sayso-lock';

await stage('publish', async () => {
  const given = options('Puts the finished datasets in place.', {
    from: { value: 'DIR', description: 'folder with everything to publish' },
    dist: { value: 'DIR', description: 'where it is to stand' },
    overwrite: { value: '1', description: 'files there that are not ours may be replaced', default: '' },
  });
  const { from, dist } = given;
  const files = filesUnder(from);
  const release = await lock(join(dist, LOCK), (message) => process.stderr.write(`publish: ${message}\n`));
  try {
    const old = publishedFiles(dist);
    refuseOthers(dist, files, old, given.overwrite !== '');
    const changed = copyAside(from, dist, files, old);
    const now = new Set(files);
    putInPlace(
      dist,
      changed,
      [...old.keys()].filter((file) => !now.has(file)),
    );
  } finally {
    release();
  }
  summary('publish', [files.length + 1, `files in ${dist}`]);
  return FINE;
});

/** Stops where one of ours would replace what no build of ours put there. */
function refuseOthers(dist: string, files: string[], old: Map<string, string>, isPermitted: boolean): void {
  const isFolder = (path: string): boolean | null => statSync(join(dist, path), { throwIfNoEntry: false })?.isDirectory() ?? null;
  const folders = [...new Set(files.flatMap((file) => foldersAbove(file)))];
  const misfits = [...folders.filter((folder) => isFolder(folder) === false), ...files.filter((file) => isFolder(file) === true)];
  if (misfits.length > 0)
    throw new UserError(
      `${dist}: ${misfits.join(', ')}: a file stands where a folder is wanted, or the other way round; move it, or name another DIST=`,
    );
  if (isPermitted) return;
  const sums = old.size > 0 ? [] : [SUMS, PENDING_SUMS]; // somebody else's
  const others = [...files, ...sums].filter((file) => !old.has(file) && isFolder(file) !== null);
  if (others.length === 0) return;
  throw new UserError(
    `${dist}: ${others.join(', ')} would be replaced, and no build put ${others.length === 1 ? 'it' : 'them'} there; ` +
      'move what is yours, name another DIST=, or permit it with OVERWRITE=1',
  );
}

/** `a/b/c.csv` → `a/b`, `a` */
function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}

/**
 * Copies all that changed, and the sums of all files, into a folder within DIST; nothing is left there when that fails. Returns what changed:
 * a file that stands there as it is to be stays as it is.
 */
function copyAside(from: string, dist: string, files: string[], old: Map<string, string>): string[] {
  const aside = join(dist, ASIDE);
  rmSync(aside, { recursive: true, force: true });
  try {
    mkdirSync(aside, { recursive: true });
    const changed: string[] = [];
    const sums: string[] = [];
    const folders = new Set<string>();
    for (const file of files) {
      let sum = sumIfKept(join(from, file), join(dist, file), old.get(file));
      if (sum === null) {
        const copy = join(aside, file);
        if (!folders.has(dirname(copy))) mkdirSync(dirname(copy), { recursive: true });
        folders.add(dirname(copy));
        sum = copySummed(join(from, file), copy);
        changed.push(file);
      }
      sums.push(`${sum}  ${file}\n`);
    }
    writeFileSync(join(aside, SUMS), sums.join(''));
    writeFileSync(join(aside, PENDING_SUMS), [...[...old].map(([file, sum]) => `${sum}  ${file}\n`), ...sums].join(''));
    for (const folder of new Set(changed.map((file) => dirname(join(dist, file))))) mkdirSync(folder, { recursive: true });
    return changed;
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    throw new UserError(`${explain(error)}; what stood in ${dist} stands there as it was`);
  }
}

/** The sum of a file that stands in its place as it is to be, and was put there by a build of ours with the sum `old`; null where it has to be copied. */
function sumIfKept(file: string, place: string, old: string | undefined): string | null {
  if (old === undefined || statSync(place, { throwIfNoEntry: false })?.size !== statSync(file).size) return null;
  return sha256File(file) === old && sha256File(place) === old ? old : null;
}

/** Renames alone: no space is needed. As long as it lasts, there is no SHA256SUMS, and another file names what is ours. */
function putInPlace(dist: string, files: string[], gone: string[]): void {
  renameSync(join(dist, ASIDE, PENDING_SUMS), join(dist, PENDING_SUMS));
  rmSync(join(dist, SUMS), { force: true });
  for (const file of files) renameSync(join(dist, ASIDE, file), join(dist, file));
  for (const file of gone) {
    rmSync(join(dist, file), { force: true });
    removeIfEmpty(dist, dirname(file));
  }
  renameSync(join(dist, ASIDE, SUMS), join(dist, SUMS));
  rmSync(join(dist, PENDING_SUMS), { force: true });
  rmSync(join(dist, ASIDE), { recursive: true, force: true });
}

function removeIfEmpty(dist: string, folder: string): void {
  if (folder === '.') return;
  try {
    rmdirSync(join(dist, folder));
    removeIfEmpty(dist, dirname(folder));
  } catch {
    // something stands in it
  }
}
