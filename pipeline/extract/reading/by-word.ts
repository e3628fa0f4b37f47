/** What is told of a word by its letters alone is found once for all its occurrences, not once for each. */
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** those that there are */
let questions = 0;
/** the answers about a word that nothing was asked about yet: a copy of an array takes less than to fill a new one */
let none: readonly undefined[] = [];

/**
 * Asks about a word, and keeps the answer with it, for as long as it is known: words repeat, within a text and over texts.
 * @param find must depend on nothing but the word
 */
export function ofWord<Answer extends object | string | number | boolean | null>(find: (word: Word) => Answer): (word: Word) => Answer {
  const place = questions++;
  none = new Array(questions).fill(undefined);
  return (word) => {
    const { answers } = word;
    const known = answers?.[place];
    if (known !== undefined) return known as Answer;
    const found = find(word);
    // what it found may have been found with other answers about the same word
    word.answers ??= none.slice();
    word.answers[place] = found;
    return found;
  };
}

/** The same of the word of a token. */
export function byWord<Answer extends object | string | number | boolean | null>(
  find: (word: Word) => Answer,
): (reading: Reading, token: number) => Answer {
  const answer = ofWord(find);
  return (reading, token) => answer(reading.word(token));
}
