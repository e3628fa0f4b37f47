/**
 * The figures of a text: every numeral with its limits and its unit. Parsers find amounts, refiners decide what they are.
 * What is counted, what happened to it and how it changed is read in `events/`.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import type { Amount } from './amounts.ts';
import { anchorsOf, cutWithAnchors, parsersAt } from './anchors.ts';
import { toFigure } from './figure.ts';
import { applyLimits, joinBounds, limitInBrackets } from './limits/limits.ts';
import { joinRanges } from './limits/ranges.ts';
import type { Pieces } from './pieces.ts';
import { findAges } from './refine/ages.ts';
import { joinCompounds } from './refine/compounds.ts';
import { degreesOf } from './refine/degrees.ts';
import { homeCurrency } from './refine/home-currency.ts';
import { findMagnitudes } from './refine/magnitudes.ts';
import { mask } from './refine/mask.ts';
import { findParallels } from './refine/parallels.ts';
import { findPoints } from './refine/points.ts';
import { findRates } from './refine/rates.ts';
import { joinRatios } from './refine/ratios.ts';
import { sharedSigns } from './refine/shared-signs.ts';

type Refiner = (pieces: Pieces, amounts: Amount[]) => Amount[];

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
  const pieces = cutWithAnchors(reading.text);
  const anchors = anchorsOf(pieces);
  draft.times = mask(pieces, anchors, draft.times);
  let amounts = findAmounts(pieces, anchors);
  for (const refine of REFINERS) amounts = refine(pieces, amounts);
  amounts = degreesOf(pieces, amounts, draft.places);
  amounts = homeCurrency(pieces, amounts, document, draft.places);
  for (const amount of amounts) draft.figures.push(toFigure(reading, pieces, amount));
}

function findAmounts(pieces: Pieces, anchors: readonly number[]): Amount[] {
  const amounts: Amount[] = [];
  let floor = 0;
  for (const at of anchors) {
    const amount = at < floor || pieces.dead[at] ? null : parseAt(pieces, at, floor);
    if (!amount) continue;
    amounts.push(amount);
    floor = amount.end;
  }
  return amounts;
}

function parseAt(pieces: Pieces, at: number, floor: number): Amount | null {
  for (const parse of parsersAt(pieces, at)) {
    const amount = parse(pieces, at, floor);
    if (amount) return amount;
  }
  return null;
}
