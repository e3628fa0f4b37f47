/** Multiples (phenomenon 10): "doubled", "sixfold", "three times as many", "twice the". A ratio; its direction is read with the change. */

import { type Amount, amountOf } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import { NUMBER } from '../pieces.ts';
import { setOf } from '../words.ts';
import { CARDINALS, isHyphen } from './lexicon.ts';
import type { Numeral } from './types.ts';

const VERBS = new Map<string, number>([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['trebled', 3],
  ['trebling', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['halved', 0.5],
  ['halving', 0.5],
]);
const BARE_VERBS = new Map<string, number>([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['halve', 0.5],
]);
const ADVERBS = new Map<string, number>([
  ['twice', 2],
  ['thrice', 3],
]);
export const MULTIPLE_WORDS = [...VERBS.keys(), ...BARE_VERBS.keys(), ...ADVERBS.keys()];
/** "to double", "will triple", "more than double": what makes a bare form a verb or a measure */
const BEFORE_BARE = setOf('to will would could may might can should than nearly almost about roughly did not');
/** "double the", "triple their": what a bare form measures by */
const MEASURED = setOf('the its their his her that those what');
const COMPARED = setOf(`
  as the more higher larger bigger greater faster its their his her that what less lower longer likelier those average
  another a earnings sales revenue revenues profits income assets equity
`);

/** The multiple that starts at a piece, or null. */
export function readMultiple(pieces: Pieces, first: number): Amount | null {
  const value = pieces.dead[first] ? null : multipleAt(pieces, first);
  return value === null ? null : multiple(first, first + 1, value);
}

function multipleAt(pieces: Pieces, first: number): number | null {
  const word = pieces.word(first);
  const next = pieces.word(first + 1);
  const verb = VERBS.get(word);
  if (verb !== undefined) return next === 'down' ? null : verb;
  const bare = BARE_VERBS.get(word);
  if (bare !== undefined) return (BEFORE_BARE.has(pieces.word(first - 1)) && !isHyphen(next)) || MEASURED.has(next) ? bare : null;
  const times = ADVERBS.get(word);
  if (times !== undefined) return COMPARED.has(next) && !isPeriod(pieces, first + 1) ? times : null;
  return foldOf(word);
}

const PERIOD = setOf('day week month year night season decade game minute hour quarter century weekend');
/** "three times a week" counts how often. */
const isPeriod = (pieces: Pieces, at: number): boolean => pieces.word(at) === 'a' && PERIOD.has(pieces.word(at + 1));

/** "sixfold", "tenfold". */
function foldOf(word: string): number | null {
  if (!word.endsWith('fold') || word.length < 6) return null;
  return CARDINALS.get(word.slice(0, -'fold'.length)) ?? (word === 'hundredfold' ? 100 : null);
}

/** "three times as many", "10 times the", "six-fold": from a numeral that has been read; "won three times" is a count. */
export function timesFrom(pieces: Pieces, numeral: Numeral): Amount | null {
  const { first } = numeral;
  let at = numeral.end;
  const hyphen = isHyphen(pieces.word(at)) && pieces.gap(at) <= 1;
  if (hyphen) at += 1;
  if (pieces.word(at) === 'fold') return multiple(first, at + 1, numeral.value, numeral.end);
  if (hyphen || pieces.word(at) !== 'times' || !COMPARED.has(pieces.word(at + 1)) || isPeriod(pieces, at + 1)) return null;
  if (pieces.kind[at + 1] === NUMBER) return null;
  return multiple(first, at + 1, numeral.value, numeral.end);
}

function multiple(first: number, end: number, value: number, numeralEnd = end): Amount {
  const numeral = { first, end: numeralEnd, value, scale: 1, mantissa: value, terms: null, digits: false, rule: 'numeral.multiple' };
  return { ...amountOf(numeral, null, null), end, kind: 'ratio' };
}
