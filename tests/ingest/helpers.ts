import { byteRuns, rawRange } from '../../pipeline/ingest/byte-map.ts';
import { decode } from '../../pipeline/ingest/decode.ts';
import type { Metadata } from '../../pipeline/ingest/document.ts';
import { type Format, readArticle } from '../../pipeline/ingest/read-article.ts';

/** Reads one article; `bytesOf` gives the raw bytes of the first place where some words stand in the text. */
export function read(raw: string | Uint8Array, format: Format = 'markdown', known: Partial<Metadata> = {}, isBody = false) {
  const bytes = typeof raw === 'string' ? Buffer.from(raw) : Buffer.from(raw);
  const decoded = decode(bytes);
  const { mapped, metadata, findings } = readArticle(decoded, format, known, isBody);
  const runs = byteRuns(mapped);
  const codePoints = [...mapped.text];
  const rawOf = (words: string): Buffer => {
    const at = [...mapped.text.slice(0, mapped.text.indexOf(words))].length;
    const range = rawRange(runs, at, at + [...words].length);
    return bytes.subarray(range.start, range.end);
  };
  return {
    text: mapped.text,
    length: codePoints.length,
    metadata,
    findings: [...decoded.findings, ...findings],
    encoding: decoded.encoding,
    runs,
    rawOf,
    bytesOf: (words: string): string => rawOf(words).toString(),
  };
}
