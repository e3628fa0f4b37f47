import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import Papa from 'papaparse';
import { extract } from '../../pipeline/extract/extract.ts';
import { tables } from '../../pipeline/schemas/tables.ts';
import { desk, FERRY } from './run.ts';

const { folder, sayso, write, remove } = desk({ 'ferry.md': FERRY });
test.after(remove);

test('--json prints the contract’s line of each article, as the library gives it', () => {
  write(
    'crane.md',
    '# Crane falls in Lisse\n\nDockers say that the crane killed three men at the quay, and that nobody had warned them of it.\n',
  );
  const { status, stdout, stderr } = sayso(['--json', 'ferry.md', 'crane.md']);
  assert.equal(status, 0, stderr);
  const lines = stdout.trimEnd().split('\n');
  assert.equal(lines.length, 2);
  const found = JSON.parse(lines[0]);
  assert.deepEqual(found.quantities.map(({ text }: { text: string }) => text).slice(0, 2), ['212', 'nine']);
  const text = 'Dockers say that the crane killed three men at the quay, and that nobody had warned them of it.';
  const document = {
    document_id: 'crane.md',
    text,
    published: null,
    title: 'Crane falls in Lisse',
    publisher: null,
    url: null,
    language: 'en',
  };
  assert.deepEqual(JSON.parse(lines[1]), JSON.parse(JSON.stringify(extract(document))));
});

for (const [words, name] of [
  [['--csv'], 'quantities'],
  [['--csv', '--figures'], 'quantities'],
  [['--csv', '--claims'], 'assertions'],
] as const) {
  test(`${words.join(' ')} prints the published columns of ${name}, all articles under one header`, () => {
    const { status, stdout, stderr } = sayso([...words, '--published', '2024-05-09', 'ferry.md', 'ferry.md', './ferry.md']);
    assert.equal(status, 0, stderr);
    const { data, meta } = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true });
    assert.deepEqual(
      meta.fields,
      tables.find((table) => table.name === name)?.columns.map((column) => column.name),
    );
    assert.ok(data.length >= 3);
    assert.ok(
      data.every(({ published, quote }) => published === '2024-05-09' && quote !== ''),
      'words withheld',
    );
    if (name === 'quantities') assert.deepEqual([data[0].value, data[0].item, data[1].time_from], ['212', 'passengers', '2024-05-07']);
  });
}

test('--quotes short shows what a dataset would that is given away, and says what it withholds', () => {
  const rows = (words: string[]) =>
    Papa.parse<Record<string, string>>(sayso([...words, '--csv', 'ferry.md']).stdout, { header: true, skipEmptyLines: true }).data;
  const [full, short] = [rows([]), rows(['--quotes', 'short'])];
  assert.ok(full.every(({ withheld }) => withheld === ''));
  assert.ok(short.some(({ withheld }) => withheld.includes('cue')));
  assert.deepEqual(
    short.map(({ value }) => value),
    full.map(({ value }) => value),
  );
  assert.match(sayso(['--quotes', 'short', 'ferry.md']).stdout, /withheld/);
  for (const [words, says] of [
    [['--quotes', 'long'], /--quotes long: there are full and short/],
    [['--quotes', 'short', '--json'], /--json holds the whole words of the article; leave out --quotes short/],
  ] as const) {
    const { status, stderr } = sayso([...words, 'ferry.md']);
    assert.equal(status, 2);
    assert.match(stderr, says);
  }
});

test('--html writes the annotated reading whole, or prints it with -', () => {
  const { status, stdout, stderr } = sayso(['--html', 'page.html', '--published', '2024-05-09', 'ferry.md']);
  assert.equal(status, 0, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, /^sayso: wrote page\.html: \d figures, \d claims\n$/);
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  assert.match(page, /^<!doctype html>/);
  assert.ok(!existsSync(join(folder, 'page.html.part')));
  assert.equal(sayso(['--html', '-', '--published', '2024-05-09', 'ferry.md']).stdout, page);
  assert.equal(sayso(['--html', 'page.html', 'ferry.md']).status, 0, 'a page of its own is written over');
});

test('--html writes over no file that it did not make, and takes one article', () => {
  const over = sayso(['--html', 'ferry.md', 'ferry.md']);
  assert.equal(over.status, 2);
  assert.match(over.stderr, /ferry\.md: the file exists and is no annotated reading; name another/);
  assert.equal(readFileSync(join(folder, 'ferry.md'), 'utf8'), FERRY);
  write('other.md', FERRY.replace('Ferry', 'Tug'));
  const many = sayso(['--html', 'both.html', 'ferry.md', 'other.md']);
  assert.equal(many.status, 2);
  assert.match(many.stderr, /one article/);
  assert.ok(!existsSync(join(folder, 'both.html')));
});
