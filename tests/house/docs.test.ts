/** What the documents say is so: commands, files and columns that they name are there. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { described } from '../../pipeline/describe/dataset.ts';
import { dataPackage } from '../../pipeline/describe/package.ts';
import { readme } from '../../pipeline/describe/readme.ts';
import { tables, WIDE } from '../../pipeline/schemas/tables.ts';
import { ROOT } from './make.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const MAKEFILE = readFileSync(join(ROOT, 'Makefile'), 'utf8');
const validation = {
  documents: 1,
  rows: Object.fromEntries(tables.map(({ name }) => [name, 1])) as never,
  checks: [],
  findings: [],
  sources: [],
  refused: [],
  refusals: 0,
  not_cleared: null,
  withheld: 0,
};

/** What a pattern names in a text, which names something. */
function namedIn(text: string, pattern: RegExp): string[] {
  const names = [...text.matchAll(pattern)].map(([, name]) => name);
  assert.ok(names.length > 0, `nothing is named as ${pattern}`);
  return names;
}

test('make targets and npm scripts of the README exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  for (const script of namedIn(README, /npm run (?:--silent )?([a-z]+)/g)) assert.ok(script in scripts, script);
  for (const target of namedIn(README, /`make ([a-z]+)`/g)) assert.match(MAKEFILE, new RegExp(`^${target}:`, 'm'), target);
});

test('files that the README links to exist', () => {
  for (const file of namedIn(README, /\]\(([^)#]+)\)/g)) {
    if (!/^https?:/.test(file)) assert.ok(existsSync(join(ROOT, file)), file);
  }
});

test('every test that FINDINGS.md names is there, and every finding has one', () => {
  const [, , ...rows] = readFileSync(join(ROOT, 'tests/FINDINGS.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  assert.ok(rows.length > 30, `${rows.length} findings`);
  for (const row of rows) {
    const cell = row.split(/(?<!\\)\|/).at(-2)!;
    const named = [...cell.matchAll(/`([^`]+\.(?:ts|py))` ((?:“[^”]+”(?:, )?)+)/g)];
    assert.ok(named.length > 0, row);
    for (const [, file, titles] of named) {
      const lines = readFileSync(join(ROOT, 'tests', file!), 'utf8').split('\n');
      const tests = file!.endsWith('.py') ? lines : lines.filter((line) => /^\s*test\(/.test(line));
      for (const title of namedIn(titles!, /“([^”]+)”/g))
        assert.ok(
          tests.some((line) => line.includes(title)),
          `${file}: no test “${title}”`,
        );
    }
  }
});

test('every target of the Makefile is phony or a file, and the public ones say what they do', () => {
  const phony = /^\.PHONY: (.*)$/m.exec(MAKEFILE)?.[1].split(' ') ?? [];
  for (const target of ['all', 'help', 'types', 'test', 'bench', 'interop', 'serve', 'clean']) {
    assert.ok(phony.includes(target), target);
    assert.match(MAKEFILE, new RegExp(`^${target}:.* ## `, 'm'), target);
  }
});

test('README and readme of the datasets name every table, and no column that is not there', () => {
  const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  const paths = tables.map(({ name }) => `${name}.arrow`);
  const made = readme(described(null, '0.0.0'), validation, paths);
  assert.ok(!/\]\((?!codebook)[a-z-]+\.csv\)/.test(made), 'no link to a file that is not there');
  for (const { name } of tables) {
    assert.ok(README.includes(name), name);
    assert.ok(made.includes(`${name}.arrow`), name);
  }
  for (const text of [README, made]) {
    for (const name of namedIn(text, /`([a-z]+_[a-z_]+)`/g)) assert.ok(columns.has(name), name);
  }
  const [head] = README.match(/^\| text \|.*$/m) ?? [];
  for (const name of head
    ?.split('|')
    .map((cell) => cell.trim())
    .filter(Boolean) ?? []) {
    assert.ok(columns.has(name), name);
  }
});

test('the data package has a resource, licence, bytes and sum for each file, and a schema for each CSV', () => {
  const files = tables.flatMap(({ name }) =>
    ['csv', 'arrow'].map((format) => ({ path: `${name}.${format}`, bytes: 1, sha256: '0'.repeat(64) })),
  );
  const made = dataPackage(described({ title: 'A', licence: 'CC-BY-4.0' }, '1.2.3'), files, [{ title: 'a' }]) as {
    resources: Record<string, unknown>[];
    licenses: object[];
    sources: object[];
  };
  assert.equal(made.resources.length, files.length);
  assert.equal(made.licenses.length, 1);
  assert.equal(made.sources.length, 1);
  const known = 'bytes description dialect encoding format hash licenses mediatype name path schema title type'.split(' ');
  for (const resource of made.resources) {
    assert.deepEqual(
      Object.keys(resource).filter((key) => !known.includes(key)),
      [],
    );
    for (const key of ['name', 'path', 'bytes', 'hash', 'licenses', 'mediatype']) assert.ok(resource[key], `${resource.path}: ${key}`);
    assert.equal('schema' in resource, String(resource.path).endsWith('.csv'));
  }
  assert.ok(WIDE.every((name) => tables.some((table) => table.name === name)));
});
