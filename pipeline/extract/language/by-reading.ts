/** What is asked of the same text again and again is found once, and kept for as long as its reading is. */
import type { Reading } from '../reading/reading.ts';

/** The same question about a text, answered once for each reading. */
export function byReading<Answer extends object>(find: (reading: Reading) => Answer): (reading: Reading) => Answer {
  const answers = new WeakMap<Reading, Answer>();
  return (reading) => {
    let answer = answers.get(reading);
    if (answer === undefined) {
      answer = find(reading);
      answers.set(reading, answer);
    }
    return answer;
  };
}
