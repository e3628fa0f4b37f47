/** Does a sentence tell of an incident: somebody killed, hurt or taken, an attack, a crash? */
import { causeWord } from '../../language/lexicon/happenings.ts';
import { isOutcomeForm } from '../../language/lexicon/harm.ts';
import type { Reading } from '../../reading/reading.ts';

export function tellsOfIncident(reading: Reading, sentence: number): boolean {
  for (let token = reading.sentenceFirst[sentence]; token < reading.sentenceFirst[sentence + 1]; token++) {
    if (isOutcomeForm(reading.lower(token)) || causeWord(reading, token) || INCIDENTS.has(reading.lemma(token))) return true;
  }
  return false;
}

/** verbs that name the incident without saying what it did to people */
const INCIDENTS = new Set(['attack', 'bomb', 'shell', 'raid', 'ambush', 'strike', 'explode', 'clash', 'storm', 'burn', 'crash']);
