/** Where a build reads and writes, and which folders would destroy what they are made from. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { sha256 } from '../common/identity.ts';
import { UserError } from '../common/stage.ts';

export interface Folders {
  raw: string;
  dist: string;
  /** intermediate files of this RAW and DIST: two corpora never mix */
  build: string;
}

/** @param from relative names are relative to it */
export function foldersOf(from: string, raw: string, dist: string, builds: string): Folders {
  const [rawAt, distAt, buildsAt] = [raw, dist, builds].map((path) => real(resolve(from, path)));
  if (!existsSync(rawAt)) throw new UserError(`no folder ${raw}; name one with RAW=`);
  if (!statSync(rawAt).isDirectory()) throw new UserError(`${raw} is no folder; name the folder that it stands in with RAW=`);
  if (distAt === rawAt)
    throw new UserError(`RAW and DIST are one folder, ${raw}: the datasets would replace the articles; name another DIST=`);
  if (isWithin(rawAt, distAt))
    throw new UserError(`DIST, ${dist}, lies in RAW, ${raw}: the next build would read the datasets as articles; name another DIST=`);
  if (
    isWithin(rawAt, buildsAt) &&
    !relative(rawAt, buildsAt)
      .split(sep)
      .some((name) => name.startsWith('.'))
  )
    throw new UserError(`BUILDS, ${builds}, lies in RAW, ${raw}: the next build would read it as articles; name another BUILDS=`);
  return { raw: rawAt, dist: distAt, build: join(buildsAt, sha256(`${rawAt}\0${distAt}`).slice(0, 16)) };
}

/** Without links, as far as the path exists. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(real(above), basename(path));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}
