/** One article in lines of Markdown or plain text → its clean text and what its page says about it. */
import { plainCharacters } from './characters.ts';
import type { IngestFinding, Metadata } from './document.ts';
import { unescapeEntities } from './entities.ts';
import { blocksOf, linesOf } from './lines.ts';
import type { MappedText } from './mapped-text.ts';
import { type MarkedLines, readMarkdown } from './markdown.ts';
import { type PageMetadata, readPage } from './page.ts';
import { joinBlocks } from './paragraphs.ts';
import { withoutNoteMarks } from './raised.ts';

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
export type ArticleReader = (decoded: MappedText, known: Partial<Metadata>, isBody: boolean) => Article;

export const readTextArticle: ArticleReader = (decoded, known, isBody) => {
  const plain = withoutNoteMarks(plainCharacters(unescapeEntities(decoded)));
  return articleOf({ mapped: plain, lines: linesOf(plain.text) }, known, isBody);
};

export const readMarkdownArticle: ArticleReader = (decoded, known, isBody) =>
  articleOf(readMarkdown(plainCharacters(decoded)), known, isBody);

/** Lines that know what their marking said → the article that they hold. */
export function articleOf({ mapped, lines }: MarkedLines, known: Partial<Metadata>, isBody: boolean): Article {
  const page = readPage(mapped.text, blocksOf(lines), known, isBody);
  return { mapped: joinBlocks(mapped, page.body), metadata: page.metadata, findings: page.findings };
}
