/** What is asked of a figure, to tell whether it is of the whole. */
import type { Quantity } from '../../contract.ts';
import type { Passage } from '../sentence-of.ts';
import type { Context } from './context.ts';
import type { Measure } from './measure.ts';

export interface Asked {
  quantity: Quantity;
  measure: Measure;
  /** its sentence */
  sentence: Passage;
  clause: Passage;
  words: string;
  isOpening: boolean;
  context: Context;
}
