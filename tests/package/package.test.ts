/** The package on the Node at hand, without a network: it installs, runs in three module systems, and gives the rows that the source gives. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { extract } from '../../pipeline/extract/library.ts';
import { ARTICLES, examplesOf, filesBelow, type Installed, install, NAME, printed, type Ran, ROOT, run } from './installed.ts';

const MEGABYTE = 1e6;
const MOST_BYTES = 25 * MEGABYTE;

let installed: Installed;
before(() => {
  installed = install();
});
after(() => installed.remove());

const node = (...args: string[]): string => printed(installed.folder, process.execPath, ...args);
/** Strict, with the types of libraries checked too. */
function compile(...args: string[]): Ran {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const strict = ['--ignoreConfig', '--strict', '--skipLibCheck', 'false', '--types', '', '--lib', 'es2022,dom', '--target', 'es2022'];
  return run(installed.folder, process.execPath, compiler, ...strict, ...args);
}

test('the examples of its README run as modules, in CommonJS and in strict TypeScript', () => {
  const { home, write } = installed;
  const scripts = examplesOf(home, 'js');
  assert.equal(scripts.length, 3);
  scripts.forEach(({ code, prints }, index) => {
    const file = `example-${index}.${code.includes('require(') ? 'cjs' : 'mjs'}`;
    write({ [file]: code });
    assert.equal(node(file), prints, file);
  });
  const typed = examplesOf(home, 'ts');
  assert.equal(typed.length, 1);
  for (const { code, prints } of typed) {
    for (const kind of ['mts', 'cts']) {
      write({ [`example.${kind}`]: code });
      const { status, stdout } = compile('--module', 'nodenext', `example.${kind}`);
      assert.equal(status, 0, stdout);
      assert.equal(node(`example.${kind.replace('ts', 'js')}`), prints, kind);
    }
    write({ 'bundled.ts': `${code}const wrong: string = extract(article);\n` });
    const { stdout } = compile('--module', 'esnext', '--moduleResolution', 'bundler', '--noEmit', 'bundled.ts');
    assert.match(
      stdout,
      /^bundled\.ts.*TS2322: Type 'Extracted' is not assignable to type 'string'\.\n$/,
      'types are there, and only they complain',
    );
  }
});

test('both of its forms give the rows that the source gives', () => {
  const { write } = installed;
  const articles = readdirSync(join(ROOT, 'raw'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ text: readFileSync(join(ROOT, 'raw', name), 'utf8'), published: '2025-08-21', url: 'https://example.org/a' }));
  const texts = [
    '',
    '😀 Nine people died, police said.\n\n“We lost $3.2m,” said Ana Rui.',
    'Lisbon and Porto lost 12% of jobs in March 2024.',
  ];
  articles.push(...texts.map((text) => ({ text, published: '2024-05-09', url: 'https://example.org/b' })));
  write({
    'articles.json': JSON.stringify(articles),
    'rows.mjs': `import { readdirSync, readFileSync, statSync } from 'node:fs';
const { extract } = await import(process.argv[2]);
const articles = JSON.parse(readFileSync('articles.json', 'utf8'));
process.stdout.write(JSON.stringify(articles.map((article) => extract(article))));\n`,
  });
  const rows = articles.map((article) => extract(article));
  assert.ok(rows.some(({ quantities }) => quantities.length > 5));
  for (const form of [NAME, `./node_modules/${NAME}/bundle.js`]) assert.deepEqual(JSON.parse(node('rows.mjs', form)), rows, form);
});

test('the command reads files, makes pages and streams, without its source', () => {
  const { folder, tarball, write } = installed;
  const document = { text: 'Nine people died in Lagos on Tuesday, police said.', published: '2024-05-09' };
  write({ ...ARTICLES, 'documents.ndjson': `${JSON.stringify(document)}\n` });
  const sayso = (...args: string[]): string => printed(folder, join(folder, 'node_modules/.bin/sayso'), ...args);
  assert.equal(sayso('--version'), '0.1.0\n');
  for (const file of Object.keys(ARTICLES))
    assert.match(sayso('--published', '2024-05-09', file), /at least 12\s+dockers.*7 May 2024/s, file);
  sayso('--html', 'reading.html', 'story.md');
  assert.match(readFileSync(join(folder, 'reading.html'), 'utf8'), /<title>Storm hits harbour/);
  sayso('extract', '--in', 'documents.ndjson', '--out', 'extracted.ndjson', '--resume', '--workers', '2');
  const [line] = readFileSync(join(folder, 'extracted.ndjson'), 'utf8').split('\n');
  assert.deepEqual(JSON.parse(line), extract(document));
  const { status, stderr } = run(folder, join(folder, 'node_modules/.bin/sayso'), 'build');
  assert.equal(status, 2);
  assert.match(stderr, /clone/);
  // as a stranger runs it who installs nothing
  const npx = printed(folder, 'npx', '--yes', '--offline', `--package=${tarball}`, 'sayso', '--csv', 'story.md');
  assert.match(npx, /at least 12/);
});

test('it has rows of tables for engines, and what fills the columns of a corpus, as a function and as SQL', () => {
  const { folder, home, write } = installed;
  const text = 'Nine people died in Lagos on Tuesday, police said.';
  const published = ['2024-05-09', '2024-05-10'];
  write({ 'copies.ndjson': published.map((day, n) => `${JSON.stringify({ document_id: `${n}`, text, published: day })}\n`).join('') });
  const sayso = join(folder, 'node_modules/.bin/sayso');
  printed(folder, sayso, 'extract', '--rows', 'documents,quantities', '--workers', '1', '--in', 'copies.ndjson', '--out', 'rows.ndjson');
  write({
    'fill.mjs': `import { readFileSync } from 'node:fs';
import { fillCorpus } from '${NAME}/corpus';
const rows = { documents: [], quantities: [] };
for (const line of readFileSync('rows.ndjson', 'utf8').trim().split('\\n')) {
  const { table, ...row } = JSON.parse(line);
  rows[table]?.push(row);
}
const { documents, quantities } = fillCorpus(rows);
console.log(JSON.stringify([documents.map((row) => row.duplicate_of), quantities.map((row) => row.is_summable)]));\n`,
  });
  assert.equal(node('fill.mjs'), '[[null,"0"],[true,false]]\n');
  assert.match(readFileSync(join(home, 'corpus/corpus.sql'), 'utf8'), /corpus_quantities/);
});

test('the command loads what reads a kind of file when one comes, and one article takes less than a second', () => {
  const { folder, home, write } = installed;
  const command = join(home, 'command');
  const importsOf = (file: string): string[] =>
    [...readFileSync(join(command, file), 'utf8').matchAll(/\b(?:import|export)\b[^'"();]*['"]\.\/([^'"]+)['"];/g)].map(([, name]) => name);
  const reached = new Set(['sayso.mjs', ...readdirSync(command).filter((name) => name.startsWith('show-'))]);
  for (const file of reached) for (const name of importsOf(file)) reached.add(name);
  assert.ok(reached.size > 5, [...reached].join());
  const loaded = [...reached].map((file) => readFileSync(join(command, file), 'utf8')).join('\n');
  const all = readdirSync(command)
    .map((file) => readFileSync(join(command, file), 'latin1'))
    .join('\n');
  // a name of each library: linkedom, Readability, pdf.js, postal-mime, yaml, apache-arrow, hyparquet-writer
  for (const name of [
    'HTMLTemplateElement',
    'Readability',
    'PDFDocumentProxy',
    'PostalMime',
    'YAMLParseError',
    'RecordBatchWriter',
    'ParquetWriter',
  ]) {
    assert.ok(all.includes(name), `${name} is nowhere`);
    assert.ok(!loaded.includes(name), `${name} is loaded for a text`);
  }

  // seconds of the processor: what else the machine does lengthens the clock's far more
  write({
    'story.txt': ARTICLES['story.txt'],
    'seconds.cjs':
      "process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write(String((user + system) / 1e6)); });\n",
  });
  const seconds = [1, 2, 3].map(() =>
    Number(run(folder, process.execPath, '--require', './seconds.cjs', join(command, 'sayso.mjs'), 'story.txt').stderr),
  );
  assert.ok(Math.min(...seconds) < 1, `${seconds} s`);
});

test('it refuses what is wrong by name', () => {
  installed.write({ 'wrong.cjs': `try { require('${NAME}').extract({ text: 5 }); } catch (error) { console.log(String(error)); }\n` });
  assert.equal(node('wrong.cjs'), 'TypeError: extract: "text" is a number; give the article as a string\n');
});

test('it is small, needs no other package, runs nothing when installed, and has no native code', () => {
  const { folder, home } = installed;
  const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  for (const field of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundledDependencies', 'scripts', 'private'])
    assert.equal(manifest[field], undefined, field);
  const modules = join(folder, 'node_modules');
  assert.deepEqual(
    readdirSync(modules).filter((name) => !name.startsWith('.')),
    [NAME],
  );
  const files = filesBelow(modules);
  assert.deepEqual(
    files.filter((file) => /\.(?:node|so|dll|dylib|gyp|exe)$/.test(file)),
    [],
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(modules, file)).size, 0);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});

test('it holds its licences: of the code, of the weights, of every list and library', () => {
  const { home } = installed;
  const read = (name: string): string => readFileSync(join(home, name), 'utf8');
  const { license } = JSON.parse(read('package.json')) as { license: string };
  assert.match(read('LICENSE'), /Apache License\s+Version 2\.0/);
  const texts = ['LICENSE', ...readdirSync(join(home, 'licences')).map((name) => `licences/${name}`)].map(read).join('\n').toLowerCase();
  const TITLES: Record<string, string> = {
    'Apache-2.0': 'apache license',
    'BSD-2-Clause': 'redistributions in binary form',
    'BSD-3-Clause': 'endorse or promote',
    'CC-BY-4.0': 'creative commons attribution 4.0',
    'CC-BY-SA-4.0': 'attribution-sharealike 4.0',
    'CC0-1.0': 'cc0 1.0',
    ISC: 'isc license',
    MIT: 'permission is hereby granted, free of charge',
    'PDDL-1.0': 'public domain dedication',
    'Unicode-3.0': 'unicode license v3',
    '0BSD': 'permission to use, copy',
    'MIT-0': 'without restriction',
  };
  for (const name of license.split(' AND '))
    assert.ok(texts.includes(TITLES[name] ?? assert.fail(`${name} is not among the permissive licences`)), name);
  const notice = read('NOTICE');
  for (const words of [
    'reading.bin',
    'CC-BY-SA-4.0',
    'UD English EWT',
    'GUM',
    'pipeline/extract/places/data/towns.csv',
    'GeoNames',
    'papaparse',
  ])
    assert.ok(notice.includes(words), words);
});

test('nothing of the machine that made it is in it, and nothing tells to install another’s package', () => {
  const { home } = installed;
  for (const file of filesBelow(home)) {
    const text = readFileSync(join(home, file), 'latin1');
    for (const words of [ROOT, 'npm install sayso ', 'npx sayso', 'sourceMappingURL'])
      assert.ok(!text.includes(words), `${file}: ${words}`);
  }
});
