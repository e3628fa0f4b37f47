/** Parts of a day that name their day: "this morning", "last night", "the next morning". */
import { type Expression, expression } from '../expression.ts';
import { entryOf } from '../lexicon.ts';
import type { Words } from '../words.ts';

export function dayparts(words: Words, at: number): Expression[] | null {
  const entry = entryOf(words.lower(at), 'daypart');
  if (!entry || words.lower(at) === 'overnight') return null;
  const clock = `T${entry.value}`;
  const before = words.lower(at - 1);
  if (before === 'every' || before === 'each')
    return [expression(at - 1, at + 1, { kind: 'set', value: `XXXX-XX-XX${clock}` }, 'every-daypart')];
  if (before === 'this')
    return [expression(at - 1, at + 1, { kind: 'shift', unit: 'day', by: 0, base: 'publication', of: null }, 'this-daypart', { clock })];
  if (before === 'last' && entry.value === 'NI')
    return [expression(at - 1, at + 1, { kind: 'shift', unit: 'day', by: -1, base: 'publication', of: null }, 'last-night', { clock })];
  const by = before === 'next' || before === 'following' ? 1 : before === 'same' || before === 'that' ? 0 : null;
  if (by === null) return null;
  const first = words.lower(at - 2) === 'the' || words.lower(at - 2) === 'that' ? at - 2 : at - 1;
  return [expression(first, at + 1, { kind: 'shift', unit: 'day', by, base: 'context', of: null }, 'told-daypart', { clock })];
}
