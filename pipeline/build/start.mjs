// `make` starts here, in plain JavaScript: pipeline/build.ts as it was compiled beside the stages when they were last compiled, as long as
// all of its sources are what they were, by checksum; else by the loader of TypeScript, which takes ten times as long to load.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const sumOf = (file) => createHash('sha256').update(readFileSync(join(ROOT, file))).digest('hex');

/** The compiled program of a state of the code; null when that is not the state of now. */
function compiledIn(folder) {
  try {
    const { root, sums } = JSON.parse(readFileSync(join(folder, 'build.sources.json'), 'utf8'));
    const isOfNow = root === ROOT && Object.entries(sums).every(([file, sum]) => sumOf(file) === sum);
    return isOfNow ? join(folder, 'build.mjs') : null;
  } catch {
    return null; // it is being written or removed, or a source is gone
  }
}

/** The first that is of the code of now, in the folders where `make` compiles to. */
function compiledNow() {
  const builds = process.argv.find((argument) => argument.startsWith('--builds='))?.slice('--builds='.length);
  const from = process.argv.find((argument) => argument.startsWith('--from='))?.slice('--from='.length);
  for (const code of [join(ROOT, '.build/code'), ...(builds ? [resolve(from ?? '.', builds, 'code')] : [])]) {
    for (const name of existsSync(code) ? readdirSync(code) : []) {
      const program = compiledIn(join(code, name));
      if (program) return program;
    }
  }
  return null;
}

const program = compiledNow();
if (program) await import(program);
else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../build.ts');
}
