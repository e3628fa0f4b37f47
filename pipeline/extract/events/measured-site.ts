/** What the frames look at and what they answer, for a figure that is of something told beside it. */
import type { Span } from '../../contract.ts';
import type { DraftFigure } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import type { Phrase } from './described.ts';

/** A figure in its sentence, as the frames look at it. */
export interface Site {
  reading: Reading;
  figure: DraftFigure;
  phrase: Phrase;
  /** first token of the figure's words, and the one after the last */
  first: number;
  end: number;
  /** of the sentence */
  opening: number;
  limit: number;
  /** tokens of figures and of what they count: nothing that another is of */
  counted: ReadonlySet<number>;
  /** the figures in front in the same sentence, the nearest first */
  before: readonly DraftFigure[];
}

/** The head noun or pronoun of what the figure is of, or the figure that is of the same; null where the frame does not stand there. */
export type Bearing = { head: number } | { label: number } | { span: Span } | { same: DraftFigure } | null;
