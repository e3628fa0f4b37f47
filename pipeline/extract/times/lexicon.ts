/** The words of the calendar, by class: one look-up a word. */
import { readTable } from '../table.ts';

export type WordClass =
  | 'month'
  | 'weekday'
  | 'weekdays'
  | 'weekday_abbreviation'
  | 'season'
  | 'seasons'
  | 'daypart'
  | 'dayparts'
  | 'unit'
  | 'units'
  | 'number'
  | 'scale'
  | 'ordinal'
  | 'decade'
  | 'frequency'
  | 'reference';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'semester'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export interface Entry {
  class: WordClass;
  value: string;
  /** the value as a number, NaN where it is none */
  number: number;
}

const classes = new Map<string, Entry[]>();
for (const row of readTable<'word' | 'class' | 'value'>(new URL('./data/calendar-words.csv', import.meta.url))) {
  const entries = classes.get(row.word) ?? [];
  entries.push({ class: row.class as WordClass, value: row.value, number: Number(row.value) });
  classes.set(row.word, entries);
}

/** every word of the calendar, lower case */
export const CALENDAR_WORDS: readonly string[] = [...classes.keys()];

/** "Nov." and "Nov" are one word. */
const withoutDot = (word: string): string => (word.length > 2 && word.endsWith('.') ? word.slice(0, -1) : word);

const NONE: readonly Entry[] = [];
/** All readings of a lower-case word: "second" is a unit and an ordinal. */
export const entriesOf = (word: string): readonly Entry[] =>
  classes.get(word) ?? (word.endsWith('.') ? classes.get(withoutDot(word)) : undefined) ?? NONE;

export function entryOf(word: string, wordClass: WordClass): Entry | null {
  const entries = entriesOf(word);
  for (let i = 0; i < entries.length; i++) if (entries[i].class === wordClass) return entries[i];
  return null;
}

const numberOf = (word: string, wordClass: WordClass): number | null => entryOf(word, wordClass)?.number ?? null;
export const monthOf = (word: string): number | null => numberOf(word, 'month');
export const weekdayOf = (word: string): number | null => numberOf(word, 'weekday');
export const unitOf = (word: string): Unit | null => (entryOf(word, 'unit')?.value as Unit) ?? null;
export const unitsOf = (word: string): Unit | null => (entryOf(word, 'units')?.value as Unit) ?? null;

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th)$/;
/** "third", "3rd" → 3 */
export function ordinalOf(word: string): number | null {
  if (word === 'second') return 2;
  const digits = ORDINAL.exec(word);
  return digits ? Number(digits[1]) : numberOf(word, 'ordinal');
}

/** A phrase that points to no day: "these days", "in the near term", "for a while". */
export interface Phrase {
  words: readonly string[];
  /** null: a length of time, not said how long */
  reference: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' | null;
}

const phrases = new Map<string, Phrase[]>();
for (const row of readTable<'phrase' | 'reference'>(new URL('./data/phrases.csv', import.meta.url))) {
  const words = row.phrase.split(' ');
  const last = words[words.length - 1];
  phrases.set(last, [...(phrases.get(last) ?? []), { words, reference: (row.reference || null) as Phrase['reference'] }]);
}

const NO_PHRASES: readonly Phrase[] = [];
export const phrasesEndingIn = (word: string): readonly Phrase[] => phrases.get(word) ?? NO_PHRASES;
/** with which a phrase ends */
export const PHRASE_ENDS: readonly string[] = [...phrases.keys()];
