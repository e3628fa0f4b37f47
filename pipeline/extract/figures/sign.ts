/** Signs: "-5", "minus 5", "$-99.99", "- 20 degrees"; a dash between words is none. */
import type { Amount } from './amounts.ts';
import { isHyphen } from './numerals/lexicon.ts';
import { NUMBER, type Pieces, WORD } from './pieces.ts';
import { readPrefix } from './units/prefix.ts';

/** "minus 5", "-5", "- 20 degrees": a minus, not a dash between words. */
export function applySign(pieces: Pieces, amount: Amount): Amount {
  const at = amount.first - 1;
  const word = pieces.word(at);
  if (amount.value === null || pieces.dead[at]) return amount;
  const spoken = word === 'minus' || word === 'negative';
  if (spoken && (pieces.kind[at - 1] === NUMBER || pieces.word(at - 1) === 'or')) return amount; // "plus or minus 3 points"
  if (spoken && pieces.word(at - 1) === ',' && amount.kind !== 'measure' && amount.kind !== 'percent') return amount; // "the sentence, minus 120 days"
  // "to minus-160 degrees"
  if (isHyphen(word) && pieces.word(at - 1) === 'minus' && pieces.gap(at) === 0 && pieces.gap(amount.first) === 0)
    return { ...amount, first: at - 1, value: -amount.value, mantissa: -amount.mantissa };
  // "$-99.99"
  if ((word === '-' || word === '−') && CURRENCY.test(pieces.word(at - 1)) && pieces.gap(at) === 0 && pieces.gap(amount.first) === 0) {
    const prefix = readPrefix(pieces, at, 0);
    if (prefix) return { ...amount, first: prefix.first, kind: 'money', prefix, value: -amount.value, mantissa: -amount.mantissa };
  }
  const mark = (word === '-' || word === '−' || word === '–') && isSign(pieces, at, amount);
  if (mark || spoken)
    return { ...amount, first: at, numeralFirst: Math.min(amount.numeralFirst, at + 1), value: -amount.value, mantissa: -amount.mantissa };
  if (word === '+' && pieces.gap(amount.first) === 0 && (at === 0 || pieces.gap(at) > 0)) return { ...amount, first: at };
  return amount;
}

const CURRENCY = /^[$£€¥]$/;

const OPENS = new Set(['(', '[', '$', '£', '€', '<', '>', '=', '≤', '≥', ',', ':', ';', '"', '“']);

function isSign(pieces: Pieces, at: number, amount: Amount): boolean {
  const joined = pieces.gap(amount.first) === 0;
  if (at === 0) return true;
  if (pieces.gap(at) === 0) return OPENS.has(pieces.word(at - 1)) && joined;
  if (joined) return pieces.kind[at - 1] !== NUMBER;
  // spaced out: only a temperature, and not behind a number
  const unit = amount.unit?.unit;
  const isLevel = unit?.kind === 'measure' && /^(?:is|was|were|of|to|at|reached)$/.test(pieces.word(at - 1)); // "The lowest level was – 4.2 m"
  return (/Cel|degF|^deg$/.test(unit?.code ?? '') || isLevel) && pieces.kind[at - 1] === WORD && pieces.gap(at) === 1;
}
