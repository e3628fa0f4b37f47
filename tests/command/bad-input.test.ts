import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { desk, FERRY, SAYSO } from './run.ts';

const { folder, sayso, write, remove } = desk({ 'ferry.md': FERRY });
test.after(remove);
mkdirSync(join(folder, 'news'));
write('empty.txt', '');
write(
  'noise.md',
  Uint8Array.from({ length: 4000 }, (_, i) => ((i * 7919) % 251) & 0x1f),
);
write(
  'german.txt',
  'Die Fähre lief am Dienstag auf Grund, weil der Lotse schlief, und neun Menschen starben. Die Polizei sagte, es seien noch viele verletzt, und das Schiff habe nicht so viele Menschen tragen dürfen, wie auf ihm waren. Der Besitzer des Schiffs sagte, dass er davon nichts gewusst habe.\n',
);
write('broken.html.gz', gzipSync(FERRY).subarray(0, 60));

const WRONG: [words: string[], says: RegExp][] = [
  [[], /no file is named: sayso article\.html, or - for standard input/],
  [['--figure', 'ferry.md'], /Unknown option '--figure'; --help lists what there is/],
  [['--json=yes', 'ferry.md'], /'--json' does not take an argument/],
  [['--published', '--json', 'ferry.md'], /--published.*ambiguous; --help/],
  [['--published', '2023-02-29', 'ferry.md'], /--published 2023-02-29: no date; write it as YYYY-MM-DD/],
  [['--published', '9 May 2024', 'ferry.md'], /--published 9 May 2024: no date/],
  [['--json', '--csv', 'ferry.md'], /--json and --csv exclude one another/],
  [['--csv', '--figures', '--claims', 'ferry.md'], /--csv prints one table; choose/],
  [['--json', '--claims', 'ferry.md'], /--json holds figures and claims both; leave out --claims/],
  [['--html', '', 'ferry.md'], /--html FILE: name the file to write/],
  [['nosuch.md'], /^sayso: nosuch\.md: no such file; name one that exists\n$/],
  [[''], /no such file/],
  [['news'], /news: a folder; name single files, or make datasets of all of it .*make RAW=/],
  [['https://example.org/ferry'], /https:\/\/example\.org\/ferry: a web address is not fetched; save the page/],
  [['empty.txt'], /empty\.txt: the file is empty/],
  [['noise.md'], /noise\.md: not a text/],
  [['german.txt'], /german\.txt: set aside: only English is read.*"de"/],
  [['broken.html.gz'], /broken\.html\.gz: broken gzip/],
];

for (const [words, says] of WRONG) {
  test(`sayso ${words.map((word) => JSON.stringify(word)).join(' ')}: said in a line, status 2, nothing printed`, () => {
    const { status, stdout, stderr } = sayso(words);
    assert.equal(status, 2, stderr);
    assert.match(stderr, says);
    assert.equal(stdout, '');
    assert.equal(stderr.trimEnd().split('\n').length, 1, stderr);
    assert.ok(!stderr.includes('    at '), 'a stack');
  });
}

test('empty standard input is told', () => {
  const { status, stderr } = sayso(['-']);
  assert.equal(status, 2);
  assert.match(stderr, /empty/);
});

test('one bad file among good ones costs itself: the others are printed, status 3', () => {
  const { status, stdout, stderr } = sayso(['--figures', 'nosuch.md', 'ferry.md', 'empty.txt']);
  assert.equal(status, 3);
  assert.match(stdout, /212/);
  assert.deepEqual(
    stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(': ')[1]),
    ['nosuch.md', 'empty.txt'],
  );
  assert.equal(sayso(['--figures', '--refused-is-fine', 'nosuch.md', 'ferry.md']).status, 0);
});

test('a path with spaces, quotes and newlines is read and named', () => {
  const name = write(`it's "so"\n new.md`, FERRY);
  assert.equal(sayso(['--figures', name]).status, 0);
  const bad = write(`it's "not"\n.md`, '');
  assert.match(sayso([bad]).stderr, /^sayso: it's "not"[ ?]\.md: the file is empty/);
});

test('a file that may not be read is told', { skip: process.getuid?.() === 0 ? 'root may read everything' : false }, () => {
  write('secret.md', FERRY);
  chmodSync(join(folder, 'secret.md'), 0);
  const { status, stderr } = sayso(['secret.md']);
  assert.equal(status, 2);
  assert.match(stderr, /secret\.md: .*(not permitted|EACCES)/);
});

test('a page that cannot be written is told, and nothing is left', () => {
  const { status, stderr } = sayso(['--html', 'ferry.md/page.html', 'ferry.md']);
  assert.equal(status, 2);
  assert.match(stderr, /ferry\.md.*; name another place/);
});

test('a reader that stops early ends the command without a word', () => {
  const corpus = Array.from({ length: 300 }, (_, i) => JSON.stringify({ id: `d${i}`, text: FERRY.slice(45), title: `Ferry ${i}` })).join(
    '\n',
  );
  write('many.ndjson', corpus);
  const command = `"$@" many.ndjson | head -n 2`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, 'sh', process.execPath, ...SAYSO], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0);
  assert.equal(stdout.split('\n').length, 3);
  assert.equal(stderr, '');
});

test('standard input leaves nothing behind', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'sayso-tmp-'));
  const { status, stdout } = sayso(['--figures', '-'], { input: FERRY, env: { TMPDIR: temporary } });
  assert.equal(status, 0);
  assert.match(stdout, /212/);
  assert.deepEqual(
    readdirSync(temporary).filter((name) => name.startsWith('sayso')),
    [],
  );
});
