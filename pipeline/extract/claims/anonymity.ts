/** "asked not to be named", "declined to be identified": how a source stays unnamed, and nothing that it puts forward. */

import { cueVerbAt } from '../language/lexicon/cues.ts';
import { firstFrom, within } from '../language/scan.ts';
import { not } from '../language/test.ts';
import { words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const WISHES = new Set(['ask', 'request', 'want', 'wish', 'decline', 'refuse', 'insist', 'prefer', 'demand', 'speak', 'talk']);
const UNNAMED = 'named identified quoted anonymous anonymity';
const isUnnamed = words(UNNAMED);
const mayTell = wordsIn(UNNAMED);
const mayNotStandBetween = not(words('not to be remain stay being on for by name under condition of the strict'));
/** from the verb to the word that tells, in tokens: "asked that his full name not be used" is no such phrase */
const REACH = 6;

export function isAnonymity(reading: Reading, verb: number): boolean {
  if (!mayTell(reading, reading.sentenceOf[verb])) return false;
  if (firstFrom(reading, verb + 1, within(reading, verb, REACH), isUnnamed, mayNotStandBetween) < 0) return false;
  return WISHES.has(cueVerbAt(reading, verb) || reading.lemma(verb));
}
