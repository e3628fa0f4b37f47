/** Files whose names are no text: Linux allows any bytes but two, and Node reads names as UTF-8. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { FindingRow, QuantityRow } from '../../pipeline/schemas/types.ts';
import { rowsIn, workshop } from './make.ts';

const storm = (dead: number): string => `Storm hits Graz\n\nThe storm killed ${dead} people in Graz on Monday, police said.\n`;

/** A path that ends with a byte which no text in UTF-8 has. */
const odd = (path: string, ending = ''): Buffer => Buffer.concat([Buffer.from(path), Buffer.of(0xff), Buffer.from(ending)]);

test('a file and a folder whose names are not UTF-8 are refused by name, and cost themselves alone', (t) => {
  const { raw, make, folder, remove } = workshop();
  t.after(remove);
  const articles = raw('raw', { 'good.txt': storm(12) });
  try {
    writeFileSync(odd(join(articles, 'caf'), '.txt'), storm(13));
    mkdirSync(odd(join(articles, 'folder')));
    writeFileSync(Buffer.concat([odd(join(articles, 'folder')), Buffer.from('/a.txt')]), storm(14));
  } catch (error) {
    return t.skip(`this file system takes no such name: ${(error as Error).message}`);
  }
  if (readdirSync(articles, { encoding: 'buffer' }).every((name) => !name.includes(0xff)))
    return t.skip('this file system changes such names');
  const dist = join(folder, 'dist');
  const { status, said } = make(articles, dist, 'FORMATS=json');
  assert.equal(status, 0, said);
  assert.match(said, /^refused: caf\ufffd\.txt: caf\ufffd\.txt: its name is not in UTF-8; rename it$/m);
  assert.match(said, /^refused: folder\ufffd: folder\ufffd: its name is not in UTF-8; rename it$/m);
  assert.doesNotMatch(said, / at .*\(/, 'a stack');
  assert.deepEqual(
    rowsIn<QuantityRow>(dist, 'quantities').map(({ value }) => value),
    [12],
  );
  assert.deepEqual(
    rowsIn<FindingRow>(dist, 'findings')
      .filter(({ level }) => level === 'error')
      .map(({ raw_path }) => raw_path)
      .sort(),
    ['caf\ufffd.txt', 'folder\ufffd'],
  );
  assert.match(make(articles, dist, 'FORMATS=json').said, /all is up to date/);
  assert.equal(make(articles, join(folder, 'strict'), 'FORMATS=json', 'STRICT=1').status, 2, 'where refusals are to fail it');
});
