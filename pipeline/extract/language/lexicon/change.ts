/** Words of rising and falling, and how each takes its amount: one list, looked up by the form as written in lower case. */
import type { Reading } from '../../reading/reading.ts';
import { readTable } from '../../table.ts';
import { entryOf } from '../words.ts';

export interface ChangeWord {
  /** a mover tells no direction by itself: "inched up", "closed lower" */
  part: 'verb' | 'mover' | 'noun' | 'adverb' | 'comparative';
  direction: 'increase' | 'decrease';
  /** takes its amount bare, "rose 7%"; "cut 300 jobs" says what is cut; "added 0.3%" does and "added 40 jobs" does not */
  bare: 'yes' | 'no' | 'sum';
}

const changeWords = new Map<string, ChangeWord[]>();
for (const { forms, part, direction, bare } of readTable<'lemma' | 'forms' | 'part' | 'direction' | 'bare'>(
  new URL('./data/change-words.csv', import.meta.url),
))
  for (const form of forms.split(' ')) changeWords.set(form, [...(changeWords.get(form) ?? []), { part, direction, bare } as ChangeWord]);

const sensesOf = entryOf(changeWords);

/** Every form of the list. */
export const CHANGE_FORMS: readonly string[] = [...changeWords.keys()];

/** The word as verb, noun or adverb of a change, or null. */
export const changeWord = (reading: Reading, token: number, part: ChangeWord['part']): ChangeWord | null =>
  sensesOf(reading, token)?.find((word) => word.part === part) ?? null;

/** The forms of which one sense at least is of this kind. */
export const changeForms = (is: (word: ChangeWord) => boolean): Set<string> =>
  new Set([...changeWords].flatMap(([form, senses]) => (senses.some(is) ? [form] : [])));
