/** Clauses and quotations after their verb: "said that it rained", "said: “…”", "said it rained"; and what is done with them. */
import { hasTensed } from '../../language/clause.ts';
import { nounSenses, takes } from '../../language/lexicon/cues.ts';
import { phraseEnd } from '../../language/phrase.ts';
import { firstFrom, type Range, runEnd, sentenceEnd, sentenceStart, some } from '../../language/scan.ts';
import { isPresent, isTensed, isVerb, penn } from '../../language/tags.ts';
import { both, either, not, type TokenTest } from '../../language/test.ts';
import { isClauseMark, isColon, isComma, isTimeWord, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { authorResumes } from '../author-resumes.ts';
import type { Complement } from '../complement.ts';
import { complementEnd, quotedEnd } from '../extent.ts';
import type { AddresseePlace, Condition, ContentPlace, End, Front, SourceCondition } from '../pattern.ts';
import { hasOwnReportingClause, opensQuotation, quotationFrom } from '../quotations.ts';
import { reportedBefore } from '../reported.ts';
import { senseOf } from '../senses.ts';
import { isSourceNoun, kindOf } from '../source-kinds.ts';
import { beforeReceiver, distanceKept } from '../what-it-says.ts';

/** of a clause's subject right after its cue, in tokens */
const LONGEST_SUBJECT = 6;

/** What the verb puts forward, where it has this form. */
const complementOf =
  (form: Complement['form']): ContentPlace =>
  (site, { end }) => {
    const complement = site.complement(end);
    return complement?.form === form ? { first: complement.first } : null;
  };

export const thatClause = complementOf('that');
export const quotation = complementOf('quote');
export const relativeGap = complementOf('gap');

/** after a colon, unless a quotation there has a reporting clause of its own, or it tells more of what was said in front: "The storm killed 12, police said: four in Lund …" */
export const afterColon: ContentPlace = (site, sense) => {
  const clause = site.reading.form(sense.end) === ':' ? site.reportingClause(sense) : null;
  if (clause?.order === 'upright' && reportedBefore(site.reading, site.token, clause.left)) return null;
  const content = complementOf('colon')(site, sense);
  const q = content ? quotationFrom(site.reading, content.first) : -1;
  return q >= 0 && hasOwnReportingClause(site.reading, q) ? null : content;
};

/** "asked whether", "revealed how" */
export const questionClause = complementOf('wh');

/** "said it rained": a clause without a conjunction, by the tree */
export const bareClause: ContentPlace = (site, sense) => {
  const content = complementOf('zero')(site, sense);
  if (!content) return null;
  const { reading, token } = site;
  const first = afterDay(reading, content.first);
  // "considers it dangerous, since it leaks": the clause of reason makes no clause of the object
  if (senseOf(reading, token, 'object-predicate') && !hasTensed(reading, first, phraseEnd(reading, first))) return null;
  return isNounWithThat(reading, first) ? null : { first };
};

/** verbs whose noun phrase after them is a clause begun, or what was said; others take objects of every kind */
const TAKES_BARE = new Set('say note think believe claim argue insist hope warn state allege contend suggest'.split(' '));

/** the same by word order alone */
export const bareClauseInOrder: ContentPlace = (site, sense) => {
  const content = complementOf('bare')(site, sense);
  if (!content || isNounWithThat(site.reading, content.first)) return null;
  return TAKES_BARE.has(site.verb) || isClauseAtOnce(site.reading, content.first) ? content : null;
};

const isOfSubject = penn('CD DT JJ NN NNP NNPS NNS POS PRP PRP$ VBG');
const isPluralOrDeterminer = penn('DT NNS');

/** "acknowledged funding was low": subject and verb follow at once, nothing between them. */
function isClauseAtOnce(reading: Reading, first: number): boolean {
  const verb = runEnd(reading, first, Math.min(first + LONGEST_SUBJECT, reading.tokenCount - 1), isOfSubject);
  return verb > first && isTensed(reading, verb) && !isPluralOrDeterminer(reading, verb + 1);
}

/** "the owner's claim that the barge was new": a noun with a clause of its own, no clause of the verb's. */
function isNounWithThat(reading: Reading, first: number): boolean {
  for (let t = first; t < Math.min(reading.tokenCount - 1, first + LONGEST_SUBJECT); t++) {
    if (isTensed(reading, t)) return false;
    // "said the demands that come with it": a relative pronoun
    if (reading.lower(t + 1) === 'that') return nounSenses(reading.lemma(t)).length > 0 && !isTensed(reading, t + 2);
  }
  return false;
}

const isPartOfDay = words('morning afternoon evening night');
const opensSubject = penn('CD DT EX NN NNP NNPS NNS PRP PRP$');

/** "said | on Tuesday | it had lost": when it was said stands in front of the clause's own subject. */
function afterDay(reading: Reading, first: number): number {
  if (reading.lower(first) !== 'on' || first + 2 >= reading.tokenCount || !reading.lower(first + 1).endsWith('day')) return first;
  const next = isPartOfDay(reading, first + 2) ? first + 3 : first + 2;
  return next < reading.tokenCount && opensSubject(reading, next) ? next : first;
}

const isQuoteOrColon: TokenTest = either(opensQuotation, isColon);

/** All that "began" and "opened" put forward: a quotation, or what follows a colon. */
export const mayTakeQuotation: Condition = ({ reading }, { cue, end }) =>
  takes(cue, 'clause') || firstFrom(reading, end, sentenceEnd(reading, end - 1), isQuoteOrColon) >= 0;

/** What a mind holds stands in a clause; a colon after it explains the object: "she knows one rule: silence". */
export const isSpoken: Condition = (_, { cue }) => cue.class !== 'believe' && cue.class !== 'judge' && cue.class !== 'want';

const ANSWERS_QUESTION = new Set(['ask', 'believe', 'reveal', 'judge', 'show']);
const EXPLAINS = new Set('explain describe tell question emphasise emphasize stress'.split(' '));

/** "revealed how", "explained why"; not "claimed what" */
export const takesQuestion: Condition = ({ verb }, { cue }) => ANSWERS_QUESTION.has(cue.class) || EXPLAINS.has(verb);

/** to the end of the clause */
export const clauseEnd: End = ({ reading, token }, { first }) => complementEnd(reading, token, first, true);

/** to the end of the quotation, or of the clause that it begins */
export const quotationEnd: End = ({ reading, token }, { first }) => quotedEnd(reading, token, first);

/** "presented what it says is | fresh evidence | to the court"; what follows the thing as a clause is the author's. */
export const gapEnd: End = (site, { first }, source) => {
  const end = clauseEnd(site, { first }, source);
  const distance = distanceKept(site.reading, source?.range ?? null, [{ first, end }]);
  return distance ? beforeReceiver(site.reading, distance.first, { first, end: authorResumes(site.reading, first, end) }) : end;
};

const opensTime = words('in since by from between during over last at');
const endsTime: TokenTest = either(isVerb, isComma);

/** "In 2024 alone, the ministry says that …": what is said now of then; under "said" it is when it was said. */
export const frontedTime: Front = ({ reading, token }, source): Range | null => {
  const first = sentenceStart(reading, token);
  const end = source ? source.range.first - 1 : -1;
  if (!isPresent(reading, token) || end - 1 < first || reading.form(end) !== ',' || !opensTime(reading, first)) return null;
  return some(reading, first, runEnd(reading, first, end, isOfTime), isYearOrTime) ? { first, end } : null;
};

const isOfTime = not(endsTime);
const isYearOrTime: TokenTest = (reading, token) => /^(1[89]|20)\d\d$/.test(reading.form(token)) || isTimeWord(reading, token);

const isOfOccasion = penn('CD DT IN JJ NN NNP NNS RB TO');

const isOfOccasionWithoutComma = both(isOfOccasion, not(isComma));

const opensAsideOfMany = words('including like who such');

/** "As many engineers, including Falk, | have pointed out": one aside of the source, both its commas there */
const isAsideBefore = (reading: Reading, comma: number, verb: number): boolean =>
  reading.form(comma) === ',' && opensAsideOfMany(reading, comma + 1) && firstFrom(reading, comma + 1, verb, isClauseMark) === verb - 1;

/** "As he pointed out on Monday, | the vote is not binding." */
export const clauseAfterComma: ContentPlace = ({ reading, token, groupFirst }, { end }) => {
  const limit = sentenceEnd(reading, token);
  const opening = firstFrom(reading, sentenceStart(reading, token) + 1, token, isClauseMark);
  if (opening >= 0 && !isAsideBefore(reading, opening, groupFirst)) return null;
  const comma = runEnd(reading, end, limit, isOfOccasionWithoutComma);
  return comma + 2 < limit && reading.form(comma) === ',' ? { first: comma + 1 } : null;
};

/** "As he pointed out, …" */
export const isAfterAs: Condition = ({ reading, token }) => reading.lower(sentenceStart(reading, token)) === 'as';
/** nothing between "as" and the source */
export const isRightAfterAs: SourceCondition = ({ reading, token }, { range }) => range.first === sentenceStart(reading, token) + 1;

/** verbs that bring something about, or follow from it */
const BRINGS_ABOUT = new Set(
  'be ensure mean guarantee require cause happen imply prevent provide see make do have get give take forget ignore overlook mandate dictate matter follow prove signify entail enforce arrange pretend'.split(
    ' ',
  ),
);
const isVerbNotIng = penn('VB VBD VBN VBP VBZ');
/** after "that" these begin a clause; a single noun may be pointed at */
const opensClause = penn('DT PRP PRP$ NNP NNPS NNS EX CD');

/** "quipped | that the bridge would outlive him": right after a verb that puts something forward, though it is in no list. */
export const thatClauseAtOnce: ContentPlace = ({ reading, token }) => {
  const first = token + 2;
  if (first + 1 >= reading.tokenCount || reading.lower(token + 1) !== 'that' || !isVerbNotIng(reading, token)) return null;
  return !BRINGS_ABOUT.has(reading.lemma(token)) && opensClause(reading, first) ? { first } : null;
};

/** to the end of the clause, which must have a verb */
export const finiteClauseEnd: End = ({ reading, token }, { first }) => {
  const end = complementEnd(reading, token, first);
  return hasTensed(reading, first, end) ? end : first;
};

const mayBeSpeaker = words('he she they we who');

const isHearing = words(
  'court inquest jury tribunal inquiry hearing committee panel commission parliament trial judge judges magistrates jurors',
);

/** "Turku court heard | that the van was stolen": the court was told, by nobody named */
export const heardInCourt: ContentPlace = (site) => {
  const { reading, token, subject } = site;
  if (!subject || !isHearing(reading, subject.range.end - 1) || site.isPassive) return null;
  return reading.lower(token + 1) === 'that' ? { first: token + 2 } : null;
};

/** the court */
export const hearer: AddresseePlace = ({ subject }) => subject?.range ?? null;

/** Somebody who can speak: a pronoun, a name, a noun for a source. */
export const canSpeak: SourceCondition = ({ reading }, { range, head }) =>
  mayBeSpeaker(reading, head) ||
  reading.upos(head) === 'PROPN' ||
  isSourceNoun(reading, head) ||
  kindOf(reading, range, head) !== 'unknown';

/** in front of the verb, so no subject found after it */
export const isInFront: SourceCondition = ({ token }, { range }) => range.first <= token;
