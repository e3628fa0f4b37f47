/** Whether the figures of one measure agree; if not, whether time or the source's own later word explains it. */
import type { ComparisonRow } from '../../schemas/types.ts';
import { meets } from '../limits.ts';
import { agree, counterOf, intervalOf, type Statement, told } from './statement.ts';

/** Days after an event in which its toll is still being counted. */
const COUNTING = 14;
/** Days after which a state may have changed. */
const MOVING = 31;

/** @param statements in order of publication */
export function verdictOf(statements: readonly Statement[], isEvent: boolean, isState: boolean): Pick<ComparisonRow, 'verdict' | 'reason'> {
  if (agree(statements)) return { verdict: 'agree', reason: 'one value fits all of them' };
  const current = withoutRevised(isEvent ? withoutCounting(statements) : statements);
  if (agree(current)) {
    const last = current.at(-1) as Statement;
    const before =
      statements.find((statement) => !current.includes(statement) && !meets(intervalOf(statement), intervalOf(last))) ?? statements[0]!;
    return { verdict: 'revised', reason: `${told(before)}${last.published === null ? ' and ' : '; then '}${told(last)}` };
  }
  const [one, other] = farthest(current);
  if (isState && daysBetween(one, other) > MOVING) return { verdict: 'moved', reason: `${told(one)}; ${told(other)}` };
  return { verdict: 'differ', reason: `${told(one)} against ${told(other)}` };
}

/** Of each source that states several figures on different days, or of a text that says that one changed, the last. */
function withoutRevised(statements: readonly Statement[]): Statement[] {
  const lastDays = new Map(statements.map((statement) => [counterOf(statement), statement.published]));
  const changed = new Map(statements.flatMap((statement, index) => (isChange(statement) ? [[statement.document_id, index] as const] : [])));
  return statements.filter((statement, index) => {
    const isRevised = lastDays.get(counterOf(statement)) !== statement.published;
    return !isRevised && index >= (changed.get(statement.document_id) ?? 0);
  });
}

/** "rose to 169" */
const isChange = ({ change_direction, kind }: Statement): boolean => change_direction !== null && kind === 'count';

/** While the dead of an event are still being counted, the last day's count stands for those before. */
function withoutCounting(statements: readonly Statement[]): Statement[] {
  const day = statements.map(({ time_to }) => time_to).find((time, index) => time !== null && time === statements[index]!.time_from);
  if (!day) return [...statements];
  const isCounting = ({ published }: Statement): boolean => published !== null && daysOf(published) - daysOf(day) <= COUNTING;
  const last = statements.filter(isCounting).at(-1)?.published;
  return statements.filter((statement) => !isCounting(statement) || statement.published === last);
}

/** The two that are farthest apart, in order of publication. */
function farthest(statements: readonly Statement[]): [Statement, Statement] {
  let low = statements[0]!;
  let high = statements[0]!;
  for (const statement of statements) {
    if (intervalOf(statement).high < intervalOf(low).high) low = statement;
    if (intervalOf(statement).low > intervalOf(high).low) high = statement;
  }
  return statements.indexOf(low) < statements.indexOf(high) ? [low, high] : [high, low];
}

const DAY = 86_400_000; // milliseconds
const daysOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** Between the times of which two statements tell, else of their publication; none where neither is known. */
function daysBetween(a: Statement, b: Statement): number {
  const [from, to] = [a, b].map(({ time_to, time_from, published }) => time_to ?? time_from ?? published);
  return from && to ? Math.abs(daysOf(to) - daysOf(from)) : 0;
}
