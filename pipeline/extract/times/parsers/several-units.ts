/** Several units of time, not said how many: "recent weeks", "years ago", "months later", "over the years", "decades in the making". */
import { memberTest } from '../../language/member.ts';
import { type Expression, expression, windowOf } from '../expression.ts';
import { follows, fromArticle } from '../words.ts';
import { isLong, type UnitPhrase, WINDOWS } from './unit-phrase.ts';

const isThatOrSince = memberTest('that since');

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

const leadsToLength = memberTest('for in of over within after follows followed take takes took taken taking last lasts lasted spent mere');
const IN_THE_MAKING = ['in', 'the', 'making'];
const TO_COME = ['to', 'come'];
/** before "the years" that are told of, or lie ahead */
const leadsThrough = memberTest('in over during for through throughout');

/** "for weeks", "in just minutes", "decades in the making", "a years-long drought" */
function length(phrase: UnitPhrase): Expression | null {
  const { words, at, edge, unit, determiner } = phrase;
  const meaning = { kind: 'length', count: null, unit } as const;
  if (isLong(words, at)) return expression(at, at + 3, meaning, 'length-vague');
  // "a matter of days": soon, and no length that is stated
  if (determiner === 'of' && words.lower(edge - 2) === 'matter') return null;
  const isLed = leadsToLength(determiner) || (determiner === 'just' && words.lower(edge - 2) === 'in');
  if (isLed || follows(words, at + 1, IN_THE_MAKING)) return expression(at, at + 1, meaning, 'length-vague');
  const end = endOfDefinite(phrase);
  return end === null ? null : expression(edge - 1, end, meaning, 'length-vague');
}

/** Where "over the years", "in the weeks ahead", "in the years that followed" end; null where no such phrase stands. */
function endOfDefinite({ words, at, edge, unit, determiner }: UnitPhrase): number | null {
  const lead = words.lower(edge - 2);
  if (determiner !== 'the' || !leadsThrough(lead)) return null;
  if (words.lower(at + 1) === 'ahead') return at + 2;
  if (follows(words, at + 1, TO_COME)) return at + 3;
  const isTold = isThatOrSince(words.lower(at + 1));
  return isTold || (lead === 'over' && unit === 'year') ? at + 1 : null;
}
