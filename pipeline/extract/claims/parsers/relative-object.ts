/** A relative clause whose object stands in front: "the fire that the union blamed on the firm", "he handed them over, for which Holm praised him". */
import type { Reading } from '../../reading/reading.ts';
import type { Found, Range } from '../found.ts';
import { nounSenses } from '../lexicon.ts';
import { beforeVerb, phraseEnd } from '../phrase.ts';
import { claimOf, matchSense } from '../senses.ts';
import { isNominal, type Source } from '../sources.ts';
import { isPassive, sentenceStart, verbGroup } from '../syntax.ts';
import { subjectInFront } from '../word-order.ts';

const PRONOUN = /^(that|which|whom)$/;
/** of the antecedent's own phrases between it and its pronoun, in tokens */
const LONGEST_ANTECEDENT = 12;

/** "a fire that the union blamed on the firm": what is blamed, and on whom. */
export function relativeObject(reading: Reading, verb: number): Found | null {
  const match = matchSense(reading, verb, 'object-ing');
  if (!match || match.cue.particles.length > 0 || !/^(on|for|of)$/.test(reading.lower(match.end)) || isPassive(reading, verb)) return null;
  const source = clauseSubject(reading, verb);
  if (!source) return null;
  const pronoun = source.range.first - 1;
  if (pronoun < 1 || !PRONOUN.test(reading.lower(pronoun))) return null;
  const antecedent = antecedentBefore(reading, pronoun);
  if (!antecedent) return null;
  const content = [antecedent, { first: match.end, end: beforeVerb(reading, match.end, phraseEnd(reading, match.end)) }];
  return claimOf(reading, verb, match, source, content, 'relative-object');
}

/** "…, for which Donald Holm offered rare praise": the clause in front is what is praised. */
export function praiseForWhich(reading: Reading, noun: number): Found | null {
  const [sense] = nounSenses(reading.lemma(noun));
  if (!sense || !/^(praise|oppose)$/.test(sense.class)) return null;
  let verb = noun - 1;
  while (verb > noun - 4 && verb > 0 && /^(JJ|DT|PRP\$|RB)$/.test(reading.xpos(verb))) verb--;
  if (!/^VB[DZP]$/.test(reading.xpos(verb))) return null;
  const source = clauseSubject(reading, verb);
  if (!source) return null;
  const which = source.range.first - 1;
  const start = sentenceStart(reading, noun);
  if (which - 2 <= start || reading.lower(which) !== 'which' || reading.lower(which - 1) !== 'for' || reading.form(which - 2) !== ',')
    return null;
  const claim = claimOf(reading, verb, { cue: sense, end: noun + 1 }, source, [{ first: start, end: which - 2 }], 'praise-for-which');
  return { ...claim, anchor: noun };
}

function clauseSubject(reading: Reading, verb: number): Source | null {
  const { first } = verbGroup(reading, verb);
  return subjectInFront(reading, verb, first);
}

/** The noun phrase in front of a relative pronoun, its own prepositional phrases in. */
function antecedentBefore(reading: Reading, pronoun: number): Range | null {
  let head = -1;
  for (let t = pronoun - 1; t >= Math.max(sentenceStart(reading, pronoun), pronoun - LONGEST_ANTECEDENT); t--) {
    if (/^VB|^(MD|WP|WDT|WRB)$/.test(reading.xpos(t)) || /^[,;:]$/.test(reading.form(t))) break;
    if (isNominal(reading, t) && /^NN/.test(reading.xpos(t))) head = t;
    if (/^(after|before|since|when|while|that|because)$/.test(reading.lower(t))) break;
  }
  if (head < 0) return null;
  let first = head;
  while (first > sentenceStart(reading, head) && /^(DT|JJ|JJR|JJS|NN|NNS|NNP|NNPS|CD|PRP\$|POS|VBN)$/.test(reading.xpos(first - 1)))
    first--;
  return { first, end: pronoun };
}
