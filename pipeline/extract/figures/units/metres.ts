/** A glued "m": metres of a throw, a wall, a race; or millions of people. */
import { readTable } from '../../table.ts';
import { CARDINALS } from '../numerals/lexicon.ts';
import { NUMBER, type Pieces, WORD } from '../pieces.ts';

const METRE_WORDS = readTable<'word' | 'place'>(new URL('../data/metre-words.csv', import.meta.url));
const wordsAt = (place: string): Set<string> => new Set(METRE_WORDS.filter((row) => row.place === place).map(({ word }) => word));
/** "9m high", "a 10m pool" */
const AFTER = wordsAt('after');
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
  if (AFTER.has(pieces.word(at + 1)) || readUnitPower(pieces, at) || isInFeet(pieces, at)) return true;
  if (isNumbered(pieces, at) || isBesideMetres(pieces, at)) return true;
  for (let i = at - BEFORE_REACH; i < at; i++) if (BEFORE.has(pieces.word(i))) return true;
  const counts = pieces.kind[at + 1] === WORD && at + 1 < pieces.count && /s$|^(?:people|men|women|children)$/.test(pieces.word(at + 1));
  if (counts || pieces.value[at - 1] > LONGEST) return false;
  for (let i = at - 2; i > at - SPORT_REACH && !['.', ';', '!', '?'].includes(pieces.word(i)); i--)
    if (SPORT.has(pieces.word(i))) return true;
  return false;
}

/** "37m (121ft)" */
const isInFeet = (pieces: Pieces, at: number): boolean =>
  pieces.word(at + 1) === '(' && ['ft', 'feet', 'foot', 'yard', 'yards', 'mile', 'miles'].includes(pieces.word(at + 3));

/** "two 400m tracks": what is counted already by a word is counted in no millions. */
const isNumbered = (pieces: Pieces, at: number): boolean => {
  const count = CARDINALS.get(pieces.word(at - 2));
  const isApart = pieces.kind[at - 2] === WORD && pieces.gap(at - 1) === 1;
  return isApart && count !== undefined && count > 1 && pieces.value[at - 1] <= LONGEST && isThing(pieces, at + 1);
};

/** "at 5.9 metres on Saturday, up from 3.2m": told in metres right before. */
function isBesideMetres(pieces: Pieces, at: number): boolean {
  if (!['from', 'to', 'than', 'with', 'and', 'against', 'of'].includes(pieces.word(at - 2)) || pieces.value[at - 1] > LONGEST) return false;
  for (let i = at - 3; i > at - SPORT_REACH && !['.', ';', '!', '?'].includes(pieces.word(i)); i--)
    if (/^met(?:re|er)s?$/.test(pieces.word(i)) && pieces.kind[i - 1] === NUMBER) return true;
  return false;
}

const isThing = (pieces: Pieces, at: number): boolean =>
  at < pieces.count && pieces.kind[at] === WORD && !['people', 'men', 'women', 'children', 'voters', 'users'].includes(pieces.word(at));

const readUnitPower = (pieces: Pieces, at: number): boolean =>
  pieces.gap(at + 1) === 0 && at + 1 < pieces.count && /^[2-3²³^/]/.test(pieces.text[pieces.start[at + 1]]);
