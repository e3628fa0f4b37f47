import { HASHES } from './word-looks.ts';
import { generation, hashesOf, MOST_WORDS, type Word, wordOfId } from './words.ts';

/** The words of a sentence: those of a text from `first` to `end`, whose ids are those of the present generation. */
export interface Sentence {
  words: readonly Word[];
  ids: Int32Array;
  first: number;
  end: number;
}

/** A sentence of these words, whose ids must be theirs still. */
export function sentenceOf(words: readonly Word[]): Sentence {
  const past = words.find((word) => wordOfId(word.id) !== word);
  if (past) throw new Error(`the id of "${past.written}" is not its own any more`);
  return { words, ids: Int32Array.from(words, ({ id }) => id), first: 0, end: words.length };
}

/** bytes of what a kernel is told of a word */
export const TOLD = 4 * HASHES;

/** Puts what a kernel is told of a word from a place of its memory on: describe.wat and linear.wat read it there. */
export const putWord = (word: Word, integers: Int32Array, at: number): void => integers.set(hashesOf(word), at);

/** Which words a kernel knows. It asks by id alone: ids are given again, but only from one generation to the next. */
export class KnownWords {
  /** by id, the word that the kernel was told of */
  private readonly words: (Word | undefined)[] = new Array(MOST_WORDS).fill(undefined);
  private asked = generation();
  private readonly flags: Uint8Array;
  private readonly firstUnknown: (at: number, count: number) => number;
  private readonly meet: (word: Word) => void;

  /**
   * @param flags of the kernel, by id: 1 where a word is known
   * @param firstUnknown how many words of its sentence of `count` come before the first that is not known, where `at` of them are known
   * @param meet tells it of a word
   */
  constructor(flags: Uint8Array, firstUnknown: (at: number, count: number) => number, meet: (word: Word) => void) {
    this.flags = flags;
    this.firstUnknown = firstUnknown;
    this.meet = meet;
  }

  /** Tells the kernel of all words that it does not know of a sentence whose ids it has. */
  tell({ words, first, end }: Sentence): void {
    if (this.asked !== generation()) this.doubt();
    const count = end - first;
    for (let at = this.firstUnknown(0, count); at < count; at = this.firstUnknown(at, count)) this.tellOf(words[first + at]);
  }

  /** Lets the kernel ask for each word once more. */
  private doubt(): void {
    this.flags.fill(0);
    this.asked = generation();
  }

  private tellOf(word: Word): void {
    if (this.words[word.id] !== word) this.meet(word);
    this.words[word.id] = word;
    this.flags[word.id] = 1;
  }
}
