/** "the 12 months to September", "the year ended March 31", "the fourth quarter ended Aug. 26": periods named by their end. */
import type { Expression } from '../expression.ts';
import type { Words } from '../words.ts';

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
  const joint = words.lower(last.end);
  const isLength = last.meaning.kind === 'length' || last.meaning.kind === 'window';
  const isQuarter = last.meaning.kind === 'part' || (last.meaning.kind === 'shift' && last.meaning.unit !== 'day');
  if (
    gap === 1 &&
    (joint === 'to' || joint === 'through') &&
    isLength &&
    (words.lower(last.first) === 'the' || words.lower(last.first - 1) === 'the')
  )
    return 'to';
  const isEnded = (gap === 1 || (gap === 2 && /^(?:on|in)$/.test(words.lower(last.end + 1)))) && /^(?:ended|ending)$/.test(joint);
  return isEnded && (isLength || isQuarter) ? 'ended' : null;
}
