/** One article in Markdown, plain text or HTML → its clean text and what its page says about it. */
import { plainCharacters } from './characters.ts';
import type { IngestFinding, Metadata } from './document.ts';
import { readHtml } from './html.ts';
import { blocksOf, linesOf } from './lines.ts';
import type { MappedText } from './mapped-text.ts';
import { readMarkdown } from './markdown.ts';
import { type PageMetadata, readPage } from './page.ts';
import { joinBlocks } from './paragraphs.ts';

export type Format = 'markdown' | 'text' | 'html';

export interface Article {
  mapped: MappedText;
  metadata: PageMetadata & { language?: string | null; licence?: string | null };
  findings: IngestFinding[];
}

/**
 * @param known what is known already: it wins over the page, and its title tells which line is the headline
 * @param isBody the text is an article's body without a head: the column of a corpus
 */
export function readArticle(decoded: MappedText, format: Format, known: Partial<Metadata>, isBody: boolean): Article {
  if (format === 'html') return readHtml(decoded, known, isBody);
  const plain = plainCharacters(decoded);
  const { mapped, lines } = format === 'markdown' ? readMarkdown(plain) : { mapped: plain, lines: linesOf(plain.text) };
  const page = readPage(mapped.text, blocksOf(lines), known, isBody);
  return { mapped: joinBlocks(mapped, page.body), metadata: page.metadata, findings: page.findings };
}
