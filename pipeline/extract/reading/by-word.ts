/** What is told of a word by its letters alone is found once for all its occurrences, not once for each. */
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** those that there are */
let questions = 0;

/**
 * Asks about the word of a token, and keeps the answer with the word, for as long as that is known: words repeat, within a text and over texts.
 * @param find must depend on nothing but the word
 */
export function byWord<Answer extends object | string | number | boolean | null>(
  find: (word: Word) => Answer,
): (reading: Reading, token: number) => Answer {
  const place = questions++;
  return (reading, token) => {
    const word = reading.word(token);
    word.answers ??= new Array(questions).fill(undefined);
    if (word.answers[place] === undefined) word.answers[place] = find(word);
    return word.answers[place] as Answer;
  };
}
