/** None is a figure where people or events are counted (phenomenon 18): "no casualties", "not a single", "no one was killed". */

import { readTable } from '../../table.ts';
import { type Amount, amountOf } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';

/** plurals of what is counted in reports: "no survivors" is a count, "no plans" is not */
const COUNTED = new Set(readTable(new URL('../data/counted.csv', import.meta.url)).map((row) => row.noun));
const HARMED = new Set(['killed', 'injured', 'hurt', 'wounded', 'dead', 'died', 'harmed', 'arrested', 'missing', 'kidnapped', 'detained']);
const BETWEEN = setOf('was were has have had been is are of them the reported reportedly seriously');
const REACH = 4;
export const ZERO_WORDS = ['not', 'no', 'nobody', 'none'];

/** The zero that starts at a piece, or null. */
export function readZero(pieces: Pieces, first: number): Amount | null {
  const word = pieces.word(first);
  if (pieces.dead[first]) return null;
  if (word === 'not' && pieces.word(first + 1) === 'a' && pieces.word(first + 2) === 'single') return zero(first, first + 3);
  if (word === 'no') {
    const next = pieces.word(first + 1);
    if (next === 'one') return harmed(pieces, first + 2) ? zero(first, first + 2) : null;
    for (let i = first + 1; i <= first + 3; i++) {
      if (COUNTED.has(pieces.word(i))) return zero(first, first + 1);
      if (!ADJECTIVES.has(pieces.word(i))) return null;
    }
    return null;
  }
  // "eleven died, compared to none in 2016"
  if (
    word === 'none' &&
    /^(?:to|with|from|against|versus)$/.test(pieces.word(first - 1)) &&
    /^(?:compared|up|died|killed|,)$/.test(pieces.word(first - 2))
  )
    return zero(first, first + 1);
  if (word === 'nobody' || word === 'none') return harmed(pieces, first + 1) ? zero(first, first + 1) : null;
  return null;
}

const ADJECTIVES = setOf(`
  reported immediate other further new confirmed civilian serious known reports of american military human more additional
  police
`);

function harmed(pieces: Pieces, from: number): boolean {
  for (let i = from; i < from + REACH; i++) {
    if (HARMED.has(pieces.word(i))) return true;
    if (!BETWEEN.has(pieces.word(i))) return false;
  }
  return false;
}

function zero(first: number, end: number): Amount {
  return amountOf({ first, end, value: 0, scale: 1, mantissa: 0, terms: null, digits: false, rule: 'numeral.zero' }, null, null);
}
