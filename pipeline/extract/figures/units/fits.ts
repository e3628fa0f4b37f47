/** Whether the characters of a unit are one where they stand: "5 in" is five inches or five in something. */
import { isHyphen } from '../numerals/lexicon.ts';
import { MARK, NUMBER, type Pieces, textOf } from '../pieces.ts';
import { setOf } from '../words.ts';
import { closesQuotation, isCurlyInch } from './inch-mark.ts';
import { isMetres } from './metres.ts';
import type { Unit } from './table.ts';

export interface Site {
  at: number;
  after: number;
  text: string;
  digits: boolean;
  hyphened: boolean;
  unit: Unit;
}

/** What may stand after a lone letter that is a unit: "5 m tall", "3 t of", "10 h." */
const AFTER_LETTER = setOf(`
  tall long wide high deep thick away of from and to or in per a at above below by x × on race final for with is was the
  off relay hurdles freestyle sprint measured recorded
`);

/** What an inch of "in" is followed by: nothing, a mark, or a dimension. */
const AFTER_INCH = setOf('thick long wide tall high deep in of or and to x × by more gap');

/** short names that are also words or initials */
const WORDLIKE_UNITS = setOf('mi pc pp au gr gm nm ha atm cc yr sec min mo cal rad hp ft lb oz wk bar');

/** A unit where it stands, and what more than one way asks of it. */
interface Seen extends Site {
  pieces: Pieces;
  lower: string;
  /** the number touches it */
  glued: boolean;
  /** the word after */
  next: string;
  /** nothing, a mark or a gap follows */
  closes: boolean;
}

/** Whether it is the unit; null where the characters are another way's. */
type Way = (seen: Seen) => boolean | null;

/** The first that knows the characters decides; the rest are units wherever they stand. */
const WAYS: readonly Way[] = [inch, footMark, inchMark, oneLetterWord, letterSymbol, ofAnotherWord, symbol, wordlike, cups];

export function fitsHere(pieces: Pieces, site: Site): boolean {
  const { at, after, text, digits, hyphened, unit } = site;
  // written out: a spread makes slow objects
  const seen: Seen = {
    at,
    after,
    text,
    digits,
    hyphened,
    unit,
    pieces,
    lower: text.toLowerCase(),
    glued: pieces.gap(at) === 0 && !hyphened,
    next: pieces.word(after),
    closes: after >= pieces.count || pieces.kind[after] === MARK || pieces.gap(after) > 2,
  };
  for (const way of WAYS) {
    const fits = way(seen);
    if (fits !== null) return fits;
  }
  return true;
}

/** "5 in thick", "5in", "5 in. of" */
function inch({ lower, digits, hyphened, closes, glued, next }: Seen): boolean | null {
  if (lower !== 'in' && lower !== 'in.') return null;
  return digits && !hyphened && (glued || AFTER_INCH.has(next) || (lower === 'in' && closes));
}

/** 6'3" */
function footMark({ pieces, text, digits, glued, after }: Seen): boolean | null {
  if (text !== "'" && text !== '’') return null;
  return digits && glued && pieces.kind[after] === NUMBER && pieces.gap(after) === 0;
}

/** 6'3", 5″; a mark that closes a quotation is none */
function inchMark({ pieces, at, text, digits, glued }: Seen): boolean | null {
  if (text !== '"' && text !== '”' && text !== '″' && text !== "''" && text !== '′') return null;
  if (!digits || !glued) return false;
  if ((text === '"' || text === '”') && ["'", '’', '′'].includes(pieces.word(at - 2)) && pieces.gap(at - 1) === 0) return true;
  if (text === '"' && /^[12]\d{3}$/.test(textOf(pieces, at - 1))) return false; // `"… in 2023".`
  return text === '”' ? isCurlyInch(pieces, at) : !closesQuotation(pieces, at);
}

/** "5s", "5a" for seconds and years; the "1980s" are none */
function oneLetterWord({ pieces, at, text, lower, digits, glued }: Seen): boolean | null {
  return text === 's' || lower === 'a' ? digits && glued && pieces.value[at - 1] % 10 !== 0 : null;
}

/** "5 m tall", "5-V", "5m" */
function letterSymbol({ pieces, at, unit, text, digits, hyphened, glued, closes, next }: Seen): boolean | null {
  if (!unit.symbol || text.length !== 1) return null;
  const stands = closes || AFTER_LETTER.has(next);
  if (!digits) return false;
  if (hyphened) return stands || 'mtKVgW'.includes(text);
  if (glued) return text !== 'm' || stands || isMetres(pieces, at);
  return 'tmgLlKWV'.includes(text) && stands;
}

/** "3,701 gram panchayats", "two second-hand cars" */
function ofAnotherWord({ pieces, at, lower, hyphened, next }: Seen): boolean | null {
  if (lower === 'gram' && !hyphened && pieces.gap(at) > 0 && pieces.value[at - 1] > 1000) return false;
  if (lower === 'second' && isHyphen(next)) return false;
  return null;
}

/** "twelve cm of snow" */
function symbol({ unit, lower, digits }: Seen): boolean | null {
  return unit.symbol ? digits || ['cm', 'mm', 'km', 'kg', 'mph', 'kph'].includes(lower) : null;
}

function wordlike({ lower, digits, hyphened, closes, glued, next }: Seen): boolean | null {
  if (WORDLIKE_UNITS.has(lower)) return digits && (closes || AFTER_LETTER.has(next) || glued || hyphened);
  return lower === 'bars' || lower === 'bit' || lower === 'mole' ? digits : null;
}

function cups({ lower, closes, next }: Seen): boolean | null {
  return lower === 'cups' || lower === 'cup' ? closes || next === 'of' : null;
}
