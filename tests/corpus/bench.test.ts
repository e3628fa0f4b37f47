import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { articlesOf } from '../../pipeline/bench/corpus.ts';
import { installPeers } from '../../pipeline/bench/peers/install.ts';
import { median, spreads } from '../../pipeline/bench/repeats.ts';
import { extract } from '../../pipeline/extract/extract.ts';

const SCRIPT = fileURLToPath(new URL('../../pipeline/bench.ts', import.meta.url));
const bench = (...options: string[]) => spawnSync(process.execPath, ['--import', 'tsx', SCRIPT, ...options], { encoding: 'utf8' });

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
const file = join(folder, 'own.ndjson');
writeFileSync(file, `{"text":"Ten boats sank."}\n\n{"text":"Nobody drowned.","title":"Boats"}\n`);
test.after(() => rmSync(folder, { recursive: true }));

test("a user's own articles come round again until there is enough text, each call behind the last", () => {
  const articles = articlesOf(file);
  assert.deepEqual(
    [...articles(40)].map(({ text }) => text),
    ['Ten boats sank.', 'Nobody drowned.', 'Ten boats sank.'],
  );
  assert.equal([...articles(1)][0].title, 'Boats');
});

test('bench measures a task on made-up text and on them, warm and the first megabyte', () => {
  const { stdout, status } = bench('--tasks', 'words', '--size', '0.1', '--text', file);
  assert.equal(status, 0);
  assert.match(stdout, /\| task, made-up text \|.*\| task, your own articles \|/s);
  assert.match(stdout, /\| Sayso, tokens and sentences \| 100,0\d\d \|/);
  const cells =
    stdout
      .split('\n')
      .findLast((line) => line.startsWith('| Sayso'))
      ?.split('|') ?? [];
  const [warm, first] = [cells[5], cells[6]].map((cell) => Number(cell.replaceAll(',', '')));
  assert.ok(warm > 0 && first > 0, cells.join('|'));
});

test('bench runs tasks in turns, several processes each, and tells medians, spread and ratios', () => {
  const { stdout, status } = bench('--tasks', 'words', '--size', '0.1', '--repeat', '2');
  assert.equal(status, 0);
  assert.match(stdout, /\| task, made-up text, 2 processes each \|/);
  const cells = String(stdout.split('\n').findLast((line) => line.startsWith('| Sayso'))).split('|');
  const [middle, least, most, first] = cells.slice(2, 6).map((cell) => Number(cell.replaceAll(',', '')));
  assert.ok(least > 0 && least <= middle && middle <= most && first > 0, cells.join('|'));
  assert.match(bench('--tasks', 'words', '--repeat', '0').stderr, /--repeat 0: give a whole number from 1/);
});

test('medians and ranges of several measurements, taken in turns', () => {
  const order: string[] = [];
  const rates: Record<string, number[]> = { slow: [10, 30, 20], fast: [200, 100, 400] };
  /** the first megabyte's: the share of a process by itself is another than that of the medians */
  const cold: Record<string, number[]> = { slow: [9, 15, 16], fast: [100, 90, 100] };
  const measured = spreads(['slow', 'fast'], 3, (task) => {
    order.push(task);
    const characters = rates[task].shift() as number;
    return { characters, rows: 0, seconds: 1, cpuSeconds: 1, coldCpuSeconds: 1 / (cold[task].shift() as number), megabytes: 1 };
  });
  assert.deepEqual(order, ['slow', 'fast', 'slow', 'fast', 'slow', 'fast']);
  assert.deepEqual(measured, [
    { task: 'slow', median: 20, least: 10, most: 30, cold: 15, coldShare: 0.8 },
    { task: 'fast', median: 200, least: 100, most: 400, cold: 100, coldShare: 0.5 },
  ]);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('extract tells of each part when it is through', () => {
  const parts: string[] = [];
  const document = { document_id: 'd', text: 'Ten boats sank.', title: null, publisher: null, published: null, url: null, language: 'en' };
  extract(document, (part) => parts.push(part));
  assert.deepEqual(parts, ['words', 'times', 'places', 'figures', 'events', 'claims', 'actors', 'attachment', 'rows']);
});

test('bench says what is wrong with a text or a task', () => {
  const { stderr, status } = bench('--text', join(folder, 'none.ndjson'));
  assert.equal(status, 2);
  assert.match(stderr, /--text .*none\.ndjson: no such file/);
  assert.match(bench('--tasks', 'dance').stderr, /--tasks dance: known are extract, /);
  const empty = join(folder, 'empty.ndjson');
  writeFileSync(empty, '{"headline":"No text"}\n');
  assert.match(bench('--tasks', 'words', '--text', empty).stderr, /empty\.ndjson: no line has a text/);
});

test('other tools are installed once, from a lock file of their own; where they cannot be, bench says why and goes on', () => {
  const script = (name: string, lines: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${lines}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const peers = join(folder, 'peers');
  const offline = script('offline', 'echo "npm error network" >&2; echo more >&2; exit 1');
  assert.equal(installPeers(peers, offline), 'npm error network');
  assert.match(installPeers(peers, join(folder, 'none')) ?? '', /ENOENT/);
  const works = script('works', 'test -f package-lock.json && test "$1" = ci && touch ran');
  assert.equal(installPeers(peers, works), null);
  assert.ok(existsSync(join(peers, 'ran')));
  assert.equal(installPeers(peers, offline), null, 'they are there: npm is not asked again');
});
