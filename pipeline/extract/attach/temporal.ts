/**
 * Whether two parts of a sentence tell of one moment: "34 died when a bomb went off on Tuesday", "As floods rose on Tuesday, 34 died".
 * Read off the order of the words, because the tree often hangs such a clause on the verb of saying.
 */

import type { DraftFigure } from '../drafts.ts';
import { sentenceStart, some } from '../language/scan.ts';
import { isFiniteOrPastParticiple, isFiniteVerb, isPastForm, penn } from '../language/tags.ts';
import { either } from '../language/test.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { clauseTense } from './clause-tense.ts';

const isPastOrNumber = penn('VBD CD');

/** what is told after one of these is another clause, person or time */
const isBarrier = words(
  'before while although though because since until unless if that which who whom whose where but despite following said says ; : " “ ”',
);
const MOMENTS = new Set(['when', 'as']);
/** done to people at once; "arrested after …", "paid after …" may be years later */
const AT_ONCE = new Set(['killed', 'injured', 'killed_or_injured', 'missing']);

/** Whether the words from `first` to `end` (a time or a place) stand in the clause that says when the figure's clause happened, or the other way round. */
export function isOfOneMoment(reading: Reading, figure: DraftFigure, first: number, end: number): boolean {
  if (figure.factuality !== 'actual' || figure.aggregate === 'cumulative' || figure.aggregate === 'period_total') return false;
  const sentence = reading.sentenceOf[figure.firstToken];
  if (reading.sentenceOf[first] !== sentence) return false;
  if (first >= figure.endToken) return isClauseAfter(reading, figure, first);
  const opening = reading.sentenceFirst[sentence];
  return isClauseInFront(reading, opening, first, end, figure) || isClauseOfFigure(reading, end, figure);
}

/** "34 people were killed when two bombs went off … on Tuesday", "nine were hurt after a tram derailed on Tuesday" */
function isClauseAfter(reading: Reading, figure: DraftFigure, first: number): boolean {
  const opener = openerBetween(reading, figure.endToken, first, figure.outcome !== null);
  if (opener < 0) return false;
  if (reading.lower(opener) === 'after' && (figure.aggregate !== 'event' || !AT_ONCE.has(figure.outcome ?? ''))) return false;
  const isPast = reading.lower(opener) === 'after' || isTold(reading, opener, first) || clauseTense(reading, figure.firstToken) === 'past';
  return isPast && isClause(reading, opener, first);
}

/** "As heavy rain fell on Wednesday, … 45 people died" */
function isClauseInFront(reading: Reading, opening: number, first: number, end: number, figure: DraftFigure): boolean {
  if (!MOMENTS.has(reading.lower(opening)) || opening >= first || !isClause(reading, opening, first)) return false;
  if (hasBarrier(reading, opening + 1, first) || hasBarrier(reading, end, figure.firstToken)) return false;
  return some(reading, end, figure.firstToken, isComma);
}

/** "the market was full on Tuesday when gunmen shot 34 people" */
function isClauseOfFigure(reading: Reading, end: number, figure: DraftFigure): boolean {
  const opener = openerBetween(reading, end, figure.firstToken, false);
  return opener >= 0 && reading.lower(opener) !== 'after' && figure.outcome !== null && isTold(reading, opener, figure.endToken + 2);
}

/** The only word between two tokens that opens a clause of time; -1 where there is another clause between. */
function openerBetween(reading: Reading, from: number, to: number, mayJoin: boolean): number {
  let opener = -1;
  for (let token = from; token < to; token++) {
    const word = reading.lower(token);
    if (isBarrier(reading, token) || (word === ',' && !isInAddress(reading, token))) return -1;
    if (word === 'and' && opener < 0 && !mayJoin && !goesOn(reading, token)) return -1;
    if (!isOpener(reading, token)) continue;
    if (opener >= 0) return -1;
    opener = token;
  }
  return opener;
}

/** "scored 34 points and had 11 rebounds": the same subject's next deed */
const goesOn = (reading: Reading, and: number): boolean => isPastOrNumber(reading, and + 1);

const isOpener = (reading: Reading, token: number): boolean =>
  ['when', 'as', 'after'].includes(reading.lower(token)) &&
  !['of', 'many', 'much', 'few', 'little', 'well', 'part'].includes(reading.lower(token + 1));

const isBarrierOrOpener = either(isBarrier, isOpener);

/** "as" and "after" open a clause only where a verb follows. */
function isClause(reading: Reading, opener: number, to: number): boolean {
  if (reading.lower(opener) === 'when') return true;
  return some(reading, opener + 1, to, isFiniteOrPastParticiple);
}

/** A clause in the past, not "paid when the shares vest in May". */
function isTold(reading: Reading, opener: number, to: number): boolean {
  return some(reading, opener + 1, Math.min(to, reading.tokenCount), isPastForm);
}

function hasBarrier(reading: Reading, from: number, to: number): boolean {
  return some(reading, from, to, isBarrierOrOpener);
}

/** "in Dayton, Ohio, on Saturday", "in Ruvu, a fishing village, on Saturday" */
const isInAddress = (reading: Reading, comma: number): boolean =>
  reading.upos(comma + 1) === 'PROPN' ||
  (reading.upos(comma - 1) === 'PROPN' &&
    ['a', 'an', 'the', 'on', 'in', 'at', 'late', 'early', 'last'].includes(reading.lower(comma + 1))) ||
  (reading.upos(comma - 1) === 'NOUN' &&
    ['on', 'in', 'at', 'late', 'early', 'last'].includes(reading.lower(comma + 1)) &&
    isClosingApposition(reading, comma));

/** the comma after "a fishing village" */
function isClosingApposition(reading: Reading, comma: number): boolean {
  for (let token = comma - 1; token >= sentenceStart(reading, comma); token--) {
    if (reading.form(token) === ',') return reading.upos(token - 1) === 'PROPN' && ['a', 'an', 'the'].includes(reading.lower(token + 1));
    if (isFiniteVerb(reading, token)) return false;
  }
  return false;
}
