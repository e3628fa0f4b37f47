/** 'Said Edda Falk, a baker: “We waited.”': the verb opens its sentence, its speaker stands behind it. */
import { cueVerb } from '../../language/lexicon/cues.ts';
import { sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { penn } from '../../language/tags.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { isSpeech, quotationFrom, wholeQuotation } from '../quotations.ts';
import { claimOf, matchSense } from '../senses.ts';
import { speakerBehind } from '../speakers.ts';

const mayOpenInverted = penn('VBD VBN VBZ');

const OPENS_SPEAKER = /^(DT|NN|NNS|NNP|NNPS|JJ|CD|PRP|PRP\$)$/;
/** from the verb to the quotation, in tokens */
const LONGEST = 40;

export function saidFirst(reading: Reading, verb: number): Found | null {
  if (verb !== sentenceStart(reading, verb) || !mayOpenInverted(reading, verb)) return null;
  const match = matchSense(reading, verb, 'quote');
  // "Asked what he saw, Falk said": who was asked
  if (!match || !OPENS_SPEAKER.test(reading.xpos(match.end)) || cueVerb(reading.lower(verb)) === 'ask') return null;
  for (let t = match.end + 1; t < Math.min(sentenceEnd(reading, verb), verb + LONGEST); t++) {
    if (!/^[,:]$/.test(reading.form(t))) continue;
    const q = quotationFrom(reading, t + 1);
    if (q < 0) continue;
    const source = isSpeech(reading, q) ? speakerBehind(reading, match.end, t) : null;
    return source && claimOf(reading, verb, match, source, [wholeQuotation(reading, q)], 'said-first');
  }
  return null;
}
