/** Whether the characters of a unit are one where they stand: "5 in" is five inches or five in something. */
import { isHyphen } from '../numerals/lexicon.ts';
import { MARK, NUMBER, type Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';
import { isMetres } from './metres.ts';
import type { Unit } from './table.ts';

export interface Site {
  at: number;
  behind: number;
  text: string;
  digits: boolean;
  hyphened: boolean;
  unit: Unit;
}

/** What may stand behind a lone letter that is a unit: "5 m tall", "3 t of", "10 h." */
const BEHIND_LETTER = setOf(`
  tall long wide high deep thick away of from and to or in per a at above below by x × on race final for with is was the
  off relay hurdles freestyle sprint measured recorded
`);

/** What an inch of "in" is followed by: nothing, a mark, or a dimension. */
const BEHIND_INCH = setOf('thick long wide tall high deep in of or and to x × by more gap');

/** short names that are also words or initials */
const WORDLIKE_UNITS = setOf('mi pc pp au gr gm nm ha atm cc yr sec min mo cal rad hp ft lb oz wk bar');

export function fitsHere(pieces: Pieces, { at, behind, text, digits, hyphened, unit }: Site): boolean {
  const glued = pieces.gap(at) === 0 && !hyphened;
  const lower = text.toLowerCase();
  const next = pieces.word(behind);
  const closes = behind >= pieces.count || pieces.kind[behind] === MARK || pieces.gap(behind) > 2;
  if (lower === 'in' || lower === 'in.') {
    return digits && !hyphened && (lower === 'in' ? closes || BEHIND_INCH.has(next) || glued : glued || BEHIND_INCH.has(next));
  }
  // 6'3"
  if (text === "'" || text === '’') return digits && glued && pieces.kind[behind] === NUMBER && pieces.gap(behind) === 0;
  if ((text === '"' || text === '”') && digits && glued && /^['’′]$/.test(pieces.word(at - 2)) && pieces.gap(at - 1) === 0) return true;
  if (text === '”') return false; // it closes a quotation
  if (text === '"' || text === '″' || text === "''" || text === '′') return digits && glued && !hyphened && !closesQuotation(pieces, at);
  if (text === 's' || lower === 'a') return digits && glued && pieces.value[at - 1] % 10 !== 0;
  if (unit.symbol && text.length === 1) {
    if (!digits) return false;
    if (hyphened) return closes || BEHIND_LETTER.has(next) || 'mtKVgW'.includes(text);
    if (glued) return text !== 'm' || closes || BEHIND_LETTER.has(next) || isMetres(pieces, at);
    return (
      (text === 't' || text === 'm' || text === 'g' || text === 'L' || text === 'l' || text === 'K' || text === 'W' || text === 'V') &&
      (closes || BEHIND_LETTER.has(next))
    );
  }
  if (lower === 'gram' && !hyphened && pieces.gap(at) > 0 && pieces.value[at - 1] > 1000) return false; // "3,701 gram panchayats"
  if (lower === 'second' && isHyphen(next)) return false; // "two second-hand cars"
  if (unit.symbol) return digits || /^(?:cm|mm|km|kg|mph|kph)$/.test(lower); // "twelve cm of snow"
  if (WORDLIKE_UNITS.has(lower)) return digits && (closes || BEHIND_LETTER.has(next) || glued || hyphened);
  if (lower === 'bar' || lower === 'bars' || lower === 'bit' || lower === 'mole') return digits;
  if (lower === 'cups' || lower === 'cup') return closes || next === 'of';
  return true;
}

/** `"… won 5"`: a mark that closes a quotation is no inch. */
function closesQuotation(pieces: Pieces, at: number): boolean {
  const from = Math.max(0, pieces.start[at] - 300);
  const before = pieces.text.slice(from, pieces.start[at]);
  return (before.split('"').length - 1) % 2 === 1;
}
