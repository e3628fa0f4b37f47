/** What lines are answered with, as was asked for: the contract's records, or rows of the published tables. Only what is needed is loaded. */
import { spareMemory, spendMemory } from '../../common/spare-memory.ts';
import type { Line } from './batch.ts';
import { deflated } from './deflated.ts';
import type { LineResult } from './line-result.ts';
import type { RowsRequest } from './table-rows/chosen.ts';

export interface Request {
  /** of a text */
  maxCharacters: number;
  /** the tables wanted, and whether their rows are wanted as text or as values; without, the contract's records */
  rows?: RowsRequest | undefined;
  /** the contract's records with where each sentence begins and ends */
  sentences?: boolean | undefined;
}

/** Characters of a text that is answered in pieces. */
const LONG = 200_000;

/** Answers lines that are read together; the first has a number from 1. */
export type Answer = (lines: readonly Line[], firstLine: number) => LineResult[];

export async function answerer({ maxCharacters, rows, sentences }: Request): Promise<Answer> {
  if (rows === undefined) {
    const { extractLines } = await import('./extract-line.ts');
    return sparing((lines, firstLine) => extractLines(lines, firstLine, maxCharacters, { long: { from: LONG, deflated }, sentences }));
  }
  const { rowsLines } = await import('./table-rows/rows-line.ts');
  return sparing((lines, firstLine) => rowsLines(lines, firstLine, maxCharacters, rows));
}

/** A long line is answered with little memory, not as fast as could be. */
const sparing =
  (answer: Answer): Answer =>
  (lines, firstLine) => {
    if (!lines.some(({ length }) => length >= LONG)) return answer(lines, firstLine);
    spareMemory();
    try {
      return answer(lines, firstLine);
    } finally {
      spendMemory();
    }
  };
