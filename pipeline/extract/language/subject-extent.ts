/** From where to where a subject reaches: all of its name, no time of saying, no other clause, its apposition apart. */
import type { Reading } from '../reading/reading.ts';
import { afterBracket, describes, type NounPhrase } from './phrase.ts';
import { every, firstFrom, lastUpTo, type Range, runEnd, runStart, sentenceStart, some } from './scan.ts';
import { subjectInFront } from './subject-in-front.ts';
import { isAdverb, isNounTag, penn, universal } from './tags.ts';
import { either, type TokenTest } from './test.ts';
import { isAndOrBut, isComma, isCoordination, isTimeWord, marks, words } from './words.ts';

/** Mends the ends of a subject that was found, in front of a verb group. */
export function settleExtent(reading: Reading, subject: NounPhrase, groupFirst: number): void {
  subject.range.end = nameEnd(reading, subject.range.end, groupFirst);
  // "Seventy-four percent": the tree cut the number at its hyphen
  while (subject.range.first > 0 && reading.xpos(subject.range.first) === 'HYPH') subject.range.first--;
  dropMark(reading, subject);
  skipTime(reading, subject);
  dropDay(reading, subject);
  skipConjunction(reading, subject);
  splitApposition(reading, subject);
  const aside = asideBetween(reading, afterBracket(reading, subject.range.end, groupFirst), groupFirst);
  if (aside && tellsMore(reading, aside, subject.role)) subject.role = aside;
}

/** "(D-Turku)" tells less than what follows it, and so does the age in "Ida Holm, 58, who ran the mill, said". */
const tellsMore = (reading: Reading, aside: Range, role: Range | null): boolean =>
  !role || reading.form(role.first - 1) === '(' || (aside.first <= role.first + 1 && aside.end > role.end);

/** "Ban Ki-moon | , the secretary general, said": no mark ends a name. */
function dropMark(reading: Reading, { range, head }: NounPhrase): void {
  range.end = runStart(reading, range.end, head + 1, isAsideMark);
}

const isOfName = penn('NNP NNPS NN NNS POS');
const isAdverbOrTime = either(isAdverb, isTimeWord);

/** "Attorney | General Loretta Lynch said": the rest of a name that the tree cut, up to the verb. */
function nameEnd(reading: Reading, end: number, groupFirst: number): number {
  const to = runStart(reading, groupFirst, end, isAdverbOrTime);
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
  const first = runEnd(reading, range.first, range.end - 1, isTimeWord);
  if (first > range.first && head >= first && opensName(reading, first)) range.first = first;
}

/** "Ida Holm | on Tuesday": the day of saying after the name. */
function dropDay(reading: Reading, { range, head }: NounPhrase): void {
  const on = range.end - 2;
  if (on > range.first && head < on && reading.lower(on) === 'on' && isTimeWord(reading, range.end - 1)) range.end = on;
}

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

const isAsideMark = marks(', — – ― -- -');

/** What stands between commas or dashes from the name to its verb. */
function asideBetween(reading: Reading, from: number, groupFirst: number): Range | null {
  if (from + 3 >= groupFirst || !isAsideMark(reading, from) || reading.form(groupFirst - 1) !== reading.form(from)) return null;
  return describes(reading, from + 1) ? { first: from + 1, end: groupFirst - 1 } : null;
}

const mayPrecedeCut = universal('NOUN PROPN ADP DET');

/** "America | and other governments", "a study by Ida | Holm": the tree may cut a phrase; word order shows all of it from where the clause opens. */
export function withItsBeginning(reading: Reading, subject: NounPhrase, verb: number, groupFirst: number): NounPhrase {
  const { first, end } = subject.range;
  if (first < 2 || end !== groupFirst || reading.quotationOf[first - 1] !== reading.quotationOf[first]) return subject;
  const isJoined = reading.lower(first - 1) === 'and' && isNounTag(reading, first - 2);
  if (!isJoined && !mayPrecedeCut(reading, first - 1)) return subject;
  const wider = subjectInFront(reading, verb, groupFirst);
  if (!wider || wider.range.first >= first || some(reading, wider.range.first, first, isTimeWord)) return subject;
  return opensClause(reading, wider.range.first) ? wider : subject;
}

const isOpeningMark = marks(', ; : “ "');

const isMeasure = words('least most than only about nearly almost some roughly just');

/** At the start of a sentence, after a mark, or after ", and". */
const opensClause: TokenTest = (reading, token) =>
  token === sentenceStart(reading, token) ||
  isOpeningMark(reading, token - 1) ||
  isMeasure(reading, token - 1) ||
  (isAndOrBut(reading, token - 1) && reading.form(token - 2) === ',');
