/** Parts of a day: "this morning", "last night", "the next morning"; "in the morning", "by mid-afternoon" of the day that is told of. */
import { memberTest } from '../../language/member.ts';
import { isNounOrAdjective } from '../../language/tags.ts';
import { type Expression, expression, shift } from '../expression.ts';
import { entryOf } from '../lexicon.ts';
import { isEarlyMidOrLate } from '../small-words.ts';
import { fromArticle, isTagged, type Words } from '../words.ts';

export function dayparts(words: Words, at: number): Expression[] | null {
  const entry = entryOf(words.lower(at), 'daypart');
  if (!entry || words.lower(at) === 'overnight') return null;
  const clock = `T${entry.value}`;
  const before = words.lower(at - 1);
  if (before === 'every' || before === 'each')
    return [expression(at - 1, at + 1, { kind: 'set', value: `XXXX-XX-XX${clock}` }, 'every-daypart')];
  if (before === 'this') return [expression(at - 1, at + 1, shift('day', 0, 'publication'), 'this-daypart', { clock })];
  if (before === 'last' && entry.value === 'NI')
    return [expression(at - 1, at + 1, shift('day', -1, 'publication'), 'last-night', { clock })];
  const told = inDay(words, at);
  if (told !== null) return [expression(told, at + 1, { kind: 'clock' }, 'daypart-told', { clock })];
  if (!Object.hasOwn(TOLD, before)) return null;
  const first = words.lower(at - 2) === 'that' ? at - 2 : fromArticle(words, at - 1);
  return [expression(first, at + 1, shift('day', TOLD[before], 'context'), 'told-daypart', { clock })];
}

/** "the next morning", "that same night": days from the one that is told of */
const TOLD: Readonly<Record<string, number>> = { next: 1, following: 1, same: 0, that: 0 };

const leadsToDaypart = memberTest('in by during until since around at');
/** after a part of a day that has no preposition: "mid-afternoon yesterday" */
const isDay = memberTest('yesterday today tomorrow');

/** Where it begins: "in | the morning", "by | mid-afternoon", "in | early evening"; not "3 in the morning", not "in the morning sun". */
function inDay(words: Words, at: number): number | null {
  const before = words.lower(at - 1);
  const joint = words.lower(at - 2);
  if (before === 'the') return leadsToDaypart(joint) && !/^\d/.test(words.lower(at - 3)) && endsPhrase(words, at) ? at - 1 : null;
  const part = before === '-' && joint === 'mid' ? at - 2 : isEarlyMidOrLate(before) ? at - 1 : null;
  if (part === null) return null;
  return leadsToDaypart(words.lower(part - 1)) || isDay(words.lower(at + 1)) ? part : null;
}

const endsPhrase = (words: Words, at: number): boolean => !isTagged(words, at + 1, isNounOrAdjective);
