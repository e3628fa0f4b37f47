/** What the benchmark measures at a time. */
import type { SourceDocument } from '../contract.ts';

export interface Task {
  /** for the table */
  name: string;
  /** it is Sayso's, and runs as Sayso's programs do */
  isOurs?: boolean;
  /** loads what it needs, once; the answer is called for each document */
  load: () => Promise<(document: SourceDocument) => number>;
  /** the most characters it is given: peers that are slow get a part of the text, and their rate is given */
  most?: number;
}
