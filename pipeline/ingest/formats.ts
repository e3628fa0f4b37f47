/** Which kinds of files there are: told by the ending of a name, or by the first bytes where there is no name. */
import { basename } from 'node:path';

export type Packing = 'gzip' | 'zstd' | null;
/** Kinds that hold one article. */
export type ArticleFormat = 'markdown' | 'text' | 'html' | 'docx' | 'pdf' | 'mail';
/** Kinds that hold many. */
export type CorpusFormat = 'ndjson' | 'json' | 'csv' | 'tsv';
/** `archive` and `foreign` are refused with what to do instead; `unknown` is recognised by its bytes. */
export type InputFormat = ArticleFormat | CorpusFormat | 'archive' | 'foreign' | 'unknown';

const ENDINGS: Record<string, InputFormat> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
  eml: 'mail',
  mht: 'mail',
  mhtml: 'mail',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
  csv: 'csv',
  tsv: 'tsv',
};
/** Many files in one, or a packing that is not read: refused with what to do, and not passed over in silence. */
const ARCHIVE = /\.(zip|tar|tgz|tar\.(gz|zst|bz2|xz)|7z|rar|bz2|xz)$/i;
/** Articles in formats that are not read: refused too, since a person who put one there wants it read. */
const FOREIGN = /\.(doc|dot|rtf|odt|pages|epub|mobi|msg|wpd|xls|xlsx|ods)$/i;

/** The kinds that are read, as messages name them. */
export const KNOWN_KINDS = '.md .txt .html .docx .pdf .eml .mhtml .json .ndjson .csv .tsv, each also with .gz or .zst';

/** The format and packing that a file's name tells, or null for a kind that nobody takes for an article. */
export function formatOf(name: string): { format: InputFormat; packing: Packing } | null {
  if (ARCHIVE.test(name)) return { format: 'archive', packing: null };
  if (FOREIGN.test(name)) return { format: 'foreign', packing: null };
  const parts = basename(name).toLowerCase().split('.');
  const last = parts.at(-1);
  const packing = last === 'gz' ? 'gzip' : last === 'zst' ? 'zstd' : null;
  const ending = (packing ? parts.at(-2) : last) ?? '';
  return parts.length > (packing ? 2 : 1) && Object.hasOwn(ENDINGS, ending) ? { format: ENDINGS[ending]!, packing } : null;
}

/** As many bytes tell a kind. */
const SNIFFED = 4096;
/** A mail begins with its head: a name, a colon, a value. */
const MAIL_HEAD =
  /^(?:from|return-path|received|delivered-to|mime-version|message-id|date|subject|to|x-[\w-]+): .{0,500}\r?\n(?:[\w-]{1,60}: |[ \t])/i;

/** What the first bytes of a file without a telling name look like. */
export function kindOf(bytes: Uint8Array): Exclude<InputFormat, 'unknown'> {
  const start = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return /word\/|\[Content_Types\]\.xml|_rels\/\.rels/.test(start) ? 'docx' : 'archive';
  if (start.startsWith('\u001f\u008b')) return 'archive';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0') || start.startsWith('{\\rtf')) return 'foreign';
  const words = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (/^(?:\{|\[\s*\{)/.test(words)) return 'json';
  if (/^<(?:!doctype|html|head|body|article|main|div|p|h1|\?xml|!--)\b|<(?:html|body|article)[\s>]/i.test(words)) return 'html';
  return MAIL_HEAD.test(words) ? 'mail' : 'markdown';
}
