/** Two numbers and a hyphen that are no range: "2-0", "50-50", "2023-24", "1995-01". */
import { DASHES, isHyphen } from '../../numerals/lexicon.ts';
import { type Pieces, textOf, touches, WORD } from '../../pieces.ts';
import { readUnit } from '../../units/unit.ts';

/** "2023-24", "1995-01", "2-0", "50-50": two numbers and a hyphen that are no range. */
export function scoreEnd(pieces: Pieces, at: number, end: number): number | null {
  const [left, right] = [textOf(pieces, at), textOf(pieces, at + 2)];
  if (pieces.word(at - 1) === '$' || readUnit(pieces, end, true, false)) return null;
  if (/^0\d/.test(right) || /^0\d/.test(left)) return end;
  if (/^(?:1[5-9]|20)\d\d$/.test(left) && (/^\d\d$/.test(right) || /^(?:1[5-9]|20)\d\d$/.test(right)))
    return isYearContext(pieces, at, end) ? end : null;
  if (isHyphen(pieces.word(end)) && touches(pieces, end) && pieces.kind[end + 1] === WORD) return null;
  const [a, b] = [pieces.value[at], pieces.value[at + 2]];
  return a >= b && !signed(pieces, at) && !isVote(pieces, at, end) ? end : null;
}

const VOTING = /^(?:vote|votes|voted|voting|decision|ruling|ruled|majority|split|verdict|approved|passed)$/;

const VOTE_REACH = 3;

/** "an 80-19 vote": two counts, where "2-0" is a score */
export function isVote(pieces: Pieces, at: number, end: number): boolean {
  for (let i = at - VOTE_REACH; i < end + VOTE_REACH; i++) if (VOTING.test(pieces.word(i))) return true;
  return false;
}

const signed = (pieces: Pieces, at: number): boolean => DASHES.has(pieces.word(at - 1)) && touches(pieces, at);

function isYearContext(pieces: Pieces, at: number, end: number): boolean {
  return pieces.word(at - 1) !== 'range' && pieces.word(at - 2) !== 'range' && !/s$/.test(pieces.word(end));
}
