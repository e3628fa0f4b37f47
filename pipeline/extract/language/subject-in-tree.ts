/** The subject as the tree shows it, through coordination, control, participles and relative clauses. */
import type { Reading } from '../reading/reading.ts';
import { type NounPhrase, phraseOf } from './phrase.ts';
import { firstFrom, sentenceStart, some } from './scan.ts';
import { afterDateline, subjectInFront } from './subject-in-front.ts';
import {
  isCommonNounOrAdjective,
  isFiniteVerb,
  isNominal,
  isNominalLike,
  isParticiple,
  isPluralNoun,
  isPreposition,
  isVerb,
  penn,
} from './tags.ts';
import { either, type TokenTest } from './test.ts';
import { isClauseOfNoun, isSubjectRelation, related } from './tree.ts';
import { isColonOrSemicolon, isComma, isCoordination, isDashOrHyphen, isRelativePronoun, isTimeWord } from './words.ts';

/**
 * The subject that hangs on a verb, in front of `limit`; of two, one of which is another clause's by mistake, the one nearer in front of the
 * verb; -1 where there is none. No subject stands in front of a colon: where the tree read "So does China: in May the group killed …" as one
 * clause, the noun right in front of the verb is taken.
 */
export function subjectChild(reading: Reading, verb: number, limit = reading.tokenCount): number {
  let first = -1;
  let nearest = -1;
  const children = reading.children(verb);
  for (let i = 0; i < children.length; i++) {
    const t = children[i];
    if (t >= limit || (t > verb && nearest >= 0)) break;
    if (!isSubjectRelation(reading, t)) continue;
    if (first < 0) first = t;
    nearest = t;
  }
  if (nearest < 0 || nearest > verb) return nearest;
  const subject = first < nearest && isInAside(reading, first, nearest, verb) ? first : nearest;
  if (!some(reading, subject + 1, verb, isColonOrSemicolon)) return subject;
  return isNominal(reading, verb - 1) ? verb - 1 : -1;
}

/** "“Low Tide”, the [comedy] that led, slipped", "stocks at the Tornio, Lapland, [depot] fell": two commas hold the nearer noun, or the land of a place in front of it. */
function isInAside(reading: Reading, first: number, nearer: number, verb: number): boolean {
  const opening = firstFrom(reading, first + 1, nearer, isComma);
  const closing = opening < 0 ? -1 : firstFrom(reading, opening + 1, verb, isComma);
  if (closing < 0 || some(reading, closing + 1, verb, isComma)) return false;
  return nearer < closing ? closing === verb - 1 : some(reading, first + 1, opening, isPreposition);
}

/** how many verbs up the tree a subject is looked for */
const HIGHEST = 6;

/** Where the tree shows a subject: the verb it hangs on, or whose clause describes it. */
interface Shown {
  token: number;
  verb: number;
  isDescribed: boolean;
}

/** A verb's own subject, the noun that its clause describes, or what one of these is of the verb that it shares its subject with. */
export function shownSubject(reading: Reading, verb: number, shares: TokenTest, limit?: number): Shown | null {
  let v = verb;
  for (let steps = 0; steps < HIGHEST && v >= 0; steps++) {
    const subject = subjectChild(reading, v, limit);
    if (subject >= 0) return { token: subject, verb: v, isDescribed: false };
    const noun = nounDescribed(reading, v);
    if (noun >= 0 && !isTimeWord(reading, noun)) return { token: noun, verb: v, isDescribed: true };
    // "sent out a letter Tuesday inviting them": not Tuesday's, but its verb's
    if (noun >= 0) v = verbAbove(reading, noun);
    else v = !isClauseOfNoun(reading, v) && shares(reading, v) ? reading.head(v) : -1;
  }
  return null;
}

/** Who does what a verb says, as far as the tree shows it. */
export function subjectInTree(reading: Reading, verb: number): NounPhrase | null {
  const shown = shownSubject(reading, verb, sharesDoer);
  if (!shown) return null;
  const isPronoun = !shown.isDescribed && isRelativePronoun(reading, shown.token);
  return isPronoun ? antecedentPhrase(reading, shown.verb, shown.token, verb) : phraseOf(reading, shown.token, verb);
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

const isParticipialClause = related('advcl parataxis');
const mayShare = either(isVerb, isCommonNounOrAdjective);

/**
 * Whether a verb without a subject has the doer of what it hangs on: "met and | left", "hoped to | leave", "left, | saying". What is done
 * "to | leave" has not been done, so that an adverbial clause is a participle's.
 */
const sharesDoer: TokenTest = (reading, verb) => {
  const head = reading.head(verb);
  if (head < 0 || !mayShare(reading, head)) return false;
  const relation = reading.relation(verb);
  return (
    (relation === 'conj' && head < verb) || relation === 'xcomp' || (isParticipialClause(reading, verb) && isParticiple(reading, verb))
  );
};

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
