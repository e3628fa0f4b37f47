/** Numbers of devices, telephones and days, joined by marks: "192.168.1.2", "555-123-4567", "12/05/2021", "9/11", "24/7". */
import { isHyphen } from '../../numerals/lexicon.ts';
import { NUMBER, type Pieces, textOf, touches } from '../../pieces.ts';
import { scoreEnd } from './scores.ts';

/** "192.168.1.2", "555-123-4567", "2021-08-03", "12/05/2021", "9/11", "24/7", "2-0": where it ends, or null. */
export function codeEnd(pieces: Pieces, at: number): number | null {
  if (Number.isNaN(pieces.value[at])) return at + 1;
  let end = at + 1;
  let joints = 0;
  let slashes = 0;
  let colons = 0;
  while (
    pieces.kind[end + 1] === NUMBER &&
    end + 1 < pieces.count &&
    touches(pieces, end) &&
    touches(pieces, end + 1) &&
    (isHyphen(pieces.word(end)) || pieces.word(end) === '/' || pieces.word(end) === ':' || pieces.word(end) === '–')
  ) {
    colons += pieces.word(end) === ':' ? 1 : 0;
    slashes += pieces.word(end) === '/' ? 1 : 0;
    joints += 1;
    end += 2;
  }
  if (joints >= 2 || colons > 0) return end; // clock times, verses, times of a race
  const spaced = spacedPhoneEnd(pieces, at);
  if (spaced !== null) return spaced;
  if (joints === 1 && slashes === 0) return scoreEnd(pieces, at, end);
  if (joints === 1 && slashes === 1) {
    const [top, bottom] = [textOf(pieces, at), textOf(pieces, at + 2)];
    if ((top === '9' && bottom === '11') || (top === '24' && bottom === '7') || (top === '7' && bottom === '7')) return end;
    if (/^(?:1[5-9]|20)\d\d$/.test(top)) return end;
    if (pieces.word(at - 1) === '+' || bottom === '0') return end;
  }
  return null;
}

/** "212 - 621 - 7983" */
function spacedPhoneEnd(pieces: Pieces, at: number): number | null {
  if (!hasDigits(pieces, at, 3) || !isHyphen(pieces.word(at + 1)) || !hasDigits(pieces, at + 2, 3)) return null;
  return isHyphen(pieces.word(at + 3)) && hasDigits(pieces, at + 4, 4) ? at + 5 : null;
}

const DIGITS = /^\d+$/;
const hasDigits = (pieces: Pieces, at: number, length: number): boolean =>
  textOf(pieces, at).length === length && DIGITS.test(textOf(pieces, at));
