/** Where a content ends and the author's voice resumes: the tree proposes, punctuation and quotation spans decide. */

import { hasTensed } from '../language/clause.ts';
import { mainVerbAfter } from '../language/control.ts';
import { cueVerbAt, verbSenses } from '../language/lexicon/cues.ts';
import { opensWithCapital } from '../language/phrase.ts';
import { firstFrom, lastUpTo, type Range, runEnd, runStart, sentenceEnd, sentenceStart } from '../language/scan.ts';
import { isAdverb, isFiniteVerb, isIng, isParticiple, isPastOrThird, isTensed, isVerb, penn } from '../language/tags.ts';
import { not, type TokenTest } from '../language/test.ts';
import { related, upTo } from '../language/tree.ts';
import { groupStart, isTo } from '../language/verb-group.ts';
import { isAndOrBut, isComma, marks, words } from '../language/words.ts';
import { isBasicLetter, unitAt } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { COMPARISON, cutsWithin, isDegree, isSemicolon, joinsSecond, OTHER_CUE, SECOND_CUE, SEMICOLON, speaksOn } from './cuts.ts';
import { isWhole, quotationFrom, quotationTo, wholeQuotation } from './quotations.ts';

const isOfSubject = penn('DT JJ NN NNP NNPS NNS POS PRP PRP$');

/** Last token of the clause after a cue, exclusive: to the end of the sentence, unless the author goes on. */
export function complementEnd(reading: Reading, verb: number, first: number, isClause = false): number {
  const limit = beforeMain(reading, verb, first, clauseLimit(reading, verb, first));
  const found = beforeOwnVerbs(reading, verb, first, limit);
  // "said members | and the board are to blame": the verb is that of the clause
  const own = isClause && found < limit && !hasTensed(reading, first, found) && hasTensed(reading, found, limit) ? limit : found;
  let end = beforeFinite(reading, first, own);
  const cuts = cutsWithin(reading, first, end);
  if (cuts & OTHER_CUE) end = beforeOtherCue(reading, first, end);
  if (cuts & SECOND_CUE) end = beforeSecondCue(reading, verb, first, end);
  if (cuts & SEMICOLON) end = beforeSemicolon(reading, first, end);
  if (cuts & COMPARISON) end = beforeComparison(reading, first, end);
  return stretch(reading, first, end);
}

/** "eager to hear it | and are planning a strike": no finite verb goes with an infinitive; with one in its content it may. */
function beforeFinite(reading: Reading, first: number, end: number): number {
  if (!isTo(reading, first)) return end;
  const isFiniteAgain: TokenTest = (_, t) =>
    isAndOrBut(reading, t) && reading.quotationOf[t] < 0 && isTensed(reading, runEnd(reading, t + 1, end - 1, isAdverb));
  const cut = firstFrom(reading, first + 1, end, isFiniteAgain, isTensed);
  return cut < 0 ? end : cut;
}

const isShort = words('short above below ahead');

/** "to reach 1% | , well short of the 3% that …": how it compares is the author's. */
function beforeComparison(reading: Reading, first: number, end: number): number {
  for (let t = first + 1; t + 2 < end; t++)
    if (isComma(reading, t) && reading.quotationOf[t] < 0 && isDegree(reading, t + 1) && isShort(reading, t + 2)) return t;
  return end;
}

const opensOtherClause = words('that which who whom what how why whether if when where because as he she they it we you i');

/** "Claiming that it rained, | Holm left": before the subject of the main clause */
function beforeMain(reading: Reading, verb: number, first: number, limit: number): number {
  if (isTo(reading, first) && reading.lower(groupStart(reading, verb) - 1) === 'who') {
    // "crews who want to give more | could": the verb of the main clause
    const verbOfMain = firstFrom(reading, first + 2, limit, isTensed, opensOtherClause);
    if (verbOfMain >= 0) return verbOfMain;
  }
  const main = isIng(reading, verb) ? mainVerbAfter(reading, verb) : -1;
  const comma = main > first ? lastUpTo(reading, main - 1, first + 1, isComma) : -1;
  return comma < 0 ? limit : Math.min(limit, comma);
}

/** A verb in a subordinate clause governs no further than that clause. */
function clauseLimit(reading: Reading, verb: number, first: number): number {
  const last = sentenceEnd(reading, verb);
  const bound = governed(reading, verb);
  if (bound <= first || bound >= last) return last;
  // "calling the test | “a clear violation”": the tree cut at the mark
  const q = quotationFrom(reading, bound);
  if (q >= 0 && reading.form(bound - 1) !== ',') return reading.quotations[q].endToken;
  // "who wants to give more | could": an infinitive has no verb to wait for
  if (hasTensed(reading, first, bound) || !isTensed(reading, bound) || isTo(reading, first)) return bound;
  // the tree cut the clause before its verb
  return runEnd(reading, bound, last, isNoComma);
}

const isAsideClause = related('advcl parataxis');
const isConjunct = related('conj');

const isNoComma = not(isComma);

/** The cue's own second verb, or its own adverbial, resumes the author's voice. */
function beforeOwnVerbs(reading: Reading, verb: number, first: number, limit: number): number {
  let end = limit;
  for (let v = verb; v >= 0; v = isConjunct(reading, v) ? reading.head(v) : -1) {
    const children = reading.children(v);
    for (let i = 0; i < children.length; i++) end = beforeOwnVerb(reading, v, children[i], first, end);
  }
  return end;
}

function beforeOwnVerb(reading: Reading, verb: number, t: number, first: number, end: number): number {
  const start = t > first ? reading.subtreeStart(t) : first;
  if (start <= first || start >= end || !isOwnVerb(reading, verb, t, start)) return end;
  return reading.form(start - 1) === ',' ? start - 1 : start;
}

/** A second verb of the cue's subject, or a participle after a comma. */
const isOwnVerb = (reading: Reading, verb: number, t: number, start: number): boolean =>
  isSecondVerb(reading, verb, t, start) ||
  (reading.form(start - 1) === ',' && isAsideClause(reading, t) && isParticiple(reading, t) && start === groupStart(reading, t));

/** "said that it rained | and left" */
const isSecondVerb = (reading: Reading, verb: number, t: number, start: number): boolean =>
  t > verb &&
  isConjunct(reading, t) &&
  isVerb(reading, t) &&
  reading.form(start - 1) !== ';' &&
  reading.form(start) !== ';' &&
  !isSaidToo(reading, start);

const joinsAgain = words(', and but');

/** ', and “we will not”', ', and there was no proof', 'and that it was late': no speaker begins anew after the conjunction. */
function isSaidToo(reading: Reading, start: number): boolean {
  const next = runEnd(reading, start, reading.tokenCount - 1, joinsAgain);
  return next < reading.tokenCount && (quotationFrom(reading, next) >= 0 || reading.xpos(next) === 'EX' || reading.lower(next) === 'that');
}

/** After a semicolon a clause with its own subject and verb is the author's again; two of them make a list, and all of it one content. */
function beforeSemicolon(reading: Reading, first: number, end: number): number {
  let semicolon = -1;
  for (let t = first + 1; t < end; t++) {
    if (!isSemicolon(reading, t) || reading.quotationOf[t] >= 0) continue;
    if (semicolon >= 0) return end;
    semicolon = t;
  }
  return semicolon < 0 ? end : semicolon;
}

const isSubordinate = related('acl acl:relcl advcl csubj nsubj');

/** Where the clause ends whose verb this is, when it is subordinate; else past every sentence. */
function governed(reading: Reading, verb: number): number {
  const outer = upTo(reading, verb, isSubordinate);
  // a clause at the end of its sentence runs to the end whatever the tree says of its tail
  if (outer < 0 || (reading.relation(outer) === 'advcl' && outer > reading.head(outer))) return Number.MAX_SAFE_INTEGER;
  return reading.subtreeEnd(outer);
}

/** ", adding that …", ", according to …": another cue's words. */
function beforeOtherCue(reading: Reading, first: number, end: number): number {
  for (let t = first + 1; t < end; t++) {
    if (reading.quotationOf[t] >= 0 || !speaksOn(reading, t)) continue;
    if (reading.form(t - 1) === ',') return t - 1;
    if (quotationTo(reading, t - 1) >= 0) return t;
  }
  return end;
}

/** what shows that a coordinated verb has a content of its own */
const opensSecond = words('that for on to “ " :');
const saysAgain = words(
  'say says said added adds called calls urged urges told tells vowed promised thanked thanks apologised apologized congratulated warned warns accused accuses',
);

/** "said that it rained and added that …": the cue's own second verb, of the same form. */
function beforeSecondCue(reading: Reading, verb: number, first: number, end: number): number {
  if (!isFiniteVerb(reading, verb)) return end;
  const form = reading.xpos(verb);
  for (let t = firstFrom(reading, first + 1, end, joinsSecond); t >= 0; t = firstFrom(reading, t + 1, end, joinsSecond)) {
    if (reading.quotationOf[t] >= 0) continue;
    const next = runEnd(reading, t + 1, end, isAdverb);
    if (next >= end || !isOfForm(reading, next, form) || verbSenses(cueVerbAt(reading, next)).length === 0) continue;
    if (opensSecond(reading, next + 1) || saysAgain(reading, next)) return reading.form(t - 1) === ',' ? t - 1 : t;
  }
  return end;
}

/** Of one form; or a past that the tagger took for a participle: "told reporters that it rained, and accused". */
const isOfForm = (reading: Reading, verb: number, form: string): boolean =>
  reading.xpos(verb) === form || (form === 'VBD' && reading.xpos(verb) === 'VBN');

/** The end of a content that opens with a quotation: of the quotation when it is a whole sentence, else of the clause that it begins. */
export function quotedEnd(reading: Reading, verb: number, first: number): number {
  const q = quotationFrom(reading, first);
  if (q < 0) return complementEnd(reading, verb, first);
  if (isWhole(reading, q) || closesWithComma(reading, q) || goesOnWithVerb(reading, verb, q)) return wholeQuotation(reading, q).end;
  return Math.max(complementEnd(reading, verb, first), reading.quotations[q].endToken);
}

/** '“That is smart,” when she blamed him', '“Falk,” she laughed': a sentence in marks, its comma the author's; unless a second quotation goes on. */
function closesWithComma(reading: Reading, q: number): boolean {
  const { innerStart, innerEnd, endToken } = reading.quotations[q];
  if (reading.text[innerEnd - 1] !== ',' || !opensWithCapital(reading.text.slice(innerStart, innerStart + 2))) return false;
  if (isClauseAhead(reading, endToken)) return true;
  return endToken < reading.tokenCount && goesOnWithAuthor(reading, endToken) && quotationFrom(reading, endToken + 1) < 0;
}

const goesOnWithAuthor = words('when until after before while as and but');

/** '“we won,” and left': the speaker's next deed, in the tense of the cue. */
function goesOnWithVerb(reading: Reading, verb: number, q: number): boolean {
  const { innerEnd, endToken } = reading.quotations[q];
  if (reading.text[innerEnd - 1] !== ',' || endToken + 1 >= reading.tokenCount || !joinsSecond(reading, endToken)) return false;
  return isPastOrThird(reading, verb) && reading.xpos(endToken + 1) === reading.xpos(verb);
}

/** of a subject up to its verb, in tokens */
const LONGEST_SUBJECT = 6;

/** A name or noun phrase with a finite verb begins here. */
function isClauseAhead(reading: Reading, first: number): boolean {
  const t = runEnd(reading, first, Math.min(reading.tokenCount, first + LONGEST_SUBJECT), isOfSubject);
  return t > first && t < reading.tokenCount && isPastOrThird(reading, t) && reading.sentenceOf[t] === reading.sentenceOf[first - 1];
}

/** A content that ends inside a quotation goes to the quotation's end. */
function stretch(reading: Reading, first: number, end: number): number {
  const q = end > first ? reading.quotationOf[end - 1] : -1;
  if (q < 0) return end;
  const quotation = reading.quotations[q];
  return quotation.firstToken >= first && quotation.endToken > end ? quotation.endToken : end;
}

/** First token of what stands in front of a reporting clause in its sentence, or where the quotation begins that reaches into it or holds the clause. */
export function sentenceOrQuotationStart(reading: Reading, token: number): number {
  const first = sentenceStart(reading, token);
  const around = reading.quotationOf[token];
  if (around >= 0 && reading.quotations[around].firstToken >= first) return reading.quotations[around].firstToken + 1;
  let q = reading.quotationOf[first];
  if (q < 0) return first;
  while (reading.quotations[q].continues >= 0) q = reading.quotations[q].continues;
  return Math.min(first, reading.quotations[q].firstToken);
}

const closesBracket = (reading: Reading, first: number, token: number): boolean => {
  if (reading.form(token) !== ')') return false;
  const bracket = lastUpTo(reading, token - 1, first, isBracket);
  return bracket >= 0 && reading.form(bracket) === '(';
};

const isBracket = marks('( )');

const IDLE = /^[,;:.—–\-()…]+$/;
const isIdle: TokenTest = (reading, token) => {
  const form = reading.form(token);
  return !isBasicLetter(unitAt(form, 0)) && IDLE.test(form); // most tokens begin with a letter
};

/** Cuts blank punctuation off both ends; quotation marks stay. Null when nothing is left. */
export function trimmed(reading: Reading, range: Range): Range | null {
  const first = runEnd(reading, range.first, range.end, isIdle);
  const end = runStart(reading, range.end, first, (_, t) => isIdle(reading, t) && !closesBracket(reading, first, t));
  return end > first ? { first, end } : null;
}
