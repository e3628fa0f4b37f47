/** One line in, one line out: whatever stands in it, something stands in its place. */

import { identify } from '../../common/identity.ts';
import type { Finding, SourceDocument } from '../../contract.ts';
import { emptyDraft } from '../drafts.ts';
import { extractLists } from '../extract.ts';
import { collected, type RowLists } from '../row-lists.ts';
import { rowLists } from '../rows.ts';
import { type Line, textOf } from './batch.ts';
import { inPieces } from './in-pieces.ts';
import { BadLine, errorRecord, type LineResult } from './line-result.ts';

/** How what is found in long texts is given. */
export interface Long {
  /** characters of a text from which on it is long */
  from: number;
  /** makes a piece of the line smaller */
  deflated: (piece: Uint8Array) => Uint8Array;
}

/** @param maxCharacters a longer text is refused @param long without it, all is given as one string */
export function extractLine(json: Line, line: number, maxCharacters: number, long?: Long): LineResult {
  return answerLine(json, line, (given) => {
    const { lists } = readDocument(given, maxCharacters);
    if (!long || (given.text as string).length < long.from) return { json: JSON.stringify(collected(lists)) };
    let length = 0;
    const pieces = inPieces(lists, (piece) => {
      length += piece.length;
      return long.deflated(piece);
    });
    return { json: '', pieces, inflatedLength: length };
  });
}

/** What `find` gives for a line that holds a document; for every other, and where it throws, the record that stands in its place. */
export function answerLine(json: Line, line: number, find: (given: Record<string, unknown>) => Omit<LineResult, 'isError'>): LineResult {
  let id: string | null = null;
  try {
    const given = parse(json);
    id = typeof given.document_id === 'string' ? given.document_id : null;
    return isErrorRecord(given) ? { json: JSON.stringify(given), isError: isRefusal(given) } : { ...find(given), isError: false };
  } catch (error) {
    return { json: JSON.stringify(errorRecord(id, line, error)), isError: true };
  }
}

/** A document of which only `text` has to be given, and what is found in it; a doubt about its other fields is a finding. */
export function readDocument(given: Record<string, unknown>, maxCharacters: number): { document: SourceDocument; lists: RowLists } {
  const { document, doubts } = asDocument(given, maxCharacters);
  const lists = isEnglish(document) ? extractLists(document) : rowLists(document, emptyDraft());
  const own = isEnglish(document) ? doubts : [setAside(document), ...doubts];
  return { document, lists: { ...lists, findings: withDoubts(lists.findings, document, own) } };
}

/** A doubt about the input that does not stop it. */
interface Doubt {
  rule: string;
  message: string;
  actual: string;
  expected: string;
}

function parse(json: Line): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(textOf(json));
  } catch (error) {
    throw new BadLine('bad-line', `not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadLine('bad-line', 'not a JSON object: a document is {"text": …}');
  return value as Record<string, unknown>;
}

/** What `ingest` could not read is passed on. */
const isErrorRecord = (given: Record<string, unknown>): boolean =>
  given.text === undefined && typeof given.error === 'object' && given.error !== null && 'rule' in given.error;

/** What `ingest` only passed over, a link or a picture, is noted and fails nothing. */
const isRefusal = ({ error }: Record<string, unknown>): boolean => ((error as { level?: string }).level ?? 'error') === 'error';

function asDocument(given: Record<string, unknown>, maxCharacters: number): { document: SourceDocument; doubts: Doubt[] } {
  const { text } = given;
  if (typeof text !== 'string') throw new BadLine('bad-line', `"text" is ${text === undefined ? 'missing' : 'not a string'}`);
  if (text.length > maxCharacters) {
    throw new BadLine(
      'too-large',
      `a text of ${text.length} characters; the limit is ${maxCharacters}: split it, or raise --max-characters (of make: MAX_CHARACTERS=)`,
    );
  }
  const id = given.document_id;
  if (id !== undefined && id !== null && typeof id !== 'string') throw new BadLine('bad-line', '"document_id" is not a string');
  const doubts: Doubt[] = [];
  const stringOf = (field: string): string | null => {
    const value = given[field] ?? null;
    if (value === null || typeof value === 'string') return value;
    doubts.push({
      rule: 'bad-field',
      message: `"${field}" is not a string and was not used`,
      actual: JSON.stringify(value).slice(0, 100),
      expected: 'string or null',
    });
    return null;
  };
  const published = dayOf(stringOf('published'), doubts);
  const document: SourceDocument = {
    document_id: id || identify('d', text),
    text,
    published,
    title: stringOf('title'),
    publisher: stringOf('publisher'),
    url: stringOf('url'),
    language: stringOf('language'),
  };
  return { document, doubts };
}

/** The day of an ISO 8601 date or date and time. */
function dayOf(published: string | null, doubts: Doubt[]): string | null {
  if (published === null) return null;
  const day = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(published)?.[0];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (day !== undefined && !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day) return day;
  doubts.push({
    rule: 'bad-field',
    message: '"published" is no ISO 8601 date and was not used',
    actual: published.slice(0, 100),
    expected: 'YYYY-MM-DD',
  });
  return null;
}

const isEnglish = ({ language }: SourceDocument): boolean => language === null || /^en\b/i.test(language);

/** A text in another language is kept, and nothing is claimed to be found in it. */
const setAside = ({ language }: SourceDocument): Doubt => ({
  rule: 'language',
  message: 'set aside: only English is read',
  actual: language as string,
  expected: 'en',
});

function* withDoubts(findings: Iterable<Finding>, { document_id }: SourceDocument, doubts: Doubt[]): Generator<Finding> {
  let count = 0;
  for (const finding of findings) {
    count++;
    yield finding;
  }
  for (const { rule, message, actual, expected } of doubts) {
    const finding_id = identify('f', document_id, rule, `line ${count++}`);
    yield { finding_id, row_id: null, rule, level: 'warning', start: null, end: null, message, actual, expected };
  }
}
