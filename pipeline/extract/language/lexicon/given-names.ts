/** First names: they tell a person from a thing, and "he" from "she". */
import { byWord } from '../../reading/by-word.ts';
import { NAMES_BY_GENDER } from './given-names-ready.ts';

export type Gender = 'male' | 'female' | 'either';

const MARKS = /\p{M}/gu;
/** beyond ASCII, where letters may have marks */
const MARKED = /[\u0080-\uffff]/;
let names: Map<string, Gender> | null = null;

/** The gender that a first name is given to, or null for a word that is none in the list. */
export function genderOfName(word: string): Gender | null {
  names ??= loaded();
  const name = word.toLowerCase();
  // "José" is listed as "jose"
  return names.get(name) ?? (MARKED.test(name) ? names.get(name.normalize('NFD').replace(MARKS, '')) : null) ?? null;
}

function loaded(): Map<string, Gender> {
  const byName = new Map<string, Gender>();
  for (const [gender, list] of NAMES_BY_GENDER) for (const name of list.split(' ')) byName.set(name, gender as Gender);
  return byName;
}

/** The same of a token. */
export const genderOfNameAt = byWord(({ written }) => genderOfName(written));

const MALE_TITLES = new Set([
  'mr',
  'sir',
  'lord',
  'king',
  'prince',
  'sheikh',
  'emir',
  'pope',
  'congressman',
  'spokesman',
  'chairman',
  'father',
  'mullah',
  'ayatollah',
  'imam',
]);
const FEMALE_TITLES = new Set([
  'mrs',
  'ms',
  'miss',
  'lady',
  'dame',
  'queen',
  'princess',
  'congresswoman',
  'spokeswoman',
  'chairwoman',
  'mother',
]);

/** The gender that a title goes with; null for most. */
export function genderOfTitle(title: string): Gender | null {
  return MALE_TITLES.has(title) ? 'male' : FEMALE_TITLES.has(title) ? 'female' : null;
}
