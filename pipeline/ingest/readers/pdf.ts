/** A PDF with a text layer → its article. One without says so: the words of a picture are for a program that recognises them. */
import { inflateSync } from 'node:zlib';
import { finding, type IngestFinding, type Metadata, Unreadable } from '../document.ts';
import { unmapped } from '../mapped-text.ts';
import type { Opened } from '../opened.ts';
import { dateIn } from '../page-dates.ts';
import { type Article, articleOf } from '../read-article.ts';
import { linesOfPages, type PageItem } from './pdf-lines.ts';

/** A stream of a page that swells beyond, in bytes, is a bomb: an article's pages have some thousand. */
const LARGEST_STREAM = 64 << 20;
const MOST_PAGES = 2_000;
/** With fewer letters the file is pictures. */
const LEAST_LETTERS = 20;
/** A larger share of characters without a meaning: the fonts do not tell their letters. */
const MOST_UNKNOWN = 0.2;

/** @param maxBytes of the text */
export async function openPdf(bytes: Uint8Array, maxBytes: number): Promise<Opened> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw new Unreadable('corrupt', 'no PDF by its bytes; fetch the file again');
  checkStreams(bytes);
  const { pages, title, findings } = await pagesOf(bytes, maxBytes);
  const letters = pages.flat().reduce((count, { text }) => count + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  if (letters < LEAST_LETTERS) {
    const why = 'it has no text layer, its pages are pictures (a scan); run text recognition (OCR) over it and save it again';
    throw new Unreadable('scan', why);
  }
  const { text, lines, heads } = linesOfPages(pages);
  const dated = heads.map(dateIn).find((date) => date !== null);
  const unknown = text.match(/\ufffd|\p{Co}|[^\P{Cc}\s]/gu)?.length ?? 0;
  if (unknown > MOST_UNKNOWN * text.length)
    throw new Unreadable(
      'fonts',
      'its fonts do not tell which letters they show; print it to a new PDF, or run text recognition (OCR) over it',
    );
  const decoded = unmapped(text);
  const read = (_: unknown, known: Partial<Metadata>): Article => {
    const article = articleOf({ mapped: decoded, lines }, known, false);
    article.metadata.title ??= title;
    article.metadata.published ??= dated ?? null;
    return article;
  };
  return { decoded, read, stated: {}, findings };
}

interface Pages {
  pages: PageItem[][];
  /** as the file's own properties give it */
  title: string | null;
  findings: IngestFinding[];
}

async function pagesOf(bytes: Uint8Array, maxBytes: number): Promise<Pages> {
  const document = await openDocument(bytes);
  try {
    if (document.numPages > MOST_PAGES)
      throw new Unreadable('too-large', `${document.numPages} pages; the limit is ${MOST_PAGES}: split it`);
    const pages: PageItem[][] = [];
    const pictures: number[] = [];
    let left = maxBytes;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const items = await itemsOf(page, left);
      if (items === null) throw new Unreadable('too-large', `more than ${maxBytes} characters; split it, or raise --max-bytes`);
      page.cleanup();
      left -= items.reduce((sum, { text }) => sum + text.length, 0);
      if (!items.some(({ text }) => text.trim() !== '')) pictures.push(number);
      pages.push(items);
    }
    const info = (await document.getMetadata().catch(() => null))?.info as { Title?: unknown } | undefined;
    return { pages, title: titleOf(info?.Title), findings: pictureFindings(pictures, document.numPages) };
  } catch (error) {
    throw error instanceof Unreadable ? error : broken(error as Error);
  } finally {
    await document.destroy();
  }
}

type PdfDocument = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

async function openDocument(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    return await getDocumentProxy(
      Uint8Array.from(bytes), // it takes the bytes away from who gave them
      { verbosity: 0, isEvalSupported: false, useSystemFonts: false, disableFontFace: true },
    );
  } catch (error) {
    throw broken(error as Error);
  }
}

/** The pieces of text of a page, in the order of the file; null, and no further, when they have more characters than `limit`. */
async function itemsOf(page: PdfPage, limit: number): Promise<PageItem[] | null> {
  const items: PageItem[] = [];
  let length = 0;
  const reader = page.streamTextContent().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      if (!('str' in item)) continue;
      length += item.str.length;
      if (length > limit) {
        await reader.cancel();
        return null;
      }
      items.push(itemOf(item.str, item.transform as Transform, item.width, item.hasEOL));
    }
  }
  return items;
}

/** How a page places what stands on it: a matrix of two rows, and where it begins. */
type Transform = [a: number, b: number, c: number, d: number, x: number, y: number];

const itemOf = (text: string, [a, b, c, d, x, y]: Transform, width: number, endsLine: boolean): PageItem => ({
  text,
  x,
  y,
  width,
  size: Math.hypot(c, d) || Math.hypot(a, b),
  isUpright: Math.abs(b) < 0.1 * Math.abs(a) || text.trim() === '',
  endsLine,
});

function broken(error: Error): Unreadable {
  if (error.name === 'PasswordException') return new Unreadable('encrypted', 'encrypted; open it with its password and save it without');
  return new Unreadable('corrupt', `a broken PDF (${error.message.slice(0, 200)}); fetch the file again, or print it to a new PDF`);
}

/** The title in a file's properties is often the name of another file. */
function titleOf(title: unknown): string | null {
  const words = typeof title === 'string' ? title.replace(/\s+/g, ' ').trim() : '';
  return words.split(' ').length >= 3 && !/^microsoft word|\.(docx?|pdf|indd|qxd|html?|tex)$|^untitled|https?:/i.test(words) ? words : null;
}

function pictureFindings(pictures: number[], count: number): IngestFinding[] {
  if (pictures.length === 0 || pictures.length === count) return [];
  const some = `${pictures.slice(0, 10).join(', ')}${pictures.length > 10 ? ' …' : ''}`;
  return [finding('scan', 'warning', `no text layer on page ${some}: what is shown there was not read`, some, 'text')];
}

const STREAM = Buffer.from('stream');

/** Each packed stream that is no picture is unpacked once with a bound, before the reader does it without one. */
function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, at + STREAM.length)) {
    const from = at + STREAM.length + (file[at + 6] === 13 ? 2 : 1);
    const isDeflated = file[from - 1] === 10 && (file[from]! & 0x0f) === 8;
    if (isDeflated) checkStream(file, from, ownDictionary(file, at));
  }
}

/** The entries of the object that a stream belongs to, as far as they stand right before it. */
function ownDictionary(file: Buffer, stream: number): string {
  const before = file.subarray(Math.max(0, stream - 1000), stream).toString('latin1');
  return before.slice(before.lastIndexOf(' obj') + 1);
}

function checkStream(file: Buffer, from: number, dictionary: string): void {
  if (/\/Subtype\s*\/Image/.test(dictionary)) return; // not opened for its words
  if (/FlateDecode\s*\/(?:FlateDecode|LZWDecode|Fl\b)/.test(dictionary)) throw bomb();
  const end = file.indexOf('endstream', from);
  try {
    inflateSync(file.subarray(from, end < 0 ? file.length : end), { maxOutputLength: LARGEST_STREAM });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw bomb();
  }
}

const bomb = (): Unreadable =>
  new Unreadable('bomb', `a part of it swells to more than ${LARGEST_STREAM} bytes; print it to a new PDF if that is right`);
