/** How a test starts a program of the pipeline: compiled where the tests are, else by the loader of TypeScript. */
import { join } from 'node:path';
import { ROOT } from '../pipeline/build/code.ts';
import { nameOf } from '../pipeline/build/compile-options.ts';

/** The folder of compiled code, for the tests of a run. */
export const CODE = 'SAYSO_COMPILED_TESTS';

/** What stands after `node`. @param module `pipeline/emit.ts` */
export function program(module: string): string[] {
  const code = process.env[CODE];
  if (!code) return ['--import', import.meta.resolve('tsx'), join(ROOT, module)];
  return ['--enable-source-maps', join(code, `${nameOf(module)}.mjs`)];
}
