/** What a subject pronoun stands for: the subject in front of it in its sentence, else that of the sentence before. */

import { outermost } from '../language/noun-phrases.ts';
import { subjectHead } from '../language/subject-head.ts';
import { isNoun } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';

/** sentences that are looked back over */
const FARTHEST = 2;

/** The head noun, or -1. */
export function antecedentOf(reading: Reading, pronoun: number): number {
  const sentence = reading.sentenceOf[pronoun];
  const within = subjectIn(reading, sentence, pronoun);
  if (within >= 0) return within;
  for (let back = 1; back <= FARTHEST && sentence - back >= 0; back++) {
    const found = subjectIn(reading, sentence - back, reading.sentenceFirst[sentence - back + 1]);
    if (found >= 0) return found;
  }
  return -1;
}

/** The first noun before a token that is the subject of a verb. */
function subjectIn(reading: Reading, sentence: number, before: number): number {
  for (let token = reading.sentenceFirst[sentence]; token < before; token++) {
    if (reading.upos(token) !== 'VERB' && reading.upos(token) !== 'AUX') continue;
    const subject = subjectHead(reading, reading.upos(token) === 'AUX' ? Math.max(reading.head(token), token) : token);
    if (subject >= 0 && subject < before && isNoun(reading, subject)) return outermost(reading, subject);
  }
  return -1;
}
