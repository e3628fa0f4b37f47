/**
 * A saved web page → its article: Readability finds which elements hold it, and their words are found again in the raw page, so that
 * each character has its bytes.
 */
import { decodeHTML } from 'entities';
import { parseHTML } from 'linkedom';
import { articleBlocks, blocksUnder, type TextBlock } from './article-blocks.ts';
import { scriptedBody } from './article-body.ts';
import { plainCharacters } from './characters.ts';
import { finding, type IngestFinding, type Metadata, Unreadable } from './document.ts';
import { unescapeEntities } from './entities.ts';
import { hiddenEdits } from './hidden.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { linesOf } from './lines.ts';
import { applyEdits, editsOf, type MappedText } from './mapped-text.ts';
import type { PageMetadata } from './page.ts';
import type { Document, Element } from './page-tree.ts';
import { levelled } from './raised.ts';
import { type Article, type ArticleReader, articleOf, readTextArticle } from './read-article.ts';

/** A page with more elements, or with deeper ones, is no article. */
const MOST_ELEMENTS = 30_000;
const DEEPEST = 500;
const MOST_SIGNS = 100_000;

/** A whole page; or, for the column of a corpus, a piece of HTML with the article's body alone. */
export const readHtml: ArticleReader = (decoded, known, isBody) => read(decoded, known, isBody ? 'body' : 'page');

/** A piece of HTML that is the article, with its headline and byline on top: what a word processor or a mail holds. */
export const readPieceOfHtml: ArticleReader = (decoded, known) => read(decoded, known, 'article');

function read(decoded: MappedText, known: Partial<Metadata>, holds: 'page' | 'article' | 'body'): Article {
  const isPage = holds === 'page';
  checkSize(decoded.text);
  const { page: level, findings: struck } = levelled(decoded);
  const shown = applyEdits(level, hiddenEdits(level.text, { keepsLines: false, toEnd: true }));
  checkSigns(shown.text);
  const document = parsePage(level.text, !isPage);
  const head = isPage ? readHtmlMetadata(document) : null;
  const { blocks, findings } = isPage ? articleBlocks(document) : { blocks: blocksUnder(document.body as Element), findings: [] };
  const metadata: Partial<PageMetadata> = head?.metadata ?? {};
  const title = known.title ?? metadata.title ?? null;
  const about = { ...metadata, ...known, title };
  const scripted = head?.articleBody ? scriptedBody(level, head.articleBody, blocks) : null;
  const article = scripted
    ? (scripted.isHtml ? readHtml : readTextArticle)(scripted.text, about, true)
    : readBlocks(shown, blocks, about, holds === 'article', findings);
  const merged = withHead(article.metadata, metadata);
  if (!merged.published && !known.published) findings.push(...unreadDate(head?.unreadDate ?? null));
  return {
    mapped: article.mapped,
    metadata: { ...merged, language: head?.metadata.language ?? null, licence: head?.metadata.licence ?? null },
    findings: [...struck, ...(scripted ? [] : findings), ...article.findings],
  };
}

/** What the page's head says about the article goes before what its words say. */
function withHead(article: PageMetadata, head: Partial<PageMetadata>): PageMetadata {
  const merged = { ...article };
  for (const key of Object.keys(head) as (keyof PageMetadata)[]) if (key in merged) merged[key] = head[key] ?? merged[key];
  return merged;
}

const unreadDate = (date: string | null): IngestFinding[] =>
  date ? [finding('published', 'warning', `the page's date "${date}" cannot be read`, date, 'YYYY-MM-DD')] : [];

/** The blocks that were found, traced back to the page, and read as its lines. */
function readBlocks(
  shown: MappedText,
  blocks: TextBlock[],
  about: Partial<Metadata>,
  hasHead: boolean,
  findings: IngestFinding[],
): Article {
  const { mapped, headings } = locate(visibleText(shown), blocks, findings);
  const lines = linesOf(mapped.text);
  lines.forEach((line, number) => {
    line.heading = headings.get(number) ?? 0;
  });
  return articleOf({ mapped, lines }, about, !hasHead);
}

/** Counts tags before any tree is built: a tree of a million elements, or ten thousand deep, costs more than it can tell. */
function checkSize(text: string): void {
  let elements = 0;
  let depth = 0;
  for (const [tag, closing, name] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)(?=[\s/>])/gi)) {
    if (++elements > MOST_ELEMENTS) throw new Unreadable('too-large', `more than ${MOST_ELEMENTS} tags; save the article alone`);
    if (/^(br|img|hr|input|meta|link|source|wbr|p|li|area|col|embed|track|path)$/i.test(name!) || tag === '') continue;
    depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > DEEPEST) throw new Unreadable('too-deep', `tags are nested more than ${DEEPEST} deep; save the article alone`);
  }
}

/** Each entity and each stray sign makes a node of its own in the tree. */
function checkSigns(text: string): void {
  let signs = 0;
  for (const _ of text.matchAll(/[<&]/g))
    if (++signs > MOST_SIGNS) throw new Unreadable('too-large', `more than ${MOST_SIGNS} tags and entities; save the article alone`);
}

/** The page's tree; a piece of a page gets the elements around it that it lacks. */
function parsePage(text: string, isPiece: boolean): Document {
  const parse = (html: string): Document => (parseHTML(html) as unknown as { document: Document }).document;
  const document = isPiece ? null : parse(text);
  return document?.documentElement?.localName === 'html'
    ? document
    : parse(`<!doctype html><html><head></head><body>${text}</body></html>`);
}

const TAG = /<[!/?a-z][^<>]*>/gi;
const ENTITY = /&(?:[a-z][a-z0-9]{1,31};?|#\d{1,7};?|#x[0-9a-f]{1,6};?)/gi;

/**
 * The words of a page without tags and without any white space, each character with its bytes.
 * @param shown the page without its hidden parts
 */
function visibleText(shown: MappedText): MappedText {
  let page = applyEdits(
    shown,
    editsOf(shown.text, TAG, () => ''),
  );
  page = applyEdits(
    page,
    editsOf(page.text, ENTITY, ([entity]) => decodeHTML(entity)),
  );
  page = plainCharacters(unescapeEntities(page));
  return applyEdits(
    page,
    editsOf(page.text, /\s+/g, () => ''),
  );
}

/** The blocks, one a line with a blank one between, their characters traced back to the page. */
function locate(page: MappedText, blocks: TextBlock[], findings: IngestFinding[]): { mapped: MappedText; headings: Map<number, number> } {
  const texts = blocks.map(({ text }) => plainText(text));
  const text = texts.join(BETWEEN_BLOCKS);
  const mapped = { text, start: new Uint32Array(text.length), end: new Uint32Array(text.length) };
  const headings = new Map(blocks.flatMap(({ heading }, number) => (heading > 0 ? [[number * 2, heading] as const] : [])));
  let at = 0; // in the text
  let cursor = 0; // in the page
  let bytes = 0; // raw bytes before this place
  let lost = 0;
  for (const block of texts) {
    const squeezed = block.replace(/\s+/g, '');
    let found = page.text.indexOf(squeezed, cursor);
    if (found < 0 && lost < 50) found = page.text.indexOf(squeezed);
    if (found < 0) {
      lost++;
      fill(mapped, at, at + block.length, bytes);
    } else {
      trace(mapped, at, block, page, found, bytes);
      cursor = found + squeezed.length;
    }
    if (block !== '') bytes = mapped.end[at + block.length - 1]!;
    at += block.length;
    fill(mapped, at, at + BETWEEN_BLOCKS.length, bytes);
    at += BETWEEN_BLOCKS.length;
  }
  if (lost > 0)
    findings.push(finding('byte-map', 'warning', `${lost} block(s) of the page could not be traced to their bytes`, String(lost), '0'));
  return { mapped, headings };
}

const BETWEEN_BLOCKS = '\n\n';

/** What comes from no byte stands where the bytes before it end. */
function fill({ start, end }: MappedText, from: number, to: number, bytes: number): void {
  start.fill(bytes, from, to);
  end.fill(bytes, from, to);
}

/** A block whose characters, without spaces, stand in the page from `found` on. A space reaches to the next character. */
function trace({ start, end }: MappedText, at: number, block: string, page: MappedText, found: number, bytes: number): void {
  let from = found;
  let before = bytes;
  for (let i = 0; i < block.length; i++) {
    const isSpace = block[i] === ' ';
    start[at + i] = isSpace ? before : page.start[from]!;
    before = isSpace ? (page.start[from] ?? before) : page.end[from]!;
    end[at + i] = before;
    if (!isSpace) from++;
  }
}

function plainText(text: string): string {
  const none = new Uint32Array(text.length);
  return plainCharacters(unescapeEntities({ text, start: none, end: none }))
    .text.replace(/\s+/g, ' ')
    .trim();
}
