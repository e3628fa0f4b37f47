/** An amount on its way to a figure: what the parsers find and the refiners decide about. Positions are pieces, ends exclusive. */
import type { Bound, LimitsBasis, QuantityKind } from '../../contract.ts';
import { times } from './numerals/scale.ts';
import type { Numeral } from './numerals/types.ts';
import type { UnitRead } from './units/unit.ts';

export interface Amount {
  /** everything: approximator, currency, numeral, unit */
  first: number;
  end: number;
  /** the bare numeral, or from the first to the last of a range */
  numeralFirst: number;
  numeralEnd: number;
  kind: QuantityKind;
  value: number | null;
  low: number | null;
  high: number | null;
  limitsBasis: LimitsBasis | null;
  bound: Bound;
  approximate: boolean;
  unit: UnitRead | null;
  /** the money in front, apart from a unit after it */
  prefix: UnitRead | null;
  terms: [number, number] | null;
  per: { first: number; end: number } | null;
  /** for a range that shares it */
  scale: number;
  mantissa: number;
  digits: boolean;
  rule: string;
}

/** An exact amount of a numeral with the unit around it. */
export function amountOf(numeral: Numeral, prefix: UnitRead | null, unit: UnitRead | null, rule = numeral.rule): Amount {
  const measured = unit ?? prefix;
  const first = prefix ? prefix.first : numeral.first;
  return {
    first,
    end: unit ? Math.max(unit.end, numeral.end) : numeral.end,
    numeralFirst: numeral.first,
    numeralEnd: numeral.end,
    kind: measured ? measured.unit.kind : numeral.terms ? 'ratio' : 'count',
    value: measured && measured.unit.minor !== 1 ? times(numeral.value, measured.unit.minor) : numeral.value,
    low: null,
    high: null,
    limitsBasis: null,
    bound: 'exact',
    approximate: false,
    unit,
    prefix,
    terms: measured ? null : numeral.terms,
    per: null,
    scale: numeral.scale,
    mantissa: numeral.mantissa,
    digits: numeral.digits,
    rule,
  };
}

/** The unit's code, `1` for a count. */
export function unitCode(amount: Amount): string {
  const measured = amount.prefix ?? amount.unit;
  if (amount.kind === 'age') return measured && measured.unit.kind === 'duration' ? measured.unit.code : 'a';
  return measured ? measured.unit.code : '1';
}
