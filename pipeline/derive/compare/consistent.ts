/**
 * Which figures of one measure can be counts of one thing: the dead become no fewer, what has burnt stays burnt, and a text that has a number
 * does not count the same in a vague word. What is left out is of a part, a place or another event.
 */
import { grouped } from '../../common/grouped.ts';
import { partitionPoint } from '../../common/partition-point.ts';
import { measureOf } from '../../link/measures/measure.ts';
import { isOfEvent } from '../../link/measures/measure-id.ts';
import type { Statement } from './statement.ts';

/** @param statements of one measure, in order of publication */
export const consistent = (statements: readonly Statement[]): Statement[] =>
  notWorldsApart(withoutFallen(withoutPeak(withoutLone(withoutVague(withoutNone(statements))))));

/** the number by which a statement is compared with others; null of an open range */
const numberOf = ({ value, low, high }: Statement): number | null => value ?? low ?? high;
const isWithin = (one: number, other: number, times: number): boolean => one < times * other && other < times * one;

/** "No deaths" is of another place or day where others count some: whom nothing befell, nobody counts again. */
function withoutNone(statements: readonly Statement[]): Statement[] {
  const isSome = statements.some(({ value, low }) => (value ?? low ?? 0) > 0);
  return statements.filter(({ outcome, value }) => !isSome || outcome === null || value !== 0);
}

/** "36 were injured; several train passengers": where the same text has a number, the vague word is of a part. */
function withoutVague(statements: readonly Statement[]): Statement[] {
  const numbered = new Set(statements.flatMap(({ bound, document_id }) => (bound === 'vague' ? [] : [document_id])));
  return statements.filter(({ bound, document_id }) => bound !== 'vague' || !numbered.has(document_id));
}

/** "The blaze has burnt 41,500 hectares. Across the state, fires have burnt 212,000": two numbers of one text so far apart are of two things. */
const FAR = 3;

/** Without what is far from another number of the same text and of all other texts: which of the two is odd, the others tell. */
function withoutLone(statements: readonly Statement[]): Statement[] {
  if (statements.length < 3 || !isOfEvent(statements[0]!.measure_key) || isCrowd(statements[0]!)) return [...statements];
  const inOrder = statements.filter((statement) => (numberOf(statement) ?? 0) > 0).sort((one, other) => numberOf(one)! - numberOf(other)!);
  const ofText = grouped(inOrder, ({ document_id }) => document_id);
  return statements.filter((statement) => {
    const own = numberOf(statement);
    const isFar = (other: Statement): boolean => !isWithin(own!, numberOf(other)!, FAR);
    return !own || !ofText.get(statement.document_id)!.some(isFar) || isNearAnother(statement, inOrder);
  });
}

/** How many came is what organisers and the police differ about most. */
const isCrowd = ({ measure_key }: Statement): boolean => measureOf(measure_key).scope.startsWith('who came');

/** Whether another text has about as much. @param inOrder of size */
function isNearAnother(statement: Statement, inOrder: readonly Statement[]): boolean {
  const own = numberOf(statement)!;
  let at = partitionPoint(inOrder.length, (index) => numberOf(inOrder[index]!)! * FAR <= own);
  while (at < inOrder.length && inOrder[at]!.document_id === statement.document_id) at++;
  return at < inOrder.length && isWithin(own, numberOf(inOrder[at]!)!, FAR);
}

/** "rose to 14 from nine", "was lowered to 43" */
const isRevision = ({ change_direction, change_from_value }: Statement): boolean => change_direction !== null || change_from_value !== null;

/** The share of an earlier count below which a later one is of fewer people: the dead stay dead, the injured die or turn out to be well. */
const LEAST_LEFT: Partial<Record<NonNullable<Statement['outcome']>, number>> = { killed: 2 / 3, injured: 1 / 2 };
/** The same of what an event burnt or destroyed: estimates differ more, and are corrected. */
const LEAST_LEFT_OF_THINGS = 1 / 3;
/** texts that outweigh any number of others, which may only be early */
const ENOUGH = 2;

function leastLeft({ outcome, measure_key }: Statement): number | undefined {
  if (outcome !== null) return LEAST_LEFT[outcome];
  return STAYS.test(measureOf(measure_key).scope) ? LEAST_LEFT_OF_THINGS : undefined;
}
/** what has been done for good, in the words of measure keys */
const STAYS = /^(?:burned|destroyed|damaged|flooded)\b/;

/**
 * Without later counts of the dead of an event that are far below earlier ones. A text that also gives another number tells itself what the
 * lower one is ("on the first day police spoke of 17"), and parts have been taken from it already; of whom a strike or a shortage killed,
 * there are as many counts as sides.
 */
function withoutFallen(statements: readonly Statement[]): Statement[] {
  const [first] = statements;
  const left = first && isOfEvent(first.measure_key) ? leastLeft(first) : undefined;
  if (left === undefined) return [...statements];
  const ofText = grouped(statements, ({ document_id }) => document_id);
  const days = grouped(
    statements.filter(({ published }) => published !== null),
    ({ published }) => published!,
  );
  const before: number[] = []; // in order of size
  const fallen = new Set<Statement>();
  for (const day of [...days.keys()].sort()) {
    for (const statement of days.get(day)!) {
      const number = statement.value ?? statement.high;
      const above = number === null ? 0 : before.length - partitionPoint(before.length, (at) => before[at]! * left <= number);
      const isOutweighed = above >= ENOUGH || (above > 0 && 2 * above >= before.length);
      if (isOutweighed && ofText.get(statement.document_id)!.length === 1 && !isRevision(statement)) fallen.add(statement);
    }
    for (const { value, low } of days.get(day)!) {
      const number = value ?? low ?? 0;
      before.splice(
        partitionPoint(before.length, (at) => before[at]! < number),
        0,
        number,
      );
    }
  }
  return statements.filter((statement) => !fallen.has(statement));
}

/** So many times all other numbers, one is of something else, if none of those that were told later reaches half of it. */
const PEAK = 2;

/** Without one number of people far above all that other texts say on its day and later. */
function withoutPeak(statements: readonly Statement[]): Statement[] {
  const [first] = statements;
  if (!first || first.outcome === null || leastLeft(first) === undefined || !isOfEvent(first.measure_key)) return [...statements];
  const sorted = statements.filter((statement) => numberOf(statement) !== null).sort((a, b) => numberOf(b)! - numberOf(a)!);
  const [top, next] = [sorted[0], sorted.find(({ document_id }) => document_id !== sorted[0]!.document_id)];
  if (!top || !next || numberOf(top)! < PEAK * numberOf(next)!) return [...statements];
  const later = sorted.filter(
    ({ document_id, published }) => document_id !== top.document_id && (published ?? '') >= (top.published ?? ''),
  );
  return later.length < ENOUGH ? [...statements] : statements.filter((statement) => statement !== top);
}

/** Of two numbers alone so far apart nobody can tell which is of something else. */
const WORLDS_APART = 10;
function notWorldsApart(statements: readonly Statement[]): Statement[] {
  const [one, other] = statements;
  if (statements.length !== 2 || !isOfEvent(one!.measure_key)) return [...statements];
  const [a, b] = [numberOf(one!), numberOf(other!)];
  return !a || !b || isWithin(a, b, WORLDS_APART) ? [...statements] : [];
}
