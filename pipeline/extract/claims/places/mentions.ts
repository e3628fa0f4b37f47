/** What is mentioned in passing: "the claim that six died is false", "fears that it will rain", "it emerged that", "the agency quoted Reis as saying". */
import { hasTensed } from '../../language/clause.ts';
import { phraseOf } from '../../language/phrase.ts';
import { firstFrom, follows, runStart, sentenceEnd, sentenceStart, within } from '../../language/scan.ts';
import { isAuxiliary, isNominal, isPastForm, isTensed, isVerb, mayBeConjunction, penn } from '../../language/tags.ts';
import { both, either, not, type TokenTest } from '../../language/test.ts';
import { headOf } from '../../language/tree.ts';
import { isAs, isComma, isStop, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd } from '../extent.ts';
import type { Condition, ContentPlace } from '../pattern.ts';
import { quotationTo, wholeQuotation } from '../quotations.ts';

const isOfOpening: TokenTest = either(penn('DT JJ JJR CD NN'), words('but and yet'));
const isBreak = marks(', ; : — – “ "');
const isCommaOrEnd = marks('. ,');

/** "The claim that six died is false": the noun opens its clause, so that nobody in it makes the claim. */
export const opensItsClause: Condition = ({ reading, token }) => {
  const start = sentenceStart(reading, token);
  const first = runStart(reading, token, start, isOfOpening);
  return first === start || isBreak(reading, first - 1) || reading.quotationOf[first] !== reading.quotationOf[first - 1];
};

const rejects = words(
  'dismiss dismisses dismissed dismissing reject rejects rejected rejecting deny denies denied denying refute refutes refuted question questioned questions doubt doubts doubted dispute disputes disputed investigate investigated investigating probe probed examine examined',
);

/** "dismissed | the claim that six died": somebody else's, whoever that is. */
export const isRejected: Condition = ({ reading, token }) => {
  const first = runStart(reading, token, sentenceStart(reading, token), isOfOpening);
  return first > 0 && rejects(reading, first - 1);
};

const isOfOccasion = penn('CD DT JJ JJR NN VBG');
const opensOccasion = words('amid amidst after following despite over by with on of');

/** "amid growing | fears that the dam would break": the occasion of what the sentence tells, nobody named who has them */
export const isOccasion: Condition = ({ reading, token }) => opensOccasion(reading, beforeOccasion(reading, token));

/** "amid | growing fears": the token in front of the noun and what describes it; -1 where the text begins with them */
const beforeOccasion = (reading: Reading, noun: number): number => runStart(reading, noun, sentenceStart(reading, noun), isOfOccasion) - 1;

/** "Despite fears that | it would fall, the wall stood": to its comma where it opens the sentence, else to the end of the clause */
export const clauseOfOccasion: ContentPlace = (site, sense) => {
  const content = rejectedClause(site, sense);
  const { reading, token } = site;
  if (!content || beforeOccasion(reading, token) > sentenceStart(reading, token)) return content;
  const comma = firstFrom(reading, content.first, sentenceEnd(reading, token), isComma);
  return comma < 0 ? null : { ...content, latest: comma };
};

/** "dismissed the claim that | six died": to the end of the clause, which must have a verb. */
export const rejectedClause: ContentPlace = ({ reading, token }) => {
  const that = token + 1;
  if (reading.lower(that) !== 'that' || !mayBeConjunction(reading, that) || isVerb(reading, that + 1)) return null;
  const latest = complementEnd(reading, token, that + 1);
  return hasTensed(reading, that + 1, latest) ? { first: that + 1, latest, cue: { first: token, end: that + 1 } } : null;
};

const opensInner = words('that which who when because if as and or to');
const isFullVerb: TokenTest = both(isVerb, not(isAuxiliary));

/** "The claim that | six people died | is false": up to the verb that the noun is the subject of; null where none shows. */
export const mentionedClause: ContentPlace = ({ reading, token }) => {
  const that = token + 1;
  if (reading.lower(that) !== 'that' || !mayBeConjunction(reading, that)) return null;
  const end = sentenceEnd(reading, token);
  let inner = -1;
  for (let t = that + 2; t < end; t++) {
    if (inner >= 0 && t > inner + 1 && opensInner(reading, t - 1)) return null;
    if (inner >= 0 && (isTensed(reading, t) || (isPastForm(reading, t) && isNominal(reading, t - 1)))) {
      return { first: that + 1, latest: t, cue: { first: token, end: that + 1 } };
    }
    if (isFullVerb(reading, t) || (isTensed(reading, t) && !isVerb(reading, t + 1) && !isFullVerbAhead(reading, t, end))) inner = t;
  }
  return null;
};

/** "would | resume", "had been | shut": the auxiliary's own verb */
const isFullVerbAhead = (reading: Reading, auxiliary: number, end: number): boolean =>
  firstFrom(reading, auxiliary + 1, Math.min(end, auxiliary + LONGEST_GROUP), isFullVerb) >= 0;
/** of a verb group, in tokens */
const LONGEST_GROUP = 4;

const isIt = words('it word news');
const isBetween: TokenTest = either(either(isAuxiliary, penn('RB RBR VBN')), words('since later'));

/** "It has since emerged | that it rained": what comes out, by nobody named. */
export const comesOut: ContentPlace = ({ reading, token }) => {
  const that = token + 1;
  if (reading.lower(that) !== 'that' || !mayBeConjunction(reading, that)) return null;
  const it = runStart(reading, token, sentenceStart(reading, token), isBetween) - 1;
  return it >= 0 && isIt(reading, it) ? { first: that + 1, cue: { first: it + 1, end: that } } : null;
};

/** from "quoted" to "as saying", in tokens */
const LONGEST_QUOTED = 20;
const isSaying = words('saying telling');

/** "The agency quoted | Omar Reis | as saying that it rained": who is quoted says so; the words may stand in front. */
export const quotedAsSaying: ContentPlace = ({ reading, token, isPassive }) => {
  if (isPassive) return null;
  const as = firstFrom(reading, token + 2, within(reading, token, LONGEST_QUOTED), isAs);
  if (as < 0 || !isSaying(reading, as + 1)) return null;
  const { head, role } = phraseOf(reading, headOf(reading, token + 1, as, isNominal, as - 1));
  const source = { range: { first: token + 1, end: as }, head, role: role && role.end <= as ? role : null };
  const cue = { first: as + 1, end: as + 2 };
  const that = as + 2;
  const start = sentenceStart(reading, token);
  const comma = firstFrom(reading, that, within(reading, that, 1), isCommaOrEnd) >= 0;
  if (!comma && that + 1 < sentenceEnd(reading, token)) {
    const first = reading.lower(that) === 'that' ? that + 1 : that;
    return { first, latest: complementEnd(reading, as + 1, first), source, cue };
  }
  for (let t = token - 1; t > start; t--) {
    const q = quotationTo(reading, t);
    if (q < 0) continue;
    const { first, end } = wholeQuotation(reading, q);
    return { first, latest: end, source, cue };
  }
  return null;
};

const endsAgain: TokenTest = either(isStop, words('in on at too again and but'));

const AGAIN = ['as much', 'the same thing', 'the same'].map((phrase) => phrase.split(' '));

/** "said | so", "said | as much", "said | the same (thing)": words for what was said before, at once after the verb */
export const sameAgain: ContentPlace = ({ reading }, { end }) => {
  if (reading.lower(end) === 'so' && endsAgain(reading, end + 1)) return { first: end, latest: end + 1 };
  const phrase = AGAIN.find((again) => follows(reading, end, again));
  return phrase ? { first: end, latest: end + phrase.length } : null;
};
