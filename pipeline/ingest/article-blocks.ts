/**
 * The blocks of a page that are its article. Readability finds where it stands; what it drops by its measure of links, or because it stands
 * in a section of its own, is taken back where it reads as a paragraph of the same article.
 */
import { Readability } from '@mozilla/readability';
import { finding, type IngestFinding, Unreadable } from './document.ts';
import { furnitureKind } from './furniture.ts';
import { removeParts } from './page-parts.ts';
import type { Document, Element, Node } from './page-tree.ts';

export interface TextBlock {
  text: string;
  /** 1–6, else 0 */
  heading: number;
  /** share of its characters that lead to another page */
  linked: number;
  /** an item of a list */
  isItem: boolean;
  /** its place among the page's paragraphs, or that of the one before it */
  place: number;
}

const BLOCK = /^(address|article|blockquote|dd|div|dl|dt|h[1-6]|header|li|main|ol|p|section|ul|body|pre|td|tr)$/;
const SKIPPED = /^(script|style|noscript|figure|figcaption|table|aside|button|form|nav|footer|svg|iframe|template|select|textarea)$/;
/** The page's paragraphs are numbered by this attribute, which Readability keeps. */
const PLACE = 'data-paragraph';
/** A paragraph of the article has so many words, and ends a sentence. */
const LEAST_WORDS = 12;
const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*$/;
/** A paragraph whose words are links to this share may be taken for a list of links. */
const LINKED = 0.2;
/** A block with a larger share is a link, perhaps with a label. */
const ALL_LINKED = 0.7;
const LONGEST_LABEL = 40;
/** In these no paragraph is the article's. */
const APART = /^(?:aside|nav|footer|figure|form|table|li|button|template|noscript)$/;

export function articleBlocks(document: Document): { blocks: TextBlock[]; findings: IngestFinding[] } {
  removeParts(document);
  const body = document.body;
  if (body) for (const [place, paragraph] of paragraphsOf(body).entries()) prepare(paragraph, place);
  const whole = body?.cloneNode(true) as Element | undefined;
  // its types are a browser's
  const article = new Readability<Element>(document as never, { charThreshold: 200, serializer: (node) => node as never }).parse();
  if (article?.content) return withoutLinks(withLost(blocksUnder(article.content), whole));
  if (!whole) throw new Unreadable('no-text', 'the page has no body; save it again');
  const message = 'no article stood out from the page: all of its text was taken';
  return { blocks: blocksUnder(whole), findings: [finding('boilerplate', 'warning', message)] };
}

/** Paragraphs, and divisions that hold words and no other block. */
function paragraphsOf(body: Element): Element[] {
  return [...body.querySelectorAll('p, div')].filter(
    (element) => element.localName === 'p' || (element.querySelector(OTHER_BLOCKS) === null && isProse(element)),
  );
}

const OTHER_BLOCKS = 'p, div, ul, ol, section, article, h1, h2, h3';

/** Gives a paragraph its place; one that is prose is none the less for its links. */
function prepare(paragraph: Element, place: number): void {
  paragraph.setAttribute(PLACE, String(place));
  const links = [...paragraph.querySelectorAll('a')];
  if (links.length === 0 || !isProse(paragraph) || isLabelled(paragraph, links[0]!)) return;
  const linked = links.reduce((sum, link) => sum + (link.textContent?.length ?? 0), 0);
  if (linked < LINKED * (paragraph.textContent?.length ?? 0)) return;
  for (const link of links) link.replaceWith(...link.childNodes);
}

/** "Read more: …" in front of a link. */
function isLabelled(paragraph: Element, link: Element): boolean {
  const words = wordsOf(paragraph);
  const label = words.slice(0, words.indexOf(wordsOf(link))).trim();
  return label.length > 0 && label.length <= LONGEST_LABEL && furnitureKind(label) !== null;
}

/** Without the headlines of other articles that stand among the paragraphs: links from end to end that are no sentence, or items of a list, or labelled. */
function withoutLinks(blocks: TextBlock[]): { blocks: TextBlock[]; findings: IngestFinding[] } {
  const isOther = ({ text, heading, linked, isItem }: TextBlock): boolean => {
    if (heading > 0 || linked < ALL_LINKED) return false;
    return linked < 1 ? furnitureKind(text.slice(0, LONGEST_LABEL).split(':', 1)[0]!) !== null : isItem || !ENDS_SENTENCE.test(text);
  };
  const kept = blocks.filter((block) => !isOther(block));
  const count = blocks.length - kept.length;
  if (count === 0 || kept.length === 0) return { blocks, findings: [] };
  return { blocks: kept, findings: [finding('furniture', 'info', `${count} block(s) of links to other pages left out`, 'links')] };
}

const wordsOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function isProse(element: Element): boolean {
  const words = wordsOf(element);
  return ENDS_SENTENCE.test(words) && words.split(' ', LEAST_WORDS).length >= LEAST_WORDS && furnitureKind(words) === null;
}

/** The blocks with the paragraphs of the same article that are missing among them, each in its place. */
function withLost(blocks: TextBlock[], whole: Element | undefined): TextBlock[] {
  const kept = new Set(blocks.map(({ place }) => place));
  const first = [...kept].find((place) => place >= 0);
  if (!whole || first === undefined) return blocks;
  const container = containerOf(whole, first, kept);
  if (!container) return blocks;
  const known = new Set(blocks.map(({ text }) => text));
  const lost = [...container.querySelectorAll(`[${PLACE}]`)].filter((paragraph) => {
    if (kept.has(placeOf(paragraph)) || !isProse(paragraph) || known.has(wordsOf(paragraph))) return false;
    return belongs(paragraph, container);
  });
  if (lost.length === 0) return blocks;
  const all = [...blocks, ...lost.flatMap((paragraph) => blocksUnder(paragraph))];
  // A heading has the place of the paragraph before it; sorting keeps the order of equals.
  return all.sort((a, b) => a.place - b.place);
}

const placeOf = (paragraph: Element): number => Number(paragraph.getAttribute(PLACE));

/** The element that holds the article: the page's own, else the smallest around what was kept that has the headline too. */
function containerOf(whole: Element, first: number, kept: Set<number>): Element | null {
  const paragraph = whole.querySelector(`[${PLACE}="${first}"]`);
  const own = paragraph?.closest('article, [itemprop~="articleBody"]')?.closest('article') ?? paragraph?.closest('main');
  if (own) return own;
  const last = whole.querySelector(`[${PLACE}="${Math.max(...kept)}"]`);
  let container = paragraph?.parentElement ?? null;
  while (container && last && container !== whole && !container.contains(last)) container = container.parentElement;
  return container;
}

/** Whether nothing between a paragraph and the article's element says that it is something else: a list of links, a box with a linked headline. */
function belongs(paragraph: Element, container: Element): boolean {
  for (let element: Element | null = paragraph; element && element !== container; element = element.parentElement) {
    if (APART.test(element.localName) || (element !== paragraph && element.localName === 'a')) return false;
    if (element.localName === 'article' || element.querySelector('h2 a, h3 a, h4 a, a h2, a h3, a h4')) return false;
    if (/(?:^|[\s;])display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '')) return false;
    if (
      element.hasAttribute('hidden') ||
      element.getAttribute('aria-hidden') === 'true' ||
      element.getAttribute('role') === 'complementary'
    )
      return false;
  }
  return true;
}

/** The words of an element, a block after the other. */
export function blocksUnder(root: Element): TextBlock[] {
  const writer = new BlockWriter();
  writer.read(root, 0);
  writer.endBlock(0);
  return writer.blocks;
}

/** Reads a tree in its order and writes its words down, block by block. */
class BlockWriter {
  readonly blocks: TextBlock[] = [];
  /** of the block so far */
  private words = '';
  /** characters of them that lead to another page */
  private linked = 0;
  private isItem = false;
  private place = -1;

  /** @param heading of the element around: 1–6, else 0 */
  read(node: Node, heading: number): void {
    if (node.nodeType === 3) this.words += node.textContent ?? '';
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const name = element.localName;
    if (SKIPPED.test(name)) return;
    if (name === 'br') this.breakLine(heading);
    else if (BLOCK.test(name)) this.readBlock(element, /^h[1-6]$/.test(name) ? Number(name[1]) : heading, heading);
    else this.readInline(element, heading);
  }

  endBlock(heading: number): void {
    const { words, linked, isItem, place } = this;
    const text = words.replace(/\s+/g, ' ').trim();
    if (text !== '') this.blocks.push({ text, heading, place, isItem, linked: linked === 0 ? 0 : Math.min(1, linked / text.length) });
    this.words = '';
    this.linked = 0;
  }

  /** Two breaks in a row end a paragraph. */
  private breakLine(heading: number): void {
    if (this.words.endsWith('\n')) this.endBlock(heading);
    else this.words += '\n';
  }

  private readBlock(element: Element, heading: number, around: number): void {
    this.endBlock(around);
    const place = element.getAttribute(PLACE);
    if (place !== null) this.place = Number(place);
    const isItem = element.localName === 'li';
    if (isItem) this.isItem = true;
    for (const child of element.childNodes) this.read(child, heading);
    this.endBlock(heading);
    if (isItem) this.isItem = false;
  }

  private readInline(element: Element, heading: number): void {
    const before = this.words.length;
    for (const child of element.childNodes) this.read(child, heading);
    if (element.localName === 'a' && element.hasAttribute('href')) this.linked += this.words.slice(before).trim().length;
  }
}
