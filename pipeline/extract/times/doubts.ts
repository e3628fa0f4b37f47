/** What a time leaves open is a finding: two candidate dates, or nothing to count from. */
import type { DraftFinding, DraftTime } from '../drafts.ts';
import { dayOf, isoDay } from './civil.ts';
import type { CalendarDate, Expression } from './expression.ts';

/** null where the time leaves nothing open. */
export function doubtAbout(time: DraftTime, { meaning }: Expression, published: number | null): DraftFinding | null {
  const finding = { about: time, level: 'info' as const, span: time.span, expected: null };
  if (meaning.kind === 'unclear') {
    const candidates = meaning.candidates.map(dayNamed).join(' or ');
    return { ...finding, rule: 'time/two-dates', message: 'day and month cannot be told apart: the date is left out', actual: candidates };
  }
  const isRelative =
    meaning.kind === 'shift' ||
    meaning.kind === 'offset' ||
    meaning.kind === 'window' ||
    (meaning.kind === 'date' && meaning.year === null);
  if (!isRelative || time.from !== null || time.to !== null || published !== null) return null;
  return {
    ...finding,
    rule: 'time/no-anchor',
    message: 'the document states no date of publication to count from: the date is left out',
    actual: time.value,
  };
}

const dayNamed = ({ year, month, day }: CalendarDate): string => isoDay(dayOf(year ?? 0, month ?? 1, day ?? 1));
