/** "daily", "weekly", "annually": how often. */
import { type Expression, expression } from '../expression.ts';
import { entryOf } from '../lexicon.ts';
import type { Words } from '../words.ts';

export function frequencies(words: Words, at: number): Expression[] | null {
  const entry = entryOf(words.lower(at), 'frequency');
  // "the Daily News", "the party daily Granma" are names
  const isPaper = /^(?:daily|weekly|monthly)$/.test(words.lower(at)) && words.titled(at + 1) && words.lower(at - 1) !== 'the';
  return entry && !isPaper && !(words.capital(at) && words.capital(at + 1))
    ? [expression(at, at + 1, { kind: 'set', value: entry.value }, 'frequency')]
    : null;
}
