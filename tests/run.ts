/**
 * `node --import tsx tests/run.ts [OPTIONS OF node --test] FILE...`: the tests of these files. All tests and the programs that they start
 * are compiled first: a loader of TypeScript would take a second for each file and each start, most of the time of the small ones. As many
 * files run side by side as there are cores, unless the options say otherwise.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../pipeline/build/code.ts';
import { compiled } from '../pipeline/build/compiled.ts';
import { CODE } from './program.ts';

const options = process.argv.slice(2).filter((word) => word.startsWith('-'));
const files = process.argv.slice(2).filter((word) => !word.startsWith('-'));

const programs = [...readdirSync(join(ROOT, 'pipeline')).filter((name) => name.endsWith('.ts')), 'describe/measure.ts'];
const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'));
// the same for all files that are asked for: `make test` asks several times
const modules = new Set([...programs.map((name) => `pipeline/${name}`), ...tests.map((name) => `tests/${name}`), ...files]);
const { fileOf } = await compiled([join(ROOT, '.build/tests')], [...modules].sort());

const at = [`--test-concurrency=${availableParallelism()}`, ...options];
const { status } = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...at, ...files.map(fileOf)], {
  stdio: 'inherit',
  env: { ...process.env, [CODE]: dirname(fileOf('pipeline/emit.ts')) },
});
process.exitCode = status ?? 1;
