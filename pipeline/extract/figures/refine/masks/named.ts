/** Digits inside names and after what is numbered: "F-16", "G20", "Y2K", "S&P 500", "Boeing 737", "Article 5", "No. 2". */
import { isHyphen } from '../../numerals/lexicon.ts';
import { isCapital, MARK, NUMBER, type Pieces, textOf, touches, WORD } from '../../pieces.ts';
import { readPrefix } from '../../units/prefix.ts';
import { readUnit } from '../../units/unit.ts';
import { setOf } from '../../words.ts';
import { NUMBERED, TITLED } from './names.ts';

/** Where the name that a number at a piece belongs to ends; null where the number is none of this kind. */
type Way = (pieces: Pieces, at: number) => number | null;

/** A way whose name ends with the number itself. */
const own =
  (holds: (pieces: Pieces, at: number) => boolean): Way =>
  (pieces, at) =>
    holds(pieces, at) ? at + 1 : null;

/** The first that claims the number has it. */
const WAYS: readonly Way[] = [
  own(isTiedToCode), //         07860-BOX-2, 2^5
  own(isTiedToWord), //         F-16
  own(isEmergencyNumber), //    911 calls
  paragraph, //                 501(c)(3)
  own(isIndexNumber), //        the NSE 20 Index
  own(isHotline), //            the 997 hotline
  team, //                      76ers
  own(isCalibre), //            two .22 rifles
  own(isBody), //               9 Field Ambulance
  own(isQuoted), //             the film "31"
  own(opensName), //            5Pointz
  own(isSigned), //             #3, § 12
  own(isNumbered), //           Article 5, No. 2
  own(isModel), //              Boeing 737
  own(isOfAmpersand), //        S&P 500
  millennium, //                Y2K
  mixedCode, //                 24703L202
  letterAfter, //               5G, 3D
];

/** "F-16", "G20", "S&P 500", "Boeing 737", "Article 5", "No. 2", "10 Downing Street": where it ends, or null. */
export function nameEnd(pieces: Pieces, at: number): number | null {
  // right after letters nothing but money is a figure: G20, COVID19
  if (at > 0 && touches(pieces, at) && pieces.kind[at - 1] === WORD)
    return readPrefix(pieces, at, 0) || isCentsOf(pieces, at) ? null : at + 1;
  for (const way of WAYS) {
    const end = way(pieces, at);
    if (end !== null) return end;
  }
  return null;
}

/** A mark between the number and what it touches: "F-16" */
const isTied = (pieces: Pieces, at: number, ties: (word: string) => boolean): boolean =>
  at > 1 && touches(pieces, at) && ties(pieces.word(at - 1)) && touches(pieces, at - 1);
const isDash = (word: string): boolean => isHyphen(word) || word === '−';

/** "07860-BOX-2", after another number of the same code; "2^5" */
function isTiedToCode(pieces: Pieces, at: number): boolean {
  if (!isTied(pieces, at, (word) => isDash(word) || word === '^')) return false;
  return pieces.word(at - 1) === '^' || (pieces.dead[at - 2] === 1 && pieces.kind[at - 2] === NUMBER);
}

/** "F-16", "mid-90"; "sub-5", "minus-20" are figures */
function isTiedToWord(pieces: Pieces, at: number): boolean {
  if (!isTied(pieces, at, isDash) || pieces.kind[at - 2] !== WORD) return false;
  if (touches(pieces, at - 2) && pieces.kind[at - 3] !== MARK) return false;
  return !['sub', 'under', 'over', 'non', 'foot', 'feet', 'ft', 'minus', 'magnitude'].includes(pieces.word(at - 2));
}

const EMERGENCY = setOf('911 999 112 000');
const OF_EMERGENCY = setOf('call calls caller callers operator operators emergency dispatcher dispatchers tape tapes');
function isEmergencyNumber(pieces: Pieces, at: number): boolean {
  return EMERGENCY.has(textOf(pieces, at)) && OF_EMERGENCY.has(pieces.word(at + 1));
}

/** "501(c)(3)" */
function paragraph(pieces: Pieces, at: number): number | null {
  const isLetter = pieces.kind[at + 2] === WORD && textOf(pieces, at + 2).length === 1;
  return pieces.word(at + 1) === '(' && touches(pieces, at + 1) && isLetter && pieces.word(at + 3) === ')' ? at + 7 : null;
}

function isIndexNumber(pieces: Pieces, at: number): boolean {
  return isCapital(pieces, at - 1) && pieces.gap(at) === 1 && isIndex(pieces, at + 1);
}

const HOTLINE = setOf('hotline hotlines helpline helplines helpdesk lifeline');
function isHotline(pieces: Pieces, at: number): boolean {
  return (
    HOTLINE.has(pieces.word(at + 1)) && textOf(pieces, at).length >= 3 && ['the', 'its', 'a', 'call', 'dial'].includes(pieces.word(at - 1))
  );
}

function team(pieces: Pieces, at: number): number | null {
  return pieces.word(at + 1) === 'ers' && touches(pieces, at + 1) ? at + 2 : null;
}

/** "5Pointz": a capitalised word that the number touches and that is no unit */
function opensName(pieces: Pieces, at: number): boolean {
  const word = at + 1;
  return (
    isCapital(pieces, word) && touches(pieces, word) && pieces.end[word] - pieces.start[word] > 3 && !readUnit(pieces, word, true, false)
  );
}

function isSigned(pieces: Pieces, at: number): boolean {
  const sign = pieces.word(at - 1);
  return sign === '#' || sign === '№' || sign === '§';
}

function isNumbered(pieces: Pieces, at: number): boolean {
  const word = pieces.word(at - 1);
  const numbered = word === '.' && touches(pieces, at - 1) ? pieces.word(at - 2) : word;
  return NUMBERED.has(numbered) && pieces.gap(at) <= 2 && !opensCount(pieces, at, numbered) && !isShare(pieces, at + 1);
}

function isModel(pieces: Pieces, at: number): boolean {
  return (TITLED.has(pieces.word(at - 1)) && isCapital(pieces, at - 1)) || isAircraft(pieces, at);
}

/** "30 787 Dreamliners", "a 737 MAX" */
const isAircraft = (pieces: Pieces, at: number): boolean =>
  /^7[0-9]7$/.test(textOf(pieces, at)) &&
  ['dreamliner', 'dreamliners', 'max', 'freighter', 'freighters'].includes(pieces.word(at + 1)) &&
  isCapital(pieces, at + 1);

function isOfAmpersand(pieces: Pieces, at: number): boolean {
  return pieces.word(at - 1) === 'p' && pieces.word(at - 2) === '&';
}

function millennium(pieces: Pieces, at: number): number | null {
  return pieces.word(at - 1) === 'y' && pieces.word(at + 1) === 'k' ? at + 2 : null;
}

/** "24703L202", "06F6" */
function mixedCode(pieces: Pieces, at: number): number | null {
  const [letters, digits] = [at + 1, at + 2];
  const isCode =
    digits < pieces.count &&
    pieces.kind[letters] === WORD &&
    touches(pieces, letters) &&
    pieces.kind[digits] === NUMBER &&
    touches(pieces, digits) &&
    !readUnit(pieces, letters, true, false);
  return isCode ? at + 3 : null;
}

/** "5G", "3D": one letter that is no unit or scale, or one of a generation or dimension */
function letterAfter(pieces: Pieces, at: number): number | null {
  const letter = at + 1;
  if (pieces.kind[letter] !== WORD || !touches(pieces, letter)) return null;
  const text = textOf(pieces, letter);
  const isName = /^[A-Z]$/.test(text) && (!/[BCFKLMTVWAGN]/.test(text) || (text === 'G' && pieces.value[at] <= 6));
  return isName ? at + 2 : null;
}

/** "US64.3¢": the country in front, the cents after. */
const isCentsOf = (pieces: Pieces, at: number): boolean =>
  pieces.word(at - 1) === 'us' && ['¢', 'c', 'cent', 'cents'].includes(pieces.word(at + 1)) && pieces.gap(at + 1) <= 1;

/** "in section 5 people", "of the game 7 players": rare; the plural after a lower-case thing decides. */
function opensCount(pieces: Pieces, at: number, numbered: string): boolean {
  // "over the past week 30 men": a week that is told of numbers nothing
  if (['past', 'last', 'this', 'next', 'same', 'previous', 'following'].includes(pieces.word(at - 2))) return true;
  if (numbered === 'no') return pieces.word(at - 1) !== '.' && !isCapital(pieces, at - 1);
  if (isCapital(pieces, at - 1)) return false;
  return (
    pieces.kind[at + 1] === WORD &&
    pieces.gap(at + 1) > 0 &&
    /(?:s|people|men|women|children)$/.test(pieces.word(at + 1)) &&
    !['is', 'was', 'has', 'as', 'this'].includes(pieces.word(at + 1))
  );
}

function isCalibre(pieces: Pieces, at: number): boolean {
  return (
    pieces.text[pieces.start[at]] === '.' &&
    /^(?:calibre|caliber|rifles?|pistols?|handguns?|revolvers?|rounds?|bullets?|guns?|magnum)$/.test(
      pieces.word(isHyphen(pieces.word(at + 1)) ? at + 2 : at + 1),
    )
  );
}

const BODY = setOf('ambulance brigade battalion squadron regiment corps division wing commando para infantry rifles fleet cavalry base');
/** A number in front of the name of a body of troops. */
function isBody(pieces: Pieces, at: number): boolean {
  for (let i = at + 1; i <= at + 3 && isCapital(pieces, i); i++) if (BODY.has(pieces.word(i))) return true;
  return false;
}

const WORKS = setOf('film movie thriller drama comedy album song single novel book play show series documentary musical hit called titled');
/** A number alone between marks that names a film or a book; what somebody said so is a figure. */
function isQuoted(pieces: Pieces, at: number): boolean {
  return (
    ['"', '“', "'", '‘'].includes(pieces.word(at - 1)) &&
    touches(pieces, at) &&
    WORKS.has(pieces.word(at - 2)) &&
    (['"', '”', "'", '’'].includes(pieces.word(at + 1)) ||
      ([',', '.'].includes(pieces.word(at + 1)) && ['"', '”', "'", '’'].includes(pieces.word(at + 2))))
  );
}

/** "pulled the sector 2 percent lower": no label is a percentage */
const isShare = (pieces: Pieces, at: number): boolean => readUnit(pieces, at, true, false)?.unit.kind === 'percent';

/** "Index" as the last word of a name; "the benchmark lost 20 index points" is none */
const isIndex = (pieces: Pieces, at: number): boolean =>
  pieces.word(at) === 'index' &&
  !WHEN.has(pieces.word(at - 2)) &&
  (isCapital(pieces, at) || !['point', 'points', 'fund', 'funds', 'stocks', 'members', 'constituents'].includes(pieces.word(at + 1)));
const WHEN =
  setOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december`);
