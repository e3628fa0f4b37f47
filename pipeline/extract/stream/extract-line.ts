/** Lines in, as many lines out: whatever stands in one, something stands in its place. */

import { identify } from '../../common/identity.ts';
import type { Finding, SourceDocument } from '../../contract.ts';
import { emptyDraft } from '../drafts.ts';
import { extractLists, extractTogether } from '../extract.ts';
import { collected, collectedLine, type RowLists } from '../row-lists.ts';
import { rowLists } from '../rows.ts';
import { type Line, textOf } from './batch.ts';
import { inPieces } from './in-pieces.ts';
import { BadLine, errorRecord, type LineResult } from './line-result.ts';

/** How what is found is given. */
export interface Form {
  /** in pieces where a text is long; without it, all is given as one string */
  long?: {
    /** characters of a text from which on it is long */
    from: number;
    /** makes a piece of the line smaller */
    deflated: (piece: Uint8Array) => Uint8Array;
  };
  /** with where each sentence begins and ends, which `link` would have to look for again */
  sentences?: boolean | undefined;
}

/** @param maxCharacters a longer text is refused */
export function extractLines(
  lines: readonly Line[],
  firstLine: number,
  maxCharacters: number,
  { long, sentences }: Form = {},
): LineResult[] {
  return answerLines(lines, firstLine, maxCharacters, ({ given, lists }) => {
    if (!long || (given.text as string).length < long.from)
      return { json: JSON.stringify(sentences ? collectedLine(lists) : collected(lists)) };
    const { sentences: _, ...contract } = lists;
    let length = 0;
    const pieces = inPieces(sentences ? lists : contract, (piece) => {
      length += piece.length;
      return long.deflated(piece);
    });
    return { json: '', pieces, inflatedLength: length };
  });
}

/** The same for one line. */
export const extractLine = (json: Line, line: number, maxCharacters: number, form?: Form): LineResult =>
  extractLines([json], line, maxCharacters, form)[0];

/** A document as it was given, with the fields that are used, and the doubts about them. */
interface Given {
  given: Record<string, unknown>;
  document: SourceDocument;
  doubts: Doubt[];
}

/** With what is found in it. */
export interface Found extends Given {
  lists: RowLists;
}

/**
 * What `find` gives for each line that holds a document; for every other, and where it throws, the record that stands in its place. Documents
 * that are given together are read together.
 */
export function answerLines(
  lines: readonly Line[],
  firstLine: number,
  maxCharacters: number,
  find: (found: Found) => Omit<LineResult, 'isError'>,
): LineResult[] {
  const opened = lines.map((json, index) => open(json, firstLine + index, maxCharacters));
  const together = foundTogether(opened.flatMap((one) => ('json' in one ? [] : one.document)));
  return opened.map((one, index) => {
    if ('json' in one) return one;
    try {
      return { ...find({ ...one, lists: listsOf(one, together.get(one.document)) }), isError: false };
    } catch (error) {
      return { json: JSON.stringify(errorRecord(idOf(one.given), firstLine + index, error)), isError: true };
    }
  });
}

/** The document that a line holds; for every other line, its answer. */
function open(json: Line, line: number, maxCharacters: number): Given | LineResult {
  let id: string | null = null;
  try {
    const given = parse(json);
    id = idOf(given);
    if (isErrorRecord(given)) return { json: JSON.stringify(given), isError: isRefusal(given) };
    return asDocument(given, maxCharacters);
  } catch (error) {
    return { json: JSON.stringify(errorRecord(id, line, error)), isError: true };
  }
}

const idOf = ({ document_id }: Record<string, unknown>): string | null => (typeof document_id === 'string' ? document_id : null);

/** What is found in documents of which there are several; nothing where one of them throws, so that it alone is refused in its turn. */
function foundTogether(documents: readonly SourceDocument[]): Map<SourceDocument, RowLists> {
  const english = documents.filter(isEnglish);
  if (english.length < 2) return new Map();
  try {
    const found = extractTogether(english);
    return new Map(english.map((document, at) => [document, found[at]]));
  } catch {
    return new Map();
  }
}

/** A document of which only `text` has to be given, and what is found in it; a doubt about its other fields is a finding. */
export function readDocument(fields: Record<string, unknown>, maxCharacters: number): Found {
  const given = asDocument(fields, maxCharacters);
  return { ...given, lists: listsOf(given) };
}

/** @param found in the document, where it is known already */
function listsOf({ document, doubts }: Given, found?: RowLists): RowLists {
  const lists = isEnglish(document) ? (found ?? extractLists(document)) : rowLists(document, emptyDraft());
  const own = isEnglish(document) ? doubts : [setAside(document), ...doubts];
  return { ...lists, findings: withDoubts(lists.findings, document, own) };
}

/** A doubt about the input that does not stop it. */
export interface Doubt {
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

function asDocument(given: Record<string, unknown>, maxCharacters: number): Given {
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
  return { given, document, doubts };
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

const isEnglish = ({ language }: SourceDocument): boolean => language === null || /^[eE][nN]\b/.test(language);

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
