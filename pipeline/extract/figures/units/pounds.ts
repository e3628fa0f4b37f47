/** Pounds of weight against pounds of money: the words around decide. */
import type { Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';

const WEIGHING =
  setOf(`weigh weighs weighed weighing weight lost lose losing gain gained gaining shed shedding drop dropped dropping baby boy girl tons ton heavy
  kilograms kg lift lifted lifting bench carry carrying carried ounces`);
const MONEY_OF = setOf(
  'debt debts damage savings investment assets losses tax taxes revenue public government taxpayers sales profit profits aid funding cash sterling fines debris',
);
const HYPHENED_MONEY = setOf('note notes fine bill bills deal coin coins prize bonus cheque contract');
const PAYING = setOf(
  'cost costs costing paid pay pays paying worth price prices fee fees fined salary earn earns earned spent spend charged raised',
);
const REACH = 6;

export function isWeight(pieces: Pieces, first: number, end: number, hyphened: boolean): boolean {
  const next = pieces.word(end);
  if (next === 'sterling') return false;
  if (next === '(' && MASS.has(pieces.word(end + 2))) return true; // "500 pounds (225 kg)"
  if (next === 'of' && pieces.word(end + 1) !== 'the') return !MONEY_OF.has(pieces.word(end + 1));
  if (HEAVINESS.has(next) || (next === 'per' && pieces.word(end + 1) === 'square')) return true;
  if (hyphened) return !HYPHENED_MONEY.has(next) && !['million', 'billion', 'thousand'].includes(pieces.word(first - 2));
  return !['million', 'billion', 'm', 'bn'].includes(pieces.word(first - 1)) && isWeighedBefore(pieces, first);
}
const MASS = setOf('kg kilo kilos kilogram kilograms kilogramme kilogrammes tonne tonnes ton tons gram grams g');
const HEAVINESS = setOf('heavier lighter overweight ounce ounces');

/** The nearest word in front that weighs or pays: "lost 20 pounds", "paid 20 pounds". */
function isWeighedBefore(pieces: Pieces, first: number): boolean {
  for (let i = first - 1; i >= first - REACH; i--) {
    if (PAYING.has(pieces.word(i))) return false;
    if (WEIGHING.has(pieces.word(i))) return true;
  }
  return false;
}
