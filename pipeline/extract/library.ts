/**
 * What a program calls that installs the package: `extract` with a document of which only `text` has to be given.
 * A field of the wrong type is refused by name; a date or a language that cannot be used is a finding, as in the stream.
 */
import type { Extracted } from '../contract.ts';
import { collected } from './row-lists.ts';
import { readDocument } from './stream/extract-line.ts';

export type * from '../contract.ts';

/** An article as plain text. A blank line separates paragraphs. */
export interface Article {
  text: string;
  /** ISO 8601, `2025-06-10` or with a time: the anchor of "on Tuesday", "this month" */
  published?: string | null | undefined;
  /** what the article is known by, such as its address; ids of rows are made from it. Without one, from the text */
  document_id?: string | null | undefined;
  title?: string | null | undefined;
  publisher?: string | null | undefined;
  url?: string | null | undefined;
  /** BCP 47, `en-GB`; a text in another language than English is set aside with a finding */
  language?: string | null | undefined;
}

const OPTIONAL = ['published', 'document_id', 'title', 'publisher', 'url', 'language'] as const;

/** UTF-16 code units of the longest text that is read at once */
export const LONGEST_TEXT = 20_000_000;

/**
 * Finds the figures of an article and the claims that carry them.
 * usage: `extract({ text: 'Nine people died, police said.', published: '2025-06-10' }).quantities`
 * @throws TypeError when a field has another type than `Article` says, RangeError when the text is longer than `LONGEST_TEXT`
 */
export function extract(article: Article): Extracted {
  const given: unknown = article;
  if (typeof given === 'string') throw new TypeError('extract: the article is a string; give an object, { text: "…" }');
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new TypeError(`extract: the article is ${kindOf(given)}; give an object, { text: "…" }`);
  const fields = given as Record<string, unknown>;
  if (typeof fields.text !== 'string') throw new TypeError(`extract: "text" is ${kindOf(fields.text)}; give the article as a string`);
  if (fields.text.length > LONGEST_TEXT)
    throw new RangeError(`extract: "text" has ${fields.text.length} characters, and at most ${LONGEST_TEXT} are read at once; split it`);
  for (const field of OPTIONAL) {
    const value = fields[field] ?? null;
    if (value !== null && typeof value !== 'string') {
      const wanted = field === 'published' ? 'an ISO 8601 date such as "2025-06-10"' : 'a string';
      throw new TypeError(`extract: "${field}" is ${kindOf(value)}; give ${wanted}, null, or leave it out`);
    }
  }
  return collected(readDocument(fields, LONGEST_TEXT).lists);
}

/** What a value is, in the words of an error message. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Date) return 'a Date';
  if (value instanceof Uint8Array) return 'bytes';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}
