/**
 * A page of blocks → the article's own paragraphs, and what stands around them: section, headline, standfirst, date, byline above;
 * footers, promotions and captions anywhere. Decided by place and shape, not by publisher.
 */
import { bylineOf, datelineOf } from './byline.ts';
import type { IngestFinding, Metadata } from './document.ts';
import { finding } from './document.ts';
import { furnitureKind } from './furniture.ts';
import { type Block, blockText } from './lines.ts';
import { dateInAddress, dateLine } from './page-dates.ts';

/** What the page says about itself: the fields that it has no words for are null. */
export type PageMetadata = Pick<Metadata, 'title' | 'standfirst' | 'section' | 'kicker' | 'author' | 'publisher' | 'published' | 'url'>;

export interface Page {
  metadata: PageMetadata;
  body: Block[];
  findings: IngestFinding[];
}

/** A headline and a standfirst have at most so many words; a paragraph of the article has more, or ends a sentence. */
const LONGEST_HEADLINE = 30;
const LONGEST_STANDFIRST = 60;
const LONGEST_CAPTION = 40;
const LONGEST_SECTION = 8;
/** After so many blocks nothing belongs to the head any more. */
const HEAD_BLOCKS = 14;

const CREDIT = /\((?:reuters|ap|afp|getty|epa|photo|pa)[^()]{0,40}\)$|\b(?:reuters|afp|getty images|ap photo|epa)\.?$/i;

/**
 * @param known what `sources.json` says: it wins, and tells which block is the headline
 * @param isBody there is no head to look for, but for a headline that repeats the known title
 */
export function readPage(text: string, blocks: Block[], known: Partial<Metadata>, isBody: boolean): Page {
  const metadata: PageMetadata = {
    title: null,
    standfirst: null,
    section: null,
    kicker: null,
    author: null,
    publisher: null,
    published: null,
    url: null,
  };
  const findings: IngestFinding[] = [];
  const rest = withoutFurniture(text, blocks, metadata, findings);
  const body = isBody ? withoutTitle(text, rest, known.title ?? null, metadata) : readHead(text, rest, known, metadata);
  const address = known.url ?? metadata.url;
  if (address) {
    metadata.published ??= dateInAddress(address);
    metadata.publisher ??= hostOf(address);
  }
  const dateline = body.length > 0 ? datelineOf(blockText(text, body[0]!)) : null;
  metadata.published ??= dateline?.published ?? null;
  metadata.publisher ??= dateline?.agency ?? null;
  return { metadata, body, findings };
}

/** Drops promotions, footers and captions; an address in a footer is the article's own. */
function withoutFurniture(text: string, blocks: Block[], metadata: PageMetadata, findings: IngestFinding[]): Block[] {
  const dropped: Record<string, number> = {};
  const rest = blocks.filter((block) => {
    const words = blockText(text, block);
    const kind = block.lines[0]!.heading > 0 ? null : (furnitureKind(words) ?? (isCaption(words, block) ? 'caption' : null));
    if (!kind) return true;
    dropped[kind] = (dropped[kind] ?? 0) + 1;
    if (kind === 'footer') metadata.url ??= addressIn(text, block);
    return false;
  });
  for (const kind of Object.keys(dropped).sort()) {
    findings.push(finding('furniture', 'info', `${dropped[kind]} block(s) of page furniture left out: ${kind}`, kind));
  }
  return rest;
}

function isCaption(words: string, block: Block): boolean {
  if (countWords(words) > LONGEST_CAPTION) return false;
  return block.isUnderImage && (block.lines[0]!.isEmphasised || !endsSentence(words) || CREDIT.test(words));
}

/** What stands above the article's first paragraph. Without a headline nothing can be told from the article itself but dates and bylines. */
function readHead(text: string, blocks: Block[], known: Partial<Metadata>, metadata: PageMetadata): Block[] {
  const words = blocks.slice(0, HEAD_BLOCKS).map((block) => blockText(text, block));
  const length = headLength(words, blocks);
  const headline = findHeadline(words, blocks, length, known.title ?? null);
  const end = Math.max(length, headline + 1);
  return blocks.filter((_, i) => i >= end || !readHeadBlock(words[i]!, i, headline, metadata));
}

/**
 * Takes what a block of the head says about the article. @returns whether it said anything
 * @param headline the number of the block that is the headline, or -1
 */
function readHeadBlock(words: string, number: number, headline: number, metadata: PageMetadata): boolean {
  const date = dateLine(words);
  const byline = number > headline ? bylineOf(words) : null;
  if (date) metadata.published ??= date;
  else if (byline) readByline(byline, metadata);
  else if (number === headline) metadata.title = words;
  else if (number < headline && countWords(words) <= LONGEST_SECTION) readSection(words, metadata);
  else if (number > headline && headline >= 0 && !metadata.standfirst && isStandfirst(words)) metadata.standfirst = words;
  else return false;
  return true;
}

/** A body may still open with its headline, a date and a byline. */
function withoutTitle(text: string, blocks: Block[], title: string | null, metadata: PageMetadata): Block[] {
  let first = 0;
  for (; first < blocks.length - 1; first++) {
    const words = blockText(text, blocks[first]!);
    const date = dateLine(words);
    const byline = bylineOf(words);
    if (date) metadata.published ??= date;
    else if (byline) readByline(byline, metadata);
    else if (!title || letters(words) !== letters(title)) break;
  }
  return blocks.slice(first);
}

function readByline(byline: { author: string; published: string | null }, metadata: PageMetadata): void {
  metadata.author ??= byline.author;
  metadata.published ??= byline.published;
}

/** How many blocks stand before the first that reads like a paragraph of an article. */
function headLength(words: string[], blocks: Block[]): number {
  const first = words.findIndex((text, i) => {
    if (blocks[i]!.lines[0]!.heading > 0 || blocks[i]!.lines[0]!.size !== null) return false;
    return dateLine(text) === null && endsSentence(text) && countWords(text) >= 12;
  });
  return first < 0 ? words.length - 1 : first;
}

/** The block that is the headline: the known title, the highest heading, the largest print, or a short line on top. -1 without one. */
function findHeadline(words: string[], blocks: Block[], length: number, title: string | null): number {
  const head = words.slice(0, length);
  if (title) {
    const wanted = letters(title);
    const same = head.findIndex((text) => letters(text) === wanted);
    if (same >= 0) return same;
  }
  const fits = (i: number): boolean => countWords(words[i]!) <= LONGEST_HEADLINE && dateLine(words[i]!) === null;
  for (const level of [1, 2]) {
    const heading = head.findIndex((_, i) => blocks[i]!.lines[0]!.heading === level && fits(i));
    if (heading >= 0) return heading;
  }
  const largest = Math.max(0, ...head.map((_, i) => blocks[i]!.lines[0]!.size ?? 0));
  if (largest > 0) return head.findIndex((_, i) => blocks[i]!.lines[0]!.size === largest && fits(i));
  return head.findIndex(
    (text, i) =>
      i < 3 && fits(i) && !/[.;:,]["'”’]?$/.test(text) && bylineOf(text) === null && !text.includes(' | ') && countWords(text) >= 3,
  );
}

const isStandfirst = (words: string): boolean => countWords(words) >= 4 && countWords(words) <= LONGEST_STANDFIRST;

/** "Asia | Terror trade": the section, and the words that introduce this one article. */
function readSection(words: string, metadata: PageMetadata): void {
  const [section, ...rest] = words.split(/\s*[|›»·>]\s*/);
  if (metadata.section) {
    metadata.kicker ??= words;
    return;
  }
  metadata.section = section || null;
  metadata.kicker = rest.join(' | ') || null;
}

/** An address in a block; one that the page broke goes on in the next line. */
function addressIn(text: string, block: Block): string | null {
  const lines = block.lines.map((line) => text.slice(line.start, line.end));
  const at = lines.findIndex((line) => /https?:\/\//.test(line));
  if (at < 0) return null;
  let address = /https?:\/\/[^\s"'<>()]+/.exec(lines[at]!)?.[0] ?? '';
  const next = lines[at + 1];
  if (lines[at]!.endsWith(address) && next !== undefined && /^[^\s]+$/.test(next) && !next.startsWith('http')) address += next;
  return cleanAddress(address);
}

/** An address as a reader would give it: no doubled slashes, no tracking, no full stop of the sentence around it. */
export function cleanAddress(address: string): string | null {
  try {
    const url = new URL(address.trim().replace(/[.,;:]+$/, ''));
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    url.pathname = url.pathname.replace(/\/{2,}/g, '/');
    url.hash = '';
    for (const key of [...url.searchParams.keys()]) if (/^(utm_|fbclid|gclid)/.test(key)) url.searchParams.delete(key);
    return url.href;
  } catch {
    return null;
  }
}

/** The site's name, where the page does not say who publishes it. */
function hostOf(address: string): string | null {
  try {
    return new URL(address).hostname.replace(/^(www|m|amp|edition)\./, '');
  } catch {
    return null;
  }
}

const countWords = (words: string): number => words.split(/\s+/).length;
const endsSentence = (words: string): boolean => /[.!?…]["'”’»)\]]*\W?$/.test(words);
/** For comparing headlines: case, marks and spaces aside. */
const letters = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
