/** Marks that are inches, or close a quotation: 5", 5″, 5”. */
import { readTable } from '../../table.ts';
import { isHyphen } from '../numerals/lexicon.ts';
import { NUMBER, type Pieces, touches, WORD } from '../pieces.ts';
import { setOf } from '../words.ts';

const SIZED = new Set(readTable<'noun'>(new URL('../data/sized-in-inches.csv', import.meta.url)).map(({ noun }) => noun));
/** a dimension, or "of" what there is so much of */
const DIMENSION = setOf('thick long wide tall high deep across diameter diagonal of');
/** between two sizes of one thing */
const BETWEEN_SIZES = setOf('and or to by x × - –');
/** what follows "a 10” he said" */
const NO_NOUN = setOf(
  'he she it they we i you who which that said says told the a an his her their and or but as in on at for from to by with',
);
/** No quotation is looked for farther back. */
const FARTHEST = 2000;
/** sizes told in a row: "8” by 10” by 12” boards" */
const MOST_SIZES = 4;

/** `"… won 5"`: a straight mark that closes a quotation is no inch. */
export function closesQuotation(pieces: Pieces, at: number): boolean {
  const from = Math.max(0, pieces.start[at] - 300);
  const before = pieces.text.slice(from, pieces.start[at]);
  return (before.split('"').length - 1) % 2 === 1;
}

/**
 * "a 12” pipe": a closing mark after a number is one of inches only where no quotation is open that it could close, and where what follows is
 * measured: a noun that inches are told of, a dimension, or whatever noun an article in front of the number waits for.
 */
export function isCurlyInch(pieces: Pieces, at: number): boolean {
  return isMeasured(pieces, at, MOST_SIZES) && !isQuotationOpen(pieces, at);
}

/** Whether what follows the mark at a piece is told in inches. @param sizes how many more may follow */
function isMeasured(pieces: Pieces, at: number, sizes: number): boolean {
  const isJoined = isHyphen(pieces.word(at + 1));
  const next = isJoined ? at + 2 : at + 1;
  if (!isJoined && pieces.gap(next) !== 1) return false;
  const word = pieces.word(next);
  if (DIMENSION.has(word) || isSized(word) || isSized(pieces.word(next + 1))) return pieces.kind[next] === WORD;
  if (
    sizes > 1 &&
    BETWEEN_SIZES.has(word) &&
    pieces.kind[next + 1] === NUMBER &&
    pieces.word(next + 2) === '”' &&
    touches(pieces, next + 2)
  )
    return isMeasured(pieces, next + 2, sizes - 1);
  return pieces.kind[next] === WORD && !NO_NOUN.has(word) && ['a', 'an'].includes(pieces.word(at - 2));
}

const isSized = (word: string): boolean => SIZED.has(word) || (word.endsWith('s') && SIZED.has(word.slice(0, -1)));

/** Whether a quotation stands open before a piece; so it counts where the beginning of the paragraph is too far away to tell. */
function isQuotationOpen({ text, start }: Pieces, at: number): boolean {
  const end = start[at];
  const from = text.lastIndexOf('\n', end - 1) + 1;
  if (end - from > FARTHEST) return true;
  let isOpen = false;
  for (let offset = from; offset < end; offset++) {
    const mark = text[offset];
    if (mark === '“' || mark === '„') isOpen = true;
    else if (mark === '"') isOpen = !isOpen;
    else if (mark === '”') isOpen = false; // or of inches, where none was open
  }
  return isOpen;
}
