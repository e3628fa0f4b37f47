/** Figures that seem copied wrongly: a noughts too many, two digits changed about, a change read as a range, fighters for fighters with families. */
import { identify } from '../../common/identity.ts';
import { measureOf } from '../../link/measures/measure-key.ts';
import type { FindingRow } from '../../schemas/types.ts';
import { byPublication, type Statement, shown } from './statement.ts';

export interface Slip {
  finding: FindingRow;
  /** the figure that seems wrong, where it can be told which */
  suspect: Statement | null;
}

/** @param statements of one thing, whatever its scope and period */
export function slipsIn(statements: readonly Statement[]): Slip[] {
  const sorted = [...statements].sort(byPublication);
  const slips: Slip[] = [];
  for (const [index, one] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (one.document_id === other.document_id) continue;
      const found = one.measure_id === other.measure_id ? miswritten(one, other, sorted) : misread(one, other);
      if (found) slips.push(found);
    }
  }
  return slips;
}

/** One of two numbers for the same measure is the other with a slip of the pen. */
function miswritten(one: Statement, other: Statement, all: readonly Statement[]): Slip | null {
  const [a, b] = [numberOf(one), numberOf(other)];
  if (a === null || b === null || a === b || a <= 0 || b <= 0) return null;
  const isTenfold = Math.abs(Math.max(a, b) / Math.min(a, b) / 10 - 1) < TENFOLD && Math.min(a, b) >= SMALLEST;
  const isSwapped = areSwapped(a, b);
  if (!isTenfold && !isSwapped) return null;
  const suspect = suspectOf(one, other, all);
  const told = isTenfold ? 'is ten times the other figure: a digit more or less' : 'has two digits of the other figure changed about';
  return {
    finding: findingOf(isTenfold ? 'copy.tenfold' : 'copy.swapped-digits', suspect ?? other, suspect === one ? other : one, told),
    suspect,
  };
}

/** 7.12 against 71 is 9.97-fold */
const TENFOLD = 0.01;
/** 1 and 10 are no slip */
const SMALLEST = 20;

function areSwapped(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  if (left.length !== right.length || left.length < 3 || !/^\d+$/.test(left + right)) return false;
  const differing = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]));
  const [first, second] = differing;
  return differing.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first];
}

/**
 * Of two that cannot both be right: the one that is farther from all that others state of the thing, in whichever period; else the one
 * that a paper tells on its own word.
 */
function suspectOf(one: Statement, other: Statement, all: readonly Statement[]): Statement | null {
  const others = all
    .filter(({ document_id }) => document_id !== one.document_id && document_id !== other.document_id)
    .flatMap(({ value, low, high }) => [value, low, high])
    .filter((value): value is number => value !== null && value > 0);
  const away = (statement: Statement): number =>
    Math.min(...others.map((value) => Math.abs(Math.log(value / (numberOf(statement) ?? value)))));
  const [a, b] = [away(one), away(other)];
  if (Math.abs(a - b) > CLEARLY) return a > b ? one : other;
  const [isOne, isOther] = [one, other].map(isOnOwnWord);
  return isOne === isOther ? null : isOne ? one : other;
}

/** one and a half times as far, on a scale of ratios */
const CLEARLY = Math.log(1.5);

/** Whether a paper tells it on its own word, or on that of the agency whose text it prints. */
const isOnOwnWord = ({ source_name, source_kind, restates_publisher, publisher }: Statement): boolean =>
  source_name === null || source_kind === 'media' || (restates_publisher ?? publisher ?? '').includes(source_name);

const numberOf = ({ value, low, high }: Statement): number | null => value ?? (low !== null && high !== null ? null : (low ?? high));

/** One text tells the numbers of another as something else. */
function misread(one: Statement, other: Statement): Slip | null {
  const [a, b] = [measureOf(one.measure_key), measureOf(other.measure_key)];
  for (const [change, range] of [
    [one, other],
    [other, one],
  ]) {
    const isRange = range.value === null && range.low !== null && range.high !== null;
    if (isRange && change.change_from_value === range.low && change.value === range.high)
      return {
        finding: findingOf(
          'copy.change-as-range',
          range,
          change,
          `is a range whose ends are the levels before and after a change elsewhere`,
        ),
        suspect: null,
      };
  }
  // a range is seldom the same by chance
  const isTelling = one.value === null && one.low !== null && one.high !== null && one.low === other.low && one.high === other.high;
  if (!isTelling || a.scope === b.scope || a.when !== b.when) return null;
  const [narrow, wide] = a.scope.length < b.scope.length ? [one, other] : [other, one];
  const scope = measureOf(wide.measure_key).scope;
  return { finding: findingOf('copy.scope', narrow, wide, `is the same number as one that is elsewhere counted ${scope}`), suspect: null };
}

function findingOf(rule: string, row: Statement, other: Statement, told: string): FindingRow {
  return {
    finding_id: identify('f', rule, row.quantity_id, other.quantity_id),
    document_id: row.document_id,
    raw_path: null,
    line: null,
    row_id: row.quantity_id,
    other_row_id: other.quantity_id,
    rule,
    level: 'warning',
    start: row.start,
    end: row.end,
    message: `${shown(row)} ${told}; compare ${shown(other)} in ${other.document_id}`,
    actual: shown(row),
    expected: null,
  };
}
