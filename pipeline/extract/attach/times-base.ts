/** Times that a figure is compared with: the base of a change, "compared with 2023", "the deadliest year since 2015". */

import type { DraftFigure } from '../drafts.ts';
import { lastUpTo, notBefore, some } from '../language/scan.ts';
import { isNoun, isNumber, isSuperlative, isVerbOrAuxiliary } from '../language/tags.ts';
import { either, not } from '../language/test.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { clauseTense } from './clause-tense.ts';
import type { Dated } from './dated.ts';
import { threadWord } from './thread-words.ts';
import { figureHead } from './times-clause.ts';

/** Whether the time is what the figure is compared with. A time on the base figure itself ("from 63 in 2023") is that figure's own. */
export function isBase(reading: Reading, figure: DraftFigure, figures: readonly DraftFigure[], dated: Dated): boolean {
  if (figures.some((other) => other !== figure && isOwnOfBase(reading, other, dated))) return true;
  if (isRecordSince(reading, dated) || isOfContract(reading, dated.end) || isOfNorm(reading, figure, dated)) return true;
  if (isOfOtherBase(reading, figure, figures, dated)) return true;
  if (isBaseFigure(reading, figure))
    return dated.first < figure.endToken || figures.some((other) => isBetween(figure, other, dated) && !isSameBase(reading, other));
  // "risen by a fifth since 2019": the window is the change's own time
  if (!isWindow(reading, dated) && figures.some(({ change }) => change?.from.time === dated.time)) return true;
  const before = reading.lower(dated.first - 1);
  const inPhrase = before === 'in' ? reading.lower(dated.first - 2) : before;
  if (inPhrase === 'than' || isCompared(reading, before === 'in' ? dated.first - 3 : dated.first - 2, inPhrase)) return true;
  const isStart = clauseTense(reading, figure.firstToken) === 'modal'; // "will rise by 4% from April"
  return before === 'from' && !isStart && figures.some(({ change }) => change !== null) && dated.holder !== figureHead(reading, figure);
}

/** "rose to 733 from 582 in 2023, an increase of 26%": the base's own time, or one that a base stands in front of */
function isOfOtherBase(reading: Reading, figure: DraftFigure, figures: readonly DraftFigure[], dated: Dated): boolean {
  for (const other of figures) {
    const isOwn = other !== figure && figure.firstToken > other.endToken && isOwnTime(other, dated);
    if ((isOwn || isBetween(figure, other, dated)) && isBaseFigure(reading, other)) return true;
  }
  return false;
}

const PARTS = new Set(['START', 'MID', 'END']);
/** "since 2019", "since the start of the year": up to today; not "for the first time since May" */
const isWindow = (reading: Reading, { time, first }: Dated): boolean =>
  time.mod === 'ON_OR_AFTER' || (PARTS.has(time.mod ?? '') && reading.lower(first - 1) === 'since');

/** "compared with", "compared to", "against", "versus" */
const isCompared = (reading: Reading, before: number, word: string): boolean =>
  word === 'against' ||
  word === 'versus' ||
  ((word === 'with' || word === 'to') && ['compared', 'relative'].includes(reading.lower(before)));

/** "from 582 in 2023" */
const isOwnTime = ({ endToken }: DraftFigure, { first }: Dated): boolean => first >= endToken && first <= endToken + 2;

const isMove = threadWord('moved', 'moving', 'position');
const isOfChange = words('raise raised cut reduce reduced increase decrease rise fall change changed dropping drop up down');
/** tokens from what moved to its base */
const LONGEST_MOVE = 24;

/** "19 points from eight matches": where what is counted is from, nothing having moved */
const isOrigin = (reading: Reading, from: number): boolean =>
  isNoun(reading, from - 1) &&
  some(reading, notBefore(reading, from, 3), from - 1, isNumber) &&
  !some(reading, notBefore(reading, from, LONGEST_MOVE), from, either(isMove, isOfChange));

/** "from 63", "than 63", "compared with 63" */
export function isBaseFigure(reading: Reading, figure: DraftFigure): boolean {
  const at = reading.tokenAt(figure.span.start) - 1;
  const word = reading.lower(at);
  return (word === 'from' && !(figure.kind === 'count' && isOrigin(reading, at))) || word === 'than' || isCompared(reading, at - 1, word);
}

const opensBase = words('the its their his her an a earlier previous');
/** tokens from a base to its own time */
const LONGEST_OWN = 4;
const isBreak = words(', ; : and but while that which who');

/** "lower than the 40 logged on Monday", "from its 58.53 finish on Monday": that day is the base's alone */
export function isOwnOfBase(reading: Reading, { span }: DraftFigure, { first }: Dated): boolean {
  const end = reading.tokenAt(span.end - 1) + 1;
  if (first < end || first > end + LONGEST_OWN || some(reading, end, first, isBreak)) return false;
  const at = lastUpTo(reading, reading.tokenAt(span.start) - 1, notBefore(reading, end, LONGEST_BASE), not(opensBase));
  return at >= 0 && at < reading.tokenAt(span.start) - 1 && ['from', 'than', 'against'].includes(reading.lower(at));
}
/** tokens of a base and the words before it */
const LONGEST_BASE = 8;

/** The other figure stands between the figure and the time. */
const isBetween = (figure: DraftFigure, other: DraftFigure, { first }: Dated): boolean =>
  figure.endToken <= other.firstToken && other.endToken <= first;

/** "from $66.8m, or 81 cents a share, a year ago": the same amount again */
const isSameBase = (reading: Reading, figure: DraftFigure): boolean => reading.lower(reading.tokenAt(figure.span.start) - 1) === 'or';

/** "Brent for April delivery": when what is traded is handed over */
const isOfContract = words('delivery settlement futures contract contracts');

const isTop = either(isSuperlative, words('first'));
const endsRecord = either(isVerbOrAuxiliary, isComma);
/** tokens from "heaviest" to "since" */
const LONGEST_RECORD = 6;

/** "the deadliest year since 2015", "the first such attack since May" */
function isRecordSince(reading: Reading, { first, holder }: Dated): boolean {
  if (reading.lower(first) !== 'since' && reading.lower(first - 1) !== 'since') return false;
  if (holder >= 0 && (isTop(reading, holder) || reading.children(holder).some((child) => isTop(reading, child)))) return true;
  // "95 km/h and the heaviest rain since 2015", whatever the tree hangs it on
  return lastUpTo(reading, first - 1, notBefore(reading, first, LONGEST_RECORD), isTop, endsRecord) >= 0;
}

const isNorm = words('average mean norm normal');
const isBeside = words('above below over under than half twice double');

/** "13 degrees above the average for early April": what is usual then */
function isOfNorm(reading: Reading, { endToken }: DraftFigure, { first }: Dated): boolean {
  const norm = first - 2;
  if (reading.lower(first - 1) !== 'for' || norm < endToken || !isNorm(reading, norm)) return false;
  return some(reading, endToken, norm, isBeside);
}

/** "now 5%"; a total that something came to */
export function isAsOfNow(reading: Reading, figure: DraftFigure): boolean {
  const before = reading.tokenAt(figure.span.start) - 1;
  const word = before < 0 ? '' : reading.lower(before);
  return (
    word === 'now' || word === 'currently' || (word === 'to' && ['total', 'toll', 'tally'].includes(reading.lower(Math.max(0, before - 1))))
  );
}
