/**
 * The story of the article itself: where its lead tells of one day, or reports on one period, the simple past goes on with it, whatever
 * the figure counts: "They also found £21,000 in cash", "The meeting drew 300 parents".
 */
import type { DraftFigure } from '../drafts.ts';
import { isPredicate, predicateOf } from '../language/clause.ts';
import { notBefore, some } from '../language/scan.ts';
import { isNoun } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isSpeech } from '../times/resolve/speech.ts';
import { clauseTense } from './clause-tense.ts';
import { isGuidance } from './thread-topics.ts';
import { isAsOfNow, isBaseFigure } from './times-base.ts';
import { clauseOf, figureHead } from './times-clause.ts';

const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);
/** counted since longer than a day, as of now, or as often as not */
const LASTING = new Set(['stock', 'period_total', 'cumulative', 'rate']);

/** tolls are of events */
const HARM = new Set(['killed', 'injured', 'killed_or_injured']);

/** Whether a figure without a time of its own is told as a part of the story. */
export function isOfStory(reading: Reading, figure: DraftFigure): boolean {
  if (figure.factuality !== 'actual' || figure.bound === 'vague' || LASTING.has(figure.aggregate ?? '') || figure.per !== null)
    return false;
  if (figure.outcome !== null && HARM.has(figure.outcome)) return false;
  if (isBaseFigure(reading, figure) || isAsOfNow(reading, figure)) return false;
  const head = figureHead(reading, figure);
  if (figure.kind === 'money' && isPaying(reading, predicateOf(reading, head))) return false;
  if (figure.kind === 'measure' && isOfThing(reading, figure)) return false;
  if (some(reading, notBefore(reading, figure.firstToken, NEAR_TARGET), figure.firstToken, isGuidance)) return false;
  if (!KINDS.has(figure.kind) && !isLengthOfDeed(reading, figure)) return false;
  return isToldNow(reading, head) && isInMainClause(reading, head) && !isAnnounced(reading, figure, predicateOf(reading, head));
}

/** tokens from a target to its level: "set a target price of $12" */
const NEAR_TARGET = 4;
const isAway = words('from away off inside outside above below north south east west');

/** "two 330kV lines", "18 km from the border": the size of a thing, or how far it is, of any time */
const isOfThing = (reading: Reading, { endToken }: DraftFigure): boolean => isAway(reading, endToken) || isNoun(reading, endToken);

/** "announced a grant of £2m": what is announced is still to come */
const isAnnounced = (reading: Reading, { firstToken }: DraftFigure, verb: number): boolean =>
  verb >= 0 && verb < firstToken && isSpeech(reading, verb);

/** "The firm spent £30m on a warehouse": may have been paid at any time */
const isPaying = words('spent paid invested borrowed raised bought');

const isLasting = words('lasted took spent waited queued deliberated operated');
const isShort = words('second seconds minute minutes hour hours');

/** "The meeting lasted more than four hours": as long as a part of the day */
function isLengthOfDeed(reading: Reading, figure: DraftFigure): boolean {
  if (figure.kind !== 'duration' || !isShort(reading, figure.endToken - 1)) return false;
  return isLasting(reading, clauseOf(reading, figureHead(reading, figure)));
}

/** In the past; in the first sentence the perfect tells news too: "Police have arrested 18 people". */
function isToldNow(reading: Reading, head: number): boolean {
  const tense = clauseTense(reading, head);
  return tense === 'past' || (tense === 'perfect' && reading.sentenceOf[head] === 0);
}

/** Not in what a relative clause or a bare participle tells of a noun: "a house built for £2m", "who had scored 20". */
function isInMainClause(reading: Reading, head: number): boolean {
  for (let at = predicateOf(reading, head); at >= 0; at = reading.head(at)) {
    const relation = reading.relation(at);
    if (isPredicate(reading, at) && /^(?:acl|advcl|xcomp|csubj)/.test(relation)) return false;
  }
  return true;
}
