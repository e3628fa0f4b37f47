/** What single words are understood as in the clause of a count: what befell whom, who counts it, and what tells of no part. */
import { readTable } from '../../extract/table.ts';
import { EVENT_NOUN, WHOLE } from '../subjects/happenings.ts';
import { stateIn } from './what.ts';
import { NUMBER } from './whole-clause.ts';

export type Role = 'outcome' | 'people' | 'count' | 'running' | 'report' | 'source' | 'whole' | 'degree' | 'light';

const roles = new Map(
  readTable<'role' | 'forms'>(new URL('./data/whole-words.csv', import.meta.url)).flatMap(({ role, forms }) =>
    forms.split(' ').map((form) => [form, role as Role] as const),
  ),
);

const NUMBER_WORD = new RegExp(`^${NUMBER}$`, 'iu');
const WORD_OF_EVENT = new RegExp(`^(?:${WHOLE}|${EVENT_NOUN}s?)$`, 'u');

/** '' of what is not understood */
export type Understood = Role | 'event' | 'done' | 'number' | '';
/** Small letters → what a word is understood as, wherever it stands. */
const understood = new Map<string, Understood>();
/** words that are kept: a corpus has ever new ones */
const MOST_KEPT = 50_000;
export function understoodAs(small: string): Understood {
  let found = understood.get(small);
  if (found === undefined) {
    if (understood.size >= MOST_KEPT) understood.clear();
    const isEvent = WORD_OF_EVENT.test(small);
    found = isEvent
      ? 'event'
      : (roles.get(small.replace(/['’]s?$/, '')) ?? (stateIn(small) !== undefined ? 'done' : NUMBER_WORD.test(small) ? 'number' : ''));
    understood.set(small, found);
  }
  return found;
}

const TOKEN = /[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu;
export const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];
