/** Where an amount may start: at numbers, and at the words of which each parser knows its own. All other words are spared every parser. */
import { partitionPoint } from '../../common/partition-point.ts';
import { filterOf, mayBeIn, slotsOf, wordFilter } from '../word-filter.ts';
import type { Amount } from './amounts.ts';
import { CARDINALS, DASHES, DENOMINATORS, NUMERAL_WORDS, ORDINAL_WORDS, SCALES } from './numerals/lexicon.ts';
import { MULTIPLE_WORDS, readMultiple } from './numerals/multiple.ts';
import { PART_WORDS, readPart } from './numerals/parts.ts';
import { readVague, VAGUE_NOUNS, VAGUE_WORDS } from './numerals/vague.ts';
import { readZero, ZERO_WORDS } from './numerals/zero.ts';
import { cut, NUMBER, type Pieces, WORD } from './pieces.ts';
import { readAmount } from './plain.ts';
import { readRank } from './refine/ranks.ts';
import { NAME_BOOK, UNIT_BOOK } from './units/books-ready.ts';

/** Reads the amount whose numeral starts at `first`; what is in front of it, but not before `floor`, may belong to it. */
type Parser = (pieces: Pieces, first: number, floor: number) => Amount | null;

/** Parsers with the words that they start from, in the order in which they are tried; the first that finds something has it. */
const WAYS: readonly (readonly [parse: Parser, words: Iterable<string>])[] = [
  [readPart, PART_WORDS], //                                  "a tenth of a percent", before "a tenth" is a share
  [readRank, [...ORDINAL_WORDS.keys(), ...CARDINALS.keys()]], // "third-largest", before "third" is a fraction
  [readVague, VAGUE_WORDS], //                                "several hundred", before "hundred" is a numeral
  [readMultiple, MULTIPLE_WORDS], //                          "doubled"
  [readZero, ZERO_WORDS], //                                  "no casualties"
  [readAmount, NUMERAL_WORDS], //                             everything that is written out
];

const OF_NUMBERS: readonly Parser[] = [readPart, readRank, readAmount];
/** "sixfold" */
const OF_FOLDS: readonly Parser[] = [readMultiple];
const NONE: readonly Parser[] = [];

/** By the word. */
const PARSERS = new Map<string, Parser[]>();
for (const [parse, words] of WAYS) for (const word of words) PARSERS.set(word, [...(PARSERS.get(word) ?? []), parse]);
const ANCHORS = wordFilter(PARSERS.keys());

/** what "a" may count one of, or be one part of; most of what follows an article is none of these */
const AFTER_ARTICLE = filterOf(
  slotsOf([...DENOMINATORS.keys(), ...CARDINALS.keys(), ...SCALES.keys(), ...VAGUE_NOUNS, ...DASHES]),
  UNIT_BOOK.slots,
  NAME_BOOK.slots,
);

/** Cuts a text, and notes the words where an amount may start. */
export const cutWithAnchors = (text: string): Pieces => cut(text, ANCHORS);

/** The pieces where an amount may start, in text order: all numbers, and words that the filter lets pass. @param pieces as they were cut here */
export function anchorsOf(pieces: Pieces): readonly number[] {
  const folds = [...pieces.text.matchAll(FOLD)].map(({ index }) => wordUpTo(pieces, index + FOLD_LENGTH)).filter((word) => word >= 0);
  return folds.length === 0 ? pieces.noted : [...new Set([...pieces.noted, ...folds])].sort((a, b) => a - b);
}

/** few texts have it */
const FOLD = /fold/gi;
const FOLD_LENGTH = 4;

/** The word that ends at an offset; -1 where there is none. */
function wordUpTo({ count, kind, end }: Pieces, offset: number): number {
  const word = partitionPoint(count, (piece) => end[piece] < offset);
  return word < count && end[word] === offset && kind[word] === WORD ? word : -1;
}

/** The parsers that may read an amount from an anchor. */
export function parsersAt(pieces: Pieces, at: number): readonly Parser[] {
  if (pieces.kind[at] === NUMBER) return OF_NUMBERS;
  const word = pieces.word(at);
  const parsers = PARSERS.get(word);
  if (!parsers) return word.endsWith('fold') ? OF_FOLDS : NONE;
  return (word === 'a' || word === 'an') && !mayCount(pieces, at + 1) ? NONE : parsers;
}

const mayCount = (pieces: Pieces, at: number): boolean =>
  at < pieces.count && mayBeIn(AFTER_ARTICLE, pieces.text, pieces.start[at], pieces.end[at]);
