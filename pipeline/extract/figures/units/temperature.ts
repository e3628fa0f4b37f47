/** "hit 43C", "below 32F": one letter for degrees, where the words around speak of warmth; "gate 43C" is a name. */
import type { Numeral } from '../numerals/numeral.ts';
import { type Pieces, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';
import { UNITS } from './table.ts';
import type { UnitRead } from './unit.ts';

const WARMTH = setOf(`
  temperature temperatures heat heatwave cold warm warmer warmest hot hotter hottest cool cooler coolest colder coldest
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
  for (let i = Math.max(0, at - REACH); i < Math.min(pieces.count, at + REACH); i++)
    if (WARMTH.has(pieces.word(i))) return { unit, first: at, end: at + 1 };
  return null;
}

const CELSIUS = UNITS.get('celsius')?.[0].meaning;
const FAHRENHEIT = UNITS.get('fahrenheit')?.[0].meaning;
