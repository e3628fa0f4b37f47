/** "471,000 barrels a day for Russia and 220,000 for Iraq": the second amount has lost its unit, and is told apart by the same preposition. */
import type { Amount } from '../amounts.ts';
import { type Pieces, WORD } from '../pieces.ts';

/** of purpose and origin; places and times are told of people too, "40 km in May and 200 in Leeds were turned away" */
const PREPOSITION = /^(?:for|from)$/;
/** words from the preposition of the first to the second */
const REACH = 7;

export function findParallels(pieces: Pieces, amounts: Amount[]): Amount[] {
  const out = [...amounts];
  for (let i = 1; i < out.length; i++) {
    const [a, b] = [out[i - 1], out[i]];
    if (isParallel(pieces, a, b)) out[i] = inUnit(a, b);
  }
  return out;
}

function isParallel(pieces: Pieces, a: Amount, b: Amount): boolean {
  const preposition = pieces.word(b.end);
  if (b.kind !== 'count' || b.unit || b.prefix || b.value === null || !PREPOSITION.test(preposition) || a.prefix) return false;
  if (!a.unit || !/^(?:money|measure)$/.test(a.kind) || !/^(?:and|,)$/.test(pieces.word(b.first - 1))) return false;
  const behind = a.per ? a.per.end : a.end;
  if (pieces.word(behind) !== preposition || b.first - behind > REACH) return false;
  for (let at = behind; at < b.first - 1; at++) if (pieces.kind[at] !== WORD) return false;
  return true;
}

function inUnit(a: Amount, b: Amount): Amount {
  const minor = a.unit?.unit.minor ?? 1;
  return { ...b, kind: a.kind, unit: a.unit, value: (b.value as number) * minor, per: b.per ?? a.per, rule: `${b.rule}.parallel` };
}
