/** `common/error-place.ts` of code that stands in one file: its source map is read only when an error is told. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/** A place in such a file: `at parse (/a b/derive.code.cjs:12:3)` */
const FRAME = /(?:\(|at )([^()\n]*\.code\.cjs):(\d+):(\d+)/g;

export function errorPlace(error: unknown): string {
  for (const [, file, line, column] of ((error as Error)?.stack ?? '').matchAll(FRAME)) {
    const map = mapOf(file);
    if (!map) return '';
    const { originalSource, originalLine } = map.findEntry(Number(line) - 1, Number(column) - 1) as Partial<Place>;
    const [, source] = /(?:^|\/)(pipeline\/.*)/.exec(originalSource ?? '') ?? [];
    if (source !== undefined && originalLine !== undefined) return ` (${source}:${originalLine + 1})`;
  }
  return '';
}

/** None where it cannot be read: the error is told all the same. */
function mapOf(file: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  } catch {
    return null;
  }
}

interface Place {
  originalSource: string;
  /** from 0 */
  originalLine: number;
}
