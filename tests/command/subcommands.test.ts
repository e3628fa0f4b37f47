import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { extract } from '../../pipeline/extract/extract.ts';
import type { IngestedDocument } from '../../pipeline/ingest/document.ts';
import { inputOf } from '../../pipeline/ingest/inputs.ts';
import { readFile } from '../../pipeline/ingest/read-file.ts';
import { rowsAlone } from '../../pipeline/link/alone.ts';
import { program } from '../program.ts';
import { desk, FERRY, ROOT, SAYSO } from './run.ts';

const { folder, sayso, write, remove } = desk({ 'ferry.md': FERRY });
test.after(remove);
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

test('--version is that of the package; --help names every option and subcommand', () => {
  assert.equal(sayso(['--version']).stdout, `${version}\n`);
  const { status, stdout } = sayso(['--help']);
  assert.equal(status, 0);
  for (const word of [
    '--figures',
    '--claims',
    '--published DATE',
    '--json',
    '--csv',
    '--html FILE',
    'extract',
    'verify',
    'build',
    'serve',
    'NO_COLOR',
  ])
    assert.ok(stdout.includes(word), word);
  assert.match(stdout, /Exit status: 0 .*; 3 .*; 2 /);
  assert.equal(sayso(['help']).stdout, stdout);
});

test('every subcommand has its own help, under the name that a person types', () => {
  for (const name of ['extract', 'verify', 'build', 'serve']) {
    const { status, stdout, stderr } = sayso([name, '--help']);
    assert.equal(status, 0, stderr);
    assert.match(stdout, new RegExp(`^${name}: `));
    assert.ok(stdout.includes(`  sayso ${name} `), stdout);
    assert.equal(sayso(['help', name]).stdout, stdout);
  }
});

test('extract is the stage: the same lines, flags and statuses', () => {
  const input = `${JSON.stringify({ document_id: 'a', text: 'Coast guards say that nine sailors were killed.' })}\nnot JSON\n`;
  const ours = sayso(['extract', '--workers', '1'], { input });
  const stage = spawnSync(process.execPath, [...program('pipeline/extract.ts'), '--workers', '1'], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
  });
  assert.equal(ours.status, 3, ours.stderr);
  assert.deepEqual([ours.stdout, ours.status], [stage.stdout, stage.status]);
  assert.equal(sayso(['extract', '--wrokers', '1']).status, 2);
});

test('verify looks up an article’s rows in a copy', async () => {
  // a dataset of the one article, as emit writes it
  for await (const record of readFile(inputOf(join(folder, 'ferry.md')), { maxBytes: 1e6 })) {
    const document = record as IngestedDocument;
    mkdirSync(join(folder, 'dist'));
    for (const [table, rows] of Object.entries(rowsAlone(document, extract(document))))
      write(`dist/${table}.json`, `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  }
  write('copy.txt', `Printed at home.\n\n${FERRY.slice(FERRY.indexOf('Coast')).replace('nine of', 'ten of')}`);
  const { status, stdout, stderr } = sayso(['verify', '--text', 'copy.txt']);
  assert.equal(status, 3, stderr);
  assert.match(stdout, /^ferry\.md\nanother text/);
  assert.match(stdout, /\d+ moved, 1 changed/);
  assert.match(stdout, /"nine" is published; the copy has "ten"/);
  assert.match(sayso(['verify', '--text', 'nosuch.md']).stderr, /^verify: nosuch\.md: no such file/);
});

test('build runs make in a clone, with folders as seen from where it is called; elsewhere it says so', () => {
  // a clone whose Makefile tells what it was asked
  const clone = join(folder, 'clone');
  mkdirSync(join(clone, 'pipeline'), { recursive: true });
  cpSync(join(folder, 'ferry.md'), join(clone, 'pipeline/sayso.ts'));
  write('clone/Makefile', 'all:\n\t@echo "all $(RAW) $(FORMATS)"\nserve:\n\t@exit 5\n');
  const inClone = (...words: string[]) =>
    spawnSync(process.execPath, [...SAYSO, ...words], {
      cwd: clone,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder, MAKEFLAGS: '' },
    });
  const built = inClone('build', 'RAW=my news', 'FORMATS=csv');
  assert.equal(built.stdout, `all ${join(folder, 'my news')} csv\n`);
  assert.equal(built.status, 0);
  assert.equal(inClone('serve').status, 2, 'make fails with 2');
  const wrong = inClone('build', '-n');
  assert.equal(wrong.status, 2);
  assert.match(wrong.stderr, /Unknown option '-n'/);
  assert.match(inClone('build', 'news').stderr, /news: give variables of the Makefile, such as RAW=/);
});
