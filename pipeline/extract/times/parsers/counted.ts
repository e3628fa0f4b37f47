/** A count and a unit of time: "seven weeks", "two weeks ago", "the past 25 years", "three days later", "every two years". */
import { memberTest } from '../../language/member.ts';
import { universal } from '../../language/tags.ts';
import { type Base, type Direction, type Expression, expression, windowOf } from '../expression.ts';
import { type Unit, unitOf, unitsOf } from '../lexicon.ts';
import { follows, fromArticle, isTagged, opensSentence, type Words } from '../words.ts';
import { type Count, countBefore } from './numbers.ts';
import { WINDOWS } from './unit-phrase.ts';

const isAgeWord = memberTest('age ages aged');
const loosensCount = memberTest('so more two');
const tellsHowMuch = memberTest('long little much many');

/** words after the unit that place it */
const RELATIONS: Readonly<Record<string, { direction: Direction; base: Base }>> = {
  ago: { direction: -1, base: 'publication' },
  hence: { direction: 1, base: 'publication' },
  earlier: { direction: -1, base: 'context' },
  previously: { direction: -1, base: 'context' },
  before: { direction: -1, base: 'context' },
  later: { direction: 1, base: 'context' },
  afterward: { direction: 1, base: 'context' },
  afterwards: { direction: 1, base: 'context' },
  after: { direction: 1, base: 'context' },
};

/** words before the count that make it a window: 0 for the first of something that is still to be named */
const COUNTED_WINDOWS: Readonly<Record<string, Direction>> = { ...WINDOWS, latest: -1, first: 0, opening: 0, final: 0, closing: 0 };
/** those that count from what was told */
const isFromTold = memberTest('previous preceding following ensuing');

/** words that make "a week" a length; without one it is the denominator of a rate */
const leadsToLength = memberTest(
  'for in within after before over than about around nearly almost roughly least most of under only just some by barely approximately take takes took lasted lasting last lasts spent spend spending waited is was him them her us , and (',
);
const describesLength = memberTest(
  'full whole entire whopping additional extra more consecutive successive straight long crucial busy brutal bloody calendar trading working business fiscal financial school academic mere',
);

const isAdjective = universal('ADJ');
/** "three successive dry years": years in a row, of whatever kind */
const isInARow = memberTest('consecutive successive straight');

/** Where the adjectives before a unit begin: "eight trading days". */
export function beforeAdjective(words: Words, at: number): number {
  if (describesLength(words.lower(at - 1))) return at - 1;
  return isInARow(words.lower(at - 2)) && isTagged(words, at - 1, isAdjective) ? at - 2 : at;
}

export function countedUnits(words: Words, at: number): Expression[] | null {
  const unit = unitOf(words.lower(at)) ?? unitsOf(words.lower(at));
  if (!unit || isAge(words, at)) return null;
  const count = countBefore(words, beforeAdjective(words, at));
  if (!count || isAgeWord(words.lower(count.first - 1)) || !isTime(words, at, unit, count)) return null;
  if (isTitle(words, at, count)) return null;
  const found = inWindow(words, at, unit, count) ?? placed(words, at, unit, count) ?? length(words, at, unit, count);
  return found ? [found] : null;
}

/** "15-year-old", "ages 9 months and older", "15 years old", "15 years of age" */
export function isAge(words: Words, at: number): boolean {
  const next = words.lower(at + 1) === '-' ? words.lower(at + 2) : words.lower(at + 1);
  return next === 'old' || next === 'olds' || (next === 'of' && words.lower(at + 2) === 'age');
}

/** "told “60 Minutes” that", "the film 28 Days Later": a capital where the words before have none */
const isTitle = (words: Words, at: number, { first }: Count): boolean =>
  words.titled(at) && !words.titled(first - 1) && !words.capital(first) && !opensSentence(words, first);

/** "a second attempt", "a quarter of the vote" are no times */
function isTime(words: Words, at: number, unit: Unit, { value }: Count): boolean {
  if (unit === 'quarter')
    return value !== 1 && words.lower(at) === 'quarters' && (words.lower(at + 1) !== 'of' || isInARow(words.lower(at - 1)));
  if (unit === 'second' && words.lower(at) === 'second') return words.lower(at - 1) === '-' || value === 1;
  return true;
}

/** "the past 25 years", "the next few days", "the first nine months" */
function inWindow(words: Words, at: number, unit: Unit, count: Count): Expression | null {
  const determiner = words.lower(count.first - 1);
  if (count.article || !Object.hasOwn(COUNTED_WINDOWS, determiner)) return null;
  // "closed following two dry years": after them
  if (determiner === 'following' && words.lower(count.first - 2) !== 'the') return null;
  const first = fromArticle(words, count.first - 1);
  const direction = COUNTED_WINDOWS[determiner];
  if (direction === 0) return expression(first, at + 1, { kind: 'length', count: count.value, unit }, 'first-units');
  const base = isFromTold(determiner) ? 'context' : 'publication';
  return expression(first, at + 1, windowOf(count.value, unit, direction, { base }), 'window');
}

/** "two weeks ago", "a year or so ago", "three days later", "ten years from now" */
function placed(words: Words, at: number, unit: Unit, { first, value }: Count): Expression | null {
  const isLoose = words.lower(at + 1) === 'or' && loosensCount(words.lower(at + 2));
  const isHalf = isAndHalf(words, at + 1);
  const end = (isLoose ? at + 3 : at + 1) + (isHalf ? 3 : 0);
  const count = value === null ? null : value + (isHalf ? 0.5 : 0);
  const relation = words.lower(end);
  if (Object.hasOwn(RELATIONS, relation)) {
    const meaning = { kind: 'offset', count, unit, ...RELATIONS[relation] } as const;
    return expression(first, end + 1, meaning, RULES[relation] ?? 'offset', { mod: isLoose ? 'APPROX' : null });
  }
  if (relation !== 'from' || words.lower(end + 1) !== 'now') return null;
  return expression(first, end + 2, { kind: 'offset', count, unit, direction: 1, base: 'publication' }, 'from-now');
}

const isPer = memberTest('a an per each every');
/** "24 hours a day", "five days per week": how much of each, no stretch of time; not "two hours | a day later" */
const isRate = (words: Words, at: number): boolean =>
  isPer(words.lower(at + 1)) && unitOf(words.lower(at + 2)) !== null && !Object.hasOwn(RELATIONS, words.lower(at + 3));

const RULES: Readonly<Record<string, string>> = { after: 'offset-from-event', before: 'offset-from-event', ago: 'ago' };

/** "two years | and a half" */
const isAndHalf = (words: Words, at: number): boolean => follows(words, at, AND_A_HALF);
const AND_A_HALF = ['and', 'a', 'half'];

function length(words: Words, at: number, unit: Unit, count: Count): Expression | null {
  const before = words.lower(count.first - 1);
  const letter = unit[0].toUpperCase();
  if (before === 'every' || before === 'each')
    return expression(count.first - 1, at + 1, { kind: 'set', value: `P${count.value ?? 'X'}${letter}` }, 'every-units');
  // "30 people a week": a denominator
  if (isRate(words, at)) return null;
  const isAsLongAs = before === 'as' && tellsHowMuch(words.lower(count.first - 2));
  if (count.article && !leadsToLength(before) && !isAsLongAs && count.first > 0) return null;
  const half = isAndHalf(words, at + 1);
  return expression(
    count.first,
    at + (half ? 4 : 1),
    { kind: 'length', count: half && count.value !== null ? count.value + 0.5 : count.value, unit },
    'length',
  );
}
