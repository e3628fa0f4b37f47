/** Amounts in two units that are one: "7 feet 10 inches", "24 hours 39 minutes", "$20 and 43 cents", "an hour and a half". In the smallest unit. */
import type { Amount } from '../amounts.ts';
import { isHyphen } from '../numerals/lexicon.ts';
import { joinFraction, times } from '../numerals/numeral.ts';
import type { Pieces } from '../pieces.ts';

export function joinCompounds(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out: Amount[] = [];
  for (let i = 0; i < amounts.length; ) {
    const last = chainEnd(pieces, amounts, i);
    out.push(withHalf(pieces, last > i ? join(amounts.slice(i, last + 1)) : amounts[i]));
    i = last + 1;
  }
  return out;
}

/** The last amount of the chain that starts at one; a chain whose units do not add up exactly is none. */
function chainEnd(pieces: Pieces, amounts: Amount[], from: number): number {
  let last = from;
  let mixed = false;
  while (last + 1 < amounts.length) {
    const [a, b] = [amounts[last], amounts[last + 1]];
    const step = follows(pieces, a, b);
    if (!step) break;
    if (step === 'other') mixed = true;
    last += 1;
  }
  return mixed ? from : last;
}

const measured = (amount: Amount) => amount.unit?.unit ?? amount.prefix?.unit ?? null;

function follows(pieces: Pieces, a: Amount, b: Amount): 'same' | 'other' | null {
  const [big, small] = [measured(a), b.unit?.unit ?? null];
  if (!big || !small || a.value === null || b.value === null || b.prefix || big.kind !== small.kind || !Number.isInteger(a.value))
    return null;
  if (!adjoins(pieces, a.end, b.first, big.kind === 'money')) return null;
  if (big.kind === 'duration' && big.base !== small.base) return 'other';
  if (big.base === null || big.base !== small.base) {
    return big.kind === 'money' && small.minor !== 1 ? (big.code === small.code || small.code === 'USD' ? 'same' : null) : null;
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

function join(parts: Amount[]): Amount {
  const [head, tail] = [parts[0], parts[parts.length - 1]];
  const unit = measured(tail) as NonNullable<ReturnType<typeof measured>>;
  const money = unit.kind === 'money';
  let sum = 0;
  for (const part of parts) sum += (part.value as number) * (money ? 1 : (measured(part) as typeof unit).factor);
  const value = money ? times(sum, 1) : Number((sum / unit.factor).toPrecision(12));
  return {
    ...head,
    end: tail.end,
    numeralEnd: tail.numeralEnd,
    value,
    mantissa: value,
    scale: 1,
    unit: money ? (head.unit ?? tail.unit) : tail.unit,
    prefix: head.prefix,
    rule: 'compound',
  };
}

/** "an hour and a half", "two years and a half": the fraction is of the unit. */
function withHalf(pieces: Pieces, amount: Amount): Amount {
  if (!amount.unit || amount.value === null || amount.bound !== 'exact' || !Number.isInteger(amount.value)) return amount;
  const fraction = joinFraction(pieces, amount.end);
  if (!fraction) return amount;
  const value = amount.value + fraction[0];
  return { ...amount, end: fraction[1], value, mantissa: value };
}
