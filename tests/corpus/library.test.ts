/** The library as README shows it: the package by its name, and the example that it names. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT } from '../house/make.ts';

test('the example that README names runs, and says who vouches for each figure', () => {
  const command = /`npx (tsx \S+example\.ts)`/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
  assert.ok(command, 'README names no example');
  const { stdout, stderr, status } = spawnSync('npx', ['--no-install', ...command.split(' ')], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(stdout, 'at least 12: at_least, killed, certain; says Harbour police\n20: exact, no outcome, possible; says The mayor\n');
});

test('the package gives `extract` under its own name', async () => {
  const { extract } = await import('sayso');
  const document = {
    document_id: 'a',
    text: 'Nine people died, police said.',
    published: null,
    title: null,
    publisher: null,
    url: null,
    language: null,
  };
  assert.deepEqual(
    extract(document).quantities.map(({ value, outcome }: { value: number | null; outcome: string | null }) => [value, outcome]),
    [[9, 'killed']],
  );
});
