/** The figures after a word of change, by the preposition in front of each: "by 12 to 340", "to 45 from 30", "3%, or 28p, to 178p". */

import type { DraftFigure, DraftTime } from '../drafts.ts';
import { notBefore, some } from '../language/scan.ts';
import { isNoun } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { type Around, isAmount } from './change-context.ts';
import { endOf } from './figure-extent.ts';

/** tokens from the word of change to the last of its figures */
const REACH = 22;

export interface Arguments {
  /** by how much; two where it is said twice, "28p, or 3%" */
  amounts: DraftFigure[];
  to: DraftFigure | null;
  /** "closed down 28p at 178p" */
  at: DraftFigure | null;
  from: DraftFigure | null;
  time: DraftTime | null;
}

type Role = 'amount' | 'to' | 'at' | 'from';
/** An amount without a preposition: right after the word, "rose 7%", or after what the word moves, "lifted profit 8%". */
export type Bare = 'next' | 'after-object' | 'no';

/** Expects `start` to be the token after the word of change. */
export function argumentsOf(around: Around, start: number, sentence: number, bare: Bare): Arguments {
  const { reading } = around;
  const found: Arguments = { amounts: [], to: null, at: null, from: null, time: null };
  const limit = Math.min(reading.sentenceFirst[sentence + 1], start + REACH);
  let last = start;
  for (let token = start; token < limit; token++) {
    const figure = around.figureAt.get(token);
    if (figure) {
      take(found, figure, roleOf(reading, figure, token, found, isBare(around, figure, bare, last, token)));
      while (token + 1 < limit && reading.tokenStart[token + 1] < figure.span.end) token++;
      last = token;
      continue;
    }
    found.time ??= baseAt(around, start, token);
    if (endsClause(reading, token, found)) break;
  }
  return found;
}

function take(found: Arguments, figure: DraftFigure, role: Role | null): void {
  if (role === 'amount') found.amounts.push(figure);
  else if (role) found[role] = figure;
}

/** The time that a change is counted from, where it begins at a token. */
function baseAt({ reading, timeAt }: Around, start: number, token: number): DraftTime | null {
  const time = token > 0 ? timeAt.get(token) : undefined;
  return time && isBase(reading.lower(token - 1), time) && !isStart(reading, start, token) ? time : null;
}

/** The first at each end is that end; what stands beside it says by how much. */
function roleOf(reading: Reading, figure: DraftFigure, token: number, found: Arguments, isBare: boolean): Role | null {
  if (figure.kind === 'rank') return null; // "slipped to second"
  const article = token > 1 && isArticle(reading, token - 1); // "down from the 1.7% forecast in June"
  const preposition = token > 0 ? reading.lower(token - (article ? 2 : 1)) : '';
  return (
    endOfChange(reading, figure, token, preposition, found) ??
    (isSaidBy(reading, figure, token, preposition, found, isBare) ? 'amount' : null)
  );
}
const isArticle = words('the another further');

/** Which end of the change the preposition makes of a figure; null where another has it or none is meant. */
function endOfChange(reading: Reading, figure: DraftFigure, token: number, preposition: string, found: Arguments): Role | null {
  switch (preposition) {
    case 'to':
      return found.to || (countsThings(figure) && SEVERED.has(reading.lower(token - 2))) ? null : 'to';
    case 'from':
      return found.from ? null : 'from';
    case 'at':
      return found.at || figure.kind === 'duration' || countsThings(figure) ? null : 'at';
    default:
      return null;
  }
}

/** Whether a figure says by how much. */
function isSaidBy(
  reading: Reading,
  figure: DraftFigure,
  token: number,
  preposition: string,
  { amounts }: Arguments,
  isBare: boolean,
): boolean {
  if (amounts.length > 0) return preposition === 'or' && amounts.length === 1 && isAmount(figure);
  if (preposition === 'by') return figure.kind !== 'age';
  return isAmount(figure) && ((isBare && !countsThings(figure)) || isAnnualised(reading, token));
}

/** Right after the word of change, an adverb or "another" between at most: "fell for 64" is out for 64. */
const isNext = (reading: Reading, last: number, token: number): boolean =>
  token - last <= 1 && (token === last || reading.upos(token - 1) !== 'ADP');

function isBare({ reading, figureAt }: Around, figure: DraftFigure, bare: Bare, last: number, token: number): boolean {
  if (bare === 'next') return isNext(reading, last, token);
  if (bare === 'no' || token === last || !isNoun(reading, token - 1)) return false;
  if (figure.kind === 'percent' || figure.kind === 'points') return true;
  // "raised the fare 20 cents to $3"
  const end = endOf(reading, figure);
  return figure.kind === 'money' && reading.lower(end) === 'to' && figureAt.has(end + 1);
}

/** "shrank at an annualised 4.8%" */
const isAnnualised = (reading: Reading, token: number): boolean =>
  token > 2 && ['annualised', 'annualized'].includes(reading.lower(token - 1)) && ['a', 'an'].includes(reading.lower(token - 2));

function endsClause(reading: Reading, token: number, { to, amounts }: Arguments): boolean {
  const form = reading.lower(token);
  if (form === ';' || form === ':' || form === 'while' || form === 'but') return true;
  if (reading.upos(token) === 'VERB' && form !== 'compared' && !['annualised', 'annualized'].includes(form) && !isClosing(reading, token))
    return true;
  return (
    (form === 'and' || form === ',') &&
    (to !== null || amounts.length > 0) &&
    !['to', 'from', 'by', 'or', 'at'].includes(reading.lower(token + 1))
  );
}

/** "fell 3p to close at 45p" */
const isClosing = (reading: Reading, token: number): boolean =>
  reading.lower(token - 1) === 'to' && ['close', 'end', 'finish', 'settle', 'stand', 'trade'].includes(reading.lower(token));

/** "from 2023", "up 3% on the year"; "on Wednesday" is when it moved. */
const isBase = (preposition: string, { precision, type }: DraftTime): boolean =>
  ['from', 'since', 'than', 'over', 'with'].includes(preposition) || (preposition === 'on' && (precision !== 'day' || type === 'DURATION'));

/** "will go up by 4% from April": when it begins */
const isStart = (reading: Reading, start: number, token: number): boolean =>
  reading.lower(token - 1) === 'from' && some(reading, notBefore(reading, start, LONGEST_VERB), start, isFuture);

/** tokens of a verb with its helpers */
const LONGEST_VERB = 4;
const isFuture = words("will 'll shall would");

/** "climbed 300 steps" says what was climbed, "fell 300" by how much. */
export const countsThings = (figure: DraftFigure): boolean =>
  figure.kind === 'count' && figure.item !== null && !['point', 'points'].includes(figure.item.text);

/** "cut power to 3,000 homes": what is severed, not how many are left. */
const SEVERED = new Set(
  'power electricity water gas supply supplies aid access service services link links funding internet heating food deliveries'.split(' '),
);
