/** What the first bytes of a file say it is, where its name says nothing: standard input, a page saved without an ending. */

const LATIN1 = 'latin1';
const MAIL_FIELD = /^(from|received|return-path|mime-version|subject|date|message-id|delivered-to|content-type|x-[\w-]+):/i;
const MARKDOWN = /^---\r?\n|^#{1,6} \S|\]\(https?:/m;
const PAGE = /^<(?:!doctype|html|head|body|\?xml|!--)|<(?:p|div|br|article|html)\b[^<>]{0,500}>/i;

/** How many bytes `sniff` looks at. */
export const SNIFFED = 1 << 14;

/** The ending that a file with this beginning should have; null when it is nothing that is read. */
export function sniff(head: Uint8Array): string | null {
  const raw = Buffer.from(head.buffer, head.byteOffset, head.length).toString(LATIN1);
  if (raw.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (raw.startsWith('PK\x03\x04')) return raw.includes('word/') || raw.includes('[Content_Types].xml') ? 'docx' : 'zip';
  const text =
    raw.startsWith('\xff\xfe') || raw.startsWith('\xfe\xff') ? raw.replaceAll('\0', '').slice(2) : raw.replace(/^\xef\xbb\xbf/, '');
  if (text.includes('\0')) return null;
  const begin = text.trimStart();
  if (begin.startsWith('{')) return 'ndjson';
  if (/^\[\s*\{/.test(begin)) return 'json';
  const [first, second] = text.split(/\r?\n/);
  if (MAIL_FIELD.test(first) && second !== undefined && (MAIL_FIELD.test(second) || /^[\w-]+:|^[ \t]/.test(second))) {
    return /^(snapshot-content-location:|content-type: multipart\/related)/im.test(text) ? 'mhtml' : 'eml';
  }
  if (PAGE.test(begin)) return 'html';
  return MARKDOWN.test(text) ? 'md' : 'txt';
}
