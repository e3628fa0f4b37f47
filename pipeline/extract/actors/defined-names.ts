/** "the Norland Institute for Sea and River Studies (NISRS)": a name that the letters in the brackets after it spell out, however it is joined. */
import { isCapitalised } from '../language/phrase.ts';
import { firstFrom } from '../language/scan.ts';
import { openingBrackets, words } from '../language/words.ts';
import { consistsOf, isUpper } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';

export interface DefinedName {
  first: number;
  /** exclusive: where the bracket opens */
  end: number;
  /** the token of the letters */
  abbreviation: number;
}

/** shorter letters may stand for anything */
const FEWEST_LETTERS = 3;
const joinsName = words('of for and the in on & -');

/** By the token where the name begins. */
export function definedNames(reading: Reading): Map<number, DefinedName> {
  const names = new Map<number, DefinedName>();
  for (const open of openingBrackets(reading)) {
    if (open < 1 || open + 2 >= reading.tokenCount || reading.form(open + 2) !== ')') continue;
    const letters = reading.form(open + 1);
    if (letters.length < FEWEST_LETTERS || !consistsOf(letters, isUpper)) continue;
    const first = spelledFrom(reading, open, letters);
    if (first >= 0) names.set(first, { first, end: open, abbreviation: open + 1 });
  }
  return names;
}

/** The word that tells what bears the name: "Institute" of the "Norland Institute for River Studies", "Authority" of the "Port Authority". */
export function headOfName(reading: Reading, { first, end }: DefinedName): number {
  const link = firstFrom(reading, first + 1, end, isLink);
  return (link < 0 ? end : link) - 1;
}
const isLink = words('of for on in');

/** Where the name begins whose words with a capital begin with these letters, every one of them; -1 where the letters are of something else. */
function spelledFrom(reading: Reading, end: number, letters: string): number {
  let left = letters.length;
  const start = reading.sentenceFirst[reading.sentenceOf[end]];
  for (let token = end - 1; token >= start; token--) {
    if (isCapitalised(reading, token)) {
      if (reading.form(token)[0] !== letters[--left]) return -1;
      if (left === 0) return token;
    } else if (token === end - 1 || !joinsName(reading, token)) return -1;
  }
  return -1;
}
