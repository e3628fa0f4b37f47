/**
 * A saved web page → its article: Readability finds which elements hold it, and their words are found again in the raw page, so that
 * each character has its bytes.
 */
import { Readability } from '@mozilla/readability';
import { decodeHTML } from 'entities';
import { parseHTML } from 'linkedom';
import { plainCharacters } from './characters.ts';
import { finding, type IngestFinding, type Metadata, Unreadable } from './document.ts';
import { hiddenEdits } from './hidden.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { blocksOf, linesOf } from './lines.ts';
import { applyEdits, editsOf, type MappedText } from './mapped-text.ts';
import { readPage } from './page.ts';
import { joinBlocks } from './paragraphs.ts';
import type { Article } from './read-article.ts';

/** A page with more elements, or with deeper ones, is no article. */
const MOST_ELEMENTS = 30_000;
const DEEPEST = 500;

/** @param isBody the text is a piece of HTML with the article alone */
export function readHtml(decoded: MappedText, known: Partial<Metadata>, isBody: boolean): Article {
  checkSize(decoded.text);
  const document = parsePage(decoded.text, isBody);
  const metadata = isBody ? {} : readHtmlMetadata(document);
  const { root, findings } = isBody ? { root: document.body as Element, findings: [] } : articleElement(document);
  const page = visibleText(decoded);
  const { mapped, headings } = locate(page, blocksUnder(root), findings);
  const lines = linesOf(mapped.text);
  lines.forEach((line, number) => {
    line.heading = headings.get(number) ?? 0;
  });
  const title = known.title ?? metadata.title ?? null;
  const { metadata: read, body, findings: more } = readPage(mapped.text, blocksOf(lines), { ...metadata, ...known, title }, true);
  const merged = { ...read };
  for (const key of Object.keys(read) as (keyof typeof read)[]) merged[key] = metadata[key] ?? read[key];
  return {
    mapped: joinBlocks(mapped, body),
    metadata: { ...merged, language: metadata.language ?? null, licence: metadata.licence ?? null },
    findings: [...findings, ...more],
  };
}

/** Counts tags before any tree is built: a tree of a million elements, or ten thousand deep, costs more than it can tell. */
function checkSize(text: string): void {
  let elements = 0;
  let depth = 0;
  for (const [tag, closing, name] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi)) {
    if (++elements > MOST_ELEMENTS) throw new Unreadable('too-large', `more than ${MOST_ELEMENTS} tags; save the article alone`);
    if (/^(br|img|hr|input|meta|link|source|wbr|p|li|area|col|embed|track|path)$/i.test(name) || tag === '') continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > DEEPEST) throw new Unreadable('too-deep', `tags are nested more than ${DEEPEST} deep; save the article alone`);
  }
}

/** The page's tree; a piece of a page gets the elements around it that it lacks. */
function parsePage(text: string, isPiece: boolean): Document {
  const parse = (html: string): Document => (parseHTML(html) as unknown as { document: Document }).document;
  const document = isPiece ? null : parse(text);
  return document?.documentElement?.localName === 'html'
    ? document
    : parse(`<!doctype html><html><head></head><body>${text}</body></html>`);
}

function articleElement(document: Document): { root: Element; findings: IngestFinding[] } {
  const body = document.body as Element | null;
  const whole = body?.cloneNode(true) as Element | undefined;
  const article = new Readability<Element>(document, { charThreshold: 200, serializer: (node) => node as Element }).parse();
  if (article?.content) return { root: article.content, findings: [] };
  if (!whole) throw new Unreadable('no-text', 'the page has no body; save it again');
  return { root: whole, findings: [finding('boilerplate', 'warning', 'no article stood out from the page: all of its text was taken')] };
}

interface TextBlock {
  text: string;
  /** 1–6, else 0 */
  heading: number;
}

const BLOCK = /^(address|article|blockquote|dd|div|dl|dt|h[1-6]|header|li|main|ol|p|section|ul|body|pre|td|tr)$/;
const SKIPPED = /^(script|style|noscript|figure|figcaption|table|aside|button|form|nav|footer|svg|iframe|template|select|textarea)$/;

/** The words of an element, a block after the other. */
function blocksUnder(root: Element): TextBlock[] {
  const blocks: TextBlock[] = [];
  let words = '';
  const flush = (heading: number): void => {
    const text = words.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ text, heading });
    words = '';
  };
  const walk = (node: Node, heading: number): void => {
    if (node.nodeType === 3) words += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const name = (node as Element).localName;
    if (SKIPPED.test(name)) return;
    if (name === 'br') {
      if (words.endsWith('\n'))
        flush(heading); // two in a row end a paragraph
      else words += '\n';
      return;
    }
    const isBlock = BLOCK.test(name);
    const level = /^h[1-6]$/.test(name) ? Number(name[1]) : heading;
    if (isBlock) flush(heading);
    for (const child of node.childNodes) walk(child, level);
    if (isBlock) flush(level);
  };
  walk(root, 0);
  flush(0);
  return blocks;
}

const TAG = /<[!/?a-z][^<>]*>/gi;
const ENTITY = /&(?:[a-z][a-z0-9]{1,31};?|#\d{1,7};?|#x[0-9a-f]{1,6};?)/gi;

/** The raw page without its tags and without any white space, each character with its bytes. */
function visibleText(decoded: MappedText): MappedText {
  let page = applyEdits(decoded, hiddenEdits(decoded.text, { keepsLines: false, toEnd: true }));
  page = applyEdits(
    page,
    editsOf(page.text, TAG, () => ''),
  );
  page = applyEdits(
    page,
    editsOf(page.text, ENTITY, ([entity]) => decodeHTML(entity)),
  );
  page = plainCharacters(page);
  return applyEdits(
    page,
    editsOf(page.text, /\s+/g, () => ''),
  );
}

/** The blocks, one a line with a blank one between, their characters traced back to the page. */
function locate(page: MappedText, blocks: TextBlock[], findings: IngestFinding[]): { mapped: MappedText; headings: Map<number, number> } {
  const texts = blocks.map(({ text }) => plainText(text));
  const text = texts.join('\n\n');
  const start = new Uint32Array(text.length);
  const end = new Uint32Array(text.length);
  const headings = new Map<number, number>();
  let at = 0; // in the text
  let cursor = 0; // in the page
  let bytes = 0; // raw bytes before this place
  let lost = 0;
  texts.forEach((block, number) => {
    if (blocks[number].heading > 0) headings.set(number * 2, blocks[number].heading);
    const squeezed = block.replace(/\s+/g, '');
    let found = page.text.indexOf(squeezed, cursor);
    if (found < 0 && lost < 50) found = page.text.indexOf(squeezed);
    if (found < 0) lost++;
    let from = found;
    for (let i = 0; i < block.length; i++, at++) {
      const isSpace = block[i] === ' ';
      start[at] = found < 0 ? bytes : isSpace ? bytes : page.start[from];
      end[at] = found < 0 ? bytes : isSpace ? (page.start[from] ?? bytes) : page.end[from];
      if (found >= 0 && !isSpace) from++;
      bytes = end[at];
    }
    if (found >= 0) cursor = from;
    for (let i = 0; i < 2 && at < text.length; i++, at++) {
      start[at] = bytes;
      end[at] = bytes;
    }
  });
  if (lost > 0)
    findings.push(finding('byte-map', 'warning', `${lost} block(s) of the page could not be traced to their bytes`, String(lost), '0'));
  return { mapped: { text, start, end }, headings };
}

function plainText(text: string): string {
  const none = new Uint32Array(text.length);
  return plainCharacters({ text, start: none, end: none }).text.replace(/\s+/g, ' ').trim();
}
