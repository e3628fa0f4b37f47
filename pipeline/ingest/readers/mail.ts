/** A mail (EML), or a page that a browser saved with all that belongs to it (MHTML, which is a mail by its form) → the article in it. */
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { finding, type IngestFinding, type Metadata, Unreadable } from '../document.ts';
import { readHtml, readPieceOfHtml } from '../html.ts';
import { unmapped } from '../mapped-text.ts';
import type { Opened } from '../opened.ts';
import { readTextArticle } from '../read-article.ts';

/** Parts within parts; a mail that was forwarded as a part of another is opened as often. */
const DEEPEST = 20;
const MOST_FORWARDED = 3;
const MOST_PARTS = 10_000;
const LONGEST_HEADERS = 1 << 20; // bytes
/** With fewer letters the plain version of a mail only says where the page is. */
const LEAST_PLAIN = 200;
/** The head that any mail has. */
const HEADER = /^(?:from|to|subject|date|mime-version|content-type|received|return-path|message-id|snapshot-content-location):/im;

export async function openMail(bytes: Uint8Array): Promise<Opened> {
  return opened(await parsed(bytes), 0);
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  const head = Buffer.from(bytes.subarray(0, 8192)).toString('latin1');
  if (!HEADER.test(head)) throw new Unreadable('not-mail', 'no mail or saved page: it has no head; save it again');
  if (partCount(bytes) > MOST_PARTS) throw new Unreadable('too-large', `a mail of more than ${MOST_PARTS} parts; save its text alone`);
  const options = { forceRfc822Attachments: true, maxNestingDepth: DEEPEST, maxHeadersSize: LONGEST_HEADERS, maxRfc822NestingDepth: 0 };
  try {
    return await PostalMime.parse(bytes, options);
  } catch (error) {
    throw new Unreadable('corrupt', `the mail cannot be read (${(error as Error).message}); save it again`);
  }
}

/** Lines that may divide parts: counted before any part is made of them. */
function partCount(bytes: Uint8Array): number {
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = mail.indexOf('\n--'); at >= 0 && count <= MOST_PARTS; at = mail.indexOf('\n--', at + 3)) count++;
  return count;
}

async function opened(mail: Email, depth: number): Promise<Opened> {
  const header = (name: string): string => mail.headers.find(({ key }) => key === name)?.value ?? '';
  if (/pkcs7-mime|multipart\/encrypted/i.test(header('content-type')))
    throw new Unreadable('encrypted', 'an encrypted mail; open it in your mail program and save it without encryption');
  const html = mail.html ?? '';
  const location = header('snapshot-content-location') || header('content-location');
  if (/multipart\/related/i.test(header('content-type')) && location !== '' && html !== '') {
    const stated = { url: location };
    return { decoded: unmapped(firstPage(html)), read: readHtml, stated, findings: [] };
  }
  const plain = mail.text ?? '';
  const isPlain = letterCount(plain) >= LEAST_PLAIN || html === '';
  const words = isPlain ? plain : html;
  if (words.trim() === '') {
    const forwarded = mail.attachments.find(({ mimeType }) => mimeType === 'message/rfc822');
    if (forwarded && depth < MOST_FORWARDED) return opened(await parsed(bytesOf(forwarded)), depth + 1);
    throw new Unreadable('no-text', `the mail has no text${namesOf(mail.attachments)}; save what it carries as files of their own`);
  }
  const article = isPlain ? withoutReply(plain) : { text: withoutTables(html), stated: {} };
  const stated = { ...headOf(mail), ...article.stated };
  return { decoded: unmapped(article.text), read: isPlain ? readTextArticle : readPieceOfHtml, stated, findings: unread(mail.attachments) };
}

const letterCount = (text: string): number => text.replace(/https?:\/\/\S+/g, '').match(/\p{L}/gu)?.length ?? 0;

const bytesOf = ({ content }: Attachment): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content));

/** What the mail's own head says: who sent it, when, and about what. */
function headOf(mail: Email): Partial<Metadata> {
  const name = mail.from?.name?.trim();
  const domain = /@(?:mail\.|news\.|email\.)?([\w.-]+)$/.exec(mail.from?.address ?? '')?.[1];
  const date = mail.headers.find(({ key }) => key === 'date')?.value;
  return {
    ...(mail.subject ? { title: withoutPrefix(mail.subject) } : {}),
    ...(name ? { author: name } : {}),
    ...(domain ? { publisher: domain } : {}),
    ...(date ? { published: date } : {}),
  };
}

const withoutPrefix = (subject: string): string => subject.replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:\s*){1,10}/i, '').trim();

/** "---------- Forwarded message ---------" with the head of the mail that follows; a signature below "-- ". */
const FORWARDED =
  /^[-_ ]{2,40}(?:forwarded|original) message[-_ ]{2,40}\s*\n((?:[ \t]*\*?(?:from|date|sent|subject|to|cc)\b.{0,500}\n)+)/im;

/** A plain text as its writer wrote it. The head of a forwarded mail is what is known about its text. */
function withoutReply(plain: string): { text: string; stated: Partial<Metadata> } {
  const text = plain.replace(/\r\n?/g, '\n').split(/^-- \n/m)[0]!;
  const forwarded = FORWARDED.exec(text);
  if (!forwarded) return { text, stated: {} };
  const field = (name: string): string =>
    new RegExp(`^[ \\t]*\\*?${name}\\*?:\\*?[ \\t]*(.{1,500})$`, 'im').exec(forwarded[1]!)?.[1]?.trim() ?? '';
  const author = field('from')
    .replace(/\s*<[^<>]*>.*$/, '')
    .replace(/^"|"$/g, '');
  const date = field('(?:date|sent)');
  const title = withoutPrefix(field('subject'));
  const stated = { ...(author ? { author, publisher: null } : {}), ...(date ? { published: date } : {}), ...(title ? { title } : {}) };
  return { text: text.slice(forwarded.index + forwarded[0].length), stated };
}

/** Mails are laid out with tables: their cells are blocks like others. */
const withoutTables = (html: string): string => html.replace(/<(\/?)(?:table|tbody|thead|tr|td|th)\b/gi, '<$1div');

/** The frames of a saved page follow it: adverts, mostly. */
function firstPage(html: string): string {
  const end = /<\/html\s{0,20}>/i.exec(html);
  return end ? html.slice(0, end.index + end[0].length) : html;
}

function unread(attachments: Attachment[]): IngestFinding[] {
  const own = attachments.filter(({ related, mimeType }) => !related && !mimeType.startsWith('image/'));
  if (own.length === 0) return [];
  return [finding('attachment', 'warning', `not read${namesOf(own)}; save it as a file of its own`, String(own.length), '0')];
}

function namesOf(attachments: Attachment[]): string {
  if (attachments.length === 0) return '';
  const names = attachments.slice(0, 5).map(({ filename, mimeType }) => filename ?? mimeType);
  return `: attached ${attachments.length === 1 ? 'is' : 'are'} ${names.join(', ')}${attachments.length > 5 ? ' …' : ''}`;
}
