/** Days of the week: "Tuesday", "last Friday", "Mondays", "each Thursday". */
import { memberTest } from '../../language/member.ts';
import { date, type Expression, expression } from '../expression.ts';
import { entryOf, weekdayOf } from '../lexicon.ts';
import { isNumberOf } from '../small-words.ts';
import type { Words } from '../words.ts';

/** "Black Monday", "Super Tuesday": days of history and custom, not of this week */
const isNamed = memberTest('black super bloody cyber ash shrove maundy giving');

export function weekdays(words: Words, at: number): Expression[] | null {
  const word = words.lower(at);
  const weekday = weekdayOf(word) ?? abbreviated(words, at);
  if (weekday !== null && words.capital(at)) {
    const before = words.lower(at - 1);
    if (isNamed(before) && words.capital(at - 1)) return null;
    if (before === 'every' || before === 'each')
      return [expression(at - 1, at + 1, { kind: 'set', value: `XXXX-WXX-${weekday}` }, 'every-weekday')];
    return [expression(at, at + 1, date({ weekday }), 'weekday')];
  }
  const repeated = entryOf(word, 'weekdays');
  if (repeated && words.capital(at)) return [expression(at, at + 1, { kind: 'set', value: `XXXX-WXX-${repeated.value}` }, 'weekdays')];
  return null;
}

/** "Sat" and "Sun" are words: an abbreviation needs its full stop, or a day after it. */
function abbreviated(words: Words, at: number): number | null {
  const entry = entryOf(words.lower(at), 'weekday_abbreviation');
  if (!entry) return null;
  return words.lower(at).endsWith('.') || isNumberOf(words.lower(at + 1), 1, 2) || isNumberOf(words.lower(at + 2), 1, 2)
    ? entry.number
    : null;
}
