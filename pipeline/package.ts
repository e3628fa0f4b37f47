/** Makes the package that others install: compiled code with types, data and model, in a folder and as a tarball. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from './common/identity.ts';
import { FINE, options, stage, summary, UserError } from './common/stage.ts';
import { bundle, COMMONJS, MODULES } from './package/bundle.ts';
import { base64Module, ingestFiles, libraryFiles, libraryPack, packOf, tableFiles } from './package/data.ts';
import { declarations } from './package/declarations.ts';
import { librariesOf, licenceExpression, licenceTexts, notice } from './package/licences.ts';
import { manifest, NAME } from './package/manifest.ts';

type Bundles = Awaited<ReturnType<typeof bundle>>;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The bundles of the library, for Node and for bundlers. */
async function libraryCode(): Promise<Bundles[]> {
  const node = { 'common/data-files.ts': 'package/packed/data-of-node.ts' };
  const elsewhere = { 'common/data-files.ts': 'package/packed/data-of-bundle.ts', 'node:crypto': 'package/packed/crypto-of-bundle.ts' };
  return [
    // names stay, for traces
    await bundle({ index: 'extract/library.ts' }, node, {
      platform: 'node',
      outExtension: { '.js': '.cjs' },
      minifyWhitespace: true,
      ...COMMONJS,
    }),
    await bundle({ bundle: 'extract/library.ts' }, elsewhere, { platform: 'browser', format: 'esm', minify: true }),
  ];
}

/** The command with what it loads when that is wanted, and with the thread that extracts. */
const commandCode = (fingerprint: string): Promise<Bundles> =>
  bundle(
    { 'command/sayso': 'sayso.ts', 'command/worker-start': 'extract/stream/worker.ts' },
    {
      'common/data-files.ts': 'package/packed/data-of-command.ts',
      'extract/stream/fingerprint.ts': 'package/packed/fingerprint-of-command.ts',
    },
    {
      platform: 'node',
      splitting: true,
      chunkNames: 'command/[name]-[hash]',
      outExtension: { '.js': '.mjs' },
      define: { SAYSO_FINGERPRINT: JSON.stringify(fingerprint) },
      minifyWhitespace: true,
      ...MODULES,
    },
  );

/** What fills the columns that need the whole corpus, for engines: a function, and SQL that says the same. */
const corpusCode = (): Promise<Bundles> =>
  bundle({ 'corpus/index': 'link/corpus.ts' }, {}, { platform: 'node', format: 'esm', outExtension: { '.js': '.mjs' } });
const CORPUS_SQL = ['corpus.sql', 'corpus-duckdb.sql', 'corpus-spark.sql'];

const readme = (version: string): string =>
  readFileSync(new URL('./package/README.md', import.meta.url), 'utf8')
    .replaceAll('NAME', NAME)
    .replaceAll('VERSION', version);

/** Packs the folder; gives the path of the tarball. */
function pack(folder: string, out: string): string {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', '..'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new UserError(`npm pack failed:\n${stderr}`);
  return join(out, stdout.trim());
}

await stage('package', async () => {
  const { out } = options('Makes the package that others install.', {
    out: { value: 'DIR', description: 'where', default: '.build/package' },
  });
  const folder = resolve(out, NAME);
  rmSync(folder, { recursive: true, force: true });
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };

  const data = base64Module(await libraryPack());
  write('data.js', data);
  write('command/data.pack', packOf([...ingestFiles(), ...tableFiles()]));
  const library = await libraryCode();
  const fingerprint = sha256([data, ...library.flatMap(({ code }) => Object.values(code))].map(sha256).join());
  const bundles = [...library, await commandCode(fingerprint), await corpusCode()];
  for (const { code } of bundles) for (const [name, text] of Object.entries(code)) write(name, text);
  write('index.js', "import library from './index.cjs';\n\nexport const { extract, LONGEST_TEXT } = library;\n");
  for (const name of ['index.d.ts', 'index.d.cts']) write(name, declarations());

  write('corpus/index.d.mts', readFileSync(new URL('./package/corpus.d.mts', import.meta.url)));
  for (const name of CORPUS_SQL) write(`corpus/${name}`, readFileSync(new URL(`./link/${name}`, import.meta.url)));

  const files = [...libraryFiles(), ...ingestFiles(), ...tableFiles()];
  const libraries = librariesOf([...files, ...bundles.flatMap(({ inputs }) => inputs)]);
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  write('package.json', manifest(own, licenceExpression(libraries, files)));
  write('README.md', readme(own.version));
  write('LICENSE', readFileSync(join(ROOT, 'LICENSE')));
  write('NOTICE', notice(libraries, files));
  for (const [name, text] of Object.entries(licenceTexts(libraries))) write(`licences/${name}`, text);
  summary('package', pack(folder, out));
  return FINE;
});
