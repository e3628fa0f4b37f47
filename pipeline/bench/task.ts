/** What the benchmark measures at a time. */
import type { SourceDocument } from '../contract.ts';

export interface Task {
  /** for the table */
  name: string;
  /** it is Sayso's, and runs as Sayso's programs do */
  isOurs?: boolean;
  /** documents are given to it in groups of so many characters, as the stage `extract` reads them; without it one by one */
  together?: number;
  /** loads what it needs, once; the answer is called for each document or group, and gives the number of rows */
  load: () => Promise<(documents: readonly SourceDocument[]) => number>;
  /** the most characters it is given: peers that are slow get a part of the text, and their rate is given */
  most?: number;
}
