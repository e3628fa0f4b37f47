/** A day of the month that the text has reached: "on the 5th", "the 28th of that month". */
import { memberTest } from '../../language/member.ts';
import { isNominalOrNumber } from '../../language/tags.ts';
import { date, type Expression, expression } from '../expression.ts';
import type { Words } from '../words.ts';

const isPartOfDay = memberTest('morning afternoon evening night');
const isThatOrTheOrThis = memberTest('that the this');

const NUMBERED = /^(\d{1,2})(?:st|nd|rd|th)$/;
const leadsToDay = memberTest('on by until since from to and before after');

export function lonelyDays(words: Words, at: number): Expression[] | null {
  const match = NUMBERED.exec(words.lower(at));
  if (!match || words.lower(at - 1) !== 'the') return null;
  const day = Number(match[1]);
  const isOfMonth = words.lower(at + 1) === 'of' && isThatOrTheOrThis(words.lower(at + 2)) && words.lower(at + 3) === 'month';
  if (day < 1 || day > 31) return null;
  if (isOfMonth) return [expression(at - 1, at + 4, date({ day }), 'day-of-that-month')];
  // "on the 5th floor" counts something else
  const next = words.token[at + 1];
  const isFollowed =
    next !== undefined &&
    isNominalOrNumber(words.reading, next) &&
    words.reading.sentenceOf[next] === words.reading.sentenceOf[words.token[at]];
  const isLed = leadsToDay(words.lower(at - 2)) || (words.lower(at - 2) === 'of' && isPartOfDay(words.lower(at - 3)));
  return isLed && !isFollowed && words.lower(at + 1) !== '-' ? [expression(at - 1, at + 1, date({ day }), 'day-alone')] : null;
}
