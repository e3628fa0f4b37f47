/** Who does what a verb says: the tree proposes, word order decides where it is not believed. */
import type { Reading } from '../reading/reading.ts';
import { carriedOutBy, mainVerbAfter } from './control.ts';
import { cueVerb } from './lexicon/cues.ts';
import { describes, type NounPhrase, phraseOf } from './phrase.ts';
import { every, firstFrom, lastUpTo, notBefore, type Range, sentenceStart, some } from './scan.ts';
import { afterDateline, subjectInFront } from './subject-in-front.ts';
import {
  isAdverb,
  isAuxiliary,
  isBaseForm,
  isCoordinator,
  isFiniteVerb,
  isNominal,
  isNominalLike,
  isNounTag,
  isParticiple,
  isPunctuation,
  isVerb,
  isWhPronoun,
  penn,
  universal,
} from './tags.ts';
import { either, type TokenTest } from './test.ts';
import { child, isClauseOfNoun, isSubjectRelation, related } from './tree.ts';
import { isFiniteGroup, tenseOf, verbGroup } from './verb-group.ts';
import { isCoordination, isRelativePronoun, isTimeWord, marks, words } from './words.ts';

/** how many verbs back a coordinated or participial verb looks for its subject */
const VERBS_BACK = 3;

/** The subject of a verb, found through coordination, control, participles and relative clauses; null when neither tree nor order shows one. */
export function subjectOf(reading: Reading, verb: number, groupFirst: number, verbsBack = VERBS_BACK): NounPhrase | null {
  const subject = subjectByCase(reading, verb, groupFirst, verbsBack);
  if (!subject) return null;
  subject.range.end = nameEnd(reading, subject.range.end, groupFirst);
  // "Seventy-four percent": the tree cut the number at its hyphen
  while (subject.range.first > 0 && reading.xpos(subject.range.first) === 'HYPH') subject.range.first--;
  skipTime(reading, subject);
  skipConjunction(reading, subject);
  splitApposition(reading, subject);
  subject.role ??= asideBetween(reading, subject.range.end, groupFirst);
  return subject;
}

/** The subject of a verb, whatever helps it. */
export const subjectOfVerb = (reading: Reading, verb: number): NounPhrase | null =>
  subjectOf(reading, verb, verbGroup(reading, verb).first);

/** A verb in its sentence, and what stands in front of its group, adverbs passed over. */
interface VerbSite {
  reading: Reading;
  verb: number;
  groupFirst: number;
  verbsBack: number;
  start: number;
  before: number;
}

/** A case of finding a subject: `undefined` where it is none of this case, null where there is no subject. */
type Case = (site: VerbSite) => NounPhrase | null | undefined;

/** In order of trust. */
const CASES: readonly Case[] = [
  partOf, //           many of whom | say
  relativeInFront, //  who | said
  sharedByAnd, //      he left and | said
  quotedAsSaying, //   quoted the owner as | saying
  nameInFront, //      the minister | said, the tree showing no subject
  speakerGoingOn, //   he said so, | adding
  doerOfPurpose, //    he took the stage to | criticise
  nobodyYet, //        wants them to | press
  treeInAside, //      Ida Holm, who left because he lied, | put
  inTree, //           what the tree shows
  participle, //       after | savaging the plan, Holm …
  ({ reading, verb, groupFirst }) => subjectInFront(reading, verb, groupFirst),
];

function subjectByCase(reading: Reading, verb: number, groupFirst: number, verbsBack: number): NounPhrase | null {
  const start = sentenceStart(reading, verb);
  let before = groupFirst - 1;
  while (before > start && isAdverb(reading, before)) before--;
  const site = { reading, verb, groupFirst, verbsBack, start, before };
  for (const ofCase of CASES) {
    const found = ofCase(site);
    if (found !== undefined) return found;
  }
  return null;
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

/** between a verb of quoting and its "as saying", in tokens */
const LONGEST_QUOTED = 14;
const quotes = words('quoted quotes quote quoting cited cites citing');

/** Who is quoted speaks, not who quotes. */
function quotedAsSaying({ reading, verb, start, before }: VerbSite): NounPhrase | undefined {
  if (before <= start || reading.lower(before) !== 'as' || reading.xpos(verb) !== 'VBG') return undefined;
  const quoting = lastUpTo(reading, before - 1, notBefore(reading, before, LONGEST_QUOTED) + 1, quotes);
  const object = quoting < 0 ? -1 : child(reading, quoting, 'obj', 'nsubj:pass');
  return object >= 0 && object < before ? phraseOf(reading, object) : undefined;
}

function nameInFront({ reading, verb, groupFirst, start, before }: VerbSite): NounPhrase | undefined {
  if (before < start || !isNominal(reading, before) || !(groupFirst < verb || isFiniteVerb(reading, verb))) return undefined;
  if (subjectChild(reading, verb) >= 0) return undefined;
  return subjectInFront(reading, verb, groupFirst) ?? undefined;
}

/** participles by which the one who spoke speaks on */
const speaksOn = words(
  'adding saying noting citing calling arguing claiming telling insisting suggesting warning tweeting writing declaring asserting',
);

/** "told her that it was late, adding …": the speaker's, not the late one's */
function speakerGoingOn({ reading, verb, start, before, verbsBack }: VerbSite): NounPhrase | undefined {
  if (before <= start || verbsBack <= 0 || !speaksOn(reading, verb) || !isPunctuation(reading, before)) return undefined;
  return subjectOfVerbBefore(reading, verb, verb, verbsBack) ?? undefined;
}

function doerOfPurpose({ reading, verb, verbsBack }: VerbSite): NounPhrase | null | undefined {
  if (!isBaseForm(reading, verb) || verbsBack <= 0 || subjectChild(reading, verb) >= 0) return undefined;
  const deed = carriedOutBy(reading, verb);
  return deed < 0 ? undefined : subjectOf(reading, deed, verbGroup(reading, deed).first, verbsBack - 1);
}

/** What the object of the governing verb is to do, and has not done; not so "promised them to press". */
function nobodyYet({ reading, verb }: VerbSite): null | undefined {
  if (!isBaseForm(reading, verb) || reading.relation(verb) !== 'xcomp') return undefined;
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

function inTree({ reading, verb, groupFirst }: VerbSite): NounPhrase | undefined {
  const found = subjectInTree(reading, verb);
  return found && isPlausible(reading, found, verb) ? withItsBeginning(reading, found, verb, groupFirst) : undefined;
}

const linksParticiple = either(marks(','), universal('ADP SCONJ CCONJ'));

function participle({ reading, verb, groupFirst, start, before, verbsBack }: VerbSite): NounPhrase | null | undefined {
  if (reading.xpos(verb) !== 'VBG' || groupFirst !== verb || verbsBack <= 0) return undefined;
  if (before >= start && !linksParticiple(reading, before)) return undefined;
  const shared = subjectOfVerbBefore(reading, verb, verb, verbsBack);
  if (shared) return shared;
  const main = mainVerbAfter(reading, verb);
  return main < 0 ? null : subjectOf(reading, main, verbGroup(reading, main).first, verbsBack - 1);
}

const isParticipleOrNoVerb = (form: string): boolean => form !== 'VB' && form !== 'VBD' && form !== 'VBZ' && form !== 'VBP';

/** "said … and added": the subject of the verb before that has the same form; of a participle, of the finite verb before. */
function subjectOfVerbBefore(reading: Reading, verb: number, from: number, verbsBack: number): NounPhrase | null {
  const form = reading.xpos(verb);
  const isNonFinite = isParticipleOrNoVerb(form);
  let any = -1;
  for (let t = from - 1; t >= sentenceStart(reading, verb); t--) {
    if (reading.quotationOf[t] >= 0 || !isVerb(reading, t)) continue;
    if (isAuxiliary(reading, t)) {
      // "was critical of the stance, telling": of what the copula links to it
      if (any < 0 && isNonFinite && reading.relation(t) === 'cop') any = reading.head(t);
      continue;
    }
    if (!isAlike(reading, t, form) || isInContent(reading, t)) continue;
    if (cueVerb(reading.lower(t))) return subjectOf(reading, t, verbGroup(reading, t).first, verbsBack - 1);
    if (any < 0) any = t;
  }
  if (any < 0) return null;
  const group = verbGroup(reading, any).first;
  const copula = child(reading, any, 'cop');
  return subjectOf(reading, any, copula >= 0 && copula < group ? copula : group, verbsBack - 1);
}

/** For a participle, or a word that the tagger took for a noun, any finite verb; else one of the same form or tense. */
const isAlike = (reading: Reading, t: number, form: string): boolean =>
  isParticipleOrNoVerb(form)
    ? isFiniteGroup(reading, t)
    : reading.xpos(t) === form || (isBaseForm(reading, t) && tenseOf(reading, t) === form);

/** "noted that he taught": a verb in another cue's clause. */
function isInContent(reading: Reading, verb: number): boolean {
  const { first } = verbGroup(reading, verb);
  return (
    first >= 2 && reading.upos(first - 1) === 'PRON' && (reading.lower(first - 2) === 'that' || cueVerb(reading.lower(first - 2)) !== '')
  );
}

const mayPrecedeCut = universal('NOUN PROPN ADP');

/** "America | and other governments", "a study by Ida | Holm": the tree may cut a phrase; word order shows all of it from where the clause opens. */
function withItsBeginning(reading: Reading, subject: NounPhrase, verb: number, groupFirst: number): NounPhrase {
  const { first, end } = subject.range;
  if (first < 2 || end !== groupFirst || reading.quotationOf[first - 1] !== reading.quotationOf[first]) return subject;
  const isJoined = reading.lower(first - 1) === 'and' && isNounTag(reading, first - 2);
  if (!isJoined && !mayPrecedeCut(reading, first - 1)) return subject;
  const wider = subjectInFront(reading, verb, groupFirst);
  if (!wider || wider.range.first >= first || some(reading, wider.range.first, first, isTimeWord)) return subject;
  return opensClause(reading, wider.range.first) ? wider : subject;
}

const isOpeningMark = marks(', ; : “ "');
const isAndOrBut = words('and but');

/** At the start of a sentence, after a mark, or after ", and". */
const opensClause: TokenTest = (reading, token) =>
  token === sentenceStart(reading, token) ||
  isOpeningMark(reading, token - 1) ||
  (isAndOrBut(reading, token - 1) && reading.form(token - 2) === ',');

/** Whom a relative pronoun stands for. */
function antecedentPhrase(reading: Reading, relativeVerb: number, pronoun: number, verb: number): NounPhrase | null {
  const antecedent = antecedentOf(reading, relativeVerb);
  if (antecedent >= 0 && antecedent < pronoun) return phraseOf(reading, antecedent, verb);
  return subjectInFront(reading, verb, reading.form(pronoun - 1) === ',' ? pronoun - 1 : pronoun);
}

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

const isOfName = penn('NNP NNPS NN NNS POS');
const isAdverbOrTime = either(isAdverb, isTimeWord);

/** "Attorney | General Loretta Lynch said": the rest of a name that the tree cut, up to the verb. */
function nameEnd(reading: Reading, end: number, groupFirst: number): number {
  let to = groupFirst;
  while (to > end && isAdverbOrTime(reading, to - 1)) to--;
  return to > end && isNounTag(reading, to - 1) && every(reading, end, to, isOfName) ? to : end;
}

const opensOtherClause = words('after before because while when until since although though');

/** "came seven weeks after | Holm blamed": what stands in front of a conjunction is another clause's. */
function skipConjunction(reading: Reading, { range, head }: NounPhrase): void {
  const isOutsideQuotes: TokenTest = (_, t) => reading.quotationOf[t] < 0 && opensOtherClause(reading, t);
  const conjunction = lastUpTo(reading, head - 1, range.first + 1, isOutsideQuotes);
  if (conjunction >= 0) range.first = conjunction + 1;
}

const opensTime = words('on last this next late early by');
const opensName = penn('NN NNS NNP NNPS PRP PRP$ DT JJ CD');

/** "On Sunday | Mr Holm said", "last week | officials said": when it was said is no part of who said it. */
function skipTime(reading: Reading, { range, head }: NounPhrase): void {
  if (range.first !== sentenceStart(reading, range.first) && !opensTime(reading, range.first - 1)) return;
  let first = range.first;
  while (first < range.end - 1 && isTimeWord(reading, first)) first++;
  if (first > range.first && head >= first && opensName(reading, first)) range.first = first;
}

const isComma = marks(',');
const opensSecondName = penn('NN NNS NNP NNPS DT PRP PRP$');

/** "Its interior minister, Pavel Kral, says": two names for one, the second is the role. */
function splitApposition(reading: Reading, subject: NounPhrase): void {
  const { first, end } = subject.range;
  if (!isComma(reading, end) || some(reading, first, end, isPlainCoordination)) return;
  const comma = firstFrom(reading, first, end, isComma);
  if (comma < first + 1 || !isNounTag(reading, comma - 1) || !opensSecondName(reading, comma + 1)) return;
  subject.range = { first, end: comma };
  subject.role = { first: comma + 1, end };
  subject.head = comma - 1;
}

const isPlainCoordination: TokenTest = (reading, token) => isCoordination(reading, token) && reading.lower(token) !== 'nor';

/** What stands between commas from the name to its verb. */
function asideBetween(reading: Reading, from: number, groupFirst: number): Range | null {
  if (from + 3 >= groupFirst || reading.form(from) !== ',' || reading.form(groupFirst - 1) !== ',') return null;
  return describes(reading, from + 1) ? { first: from + 1, end: groupFirst - 1 } : null;
}

/** The subject that hangs on a verb; of two, one of which is another clause's by mistake, the one nearer in front of it. */
function subjectChild(reading: Reading, verb: number): number {
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

function subjectInTree(reading: Reading, verb: number): NounPhrase | null {
  let v = verb;
  for (let steps = 0; steps < HIGHEST && v >= 0; steps++) {
    const subject = subjectChild(reading, v);
    if (subject >= 0)
      return isRelativePronoun(reading, subject) ? antecedentPhrase(reading, v, subject, verb) : phraseOf(reading, subject, verb);
    const head = reading.head(v);
    if (head < 0) return null;
    if (isClauseOfNoun(reading, v)) {
      if (head > v || !isNominalLike(reading, head)) return null;
      if (!isTimeWord(reading, head)) return phraseOf(reading, head, verb);
      // "sent out a letter Tuesday inviting them"
      v = reading.head(head);
      if (v < 0 || !isVerb(reading, v)) return null;
    } else if (sharesSubject(reading, v, head)) v = head;
    else return null;
  }
  return null;
}

/** Whether a verb without a subject has that of what it hangs from. */
function sharesSubject(reading: Reading, verb: number, head: number): boolean {
  if (!isVerb(reading, head) && !isPredicateWord(reading, head)) return false;
  const relation = reading.relation(verb);
  return (
    (relation === 'conj' && head < verb) || relation === 'xcomp' || (isParticipialClause(reading, verb) && isParticiple(reading, verb))
  );
}

const isAnyDash = marks('- – — --');

/** No clause in a subject, unless it tells apart who it is. */
function isPlausible(reading: Reading, { range, head }: NounPhrase, verb: number): boolean {
  if (verb < range.end || isTimeWord(reading, head) || range.first < afterDateline(reading, sentenceStart(reading, verb))) return false;
  for (let t = range.first; t < range.end; t++) {
    if (t > range.first && isRelativePronoun(reading, t)) return true;
    if (isFiniteVerb(reading, t) && reading.quotationOf[t] < 0) return false;
    // "inside the hall - a barn - Ida Holm said": across a dash stands somebody else
    if (isAnyDash(reading, t) && t > range.first && reading.tokenEnd[t - 1] < reading.tokenStart[t]) return false;
  }
  return true;
}
