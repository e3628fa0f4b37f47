/**
 * A stage in a process of its own: its code stands in one file, and is loaded with what V8 compiled of it when it was first run. Of a stage
 * of a fifth of a second, loading and compiling its modules takes a quarter.
 */
import { cachedDataVersionTag } from 'node:v8';
import { FINE, REFUSED } from '../common/command-line.ts';
import { compileLater } from '../common/compile-later.ts';
import { keep, loaded } from './with-cache.ts';

/** What Node itself ends with where there is nothing more to do, and what was begun has not come to its end. */
const UNSETTLED = 13;

/** @param file the stage's code, which does its work when it is loaded, and then says how it ended */
export function run(file: string): void {
  compileLater(); // as every stage does: a cache is of use to a process with the same settings of V8
  const settings = cachedDataVersionTag();
  process.exitCode = UNSETTLED;
  const { script, isCached } = loaded(file, false);
  if (isCached) return;
  process.on('exit', (status) => {
    if ((status !== FINE && status !== REFUSED) || cachedDataVersionTag() !== settings) return;
    try {
      keep(file, script);
    } catch {
      // where nobody may write, or nothing fits, all runs as it does with a cache
    }
  });
}
