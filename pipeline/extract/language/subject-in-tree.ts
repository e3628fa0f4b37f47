/** The subject as the tree shows it, through coordination, control, participles and relative clauses. */
import type { Reading } from '../reading/reading.ts';
import { type NounPhrase, phraseOf } from './phrase.ts';
import { sentenceStart, some } from './scan.ts';
import { afterDateline, subjectInFront } from './subject-in-front.ts';
import { isFiniteVerb, isNominalLike, isParticiple, isPluralNoun, isVerb, penn, universal } from './tags.ts';
import { isClauseOfNoun, isSubjectRelation, related } from './tree.ts';
import { isCoordination, isDashOrHyphen, isRelativePronoun, isTimeWord } from './words.ts';

/** The subject that hangs on a verb; of two, one of which is another clause's by mistake, the one nearer in front of it. */
export function subjectChild(reading: Reading, verb: number): number {
  let nearest = -1;
  for (const t of reading.children(verb)) {
    if (!isSubjectRelation(reading, t)) continue;
    if (t > verb) return nearest < 0 ? t : nearest;
    nearest = t;
  }
  return nearest;
}

/** how many verbs up the tree a subject is looked for */
const HIGHEST = 6;
const isParticipialClause = related('advcl parataxis');
const isPredicateWord = universal('ADJ NOUN');

export function subjectInTree(reading: Reading, verb: number): NounPhrase | null {
  let v = verb;
  for (let steps = 0; steps < HIGHEST && v >= 0; steps++) {
    const subject = subjectChild(reading, v);
    if (subject >= 0)
      return isRelativePronoun(reading, subject) ? antecedentPhrase(reading, v, subject, verb) : phraseOf(reading, subject, verb);
    const noun = nounDescribed(reading, v);
    if (noun >= 0 && !isTimeWord(reading, noun)) return phraseOf(reading, noun, verb);
    // "sent out a letter Tuesday inviting them": not Tuesday's, but its verb's
    v = noun >= 0 ? verbAbove(reading, noun) : verbSharing(reading, v);
  }
  return null;
}

/** The noun that a clause describes, standing in front of it; or -1. */
function nounDescribed(reading: Reading, verb: number): number {
  const head = reading.head(verb);
  return head >= 0 && head < verb && isClauseOfNoun(reading, verb) && isNominalLike(reading, head) ? head : -1;
}

const verbAbove = (reading: Reading, noun: number): number => {
  const head = reading.head(noun);
  return head >= 0 && isVerb(reading, head) ? head : -1;
};

/** What a verb without a subject has its subject from: "met and | left", "hoped to | leave", "left, | saying"; or -1. */
function verbSharing(reading: Reading, verb: number): number {
  const head = reading.head(verb);
  return head >= 0 && !isClauseOfNoun(reading, verb) && sharesSubject(reading, verb, head) ? head : -1;
}

/** Whether a verb without a subject has that of what it hangs from. */
function sharesSubject(reading: Reading, verb: number, head: number): boolean {
  if (!isVerb(reading, head) && !isPredicateWord(reading, head)) return false;
  const relation = reading.relation(verb);
  return (
    (relation === 'conj' && head < verb) || relation === 'xcomp' || (isParticipialClause(reading, verb) && isParticiple(reading, verb))
  );
}

/** Whom a relative pronoun stands for. */
export function antecedentPhrase(reading: Reading, relativeVerb: number, pronoun: number, verb: number): NounPhrase | null {
  const antecedent = antecedentOf(reading, relativeVerb);
  if (antecedent >= 0 && antecedent < pronoun) {
    const agreeing = disagrees(reading, antecedent, relativeVerb, pronoun) ? pronoun - 1 : antecedent;
    return phraseOf(reading, agreeing, verb);
  }
  return subjectInFront(reading, verb, reading.form(pronoun - 1) === ',' ? pronoun - 1 : pronoun);
}

const isSingular = penn('NN NNP');

/** "war against towns in countries that | oppose it": one war would not "oppose"; it is the noun right in front that does; "a group of pilots" may. */
const disagrees = (reading: Reading, antecedent: number, verb: number, pronoun: number): boolean =>
  verb === pronoun + 1 &&
  reading.xpos(verb) === 'VBP' &&
  isSingular(reading, antecedent) &&
  reading.lower(antecedent + 1) !== 'of' &&
  antecedent < pronoun - 1 &&
  isPluralNoun(reading, pronoun - 1) &&
  !some(reading, antecedent, pronoun, isCoordination);

/** of coordinations and infinitives between a verb and its relative clause */
const DEEPEST_RELATIVE = 4;

/** The noun that the relative clause of a verb tells more of; or -1. */
export function antecedentOf(reading: Reading, verb: number): number {
  for (let v = verb, steps = 0; v >= 0 && steps < DEEPEST_RELATIVE; steps++) {
    const relation = reading.relation(v);
    if (relation === 'acl:relcl') return reading.head(v);
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
    v = reading.head(v);
  }
  return -1;
}

/** No clause in a subject, unless it tells apart who it is. */
export function isPlausible(reading: Reading, { range, head }: NounPhrase, verb: number): boolean {
  if (verb < range.end || isTimeWord(reading, head) || range.first < afterDateline(reading, sentenceStart(reading, verb))) return false;
  // "Jo Marsh, 48, said": an age
  if (range.end - range.first === 1 && reading.xpos(head) === 'CD' && reading.form(head - 1) === ',' && reading.form(head + 1) === ',')
    return false;
  for (let t = range.first; t < range.end; t++) {
    if (t > range.first && isRelativePronoun(reading, t)) return true;
    if (isFiniteVerb(reading, t) && reading.quotationOf[t] < 0) return false;
    // "inside the hall - a barn - Ida Holm said": across a dash stands somebody else
    if (isDashOrHyphen(reading, t) && t > range.first && reading.tokenEnd[t - 1] < reading.tokenStart[t]) return false;
  }
  return true;
}
