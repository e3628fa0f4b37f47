/** Signs: "-5", "minus 5", "$-99.99", "- 20 degrees"; a dash between words is none. */
import type { Amount } from './amounts.ts';
import { isHyphen } from './numerals/lexicon.ts';
import { NUMBER, type Pieces, WORD } from './pieces.ts';
import { readPrefix } from './units/prefix.ts';
import { setOf } from './words.ts';

/** "minus 5", "-5", "- 20 degrees": a minus, not a dash between words. */
export function applySign(pieces: Pieces, amount: Amount): Amount {
  if (amount.value === null || pieces.dead[amount.first - 1]) return amount;
  const word = pieces.word(amount.first - 1);
  if (word === 'minus' || word === 'negative') return spokenSign(pieces, amount);
  if (word === 'at' && pieces.word(amount.first - 2) === 'negative' && amount.kind === 'percent') return negative(amount, amount.first); // "negative at 0.3%"
  if (word === '+') return plusSign(pieces, amount);
  return minusSign(pieces, amount, word);
}

/** A value below zero with everything from `first` on. */
const negative = (amount: Amount, first: number): Amount => ({
  ...amount,
  first,
  value: -(amount.value as number),
  mantissa: -amount.mantissa,
});

function spokenSign(pieces: Pieces, amount: Amount): Amount {
  const at = amount.first - 1;
  const before = pieces.word(at - 1);
  if (pieces.kind[at - 1] === NUMBER || before === 'or') return amount; // "plus or minus 3 points"
  if (before === ',' && amount.kind !== 'measure' && amount.kind !== 'percent') return amount; // "the sentence, minus 120 days"
  return signed(amount);
}

/** With the sign right in front. */
const signed = (amount: Amount): Amount => ({
  ...negative(amount, amount.first - 1),
  numeralFirst: Math.min(amount.numeralFirst, amount.first),
});

function plusSign(pieces: Pieces, amount: Amount): Amount {
  const at = amount.first - 1;
  return pieces.gap(amount.first) === 0 && (at === 0 || pieces.gap(at) > 0) ? { ...amount, first: at } : amount;
}

function minusSign(pieces: Pieces, amount: Amount, word: string): Amount {
  const at = amount.first - 1;
  const isTight = pieces.gap(at) === 0 && pieces.gap(amount.first) === 0;
  // "to minus-160 degrees"
  if (isTight && isHyphen(word) && pieces.word(at - 1) === 'minus') return negative(amount, at - 1);
  const isMinus = word === '-' || word === '−';
  // "$-99.99"
  const prefix = isTight && isMinus && CURRENCY.has(pieces.word(at - 1)) ? readPrefix(pieces, at, 0) : null;
  if (prefix) return { ...negative(amount, prefix.first), kind: 'money', prefix };
  return (isMinus || word === '–') && isSign(pieces, at, amount) ? signed(amount) : amount;
}

const CURRENCY = setOf('$ £ € ¥');

const OPENS = setOf('( [ $ £ € < > = ≤ ≥ , : ; " “');

function isSign(pieces: Pieces, at: number, amount: Amount): boolean {
  const joined = pieces.gap(amount.first) === 0;
  if (at === 0) return true;
  if (pieces.gap(at) === 0) return OPENS.has(pieces.word(at - 1)) && joined;
  if (joined) return pieces.kind[at - 1] !== NUMBER;
  // spaced out: only a temperature, and not after a number
  const unit = amount.unit?.unit;
  const isLevel = unit?.kind === 'measure' && ['is', 'was', 'were', 'of', 'to', 'at', 'reached'].includes(pieces.word(at - 1)); // "The lowest level was – 4.2 m"
  return (/Cel|degF|^deg$/.test(unit?.code ?? '') || isLevel) && pieces.kind[at - 1] === WORD && pieces.gap(at) === 1;
}
