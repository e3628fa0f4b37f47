/** Short articles as a corpus: through extract and link as `make` runs them. */
import { extract } from '../../pipeline/extract/extract.ts';
import { fillCorpus } from '../../pipeline/link/corpus.ts';
import { type Rows, rowsOf } from '../../pipeline/link/rows.ts';
import { document } from '../house/sample.ts';

export interface Article {
  title: string;
  text: string;
  published: string | null;
  publisher?: string;
}

/** What each article gives alone; `a`, `b` … are the ids of documents. */
export const rowsOfEach = (articles: readonly Article[]): Rows[] =>
  articles.map((article, index) => {
    const document_id = `${String.fromCharCode('a'.charCodeAt(0) + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`;
    const ingested = document({ ...article, document_id, publisher: article.publisher ?? `Paper ${document_id}`, url: null });
    return rowsOf(ingested, extract(ingested));
  });

/** The rows of all of them, filled. */
export const filled = (rows: readonly Rows[]): Pick<Rows, 'documents' | 'quantities'> =>
  fillCorpus({ documents: rows.flatMap(({ documents }) => documents), quantities: rows.flatMap(({ quantities }) => quantities) });

export const corpusOf = (...articles: Article[]): Pick<Rows, 'documents' | 'quantities'> => filled(rowsOfEach(articles));
