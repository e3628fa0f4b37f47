/** "the 12 months to September", "the year ended March 31", "the fourth quarter ended Aug. 26": periods named by their end. */
import { memberTest } from '../../language/member.ts';
import type { Expression } from '../expression.ts';
import { isOnOrIn, isThatOrWhich } from '../small-words.ts';
import type { Words } from '../words.ts';

const isToOrThrough = memberTest('to through');

export function withEndings(words: Words, expressions: readonly Expression[]): Expression[] {
  const result: Expression[] = [];
  for (const end of expressions) {
    const last = result[result.length - 1];
    const joint = last && jointOf(words, last, end);
    if (!joint) result.push(end);
    else if (joint === 'to')
      result[result.length - 1] = {
        ...last,
        first: words.lower(last.first) === 'the' ? last.first : last.first - 1,
        end: end.end,
        ending: end.meaning,
        rule: 'units-to',
      };
    else {
      // the day on which a year ended is a date of its own
      result[result.length - 1] = { ...last, ending: end.meaning };
      result.push(end);
    }
  }
  return result;
}

function jointOf(words: Words, last: Expression, end: Expression): 'to' | 'ended' | null {
  if (end.meaning.kind !== 'date' || (end.meaning.month === null && end.meaning.year === null)) return null;
  const gap = end.first - last.end;
  if (gap === 1 && isLength(last) && isTo(words, last)) return 'to';
  return isEndedBy(words, last.end, end.first) && (isLength(last) || isUnit(last)) ? 'ended' : null;
}

const isEndsOrEnded = memberTest('ends ended');
const isEndedOrEnding = memberTest('ended ending');
/** "ended", "ending on", "that ends in": all that stands between a period and its end */
function isEndedBy(words: Words, first: number, end: number): boolean {
  const verb = isThatOrWhich(words.lower(first)) ? first + 1 : first;
  const after = isOnOrIn(words.lower(verb + 1)) ? verb + 2 : verb + 1;
  return after === end && (verb > first ? isEndsOrEnded : isEndedOrEnding)(words.lower(verb));
}

/** "the 12 months | to", "the year | through" */
const isTo = (words: Words, { first, end }: Expression): boolean =>
  isToOrThrough(words.lower(end)) && (words.lower(first) === 'the' || words.lower(first - 1) === 'the');

const isLength = ({ meaning }: Expression): boolean => meaning.kind === 'length' || meaning.kind === 'window';
const isUnit = ({ meaning }: Expression): boolean => meaning.kind === 'part' || (meaning.kind === 'shift' && meaning.unit !== 'day');
