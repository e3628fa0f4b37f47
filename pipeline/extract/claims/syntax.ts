/** Small questions to the tree, answered so that a wrong tree does little harm. */
import type { Reading } from '../reading/reading.ts';
import type { Range } from './found.ts';

const HELPER = /^(have|has|had|'ve|is|are|was|were|be|been|being|will|would|may|might|could|should|can|must|did|does|do|'s|'re|'ll|'d)$/;
const AUXILIARY = new Set(['aux', 'aux:pass', 'cop']);

export const isVerb = (reading: Reading, token: number): boolean => reading.xpos(token).startsWith('VB');

/** The first dependent of a kind. */
export function child(reading: Reading, token: number, ...relations: string[]): number {
  for (const t of reading.children(token)) if (relations.includes(reading.relation(t))) return t;
  return -1;
}

export function sentenceStart(reading: Reading, token: number): number {
  return reading.sentenceFirst[reading.sentenceOf[token]];
}

/** exclusive */
export function sentenceEnd(reading: Reading, token: number): number {
  return reading.sentenceFirst[reading.sentenceOf[token] + 1];
}

/** Whether a token is `ancestor` or hangs from it. */
export function hangsFrom(reading: Reading, token: number, ancestor: number): boolean {
  for (let t = token; t >= 0; t = reading.head(t)) if (t === ancestor) return true;
  return false;
}

/** The verb with its auxiliaries, negation and the adverbs among them: "has long accused", "did not say". */
export function verbGroup(reading: Reading, verb: number): Range {
  let first = verb;
  for (const t of reading.children(verb)) {
    if (t < verb && AUXILIARY.has(reading.relation(t)) && t >= verb - 6) {
      first = Math.min(first, t);
    }
  }
  // in front of a participle or infinitive word order shows the auxiliaries that the tree hung elsewhere
  if (/^VB[NGD]?$/.test(reading.xpos(verb))) {
    for (
      let t = verb - 1;
      t >= Math.max(sentenceStart(reading, verb), verb - 6) && (HELPER.test(reading.lower(t)) || /^(ADV|PART)$/.test(reading.upos(t)));
      t--
    ) {
      // a past tense beside "have" is a participle; beside others it stands for itself
      if (
        reading.lower(t) === 'to' ||
        (reading.xpos(verb) === 'VBD' && HELPER.test(reading.lower(t)) && !/^(have|has|had|'ve)$/.test(reading.lower(t)))
      )
        break;
      if (HELPER.test(reading.lower(t))) first = Math.min(first, t);
    }
  }
  // only auxiliaries and adverbs may stand between, else the group starts behind what interrupts it ("have critics said")
  for (let t = first; t < verb; t++) {
    if (!/^(AUX|ADV|PART|VERB)$/.test(reading.upos(t))) first = t + 1;
  }
  return { first, end: verb + 1 };
}

export function isNegated(reading: Reading, verb: number): boolean {
  const { first } = verbGroup(reading, verb);
  for (let t = first; t < verb; t++) if (/^(not|n't|never)$/.test(reading.lower(t))) return true;
  return false;
}

/** "was accused", "is being seen", "to be considered", "considered by" — not "has accused". */
export function isPassive(reading: Reading, verb: number): boolean {
  if (reading.xpos(verb) !== 'VBN' && reading.xpos(verb) !== 'VBD') return false;
  if (child(reading, verb, 'aux:pass', 'nsubj:pass') >= 0) return true;
  // "an option seen by organisers as"
  if (reading.xpos(verb) === 'VBN' && reading.relation(verb) === 'acl' && verb + 1 < reading.tokenCount && reading.lower(verb + 1) === 'by')
    return true;
  const { first } = verbGroup(reading, verb);
  for (let t = verb - 1; t >= first; t--) if (/^(be|been|being|is|are|was|were|'s|'re|get|gets|got)$/.test(reading.lower(t))) return true;
  return false;
}
