/**
 * What a price, a rate or a result did: "rose", "closed at", "wiping £95m off". Read off the order of the words, because taggers and trees
 * often take such verbs for participles and nouns ("Payrolls rose", "The stock closed down 4p").
 */
import type { DraftFigure } from '../drafts.ts';
import { lastUpTo, sentenceStart, some, within } from '../language/scan.ts';
import { isPast, isTensed } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { either } from '../language/test.ts';
import { isHelper, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { threadWord } from './thread-words.ts';

const isMovedAlone = threadWord('moved');
/** "rose", "gave up 3%", "put on 2%" */
const isMoved: TokenTest = (reading, token) =>
  isMovedAlone(reading, token) || PHRASAL.get(reading.lower(token)) === reading.lower(token + 1);
const PHRASAL = new Map([
  ['gave', 'up'],
  ['put', 'on'],
]);
const isMoving = threadWord('moving');
const isPosition = threadWord('position');
/** tokens from a figure back to its verb, and on to one after it */
const FURTHEST = { back: 26, on: 8 };
const isPastHelper = words('was were did');
const isAdverbial = words("not n't also only then further again just");
const endsClause = words('; : " “ ” which who whose where that');
const isHands = words('hands');

/** A verb of this kind in the past: "rose", "was raised"; not "has risen", "would have risen", "to be closed". */
export function isPastMove(reading: Reading, token: number): boolean {
  if (!isMoved(reading, token)) return false;
  const helper = helperOf(reading, token);
  return helper < 0 || isPastHelper(reading, helper);
}

/** The first auxiliary in front of a verb, adverbs between; -1 where there is none. */
function helperOf(reading: Reading, verb: number): number {
  let first = -1;
  for (let token = verb - 1; token >= sentenceStart(reading, verb); token--) {
    const word = reading.lower(token);
    if (isHelper(reading, token) || word === 'to') first = token;
    else if (!isAdverbial(reading, token) && !word.endsWith('ly')) break;
  }
  return first;
}

/** "with the index ending 218 points higher" */
export const isMovingWord = isMoving;

/** The verb that moved the figure, or "was … higher" around it; -1 where none did. */
export function moveOf(reading: Reading, { firstToken, endToken }: DraftFigure): number {
  const floor = Math.max(sentenceStart(reading, firstToken), firstToken - FURTHEST.back);
  const verb = lastUpTo(reading, firstToken - 1, floor, isMoveOrTense, endsClause);
  if (verb < 0) return changedHands(reading, endToken);
  if (isMoved(reading, verb)) return isPastMove(reading, verb) ? verb : -1;
  if (!isMoving(reading, verb)) return isPastHelper(reading, verb) && isPlaced(reading, verb, endToken) ? verb : -1;
  return tenseOfParticiple(reading, verb, floor) ? verb : -1;
}

const isMoveOrTense = either(either(isMoved, isMoving), isTensed);
const isMovedOrTense = either(isMoved, isTensed);

/** "…, wiping £95m off": the participle goes with the verb before it, which has to be past; without one it stands for itself. */
function tenseOfParticiple(reading: Reading, participle: number, floor: number): boolean {
  const verb = lastUpTo(reading, participle - 1, floor, isMovedOrTense, endsClause);
  if (verb < 0) return true;
  return isMoved(reading, verb) ? isPastMove(reading, verb) : isPast(reading, verb) || isPastHelper(reading, verb);
}

/** "was 0.3% firmer", "were 3 cents lower" */
const isPlaced = (reading: Reading, helper: number, end: number): boolean => some(reading, helper, within(reading, end, 4), isPosition);

/** "88m shares changed hands" */
function changedHands(reading: Reading, end: number): number {
  for (let token = end; token < within(reading, end, FURTHEST.on); token++)
    if (reading.lower(token) === 'changed' && isHands(reading, token + 1)) return token;
  return -1;
}
