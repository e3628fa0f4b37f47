/**
 * The figures of a text: every numeral with its limits and its unit. Parsers find amounts, refiners decide what they are.
 * What is counted, what happened to it and how it changed is read in `events/`.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { mayBeIn, wordFilter } from '../word-filter.ts';
import type { Amount } from './amounts.ts';
import { toFigure } from './figure.ts';
import { applyLimits, joinBounds, limitInBrackets } from './limits/limits.ts';
import { joinRanges } from './limits/ranges.ts';
import { NUMERAL_WORDS, ORDINAL_WORDS } from './numerals/lexicon.ts';
import { MULTIPLE_WORDS, readMultiple, readTimes } from './numerals/multiple.ts';
import { readPart } from './numerals/parts.ts';
import { readVague, VAGUE_WORDS } from './numerals/vague.ts';
import { readZero, ZERO_WORDS } from './numerals/zero.ts';
import { cut, MARK, NUMBER, type Pieces } from './pieces.ts';
import { readAmount } from './plain.ts';
import { findAges } from './refine/ages.ts';
import { joinCompounds } from './refine/compounds.ts';
import { degreesOf } from './refine/degrees.ts';
import { homeCurrency } from './refine/home-currency.ts';
import { findMagnitudes } from './refine/magnitudes.ts';
import { findParallels } from './refine/parallels.ts';
import { findPoints } from './refine/points.ts';
import { readRank } from './refine/ranks.ts';
import { findRates } from './refine/rates.ts';
import { joinRatios } from './refine/ratios.ts';
import { sharedSigns } from './refine/shared-signs.ts';
import { shield } from './refine/shield.ts';

/** Reads the amount whose numeral starts at `first`; what is in front of it, but not before `floor`, may belong to it. */
type Parser = (pieces: Pieces, first: number, floor: number) => Amount | null;
type Refiner = (pieces: Pieces, amounts: Amount[]) => Amount[];

/** Every word that a parser may start from. */
const ANCHORS = new Set([...NUMERAL_WORDS, ...ORDINAL_WORDS.keys(), ...VAGUE_WORDS, ...MULTIPLE_WORDS, ...ZERO_WORDS]);
const ANCHOR_FILTER = wordFilter(ANCHORS);

const LETTER_D = 'd'.charCodeAt(0);

/** Tried in this order at each piece; the first that finds something has it. */
const PARSERS: Parser[] = [
  readPart, //     "a tenth of a percent", before "a tenth" is a share
  readRank, //     "third-largest", before "third" is a fraction
  readVague, //    "several hundred", before "hundred" is a numeral
  readTimes, //    "three times as many", before "three" is a count
  readMultiple, // "doubled", "sixfold"
  readZero, //     "no casualties"
  readAmount, //   everything that is written out
];

/** Each sees the work of the ones before it. */
const REFINERS: Refiner[] = [
  joinCompounds, // 7 feet 10 inches
  joinRatios, //    one in five
  joinRanges, //    4,000-6,000
  applyLimits, //   about, at least, or more
  limitInBrackets, // up to $400m (£287m)
  joinBounds, //    more than 10 and less than 20
  findMagnitudes, //  magnitude 6.4
  findPoints, //    ten points
  findAges, //      15 years old
  findRates, //     a week
  findParallels, //   471,000 barrels for Russia and 220,000 for Iraq
  sharedSigns, //   ¥ of yen and yuan
];

/** Needs no tags and no trees, only the text and where its tokens are. */
export function findFigures(reading: Pick<Reading, 'text' | 'tokenAt'>, document: SourceDocument, draft: Draft): void {
  const pieces = cut(reading.text);
  draft.times = shield(pieces, draft.times);
  let amounts = findAmounts(pieces);
  for (const refine of REFINERS) amounts = refine(pieces, amounts);
  amounts = degreesOf(pieces, amounts, draft.places);
  amounts = homeCurrency(pieces, amounts, document, draft.places);
  for (const amount of amounts) draft.figures.push(toFigure(reading, pieces, amount));
}

function findAmounts(pieces: Pieces): Amount[] {
  const amounts: Amount[] = [];
  let floor = 0;
  for (let at = 0; at < pieces.count; ) {
    const amount = isAnchor(pieces, at) ? parseAt(pieces, at, floor) : null;
    if (amount) {
      amounts.push(amount);
      floor = amount.end;
    }
    at = amount ? amount.end : at + 1;
  }
  return amounts;
}

/** Whether an amount may start here: one look-up spares most words every parser. */
function isAnchor(pieces: Pieces, at: number): boolean {
  if (pieces.dead[at] || pieces.kind[at] === MARK) return false;
  if (pieces.kind[at] === NUMBER) return true;
  const { text, start, end } = pieces;
  if (mayBeIn(ANCHOR_FILTER, text, start[at], end[at]) && ANCHORS.has(pieces.word(at))) return true;
  return (text.charCodeAt(end[at] - 1) | 32) === LETTER_D && pieces.word(at).endsWith('fold');
}

function parseAt(pieces: Pieces, at: number, floor: number): Amount | null {
  for (const parse of PARSERS) {
    const amount = parse(pieces, at, floor);
    if (amount) return amount;
  }
  return null;
}
