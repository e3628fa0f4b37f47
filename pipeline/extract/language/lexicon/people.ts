/** Nouns for people, by class: one list, looked up by the form as written in lower case. */
import type { ItemClass } from '../../../contract.ts';
import { readTable } from '../../table.ts';
import { entryOf } from '../words.ts';

const classes = new Map<string, ItemClass>();
for (const row of readTable<'form' | 'class'>(new URL('./data/people-nouns.csv', import.meta.url)))
  classes.set(row.form, row.class as ItemClass);

/** Every form of the list: "teacher", "teachers". */
export const PEOPLE_FORMS: readonly string[] = [...classes.keys()];

/** Whether a word in lower case is one of them. */
export const isPeopleForm = (form: string): boolean => classes.has(form);

/** "teachers" → civilian; null for what names no people. */
export const peopleClass = entryOf(classes);
