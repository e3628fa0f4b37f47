/** The text of an article that a page shows by script alone: it stands in JSON-LD as `articleBody`. */
import { endOfString, unitsOf } from '../common/json-parts.ts';
import type { TextBlock } from './article-blocks.ts';
import { unescapeEntities } from './entities.ts';
import { isEscapedHtml, looksLikeHtml } from './looks-like-html.ts';
import { type MappedText, slice, unmapped } from './mapped-text.ts';
import { unescaped } from './ndjson.ts';

/** A page that shows less than this share of it shows something else. */
const LEAST_SHOWN = 1 / 3;
/** A shorter one, in characters, is a summary. */
const SHORTEST = 120;
const KEY = /"articleBody"\s{0,20}:\s{0,20}"/g;

/** The body where the page itself has not got it, with the way back to its bytes; else null. */
export function scriptedBody(page: MappedText, body: string, blocks: TextBlock[]): { text: MappedText; isHtml: boolean } | null {
  const shown = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (body.length < SHORTEST || shown > body.length * LEAST_SHOWN) return null;
  let text = literalOf(page, body) ?? unmapped(body);
  if (isEscapedHtml(text.text)) text = unescapeEntities(text);
  return { text, isHtml: looksLikeHtml(text.text) };
}

/** The string of the page's script that has this value. */
function literalOf(page: MappedText, body: string): MappedText | null {
  const units = unitsOf(page.text);
  for (const match of page.text.matchAll(KEY)) {
    const from = match.index + match[0].length;
    const end = endOfString(units, from - 1);
    if (end < 0) return null;
    const text = unescaped(slice(page, from, end));
    if (text.text === body) return text;
  }
  return null;
}
