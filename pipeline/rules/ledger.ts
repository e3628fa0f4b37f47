/**
 * What is known of each rule: what it does, an example of ours, and how many of its rows were judged and right (`data/ledger.csv`, written by
 * `npm run rules`). Loaded once.
 */
import { grouped } from '../common/grouped.ts';
import { readTable } from '../extract/table.ts';

export type RuledTable = 'quantities' | 'assertions';
export type JudgedOn = 'first_sight' | 'development';

/** A rule of `data/rules.csv`; a claim's example stands with its pattern. */
export interface Rule {
  table: RuledTable;
  rule: string;
  /** rules of one family share a precision where one of them was judged too seldom */
  family: string;
  description: string;
  example: string;
}

/** A line of `data/ledger.csv`. */
export interface LedgerLine {
  table: RuledTable;
  rule: string;
  set: JudgedOn;
  judged: number;
  right: number;
}

export interface Precision {
  judged: number;
  right: number;
  /** share of right rows, 0 to 1, three decimals; null with fewer than LEAST judged */
  precision: number | null;
  judged_on: JudgedOn | null;
  /** whether it is the family's */
  of_family: boolean;
}

const NOT_JUDGED: Precision = { judged: 0, right: 0, precision: null, judged_on: null, of_family: false };

/** Judged rows that a share needs to mean something. */
export const LEAST = 20;
/** Unseen text tells more than text that rules were mended on. */
const SETS: readonly JudgedOn[] = ['first_sight', 'development'];

export const RULES: readonly Rule[] = readTable<keyof Rule>(new URL('./data/rules.csv', import.meta.url)).map((row) => ({
  ...row,
  table: row.table as RuledTable,
}));
const LINES: readonly LedgerLine[] = readTable<keyof LedgerLine>(new URL('./data/ledger.csv', import.meta.url)).map((row) => ({
  table: row.table as RuledTable,
  rule: row.rule,
  set: row.set as JudgedOn,
  judged: Number(row.judged),
  right: Number(row.right),
}));

/** How often each rule is right, by table and rule; made from the lines of a ledger so that tests can give their own. */
export function precisions(rules: readonly Rule[], lines: readonly LedgerLine[]): Map<string, Precision> {
  const found = new Map<string, Precision>();
  const linesOf = grouped(lines, ({ table, rule }) => keyOf(table, rule));
  const familyOf = grouped(rules, ({ table, family }) => keyOf(table, family));
  const sharesOfFamily = new Map<string, Share | null>();
  for (const [family, members] of familyOf) {
    const own = new Set(members.map(({ table, rule }) => keyOf(table, rule)));
    sharesOfFamily.set(family, shareOf([...own].flatMap((rule) => linesOf.get(rule) ?? [])));
  }
  for (const { table, rule, family } of rules) {
    const own = shareOf(linesOf.get(keyOf(table, rule)) ?? []);
    const family_ = sharesOfFamily.get(keyOf(table, family)) ?? null;
    found.set(keyOf(table, rule), {
      ...(own ?? family_ ?? NOT_JUDGED),
      of_family: own === null && family_ !== null,
    });
  }
  return found;
}

const keyOf = (table: RuledTable, rule: string): string => `${table} ${rule}`;

type Share = Omit<Precision, 'of_family'>;

/** Of the first set in which the rules of these lines were judged often enough. */
function shareOf(lines: readonly LedgerLine[]): Share | null {
  for (const set of SETS) {
    let [judged, right] = [0, 0];
    for (const line of lines) {
      if (line.set !== set) continue;
      judged += line.judged;
      right += line.right;
    }
    if (judged >= LEAST) return { judged, right, precision: Math.round((1000 * right) / judged) / 1000, judged_on: set };
  }
  return null;
}

const KNOWN = precisions(RULES, LINES);
/** How often the rows of this rule are right, 0 to 1; null where too few were judged. */
export const rulePrecision = (table: RuledTable, rule: string): number | null => KNOWN.get(keyOf(table, rule))?.precision ?? null;
export const precisionOf = (table: RuledTable, rule: string): Precision => KNOWN.get(keyOf(table, rule)) ?? NOT_JUDGED;
