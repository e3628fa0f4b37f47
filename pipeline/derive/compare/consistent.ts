/** Which figures of one measure can be counts of one thing: the dead become no fewer. What is left out is of a part, a place or another event. */
import { grouped } from '../../common/grouped.ts';
import { partitionPoint } from '../../common/partition-point.ts';
import { isOfEvent } from '../../link/measures/measure-id.ts';
import type { Statement } from './statement.ts';

/** @param statements of one measure, in order of publication */
export const consistent = (statements: readonly Statement[]): Statement[] => withoutFallen(withoutNone(statements));

/** "No deaths" is of another place or day where others count some: whom nothing befell, nobody counts again. */
function withoutNone(statements: readonly Statement[]): Statement[] {
  const isSome = statements.some(({ value, low }) => (value ?? low ?? 0) > 0);
  return statements.filter(({ outcome, value }) => !isSome || outcome === null || value !== 0);
}

/** "rose to 14 from nine", "was lowered to 43" */
const isRevision = ({ change_direction, change_from_value }: Statement): boolean => change_direction !== null || change_from_value !== null;

/** The share of an earlier count below which a later one is of fewer people: the dead stay dead, the injured die or turn out to be well. */
const LEAST_LEFT: Partial<Record<NonNullable<Statement['outcome']>, number>> = { killed: 2 / 3, injured: 1 / 2 };
/** texts that outweigh any number of others, which may only be early */
const ENOUGH = 2;

/**
 * Without later counts of the dead of an event that are far below earlier ones. A text that also gives another number tells itself what the
 * lower one is ("on the first day police spoke of 17"), and parts have been taken from it already; of whom a strike or a shortage killed,
 * there are as many counts as sides.
 */
function withoutFallen(statements: readonly Statement[]): Statement[] {
  const [first] = statements;
  const left = first && isOfEvent(first.measure_key) ? LEAST_LEFT[first.outcome ?? 'missing'] : undefined;
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
