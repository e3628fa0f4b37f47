/** Two numbers and a hyphen that are no range: "2-0", "50-50", "2023-24", "1995-01". */
import { DASHES, isHyphen } from '../../numerals/lexicon.ts';
import { type Pieces, textOf, touches, WORD } from '../../pieces.ts';
import { readUnit } from '../../units/unit.ts';
import { setOf } from '../../words.ts';

/** "2023-24", "1995-01", "2-0", "50-50": two numbers and a hyphen that are no range. */
export function scoreEnd(pieces: Pieces, at: number, end: number): number | null {
  const [left, right] = [textOf(pieces, at), textOf(pieces, at + 2)];
  if (pieces.word(at - 1) === '$' || readUnit(pieces, end, true, false)) return null;
  if (/^0\d/.test(right) || /^0\d/.test(left)) return end;
  if (/^(?:1[5-9]|20)\d\d$/.test(left) && (/^\d\d$/.test(right) || /^(?:1[5-9]|20)\d\d$/.test(right)))
    return isYearContext(pieces, at, end) ? end : null;
  if (isHyphen(pieces.word(end)) && touches(pieces, end) && pieces.kind[end + 1] === WORD) return null;
  const [a, b] = [pieces.value[at], pieces.value[at + 2]];
  if (isSet(pieces, at, end)) return end;
  return a >= b && !signed(pieces, at) && !isVote(pieces, at, end) ? end : null;
}

const MOST_GAMES = 30;
/** "6-4, 3-6, 7-5": a set, with another right before or after it. */
function isSet(pieces: Pieces, at: number, end: number): boolean {
  const pairAt = (first: number): boolean =>
    isHyphenOrDash(pieces, first + 1) && pieces.value[first] <= MOST_GAMES && pieces.value[first + 2] <= MOST_GAMES;
  const isOther = (first: number): boolean =>
    first >= 0 && first + 2 < pieces.count && pairAt(first) && touches(pieces, first + 1) && touches(pieces, first + 2);
  return pairAt(at) && ((pieces.word(end) === ',' && isOther(end + 1)) || (pieces.word(at - 1) === ',' && isOther(at - 4)));
}
const isHyphenOrDash = (pieces: Pieces, at: number): boolean => DASHES.has(pieces.word(at));

const VOTING =
  setOf(`gainers losers winners outnumber outnumbers outnumbered outnumbering advancers decliners advances declines ayes noes mps
  lawmakers senators deputies delegates councillors vote votes voted voting decision ruling ruled majority split verdict approved
  passed`);

const VOTE_REACH = 3;
/** "voters approved a sales tax, 10,412 to 8,231": more than any team scores */
const PAST_ANY_SCORE = 200;
const BALLOT = new Set(
  'voter voters vote votes voted voting approved rejected passed backed elected defeated ballot ballots referendum measure proposition'.split(
    ' ',
  ),
);
const BALLOT_REACH = 14;

/** "an 80-19 vote": two counts, where "2-0" is a score */
export function isVote(pieces: Pieces, at: number, end: number): boolean {
  for (let i = at - VOTE_REACH; i < end + VOTE_REACH; i++) if (VOTING.has(pieces.word(i))) return true;
  if (!(pieces.value[at] >= PAST_ANY_SCORE)) return false;
  for (let i = at - 1; i >= at - BALLOT_REACH && pieces.word(i) !== '.'; i--) if (BALLOT.has(pieces.word(i))) return true;
  return false;
}

const signed = (pieces: Pieces, at: number): boolean => DASHES.has(pieces.word(at - 1)) && touches(pieces, at);

function isYearContext(pieces: Pieces, at: number, end: number): boolean {
  return pieces.word(at - 1) !== 'range' && pieces.word(at - 2) !== 'range' && !/s$/.test(pieces.word(end));
}

/** "14.9 (93) to 11.12 (78)": goals and behinds with their points, in both halves of a score; where it ends, or null. */
export function behindsEnd(pieces: Pieces, at: number): number | null {
  const end = halfEnd(pieces, at);
  if (end === null) return null;
  const other = ['to', 'd', 'def', 'defeated', 'beat'].includes(pieces.word(end)) ? halfEnd(pieces, end + 1) : null;
  return other;
}

/** "14.9 (93)": six points a goal, one a behind */
function halfEnd(pieces: Pieces, at: number): number | null {
  const match = /^(\d{1,2})\.(\d{1,2})$/.exec(textOf(pieces, at));
  if (!match || pieces.word(at + 1) !== '(' || pieces.word(at + 3) !== ')') return null;
  return Number(match[1]) * 6 + Number(match[2]) === pieces.value[at + 2] ? at + 4 : null;
}
