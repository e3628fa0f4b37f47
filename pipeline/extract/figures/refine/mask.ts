/** Marks the digits that belong to no figure (phenomenon 22), before any parser sees them. */
import type { DraftTime } from '../../drafts.ts';
import { kill, NUMBER, type Pieces, pieceAt } from '../pieces.ts';
import { addressEnd } from './masks/addresses.ts';
import { codeEnd } from './masks/codes.ts';
import { dateEnd } from './masks/dates.ts';
import { placeInListEnd } from './masks/lists.ts';
import { maskMarkup } from './masks/markup.ts';
import { nameEnd } from './masks/named.ts';
import { behindsEnd } from './masks/scores.ts';
import { maskTime } from './masks/times.ts';
import { isWordOfName, titleEnd } from './masks/titles.ts';
import { isCounted } from './masks/years.ts';

/** Whether the number at a piece belongs to something that is no figure: where that ends, or null. */
type Mask = (pieces: Pieces, at: number) => number | null;

/** The first that claims a number has it. */
const MASKS: Mask[] = [
  codeEnd, //        555-123-4567, 9/11, 2-0
  behindsEnd, //     14.9 (93) to 11.12 (78)
  dateEnd, //        June 10th, 2019, 5 pm
  nameEnd, //        F-16, G20, Article 5
  addressEnd, //     10 Downing Street
  titleEnd, //       Scream 3
  placeInListEnd, // 1. and 2)
];

/** Returns the times that stay: four digits that count something are none. @param anchors the pieces that may start an amount */
export function mask(pieces: Pieces, anchors: readonly number[], times: DraftTime[]): DraftTime[] {
  maskMarkup(pieces);
  const stay = times.filter(
    ({ span }) => !(span && span.end - span.start === YEAR_LENGTH && isCounted(pieces, pieceAt(pieces, span.start))),
  );
  for (const time of stay) {
    if (time.span && (time.type === 'DATE' || time.type === 'TIME')) maskTime(pieces, time.span.start, time.span.end);
  }
  for (const at of anchors) {
    if (pieces.dead[at]) continue;
    const end = maskedEnd(pieces, at);
    if (end > at) kill(pieces, at, end);
  }
  return stay;
}

/** Where that ends which begins at a piece and is no figure; the piece itself where nothing does. */
function maskedEnd(pieces: Pieces, at: number): number {
  if (pieces.kind[at] !== NUMBER) return isWordOfName(pieces, at) ? at + 1 : at;
  for (const claim of MASKS) {
    const end = claim(pieces, at);
    if (end !== null) return end;
  }
  return at;
}

const YEAR_LENGTH = 4;
