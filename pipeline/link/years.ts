/** Years that a sentence names. */
import { matchesOf } from '../common/matches.ts';
import type { Passage } from './sentence-of.ts';

export const YEARS = /\b(?:19|20)\d\d\b/g;

/** The one that stands nearest to a figure. */
export function nearestYear({ before, after }: Passage): string | null {
  const ahead = matchesOf(YEARS, before).at(-1);
  const [following] = matchesOf(YEARS, after);
  if (!ahead || !following) return (ahead ?? following)?.[0] ?? null;
  return before.length - ahead.index <= following.index ? ahead[0] : following[0];
}
