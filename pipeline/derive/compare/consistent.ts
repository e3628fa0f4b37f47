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
  withoutFallen(withoutFarAbove(withoutVague(withoutNone(statements))));

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

/** "The blaze has burnt 41,500 hectares. Across the state, fires have burnt 212,000": the larger number of one text by so much is of more than the event. */
const FAR_ABOVE = 3;

/** Without what is far above another measured amount of the same text, unless another text says about as much. */
function withoutFarAbove(statements: readonly Statement[]): Statement[] {
  if (!statements.some(isAmountOfEvent)) return [...statements];
  const ofText = grouped(statements, ({ document_id }) => document_id);
  const isNear = (one: number, other: number): boolean => one < FAR_ABOVE * other && other < FAR_ABOVE * one;
  return statements.filter(({ document_id, value }) => {
    if (value === null || ofText.get(document_id)!.every((other) => (other.value ?? value) * FAR_ABOVE > value)) return true;
    return statements.some((other) => other.document_id !== document_id && other.value !== null && isNear(other.value, value));
  });
}

/** What an event burnt, flooded, spilt, as a measured amount. */
const isAmountOfEvent = ({ kind, measure_key }: Statement): boolean => kind === 'measure' && isOfEvent(measure_key);

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
