/** What sort of event words tell of, by which means, and at what sort of place. */
import { readTable } from '../../extract/table.ts';
import { phraseList, wordsOf } from '../words.ts';

const table = <Column extends string>(name: string): Record<Column, string>[] =>
  readTable<Column>(new URL(`./data/${name}.csv`, import.meta.url));

export interface EventWord {
  class: string;
  /** '' where the word tells none; `all` where it is any violence, on whichever side; `side` where it names who fights */
  means: string;
}
const eventWords = phraseList(
  table<'word' | 'class' | 'means'>('event-words').map((row) => [row.word, { class: row.class, means: row.means } as EventWord] as const),
);
const venues = phraseList(table<'words' | 'venue'>('venues').map(({ words, venue }) => [words, venue] as const));

export const eventWordsIn = (text: string): EventWord[] => eventWords(wordsOf(text));

/** Whether a word tells by which means it was done. */
export const tellsMeans = ({ means }: EventWord): boolean => means !== '' && means !== 'all' && means !== 'side';

export const venuesIn = (text: string): string[] => [...new Set(venues(wordsOf(text)))].sort();
