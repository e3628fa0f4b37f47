/** A relative clause whose object stands in front: "the fire that the union blamed on the firm", "he handed them over, for which Holm praised him". */
import { nounSenses } from '../../language/lexicon/cues.ts';
import { beforeVerb, type NounPhrase, phraseEnd } from '../../language/phrase.ts';
import { type Range, sentenceStart } from '../../language/scan.ts';
import { subjectInFront } from '../../language/subject-in-front.ts';
import { isFiniteVerb, isNominalLike, isNounTag, isVerbOrWhWord, penn } from '../../language/tags.ts';
import { isPassive, verbGroup } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { claimOf, matchSense } from '../senses.ts';

const isPremodifier = penn('DT JJ PRP$ RB');
const isOfAntecedent = penn('CD DT JJ JJR JJS NN NNP NNPS NNS POS PRP$ VBN');

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
  while (verb > noun - 4 && verb > 0 && isPremodifier(reading, verb)) verb--;
  if (!isFiniteVerb(reading, verb)) return null;
  const source = clauseSubject(reading, verb);
  if (!source) return null;
  const which = source.range.first - 1;
  const start = sentenceStart(reading, noun);
  if (which - 2 <= start || reading.lower(which) !== 'which' || reading.lower(which - 1) !== 'for' || reading.form(which - 2) !== ',')
    return null;
  const claim = claimOf(reading, verb, { cue: sense, end: noun + 1 }, source, [{ first: start, end: which - 2 }], 'praise-for-which');
  return { ...claim, anchor: noun };
}

function clauseSubject(reading: Reading, verb: number): NounPhrase | null {
  const { first } = verbGroup(reading, verb);
  return subjectInFront(reading, verb, first);
}

/** The noun phrase in front of a relative pronoun, its own prepositional phrases in. */
function antecedentBefore(reading: Reading, pronoun: number): Range | null {
  let head = -1;
  for (let t = pronoun - 1; t >= Math.max(sentenceStart(reading, pronoun), pronoun - LONGEST_ANTECEDENT); t--) {
    if (isVerbOrWhWord(reading, t) || /^[,;:]$/.test(reading.form(t))) break;
    if (isNominalLike(reading, t) && isNounTag(reading, t)) head = t;
    if (/^(after|before|since|when|while|that|because)$/.test(reading.lower(t))) break;
  }
  if (head < 0) return null;
  let first = head;
  while (first > sentenceStart(reading, head) && isOfAntecedent(reading, first - 1)) first--;
  return { first, end: pronoun };
}
