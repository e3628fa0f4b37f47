/** The page as one file: markup, style, script, worker, model and lists, with a policy that lets nothing in and nothing out. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundle, type Substitutes } from '../package/bundle.ts';
import { ingestFiles, libraryFiles, libraryPack, tableFiles } from '../package/data.ts';
import { librariesOf, licenceTexts, notice } from '../package/licences.ts';
import { html } from '../reading-page/html.ts';
import { SCRIPT } from '../reading-page/script.ts';
import { STYLE } from '../reading-page/style.ts';

const ROOT = new URL('../../', import.meta.url);
const here = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
const sourceOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** What a reader sees first who has no article at hand: the project's own restatement. */
export interface Example {
  text: string;
  published: string;
}

export async function assemble(example: Example): Promise<string> {
  const worker = await scriptOf('worker', {
    'common/data-files.ts': 'package/packed/data-of-page.ts',
    'node:crypto': 'package/packed/crypto-of-bundle.ts',
    'ingest/html.ts': null, // what is pasted is plain text
  });
  const main = await scriptOf('main', {});
  const style = here('page.css');
  const files = [...libraryFiles(), ...ingestFiles(), ...tableFiles()];
  const parts: Record<string, string> = {
    policy: policyOf(style, main.code),
    style,
    licences: html`${licencesOf(files, [...files, ...worker.inputs])}`.markup,
    example: JSON.stringify(example).replaceAll('<', '\\u003c'),
    worker: worker.code,
    data: gzipSync(await libraryPack([...ingestFiles(), ...tableFiles()]), { level: 9 }).toString('base64'),
    script: main.code,
  };
  return here('page.html').replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name]);
}

/** Page, frame and worker have one policy. The frame's style and script are those of every annotated reading. */
const policyOf = (style: string, script: string): string =>
  [
    "default-src 'none'",
    `script-src ${sourceOf(script)} ${sourceOf(SCRIPT)} 'wasm-unsafe-eval'`,
    `style-src ${sourceOf(style)} ${sourceOf(STYLE)}`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** One of the page's programs, such that its text cannot end the element that it stands in. */
async function scriptOf(name: string, substitutes: Substitutes): Promise<{ code: string; inputs: string[] }> {
  const { code, inputs } = await bundle({ [name]: `try/${name}.ts` }, substitutes, {
    format: 'iife',
    platform: 'browser',
    minify: true,
  });
  return { code: code[`${name}.js`].trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--'), inputs };
}

function licencesOf(files: string[], inputs: string[]): string {
  const libraries = librariesOf(inputs);
  const texts = { LICENSE: readFileSync(new URL('LICENSE', ROOT), 'utf8'), ...licenceTexts(libraries) };
  return [notice(libraries, files), ...Object.entries(texts).map(([name, text]) => `${name}\n\n${text}`)].join(`\n${'='.repeat(80)}\n\n`);
}
