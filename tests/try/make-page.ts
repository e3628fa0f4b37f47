/** The page to try, as its command makes it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../house/make.ts';

/** The file, whose name has a space. */
export function makeTryPage(folder: string): string {
  const file = join(folder, 'a page.html');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'pipeline/try.ts', '--out', file], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return file;
}
