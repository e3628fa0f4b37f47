/** What a reader of one kind of files makes of a file. */
import type { IngestFinding, Metadata } from './document.ts';
import type { MappedText } from './mapped-text.ts';
import type { ArticleReader } from './read-article.ts';

/** A file's bytes made readable. */
export interface Opened {
  decoded: MappedText;
  read: ArticleReader;
  /** what the file says about itself beside its text */
  stated: Partial<Metadata>;
  findings: IngestFinding[];
}
