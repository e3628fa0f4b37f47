/** What is told of a word by its letters alone is found once for all its occurrences, not once for each. */
import type { Reading } from './reading.ts';
import type { Word } from './words.ts';

/** those that there are */
let questions = 0;

/**
 * Asks about a word, and keeps the answer with it, for as long as it is known: words repeat, within a text and over texts.
 * @param find must depend on nothing but the word
 */
export function ofWord<Answer extends object | string | number | boolean | null>(find: (word: Word) => Answer): (word: Word) => Answer {
  const place = questions++;
  return (word) => {
    word.answers ??= new Array(questions).fill(undefined);
    if (word.answers[place] === undefined) word.answers[place] = find(word);
    return word.answers[place] as Answer;
  };
}

/** The same of the word of a token. */
export function byWord<Answer extends object | string | number | boolean | null>(
  find: (word: Word) => Answer,
): (reading: Reading, token: number) => Answer {
  const answer = ofWord(find);
  return (reading, token) => answer(reading.word(token));
}
