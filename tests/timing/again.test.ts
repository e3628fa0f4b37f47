/** Only what changed is read again: what was found is kept by document and rules. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import { compiled } from '../../pipeline/build/compiled.ts';
import type { SourceDocument } from '../../pipeline/contract.ts';
import { textOf } from '../../pipeline/extract/stream/batch.ts';
import { piecesOf } from '../../pipeline/extract/stream/deflated.ts';
import { answeringKnown, openKeys, openKnown } from '../../pipeline/extract/stream/known.ts';
import type { LineResult } from '../../pipeline/extract/stream/line-result.ts';
import { ROOT, rowsIn, workshop } from '../house/make.ts';
import { processorSecondsOfCommand } from './processor-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'again '));
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** Seconds of the processor that a command took, its threads too. It is started as by make, and told the checksum of its rules. */
function extract(script: string, input: string, out: string, known: string): number {
  return processorSecondsOfCommand(
    'node --single-threaded-gc "$0" --in "$1" --out "$2" --known "$3" --rules these',
    [script, input, out, known],
    { cwd: ROOT },
  );
}

const MANY = 200;
/**
 * Two made-up articles in each: about as long together as the one that the project began with. Where articles are shorter, more of the time is
 * that of a start, which takes as long as 100,000 characters.
 */
function longArticles(count: number): SourceDocument[] {
  const halves = [...articles(count * 16_000)].filter(({ text }) => text.length > 2_500 && text.length < 4_500);
  return halves.slice(0, count).map((article, at) => ({ ...article, text: `${article.text}\n\n${halves[count + at].text}` }));
}

test(`${MANY} documents and one added: the one is read, and the output is that of reading all`, async (t) => {
  const script = (await compiled([join(folder, 'code')], ['pipeline/extract.ts'])).fileOf('pipeline/extract.ts'); // as make starts it
  const lines = longArticles(MANY + 1).map((article) => JSON.stringify(article));
  assert.equal(lines.length, MANY + 1);
  const file = (name: string, content: string[]): string => {
    writeFileSync(join(folder, name), `${content.join('\n')}\n`);
    return join(folder, name);
  };
  const before = file('before.ndjson', lines.slice(0, MANY));
  const after = file('after.ndjson', [...lines.slice(0, 50), lines[MANY], ...lines.slice(50, MANY)]);
  const [one, two, whole, same] = ['one', 'two', 'whole', 'same'].map((name) => join(folder, name));
  const first = extract(script, before, one, join(folder, 'none'));
  // the least of some: whatever else the machine does only adds
  const again = Math.min(...[1, 2, 3, 4, 5].map(() => extract(script, after, two, one)));
  const all = Math.min(first, extract(script, after, whole, join(folder, 'none')));
  assert.equal(readFileSync(two, 'utf8'), readFileSync(whole, 'utf8'));
  const nothing = extract(script, before, same, one);
  assert.equal(readFileSync(same, 'utf8'), readFileSync(one, 'utf8'));
  t.diagnostic(`processor seconds: all ${all.toFixed(2)}, one added ${again.toFixed(2)}, none ${nothing.toFixed(2)}`);
  assert.ok(nothing < all / 10, 'what is known is not read');
  assert.ok(again < all / 10, 'with one document, code and lists are loaded, and that takes longer than the document');
});

const results = (lines: string[]): LineResult[] =>
  lines.map((line) => ({ json: JSON.stringify({ read: JSON.parse(line).text }), isError: line.includes('bad') }));
const lineOf = (text: string, more: object = {}): string => JSON.stringify({ document_id: text, text, ...more });

const lineOfResult = (result: LineResult): string =>
  Buffer.concat([...piecesOf(result)].map((piece) => Buffer.from(piece as string))).toString();

/** Reads lines with what a file knows; returns which of them had to be read, and with which number. */
async function readWith(known: string, rules: string, lines: string[], out = join(folder, 'small')): Promise<string[]> {
  const read: string[] = [];
  const pool = answeringKnown(
    {
      run: async (batch) => {
        for (const [index, line] of batch.lines.entries()) read.push(`${batch.firstLine + index} ${JSON.parse(textOf(line)).text}`);
        return results(batch.lines.map(textOf));
      },
      close: async () => {},
    },
    openKnown(known, rules),
  );
  const answers = await pool.run({ lines, firstLine: 1 });
  await pool.close();
  assert.deepEqual(
    answers.map(lineOfResult),
    results(lines).map(({ json }) => json),
  );
  const keys = openKeys(out, 0);
  keys.note(answers);
  writeFileSync(out, answers.map((answer) => `${lineOfResult(answer)}\n`).join(''));
  keys.finish();
  return read;
}

test('a document is kept by what decides what is found in it, and by the rules', async () => {
  const out = join(folder, 'small');
  const lines = [lineOf('a'), lineOf('b', { published: '2024-05-09' }), lineOf('bad'), lineOf('ü€😀')];
  assert.equal((await readWith(join(folder, 'none'), 'r1', lines)).length, 4);
  const kept = join(folder, 'kept');
  const keep = (): void => {
    copyFileSync(out, kept);
    copyFileSync(`${out}.keys`, `${kept}.keys`);
  };
  keep();
  assert.deepEqual(await readWith(kept, 'r1', lines), ['3 bad'], 'an error may be gone next time');
  const moved = [lineOf('new'), lineOf('ü€😀', { raw_start: 99, licence: 'CC0-1.0' }), lineOf('a', { redistribution: 'none' })];
  assert.deepEqual(await readWith(kept, 'r1', moved), ['1 new'], 'its place and its licence decide nothing');
  assert.deepEqual(await readWith(kept, 'r1', [lineOf('b', { published: '2024-05-10' }), lineOf('a', { title: 'A' })]), ['1 b', '2 a']);
  assert.equal((await readWith(kept, 'r2', lines)).length, 4, 'other rules');
  truncateSync(kept, 5);
  assert.equal((await readWith(kept, 'r1', lines)).length, 4, 'keys of another file');
});

test('make: corrections and licences re-extract nothing, a changed article that one alone', (t) => {
  const { raw, make, folder: shop, remove } = workshop();
  t.after(remove);
  const dist = join(shop, 'dist');
  const sheep = (n: number): string =>
    `Mayor counts sheep\n\nThe mayor of Graz said on Monday that ${n} sheep were missing after the storm.\n`;
  const articles = raw('raw', { 'a.txt': sheep(41), 'b.txt': sheep(52) });
  assert.equal(make(articles, dist, 'FORMATS=json').status, 0);
  raw('raw', { 'corrections.json': '{"corrections": []}\n' });
  const corrected = make(articles, dist, 'FORMATS=json').said;
  assert.doesNotMatch(corrected, /^(ingest|extract):/m);
  assert.match(corrected, /^link: /);
  raw('raw', { 'sources.json': '{"defaults": {"licence": "CC0-1.0"}}\n' });
  assert.match(make(articles, dist, 'FORMATS=json').said, /^extract: 2 documents, 2 known from before, 0 errors$/m);
  raw('raw', { 'b.txt': sheep(63) });
  assert.match(make(articles, dist, 'FORMATS=json').said, /^extract: 2 documents, 1 known from before, 0 errors$/m);
  assert.deepEqual(
    rowsIn<{ value: number }>(dist, 'quantities').map(({ value }) => value),
    [41, 63],
  );
});
