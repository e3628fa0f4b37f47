/** One article in Markdown or plain text → its clean text and what its page says about it. */
import { plainCharacters } from './characters.ts';
import { decode } from './decode.ts';
import type { IngestFinding, Metadata } from './document.ts';
import { blocksOf, linesOf } from './lines.ts';
import type { MappedText } from './mapped-text.ts';
import { readMarkdown } from './markdown.ts';
import { type PageMetadata, readPage } from './page.ts';
import { joinBlocks } from './paragraphs.ts';

export interface Article {
  mapped: MappedText;
  metadata: PageMetadata;
  findings: IngestFinding[];
}

export function readArticle(bytes: Uint8Array, format: 'markdown' | 'text', known: Partial<Metadata>): Article {
  const decoded = decode(bytes);
  const plain = plainCharacters(decoded);
  const { mapped, lines } = format === 'markdown' ? readMarkdown(plain) : { mapped: plain, lines: linesOf(plain.text) };
  const page = readPage(mapped.text, blocksOf(lines), known);
  return { mapped: joinBlocks(mapped, page.body), metadata: page.metadata, findings: [...decoded.findings, ...page.findings] };
}
