/** "One of Pakistan's requests is that …", "The bank's view was that …", "The fear is that …". */
import { nounSenses } from '../../language/lexicon/cues.ts';
import { mayBeConjunction } from '../../language/tags.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Found } from '../found.ts';
import { ownerOf } from './noun-that.ts';

export function nounIsThat(reading: Reading, noun: number): Found | null {
  const [sense] = nounSenses(reading.lemma(noun));
  if (!sense || noun + 3 >= reading.tokenCount) return null;
  if (!/^(is|was|are|were|has|remains)$/.test(reading.lower(noun + 1))) return null;
  const that = reading.lower(noun + 2) === 'been' ? noun + 3 : noun + 2;
  if (reading.lower(that) !== 'that' || !mayBeConjunction(reading, that)) return null;
  const source = ownerOf(reading, noun);
  return {
    anchor: noun,
    cue: { first: noun, end: that + 1 },
    cueClass: sense.class,
    stance: sense.stance,
    source: source?.range ?? null,
    sourceHead: source?.head ?? -1,
    role: null,
    content: [{ first: that + 1, end: complementEnd(reading, noun, that + 1) }],
    addressee: null,
    target: null,
    negated: false,
    rule: 'noun-is-that',
  };
}
