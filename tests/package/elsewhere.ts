/** The package where it was not made: on other versions of Node, in bundles, and in a browser. `make package-test` runs it; it wants the registry. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import test, { after, before } from 'node:test';
import { build } from 'esbuild';
import { extract } from '../../pipeline/extract/library.ts';
import { launch } from '../../pipeline/site/browser.ts';
import { ARTICLES, examplesOf, type Installed, install, NAME, printed, ROOT } from './installed.ts';

const VERSIONS = ['20', '22', '24', 'latest'];
/** The project's own restatement, long enough for every part of the code, and a character of two units. */
const ARTICLE = { text: `😀 ${readFileSync(join(ROOT, 'raw/pakistan-iskp-2025-08-21.md'), 'utf8')}`, published: '2025-08-21' };
const ROWS = JSON.stringify(extract(ARTICLE));

let installed: Installed;
before(() => {
  installed = install();
  installed.write({
    'app.js': `import { extract } from '${NAME}';\nexport const rows = JSON.stringify(extract(${JSON.stringify(ARTICLE)}));\nglobalThis.rows = rows;\nif (globalThis.process) process.stdout.write(rows);\n`,
    'app.cjs': `process.stdout.write(JSON.stringify(require('${NAME}').extract(${JSON.stringify(ARTICLE)})));\n`,
  });
});
after(() => installed.remove());

/** The program of a version of Node, which the registry's package `node` brings. */
function nodeOf(version: string): string {
  const place = join(ROOT, '.build/nodes', version);
  const program = join(place, 'node_modules/node/bin/node');
  if (version !== 'latest' && existsSync(program)) return program;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), '{}\n');
  printed(place, 'npm', 'install', '--no-audit', '--no-fund', `node@${version}`);
  return program;
}

for (const version of VERSIONS) {
  test(`Node ${version}`, (context) => {
    const { folder, home, write } = installed;
    const node = nodeOf(version);
    context.diagnostic(printed(folder, node, '--version').trim());
    examplesOf(home, 'js').forEach(({ code, prints }, index) => {
      const file = `example-${index}.${code.includes('require(') ? 'cjs' : 'mjs'}`;
      write({ [file]: code });
      assert.equal(printed(folder, node, file), prints, file);
    });
    write({ 'app.mjs': readFileSync(join(folder, 'app.js')), ...ARTICLES });
    for (const file of Object.keys(ARTICLES)) {
      const table = printed(folder, node, join(home, 'command/sayso.mjs'), '--published', '2024-05-09', file);
      assert.match(table, /at least 12\s+dockers.*7 May 2024/s, file);
    }
    for (const file of ['app.mjs', 'app.cjs']) assert.equal(printed(folder, node, file), ROWS, file);
  });
}

/** Bundles the program of the installed package; its data come with it. */
async function bundled(entry: string, options: Parameters<typeof build>[0]): Promise<string> {
  const out = join(installed.folder, 'bundled', options.outfile as string);
  await build({ entryPoints: [join(installed.folder, entry)], bundle: true, logLevel: 'error', ...options, outfile: out });
  return out;
}

test('a bundle for Node runs without the package', async () => {
  const forms = [
    await bundled('app.js', { platform: 'node', outfile: 'a.cjs' }),
    await bundled('app.cjs', { platform: 'node', outfile: 'b.cjs' }),
    await bundled('app.js', { platform: 'node', format: 'esm', minify: true, outfile: 'c.mjs' }),
  ];
  for (const form of forms) assert.equal(printed(ROOT, process.execPath, form), ROWS, form);
});

test('a bundle, and the package without a bundler, run in a browser', async () => {
  await bundled('app.js', { platform: 'browser', minify: true, outfile: 'page.js' });
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'">`;
  installed.write({
    'bundled.html': `<!doctype html>${policy}<script src="bundled/page.js"></script>`,
    'plain.html': `<!doctype html>${policy}<script type="module">import { extract } from './node_modules/${NAME}/bundle.js'; globalThis.rows = JSON.stringify(extract(${JSON.stringify(ARTICLE)}));</script>`,
  });
  const server = createServer(({ url }, response) => {
    const file = join(installed.folder, new URL(url as string, 'http://localhost').pathname);
    response.setHeader('Content-Type', extname(file) === '.html' ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8');
    response.end(existsSync(file) ? readFileSync(file) : '');
  }).listen(0);
  const browser = await launch();
  try {
    for (const name of ['bundled', 'plain']) {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${name}.html`);
      await page.waitForFunction('globalThis.rows').catch((error) => assert.fail(`${name}: ${complaints.join('\n') || error}`));
      assert.equal(await page.evaluate('globalThis.rows'), ROWS, name);
    }
  } finally {
    await browser.close();
    server.close();
  }
});
