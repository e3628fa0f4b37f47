/** Where the author's voice resumes after an object, an infinitive or a predicate: what holds no clause of its own ends where one begins. */
import { firstFrom, runEnd, some } from '../language/scan.ts';
import { isAdverb, isIng, isParticiple, isTensed, penn } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { DASHES_AND_HYPHEN, isClauseMark, isDashOrHyphen, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { opensQuotation, quotationTo } from './quotations.ts';

const isAuthorAgain = words(
  'which who whose whom where after before when though although since while even despite because as so others given',
);
const isArticle = words('a an another');
const isRemarked = words(
  'charge claim allegation accusation view idea figure suggestion example sign step move blow reminder reference boost measure decision',
);
const opensRelative = words('that which of to for');

/** ", a charge that ministers deny": a remark on what was said */
const isRemark: TokenTest = (reading, token) =>
  isArticle(reading, token) && isRemarked(reading, token + 1) && opensRelative(reading, token + 2);

/** ", largely because", ", particularly after" */
const isReasonAgain: TokenTest = (reading, token) => isAdverb(reading, token) && isAuthorAgain(reading, token + 1);

const JOINS_CLAUSE = 'and but yet or so though';
const joinsClause = words(JOINS_CLAUSE);
const isOfSubject = penn('CD DT EX JJ NN NNP NNPS NNS POS PRP PRP$');
/** of a subject up to its verb, in tokens */
const LONGEST_SUBJECT = 8;

/** "and | it is unlikely", "but | the union left": a subject and its verb */
export function isClauseAhead(reading: Reading, first: number, end: number): boolean {
  const verb = runEnd(reading, first, Math.min(end, first + LONGEST_SUBJECT), isOfSubject);
  return verb > first && isTensed(reading, runEnd(reading, verb, end, isAdverb));
}

/** what an author goes on with after the comma of a quotation, or after its mark */
const goesOnAfterMark = words('while when before after as although though which who and but');
/** from a conjunction to a second quotation that it joins, in tokens */
const FARTHEST_MARK = 6;

/** "called it “a joke” | and left", "“unpatriotic,” | which it is": the words in marks were all of it. */
function isAfterMark(reading: Reading, token: number, end: number): boolean {
  const q = quotationTo(reading, token - 1);
  if (q < 0 || opensQuotation(reading, token)) return false;
  const next = reading.form(token) === ',' ? token + 1 : token;
  if (!goesOnAfterMark(reading, next)) return false;
  return !some(reading, next, Math.min(end, next + FARTHEST_MARK), opensQuotation);
}

/** with a space on either side: no hyphen */
const isLooseDash: TokenTest = (reading, token) =>
  isDashOrHyphen(reading, token) &&
  reading.tokenEnd[token - 1] < reading.tokenStart[token] &&
  reading.tokenEnd[token] < reading.tokenStart[token + 1];

/** ", which has killed 200", ", pushing its shares down", ", but it is unlikely", "- the first since May": these are the author's words. */
export function authorResumes(reading: Reading, first: number, end: number, isDocument = false): number {
  const { quotationOf } = reading;
  for (let t = first + 1; t < end; t++) {
    if (quotationOf[t] >= 0 || (quotationOf[t - 1] < 0 && !mayBeOwnWord(reading, t))) continue;
    // "a poll showed her ahead, winning 51 percent": what a document shows goes on
    if (isDocument && reading.form(t) === ',' && isIng(reading, t + 1)) continue;
    if (isAfterMark(reading, t, end) || isOwnWord(reading, t, end)) return t;
  }
  return end;
}

/** what any of the author's own words begins with that follows no mark: asked first, since few tokens do */
const mayBeOwnWord = words(`, ${DASHES_AND_HYPHEN} ${JOINS_CLAUSE}`);

function isOwnWord(reading: Reading, token: number, end: number): boolean {
  // a second dash closes an aside
  if (isLooseDash(reading, token)) return !some(reading, token + 1, end, isLooseDash);
  if (reading.form(token) !== ',') return joinsClause(reading, token) && reading.lower(token) !== 'or' && isPersonAhead(reading, token + 1);
  const next = token + 1;
  if (reading.lower(next) === 'with')
    return firstFrom(reading, next + 2, Math.min(end, next + LONGEST_ABSOLUTE), isParticiple, endsAbsolute) >= 0;
  if (isAuthorAgain(reading, next) || isRemark(reading, next) || isReasonAgain(reading, next) || isIng(reading, next)) return true;
  return joinsClause(reading, next) && isClauseAhead(reading, next + 1, end);
}

/** ", with half of them | saying so": of who does it, in tokens */
const LONGEST_ABSOLUTE = 12;
const endsAbsolute: TokenTest = either(isTensed, isClauseMark);

const isPerson = words('he she they it');

const isPersonAhead: TokenTest = (reading, token) =>
  isPerson(reading, token) && isTensed(reading, runEnd(reading, token + 1, token + 3, isAdverb));
