/** What money of an event was lost or paid for: damage, insured losses, rebuilding. */
import { readTable } from '../../extract/table.ts';
import type { Passage } from '../sentence-of.ts';
import { phraseList, wordsOf } from '../words.ts';

const costs = phraseList(
  readTable<'words' | 'what' | 'scope'>(new URL('./data/costs.csv', import.meta.url)).map(
    ({ words, what, scope }) => [words, { what, scope: scope || null }] as const,
  ),
);

export interface Cost {
  what: string;
  scope: string | null;
}

/** characters after a sum in which it is told what for */
const NEAR = 60;

/** "insurers put their losses at $5m" */
const INSURERS = /\b(?:re)?insur(?:ers?|ance|ed)\b/i;

/** The kind that a sentence tells last before the sum, else first after it: "damage of $5m", "$5m of damage". */
export function costOf({ before, after }: Passage): Cost | null {
  const following = /^\s+(?:of|in|worth of)\s+([^,;.\d]*)/.exec(after.slice(0, NEAR))?.[1];
  const found = (following !== undefined ? costs(wordsOf(following))[0] : undefined) ?? costs(wordsOf(before)).at(-1) ?? null;
  return found?.what === 'loss' && INSURERS.test(before) ? { ...found, what: 'insured loss' } : found;
}
