/** Several units of time, not said how many: "recent weeks", "years ago", "months later", "over the years", "decades in the making". */
import { type Expression, expression, windowOf } from '../expression.ts';
import { fromArticle } from '../words.ts';
import { isLong, type UnitPhrase, WINDOWS } from './unit-phrase.ts';

export const severalUnits = (phrase: UnitPhrase): Expression | null => inWindow(phrase) ?? offset(phrase) ?? length(phrase);

/** "recent weeks", "the coming months" */
function inWindow({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (!Object.hasOwn(WINDOWS, determiner)) return null;
  return expression(fromArticle(words, edge - 1), at + 1, windowOf(null, unit, WINDOWS[determiner]), 'window-vague');
}

/** "years ago", "months later" */
function offset({ words, at, unit }: UnitPhrase): Expression | null {
  const next = words.lower(at + 1);
  if (next === 'ago') return expression(at, at + 2, { kind: 'offset', count: null, unit, direction: -1, base: 'publication' }, 'ago-vague');
  if (next !== 'later' && next !== 'earlier') return null;
  const direction = next === 'later' ? 1 : -1;
  return expression(at, at + 2, { kind: 'offset', count: null, unit, direction, base: 'context' }, 'offset-vague');
}

const LEADS_TO_LENGTH = /^(?:for|in|of|over|within|after|follows|followed|takes?|took|taken|taking|lasts?|lasted|spent|mere)$/;
/** before "the years" that are told of, or lie ahead */
const LEADS_THROUGH = /^(?:in|over|during|for|through|throughout)$/;

/** "for weeks", "in just minutes", "decades in the making", "over the years", "in the weeks ahead", "a years-long drought" */
function length({ words, at, edge, unit, determiner }: UnitPhrase): Expression | null {
  const behind = [1, 2, 3].map((step) => words.lower(at + step));
  const isLed = LEADS_TO_LENGTH.test(determiner) || (determiner === 'just' && words.lower(edge - 2) === 'in');
  const isMaking = behind.join(' ') === 'in the making';
  if (isLong(words, at)) return expression(at, at + 3, { kind: 'length', count: null, unit }, 'length-vague');
  if (isLed || isMaking) return expression(at, at + 1, { kind: 'length', count: null, unit }, 'length-vague');
  if (determiner !== 'the' || !LEADS_THROUGH.test(words.lower(edge - 2))) return null;
  const isAhead = behind[0] === 'ahead' || (behind[0] === 'to' && behind[1] === 'come');
  const isTold = behind[0] === 'that' || behind[0] === 'since';
  const isThrough = words.lower(edge - 2) === 'over' && unit === 'year';
  if (!isAhead && !isTold && !isThrough) return null;
  return expression(edge - 1, at + (isAhead ? (behind[0] === 'to' ? 3 : 2) : 1), { kind: 'length', count: null, unit }, 'length-vague');
}
