/** The page as one file: markup, style, script and data, with a policy that lets nothing else in. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PageData } from './page/page-data.ts';

const here = (name: string): URL => new URL(`./page/${name}`, import.meta.url);

/**
 * The whole page, piece by piece: as one string, its data would take several times the memory of all the rows in it.
 * @param linkedData describes the dataset to search engines
 * @param script what `pageScript` made
 */
export function* assemble(data: PageData, linkedData: object, script: string): Generator<string> {
  const style = readFileSync(here('page.css'), 'utf8');
  const parts: Record<string, string> = {
    policy: policy(script),
    title: escapeHtml(data.title),
    description: escapeHtml(
      `${data.totals.quantities} figures and ${data.totals.assertions} claims from ${data.totals.documents} news texts: who says so, how firmly, and in which words.`,
    ),
    style,
    linkedData: json(linkedData),
    script,
  };
  const pieces = readFileSync(here('page.html'), 'utf8').split(/\{\{(\w+)\}\}/); // every other one is a name
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) yield piece;
    else if (piece === 'data') yield* jsonPieces(data);
    else yield parts[piece] ?? fail(piece);
  }
}

/** What `json` gives, each list and each plain value by itself. */
function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield json(value);
    return;
  }
  let before = '{';
  for (const [key, own] of Object.entries(value)) {
    if (own === undefined) continue;
    yield `${before}${json(key)}:`;
    before = ',';
    yield* jsonPieces(own);
  }
  yield before === '{' ? '{}' : '}';
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
