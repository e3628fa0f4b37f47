/** Follows the time that a text has reached, so that "in June", "the next day" and "a year earlier" can be counted from it. */
import type { Expression } from '../expression.ts';
import type { Period, Resolved } from './context.ts';
import { quartersThrough, REPORT_SENTENCES } from './quarters.ts';

export interface Progress {
  /** the time reached, as seen from a sentence */
  reached(sentence: number): Period | null;
  /** the quarter that the text reports on */
  quarter(): Period | null;
  /** a quarter that is not over yet, as seen from a sentence */
  comingQuarter(sentence: number): Period | null;
  /** a time up to the day of publication, "this year", "since January", as seen from a sentence */
  running(sentence: number): Period | null;
  /** takes in what the expression with this index was resolved to */
  advance(index: number, resolved: Resolved, sentence: number): void;
}

export function progressThrough(expressions: readonly Expression[], isNarrative: boolean, published: number | null): Progress {
  const asides = findAsides(expressions);
  const quarters = quartersThrough(isNarrative ? null : published);
  let reached: Period | null = null;
  let reachedIn = 0;
  let running: Period | null = null;
  let runningIn = 0;
  return {
    reached: (sentence) => (isNarrative || sentence - reachedIn <= REPORT_SENTENCES ? reached : null),
    quarter: quarters.reported,
    comingQuarter: quarters.coming,
    running: (sentence) => (sentence === runningIn ? running : null),
    advance(index, resolved, sentence) {
      if (resolved.from !== null && resolved.to !== null && resolved.to === published && resolved.from < resolved.to)
        [running, runningIn] = [resolved, sentence];
      quarters.advance(expressions[index], resolved, sentence);
      // "the quarter ended June 30": the quarter goes on, not its last day
      if (expressions[index - 1]?.ending === expressions[index].meaning) return;
      if (!moves(expressions[index], resolved, isNarrative) || (isNarrative && asides.has(index))) return;
      // "in 1941" after a day of 1941 goes nowhere
      if (isWithin(reached, resolved)) return;
      reached = resolved;
      reachedIn = sentence;
    },
  };
}

/** Windows up to today, and in a narrative what is counted from publication, do not move the story. */
function moves({ meaning }: Expression, { from, to, anchor, type }: Resolved, isNarrative: boolean): boolean {
  if (from === null || to === null || anchor === null || type === 'SET') return false;
  if (meaning.kind === 'window' || meaning.kind === 'reference') return false;
  // "the previous year", "ten years earlier": a look back from where the text is
  if ((meaning.kind === 'shift' && meaning.by < 0 && anchor === 'context') || (meaning.kind === 'offset' && meaning.direction < 0))
    return false;
  return !(isNarrative && anchor === 'publication');
}

const isWithin = (fine: Period | null, coarse: Resolved): boolean =>
  fine?.from != null && fine.from >= (coarse.from as number) && fine.from <= (coarse.to as number) && fine.precision !== 'year';

/** Years that the text only looks to, back or ahead: the next one that it names is nearer to the one before than to them. */
function findAsides(expressions: readonly Expression[]): Set<number> {
  const named: { index: number; year: number }[] = [];
  expressions.forEach(({ meaning }, index) => {
    const date = meaning.kind === 'range' ? meaning.first : meaning;
    if ((date.kind === 'date' || date.kind === 'part') && date.year !== null) named.push({ index, year: date.year });
    else if (date.kind === 'years') named.push({ index, year: date.first });
  });
  const asides = new Set<number>();
  let before: number | null = null;
  named.forEach(({ index, year }, i) => {
    const after = named[i + 1]?.year ?? before;
    if (before !== null && after !== null && Math.abs(after - before) < Math.abs(after - year)) asides.add(index);
    else before = year;
  });
  return asides;
}
