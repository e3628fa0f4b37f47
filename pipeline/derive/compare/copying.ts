/** Figures that seem copied wrongly: a noughts too many, two digits changed about, a change read as a range, fighters for fighters with families. */
import { grouped } from '../../common/grouped.ts';
import { identify } from '../../common/identity.ts';
import { partitionPoint } from '../../common/partition-point.ts';
import { compareText } from '../../link/compare-text.ts';
import { measureOf } from '../../link/measures/measure.ts';
import { isOfEvent } from '../../link/measures/measure-id.ts';
import type { FindingRow } from '../../schemas/types.ts';
import { byPublication, type Statement, shown } from './statement.ts';

export interface Slip {
  finding: FindingRow;
  /** the figure that seems wrong, where it can be told which */
  suspect: Statement | null;
}

/** @param statements of one thing, whatever its scope and period */
export function slipsIn(statements: readonly Statement[]): Slip[] {
  const told = firstOfEach(statements);
  return [...miswritten(told), ...changesAsRanges(told), ...scopesLost(told), ...partsAsTotals(told)];
}

/** Each number of a measure where it was published first: what others say again is no other slip. */
function firstOfEach(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return [...statements].sort(byPublication).filter(({ measure_id, value, low, high, change_from_value }) => {
    const key = JSON.stringify([measure_id, value, low, high, change_from_value]);
    return !seen.has(key) && seen.add(key);
  });
}

/** Two numbers for the same measure, of which one is the other with a slip of the pen. A toll that is still being counted may grow so. */
function miswritten(statements: readonly Statement[]): Slip[] {
  const measures = new Map<string, Map<number, Statement>>();
  for (const statement of statements) {
    const number = numberOf(statement);
    if (number === null || number < SMALLEST || isOfEvent(statement.measure_key)) continue;
    const numbers = measures.get(statement.measure_id) ?? new Map<number, Statement>();
    measures.set(statement.measure_id, numbers.set(number, numbers.get(number) ?? statement));
  }
  return [...measures.values()].flatMap((numbers) => {
    const sorted = [...numbers.keys()].sort((a, b) => a - b);
    return sorted.flatMap((number) => {
      const one = numbers.get(number) as Statement;
      const from = partitionPoint(sorted.length, (n) => sorted[n]! < number * 10 * (1 - TENFOLD));
      const isTenfold = from < sorted.length && sorted[from]! <= number * 10 * (1 + TENFOLD);
      const tenfold = isTenfold ? [slip(one, numbers.get(sorted[from]!) as Statement, 'copy.tenfold', TEN_TIMES, statements)] : [];
      const swapped = swapsOf(number).flatMap((other) => numbers.get(other) ?? []);
      return [...tenfold, ...swapped.map((other) => slip(one, other, 'copy.swapped-digits', SWAPPED, statements))];
    });
  });
}

/** 7.12 against 71 is 9.97-fold */
const TENFOLD = 0.01;
/** 1 and 10 are no slip */
const SMALLEST = 20;
const TEN_TIMES = 'is ten times the other figure, or a tenth of it: a digit more or less';
const SWAPPED = 'has two digits of the other figure changed about';

/** Greater numbers of three digits or more in which two neighbours are changed about. */
function swapsOf(number: number): number[] {
  const digits = String(number);
  if (!/^\d{3,}$/.test(digits)) return [];
  return Array.from({ length: digits.length - 1 }, (_, at) =>
    Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2)),
  ).filter((other) => other > number);
}

function slip(one: Statement, other: Statement, rule: string, told: string, all: readonly Statement[]): Slip {
  const suspect = suspectOf(one, other, all);
  const row = suspect ?? (byPublication(one, other) > 0 ? one : other);
  return { finding: findingOf(rule, row, row === one ? other : one, told), suspect };
}

/** "from 40 to 60" in one text is "40-60" in another. */
function changesAsRanges(statements: readonly Statement[]): Slip[] {
  const changes = new Map<string, Statement>();
  for (const statement of statements) {
    const { change_from_value: from, value } = statement;
    if (from !== null && value !== null && !changes.has(`${from} ${value}`)) changes.set(`${from} ${value}`, statement);
  }
  return statements.flatMap((range) => {
    const change = isRange(range) ? changes.get(`${range.low} ${range.high}`) : undefined;
    if (change && compareText(whenOf(range), whenOf(change)) < 0) return []; // of an earlier year, it is no copy
    const told = 'is a range whose ends are the levels before and after a change elsewhere';
    return change ? [{ finding: findingOf('copy.change-as-range', range, change, told), suspect: null }] : [];
  });
}

const whenOf = ({ measure_key }: Statement): string => measureOf(measure_key).when;

const isRange = ({ value, low, high }: Statement): boolean => value === null && low !== null && high !== null;

/** The same range, which is seldom the same by chance, for a group and for a wider one: fighters, and fighters with their families. */
function scopesLost(statements: readonly Statement[]): Slip[] {
  const ranges = grouped(statements.filter(isRange), (statement) => `${statement.low} ${statement.high} ${whenOf(statement)}`);
  return [...ranges.values()].flatMap((same) => {
    const [narrow] = same.filter(({ measure_key }) => measureOf(measure_key).scope === '');
    const wide = same.filter(({ measure_key }) => measureOf(measure_key).scope !== '');
    if (!narrow) return [];
    return wide.map((other) => {
      const told = `is the same range as one that is elsewhere counted ${measureOf(other.measure_key).scope}`;
      return { finding: findingOf('copy.scope', narrow, other, told), suspect: null };
    });
  });
}

/** From so many on a number is seldom the same by chance. */
const DISTINCT = 100;

/** The new cases of a week as the total up to its end: the same number, of which others of the total are far. */
function partsAsTotals(statements: readonly Statement[]): Slip[] {
  const ofPart = new Map(
    statements.flatMap((part): [string, Statement][] => {
      const [from, to] = whenOf(part).split('..');
      return from && to && part.value !== null && part.value >= DISTINCT ? [[`${part.value} ${to}`, part]] : [];
    }),
  );
  const measures = grouped(statements, ({ measure_id }) => measure_id);
  return statements.flatMap((total) => {
    const [from, to] = whenOf(total).split('..');
    const part = from === '' ? ofPart.get(`${total.value} ${to}`) : undefined;
    if (!part || part.document_id === total.document_id) return [];
    const others = measures.get(total.measure_id)!.filter(({ document_id }) => document_id !== total.document_id);
    const isFar = others.some(({ value }) => value !== null && Math.abs(Math.log(value / total.value!)) > CLEARLY);
    const told = `is elsewhere the number of ${whenOf(part).replace('..', ' to ')} alone`;
    return isFar ? [{ finding: findingOf('copy.period', total, part, told), suspect: total }] : [];
  });
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
