/** Amounts that are targets and forecasts by the noun beside them: "its target of 870", "the 82% goal", "cut its forecast for growth to 3%", "the 3% that analysts had expected". */
import type { DraftFigure } from '../drafts.ts';
import { firstFrom, lastUpTo, notBefore, within } from '../language/scan.ts';
import { isFiniteVerb, isNoun } from '../language/tags.ts';
import { both, either, type TokenTest } from '../language/test.ts';
import { isThat, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenAfter } from './figure-extent.ts';

/** tokens from the noun to its amount: "its forecast for global demand growth this year to 730,000" */
const LONGEST_PHRASE = 9;
/** tokens after an amount in which somebody had expected it */
const LONGEST_RELATIVE = 6;

const isTargetWord = words('target targets goal goals forecast forecasts guidance projection projections outlook');
const isTarget: TokenTest = both(isTargetWord, isNoun);
/** "seven goals" are counted, "the 870 goal" is aimed at */
const isCounted = words('targets goals forecasts projections');
const leadsTo = words('of to from at for');
const endsPhrase = either(isFiniteVerb, words(', ; : and but that which who than as'));
const isExpected = words('expected forecast predicted projected pencilled penciled guided');
const isPronoun = words('it they he she we i you');
const isHad = words('had have');
const endsRelative = words(', ;');

/** The noun or verb that makes an amount a target; -1 where none does. */
export function targetBeside(reading: Reading, figure: DraftFigure, start: number): number {
  if (figure.kind === 'duration' || figure.kind === 'age') return -1;
  const end = tokenAfter(reading, figure);
  if (isTarget(reading, end)) return figure.kind === 'count' && isCounted(reading, end) ? -1 : end;
  if (leadsTo(reading, start - 1)) {
    const noun = lastUpTo(reading, start - 1, notBefore(reading, start, LONGEST_PHRASE), isTarget, endsPhrase);
    if (noun >= 0) return noun;
  }
  return expectedAfter(reading, end);
}

/** "the 0.4% gain that economists had forecast", "the 55m tonnes it had guided to" */
function expectedAfter(reading: Reading, end: number): number {
  const opening = isNoun(reading, end) ? end + 1 : end;
  if (!isThat(reading, opening) && !isPronoun(reading, opening)) return -1;
  const verb = firstFrom(reading, opening + 1, within(reading, opening, LONGEST_RELATIVE), isExpected, endsRelative);
  return verb >= 0 && isHad(reading, verb - 1) ? verb : -1;
}

const isAsked = words('asked appealed sought requested demanded wanted');
const needsFor = words('asked appealed');

/** "the $3m it had asked for", "the 40 beds they wanted": what is asked for, right after its amount; -1 where nobody asks. */
export function askedAfter(reading: Reading, figure: DraftFigure): number {
  const end = tokenAfter(reading, figure);
  const opening = isNoun(reading, end) ? end + 1 : end;
  const subject = isThat(reading, opening) ? opening + 1 : opening;
  if (figure.kind === 'duration' || !isPronoun(reading, subject)) return -1;
  const verb = isHad(reading, subject + 1) ? subject + 2 : subject + 1;
  return isAsked(reading, verb) && (!needsFor(reading, verb) || reading.lower(verb + 1) === 'for') ? verb : -1;
}
