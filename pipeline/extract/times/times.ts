/** Times: parsers find expressions, refiners join and settle them, and each is put on the calendar in text order. */
import { once } from '../../common/once.ts';
import type { SourceDocument } from '../../contract.ts';
import type { Draft, DraftTime } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { spanOf } from '../spans.ts';
import { civilOf, isoDay, parseIsoDay } from './civil.ts';
import { doubtAbout } from './doubts.ts';
import type { Expression } from './expression.ts';
import { findExpressions, wordsWithAnchors } from './find.ts';
import { withBounds } from './refine/bound.ts';
import { withClocks } from './refine/clock.ts';
import { withDeterminers } from './refine/determiner.ts';
import { withEndings } from './refine/ending.ts';
import { withEvents } from './refine/event.ts';
import { withoutOverlaps } from './refine/overlap.ts';
import { withParts } from './refine/part.ts';
import { withRanges } from './refine/range.ts';
import { withoutRestatements } from './refine/restated.ts';
import { withSamePeriods } from './refine/same-period.ts';
import { withSlices } from './refine/slice.ts';
import { withWeekdaysOfMonth } from './refine/weekday-of-month.ts';
import type { Resolved } from './resolve/context.ts';
import { NO_PERIOD } from './resolve/context.ts';
import { fiscalYearOf } from './resolve/fiscal-year.ts';
import { isNarrative } from './resolve/narrative.ts';
import { progressThrough } from './resolve/progress.ts';
import { resolve } from './resolve/resolve.ts';
import { typeInWords } from './type.ts';
import type { Words } from './words.ts';

const BOX_OFFICE = /\bbox[ -]office\b/i;

/** Fills in `draft.times`, each with its place on the calendar, for which trees tell the tense around it. */
export function findTimes(reading: Reading, document: SourceDocument, draft: Draft): void {
  const words = wordsWithAnchors(reading);
  const published = parseIsoDay(document.published);
  const expressions = expressionsIn(words, published);
  const narrative = isNarrative(expressions, published);
  const progress = progressThrough(expressions, narrative, published);
  const fiscal = once(() => fiscalYearOf(reading.text));
  const isBoxOffice = once(() => BOX_OFFICE.test(reading.text));
  expressions.forEach((expression, index) => {
    const sentence = reading.sentenceOf[words.token[expression.end - 1]];
    const resolved = resolve({
      published,
      reached: progress.reached(sentence),
      quarter: progress.quarter(),
      comingQuarter: progress.comingQuarter(sentence),
      running: progress.running(sentence),
      isNarrative: narrative,
      fiscal,
      isBoxOffice,
      words,
      expression,
    });
    progress.advance(index, resolved, sentence);
    const time = draftOf(words, expression, resolved);
    draft.times.push(time);
    const doubt = doubtAbout(time, expression, published);
    if (doubt) draft.findings.push(doubt);
  });
}

/** Fills in `draft.times` with their words and types alone: all that figures need, whose digits they mask. No tree is read. */
export function findTimeSpans(reading: Reading, document: SourceDocument, draft: Draft): void {
  const words = wordsWithAnchors(reading);
  for (const expression of expressionsIn(words, parseIsoDay(document.published)))
    draft.times.push(draftOf(words, expression, { ...NO_PERIOD, type: typeInWords(expression.meaning) }));
}

/** All times that the words tell of, in text order. */
function expressionsIn(words: Words, published: number | null): Expression[] {
  let expressions = withoutOverlaps(findExpressions(words));
  expressions = withDeterminers(words, expressions, published === null ? null : civilOf(published).year); // last March, March 2024
  expressions = withSamePeriods(words, expressions); //  the same quarter last year
  expressions = withWeekdaysOfMonth(words, expressions); // the last Sunday of July
  expressions = withClocks(words, expressions); //       Wednesday night, 10 p.m. on Friday
  expressions = withSlices(words, expressions); //       the first nine months of 2024, the week of March 6
  expressions = withParts(words, expressions); //        early 2024, the end of next year
  expressions = withRanges(words, expressions); //       between March and June
  expressions = withEndings(words, expressions); //      the 12 months to September
  expressions = withoutRestatements(words, expressions); // Nov. 3, the day before the vote
  expressions = withEvents(words, expressions); //       seven weeks after the vote
  expressions = withBounds(words, expressions); //       since 2021, as of 1 February, about two years
  return withoutOverlaps(expressions);
}

/** TIMEX3 */
const BOUND_MODS = { since: 'ON_OR_AFTER', until: 'ON_OR_BEFORE', asOf: 'ON_OR_BEFORE', soFar: null } as const;

function draftOf(words: Words, expression: Expression, resolved: Resolved): DraftTime {
  const { text } = words.reading;
  return {
    span: spanOf(text, words.start[expression.first], words.end[expression.end - 1]),
    type: resolved.type,
    value: resolved.value,
    mod:
      expression.part ?? expression.mod ?? (expression.bound && expression.meaning.kind !== 'range' ? BOUND_MODS[expression.bound] : null),
    from: resolved.from === null ? null : isoDay(resolved.from),
    to: resolved.to === null ? null : isoDay(resolved.to),
    precision: resolved.precision,
    anchor: expression.event ? 'event' : resolved.anchor,
    relativeTo: expression.event && {
      direction: expression.event.direction,
      span: spanOf(text, words.start[expression.event.first], words.end[expression.event.end - 1]),
    },
    rule: `time/${expression.rule}`,
  };
}
