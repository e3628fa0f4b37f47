/** Every program of package.json takes its arguments the one way. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT } from './run.ts';

const { scripts, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

const run = (name: string, ...words: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', ...scripts[name].split(' ').slice(1), ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: name },
  });

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
