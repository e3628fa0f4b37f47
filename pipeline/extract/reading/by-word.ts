/** What is told of a word by its letters alone is found once for all its occurrences, not once for each. */
import type { Reading } from './reading.ts';
import { MOST_WORDS } from './word-memory.ts';
import type { Word } from './words.ts';

/**
 * Asks about the word of a token, and keeps the answer as long as the word is known: words repeat, within a text and over texts.
 * @param find must depend on nothing but the word
 */
export function byWord<Answer>(find: (word: Word) => Answer): (reading: Reading, token: number) => Answer {
  const words = new Array<Word | null>(MOST_WORDS).fill(null);
  const answers = new Array<Answer | null>(MOST_WORDS).fill(null);
  return (reading, token) => {
    const word = reading.word(token);
    const { id } = word;
    // outside the text
    if (id < 0) return find(word);
    // another word may have had the id
    if (words[id] !== word) {
      answers[id] = find(word);
      words[id] = word;
    }
    return answers[id] as Answer;
  };
}
