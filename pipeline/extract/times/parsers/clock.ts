/** Times of day: "10:30 p.m.", "3 pm EST", "noon", "5 o'clock". */
import { memberTest } from '../../language/member.ts';
import { type Expression, expression } from '../expression.ts';
import type { Words } from '../words.ts';

const isHoursWord = memberTest('hours hrs');
const namesHalfOfDay = memberTest('morning afternoon evening');
const leadsToHours = memberTest('at by around about from until to since');

const pad = (n: number): string => String(n).padStart(2, '0');
const isUniversalZone = memberTest('gmt utc z');
const isZone = memberTest('gmt utc est edt cst cdt pst pdt bst cet cest et pt ist local');

export function clocks(words: Words, at: number): Expression[] | null {
  const found = inWord(words, at) ?? fourDigits(words, at) ?? hourAndMinute(words, at);
  return found && [found];
}

/** "noon"; "High Noon" is a film */
function inWord(words: Words, at: number): Expression | null {
  const word = words.lower(at);
  if (word !== 'noon' && word !== 'midnight' && word !== 'midday') return null;
  if (word === 'noon' && words.lower(at - 1) === 'high') return null;
  return expression(at, at + 1, { kind: 'clock' }, 'clock-word', { clock: word === 'midnight' ? 'T24:00' : 'T12:00' });
}

/** After these, two numbers with a colon between are a time though nothing follows them. */
const isCue = memberTest('at by until before after around from to , - about since and');

/** "10:30 p.m.", "3 pm EST", "5 o'clock", "at 10:30" */
function hourAndMinute(words: Words, at: number): Expression | null {
  const match = /^(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?$/.exec(words.lower(at));
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 24 || minute > 59) return null;
  const half = halfOfDay(words, at + 1);
  if (half && (hour > 12 || hour === 0)) return null;
  const isOClock = words.lower(at + 1) === "o'clock";
  const close = half?.end ?? (isOClock ? at + 2 : at + 1);
  const isUniversal = isUniversalZone(words.lower(close));
  const end = zoneEnd(words, close);
  if (!half && !isOClock && !isWithColon(words, at, end > close)) return null;
  const hours = half ? (hour % 12) + (half.isAfternoon ? 12 : 0) : hour;
  return expression(at, end, { kind: 'clock' }, 'clock', { clock: `T${pad(hours)}:${pad(minute)}${isUniversal ? 'Z' : ''}` });
}

/** "10:30" by itself is a time only with a zone or after a cue; after another colon it is a part of something longer. */
function isWithColon(words: Words, at: number, hasZone: boolean): boolean {
  if (!words.lower(at).includes(':') || words.lower(at - 1) === ':') return false;
  return hasZone || isCue(words.lower(at - 1));
}

/** "EST", "local time" */
function zoneEnd(words: Words, at: number): number {
  const word = words.lower(at);
  if (!isZone(word)) return at;
  return word === 'local' && words.lower(at + 1) === 'time' ? at + 2 : at + 1;
}

/** "0800 UTC", "1420 GMT", "0530 hours" */
function fourDigits(words: Words, at: number): Expression | null {
  const match = /^([01]\d|2[0-3])([0-5]\d)$/.exec(words.lower(at));
  const next = words.lower(at + 1);
  if (!match || !(isZone(next) || isHoursWord(next)) || (next === 'hours' && !leadsToHours(words.lower(at - 1)))) return null;
  const clock = `T${match[1]}:${match[2]}${isUniversalZone(next) ? 'Z' : ''}`;
  return expression(at, next === 'local' && words.lower(at + 2) === 'time' ? at + 3 : at + 2, { kind: 'clock' }, 'clock', { clock });
}

const isHalfOfDay = memberTest('a.m a.m. am am. p.m p.m. pm pm.');
/** "p.m.", "pm", "p.m", "in the morning" */
function halfOfDay(words: Words, at: number): { isAfternoon: boolean; end: number } | null {
  const word = words.lower(at);
  if (isHalfOfDay(word)) {
    const isDotted = word.includes('.') && !word.endsWith('.') && words.lower(at + 1) === '.' && words.glued(at + 1);
    return { isAfternoon: word[0] === 'p', end: isDotted ? at + 2 : at + 1 };
  }
  if (word === 'in' && words.lower(at + 1) === 'the' && namesHalfOfDay(words.lower(at + 2)))
    return { isAfternoon: words.lower(at + 2) !== 'morning', end: at + 3 };
  return null;
}
