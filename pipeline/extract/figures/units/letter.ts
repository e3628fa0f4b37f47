/** One letter that scales or measures: "$1.2m", "8m jobs", "£3B"; "9m high" is metres. */
import { readTable } from '../../table.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { times } from '../numerals/scale.ts';
import { type Pieces, WORD } from '../pieces.ts';
import type { UnitRead } from './unit.ts';

/** "$1.2m", "8m jobs", "£3B", "1.2b": one letter that scales. */
export function scaleLetter(pieces: Pieces, numeral: Numeral, prefix: UnitRead | null): Numeral {
  const at = numeral.end;
  if (!numeral.digits || pieces.kind[at] !== WORD || pieces.end[at] - pieces.start[at] !== 1 || numeral.scale !== 1 || at >= pieces.count)
    return numeral;
  const letter = pieces.text[pieces.start[at]];
  const touches = pieces.gap(at) === 0;
  if (!touches && !(prefix && letter !== 'a' && pieces.gap(at) === 1 && /[MBbT]/.test(letter))) return numeral;
  const scale = scaleOf(letter, prefix !== null, pieces, at);
  if (!scale) return numeral;
  return { ...numeral, end: at + 1, value: times(numeral.value, scale), scale, mantissa: numeral.value };
}

const METRE_WORDS = readTable<'word' | 'place'>(new URL('../data/metre-words.csv', import.meta.url));
const wordsAt = (place: string): Set<string> => new Set(METRE_WORDS.filter((row) => row.place === place).map(({ word }) => word));
/** "9m high", "a 10m pool" */
const BEHIND = wordsAt('behind');
/** "a depth of 9m" */
const BEFORE = wordsAt('before');
/** "leapt 6.14m", "hammer - 61.44m" */
const SPORT = wordsAt('sport');
const BEFORE_REACH = 4;
const SPORT_REACH = 12;
/** no throw or jump is longer, no race that is told in metres; of people fewer would not be told in millions */
const LONGEST = 10_000;

/** Whether a glued "m" at a piece measures rather than counts millions. */
export function isMetres(pieces: Pieces, at: number): boolean {
  if (BEHIND.has(pieces.word(at + 1)) || readUnitPower(pieces, at)) return true;
  // "37m (121ft)"
  if (pieces.word(at + 1) === '(' && /^(?:ft|feet|foot|yards?|miles?)$/.test(pieces.word(at + 3))) return true;
  for (let i = at - BEFORE_REACH; i < at; i++) if (BEFORE.has(pieces.word(i))) return true;
  const counts = pieces.kind[at + 1] === WORD && at + 1 < pieces.count && /s$|^(?:people|men|women|children)$/.test(pieces.word(at + 1));
  if (counts || pieces.value[at - 1] > LONGEST) return false;
  for (let i = at - 2; i > at - SPORT_REACH && !/^[.;!?]$/.test(pieces.word(i)); i--) if (SPORT.has(pieces.word(i))) return true;
  return false;
}

function scaleOf(letter: string, money: boolean, pieces: Pieces, at: number): number | null {
  if (letter === 'M') return 1e6;
  if (letter === 'B' || letter === 'b') return 1e9;
  if (letter === 'T' && money) return 1e12;
  if (letter === 't' && money) return 1e12;
  if (letter !== 'm') return null;
  if (money) return 1e6;
  if (isMetres(pieces, at)) return null;
  // all alone it measures; in a sentence news counts millions
  const alone = at <= 3 && (at + 1 >= pieces.count || !(pieces.kind[at + 1] === WORD) || isJoint(pieces.word(at + 1)));
  return alone ? null : 1e6;
}

const isJoint = (word: string): boolean => word === 'and' || word === 'to' || word === 'is';

const readUnitPower = (pieces: Pieces, at: number): boolean =>
  pieces.gap(at + 1) === 0 && at + 1 < pieces.count && /^[2-3²³^/]/.test(pieces.text[pieces.start[at + 1]]);
