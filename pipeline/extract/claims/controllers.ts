/** Whose deed a verb without a subject of its own is: "took the stage to criticise", "after savaging the plan, Holm …". */
import type { Reading } from '../reading/reading.ts';
import { isVerb, sentenceEnd, sentenceStart, verbGroup } from './syntax.ts';

/** verbs whose purpose was carried out with them: whoever spoke to criticise did criticise */
const CARRIED_OUT =
  /^(use|take|appear|speak|go|come|join|write|rush|meet|gather|continue|begin|start|hold|stand|rally|turn|step|travel|visit|fly|interrupt|call|release|issue|publish|file|send|work|unite|vote|march|assemble|pause|return|tweet|post|move|sign|launch|seize|prompt|lead|seek|proceed|exist|team|band|break|testify|post|email|spend|hurry|race|reach|get)$/;
/** of a purpose's distance from its verb, in tokens */
const FARTHEST = 25;

/** The verb whose subject does what an infinitive of purpose says, when the purpose was carried out; or -1. */
export function carriedOutBy(reading: Reading, infinitive: number): number {
  const start = sentenceStart(reading, infinitive);
  if (infinitive === start || reading.xpos(infinitive - 1) !== 'TO') return -1;
  for (let t = infinitive - 2; t >= Math.max(start, infinitive - FARTHEST); t--) {
    if (reading.quotationOf[t] !== reading.quotationOf[infinitive]) return -1;
    if (!isVerb(reading, t) || reading.upos(t) === 'AUX') {
      if (/^[;:]$/.test(reading.form(t))) return -1;
      continue;
    }
    if (!CARRIED_OUT.test(reading.lemma(t)) || !/^VB[DZPN]$/.test(reading.xpos(t))) return -1;
    // "used to describe": what it serves, no deed
    if (t === infinitive - 2 && reading.lower(t) === 'used') return -1;
    const { first } = verbGroup(reading, t);
    for (let a = first; a < t; a++) if (/^(not|n't|never|would|could|should|may|might|can|must|to)$/.test(reading.lower(a))) return -1;
    return reading.lower(first - 1) === 'to' && first === t ? -1 : t;
  }
  return -1;
}

/** The finite verb of the main clause behind a participle that opens its sentence: "After savaging the plan, Holm | found"; or -1. */
export function mainVerbBehind(reading: Reading, participle: number): number {
  const start = sentenceStart(reading, participle);
  if (participle - start > 4) return -1;
  for (let t = start; t < participle; t++) if (!/^(IN|RB|CC|WRB|,)$/.test(reading.xpos(t))) return -1;
  const end = sentenceEnd(reading, participle);
  let comma = -1;
  for (let t = participle + 1; t < end; t++) {
    if (reading.quotationOf[t] >= 0) continue;
    if (reading.form(t) === ',' && comma < 0) comma = t;
    if (comma >= 0 && t > comma + 1 && /^(VB[DZP]|MD)$/.test(reading.xpos(t)) && /^(NN|NNS|NNP|NNPS|PRP|,|RB)$/.test(reading.xpos(t - 1)))
      return t;
  }
  return -1;
}
