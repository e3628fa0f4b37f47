import { rowOf, SMALL, WRITTEN } from './word-lists.ts';
import { type Looks, looksOf } from './word-looks.ts';
import { addWord, createWordTable, findWord, hashOfLetters, keepWords } from './word-table.ts';

/** A word with what it looks like, and where the lists of words have it. */
export interface Word extends Looks {
  /** place among the words known at the moment: small enough to index caches */
  id: number;
  /** how many times since words were forgotten last */
  met: number;
  /** the word as it is written: one string for all its occurrences */
  written: string;
  /** the word itself in small letters, with straight apostrophes: one string for all its occurrences, so that look-ups hash it once */
  lower: string;
  /** its dictionary form with the Penn tag that it was asked for last, which is mostly the next one, too */
  lemma: string;
  lemmaTag: string;
  /** where its rows begin in the lists of words, in small letters and as it is written */
  row: number;
  rowAsWritten: number;
}

/** more different words than this are not known at a time: rare ones are forgotten together, with whatever was computed for them */
export const MOST_WORDS = 16_384;
/** the share of them that is free again after that */
const LEAST_FREED = 0.25;

/** A sentence counts as capitals when at least this share of its letters is; it is then read as if in small letters. */
const CAPITALS_SHARE = 0.8;

/** What stands for no word at all (the edge of a sentence, the root of a tree): every hash is the same. */
export const noWord = (hash: number, id = -1): Word => ({
  id,
  met: 0,
  form: hash,
  written: '',
  lower: '',
  lemma: '',
  lemmaTag: '',
  row: 0,
  rowAsWritten: 0,
  norm: hash,
  suffixes: [hash, hash, hash, hash],
  prefixes: [hash, hash, hash],
  shape: hash,
  letters: 0,
  capitals: 0,
});

const known = {
  asWritten: createWordTable<Word>(MOST_WORDS),
  small: createWordTable<Word>(MOST_WORDS),
  free: allIds(),
  generation: 0,
};

/** all of them, the lowest taken first */
function allIds(): number[] {
  return Array.from({ length: MOST_WORDS }, (_, at) => MOST_WORDS - 1 - at);
}

/** The words of a sentence that is cut already: see `lookUp`. */
export function wordsOf(forms: readonly string[]): Word[] {
  const ends = new Int32Array(forms.length);
  for (let at = 0, end = 0; at < forms.length; at++) ends[at] = end += forms[at].length;
  const starts = ends.map((end, at) => end - forms[at].length);
  const words: Word[] = [];
  lookUp(forms.join(''), starts, ends, 0, forms.length, words);
  return words;
}

/**
 * Looks up the words of a sentence, the tokens from `first` to `end` of a text. A word stays the same object, with the same id, for as long as
 * the generation lasts, and longer where it was met twice in it; then its id may be another word's (see `generation`), so that a cache by id
 * keeps the word with what it has of it.
 * @param words by token: filled in
 */
export function lookUp(text: string, starts: Int32Array, ends: Int32Array, first: number, end: number, words: Word[]): void {
  if (known.free.length < 2 * (end - first)) forget(2 * (end - first));
  for (let token = first; token < end; token++) words[token] = meet(text, starts[token], ends[token], false);
  if (isCapitals(words, first, end)) {
    for (let token = first; token < end; token++) words[token] = meet(text, starts[token], ends[token], true);
  }
}

/** @param small whether it is read as if in small letters */
function meet(text: string, start: number, end: number, small: boolean): Word {
  const table = small ? known.small : known.asWritten;
  const hash = hashOfLetters(text, start, end);
  let word = findWord(table, hash, text, start, end);
  if (word === undefined) {
    word = newWord(text.slice(start, end), small);
    addWord(table, hash, word);
  }
  word.met++;
  return word;
}

/** Changes when words are forgotten. */
export const generation = (): number => known.generation;

/** Forgets the words that were met once since the last time; all, where that leaves too little room. */
function forget(wanted: number): void {
  known.generation++;
  const tables = [known.asWritten, known.small];
  for (const table of tables) keepWords(table, stays);
  if (known.free.length >= Math.max(wanted, MOST_WORDS * LEAST_FREED)) return;
  for (const table of tables) keepWords(table, () => false);
  known.free = allIds();
}

/** Whether a word was met again since the last time; gives its id back where it was not. */
function stays(word: Word): boolean {
  const isFrequent = word.met >= 2;
  if (isFrequent) word.met = 0;
  else known.free.push(word.id);
  return isFrequent;
}

function newWord(form: string, small: boolean): Word {
  const lower = unshared(form.toLowerCase().replaceAll('’', "'"));
  const { form: hash, norm, suffixes, prefixes, shape, letters, capitals } = looksOf(form, small);
  // in the order of `noWord`, so that compiled code meets one kind of object
  return {
    id: known.free.pop() as number,
    met: 0,
    form: hash,
    written: unshared(form),
    lower,
    lemma: '',
    lemmaTag: '',
    row: rowOf(SMALL, lower),
    rowAsWritten: rowOf(WRITTEN, form),
    norm,
    suffixes,
    prefixes,
    shape,
    letters,
    capitals,
  };
}

/** A copy that does not keep the text it was cut from in memory. */
const unshared = (form: string): string => (form.length < 13 ? form : JSON.parse(JSON.stringify(form)));

/** Whether a sentence of several words is written in capitals. */
function isCapitals(words: readonly Word[], first: number, end: number): boolean {
  let capitals = 0;
  let letters = 0;
  let long = 0;
  for (let token = first; token < end; token++) {
    const word = words[token];
    capitals += word.capitals;
    letters += word.letters;
    if (word.letters > 1) long++;
  }
  return long > 2 && capitals >= letters * CAPITALS_SHARE;
}
