/** "Ten points" where shares are compared are percentage points; points of a game or an index are counts. */
import type { Amount } from '../amounts.ts';
import { isHyphen } from '../numerals/lexicon.ts';
import type { Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';

const SHARES = setOf(
  'poll polls polling approval rating share swing turnout support unemployment inflation vote votes referendum ahead behind lead leads leading led margin',
);
const GAMES = setOf(`
  scored score scoring index dow nasdaq ftse nikkei sensex nifty kospi dax cac topix asx sti klci seng game games rebounds season average
  industrials stocks career halftime half
`);
const REACH = 25;
const NEAR = 10;
/** no share is as large */
const LARGEST_SHARE = 100;

export function findPoints(pieces: Pieces, amounts: Amount[]): Amount[] {
  let lastShare = Number.NEGATIVE_INFINITY; // where the last percentage ends
  return amounts.map((amount, i) => {
    if (amount.kind === 'percent') lastShare = amount.end;
    const at = pointsAt(pieces, amount);
    if (at < 0 || isIndex(pieces, at, amounts[i + 1]) || !comparesShares(pieces, amount, at, lastShare, amounts[i + 1])) return amount;
    return { ...amount, kind: 'points', unit: { unit: POINTS, first: at, end: at + 1 }, end: at + 1 };
  });
}

const POINTS = { code: 'pp', kind: 'points' as const, base: null, factor: 1, minor: 1, symbol: false };

/** The piece of "points" after a bare number, "4 points" or "a 4-point gap"; -1 where there is none. */
function pointsAt(pieces: Pieces, amount: Amount): number {
  if (amount.kind !== 'count') return -1;
  const at = isHyphen(pieces.word(amount.end)) ? amount.end + 1 : amount.end;
  return ['point', 'points'].includes(pieces.word(at)) ? at : -1;
}

/** "218 points, or 0.3 percent", "90 points to settle at 24,100": what is said in percent too, or leads to a level beyond every share. */
function isIndex(pieces: Pieces, at: number, next: Amount | undefined): boolean {
  if (!next || next.first - at > NEAR / 2) return false;
  if (next.kind === 'percent') return pieces.word(next.first - 1) === 'or';
  return next.kind === 'count' && (next.value ?? 0) > LARGEST_SHARE;
}

function comparesShares(pieces: Pieces, amount: Amount, at: number, lastShare: number, next: Amount | undefined): boolean {
  if (pieces.word(amount.first - 1) === 'on') return false; // "third on 51 points" in a league
  // "fall two points to 43%"
  let shares =
    amount.first - lastShare < REACH || (next?.kind === 'percent' && next.first - at <= 2 && pieces.word(next.first - 1) === 'to');
  let error = false;
  for (const word of sentenceAround(pieces, amount)) {
    if (GAMES.has(word)) return false;
    if (SHARES.has(word)) shares = true;
    error ||= word === 'error';
  }
  return shares || error;
}

/** The words near an amount, within its sentence. */
function* sentenceAround(pieces: Pieces, amount: Amount): Generator<string> {
  for (let i = amount.first - 1; i >= amount.first - NEAR && !endsSentence(pieces, i); i--) yield pieces.word(i);
  for (let i = amount.end; i < amount.end + NEAR && !endsSentence(pieces, i); i++) yield pieces.word(i);
}

const endsSentence = (pieces: Pieces, at: number): boolean => ['.', '!', '?', ';'].includes(pieces.word(at));
