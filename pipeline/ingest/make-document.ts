/** A cleaned article and what is known about it → its line of `documents.ndjson`. */
import { identify, sha256 } from '../common/identity.ts';
import { byteRuns } from './byte-map.ts';
import { finding, type IngestedDocument, type IngestFinding, type Metadata, Unreadable } from './document.ts';
import { mendDoubleEncoding, mendString } from './double-encoding.ts';
import { unescapeString } from './entities.ts';
import { languageOf } from './language.ts';
import type { MappedText } from './mapped-text.ts';
import { cleanAddress } from './page.ts';
import { machineDate } from './page-dates.ts';
import type { Article, ArticleReader } from './read-article.ts';

/** What stands in the raw files for one document. */
export interface RawDocument {
  id: string | null;
  /** the id when neither a source nor the page gives one: the place in the raw files */
  fallbackId: string;
  rawPath: string;
  rawStart: number;
  bytes: Uint8Array;
  decoded: MappedText;
  read: ArticleReader;
  /** the record is an article's body without a head */
  isBody: boolean;
  known: Partial<Metadata>;
  findings: IngestFinding[];
}

export function makeDocument(raw: RawDocument): IngestedDocument {
  const findings = [...raw.findings];
  const known = checked(raw.known, findings);
  const { mapped, findings: mended } = mendDoubleEncoding(raw.decoded);
  const article = raw.read(mapped, known, raw.isBody);
  const { text } = article.mapped;
  if (text === '') throw new Unreadable('no-text', 'no article text was found in it; remove the file, or add what is missing');
  findings.push(...mended, ...article.findings);
  const metadata = merged(known, article, findings);
  metadata.language ??= languageOf(text) ?? 'en';
  if (!isEnglish(metadata.language)) {
    findings.push(finding('language', 'warning', `set aside: the text is not English but "${metadata.language}"`, metadata.language, 'en'));
  }
  const documentId = raw.id ?? metadata.url ?? raw.fallbackId;
  return {
    document_id: documentId,
    text,
    ...metadata,
    raw_path: raw.rawPath,
    raw_start: raw.rawStart,
    raw_bytes: raw.bytes.length,
    raw_sha256: sha256(raw.bytes),
    text_sha256: sha256(text),
    byte_map: byteRuns(article.mapped),
    findings: findings.map((item, index) => ({
      finding_id: identify('f', documentId, item.rule, index),
      row_id: null,
      start: null,
      end: null,
      ...item,
    })),
  };
}

export const isEnglish = (language: string | null): boolean => language === null || /^en\b/i.test(language);

const WORDS = [
  'restates_publisher',
  'restates_title',
  'title',
  'standfirst',
  'section',
  'kicker',
  'author',
  'publisher',
  'language',
  'licence',
] as const;
/** Longer metadata, in characters, is no metadata: it would be repeated in every row. */
const LONGEST = 1000;

const DATES = ['published', 'restates_published'] as const;
const ADDRESSES = ['url', 'restates_url'] as const;

/** What is known, in the shape that the columns promise; what cannot be read is left out, with a finding. */
function checked(known: Partial<Metadata>, findings: IngestFinding[]): Partial<Metadata> {
  const result = { ...known };
  for (const field of WORDS) {
    const words = known[field];
    if (typeof words === 'string') result[field] = plainWords(field, words, findings);
  }
  for (const field of DATES) {
    const written = known[field];
    if (written) result[field] = dateOf(field, written, findings);
  }
  for (const field of ADDRESSES) {
    const address = known[field];
    if (address) result[field] = addressOf(field, address, findings);
  }
  return result;
}

/** Words in plain characters, and of a length that every row can repeat. */
function plainWords(field: string, words: string, findings: IngestFinding[]): string | null {
  const plain = unescapeString(mendString(words)).replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST) return plain === '' ? null : plain;
  const message = `${field} has ${plain.length} characters and is left out`;
  findings.push(finding('metadata-length', 'warning', message, `${plain.slice(0, 40)}…`, `at most ${LONGEST}`));
  return null;
}

function dateOf(field: string, written: string, findings: IngestFinding[]): string | null {
  const date = machineDate(written);
  if (!date) findings.push(finding(field, 'warning', `"${written}" is no full date; write it as YYYY-MM-DD`, written, 'YYYY-MM-DD'));
  return date;
}

function addressOf(field: string, written: string, findings: IngestFinding[]): string | null {
  const address = cleanAddress(written);
  if (!address) findings.push(finding(field, 'warning', `"${written}" is no http address`, written, 'https://…'));
  return address;
}

const UNDATED = finding(
  'published-unknown',
  'warning',
  'no date of publication: "on Tuesday" cannot be dated; name it in sources.json',
  null,
  'published',
);

/** What is known beats what the page says. */
function merged(known: Partial<Metadata>, article: Article, findings: IngestFinding[]): Metadata {
  const page = article.metadata;
  const stated = (field: keyof Article['metadata']): string | null => known[field] ?? page[field] ?? null;
  const published = known.published ?? known.restates_published ?? page.published;
  if (!published) findings.push(UNDATED);
  return {
    kind: known.kind === 'restatement' ? 'restatement' : 'article',
    restates_url: known.restates_url ?? null,
    restates_publisher: known.restates_publisher ?? null,
    restates_title: known.restates_title ?? null,
    restates_published: known.restates_published ?? null,
    title: stated('title'),
    standfirst: stated('standfirst'),
    section: stated('section'),
    kicker: stated('kicker'),
    author: stated('author'),
    publisher: stated('publisher'),
    published,
    url: stated('url'),
    language: stated('language'),
    licence: stated('licence'),
    redistribution: redistributionOf(known, findings),
  };
}

/** Nothing is withheld without being asked: a word that nobody knows may have asked. */
function redistributionOf(known: Partial<Metadata>, findings: IngestFinding[]): Metadata['redistribution'] {
  const value: string = known.redistribution ?? 'full';
  if (value === 'full' || value === 'quotes' || value === 'none') return value;
  findings.push(finding('redistribution', 'warning', `unknown value "${value}": quotes alone leave`, value, 'full, quotes or none'));
  return 'quotes';
}
