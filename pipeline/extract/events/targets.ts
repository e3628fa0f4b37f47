/** Amounts that are targets and forecasts by the noun beside them: "its target of 870", "the 82% goal", "cut its forecast for growth to 3%", "the 3% that analysts had expected". */
import type { DraftFigure } from '../drafts.ts';
import { firstFrom, lastUpTo, notBefore, within } from '../language/scan.ts';
import { isFiniteVerb, isNoun } from '../language/tags.ts';
import { both, either, type TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

/** tokens from the noun to its amount: "its forecast for global demand growth this year to 730,000" */
const LONGEST_PHRASE = 9;
/** tokens behind an amount in which somebody had expected it */
const LONGEST_RELATIVE = 6;

const isTargetWord = words('target targets goal goals forecast forecasts guidance projection projections outlook');
const isTarget: TokenTest = both(isTargetWord, isNoun);
const leadsTo = words('of to from at for');
const endsPhrase = either(isFiniteVerb, words(', ; : and but that which who than as'));
const isThat = words('that');
const isExpected = words('expected forecast predicted projected pencilled penciled');
const isHad = words('had have');

/** The noun or verb that makes an amount a target; -1 where none does. */
export function targetBeside(reading: Reading, figure: DraftFigure, start: number): number {
  if (figure.kind === 'duration' || figure.kind === 'age') return -1;
  const end = reading.tokenAt(figure.span.end - 1) + 1;
  if (isTarget(reading, end)) return end;
  if (leadsTo(reading, start - 1)) {
    const noun = lastUpTo(reading, start - 1, notBefore(reading, start, LONGEST_PHRASE), isTarget, endsPhrase);
    if (noun >= 0) return noun;
  }
  return expectedBehind(reading, end);
}

/** "the 0.4% gain that economists had forecast" */
function expectedBehind(reading: Reading, end: number): number {
  const that = isThat(reading, end) ? end : isNoun(reading, end) && isThat(reading, end + 1) ? end + 1 : -1;
  if (that < 0) return -1;
  const verb = firstFrom(reading, that + 1, within(reading, that, LONGEST_RELATIVE), isExpected, words(', ;'));
  return verb >= 0 && isHad(reading, verb - 1) ? verb : -1;
}
