/** The clause that a noun puts forward: "the claim (by X) that it rained", "the bank's view is that it rained". */
import { nounSensesAt } from '../../language/lexicon/cues.ts';
import { firstFrom, notBefore, runStart, sentenceEnd, sentenceStart, some } from '../../language/scan.ts';
import { isNounByUse, isTensed, isVerb, mayBeConjunction, penn } from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { related } from '../../language/tree.ts';
import { isClauseMark, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { authorResumes } from '../author-resumes.ts';
import { complementEnd, trimmed } from '../extent.ts';
import type { Condition, ContentPlace, End } from '../pattern.ts';

const isThereIs = words('is are was were remain remains');

/** "There are | fears that the dam will break": nobody is named who has them */
export const isThereBe: Condition = ({ reading, token }) => {
  const be = runStart(reading, token, sentenceStart(reading, token), isOfThere) - 1;
  return be > 0 && isThereIs(reading, be) && reading.lower(be - 1) === 'there';
};

const isOfThere = penn('JJ JJR RB DT VBG');

/** of an owner between a noun and its "that", in tokens */
const FARTHEST_THAT = 12;
/** a verb, a mark, or another noun that makes a claim: "her rejection of the idea that" */
const endsOwner: TokenTest = either(
  either(isVerb, isClauseMark),
  (reading, token) => isNounByUse(reading, token) && nounSensesAt(reading, token).length > 0,
);

/** "the claim (by X) that | it rained" */
export const clauseOfNoun: ContentPlace = ({ reading, token }) => {
  const end = Math.min(sentenceEnd(reading, token), token + FARTHEST_THAT);
  for (let t = token + 1; t < end; t++) {
    if (reading.lower(t) === 'that')
      return mayBeConjunction(reading, t) && reading.relation(t) === 'mark' && !isConsequence(reading, token)
        ? { first: t + 1, cue: { first: token, end: t === token + 1 ? t + 1 : token + 1 } }
        : null;
    if (endsOwner(reading, t)) return null;
  }
  return null;
};

/** from "so" to the noun in front of its "that", in tokens */
const FARTHEST_SO = 8;
const isSo = words('so such');
const isDegree = penn('JJ RB');

/** "drifted so far from his hopes that he left": what came of it, not what he hoped */
function isConsequence(reading: Reading, noun: number): boolean {
  const so = firstFrom(reading, notBefore(reading, noun, FARTHEST_SO), noun, isSo);
  const isOpening = so >= 0 && (reading.lower(so) === 'such' ? reading.lower(so + 1) !== 'as' : isDegree(reading, so + 1));
  return isOpening && !some(reading, so, noun, isClauseMark);
}

const isClauseOfCue = related('acl acl:relcl ccomp');

/** of the clause that hangs from the noun, else of the clause by order; no later than the author resumes */
export const nounClauseEnd: End = ({ reading, token }, { first }) => {
  const clause = reading.children(token).find((t) => t >= first && isClauseOfCue(reading, t));
  const end = clause === undefined ? complementEnd(reading, token, first) : reading.subtreeEnd(clause);
  const own = beforeMainAgain(reading, token, first, authorResumes(reading, first, end));
  return trimmed(reading, { first, end: own }) ? own : first;
};

const isAndOr = words('and or but');

/** ", and | blamed the crew", "; her remark that": the main clause goes on after a clause that hangs from one of its nouns. */
function beforeMainAgain(reading: Reading, noun: number, first: number, end: number): number {
  const isMainAgain: TokenTest = (_, t) => {
    if (reading.quotationOf[t] >= 0) return false;
    if (reading.form(t) === ';') return true;
    return reading.form(t) === ',' && isAndOr(reading, t + 1) && (isTensed(reading, t + 2) || isParallel(reading, noun, t + 2));
  };
  const again = firstFrom(reading, first + 1, end, isMainAgain);
  return again < 0 ? end : again;
}

/** "with his complaints that …, or | with his pleas", "her claim that …, and | her refusal" */
const isParallel = (reading: Reading, noun: number, token: number): boolean => {
  const opening = runStart(reading, noun, notBefore(reading, noun, FARTHEST_OWNER), isOfOwned);
  return some(reading, opening, noun, (_, t) => opensParallel(reading, t) && reading.lower(t) === reading.lower(token));
};
/** of a noun phrase up to its noun, in tokens */
const FARTHEST_OWNER = 5;
const isOfOwned = penn('CD DT IN JJ JJR JJS NN NNP POS PRP$ VBN');
const opensParallel = penn('IN PRP$');

/** with which a noun is said to be something */
export const isCopula = words('is was are were has remains');

/** "The bank's view is that | it rained" */
export const clauseAfterCopula: ContentPlace = ({ reading, token }) => {
  if (token + 3 >= reading.tokenCount || !isCopula(reading, token + 1)) return null;
  const that = reading.lower(token + 2) === 'been' ? token + 3 : token + 2;
  return reading.lower(that) === 'that' && mayBeConjunction(reading, that)
    ? { first: that + 1, cue: { first: token, end: that + 1 } }
    : null;
};
