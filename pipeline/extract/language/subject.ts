/** Who does what a verb says: the tree proposes, word order decides where it is not believed. */
import type { Reading } from '../reading/reading.ts';
import { carriedOutBy, mainVerbAfter } from './control.ts';
import { cueVerbAt, verbTakes } from './lexicon/cues.ts';
import type { NounPhrase } from './phrase.ts';
import { plainSubject } from './plain-subject.ts';
import { every, firstFrom, lastUpTo, runEnd, runStart, sentenceStart, some } from './scan.ts';
import { settleExtent, withItsBeginning } from './subject-extent.ts';
import { subjectInFront } from './subject-in-front.ts';
import { antecedentPhrase, isPlausible, subjectChild, subjectInTree } from './subject-in-tree.ts';
import { eachOnTheirOwn, quotedAsSaying, seenSaying, type VerbSite } from './subject-of-participle.ts';
import {
  isAdverb,
  isAuxiliary,
  isBaseForm,
  isCoordinator,
  isFiniteVerb,
  isIng,
  isNominal,
  isNumber,
  isParticiple,
  isPastForm,
  isPluralNoun,
  isPrepositionTag,
  isPunctuation,
  isVerb,
  isWhPronoun,
  penn,
  universal,
} from './tags.ts';
import { either, not, type TokenTest } from './test.ts';
import { child, related } from './tree.ts';
import { groupStart, isFiniteGroup, isPassive, tenseOf } from './verb-group.ts';
import { isComma, isRelativePronoun, marks, words } from './words.ts';

/** how many verbs back a coordinated or participial verb looks for its subject */
const VERBS_BACK = 3;

/** The subject of a verb, found through coordination, control, participles and relative clauses; null when neither tree nor order shows one. */
export function subjectOf(reading: Reading, verb: number, groupFirst: number, verbsBack = VERBS_BACK): NounPhrase | null {
  const subject = subjectByCase(reading, verb, groupFirst, verbsBack);
  if (!subject) return null;
  settleExtent(reading, subject, groupFirst);
  return subject;
}

/** The subject of a verb, whatever helps it. */
export const subjectOfVerb = (reading: Reading, verb: number): NounPhrase | null => subjectOf(reading, verb, groupStart(reading, verb));

/** A case of finding a subject: `undefined` where it is none of this case, null where there is no subject. */
type Case = (site: VerbSite) => NounPhrase | null | undefined;

/** Of which forms a verb must be for a case: "saying", "say" as an infinitive, "said", or any. */
type Form = 'ing' | 'base' | 'past' | 'any';

/** In order of trust. */
const CASES: readonly [Case, Form][] = [
  [partOf, 'any'], //           many of whom | say
  [relativeInFront, 'any'], //  who | said
  [eachOnTheirOwn, 'ing'], //   they met, each | blaming the other
  [issuerOf, 'ing'], //         the board issued a statement | opposing it
  [afterInEffect, 'ing'], //    he left, in effect | daring them
  [sharedByAnd, 'any'], //      he left and | said
  [quotedAsSaying, 'ing'], //   quoted the owner as | saying
  [seenSaying, 'ing'], //       with half of voters | saying
  [knowingInFront, 'any'], //   officials briefed on the sale | said
  [nameInFront, 'any'], //      the minister | said, the tree showing no subject
  [speakerGoingOn, 'any'], //   he said so, | adding
  [agedInFront, 'past'], //     Ida Holm, 58, | blamed
  [promptedToDo, 'base'], //    prompted brokers to | warn
  [doerOfPurpose, 'base'], //   he took the stage to | criticise
  [nobodyYet, 'base'], //       wants them to | press
  [treeInAside, 'any'], //      Ida Holm, who left because he lied, | put
  [inTree, 'any'], //           what the tree shows
  [participle, 'ing'], //       after | savaging the plan, Holm …
  [({ reading, verb, groupFirst }) => subjectInFront(reading, verb, groupFirst) ?? undefined, 'any'],
  [({ reading, verb, groupFirst }) => plainSubject(reading, verb, groupFirst), 'any'], // Six in 10 | say
];

const casesOf = (form: Form): readonly Case[] => CASES.filter(([, of]) => of === 'any' || of === form).map(([ofCase]) => ofCase);
const OF_ING = casesOf('ing');
const OF_BASE = casesOf('base');
const OF_PAST = casesOf('past');
const OF_OTHERS = casesOf('any');

const casesAt = (reading: Reading, verb: number): readonly Case[] =>
  isIng(reading, verb) ? OF_ING : isBaseForm(reading, verb) ? OF_BASE : isPastForm(reading, verb) ? OF_PAST : OF_OTHERS;

function subjectByCase(reading: Reading, verb: number, groupFirst: number, verbsBack: number): NounPhrase | null {
  const start = sentenceStart(reading, verb);
  const before = runStart(reading, groupFirst, start + 1, isAdverb) - 1;
  const site = { reading, verb, groupFirst, verbsBack, start, before };
  const cases = casesAt(reading, verb);
  for (let i = 0; i < cases.length; i++) {
    const found = cases[i](site);
    if (found !== undefined && !(found && isMark(reading, found.head))) return found;
  }
  return null;
}

/** What the tagger took for a noun: nobody speaks by this name. */
const isMark = marks('― — – -- - …');

const ISSUES = new Set(['issue', 'release', 'file', 'send', 'publish', 'sign', 'write', 'submit', 'post', 'circulate']);
const isWriting = words('statement letter papers memo petition brief lawsuit suit complaint motion message note email communique');
/** "released a statement from the family | saying": the family's */
const isFromOther = words('from by');
const isBetween = penn('IN TO DT JJ NN NNS NNP NNPS PRP$ CD POS HYPH');
const isNotBetween = not(isBetween);
const isOfWriting = penn('DT JJ NN NNP CD PRP$ HYPH');
/** from a writing to the participle that tells what it says, in tokens */
const LONGEST_ADDRESS = 10;

/** "The board issued a statement | opposing it", "sent a letter to the mayor | urging him": what one writes one says. */
function issuerOf({ reading, verb, groupFirst, start, verbsBack }: VerbSite): NounPhrase | null | undefined {
  if (groupFirst !== verb || verbsBack <= 0) return undefined;
  const writing = lastUpTo(reading, verb - 1, Math.max(start, verb - LONGEST_ADDRESS), isWriting, isNotBetween);
  if (writing < 0) return undefined;
  const issue = runStart(reading, writing, start, isOfWriting) - 1;
  if (issue < start || !isVerb(reading, issue) || isPassive(reading, issue)) return undefined;
  const from = firstFrom(reading, writing + 1, verb, isFromOther);
  if (from >= 0)
    return every(reading, from + 1, verb, isOfWriting) ? { range: { first: from + 1, end: verb }, head: verb - 1, role: null } : undefined;
  if (!ISSUES.has(reading.lemma(issue))) return undefined;
  return subjectOf(reading, issue, groupStart(reading, issue), verbsBack - 1) ?? undefined;
}

const isOfPhrase = words('effect fact turn essence response reply return');

/** "…, in effect | daring him": no subject, an adverb of two words */
function afterInEffect(site: VerbSite): NounPhrase | null | undefined {
  const { reading, before, start } = site;
  if (before - 2 <= start || !isOfPhrase(reading, before) || reading.lower(before - 1) !== 'in' || reading.form(before - 2) !== ',')
    return undefined;
  return participle({ ...site, before: before - 2 });
}

const isWhomOrWhich = words('whom which');

function partOf({ reading, start, before }: VerbSite): NounPhrase | undefined {
  if (before <= start + 1 || !isWhomOrWhich(reading, before) || reading.lower(before - 1) !== 'of') return undefined;
  return { range: { first: before - 2, end: before + 1 }, head: before - 2, role: null };
}

function relativeInFront({ reading, verb, start, before }: VerbSite): NounPhrase | null | undefined {
  if (before < start || !isRelativePronoun(reading, before) || !isWhPronoun(reading, before)) return undefined;
  // "who fish or who want to": kinds of people told apart, nobody in particular
  if (before > start && reading.lower(before - 1) === 'or') return null;
  return antecedentPhrase(reading, verb, before, verb);
}

function sharedByAnd({ reading, verb, start, before, verbsBack }: VerbSite): NounPhrase | undefined {
  if (before <= start || verbsBack <= 0 || !isCoordinator(reading, before)) return undefined;
  return subjectOfVerbBefore(reading, verb, before, verbsBack) ?? undefined;
}

function nameInFront({ reading, verb, groupFirst, start, before }: VerbSite): NounPhrase | undefined {
  if (before < start || !isNominal(reading, before) || !(groupFirst < verb || isFiniteVerb(reading, verb))) return undefined;
  if (subjectChild(reading, verb) >= 0) return undefined;
  const found = subjectInFront(reading, verb, groupFirst);
  return found ? overRestriction(reading, found, start) : undefined;
}

const isKnowing = words('familiar acquainted close briefed informed involved knowledgeable');
const isOfMatter = penn('CC CD DT IN JJ NN NNP NNPS NNS POS PRP PRP$');
const isOtherThanMatter = not(isOfMatter);

/** "Two officials briefed on the sale | said", "people familiar with it | say": what they know of tells who they are. */
function knowingInFront({ reading, verb, groupFirst, start }: VerbSite): NounPhrase | undefined {
  if (groupFirst === verb && isParticiple(reading, verb)) return undefined;
  const knowing = lastUpTo(reading, groupFirst - 1, start + 1, isKnowing, isOtherThanMatter);
  if (knowing < 0 || knowing + 2 >= groupFirst || !isPrepositionTag(reading, knowing + 1) || !isPluralNoun(reading, knowing - 1))
    return undefined;
  const somebody = subjectInFront(reading, knowing, knowing);
  return somebody ? { ...somebody, range: { first: somebody.range.first, end: groupFirst } } : undefined;
}

const endsRestriction = marks(', ; : — – ( “ "');
const isWho = words('who');
const takesClause: TokenTest = (reading, token) => isFiniteVerb(reading, token) && verbTakes(cueVerbAt(reading, token), 'clause');

/** "One of the doctors who sent | the letter" → all of it: the noun in front of the verb ends a clause that tells who it is. */
function overRestriction(reading: Reading, found: NounPhrase, start: number): NounPhrase {
  const who = lastUpTo(reading, found.range.first - 1, start + 1, isWho, endsRestriction);
  if (who < 0 || reading.form(who - 1) === ',') return found;
  const verb = firstFrom(reading, who + 1, found.range.first, isFiniteVerb);
  // "the man who said | the crew thought so": the noun opens what he said
  if (verb < 0 || some(reading, verb, found.range.first, takesClause)) return found;
  const antecedent = subjectInFront(reading, verb, who);
  return antecedent && antecedent.range.end === who ? { ...antecedent, range: { ...antecedent.range, end: found.range.end } } : found;
}

/** participles by which the one who spoke speaks on */
const speaksOn = words(
  'adding saying noting citing calling arguing claiming telling insisting suggesting warning tweeting writing declaring asserting promising vowing pledging predicting',
);

/** "told her that it was late, adding …": the speaker's, not the late one's */
function speakerGoingOn({ reading, verb, start, before, verbsBack }: VerbSite): NounPhrase | undefined {
  if (before <= start || verbsBack <= 0 || !speaksOn(reading, verb) || !isPunctuation(reading, before)) return undefined;
  return subjectOfVerbBefore(reading, verb, verb, verbsBack) ?? undefined;
}

/** "Ida Holm, 58, blamed": a past tense that the tree took for the name's participle */
function agedInFront({ reading, verb, groupFirst, start, before }: VerbSite): NounPhrase | undefined {
  if (groupFirst !== verb || before - 3 < start || reading.form(before) !== ',') return undefined;
  if (!isNumber(reading, before - 1) || reading.form(before - 2) !== ',') return undefined;
  return subjectInFront(reading, verb, groupFirst) ?? undefined;
}

const PROMPTS = new Set(['prompt', 'lead', 'cause', 'push', 'spur', 'drive']);

const isOfPrompted = penn('CD DT JJ NN NNP NNPS NNS PRP PRP$');
/** "prompted the union at its summit in Turku to order" */
const isOfPromptedOrPlace = either(isOfPrompted, penn('IN POS'));

/** "prompted brokers to warn": who is brought to say it says it */
function promptedToDo({ reading, verb, start }: VerbSite): NounPhrase | undefined {
  const end = verb - 1;
  if (end <= start || reading.lower(end) !== 'to') return undefined;
  const first = runStart(reading, end, start, isOfPromptedOrPlace);
  const object = runEnd(reading, first, end, isOfPrompted);
  if (object === first || first - 1 < start || !PROMPTS.has(reading.lemma(first - 1))) return undefined;
  return { range: { first, end: object }, head: object - 1, role: null };
}

function doerOfPurpose({ reading, verb, verbsBack }: VerbSite): NounPhrase | null | undefined {
  if (verbsBack <= 0 || subjectChild(reading, verb) >= 0) return undefined;
  const deed = carriedOutBy(reading, verb);
  return deed < 0 ? undefined : subjectOf(reading, deed, groupStart(reading, deed), verbsBack - 1);
}

const isOpenComplement = related('xcomp');

/** What the object of the governing verb is to do, and has not done; not so "promised them to press". */
function nobodyYet({ reading, verb }: VerbSite): null | undefined {
  if (!isOpenComplement(reading, verb)) return undefined;
  const governor = reading.head(verb);
  const object = child(reading, governor, 'obj', 'iobj');
  return object > governor && object < verb && reading.lemma(governor) !== 'promise' ? null : undefined;
}

const isAsideMark = marks(', — –');

/** "Ida Holm, who left because he lied, put …", "Ida Holm, the chief, warned …": what the tree found stands in the aside */
function treeInAside(site: VerbSite): NounPhrase | undefined {
  const { reading, verb, groupFirst, start, before } = site;
  if (before <= start || !isAsideMark(reading, before)) return undefined;
  const found = subjectInTree(reading, verb);
  if (!found) return undefined;
  const across = subjectInFront(reading, verb, groupFirst);
  return across?.role && found.range.first >= across.role.first && found.range.end <= across.role.end + 1 ? across : undefined;
}

function inTree({ reading, verb, groupFirst, start }: VerbSite): NounPhrase | undefined {
  const found = subjectInTree(reading, verb);
  if (!found || !isPlausible(reading, found, verb)) return undefined;
  const whole = withItsBeginning(reading, found, verb, groupFirst);
  return whole.range.end === groupFirst ? overRestriction(reading, whole, start) : whole;
}

const linksParticiple = either(isComma, universal('ADP SCONJ CCONJ'));

function participle({ reading, verb, groupFirst, start, before, verbsBack }: VerbSite): NounPhrase | null | undefined {
  if (groupFirst !== verb || verbsBack <= 0) return undefined;
  if (before >= start && !linksParticiple(reading, before)) return undefined;
  const shared = subjectOfVerbBefore(reading, verb, verb, verbsBack);
  if (shared) return shared;
  const main = mainVerbAfter(reading, verb);
  return main < 0 ? null : subjectOf(reading, main, groupStart(reading, main), verbsBack - 1);
}

const isParticipleOrNoVerb = (form: string): boolean => form !== 'VB' && form !== 'VBD' && form !== 'VBZ' && form !== 'VBP';

/** "said … and added": the subject of the verb before that has the same form; of a participle, of the finite verb before. */
function subjectOfVerbBefore(reading: Reading, verb: number, from: number, verbsBack: number): NounPhrase | null {
  const form = reading.xpos(verb);
  let nearest = -1;
  for (let t = from - 1; t >= sentenceStart(reading, verb); t--) {
    const like = verbLike(reading, t, form);
    // a cue is preferred to nearer verbs
    if (like === t && cueVerbAt(reading, t) && !isPassive(reading, t)) return subjectOf(reading, t, groupStart(reading, t), verbsBack - 1);
    if (nearest < 0) nearest = like;
  }
  if (nearest < 0) return null;
  const group = groupStart(reading, nearest);
  const copula = child(reading, nearest, 'cop');
  return subjectOf(reading, nearest, copula >= 0 && copula < group ? copula : group, verbsBack - 1);
}

/** The verb at a token if it may share its subject with one of this form, or what the copula there links; or -1. */
function verbLike(reading: Reading, t: number, form: string): number {
  if (reading.quotationOf[t] >= 0 || !isVerb(reading, t)) return -1;
  // "was critical of the stance, telling": of what the copula links to it
  if (isAuxiliary(reading, t)) return isParticipleOrNoVerb(form) && reading.relation(t) === 'cop' ? reading.head(t) : -1;
  return isAlike(reading, t, form) && !isInContent(reading, t) ? t : -1;
}

/** For a participle, or a word that the tagger took for a noun, any finite verb; else one of the same form or tense. */
const isAlike = (reading: Reading, t: number, form: string): boolean =>
  isParticipleOrNoVerb(form)
    ? isFiniteGroup(reading, t)
    : reading.xpos(t) === form || (isBaseForm(reading, t) && tenseOf(reading, t) === form);

const isOfPlainSubject = penn('CD DT JJ NN NNP NNPS NNS POS PRP$');

/** "noted that he taught", "said that the raid brought": a verb in another cue's clause. */
function isInContent(reading: Reading, verb: number): boolean {
  const first = groupStart(reading, verb);
  const that = runStart(reading, first, sentenceStart(reading, verb), isOfPlainSubject) - 1;
  return (
    (that >= 0 && that < first - 1 && reading.lower(that) === 'that' && reading.xpos(that) === 'IN') ||
    (first >= 2 && reading.upos(first - 1) === 'PRON' && (reading.lower(first - 2) === 'that' || cueVerbAt(reading, first - 2) !== ''))
  );
}
