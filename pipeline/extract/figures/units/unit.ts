/** The unit after a numeral. */
import { isHyphen } from '../numerals/lexicon.ts';
import { phrasesFrom } from '../phrases.ts';
import { MARK, NUMBER, type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';
import { fitsHere } from './fits.ts';
import { AMBIGUOUS_MONEY, isMoneyWord } from './money-words.ts';
import { isWeight } from './pounds.ts';
import { CURRENCY_NAMES, UNITS, type Unit } from './table.ts';

export interface UnitRead {
  unit: Unit;
  /** piece range of its words */
  first: number;
  end: number;
}

/** The unit after a numeral that ends at `end`: "km", "-foot", "per cent", "US dollars". */
export function readUnit(pieces: Pieces, end: number, digits: boolean, money: boolean): UnitRead | null {
  const hyphened = isHyphen(pieces.word(end)) && pieces.gap(end) <= 1 && pieces.kind[end + 1] === WORD && pieces.gap(end + 1) <= 1;
  const at = hyphened || isBracketed(pieces, end, digits) ? end + 1 : end;
  if (at >= pieces.count || pieces.dead[at] || pieces.gap(at) > 3) return null;
  if (pieces.gap(at) > 1 && pieces.text.slice(pieces.end[at - 1], pieces.start[at]).includes('\n\n')) return null;
  const place: Place = { pieces, end, at, digits, hyphened };
  return (money ? null : readCurrency(place)) ?? readOther(place, money);
}

/** Where the words of a unit would stand. */
interface Place {
  pieces: Pieces;
  /** after the numeral */
  end: number;
  at: number;
  /** the numeral is written in digits */
  digits: boolean;
  hyphened: boolean;
}

/** "20 [kg]" */
const isBracketed = (pieces: Pieces, at: number, digits: boolean): boolean =>
  digits && ['[', '<', '{'].includes(pieces.word(at)) && pieces.kind[at + 1] === WORD && pieces.gap(at + 1) === 0;

function readCurrency(place: Place): UnitRead | null {
  const { pieces, at, hyphened } = place;
  for (const phrase of phrasesFrom(CURRENCY_NAMES, pieces, at)) {
    const after = at + phrase.words.length;
    if (endsInsideWord(pieces, after)) continue;
    if (pieces.kind[at] === MARK && pieces.kind[after] === NUMBER && pieces.gap(after) === 0) continue; // "two $500 cheques"
    const isAlone = phrase.words.length === 1;
    if (isAlone && POUNDS.has(phrase.words[0]) && isWeight(pieces, at, after, hyphened))
      return { unit: POUND_OF_WEIGHT, first: at, end: after };
    if (isAlone && !isMoneyHere(place, phrase.words[0], phrase.meaning)) continue;
    return { unit: phrase.meaning, first: at, end: after };
  }
  return null;
}

/** A letter touches digits, "28p", "48c"; of words that have other senses, "yen", "pounds", those around decide. */
function isMoneyHere({ pieces, end, at, digits }: Place, word: string, { minor }: Unit): boolean {
  const isLetter = word.length === 1 && minor !== 1;
  if (isLetter && (pieces.gap(at) > 0 || !digits || pieces.text[pieces.start[at]] !== word)) return false;
  return !AMBIGUOUS_MONEY.has(word) || isMoneyWord(pieces, at, end, digits);
}

/** After money only a percentage is one. */
function readOther({ pieces, end, at, digits, hyphened }: Place, money: boolean): UnitRead | null {
  for (const phrase of phrasesFrom(UNITS, pieces, at)) {
    const after = at + phrase.words.length;
    if (endsInsideWord(pieces, after)) continue;
    const unit = phrase.meaning;
    const text = pieces.text.slice(pieces.start[at], pieces.end[after - 1]);
    if (money && unit.kind !== 'percent') continue;
    if (unit.code === '100.a' && SCORING.has(pieces.word(end - 2))) continue; // "scored three centuries"
    if (!fitsHere(pieces, { at, after, text, digits, hyphened, unit })) continue;
    return { unit, first: at, end: after };
  }
  return null;
}

const POUND_OF_WEIGHT = UNITS.byWord.get('lb')?.[0].meaning as Unit;

const SCORING = setOf('score scored scoring hit hits made struck smashed notched hammered compiled his her');

const POUNDS = setOf('pound pounds');

/** "cents" is not the "cent" of "centre": pieces are whole words, but "m" touches the "2" of "m2". */
function endsInsideWord(pieces: Pieces, after: number): boolean {
  if (pieces.gap(after) > 0 || after >= pieces.count || pieces.kind[after - 1] === MARK) return false;
  return pieces.kind[after] === NUMBER || (pieces.kind[after] === WORD && pieces.kind[after - 1] === WORD);
}
