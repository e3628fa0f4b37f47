/**
 * The last stage, `publish`: puts everything that the stages before it made into `dist/`, each file whole or not at all, the checksums last.
 * A folder without SHA256SUMS was not finished: make again. What an earlier build left behind and this one has not is removed.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FINE, options, REFUSED, stage, summary, UserError } from './common/stage.ts';
import { filesUnder, sha256File } from './describe/files.ts';
import type { Validation } from './validate.ts';

const SUMS = 'SHA256SUMS';
/** the sums of the build before, as long as this one is not finished: `put` writes over it last of all */
const PART = 'SHA256SUMS.part';

await stage('publish', async () => {
  const given = options('Puts the finished datasets in place.', {
    from: { value: 'DIR', description: 'folder with everything to publish' },
    dist: { value: 'DIR', description: 'where it is to stand' },
    validation: { value: 'FILE', description: 'what validate wrote: input that was refused is told again at the end' },
  });
  const files = filesUnder(given.from).filter((file) => file !== SUMS);
  const sums: string[] = [];
  for (const file of files) sums.push(`${await sha256File(join(given.from, file))}  ${file}\n`);
  writeFileSync(join(given.from, SUMS), sums.join(''));
  const old = published(given.dist);
  mkdirSync(given.dist, { recursive: true });
  if (existsSync(join(given.dist, SUMS))) renameSync(join(given.dist, SUMS), join(given.dist, PART));
  for (const file of files) put(given.from, given.dist, file);
  for (const file of old) if (!files.includes(file)) rmSync(join(given.dist, file), { force: true });
  put(given.from, given.dist, SUMS);
  summary('publish', [files.length + 1, `files in ${given.dist}`]);
  const { refused } = JSON.parse(readFileSync(given.validation, 'utf8')) as Validation;
  for (const { raw_path, line, message } of refused)
    process.stderr.write(`refused: ${raw_path}${line === null ? '' : `, line ${line}`}: ${message}\n`);
  return refused.length > 0 ? REFUSED : FINE;
});

/** The files that an earlier build put there; a folder with something else in it is not touched. */
function published(dist: string): string[] {
  const sums = [SUMS, PART].map((name) => join(dist, name)).find((file) => existsSync(file));
  if (!sums) return [];
  const lines = readFileSync(sums, 'utf8').split('\n');
  return lines.filter((line) => line.includes('  ')).map((line) => line.slice(line.indexOf('  ') + 2));
}

function put(from: string, dist: string, file: string): void {
  const target = join(dist, file);
  const part = `${target}.part`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(from, file), part);
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${target}: ${code === 'ENOSPC' ? 'no space left on the disk' : message}; make room or permit writing, then run make again`,
    );
  }
}
