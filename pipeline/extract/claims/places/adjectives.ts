/** Adjectives that hold something so: "is confident that it will rain", "was reluctant to leave", "voters wary of the plan". */
import { adjectiveSenses, type Cue, type Frame, takes } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { firstFrom, follows, lastUpTo, notBefore, some } from '../../language/scan.ts';
import { subjectOf } from '../../language/subject.ts';
import { isBaseOrAdverb, isFiniteVerb, isNounTag, isTensed, opensGerundOrQuestion, opensNounPhrase, penn } from '../../language/tags.ts';
import { either, not, type TokenTest } from '../../language/test.ts';
import { child } from '../../language/tree.ts';
import { groupStart, isNegated, isTo } from '../../language/verb-group.ts';
import { isNegation, isQuestionWord, isTimeWord, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Condition, ContentPlace, CuePlace, SourceCondition, SourcePlace } from '../pattern.ts';
import type { Sense } from '../senses.ts';
import type { Site } from '../site.ts';

/** The one frame that an adjective's sense is read by: a clause before an infinitive before a phrase. */
const frameOf = (cue: Cue): Frame => (takes(cue, 'clause') ? 'clause' : takes(cue, 'to') ? 'to' : 'object');

/** Whether any sense of an adjective is read by a frame. */
export const isReadBy = (form: string, frame: Frame): boolean => adjectiveSenses(form).some((cue) => frameOf(cue) === frame);

/** All senses of an adjective, or of the first word of a predicative phrase, that take a frame and whose other words stand here. */
export function adjectiveSensesAt({ reading, token }: Site, frame: Frame): Sense[] {
  const senses: Sense[] = [];
  const cues = adjectiveSenses(reading.lower(token));
  const next = cues.length > 0 ? reading.lower(token + 1) : '';
  for (let i = 0; i < cues.length; i++) {
    const { particles } = cues[i];
    if (particles.length > 0 && particles[0] !== next) continue;
    const end = token + 1 + particles.length;
    if (frameOf(cues[i]) === frame && end < reading.tokenCount && follows(reading, token + 1, particles))
      senses.push({ cue: cues[i], end });
  }
  return senses;
}

const mayBePredicate = penn('IN JJ RB VBD VBN');

/** by its tag */
export const isPredicative: Condition = ({ reading, token }) => mayBePredicate(reading, token);

const isCopula = words(
  "be is are was were been being 's 're 'm feel feels felt feeling remain remains remained remaining stay stays stayed become becomes became grew grown sound sounds sounded seem seems seemed appear appears appeared look looks looked",
);
const isGrade: TokenTest = either(penn('RB RBR RBS'), words('no all at'));
/** between a copula and its adjective: "was not at all", "is no longer", in tokens */
const LONGEST_GRADE = 4;

/** The copula in front, only grades and negations between; or -1. */
const copulaBefore = (reading: Reading, token: number): number =>
  lastUpTo(reading, token - 1, notBefore(reading, token, LONGEST_GRADE), isCopula, not(isGrade));

/** Who is so: the subject of the copula, else the noun that the adjective describes. */
export const whoIsSo: SourcePlace = ({ reading, token }, _, { cue }) => {
  const copula = copulaBefore(reading, token);
  return (copula < 0 ? describedNoun(reading, token, cue) : subjectOfPredicate(reading, token, copula)) ?? undefined;
};

/** "supporters | reluctant to give up", "officials | wary of the plan": the noun right in front. */
function describedNoun(reading: Reading, token: number, cue: Cue): NounPhrase | null {
  const noun = token - 1;
  if (takes(cue, 'clause') || reading.xpos(token) !== 'JJ' || !isNounTag(reading, noun) || isTimeWord(reading, noun)) return null;
  const phrase = phraseOf(reading, noun, token);
  return { ...phrase, range: { first: phrase.range.first, end: token } };
}

function subjectOfPredicate(reading: Reading, token: number, copula: number): NounPhrase | null {
  const holder = child(reading, token, 'nsubj') >= 0 ? token : copula;
  return subjectOf(reading, holder, groupStart(reading, copula));
}

/** "it is clear that": the author's own judgement */
const isExpletive = words('it this that there what which thing things');

/** in front, and somebody */
export const isSomebodyInFront: SourceCondition = ({ reading, token }, { range, head }) =>
  range.end <= token && !isExpletive(reading, head);

const isDenial = either(isNegation, words('hardly no'));

/** "is not confident that": the copula's group with the adjective */
export const copulaAndAdjective: CuePlace = ({ reading, token }, _, { end }) => {
  const copula = copulaBefore(reading, token);
  if (copula < 0) return { range: { first: groupStart(reading, token), end }, negated: isNegated(reading, token) };
  const first = groupStart(reading, copula);
  return { range: { first, end }, negated: isNegated(reading, token) || some(reading, first, token, isDenial) };
};

/** "reluctant | to leave", "careful | not to leave" */
export const infinitiveOfAdjective: ContentPlace = ({ reading }, { end }) => {
  const to = reading.lower(end) === 'not' ? end + 1 : end;
  return isTo(reading, to) && isBaseOrAdverb(reading, to + 1) ? { first: end } : null;
};

const opensPhrase: TokenTest = either(opensNounPhrase, either(opensGerundOrQuestion, isQuestionWord));

/** "wary of | the plan" */
export const phraseOfAdjective: ContentPlace = ({ reading }, { end }) => (opensPhrase(reading, end) ? { first: end } : null);

/** "sure | that it will rain", "unsure | whether it will rain", "sure | it will rain" */
export const clauseOfAdjective: ContentPlace = ({ reading }, { end }) => {
  if (reading.lower(end) === 'that' && end + 2 < reading.tokenCount && !isFiniteVerb(reading, end + 1)) return { first: end + 1 };
  return isQuestionWord(reading, end) || opensBareClause(reading, end) ? { first: end } : null;
};

/** of a bare clause's subject, in tokens */
const LONGEST_SUBJECT = 7;
const opensBareSubject = penn('DT EX NNP NNPS NNS PRP PRP$');
const isOfBareSubject = penn('CD DT JJ NN NNP NNPS NNS POS PRP$ RB');

/** "is sure she can win": a subject and its verb at once. */
function opensBareClause(reading: Reading, first: number): boolean {
  if (!opensBareSubject(reading, first)) return false;
  const end = Math.min(reading.tokenCount, first + LONGEST_SUBJECT);
  return firstFrom(reading, first + 1, end, isTensed, not(isOfBareSubject)) >= 0;
}
