/** What a stage keeps for its next run is found by checksum alone, and is never half a run's. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { dropKept, keeping, NO_KEY } from '../../pipeline/common/kept.ts';
import { openJournal } from '../../pipeline/extract/stream/journal.ts';
import { openKeys, openKnown } from '../../pipeline/extract/stream/known.ts';

const folder = mkdtempSync(join(tmpdir(), 'sayso-kept-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs over these inputs; returns which had to be made. */
async function run(file: string, rules: string, inputs: string[]): Promise<string[]> {
  const made: string[] = [];
  await keeping(file, rules, async (kept) => {
    for (const input of inputs) {
      const key = kept.keyOf(input);
      const known = kept.find(key);
      if (!known) made.push(input);
      assert.equal(known?.toString() ?? `made of ${input}`, `made of ${input}`);
      await kept.keep(input === 'bad' ? NO_KEY : key, known ? [known] : ['made of ', input]);
    }
  });
  return made;
}

test('what was made of the same, by the same rules, is found, in whatever order; an error is not', async () => {
  const file = join(folder, 'found');
  assert.deepEqual(await run(file, 'r1', ['a', 'b', 'bad', '', 'ü😀']), ['a', 'b', 'bad', '', 'ü😀']);
  assert.deepEqual(await run(file, 'r1', ['ü😀', 'bad', 'c', 'a', '']), ['bad', 'c']);
  assert.deepEqual(await run(file, 'r1', ['b', 'a']), ['b'], 'what a run did not ask for is dropped');
  assert.deepEqual(await run(file, 'r2', ['a']), ['a'], 'other rules');
});

test('nothing is found and nothing kept where no file is named', async () => {
  const before = readdirSync('.');
  assert.deepEqual(await run('', 'r', ['a', 'b']), ['a', 'b']);
  assert.deepEqual(await run('', 'r', ['a', 'b']), ['a', 'b']);
  assert.deepEqual(readdirSync('.'), before);
});

test('parts are told apart by their ends', async () => {
  await keeping(join(folder, 'parts'), 'r', async (kept) => {
    assert.notDeepEqual(kept.keyOf('ab', 'c'), kept.keyOf('a', 'bc'));
    assert.notDeepEqual(kept.keyOf('ab', ''), kept.keyOf('ab'));
  });
});

test('an entry that is not as it was written is made again', async () => {
  const file = join(folder, 'damaged');
  await run(file, 'r', ['a', 'b', 'c']);
  const bytes = readFileSync(file);
  bytes[bytes.indexOf('made of b')] ^= 1;
  writeFileSync(file, bytes);
  assert.deepEqual(await run(file, 'r', ['a', 'b', 'c']), ['b']);
  truncateSync(file, bytes.length - 1);
  assert.deepEqual(await run(file, 'r', ['a', 'b', 'c']), ['c'], 'cut off');
  const other = join(folder, 'other');
  await run(other, 'r', ['x', 'y', 'z']);
  writeFileSync(file, readFileSync(other));
  assert.deepEqual(await run(file, 'r', ['a', 'b', 'c']), ['a', 'b', 'c'], 'entries of another file, of the same length');
  rmSync(`${file}.keys`);
  assert.deepEqual(await run(file, 'r', ['a']), ['a']);
});

test('a run that fails leaves what an earlier one kept', async () => {
  const file = join(folder, 'failed');
  await run(file, 'r', ['a']);
  await assert.rejects(
    keeping(file, 'r', async (kept) => {
      await kept.keep(kept.keyOf('a'), ['half']);
      throw new Error('odd');
    }),
    /odd/,
  );
  assert.deepEqual(await run(file, 'r', ['a']), []);
  dropKept(file);
  assert.ok(!existsSync(file) && !existsSync(`${file}.keys`));
});

/** Writes what was found in a document as the one line of an output; a run that is cut off ends between the output and its keys. */
function extractAs(out: string, document: string, json: string, isCutOff: boolean): void {
  const journal = openJournal(out, false);
  const known = openKnown(join(folder, 'none'), 'r');
  const keys = openKeys(out, 0);
  keys.note([{ json, isError: false, key: known.keyOf(document) }]);
  known.close();
  writeFileSync(`${out}.part`, `${json}\n`);
  journal.finish();
  if (!isCutOff) keys.finish();
}

/** What an output tells of a document. */
function knownOf(out: string, document: string): string | null {
  const known = openKnown(out, 'r');
  const found = known.find(known.keyOf(document));
  known.close();
  return found && Buffer.from(found).toString();
}

test('an output is never taken for what the keys of an earlier one say, if both are of the same length', () => {
  const out = join(folder, 'extracted');
  const [before, after] = ['Ten boats sank.', 'Six boats sank.'].map((text) => JSON.stringify({ document_id: 'd', text }));
  extractAs(out, before, '{"found":10}', false);
  assert.equal(knownOf(out, before), '{"found":10}');
  extractAs(out, after, '{"found":66}', true);
  assert.equal(readFileSync(out, 'utf8'), '{"found":66}\n');
  assert.deepEqual([knownOf(out, before), knownOf(out, after)], [null, null], 'all is read again');
  extractAs(out, after, '{"found":66}', false);
  assert.deepEqual([knownOf(out, before), knownOf(out, after)], [null, '{"found":66}']);
});
