/** Where a content ends that is a phrase and no clause, told by marks and closed-class words alone. */
import type { Reading } from '../reading/reading.ts';
import { sentenceEnd } from './syntax.ts';

/** words that open a clause of time, reason or condition, which is the author's */
const OPENS_CLAUSE = /^(because|when|while|although|though|since|after|before|unless|until|if|whereas|despite)$/;

/** "critical of the plan | when it came out", "praise for the crew | , which …": the exclusive end of the phrase that begins at `first`. */
export function phraseEnd(reading: Reading, first: number): number {
  const limit = sentenceEnd(reading, first);
  const quoted = reading.quotationOf[first];
  for (let t = first; t < limit; t++) {
    if (reading.quotationOf[t] !== quoted) continue;
    if (/^([,;:.?!—–]|--)$/.test(reading.form(t))) return t;
    if (t > first && OPENS_CLAUSE.test(reading.lower(t))) return t;
    // "and said": the sentence's next verb
    if (t > first && /^(and|but)$/.test(reading.lower(t)) && t + 1 < limit && /^(VB[DZ]|MD)$/.test(reading.xpos(t + 1))) return t;
  }
  return limit;
}

/** "their support for the dam | is weak": what the noun phrase is said to do is the author's, unless a relative clause holds the verb. */
export function beforeVerb(reading: Reading, first: number, end: number): number {
  for (let t = first; t < end; t++) {
    if (/^(WDT|WP|WRB)$/.test(reading.xpos(t)) || reading.lower(t) === 'that') return end;
    if (/^(VB[DZP]|MD)$/.test(reading.xpos(t))) return t;
  }
  return end;
}
