/** Leaves out what was not said and who is not a source: the author, the speaker of a quotation speaking of themselves, and cues in quotations that nobody is known to have said. */
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { parentsOf } from './nesting.ts';

const TRANSCRIPT = 'colon.transcript';
const OWN_VOICE = /^(i|we|you|me|us|myself|let|one)$/;
/** "did not say how": nothing was put forward; "does not believe that" is a claim still */
const UNSAID = /^(say|claim|reveal|deny|accuse|praise|show|estimate|ask|judge)$/;
const NO_SOURCE = /^(there|this|that|which|what|here)$/;

export function dropOwnVoices(reading: Reading, found: readonly Found[]): Found[] {
  // one label in capitals is a headline's, two make a transcript
  const labels = found.filter(({ rule }) => rule === TRANSCRIPT).length;
  const others = found.filter(({ source, sourceHead, negated, cueClass, rule }) => {
    if (rule === TRANSCRIPT && labels < 2) return false;
    if (negated && UNSAID.test(cueClass)) return false;
    if (!source) return true;
    const word = reading.lower(sourceHead);
    return !OWN_VOICE.test(word) && !(NO_SOURCE.test(word) && source.end - source.first === 1);
  });
  const parents = parentsOf(reading, others);
  return others.filter((claim, i) => reading.quotationOf[claim.anchor] < 0 || parents[i] >= 0);
}
