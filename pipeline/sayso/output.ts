import type { Article } from './article.ts';

/** Where articles go. */
export interface Output {
  add: (article: Article) => Promise<void>;
  finish: () => Promise<void>;
}
