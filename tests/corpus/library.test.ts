/** The library as README shows it: the package by its name, and the example that it names. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { type Article, extract, LONGEST_TEXT } from '../../pipeline/extract/library.ts';
import { ROOT } from '../house/make.ts';

test('the example that README names runs, and says who vouches for each figure', () => {
  const command = /`npx (tsx \S+example\.ts)`/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1];
  assert.ok(command, 'README names no example');
  const { stdout, stderr, status } = spawnSync('npx', ['--no-install', ...command.split(' ')], { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.equal(stdout, 'at least 12: at_least, killed, certain; says Harbour police\n20: exact, killed, possible; says The mayor\n');
});

test('the package gives `extract` under its own name, and only text has to be given', async () => {
  const { extract } = await import('sayso');
  assert.deepEqual(
    extract({ text: 'Nine people died, police said.' }).quantities.map(({ value, outcome }) => [value, outcome]),
    [[9, 'killed']],
  );
});

test('what has the wrong type is refused by name, with what was found and what is wanted', () => {
  const wrong: [unknown, RegExp][] = [
    [undefined, /^TypeError: extract: the article is missing; give an object, \{ text: "…" \}$/],
    [null, /the article is null;/],
    [5, /the article is a number;/],
    ['Nine people died.', /the article is a string;/],
    [['Nine people died.'], /the article is an array;/],
    [() => 'Nine', /the article is a function;/],
    [{}, /"text" is missing; give the article as a string$/],
    [{ text: null }, /"text" is null;/],
    [{ text: 5 }, /"text" is a number;/],
    [{ text: ['Nine people died.'] }, /"text" is an array;/],
    [{ text: new TextEncoder().encode('Nine people died.') }, /"text" is bytes;/],
    [{ text: {} }, /"text" is an object;/],
    [{ text: '', published: new Date(0) }, /"published" is a Date; give an ISO 8601 date such as "2025-06-10", null, or leave it out$/],
    [{ text: '', published: 20250610 }, /"published" is a number;/],
    [{ text: '', document_id: 7 }, /"document_id" is a number; give a string, null, or leave it out$/],
    [{ text: '', title: ['Storm'] }, /"title" is an array;/],
    [{ text: '', publisher: {} }, /"publisher" is an object;/],
    [{ text: '', url: new URL('https://example.org/') }, /"url" is an object;/],
    [{ text: '', language: false }, /"language" is a boolean;/],
  ];
  for (const [article, message] of wrong) {
    assert.throws(
      () => extract(article as Article),
      (error) => error instanceof TypeError && message.test(String(error)),
      `${message}`,
    );
  }
});

test('odd input of the right type is read, and doubts are findings', () => {
  const rules = (article: Article): string[] => extract(article).findings.map(({ rule }) => rule);
  assert.deepEqual(extract({ text: '' }).quantities, []);
  assert.deepEqual(rules({ text: 'Nine died.', published: undefined, title: null, language: undefined }), []);
  assert.deepEqual(rules({ text: 'Nine died.', published: '10 June' }), ['bad-field']);
  assert.deepEqual(rules({ text: 'Nine died.', published: '2025-02-30' }), ['bad-field']);
  assert.deepEqual(rules({ text: 'Neun starben.', language: 'de' }), ['language']);
  const [time] = extract({ text: 'Nine died on Tuesday.', published: '2024-05-09T23:30:00+02:00' }).times;
  assert.equal(time.from, '2024-05-07');
  assert.equal(extract({ text: '\ud800 9 \udfff died \0.' }).text_sha256.length, 64);
});

test('a long text is read, a longer one refused with its length', () => {
  const long = 'Nine people died in Lagos on Tuesday, police said.\n\n'.repeat(2000);
  assert.ok(extract({ text: long }).quantities.length >= 2000);
  assert.throws(
    () => extract({ text: 'x'.repeat(LONGEST_TEXT + 1) }),
    /^RangeError: extract: "text" has 20000001 characters, and at most 20000000 are read at once; split it$/,
  );
});
