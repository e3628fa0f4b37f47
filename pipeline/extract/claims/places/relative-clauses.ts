/** Relative clauses whose object stands in front: "the fire that the union blamed on the firm", "…, for which Holm praised him". */
import { type Cue, cueVerbAt, nounSenses, takes, verbSenses } from '../../language/lexicon/cues.ts';
import { beforeVerb, type NounPhrase, phraseEnd } from '../../language/phrase.ts';
import { firstFrom, notBefore, type Range, runEnd, runStart, sentenceStart, some, within } from '../../language/scan.ts';
import { subjectInFront } from '../../language/subject-in-front.ts';
import { isFiniteVerb, isNounTag, isTensed, isVerb, isVerbOrWhWord, opensNounPhrase, penn } from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { groupStart } from '../../language/verb-group.ts';
import { isAs, isClauseMark, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { authorResumes } from '../author-resumes.ts';
import { isQuestionOfWho, relativeBefore } from '../conjunctions.ts';
import { complementEnd } from '../extent.ts';
import type { Condition, Content, ContentPlace, SourcePlace } from '../pattern.ts';
import { opensQuotation } from '../quotations.ts';

/** of the antecedent's own phrases between it and its pronoun, in tokens */
const LONGEST_ANTECEDENT = 12;
/** of articles and adjectives between a verb and its noun, in tokens */
const LONGEST_PREMODIFIER = 4;

const isPronoun = words('that which whom');
const opensCharge = words('on for of');

/** "blamed | on the firm": no object between */
export const isChargeAtOnce: Condition = ({ reading }, { cue, end }) => cue.particles.length === 0 && opensCharge(reading, end);

/** "a fire that the union blamed on the firm": what is blamed, and on whom. */
export const antecedentAndCharge: ContentPlace = ({ reading, token }, { end }): Content | null => {
  const source = clauseSubject(reading, token);
  if (!source) return null;
  const pronoun = source.range.first - 1;
  const antecedent = pronoun >= 1 && isPronoun(reading, pronoun) ? antecedentBefore(reading, pronoun) : null;
  if (!antecedent) return null;
  return { first: end, latest: beforeVerb(reading, end, phraseEnd(reading, end)), before: [antecedent], source };
};

const clauseSubject = (reading: Reading, verb: number): NounPhrase | null => subjectInFront(reading, verb, groupStart(reading, verb));

const opensOtherPart = words('after before since when while that because');
const endsAntecedent: TokenTest = either(isVerbOrWhWord, isClauseMark);
const isOfAntecedent = penn('CD DT JJ JJR JJS NN NNP NNPS NNS POS PRP$ VBN');

/** The noun phrase in front of a relative pronoun, its own prepositional phrases in. */
function antecedentBefore(reading: Reading, pronoun: number): Range | null {
  let head = -1;
  const floor = notBefore(reading, pronoun, LONGEST_ANTECEDENT);
  for (let t = pronoun - 1; t >= floor && !endsAntecedent(reading, t) && !opensOtherPart(reading, t); t--)
    if (isNounTag(reading, t)) head = t;
  return head < 0 ? null : { first: runStart(reading, head, sentenceStart(reading, head), isOfAntecedent), end: pronoun };
}

const isOfSubject = penn('CD DT JJ JJS NN NNP NNPS NNS POS PRP PRP$');

/** "a rise in costs, which | brokers | say", "what | Holm | , the owner, called": who says so stands at once, whatever the tree took for the subject. */
export const subjectOfRelative: SourcePlace = ({ reading, token, subject }) => {
  const first = relativeBefore(reading, token) + 1;
  if (subject?.range.first === first) return subject;
  const end = runEnd(reading, first, token, isOfSubject);
  if (end > first) return { range: { first, end }, head: end - 1, role: null };
  return subject && subject.range.first > first ? subject : undefined;
};

/** Not "what she thinks | is a mystery", "asked who they thought | was late": the clause of another verb, and nothing they put forward. */
export const isPutForward: Condition = ({ reading, token }) => {
  const relative = relativeBefore(reading, token);
  return !isQuestionOfWho(reading, relative) && !(reading.lower(relative) === 'what' && isSubjectClause(reading, relative));
};

/** "What she thinks remains a mystery": no verb in front that it could be the object of, or a clause of its own after a comma. */
const isSubjectClause = (reading: Reading, what: number): boolean =>
  !some(reading, sentenceStart(reading, what), what, isVerb) || isClauseMark(reading, what - 1);

/** from "what" to the verb of its clause, in tokens */
const LONGEST_NAMING = 8;

const namesThings = (cue: Cue): boolean => takes(cue, 'clause') || takes(cue, 'object-predicate') || takes(cue, 'object-as');

/** "what she called | a breach", "what he says | is a plot", "what they see | as a gift"; not "what he said" */
const opensPredicate: TokenTest = either(either(isTensed, opensQuotation), either(opensNounPhrase, isAs));

/** "condemned | what she called a breach", "denounced | what he says is a plot": a free relative is a noun phrase like others. */
export function thingNamed(reading: Reading, what: number): Content | null {
  if (reading.lower(what) !== 'what') return null;
  const verb = firstFrom(reading, what + 2, within(reading, what, LONGEST_NAMING), isTensed);
  if (verb < 0 || relativeBefore(reading, verb) !== what || !verbSenses(cueVerbAt(reading, verb)).some(namesThings)) return null;
  if (!opensPredicate(reading, verb + 1)) return null;
  const end = authorResumes(reading, verb + 1, complementEnd(reading, verb, verb + 1));
  return { first: what, latest: verb + 1, after: [{ first: verb + 1, end }] };
}

const isPremodifier = penn('DT JJ PRP$ RB');

/** "…, for which Donald Holm offered rare praise": the clause in front is what is praised, at the noun of praise. */
export function praisedInFront(reading: Reading, noun: number): Content | null {
  const cueClass = nounSenses(reading.lemma(noun))[0]?.class;
  if (cueClass !== 'praise' && cueClass !== 'oppose') return null;
  const verb = runStart(reading, noun, Math.max(1, noun - LONGEST_PREMODIFIER + 1), isPremodifier) - 1;
  const source = isFiniteVerb(reading, verb) ? clauseSubject(reading, verb) : null;
  if (!source) return null;
  const which = source.range.first - 1;
  const first = sentenceStart(reading, noun);
  if (which - 2 <= first || reading.lower(which) !== 'which' || reading.lower(which - 1) !== 'for' || reading.form(which - 2) !== ',')
    return null;
  return { first, latest: which - 2, source, cue: { first: groupStart(reading, verb), end: noun + 1 } };
}

/** The same as a place. */
export const clauseBeforeForWhich: ContentPlace = ({ reading, token }) => praisedInFront(reading, token);
