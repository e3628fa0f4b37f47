/** None is a figure where people or events are counted (phenomenon 18): "no casualties", "not a single", "no one was killed". */

import { readTable } from '../../table.ts';
import { type Amount, amountOf } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';

/** plurals of what is counted in reports: "no survivors" is a count, "no plans" is not */
export const COUNTED = new Set(readTable(new URL('../data/counted.csv', import.meta.url)).map((row) => row.noun));
const HARMED = setOf('killed injured hurt wounded dead died harmed arrested missing kidnapped detained');
const BETWEEN = setOf('was were has have had been is are of them the reported reportedly seriously');
const REACH = 4;
/** words from "no" to what is counted */
const NOUN_REACH = 3;

/** A zero that opens at a piece; null where its word counts nothing there. */
type Way = (pieces: Pieces, first: number) => Amount | null;

/** By the word that opens it. */
const WAYS = new Map<string, Way>([
  ['not', notASingle],
  ['no', noneOfNoun],
  ['none', none],
  ['nobody', nobody],
]);
export const ZERO_WORDS = [...WAYS.keys()];

/** The zero that starts at a piece, or null. */
export const readZero: Way = (pieces, first) => (pieces.dead[first] ? null : (WAYS.get(pieces.word(first))?.(pieces, first) ?? null));

function notASingle(pieces: Pieces, first: number): Amount | null {
  return pieces.word(first + 1) === 'a' && pieces.word(first + 2) === 'single' ? zero(first, first + 3) : null;
}

/** "no one was hurt", "no further casualties" */
function noneOfNoun(pieces: Pieces, first: number): Amount | null {
  if (pieces.word(first + 1) === 'one') return harmed(pieces, first + 2) ? zero(first, first + 2) : null;
  for (let i = first + 1; i <= first + NOUN_REACH; i++) {
    if (COUNTED.has(pieces.word(i))) return zero(first, first + 1);
    if (!ADJECTIVES.has(pieces.word(i))) return null;
  }
  return null;
}

function nobody(pieces: Pieces, first: number): Amount | null {
  return harmed(pieces, first + 1) ? zero(first, first + 1) : null;
}

/** "none were hurt", "eleven died, compared to none in 2016" */
function none(pieces: Pieces, first: number): Amount | null {
  const isCompared = COMPARING.has(pieces.word(first - 1)) && COMPARED.has(pieces.word(first - 2));
  return isCompared ? zero(first, first + 1) : nobody(pieces, first);
}
const COMPARING = setOf('to with from against versus');
const COMPARED = setOf('compared up died killed ,');

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
