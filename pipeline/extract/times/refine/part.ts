/** "early 2024", "mid-May", "the end of next year", "earlier this month": a part of a period. */
import { memberTest } from '../../language/member.ts';
import { type Expression, isPeriod } from '../expression.ts';
import { fromArticle, type Words } from '../words.ts';

const isEarlyOrLateOrLater = memberTest('early late later');

type Part = 'START' | 'MID' | 'END';
const ADVERBS: Readonly<Record<string, Part>> = { early: 'START', earlier: 'START', mid: 'MID', late: 'END', later: 'END' };
const NOUNS: Readonly<Record<string, Part>> = {
  beginning: 'START',
  start: 'START',
  outset: 'START',
  opening: 'START',
  middle: 'MID',
  end: 'END',
  close: 'END',
  ending: 'END',
};

/** Applies the words before each expression to it. */
export const withParts = (words: Words, expressions: readonly Expression[]): Expression[] =>
  expressions.map((one) =>
    isPeriod(one.meaning) && !one.part ? (innerAdverb(words, one) ?? adverbBefore(words, one) ?? nounBefore(words, one) ?? one) : one,
  );

/** "the early 1990s": the article is already in */
function innerAdverb(words: Words, expression: Expression): Expression | null {
  const inner = words.lower(expression.first) === 'the' ? words.lower(expression.first + 1) : '';
  return Object.hasOwn(ADVERBS, inner) ? { ...expression, part: ADVERBS[inner] } : null;
}

/** "early 2024", "mid-May", "late in the year", "earlier this month" */
function adverbBefore(words: Words, expression: Expression): Expression | null {
  const { first } = expression;
  const last = words.lower(first - 1) === '-' ? first - 2 : first - 1;
  const at = words.lower(last) === 'in' && isEarlyOrLateOrLater(words.lower(last - 1)) ? last - 1 : last;
  const adverb = words.lower(at);
  if (!Object.hasOwn(ADVERBS, adverb)) return null;
  return {
    ...expression,
    first: words.lower(at - 1) === 'very' ? at - 1 : fromArticle(words, at),
    part: ADVERBS[adverb],
    side: adverb === 'earlier' ? 'before' : adverb === 'later' ? 'after' : null,
  };
}

/** "the end of next year", "the beginning of May", "by the end to 2020" */
function nounBefore(words: Words, expression: Expression): Expression | null {
  const { first } = expression;
  const noun = words.lower(first - 2);
  const joint = words.lower(first - 1);
  const isJoined = joint === 'of' || joint === 'in' || (joint === 'to' && noun === 'end');
  if (!isJoined || !Object.hasOwn(NOUNS, noun)) return null;
  return { ...expression, first: fromArticle(words, first - 2), part: NOUNS[noun] };
}
