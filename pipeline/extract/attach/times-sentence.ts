/**
 * The only time of a sentence: where the tree ties it to nothing that a figure is part of, it dates the figure all the same, if no other
 * clause begins between them: "Parking will cost £2.40 an hour from 1 May", "a further cut of 150 basis points on 17 September".
 */
import type { DraftFigure, DraftTime } from '../drafts.ts';
import { predicateOf } from '../language/clause.ts';
import { every, firstFrom, sentenceStart, some } from '../language/scan.ts';
import { isIng, isSuperlative, isTensed, isWhWord } from '../language/tags.ts';
import { either, not, type TokenTest } from '../language/test.ts';
import { hangsFrom, isClauseOfNoun } from '../language/tree.ts';
import { isAndOrBut, isComma, isOfOrFor, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { overlaps } from '../spans.ts';
import { parseIsoDay } from '../times/civil.ts';
import { clauseTense } from './clause-tense.ts';
import { type Dated, isOnSpeech } from './dated.ts';
import { isClockAlone, isOfRecord, only } from './thread-setters.ts';
import { isAsOfNow, isBase, isBaseFigure } from './times-base.ts';
import { clauseOf, figureHead, isAfterAside, isInsideEvent } from './times-clause.ts';
import type { ClaimsByTime } from './times-said.ts';

const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);

/** another clause, person, time or level begins here */
const isBarrier = words(
  '; : “ ” " ( ) having who which that whose whom where but although though because before after until than if whether as above below',
);
/** "when it meets in July", of the same actor, "since the war began in 2022": the clause tells when */
const tellsWhen = words('when since');
const isSubject = words('it they he she');
const isBeside = words('while and');
const isCondition = words('if unless');
const isNow = words('now currently');
const isNorm = words('average mean norm normal budget');

/** The time that a sentence tells of, where it is the only one and may be the figure's; else null. */
export function soleTime(
  reading: Reading,
  figure: DraftFigure,
  figures: readonly DraftFigure[],
  here: readonly Dated[],
  said: ClaimsByTime,
  published: number | null,
): DraftTime | null {
  if (
    here.length === 0 ||
    !KINDS.has(figure.kind) ||
    figure.bound === 'vague' ||
    figure.aggregate === 'stock' ||
    isBaseFigure(reading, figure) ||
    isAsOfNow(reading, figure)
  )
    return null;
  const told = here.filter((one) => mayDate(reading, figure, one, said));
  if (only(told) === null) return null;
  const [first] = told;
  if (isBase(reading, figure, figures, first) || isOfOther(reading, figure, figures, first)) return null;
  return isOfOneClause(reading, figure, first) && isOfOneTense(reading, figure, first, published) ? first.time : null;
}

const mayDate = (reading: Reading, figure: DraftFigure, one: Dated, said: ClaimsByTime): boolean =>
  one.time.span !== null &&
  !overlaps(one.time.span, figure.span) &&
  one.time.anchor !== 'event' &&
  !isClockAlone(one.time) &&
  !said.has(one.time) &&
  !isOnSpeech(reading, one) &&
  !isNorm(reading, one.end) &&
  !isInsideEvent(reading, one) &&
  !isOfRecord(reading, one);

/** "from 43.1 per cent in 2022, while the Greens had 11 per cent": a base's own */
const isOfOther = (reading: Reading, figure: DraftFigure, figures: readonly DraftFigure[], { time }: Dated): boolean =>
  figures.some((other) => other !== figure && other.times.includes(time) && isBaseFigure(reading, other));

function isOfOneClause(reading: Reading, figure: DraftFigure, dated: Dated): boolean {
  const { firstToken, endToken } = figure;
  const { first, end } = dated;
  if (first >= endToken)
    return !isAfterAside(reading, figure, dated) && !some(reading, endToken, first, isBarrier) && isOneClauseAfter(reading, figure, first);
  // "hopes to break even by 2028 and wants a grant of £40m"
  if (figure.factuality !== 'actual' && some(reading, end, firstToken - 1, opensNextClause)) return false;
  // "was sentenced on Tuesday for stealing £2m": done before
  const isForDeed = some(reading, end, firstToken - 1, opensDeed);
  return !isForDeed && !some(reading, end, firstToken, isBarrier) && !isInAside(reading, figure, dated);
}

/** Two words, one right before the other. */
const rightBefore =
  (first: TokenTest, second: TokenTest): TokenTest =>
  (reading, token) =>
    first(reading, token) && second(reading, token + 1);
const opensNextClause = rightBefore(isAndOrBut, isTensed);
const opensDeed = rightBefore(isOfOrFor, isIng);
const closesAside = rightBefore(isComma, isTensed);

/** No other verb than the figure's own stands between, but that of a clause which tells when. */
function isOneClauseAfter(reading: Reading, figure: DraftFigure, to: number): boolean {
  const own = clauseOf(reading, figureHead(reading, figure));
  // "The ferry, packed with 55 crates, was found on Wednesday"
  const above = reading.relation(own) === 'acl' ? clauseOf(reading, reading.head(own)) : own;
  const isOwn = (token: number): boolean =>
    token === own || token === above || reading.head(token) === own || reading.head(token) === above;
  for (let token = figure.endToken; token < to; token++) {
    if (tellsWhen(reading, token)) return isClauseOfTime(reading, token, to);
    if (isTensed(reading, token) && !isOwn(token)) return false;
    if (isBeside(reading, token) || isSuperlative(reading, token) || isNorm(reading, token)) return false;
  }
  return true;
}

/** One clause up to the time: "since the war began in 2022", "when it meets in July". */
function isClauseOfTime(reading: Reading, opener: number, to: number): boolean {
  if (reading.lower(opener) === 'when' && !isSubject(reading, opener + 1)) return false;
  const verb = firstFrom(reading, opener, to, isTensed);
  return !some(reading, opener, to, isBesideOrComma) && (verb < 0 || !some(reading, verb + 1, to, isTensed));
}
const isBesideOrComma = either(isBeside, isComma);

/** The time is told of a noun, and the figure of something else: "The bank, which has kept rates since March, expects 8%", "Economists polled on Monday expected 12%". */
function isInAside(reading: Reading, figure: DraftFigure, { holder, first, end }: Dated): boolean {
  const start = sentenceStart(reading, first);
  // "If the share had held until 2021, $24bn would have been spent"
  if (some(reading, start, first, isCondition)) return true;
  // "Holm, the winner in 2022, sold 30 horses"
  if (some(reading, end, figure.firstToken - 1, closesAside)) return true;
  if (some(reading, start, first, isWhWord) && some(reading, end, figure.firstToken, isTensedOrComma)) return true;
  const clause = holder < 0 ? -1 : predicateOf(reading, holder);
  return clause >= 0 && isClauseOfNoun(reading, clause) && !hangsFrom(reading, figureHead(reading, figure), clause);
}
const isTensedOrComma = either(isTensed, isComma);

/** What has happened is not told of a day to come, nor what is to come of one that is over. */
function isOfOneTense(reading: Reading, figure: DraftFigure, { time, first }: Dated, published: number | null): boolean {
  if (published === null) return true;
  const tense = clauseTense(reading, figureHead(reading, figure));
  const isOver = (parseIsoDay(time.to) ?? published) < published || time.mod === 'ON_OR_AFTER';
  const isToCome = (parseIsoDay(time.from) ?? published) > published;
  if (figure.factuality !== 'actual') return !isOver;
  if (tense === 'present') return !isOver && every(reading, sentenceStart(reading, first), figure.firstToken, not(isNow));
  return tense === 'modal' || tense === 'none' ? true : !isToCome;
}
