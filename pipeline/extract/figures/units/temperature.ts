/** "hit 43C", "below 32F": one letter for degrees, where the words around speak of warmth; "gate 43C" is a name. */
import type { Numeral } from '../numerals/types.ts';
import { NUMBER, type Pieces, textOf, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';
import { UNITS } from './table.ts';
import type { UnitRead } from './unit.ts';

const WARMTH = setOf(`
  temperature temperatures heat heatwave cold warm warmer warmest hot hotter hottest cool cooler coolest colder coldest
  warmed warms cooled chill chills frosts thaw climate
  water sea ocean air
  mercury thermometer thermometers highs lows freezing frost degrees warming fever
`);
/** words on each side that may speak of it */
const REACH = 10;

export function readTemperature(pieces: Pieces, numeral: Numeral): UnitRead | null {
  const at = numeral.end;
  if (!numeral.digits || at >= pieces.count || pieces.kind[at] !== WORD || pieces.gap(at) > 0 || pieces.dead[at]) return null;
  const letter = pieces.text.slice(pieces.start[at], pieces.end[at]);
  const unit = letter === 'C' ? CELSIUS : letter === 'F' ? FAHRENHEIT : undefined;
  if (!unit) return null;
  // "minus 41.3C (minus 42.3F)", "warmed by 1.3C": no seat and no gate has a sign, a fraction or a twin
  if (isSigned(pieces, numeral.first) || !Number.isInteger(numeral.value) || isTwin(pieces, numeral, at))
    return { unit, first: at, end: at + 1 };
  return isOfWarmth(pieces, at, letter) ? { unit, first: at, end: at + 1 } : null;
}

/** The words around speak of warmth, or the sentence has told another temperature. */
function isOfWarmth(pieces: Pieces, at: number, letter: string): boolean {
  for (let i = Math.max(0, at - REACH); i < Math.min(pieces.count, at + REACH); i++) if (WARMTH.has(pieces.word(i))) return true;
  for (let i = at - 1; i >= Math.max(0, at - COMPARED_REACH) && pieces.word(i) !== '.'; i--)
    if (isScale(pieces, i) || isComparedWith(pieces, i, letter)) return true;
  return false;
}

/** pieces back to another temperature of the sentence */
const COMPARED_REACH = 24;

/** "rose to 43.6 degrees Celsius in Lamia and are forecast to stay above 40C" */
const isScale = (pieces: Pieces, at: number): boolean => ['celsius', 'fahrenheit', 'centigrade'].includes(pieces.word(at));

/** "The water was 5C at the bottom, compared with 17C at the surface." */
const isComparedWith = (pieces: Pieces, at: number, letter: string): boolean =>
  pieces.kind[at] === NUMBER &&
  textOf(pieces, at + 1) === letter &&
  pieces.gap(at + 1) === 0 &&
  ['was', 'is', 'were', 'of', 'to', 'at', 'reached', 'hit'].includes(pieces.word(at - 1)) &&
  hasWarmth(pieces, at);

/** Whether the words around a piece, in its sentence, speak of warmth. */
export function hasWarmth(pieces: Pieces, at: number): boolean {
  for (const step of [-1, 1])
    for (let i = at + step; i >= 0 && i < pieces.count && Math.abs(i - at) <= REACH && pieces.word(i) !== '.'; i += step)
      if (WARMTH.has(pieces.word(i)) && pieces.word(i) !== 'degrees') return true;
  return false;
}

const isSigned = (pieces: Pieces, first: number): boolean =>
  pieces.word(first - 1) === 'minus' ||
  (['-', '−', '–'].includes(pieces.word(first - 1)) && pieces.gap(first) === 0 && (first < 2 || pieces.gap(first - 1) > 0));

/** "104F (40C)": the other scale in brackets, after or in front. */
function isTwin(pieces: Pieces, { first }: Numeral, at: number): boolean {
  const other = textOf(pieces, at) === 'C' ? 'F' : 'C';
  for (let i = at + 2; i <= at + 4; i++) if (pieces.word(at + 1) === '(' && textOf(pieces, i) === other) return true;
  return pieces.word(first - 1) === '(' && textOf(pieces, first - 2) === other;
}

const CELSIUS = UNITS.byWord.get('celsius')?.[0].meaning;
const FAHRENHEIT = UNITS.byWord.get('fahrenheit')?.[0].meaning;
