/** What reads an article of a kind. What reads HTML is loaded when the first page comes. */
import { type ArticleReader, type Format, readMarkdownArticle, readTextArticle } from './read-article.ts';

export async function readerOf(format: Format): Promise<ArticleReader> {
  if (format === 'html') return (await import('./html.ts')).readHtml;
  return format === 'markdown' ? readMarkdownArticle : readTextArticle;
}
