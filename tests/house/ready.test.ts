/** Compiled code and packages hold what is worked out of lists: the same as the source works out. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { atHome, MODULE_URL } from '../../pipeline/build/at-home.ts';
import { parsing, withLists } from '../../pipeline/build/with-lists.ts';
import { exportsOf, READY, withReadyData } from '../../pipeline/build/with-ready-data.ts';
import { readTable } from '../../pipeline/extract/table.ts';
import { listsInReady, readyCode, readyFiles } from '../../pipeline/package/ready.ts';

const LIBRARY = fileURLToPath(new URL('../../pipeline/extract/', import.meta.url));
const modules = readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' })
  .filter((file) => READY.test(file))
  .map((file) => join(LIBRARY, file));

/** What code in the form of CommonJS exports. */
function run(code: string, require: (name: string) => unknown): object {
  const module = { exports: {} };
  new Function('module', 'require', code)(module, require);
  return { ...module.exports };
}

test('every module of ready data exports in compiled code what it exports in the source, and works nothing out', async () => {
  assert.ok(modules.length >= 5, modules.join());
  for (const path of modules) {
    const { outputFiles, metafile } = await build({
      entryPoints: [path],
      bundle: true,
      write: false,
      metafile: true,
      format: 'cjs',
      platform: 'node',
      plugins: [withReadyData, atHome],
    });
    assert.deepEqual(run(outputFiles[0].text, createRequire(path)), await exportsOf(path), path);
    assert.equal(Object.keys(metafile.inputs).length, 1, path);
  }
});

test('the code of a package makes the same of the files among its data', async () => {
  const files = await readyFiles();
  for (const path of modules) {
    const name = Object.keys(files).find((file) => path.replaceAll('\\', '/').endsWith(file.replace('.json', '.ts'))) as string;
    const text = new TextDecoder().decode(files[name]);
    const code = (await readyCode(path)).replace(/^import .*\n/, '').replaceAll('export const ', 'module.exports.');
    const made = run(code.replaceAll(MODULE_URL, '"file:///x"').replace('readText(', "require('readText')("), () => () => text);
    assert.deepEqual(made, await exportsOf(path), path);
  }
});

test('lists that only modules of ready data read are no data of a package, and others are', () => {
  const away = listsInReady();
  assert.ok(away.has('pipeline/extract/places/data/cities.csv'));
  for (const list of ['places/data/towns.csv', 'places/data/countries.csv', 'claims/data/patterns.csv'])
    assert.ok(!away.has(`pipeline/extract/${list}`), list);
});

test('a list that a module names stands in its code, row by row', async () => {
  const path = join(LIBRARY, 'claims/pattern-rows.ts');
  const code = await withLists(path, readFileSync(path, 'utf8'));
  const [, json] = /= (JSON\.parse\(.*\));$/m.exec(code) ?? [];
  assert.ok(json, code.slice(0, 200));
  assert.deepEqual(new Function(`return ${json}`)(), readTable(pathToFileURL(join(LIBRARY, 'claims/data/patterns.csv'))));
  const told = `/** \`readTable(new URL('./none.csv', ${MODULE_URL}))\` */`;
  assert.equal(await withLists(path, told), told);
});

test('code keeps its lines, by which errors name their place, whatever lists stand in it', async () => {
  const written = `const rows = readTable<\n  'word'\n>(\n  new URL('./data/patterns.csv', ${MODULE_URL}),\n);\nthrow new Error('line 6');\n`;
  const code = await withLists(join(LIBRARY, 'claims/pattern-rows.ts'), written);
  assert.doesNotMatch(code, /readTable/);
  assert.equal(code.split('\n').indexOf(`throw new Error('line 6');`), 5);
});

test('code that makes a value makes it whatever letters it has', () => {
  for (const value of ['"', "'", '\\', '\\u0041', '`$`', 'Łódź\n\t', '\u2028', '</script>', '😀', ['__proto__', { a: null }]])
    assert.deepEqual(new Function(`return ${parsing(value)}`)(), value);
});
