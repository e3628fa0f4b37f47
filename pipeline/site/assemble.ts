/** The page as one file: markup, style, script and data, with a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PageData } from './page/page-data.ts';

const here = (name: string): URL => new URL(`./page/${name}`, import.meta.url);

/**
 * The whole page.
 * @param linkedData describes the dataset to search engines
 * @param script what `bundle` made
 */
export async function assemble(data: PageData, linkedData: object, script: string): Promise<string> {
  const style = readFileSync(here('page.css'), 'utf8');
  const parts: Record<string, string> = {
    policy: policy(script),
    title: escapeHtml(data.title),
    description: escapeHtml(
      `${data.totals.quantities} figures and ${data.totals.assertions} claims from ${data.totals.documents} news texts: who says so, how firmly, and in which words.`,
    ),
    style,
    linkedData: json(linkedData),
    data: json(data),
    script,
  };
  return readFileSync(here('page.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => parts[name] ?? fail(name));
}

/** The browser's modules in one script, the same bytes every time. */
export async function bundle(): Promise<string> {
  const { build } = await import('esbuild'); // a program of its own: it is started when it is needed
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(here('main.ts'))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
  });
  return outputFiles[0].text.trim().replaceAll('</script', '<\\/script');
}

/** Nothing is loaded and nothing is sent; the one script is named by its hash. The plotting library styles its own drawings. */
function policy(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** JSON that cannot end the element it stands in. */
const json = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);

function fail(name: string): never {
  throw new Error(`page.html asks for {{${name}}}, which nobody gives`);
}
