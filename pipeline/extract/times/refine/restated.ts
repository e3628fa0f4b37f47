/** What says once more which day was just named, or is just to be: no time beside that one. */
import { memberTest } from '../../language/member.ts';
import { type Expression, isDay } from '../expression.ts';
import type { Words } from '../words.ts';

const isMostOrMore = memberTest('most more');

export const withoutRestatements = (words: Words, expressions: readonly Expression[]): Expression[] =>
  expressions.filter((one, i) => !isBesideOwnDay(words, expressions[i - 1], one) && !isBeforeOwnDate(words, one, expressions[i + 1]));

/** "on Nov. 3, the day before the vote": the day before the vote is that Nov. 3 */
const isBesideOwnDay = (words: Words, before: Expression | undefined, { first, meaning }: Expression): boolean =>
  meaning.kind === 'dayBeside' && before?.end === first - 1 && words.lower(before.end) === ',' && isDay(before.meaning);

const mayStandBetween = memberTest(', in on at during');
/** "most recently in May", "more recently last year": the date says how recently */
function isBeforeOwnDate(words: Words, { first, end, rule }: Expression, next: Expression | undefined): boolean {
  if (rule !== 'recently' || !next || !isMostOrMore(words.lower(first - 1))) return false;
  for (let at = end; at < next.first; at++) if (at > end + 1 || !mayStandBetween(words.lower(at))) return false;
  return next.meaning.kind !== 'length' && next.meaning.kind !== 'set';
}
