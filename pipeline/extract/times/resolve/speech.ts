/** Verbs of saying: a time at one of them is when something was said. */
import { isPresent, penn } from '../../language/tags.ts';
import type { Reading } from '../../reading/reading.ts';

const SPEECH = new Set(['say', 'tell', 'announce', 'report', 'add', 'state', 'claim', 'declare', 'warn', 'confirm']);

const isPast = penn('VBD');

export const isSpeech = (reading: Reading, token: number): boolean => SPEECH.has(reading.lemma(token));

/** A verb of saying in the past. */
export const isPastSpeech = (reading: Reading, token: number): boolean => isSpeech(reading, token) && !isPresent(reading, token);

/** "said Monday (that) they will …": right behind a verb of saying, whatever the tree hangs the time on. */
export function isBehindSpeech(reading: Reading, first: number): boolean {
  const verb = reading.lower(first - 1) === 'on' ? first - 2 : first - 1;
  return verb >= reading.sentenceFirst[reading.sentenceOf[first]] && isPast(reading, verb) && isPastSpeech(reading, verb);
}
