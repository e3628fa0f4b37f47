import { hashOf } from './hashing.ts';
import { copySentenceBits, rowOf, SMALL, textBits, WRITTEN } from './word-lists.ts';
import { CAPITALS, HASHES, looksOf, SMALL_SHAPE } from './word-looks.ts';
import { LONG_WORD, MET, MOST_WORDS, putStretch, RECORD, ROOM, ROW, ROW_AS_WRITTEN, wordMemory } from './word-memory.ts';

/** A word, and where the lists of words have it; `putHashes` tells what it looks like. */
export interface Word {
  /** place among the words known at the moment: small enough to index caches */
  id: number;
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
  /** the word as it is read in a sentence in capitals, if it was: itself where this is that one */
  small: Word | null;
  /** what all of its hashes are, if it stands for no word at all */
  hash: number;
  /** what was asked about it so far: see by-word.ts */
  answers: unknown[] | null;
}

/** the share of words that is free again after rare ones are forgotten */
const LEAST_FREED = 0.25;

/** What stands for no word at all (the edge of a sentence, the root of a tree): every hash is the same. */
export const noWord = (hash: number, id = -1): Word => ({
  id,
  written: '',
  lower: '',
  lemma: '',
  lemmaTag: '',
  row: 0,
  rowAsWritten: 0,
  small: null,
  hash,
  answers: null,
});

/** The words known at the moment: rare ones are forgotten together when there is no room, with whatever was computed for them. */
const known = {
  /** by id */
  words: new Array<Word | undefined>(MOST_WORDS).fill(undefined),
  /** those that are too long for the kernel, as they are written */
  long: new Map<string, Word>(),
  free: allIds(),
  generation: 0,
};

/** all of them, the lowest taken first */
function allIds(): number[] {
  return Array.from({ length: MOST_WORDS }, (_, at) => MOST_WORDS - 1 - at);
}

/** The words of a sentence that is cut already. */
export function wordsOf(forms: readonly string[]): Word[] {
  const { length } = forms;
  if (length === 0) return [];
  if (length > ROOM) throw new Error(`a sentence of ${length} words is too long`);
  makeRoom(2 * length);
  const { kernel, integers, places } = wordMemory();
  kernel.begin();
  for (const form of forms) put(form);
  const words: Word[] = [];
  addWords(words, 0, integers, places.ids / 4, length);
  integers[places.firsts / 4] = 0;
  integers[places.firsts / 4 + 1] = length;
  kernel.sentences(1);
  return integers[places.inCapitals / 4] === 1 ? words.map(smallOf) : words;
}

/** Adds the words of so many ids, which stand in a row. @param count of the words that are there already */
export function addWords(words: Word[], count: number, ids: Int32Array, first: number, added: number): void {
  const ofIds = known.words;
  for (let at = 0; at < added; at++) words[count + at] = ofIds[ids[first + at]] as Word;
}

/** The word that has an id at the moment. */
export const wordOfId = (id: number): Word => known.words[id] as Word;

/** Changes when words are forgotten. */
export const generation = (): number => known.generation;

/** Whether a word that is not known can be given an id. */
export const canLearn = (): boolean => known.free.length > 0;

/** Sees to it that so many words can be given ids. */
export function makeRoom(wanted: number): void {
  if (known.free.length < wanted) forget(wanted);
}

/** Knows the word of the token that the kernel has not settled. @param status why it did not. Returns its id */
export function learn(form: string, status: number): number {
  const isLong = status === LONG_WORD;
  const before = isLong ? known.long.get(form) : undefined;
  if (before) return before.id;
  const id = known.free.pop() as number;
  if (!isLong) wordMemory().kernel.learn(id);
  const word = newWord(form, id, isLong ? -1 : id, false);
  if (isLong) known.long.set(word.written, word);
  return id;
}

/**
 * Looks up the words of a sentence again, after words were forgotten or since it is in capitals. A word stays the same object, with the same id,
 * for as long as the generation lasts, and longer where it was met twice in it; then its id may be another word's (see `generation`), so that a
 * cache by id keeps the word with what it has of it.
 * @param words by token: those that they were; filled in, with their ids @param small whether they are read as if in small letters
 */
export function lookUpAgain(words: Word[], ids: Int32Array, first: number, end: number, small: boolean): void {
  makeRoom(2 * (end - first));
  for (let token = first; token < end; token++) {
    const written = presentWord(words[token]);
    const word = small ? smallOf(written) : written;
    words[token] = word;
    ids[token] = word.id;
  }
}

/** The word as it is written that a word is at the moment. */
function presentWord(word: Word): Word {
  if (word.small !== word && known.words[word.id] === word) return word;
  const { kernel, integers, places } = wordMemory();
  kernel.begin();
  put(word.written);
  return wordOfId(integers[places.ids / 4]);
}

/** Puts a word that stands alone into the block of the kernel. */
function put(form: string): void {
  const memory = wordMemory();
  putStretch(memory, form, 0);
  const status = memory.kernel.push(0, form.length, 1);
  if (status !== 0) memory.kernel.settle(learn(form, status));
}

/** Puts the hashes of what a word looks like, whose id is its own still, from a place on, in the order of `looksOf` in word-looks.ts. */
export function putHashes({ id, hash }: Word, out: Int32Array, at: number): void {
  const { integers, places } = wordMemory();
  const record = places.records / 4 + id * RECORD;
  // a loop, as a view of so few numbers takes longer than to copy them
  for (let index = 0; index < HASHES; index++) out[at + index] = hash === 0 ? integers[record + index] : hash;
}

function smallOf(word: Word): Word {
  word.small ??= newSmall(word);
  return word.small;
}

function newSmall({ id, written }: Word): Word {
  const small = newWord(written, known.free.pop() as number, known.long.has(written) ? -1 : id, true);
  small.small = small;
  return small;
}

/** Forgets the words that were met once since the last time; all, where that leaves too little room. @param wanted room for so many */
function forget(wanted: number): void {
  known.generation++;
  forgetThose(1);
  if (known.free.length >= Math.max(wanted, MOST_WORDS * LEAST_FREED)) return;
  forgetThose(Number.POSITIVE_INFINITY);
  known.free = allIds();
}

/** Forgets the words that were not met more often, together with what they are in capitals. */
function forgetThose(often: number): void {
  const { kernel, integers, places } = wordMemory();
  const records = places.records / 4;
  kernel.clear();
  for (let id = 0; id < MOST_WORDS; id++) {
    const word = known.words[id];
    if (word === undefined || word.small === word) continue;
    if (integers[records + id * RECORD + MET] <= often) {
      free(word);
      if (word.small) free(word.small);
      known.long.delete(word.written);
    } else if (!known.long.has(word.written)) kernel.insert(id);
    integers[records + id * RECORD + MET] = 0;
  }
}

function free({ id }: Word): void {
  known.words[id] = undefined;
  known.free.push(id);
}

const EMPTY = hashOf('');
const OF_SMALL = hashOf(SMALL_SHAPE);

/** @param of the id by which the kernel knows the letters; -1 where it does not @param isSmall whether it is read as if in small letters */
function newWord(form: string, id: number, of: number, isSmall: boolean): Word {
  const { kernel, places, integers } = wordMemory();
  const record = places.records / 4 + id * RECORD;
  const isAscii = of >= 0 && kernel.look(of, id, EMPTY, isSmall ? OF_SMALL : EMPTY, isSmall ? 1 : 0) === 1;
  if (!isAscii) integers.set(looksOf(form, isSmall), record);
  const written = unshared(form);
  const isLower = isAscii && integers[record + CAPITALS] === 0; // as most words are
  const lower = isLower ? written : written.toLowerCase().replaceAll('’', "'");
  const row = rowOf(SMALL, lower);
  const rowAsWritten = rowOf(WRITTEN, written);
  integers[record + ROW] = row;
  integers[record + ROW_AS_WRITTEN] = rowAsWritten;
  integers[record + MET] = 0;
  integers[places.serials / 4 + id]++;
  copySentenceBits(SMALL, row, integers, (places.bits + id * places.bitBytes) / 4);
  integers[places.textBits / 4 + id] = textBits(SMALL, row);
  // in the order of `noWord`, so that compiled code meets one kind of object
  const word: Word = { id, written, lower, lemma: '', lemmaTag: '', row, rowAsWritten, small: null, hash: 0, answers: null };
  known.words[id] = word;
  return word;
}

/** A copy that does not keep the text it was cut from in memory: that it would from a certain length on. */
const unshared = (form: string): string => (form.length < 13 ? form : JSON.parse(JSON.stringify(form)));
