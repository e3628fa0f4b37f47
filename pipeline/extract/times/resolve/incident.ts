/** Does a sentence tell of an incident: somebody killed, hurt or taken, an attack, a crash? */
import { CAUSE_FORMS } from '../../language/lexicon/happenings.ts';
import { OUTCOME_FORMS } from '../../language/lexicon/harm.ts';
import { some } from '../../language/scan.ts';
import { both } from '../../language/test.ts';
import { words, wordsIn } from '../../language/words.ts';
import { formsOf } from '../../reading/lemmas.ts';
import type { Reading } from '../../reading/reading.ts';

export const tellsOfIncident = (reading: Reading, sentence: number): boolean =>
  tellsInAWord(reading, sentence) ||
  (mayHoldIncident(reading, sentence) &&
    some(reading, reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1], namesIncident));

/** what befell people, or what brought it about */
const tellsInAWord = wordsIn([...OUTCOME_FORMS, ...CAUSE_FORMS].join(' '));

/** verbs that name the incident without saying what it did to people */
const INCIDENTS = new Set(['attack', 'bomb', 'shell', 'raid', 'ambush', 'strike', 'explode', 'clash', 'storm', 'burn', 'crash']);
/** asked first, since a lemma needs a tag */
const FORMS = formsOf([...INCIDENTS]).join(' ');
const mayNameIncident = words(FORMS);
const mayHoldIncident = wordsIn(FORMS);
const namesIncident = both(mayNameIncident, (reading, token) => INCIDENTS.has(reading.lemma(token)));
