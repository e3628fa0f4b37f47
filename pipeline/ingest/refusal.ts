/** An error as a value: names the file, the place and what to do. */
import { type IngestError, Unreadable } from './document.ts';

/** What a person can do about the errors of the file system. */
const REMEDIES: Record<string, string> = {
  ENOENT: 'no such file; name one that exists',
  EACCES: 'not permitted; change its permissions',
  EPERM: 'not permitted; change its permissions',
  EISDIR: 'a folder; name a file in it',
  EMFILE: 'too many files are open; raise the limit (ulimit -n)',
};

/** An error that is no `Unreadable` is ours, or the system's, and is passed on as it is. */
export function refusal(input: { rawPath: string }, id: string | null, line: number | null, error: unknown): IngestError {
  const name = printable(input.rawPath);
  const place = line === null ? name : `${name}, line ${line}`;
  const { code, message } = error as NodeJS.ErrnoException;
  const rule = error instanceof Unreadable ? error.rule : code ? 'unreadable' : 'ingest-failed';
  const remedy = isOddlyNamed(input.rawPath, code) ? NOT_UTF8 : REMEDIES[code ?? ''];
  const words = error instanceof Unreadable ? message : (remedy ?? message);
  return { document_id: id, raw_path: input.rawPath, error: { rule, message: `${place}: ${words}`, line } };
}

export const NOT_UTF8 = 'its name is not in UTF-8; rename it';
/** Whether what a folder lists is not found because its name has bytes that no text has. */
export const isOddlyNamed = (path: string, code: string | undefined): boolean => code === 'ENOENT' && path.includes('\ufffd');

/** A name on one line, without what a terminal would obey. */
export const printable = (name: string): string => name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '?');
