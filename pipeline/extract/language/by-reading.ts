/** What is asked of the same text again and again is found once, and kept for as long as its reading is. */
import type { Reading } from '../reading/reading.ts';

/** how many there are: each has its place among the answers of a reading */
let questions = 0;

/** The same question about a text, answered once for each reading. */
export function byReading<Answer extends object>(find: (reading: Reading) => Answer): (reading: Reading) => Answer {
  const place = questions++;
  return (reading) => {
    const known = reading.answers[place];
    if (known !== undefined) return known as Answer;
    const found = find(reading);
    reading.answers[place] = found;
    return found;
  };
}
