/** Words that bound or loosen a time: "since 2021", "until May", "as of 1 February", "around 2 July", "more than two years", "or so". */
import { grouped } from '../../../common/grouped.ts';
import { memberTest } from '../../language/member.ts';
import { some } from '../../language/scan.ts';
import { penn } from '../../language/tags.ts';
import { isHave } from '../../language/words.ts';
import type { Expression } from '../expression.ts';
import { endsPart, leadsToEnd } from '../small-words.ts';
import { follows, type Words } from '../words.ts';

const mayFollowAs = memberTest('of at on');

/** words before a time → TIMEX3 mod; longer ones first */
const LOOSE: readonly { words: readonly string[]; mod: string }[] = [
  { words: ['no', 'more', 'than'], mod: 'EQUAL_OR_LESS' },
  { words: ['no', 'less', 'than'], mod: 'EQUAL_OR_MORE' },
  { words: ['just', 'more', 'than'], mod: 'MORE_THAN' },
  { words: ['little', 'more', 'than'], mod: 'MORE_THAN' },
  { words: ['more', 'than'], mod: 'MORE_THAN' },
  { words: ['less', 'than'], mod: 'LESS_THAN' },
  { words: ['fewer', 'than'], mod: 'LESS_THAN' },
  { words: ['at', 'least'], mod: 'EQUAL_OR_MORE' },
  { words: ['at', 'most'], mod: 'EQUAL_OR_LESS' },
  { words: ['up', 'to'], mod: 'EQUAL_OR_LESS' },
  { words: ['just', 'over'], mod: 'MORE_THAN' },
  { words: ['well', 'over'], mod: 'MORE_THAN' },
  { words: ['just', 'under'], mod: 'LESS_THAN' },
  { words: ['over'], mod: 'MORE_THAN' },
  { words: ['under'], mod: 'LESS_THAN' },
  { words: ['nearly'], mod: 'APPROX' },
  { words: ['almost'], mod: 'APPROX' },
  { words: ['about'], mod: 'APPROX' },
  { words: ['around'], mod: 'APPROX' },
  { words: ['roughly'], mod: 'APPROX' },
  { words: ['approximately'], mod: 'APPROX' },
  { words: ['some'], mod: 'APPROX' },
  { words: ['circa'], mod: 'APPROX' },
];

/** by the word right before the time */
const LOOSE_BY_LAST = grouped(LOOSE, ({ words }) => words[words.length - 1]);

export function withBounds(words: Words, expressions: readonly Expression[]): Expression[] {
  return expressions.map((one) => bounded(words, loosened(words, one)));
}

const LENGTHS: ReadonlySet<string> = new Set(['length', 'offset']);
const DATES: ReadonlySet<string> = new Set(['date', 'clock', 'part']);

function loosened(words: Words, expression: Expression): Expression {
  const { kind } = expression.meaning;
  if (!LENGTHS.has(kind) && !DATES.has(kind) && kind !== 'window') return expression;
  if (words.lower(expression.end) === 'or' && words.lower(expression.end + 1) === 'so')
    return { ...expression, end: expression.end + 2, mod: 'APPROX' };
  // "over the years", "over the first nine months": no limit of a length
  if (kind === 'window' || (LENGTHS.has(kind) && words.lower(expression.first) === 'the')) return expression;
  const loose = LOOSE_BY_LAST.get(words.lower(expression.first - 1))?.find(
    (one) => follows(words, expression.first - one.words.length, one.words) && mayLoosen(words, one.words, expression),
  );
  return loose ? { ...expression, first: expression.first - loose.words.length, mod: loose.mod } : expression;
}

const loosensDates = memberTest('about around circa approximately roughly');

/** "over 2024" and "over Christmas" are no limits, and "some" belongs to lengths; "11% more than a year earlier" is than it was then. */
function mayLoosen(words: Words, loose: readonly string[], { first, end, meaning }: Expression): boolean {
  // "a way around Tuesday's ruling": around the ruling
  if (DATES.has(meaning.kind)) return loosensDates(loose[0]) && words.lower(end) !== "'s";
  return !(meaning.kind === 'offset' && loose.at(-1) === 'than' && isFigure(words.lower(first - loose.length - 1)));
}

const isFigure = (word: string): boolean => /^(?:%|percent|cent|points?|times|\d.*)$/.test(word);

/** Prepositions that bound a time stay out of its words. */
function bounded(words: Words, expression: Expression): Expression {
  const { first, meaning } = expression;
  if (meaning.kind === 'length' || meaning.kind === 'window' || meaning.kind === 'set') return expression;
  const before = words.lower(first - 1);
  if (before === 'since') return isCompared(words, first - 1) ? expression : { ...expression, bound: 'since' };
  if (before === 'until' || before === 'till') return { ...expression, bound: 'until' };
  if (mayFollowAs(before) && words.lower(first - 2) === 'as') return { ...expression, bound: 'asOf' };
  if (before === 'far' && words.lower(first - 2) === 'so') return { ...expression, first: first - 2, bound: 'soFar' };
  return opensWindow(words, expression) ? { ...expression, bound: 'since' } : expression;
}

/** words of an event between "since" and its date */
const LONGEST_EVENT = 8;
const ENDS_EVENT = new Set(', ; : . ( ) that which who and but has have had'.split(' '));

/** "since the war began in April 2023, 900 have fled"; "from February this year, 73 have been arrested": a window that is still open */
function opensWindow(words: Words, { first, end, meaning }: Expression): boolean {
  if (meaning.kind !== 'date' && meaning.kind !== 'shift') return false;
  if (words.lower(first - 1) === 'from') return isFronted(words, first - 1) && !leadsToEnd(words.lower(end)) && isInPerfect(words, first);
  for (let at = first - 2; at >= first - 2 - LONGEST_EVENT && !ENDS_EVENT.has(words.lower(at)); at--)
    if (words.lower(at) === 'since') return !isCompared(words, at) && isInPerfect(words, first);
  return false;
}

const isFronted = (words: Words, at: number): boolean => words.capital(at) || words.lower(at - 1) === ',';

/** The sentence tells in the perfect: "since" is of time there, not of reason. */
function isInPerfect(words: Words, at: number): boolean {
  const { reading, token } = words;
  const sentence = reading.sentenceOf[token[at]];
  return some(reading, reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1], isHave);
}

const isSuperlative = penn('JJS');
/** words between a superlative and "since" */
const LONGEST_COMPARED = 7;
/** "at least 40", "most of them": no superlatives */
const isAmount = (word: string): boolean => word === 'least' || word === 'most';

/** "the deadliest year since 2015", "the deadliest in the capital since May": what it is compared with */
function isCompared(words: Words, since: number): boolean {
  const { reading, token } = words;
  for (let at = since - 1; at >= Math.max(0, since - LONGEST_COMPARED) && !endsPart(words.lower(at)); at--)
    if ((isSuperlative(reading, token[at]) && !isAmount(words.lower(at))) || (words.lower(at) === 'first' && at >= since - 3)) return true;
  return false;
}
