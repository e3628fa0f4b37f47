/** "Ten points" where shares are compared are percentage points; points of a game or an index are counts. */
import type { Amount } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import { setOf } from '../words.ts';

const SHARES = setOf(
  'poll polls polling ahead behind lead leads leading led margin approval rating share swing turnout support unemployment inflation',
);
const GAMES = setOf('scored score scoring index dow nasdaq ftse nikkei game games rebounds season average industrials stocks career');
const REACH = 25;
const NEAR = 8;

export function findPoints(pieces: Pieces, amounts: Amount[]): Amount[] {
  let lastShare = Number.NEGATIVE_INFINITY; // where the last percentage ends
  return amounts.map((amount) => {
    if (amount.kind === 'percent') lastShare = amount.end;
    const points = amount.kind === 'count' && /^points?$/.test(pieces.word(amount.end)) && comparesShares(pieces, amount, lastShare);
    if (!points) return amount;
    const unit = { unit: POINTS, first: amount.end, end: amount.end + 1 };
    return { ...amount, kind: 'points', unit, end: amount.end + 1 };
  });
}

const POINTS = { code: 'pp', kind: 'points' as const, base: null, factor: 1, minor: 1, symbol: false };

function comparesShares(pieces: Pieces, amount: Amount, lastShare: number): boolean {
  if (pieces.word(amount.first - 1) === 'on') return false; // "third on 51 points" in a league
  let shares = amount.first - lastShare < REACH;
  for (const word of sentenceAround(pieces, amount)) {
    if (GAMES.has(word)) return false;
    if (SHARES.has(word)) shares = true;
  }
  return shares;
}

/** The words near an amount, within its sentence. */
function* sentenceAround(pieces: Pieces, amount: Amount): Generator<string> {
  for (let i = amount.first - 1; i >= amount.first - NEAR && !endsSentence(pieces, i); i--) yield pieces.word(i);
  for (let i = amount.end; i < amount.end + NEAR && !endsSentence(pieces, i); i++) yield pieces.word(i);
}

const endsSentence = (pieces: Pieces, at: number): boolean => /^[.!?;]$/.test(pieces.word(at));
