/** A file → its articles, each with what was found in it and with the rows that a dataset of it alone would have. */
import { statSync } from 'node:fs';
import { explain } from '../common/command-line.ts';
import type { ExtractError, Extracted } from '../contract.ts';
import { extractLine } from '../extract/stream/extract-line.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import { inputOfFile } from '../ingest/input-of-file.ts';
import { isEnglish } from '../ingest/make-document.ts';
import { readFile } from '../ingest/read-file.ts';
import { rowsAlone } from '../link/alone.ts';
import type { QuotesWanted } from '../link/quote-policy.ts';
import type { Rows } from '../link/rows.ts';
import type { Wanted } from './command.ts';

export interface Article {
  /** the file as it was named */
  file: string;
  document: IngestedDocument;
  /** the contract's line, as `extract` writes it */
  line: string;
  rows: Rows;
}

/** What stands in the place of an article that could not be read. */
export interface Problem {
  /** names the file, what is wrong, and the remedy */
  problem: string;
}

/** Bytes of one file, and characters of one text. */
const LARGEST = 64 * 2 ** 20;
const LONGEST = 20_000_000;

export async function* articlesOf(
  file: string,
  { published, quotes }: Pick<Wanted, 'published' | 'quotes'>,
): AsyncGenerator<Article | Problem> {
  try {
    const refusal = refuse(file);
    if (refusal !== null) {
      yield { problem: `${file}: ${refusal}` };
      return;
    }
    const input = await inputOfFile(file, published === null ? {} : { published });
    for await (const record of readFile(input, { maxBytes: LARGEST })) {
      if ('error' in record) yield { problem: withPath(record.error.message, record.raw_path, file) };
      else yield articleOf(file, record, quotes);
    }
  } catch (error) {
    yield { problem: explain(error) };
  }
}

/** Why a path cannot be an article, with what to do instead; null when it can. */
function refuse(path: string): string | null {
  if (path === '-') return null;
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) return 'a web address is not fetched; save the page in the browser and name the file';
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 'no such file; name one that exists';
  if (found.isDirectory())
    return 'a folder; name single files, or make datasets of all of it in a clone of the project: make RAW=FOLDER DIST=OUT';
  return null;
}

/** The file as the user named it, where a message names it by its name alone. */
const withPath = (message: string, name: string, file: string): string =>
  file !== '-' && message.startsWith(name) ? file + message.slice(name.length) : message;

function articleOf(file: string, document: IngestedDocument, quotes: QuotesWanted): Article | Problem {
  if (!isEnglish(document.language))
    return { problem: `${file}: set aside: only English is read, and the text is in another language ("${document.language}")` };
  const { json } = extractLine(JSON.stringify(document), 1, LONGEST);
  const found = JSON.parse(json) as Extracted | ExtractError;
  return 'error' in found
    ? { problem: `${file}: ${found.error.message}` }
    : { file, document, line: json, rows: rowsAlone(document, found, quotes) };
}
