/** "Asked whether it was safe, she said …", "when asked why it failed": a question put by nobody named. */
import { cueVerb } from '../../language/lexicon/cues.ts';
import { phraseEnd } from '../../language/phrase.ts';
import { sentenceStart } from '../../language/scan.ts';
import { isPastForm } from '../../language/tags.ts';
import { isPassive, verbGroup } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { ASK, claimOf } from '../senses.ts';

const ASKS = /^(ask|question|press|quiz|query)$/;
const WH = /^(whether|if|how|why|what|who|when|where|which)$/;
/** of "by a reporter", "on Monday", in tokens */
const LONGEST_ASIDE = 7;

export function asked(reading: Reading, verb: number): Found | null {
  if (!ASKS.test(cueVerb(reading.lower(verb))) || !isPastForm(reading, verb)) return null;
  for (let t = verb + 1; t < Math.min(reading.tokenCount, verb + LONGEST_ASIDE); t++) {
    const word = reading.lower(t);
    if (/^[,;:.?!]$/.test(word) || word === 'to') return null;
    // "asked by a reporter": somebody asked after all
    if (word === 'by') return null;
    if (!WH.test(word)) continue;
    if (!hasNoAsker(reading, verb)) return null;
    return claimOf(reading, verb, { cue: ASK, end: verb + 1 }, null, [{ first: t, end: phraseEnd(reading, t) }], 'asked');
  }
  return null;
}

/** At the head of its sentence, behind "when", or in the passive. */
function hasNoAsker(reading: Reading, verb: number): boolean {
  if (isPassive(reading, verb)) return true;
  const { first } = verbGroup(reading, verb);
  if (first !== verb) return false;
  return verb === sentenceStart(reading, verb) || /^(when|if|once|and|after|,)$/.test(reading.lower(verb - 1));
}
