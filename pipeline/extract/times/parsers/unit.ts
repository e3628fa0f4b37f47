/** A unit of time without a count: "last year", "this month", "the next day", "recent weeks", "every month", "for years". */
import { type Expression, expression } from '../expression.ts';
import { unitOf, unitsOf } from '../lexicon.ts';
import type { Words } from '../words.ts';
import { comparison } from './comparison.ts';
import { beforeAdjective, isAge } from './counted.ts';
import { countBefore } from './numbers.ts';
import { oneUnit } from './one-unit.ts';
import { severalUnits } from './several-units.ts';
import { isLong, type UnitPhrase } from './unit-phrase.ts';

export function units(words: Words, at: number): Expression[] | null {
  const found = comparison(words, at) ?? uncounted(words, at);
  return found && [found];
}

function uncounted(words: Words, at: number): Expression | null {
  const singular = unitOf(words.lower(at));
  const unit = singular ?? unitsOf(words.lower(at));
  if (!unit || isAge(words, at) || unit === 'second' || (unit === 'minute' && singular)) return null;
  const edge = beforeAdjective(words, at);
  const count = countBefore(words, edge);
  // "a months-long drought": the article is the drought's
  if (count && !(count.article && isLong(words, at))) return null;
  const phrase = { words, at, edge, unit, determiner: words.lower(edge - 1) };
  return everyUnit(phrase) ?? (singular ? oneUnit(phrase) : severalUnits(phrase));
}

/** "every month", "each year" */
function everyUnit({ at, edge, unit, determiner }: UnitPhrase): Expression | null {
  if (determiner !== 'every' && determiner !== 'each') return null;
  return expression(edge - 1, at + 1, { kind: 'set', value: `P1${unit[0].toUpperCase()}` }, 'every-unit');
}
