/** Where a complement begins: a that-clause, a quotation, what follows a colon, a bare clause; the tree proposes, words and marks decide. */
import { hasTensed } from '../language/clause.ts';
import { cueVerbAt, hasReceiver } from '../language/lexicon/cues.ts';
import { isCapitalised } from '../language/phrase.ts';
import { every, firstFrom, runEnd, sentenceEnd, some } from '../language/scan.ts';
import { isNounTag, isPastParticiple, isTensed, isVerb, isVerbOrAuxiliary, isVerbOrModal, penn } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { branchOf, child, related } from '../language/tree.ts';
import { isColon, isCommaOrColon, isFiniteBe, isQuestionWord, isTimeWord, marks, SUBJECT_PRONOUNS, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import {
  clauseAfter,
  conjunctionAfterOccasion,
  conjunctionAfterReceiver,
  conjunctionAfterTime,
  isAdverbial,
  isConjunction,
  isNounsClause,
  isThatOfCue,
  opensNominal,
  questionAfterReceiver,
  relativeBefore,
} from './conjunctions.ts';
import { isClosedLikeSpeech, isSpeech, isTitle, opensQuotation, quotationFrom } from './quotations.ts';

/** how far receiver, venue and time may push a complement away from its cue, in tokens */
const FARTHEST = 30;

export interface Complement {
  /** first token of the content */
  first: number;
  /**
   * that: after the conjunction; quote: from its mark; colon: after it; wh: a question; zero: a clause without a conjunction, by the tree;
   * bare: the same by word order alone; gap: its subject stands in front of the cue, "which they say is"
   */
  form: 'that' | 'quote' | 'colon' | 'zero' | 'wh' | 'bare' | 'gap';
}

/** A search for the complement of a verb, at `p`. */
interface Search {
  reading: Reading;
  verb: number;
  lemma: string;
  /** the first token after the cue, and the end of the sentence */
  after: number;
  end: number;
  /** what `clauseOf` found, or `UNSOUGHT` */
  clause: number;
  /** the first noun phrase after the verb: where a bare clause begins that the tree did not see; or -1 */
  nominal: number;
  p: number;
}

/** What a way finds: a complement; the token to go on from; that there is no complement; that nothing more is to be found in order. */
type Step = Complement | number | 'none' | 'stop' | undefined;

type Way = (search: Search) => Step;

/** The ways in which a complement shows, tried in this order at each place that the search comes to; some only right after the cue. */
const WAYS: readonly [Way, 'anywhere' | 'at once'][] = [
  [conjunction, 'anywhere'], //     said | that it rained
  [questionAtOnce, 'at once'], //   shows | how it flooded
  [nameInMarks, 'anywhere'], //     told the radio’s | “Morning Desk” that
  [quotation, 'anywhere'], //       said: | “It rained”
  [saidIf, 'at once'], //           said | if it rained they would stay
  [afterReceiver, 'at once'], //    told analysts | that; asked the pilot | whether
  [afterVenue, 'at once'], //       said in a statement | two had died; said on Friday | profit rose
  [clauseInTree, 'anywhere'], //    said | it rained
  [colon, 'anywhere'], //           said this: | it rained
  [comma, 'anywhere'], //           said | , however,
  [dependent, 'anywhere'], //       said | on Monday
];
const AT_ONCE: readonly Way[] = WAYS.map(([way]) => way);
const ANYWHERE: readonly Way[] = WAYS.filter(([, where]) => where === 'anywhere').map(([way]) => way);

const UNSOUGHT = -2;

/** Where the clause begins that the tree hangs from the verb, or -1: sought when words and marks have not told. */
function clauseOf(search: Search): number {
  if (search.clause === UNSOUGHT) search.clause = clauseAfter(search.reading, search.verb, search.after);
  return search.clause;
}

/** Finds what a verb puts forward after its cue, which ends at `after`. */
export function complementAfter(reading: Reading, verb: number, after: number): Complement | null {
  const end = sentenceEnd(reading, verb);
  const lemma = cueVerbAt(reading, verb);
  if (EXPECTS_CLAUSE.has(lemma) ? isLastWord(reading, after, end) : !mayBeContent(reading, after, end)) return null;
  const gap = gapAt(reading, verb, after, end);
  if (gap) return gap;
  const search = { reading, verb, lemma, after, end, clause: UNSOUGHT, nominal: -1, p: after };
  while (search.p < end && search.p < after + FARTHEST) {
    const step = stepOf(search);
    if (step === 'stop') break;
    if (step === 'none') return null;
    if (typeof step === 'object') return step;
    search.p = step;
  }
  return later(search);
}

function stepOf(search: Search): Exclude<Step, undefined> {
  const ways = search.p === search.after ? AT_ONCE : ANYWHERE;
  for (let i = 0; i < ways.length; i++) {
    const step = ways[i](search);
    if (step !== undefined) return step;
  }
  return 'stop';
}

/** after these a clause is looked for even where the tagger saw no verb: "they say | averages 19 months" */
const EXPECTS_CLAUSE = new Set('say tell think believe know hope show find claim argue insist'.split(' '));

/**
 * What is put forward has a verb in it, or a pronoun that is the subject of one (which the tagger may have taken for a name: "Proves She Lied");
 * or "that", a question word, a colon or a mark opens it. Where there is none, no tree is asked for.
 */
const mayBeContent = (reading: Reading, first: number, end: number): boolean =>
  some(reading, first, end, isOfContent) ||
  some(reading, first, end, isVerbOrModal) ||
  some(reading, first, end, isVerbOrAuxiliary) ||
  some(reading, first, end, opensQuotation);
const isOfContent = words(`that : whether if how why what when where which ${SUBJECT_PRONOUNS}`);

const closes = marks('. , ; ! ? ” ’ )');

/** Whether nothing but marks that close stands from a token to the end of its sentence: "“…,” he said | .". */
export const isLastWord = (reading: Reading, from: number, end: number): boolean => every(reading, from, end, closes);

/** "which they say | is": the subject stands in front of the cue. */
function gapAt(reading: Reading, verb: number, after: number, end: number): Complement | null {
  const relative = after < end && isTensed(reading, after) ? relativeBefore(reading, verb) : -1;
  if (relative < 0) return null;
  return { first: reading.lower(relative) === 'what' && isFiniteBe(reading, after) ? after + 1 : after, form: 'gap' };
}

function conjunction({ reading, verb, after, end, p }: Search): Step {
  if (!isConjunction(reading, p) && !(p === after && reading.lower(p) === 'that' && isThatOfCue(reading, p))) return undefined;
  if (p === after && isPointedAt(reading, p, end)) return 'none';
  return isNounsClause(reading, verb, after, p) ? 'none' : { first: p + 1, form: 'that' };
}

/** "repeated | that promise on Monday": a noun and no verb after it */
const isPointedAt = (reading: Reading, that: number, end: number): boolean =>
  isSingularNoun(reading, that + 1) && !some(reading, that + 2, end, isVerbOrMark);
const isSingularNoun = penn('NN');
const isVerbOrMark: TokenTest = either(isVerb, opensQuotation);

function nameInMarks({ reading, after, p }: Search): Step {
  const q = p > after ? quotationFrom(reading, p) : -1;
  const isName = q >= 0 && isTitle(reading, q) && isCapitalised(reading, p + 1) && !isClosedLikeSpeech(reading, q);
  return isName ? reading.quotations[q].endToken : undefined;
}

const opensQuestion = words('how why whether');
const mayOpenQuestion: TokenTest = either(opensNominal, penn('JJ RB TO'));

/** Right after its verb a question is what it shows or asks, though the tree took it for an adverbial; "too early to tell whether": to know */
function questionAtOnce({ reading, lemma, after, end, p }: Search): Step {
  const isQuestion = p === after && lemma !== 'tell' && p + 2 < end && opensQuestion(reading, p) && mayOpenQuestion(reading, p + 1);
  return isQuestion ? { first: p, form: 'wh' } : undefined;
}

function quotation(search: Search): Step {
  const { reading, verb, lemma, after, nominal, p } = search;
  const q = quotationFrom(reading, p);
  if (q < 0 || q === reading.quotationOf[verb]) return undefined;
  if (p === after || (nominal < 0 && p === clauseOf(search))) return { first: p, form: 'quote' };
  const isIntroduced = isCommaOrColon(reading, p - 1) || (hasReceiver(lemma) && !hasTensed(reading, after, p));
  if (isIntroduced && isSpeech(reading, q)) return { first: p, form: 'quote' };
  return nominal >= 0 ? { first: nominal, form: 'bare' } : 'stop';
}

function saidIf({ reading, lemma, after, p }: Search): Step {
  return p === after && lemma === 'say' && reading.lower(p) === 'if' ? { first: p, form: 'zero' } : undefined;
}

function afterReceiver({ reading, verb, after, end, p }: Search): Step {
  if (p !== after) return undefined;
  const that = conjunctionAfterReceiver(reading, verb, after, Math.min(end, after + FARTHEST));
  if (that >= 0) return { first: that + 1, form: 'that' };
  const question = questionAfterReceiver(reading, verb, after, end);
  return question >= 0 ? { first: question, form: 'wh' } : undefined;
}

export const isVenue = words('statement report note email e-mail interview letter filing tweet post release speech message bulletin');
const isVenueArticle = words('a an its his her their');
const isOfBareSubject = penn('CD DT JJ NN NNP NNPS NNS PRP PRP$');
const isFiniteForm: TokenTest = either(isTensed, isPastParticiple);
/** of a bare clause's subject, in tokens */
const LONGEST_SUBJECT = 7;

/** "said in a statement | two men had died", "said on Friday | profit rose": past the venue or the day a subject and its verb at once. */
function afterVenue({ reading, lemma, after, end, p }: Search): Step {
  if (p !== after || lemma !== 'say') return undefined;
  const person = afterOccasion(reading, p, end);
  if (person >= 0) return { first: person, form: 'zero' };
  // "said last week | those deaths were not his"
  const isDay = (opensVenue(reading, p) || isTimeWord(reading, p)) && isTimeWord(reading, p + 1);
  if (!isDay && !opensVenue(reading, p)) return undefined;
  if (!isDay && !(isVenueArticle(reading, p + 1) && isVenue(reading, p + 2))) return undefined;
  const first = isDay ? p + 2 : p + 3;
  const verb = runEnd(reading, first, Math.min(end, first + LONGEST_SUBJECT), isOfBareSubject);
  return verb > first && verb < end && isFiniteForm(reading, verb) ? { first, form: 'zero' } : undefined;
}
const opensVenue = words('in on');

/** "said after the vote | he would not go": the pronoun after an occasion, with its verb; or -1 */
function afterOccasion(reading: Reading, p: number, end: number): number {
  if (!opensOccasionOf(reading, p)) return -1;
  const person = firstFrom(reading, p + 2, Math.min(end, p + LONGEST_OCCASION), isPerson, endsOccasion);
  return person >= 0 && isTensed(reading, person + 1) ? person : -1;
}
const opensOccasionOf = words('after before during at following in');
/** of an occasion between "said" and its clause, in tokens */
const LONGEST_OCCASION = 10;
const isPerson = words('he she they');
const endsOccasion: TokenTest = either(isTensed, either(marks(', ; : “ "'), words('who which that when where whom')));

const opensRemark = words('who which whom where whose');

function clauseInTree(search: Search): Step {
  const { reading, nominal, p } = search;
  if (p !== clauseOf(search) || isAdverbial(reading, p) || (opensRemark(reading, p) && reading.form(p - 1) === ',')) return undefined;
  // "says the only way may be", "says Ida | Holm left": the tree left the clause's subject, or its first name, in front of it
  const isCut = nominal >= 0 && (isTensed(reading, p) || every(reading, nominal, p, isNounTag));
  return { first: isCut ? nominal : p, form: isQuestionWord(reading, p) ? 'wh' : 'zero' };
}

function colon({ reading, end, p }: Search): Step {
  return reading.lower(p) === ':' && (p + 1 < end || quotationFrom(reading, p + 1) >= 0) ? { first: p + 1, form: 'colon' } : undefined;
}

function comma({ reading, p }: Search): Step {
  return reading.lower(p) === ',' ? p + 1 : undefined;
}

/** receiver, venue, time, manner: what may stand between a cue and its clause */
const mayStandBetween = related('obl obl:* iobj obj advmod discourse punct nmod nmod:* compound:prt nsubj dep vocative expl appos');
const mayOpenBareClause = related('obj nsubj dep nmod advmod appos xcomp');

const opensContent: TokenTest = either(isConjunction, either(opensQuotation, isColon));

/** Past a dependent that may stand between; the first noun phrase on the way is kept in mind. */
function dependent(search: Search): Step {
  const { reading, verb, end, p } = search;
  const clause = clauseOf(search);
  const top = branchOf(reading, p, verb);
  if (top < 0) return 'stop';
  if (!mayStandBetween(reading, top)) return barred(search, top);
  if (search.nominal < 0 && mayOpenBareClause(reading, top) && opensNominal(reading, p)) search.nominal = p;
  const next = Math.max(p + 1, Math.min(reading.subtreeEnd(top), end, clause > p ? clause : end));
  const stop = firstFrom(reading, p + 1, next, opensContent);
  return stop < 0 ? next : stop;
}

/** What the tree hangs in between that may not stand there: parts of the clause itself. */
function barred({ reading, lemma, after, end, nominal, p }: Search, top: number): Step {
  // "announced in a statement this month that": its time hung inside the clause
  const that = conjunctionAfterTime(reading, p, end);
  if (that >= 0) return { first: that + 1, form: 'that' };
  // "said | closing the yard would cost jobs"
  if (p === after && lemma === 'say' && reading.xpos(p) === 'VBG' && hasTensed(reading, p, end)) return { first: p, form: 'zero' };
  const relation = reading.relation(top);
  // "said after the vote he would not": so its adverbial, in front of the clause's own subject
  if (isLaterClause(reading, top) && nominal === after && lemma === 'say' && opensWithClause(reading, after, end)) return 'stop';
  const subject = relation === 'ccomp' ? child(reading, top, 'nsubj', 'nsubj:pass') : -1;
  return subject > p && reading.upos(subject) === 'PRON' ? { first: reading.subtreeStart(subject), form: 'zero' } : 'none';
}

const isBreak = marks(', ; : — –');

/** "said | the van, carrying nine, was late": its verb follows the noun phrase, or an aside with both its commas. */
function opensWithClause(reading: Reading, first: number, end: number): boolean {
  const stop = firstFrom(reading, first, end, isBreak);
  if (hasTensed(reading, first, stop < 0 ? end : stop)) return true;
  const second = stop < 0 ? -1 : firstFrom(reading, stop + 1, end, isBreak);
  return second >= 0 && second + 1 < end && isTensed(reading, second + 1);
}

const isLaterClause = related('conj ccomp advcl');
const opensPlainSubject = penn('CD DT NNS');

/** What is found when the search in order has come to nothing: a late conjunction, or a clause that begins right after the cue. */
function later({ reading, lemma, after, end, nominal }: Search): Complement | null {
  const that = conjunctionAfterOccasion(reading, after, end);
  if (that >= 0) return { first: that + 1, form: 'that' };
  const isTensedClause = hasTensed(reading, after, end);
  const opensAtOnce = nominal === after || (nominal < 0 && after < end && isTensedClause && opensClauseAtOnce(reading, after));
  if (!opensAtOnce) return null;
  // "said the minister stood by it": a past tense that the tagger took for a participle
  const isMistaken =
    (lemma === 'say' && opensPlainSubject(reading, after) && some(reading, after, end, isPastParticiple)) ||
    (MAY_TAKE_BARE.has(lemma) && isPastWithObject(reading, runEnd(reading, after, end, isOfBareSubject)));
  return isTensedClause || isMistaken ? { first: after, form: 'bare' } : null;
}

const MAY_TAKE_BARE = new Set('note suggest claim believe argue insist think'.split(' '));
const opensItsObject = penn('DT PRP PRP$');

/** "suggested the debate | erased all memory": an object after it, so no participle */
const isPastWithObject: TokenTest = (reading, token) => isPastParticiple(reading, token) && opensItsObject(reading, token + 1);

const opensClauseAtOnce = (reading: Reading, token: number): boolean => opensNominal(reading, token) || reading.xpos(token) === 'VBG';
