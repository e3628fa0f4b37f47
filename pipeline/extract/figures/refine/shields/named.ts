/** Digits inside names and after what is numbered: "F-16", "G20", "Y2K", "S&P 500", "Boeing 737", "Article 5", "No. 2". */
import { isHyphen } from '../../numerals/lexicon.ts';
import { isCapital, MARK, NUMBER, type Pieces, textOf, touches, WORD } from '../../pieces.ts';
import { readPrefix } from '../../units/prefix.ts';
import { readUnit } from '../../units/unit.ts';
import { NUMBERED, TITLED } from './names.ts';

/** "F-16", "G20", "S&P 500", "Boeing 737", "Article 5", "No. 2", "10 Downing Street": where it ends, or null. */
export function nameEnd(pieces: Pieces, at: number): number | null {
  const before = at - 1;
  const own = at + 1;
  const word = pieces.word(before);
  if (touches(pieces, at) && pieces.kind[before] === WORD && at > 0) return readPrefix(pieces, at, 0) || isCentsOf(pieces, at) ? null : own; //       G20, COVID19
  if (touches(pieces, at) && (isHyphen(word) || word === '−' || word === '^') && touches(pieces, before) && at > 1) {
    if (pieces.dead[before - 1] && pieces.kind[before - 1] === NUMBER) return own; // 07860-BOX-2
    if (word === '^') return own;
  }
  if (
    touches(pieces, at) &&
    (isHyphen(word) || word === '−') &&
    touches(pieces, before) &&
    pieces.kind[before - 1] === WORD &&
    at > 1 &&
    !(touches(pieces, before - 1) && pieces.kind[before - 2] !== MARK)
  ) {
    if (!/^(?:sub|pre|post|mid|under|over|non|foot|feet|ft|minus|magnitude)$/.test(pieces.word(before - 1))) return own; // F-16
    if (/^(?:pre|post|mid)$/.test(pieces.word(before - 1))) return own;
  }
  if (EMERGENCY.has(textOf(pieces, at)) && /^(?:calls?|callers?|operators?|emergency|dispatchers?|tapes?)$/.test(pieces.word(own)))
    return own;
  // 501(c)(3)
  if (
    pieces.word(own) === '(' &&
    touches(pieces, own) &&
    textOf(pieces, own + 1).length === 1 &&
    pieces.kind[own + 1] === WORD &&
    pieces.word(own + 2) === ')'
  )
    return own + 6;
  if (isCapital(pieces, before) && pieces.gap(at) === 1 && isIndex(pieces, own)) return own; // the NSE 20 Index
  if (HOTLINE.test(pieces.word(own)) && textOf(pieces, at).length >= 3 && /^(?:the|its|a|call|dial)$/.test(word)) return own; // the 997 hotline
  if (pieces.word(own) === 'ers' && touches(pieces, own)) return own + 1; // 76ers
  if (isCalibre(pieces, at)) return own; // two .22 rifles
  if (isBody(pieces, at)) return own; // 9 Field Ambulance
  if (isQuoted(pieces, at)) return own; // the film "31"
  // 5Pointz
  if (isCapital(pieces, own) && touches(pieces, own) && pieces.end[own] - pieces.start[own] > 3 && !readUnit(pieces, own, true, false))
    return own;
  if (word === '#' || word === '№' || word === '§') return own;
  const numbered = word === '.' && touches(pieces, before) ? pieces.word(before - 1) : word;
  if (NUMBERED.has(numbered) && pieces.gap(at) <= 2 && !opensCount(pieces, at, numbered) && !isShare(pieces, own)) return own;
  if (TITLED.has(word) && isCapital(pieces, before)) return own; // Boeing 737
  if (word === 'p' && pieces.word(before - 1) === '&') return own; // S&P 500
  if (word === 'y' && pieces.word(own) === 'k') return own + 1; // Y2K
  // "24703L202", "06F6"
  if (
    pieces.kind[own] === WORD &&
    touches(pieces, own) &&
    pieces.kind[own + 1] === NUMBER &&
    touches(pieces, own + 1) &&
    !readUnit(pieces, own, true, false) &&
    own + 1 < pieces.count
  )
    return own + 2;
  // "5G", "3D", "2G": one capital letter that is no unit or scale
  if (
    pieces.kind[own] === WORD &&
    touches(pieces, own) &&
    /^[A-Z]$/.test(pieces.text.slice(pieces.start[own], pieces.end[own])) &&
    !/[BCFKLMTVWAGN]/.test(pieces.text[pieces.start[own]])
  )
    return own + 1;
  if (/^(?:g|d)$/.test(pieces.word(own)) && touches(pieces, own) && /[GD]/.test(pieces.text[pieces.start[own]]) && pieces.value[at] <= 6)
    return own + 1;
  return null;
}

/** "US64.3¢": the country in front, the cents behind. */
const isCentsOf = (pieces: Pieces, at: number): boolean =>
  pieces.word(at - 1) === 'us' && /^(?:¢|c|cents?)$/.test(pieces.word(at + 1)) && pieces.gap(at + 1) <= 1;

/** "in section 5 people", "of the game 7 players": rare; the plural behind a lower-case thing decides. */
function opensCount(pieces: Pieces, at: number, numbered: string): boolean {
  // "over the past week 30 men": a week that is told of numbers nothing
  if (/^(?:past|last|this|next|same|previous|following)$/.test(pieces.word(at - 2))) return true;
  if (numbered === 'no') return pieces.word(at - 1) !== '.' && !isCapital(pieces, at - 1);
  if (isCapital(pieces, at - 1)) return false;
  return (
    pieces.kind[at + 1] === WORD &&
    pieces.gap(at + 1) > 0 &&
    /(?:s|people|men|women|children)$/.test(pieces.word(at + 1)) &&
    !/^(?:is|was|has|as|this)$/.test(pieces.word(at + 1))
  );
}

const isCalibre = (pieces: Pieces, at: number): boolean =>
  pieces.text[pieces.start[at]] === '.' &&
  /^(?:calibre|caliber|rifles?|pistols?|handguns?|revolvers?|rounds?|bullets?|guns?|magnum)$/.test(
    pieces.word(isHyphen(pieces.word(at + 1)) ? at + 2 : at + 1),
  );

const BODY = /^(?:ambulance|brigade|battalion|squadron|regiment|corps|division|wing|commando|para|infantry|rifles|fleet|cavalry)$/;
/** A number in front of the name of a body of troops. */
function isBody(pieces: Pieces, at: number): boolean {
  for (let i = at + 1; i <= at + 3 && isCapital(pieces, i); i++) if (BODY.test(pieces.word(i))) return true;
  return false;
}

/** A number alone between marks that names a film or a book; what somebody said so is a figure. */
const isQuoted = (pieces: Pieces, at: number): boolean =>
  /^["“'‘]$/.test(pieces.word(at - 1)) &&
  touches(pieces, at) &&
  /^(?:film|movie|thriller|drama|comedy|album|song|single|novel|book|play|show|series|documentary|musical|hit|called|titled)$/.test(
    pieces.word(at - 2),
  ) &&
  (/^["”'’]$/.test(pieces.word(at + 1)) || (/^[,.]$/.test(pieces.word(at + 1)) && /^["”'’]$/.test(pieces.word(at + 2))));

/** "pulled the sector 2 percent lower": no label is a percentage */
const isShare = (pieces: Pieces, at: number): boolean => readUnit(pieces, at, true, false)?.unit.kind === 'percent';

/** "Index" as the last word of a name; "the benchmark lost 20 index points" is none */
const isIndex = (pieces: Pieces, at: number): boolean =>
  pieces.word(at) === 'index' &&
  !WHEN.test(pieces.word(at - 2)) &&
  (isCapital(pieces, at) || !/^(?:points?|funds?|stocks|members|constituents)$/.test(pieces.word(at + 1)));
const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;
const HOTLINE = /^(?:hotlines?|helplines?|helpdesk|lifeline)$/;

const EMERGENCY = new Set(['911', '999', '112', '000']);
