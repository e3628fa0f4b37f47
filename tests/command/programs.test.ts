/** Every program of package.json takes its arguments the one way. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { program } from '../program.ts';
import { ROOT } from './run.ts';

const { scripts, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

/** Starts what `npm run NAME` does, which is one module by the loader of TypeScript; compiled where the tests are. */
function run(name: string, ...words: string[]) {
  const [, module] = /^tsx (pipeline\/\w+\.ts)$/.exec(scripts[name]) ?? assert.fail(scripts[name]);
  // others import accuracy too: compiled it is a part of them that starts nothing
  const start = name === 'accuracy' ? ['--import', 'tsx', module] : program(module);
  return spawnSync(process.execPath, [...start, ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: name },
  });
}

for (const name of ['sayso', 'extract', 'ingest', 'verify', 'read', 'score', 'accuracy', 'bench']) {
  test(`npm run ${name}: --help says how it is called and how it ends, --version which Sayso it is; an unknown option is refused`, () => {
    const help = run(name, '-h');
    assert.equal(help.status, 0, help.stderr);
    assert.ok(help.stdout.startsWith(`${name}: `));
    assert.ok(help.stdout.includes(name === 'sayso' ? '  sayso [OPTIONS] FILE...' : `  npm run --silent ${name} -- `), help.stdout);
    assert.match(
      help.stdout,
      /\n {2}--help .*\n {2}--version .*[\s\S]*Exit status: 0 done; 3 done, but .*; 2 wrong use.*[\s\S]*130 interrupted\.\n$/,
    );
    assert.equal(run(name, '--version').stdout, `${version}\n`);
    const wrong = run(name, '--no-such-option');
    assert.equal(wrong.status, 2);
    assert.equal(wrong.stderr, `${name}: Unknown option '--no-such-option'; --help lists what there is\n`);
  });
}
