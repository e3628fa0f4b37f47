import { type Word, wordOfId } from './words.ts';

/** The words of a sentence by their ids, which must be theirs still: those of a text from `first` to `end`. */
export interface Sentence {
  ids: Int32Array;
  first: number;
  end: number;
}

/** A sentence with its words. */
export interface WordedSentence extends Sentence {
  words: readonly Word[];
}

/** A sentence of these words. */
export function sentenceOf(words: readonly Word[]): WordedSentence {
  const past = words.find((word) => wordOfId(word.id) !== word);
  if (past) throw new Error(`the id of "${past.written}" is not its own any more`);
  return { words, ids: Int32Array.from(words, ({ id }) => id), first: 0, end: words.length };
}
