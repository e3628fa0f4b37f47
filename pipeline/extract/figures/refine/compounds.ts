/** Amounts in two units that are one: "7 feet 10 inches", "24 hours 39 minutes", "$20 and 43 cents", "an hour and a half". In the smallest unit. */
import type { Amount } from '../amounts.ts';
import { joinFraction } from '../numerals/fractions.ts';
import { isHyphen } from '../numerals/lexicon.ts';
import { times } from '../numerals/scale.ts';
import { type Pieces, WORD } from '../pieces.ts';
import type { UnitRead } from '../units/unit.ts';

export function joinCompounds(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out: Amount[] = [];
  for (let i = 0; i < amounts.length; ) {
    const last = chainEnd(pieces, amounts, i);
    const joined = withHalf(pieces, last > i ? join(amounts.slice(i, last + 1)) : amounts[i]);
    out.push(joined);
    i = last + 1;
    while (i < amounts.length && amounts[i].first < joined.end) i += 1;
  }
  return out;
}

/** "15 dollars 50", "$20 and forty-three": cents without their name, where nothing follows that they could count. */
function isBareMinor(pieces: Pieces, a: Amount, b: Amount): boolean {
  const money = measured(a);
  if (money?.kind !== 'money' || money.minor !== 1 || a.scale !== 1 || b.unit || b.prefix || b.terms || b.kind !== 'count') return false;
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value) || (b.value as number) < 1 || (b.value as number) > 99) return false;
  const and = pieces.word(a.end) === 'and';
  if (b.digits && (b.value as number) < 10) return false;
  return (
    b.first === a.end + (and ? 1 : 0) &&
    (b.end >= pieces.count || pieces.kind[b.end] !== WORD || pieces.word(b.end) === 'c' || pieces.word(b.end) === 'more')
  );
}

/** "5-foot-5", "5 ft 10" */
function isBareInches(pieces: Pieces, a: Amount, b: Amount): boolean {
  const height = a.unit?.unit.code === '[ft_i]' && (a.value as number) < 9 && !b.unit && !b.prefix && b.kind === 'count';
  return height && Number.isInteger(a.value) && (b.value as number) < 12 && b.first === a.end + (isHyphen(pieces.word(a.end)) ? 1 : 0);
}

/** The last amount of the chain that starts at one; a chain whose units do not add up exactly is none. */
function chainEnd(pieces: Pieces, amounts: Amount[], from: number): number {
  let last = from;
  while (last + 1 < amounts.length) {
    const [a, b] = [amounts[last], amounts[last + 1]];
    const step = follows(pieces, a, b);
    if (!step) break;
    if (step === 'other') return from;
    last += 1;
  }
  return last;
}

const measured = (amount: Amount) => amount.unit?.unit ?? amount.prefix?.unit ?? null;

function follows(pieces: Pieces, a: Amount, b: Amount): 'same' | 'other' | null {
  if (isBareMinor(pieces, a, b) || isBareInches(pieces, a, b)) return 'same';
  const [big, small] = [measured(a), b.unit?.unit ?? null];
  if (!big || !small || a.value === null || b.value === null || b.prefix || big.kind !== small.kind || !Number.isInteger(a.value))
    return null;
  if (!adjoins(pieces, a.end, b.first, big.kind === 'money')) return null;
  if (big.kind === 'duration' && big.base !== small.base) return 'other';
  if (big.base === null || big.base !== small.base) {
    return big.kind === 'money' && small.minor !== 1 && (big.code === small.code || small.code === 'USD') ? 'same' : null;
  }
  return big.factor > small.factor ? 'same' : null;
}

/** Nothing, a comma, "and", or a hyphen between them. */
function adjoins(pieces: Pieces, end: number, first: number, money: boolean): boolean {
  let at = end;
  if (pieces.word(at) === ',') at += 1;
  if (pieces.word(at) === 'and') at += 1;
  else if (isHyphen(pieces.word(at)) && pieces.gap(at) === 0) at += 1;
  return at === first && pieces.gap(first) <= 2 && !(money && pieces.word(end) === ',');
}

const INCH = 1 / 12; // of a foot
const inches = (feet: Amount): UnitRead | null => feet.unit && { ...feet.unit, unit: { ...feet.unit.unit, code: '[in_i]', factor: INCH } };

function join(parts: Amount[]): Amount {
  const [head, tail] = [parts[0], parts[parts.length - 1]];
  const unit = (measured(tail) ?? measured(head)) as NonNullable<ReturnType<typeof measured>>;
  const money = unit.kind === 'money';
  let sum = 0;
  for (const part of parts)
    sum += (part.value as number) * (measured(part)?.kind === 'money' ? 1 : money ? 0.01 : (measured(part)?.factor ?? INCH));
  const smallest = tail.unit || money ? unit.factor : INCH;
  const value = money ? times(sum, 1) : Number((sum / smallest).toPrecision(12));
  return {
    ...head,
    end: tail.end,
    numeralEnd: tail.numeralEnd,
    value,
    mantissa: value,
    scale: 1,
    unit: money ? (head.unit ?? tail.unit) : (tail.unit ?? inches(head)),
    prefix: head.prefix,
    rule: 'compound',
  };
}

/** "an hour and a half", "two years and a half": the fraction is of the unit. */
function withHalf(pieces: Pieces, amount: Amount): Amount {
  if (!amount.unit || amount.value === null || amount.bound !== 'exact' || !Number.isInteger(amount.value)) return amount;
  const fraction = joinFraction(pieces, amount.end);
  if (!fraction) return amount;
  const value = amount.value + fraction.value;
  return { ...amount, end: fraction.end, value, mantissa: value };
}
