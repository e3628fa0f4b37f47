/**
 * The story of the article itself: where its lead tells of one day, or reports on one period, the simple past goes on with it, whatever
 * the figure counts: "They also found £21,000 in cash", "The meeting drew 300 parents".
 */
import type { DraftFigure } from '../drafts.ts';
import { isOfInnerClause, isPredicate, predicateOf } from '../language/clause.ts';
import { firstFrom, notBefore, sentenceStart, some, within } from '../language/scan.ts';
import { isModal, isNoun, isNumber } from '../language/tags.ts';
import { child } from '../language/tree.ts';
import { isAndOrOr, isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { clauseTense } from './clause-tense.ts';
import { isGuidance } from './thread-topics.ts';
import { isAsOfNow, isBaseFigure } from './times-base.ts';
import { clauseOf, figureHead } from './times-clause.ts';

const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);
/** counted since longer than a day, as of now, or as often as not */
const LASTING = new Set(['stock', 'period_total', 'cumulative']);
const isSpan = words('second minute hour day night week month quarter year annum');

/** tolls are of events */
const HARM = new Set(['killed', 'injured', 'killed_or_injured']);

/** Whether a figure without a time of its own is told as a part of the story. */
export function isOfStory(reading: Reading, figure: DraftFigure): boolean {
  const head = figureHead(reading, figure);
  const verb = predicateOf(reading, head);
  return (
    mayBeTold(reading, figure) && isToldNow(reading, head) && isOfStoryClause(reading, figure, head) && !isApart(reading, figure, verb)
  );
}

/** One amount of what happened: no toll, no sum over time, no base, no target. */
const mayBeTold = (reading: Reading, figure: DraftFigure): boolean =>
  figure.factuality === 'actual' &&
  figure.bound !== 'vague' &&
  (KINDS.has(figure.kind) || isLengthOfDeed(reading, figure)) &&
  !LASTING.has(figure.aggregate ?? '') &&
  !HARM.has(figure.outcome ?? '') &&
  !isPerSpan(reading, figure) &&
  !isBaseFigure(reading, figure) &&
  !isAsOfNow(reading, figure) &&
  !some(reading, notBefore(reading, figure.firstToken, NEAR_TARGET), figure.firstToken, isGuidance);

const isOfStoryClause = (reading: Reading, { kind }: DraftFigure, head: number): boolean =>
  kind === 'duration' || isInMainClause(reading, head);

/** Of a thing and not of a deed, paid at some time, or still to come. */
const isApart = (reading: Reading, figure: DraftFigure, verb: number): boolean =>
  (figure.kind === 'measure' && isOfThing(reading, figure)) ||
  (figure.kind === 'money' && isPaying(reading, verb)) ||
  isNeeding(reading, verb) ||
  isInquiring(reading, verb) ||
  isVerdict(reading, verb) ||
  isBesideLength(reading, figure) ||
  isBeforeModal(reading, figure) ||
  isOfOwnSpan(reading, verb) ||
  isAnnounced(reading, figure, verb);

/** "The rise of 35 per cent that the union seeks would cost 1bn": the sentence is about what may be */
const isBeforeModal = (reading: Reading, { firstToken, endToken }: DraftFigure): boolean =>
  firstFrom(reading, endToken, within(reading, firstToken, LONGEST_SUBJECT), isModal, isComma) >= 0;
/** tokens of a subject up to its verb */
const LONGEST_SUBJECT = 12;

/** "The week brought 612 cases" */
const isOfOwnSpan = (reading: Reading, verb: number): boolean => {
  const subject = verb < 0 ? -1 : child(reading, verb, 'nsubj');
  return subject >= 0 && isSpan(reading, subject);
};

/** tokens from a target to its level: "set a target price of $12" */
const NEAR_TARGET = 4;
/** tokens of "and 1,000 metres" */
const LONGEST_JOINED = 3;
const isAway = words('from away off inside outside above below north south east west');

/** "two 330kV lines", "18 km from the border", "700 metres and 1,000 metres from it": the size of a thing, or how far it is, of any time */
function isOfThing(reading: Reading, { span }: DraftFigure): boolean {
  let end = reading.tokenAt(span.end - 1) + 1;
  if (isAndOrOr(reading, end) && isNumber(reading, end + 1)) end = within(reading, end, LONGEST_JOINED);
  return end < reading.tokenCount && (isAway(reading, end) || isNoun(reading, end));
}

/** "paid £300 a month": as long as it went on */
const isPerSpan = (reading: Reading, { per }: DraftFigure): boolean => per !== null && isSpan(reading, reading.tokenAt(per.end - 1));

const isAnnouncing = words('announced promised pledged offered ordered unveiled proposed asked sought demanded spoke claimed');
/** "announced a grant of £2m": what is announced is still to come */
const isAnnounced = (reading: Reading, { firstToken }: DraftFigure, verb: number): boolean =>
  verb >= 0 && verb < firstToken && isAnnouncing(reading, verb);

/** "interviewed more than 130 people": what was looked into had happened before */
const isInquiring = words('interviewed examined reviewed analysed analyzed studied surveyed consulted');

/** "The count, 6,200, was too low": of whatever it was counted for */
const isVerdict = words('low high wrong false inflated exaggerated inaccurate incomplete');

const isTaking = words('took lasted spanned ran');
const isLong = words('day days week weeks month months year years decade decades');
/** tokens from "lasted" to the unit: "took more than three and a half months" */
const LONGEST_LENGTH = 9;

/** "The inquiry took three months and led to five arrests": longer than one day */
function isBesideLength(reading: Reading, { firstToken }: DraftFigure): boolean {
  const start = sentenceStart(reading, firstToken);
  const verb = firstFrom(reading, start, firstToken, isTaking);
  if (verb < 0) return false;
  const end = within(reading, verb, LONGEST_LENGTH);
  return some(reading, verb, end, isNumber) && firstFrom(reading, verb, end, isLong, isComma) >= 0;
}

/** "said it needed £4m": so it is when it is said */
const isNeeding = words('needed wanted required lacked owed hoped faced');
/** "The firm spent £30m on a warehouse": may have been paid at any time */
const isPaying = words('spent paid invested borrowed raised bought');

const isLasting = words('lasted took spent waited queued deliberated operated');
const isShort = words('second seconds minute minutes hour hours');

/** "The meeting lasted more than four hours": as long as a part of the day */
function isLengthOfDeed(reading: Reading, figure: DraftFigure): boolean {
  if (figure.kind !== 'duration' || !isShort(reading, reading.tokenAt(figure.span.end - 1))) return false;
  return isLasting(reading, clauseOf(reading, figureHead(reading, figure)));
}

/** In the past; in the first sentence the perfect tells news too: "Police have arrested 18 people". */
function isToldNow(reading: Reading, head: number): boolean {
  const tense = clauseTense(reading, head);
  return tense === 'past' || (tense === 'perfect' && reading.sentenceOf[head] === 0);
}

/** "Six men have been charged after police seized 40 kilograms": in the first sentence a clause of time is a part of the story. */
const isOfLead = (reading: Reading, verb: number): boolean =>
  reading.sentenceOf[verb] === 0 && reading.relation(verb) === 'advcl' && reading.xpos(verb) === 'VBD';

/** Not in what a relative clause or a bare participle tells of a noun: "a house built for £2m", "who had scored 20". */
function isInMainClause(reading: Reading, head: number): boolean {
  for (let at = predicateOf(reading, head); at >= 0; at = reading.head(at))
    if (isPredicate(reading, at) && isOfInnerClause(reading, at) && !isOfLead(reading, at)) return false;
  return true;
}
