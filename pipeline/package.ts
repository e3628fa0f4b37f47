/** Makes the package that others install: compiled code with types, data and model, in a folder and as a tarball. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINE, options, stage, summary, UserError } from './common/stage.ts';
import { bundle, COMMONJS } from './package/bundle.ts';
import { base64Module, libraryFiles, packOf } from './package/data.ts';
import { declarations } from './package/declarations.ts';
import { librariesOf, licenceExpression, licenceTexts, notice } from './package/licences.ts';
import { manifest, NAME } from './package/manifest.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Writes the code; gives the files that it is made of. */
async function bundles(folder: string): Promise<string[]> {
  const node = await bundle(
    { index: 'extract/library.ts' },
    { 'common/data-files.ts': 'package/packed/data-of-node.ts' },
    { outdir: folder, platform: 'node', outExtension: { '.js': '.cjs' }, ...COMMONJS },
  );
  const portable = await bundle(
    { bundle: 'extract/library.ts' },
    { 'common/data-files.ts': 'package/packed/data-of-bundle.ts', 'node:crypto': 'package/packed/crypto-of-bundle.ts' },
    { outdir: folder, platform: 'browser', format: 'esm' },
  );
  return [node, portable].flatMap(({ inputs }) => Object.keys(inputs));
}

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
  rmSync(out, { recursive: true, force: true });
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };

  const files = libraryFiles();
  write('data.js', base64Module(packOf(files)));
  const inputs = await bundles(folder);
  write('index.js', "import library from './index.cjs';\n\nexport const { extract, LONGEST_TEXT } = library;\n");
  for (const name of ['index.d.ts', 'index.d.cts']) write(name, declarations());

  const libraries = librariesOf(inputs);
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  write('package.json', manifest(own, licenceExpression(libraries, files)));
  write('README.md', readme(own.version));
  write('LICENSE', readFileSync(join(ROOT, 'LICENSE')));
  write('NOTICE', notice(libraries, files));
  for (const [name, text] of Object.entries(licenceTexts(libraries))) write(`licences/${name}`, text);
  summary('package', pack(folder, out));
  return FINE;
});
