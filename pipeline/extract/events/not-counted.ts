/** Noun phrases after a figure that are not what it counts: "15% year on year", "Three shot", "fewer than the 377,000 analysts had expected". */

import type { DraftFigure } from '../drafts.ts';
import { changeWord } from '../language/lexicon/change.ts';
import type { Reading } from '../reading/reading.ts';
import type { Phrase } from './described.ts';
import { startOf } from './figure-extent.ts';
import { DIMENSION } from './words.ts';

/** Whether it is not the phrase that is counted. */
export const isNotCounted = (reading: Reading, run: Phrase, figure: DraftFigure): boolean =>
  isForecaster(reading, run) || isHarmDone(reading, run, figure) || isNoThing(reading, run, figure);

const NO_THING = new Set(
  `apiece each yoy qoq y q m annually overall year-on-year quarter-on-quarter month-on-month respectively statewide nationwide worldwide
  countrywide citywide nationally globally`.split(/\s+/),
);
/** what such a multiple is of, nothing that has it: "debt is 2.4 times earnings" */
const COMPARED_WITH = new Set(['earnings', 'sales', 'revenue', 'revenues', 'profits', 'income', 'assets', 'equity']);

/** "Rs 1,195 apiece", "15% y-o-y", "grew 3% year on year", "0.3% firmer", "40,000 left in the same year": no thing that is so many or so much. */
function isNoThing(reading: Reading, { first, head }: Phrase, figure: DraftFigure): boolean {
  const { kind, rule } = figure;
  // "six feet high blocked the road"; of "a six metre high wall" the wall
  if (kind === 'measure' && DIMENSION.has(reading.lower(first))) return !['a', 'an'].includes(reading.lower(startOf(reading, figure) - 1));
  if (
    kind !== 'rank' &&
    first === head &&
    ['left', 'set', 'back', 'ahead', 'short', 'off', 'out', 'away', 'apart'].includes(reading.lower(head))
  )
    return true;
  if (kind === 'rank') return ['place', 'spot', 'position'].includes(reading.lower(head)); // "in third place"
  if (kind === 'count') return false;
  if (rule === 'numeral.multiple') return COMPARED_WITH.has(reading.lower(head));
  if (NO_THING.has(reading.lower(first)) || isSeason(reading, first, head)) return true;
  if (kind === 'money' && first === head && ['finish', 'close', 'settlement'].includes(reading.lower(head))) return true; // "from its $58 finish"
  if (['year', 'quarter', 'month', 'week', 'day'].includes(reading.lower(first)) && ['on', 'over', '-'].includes(reading.lower(first + 1)))
    return true;
  return first === head && changeWord(reading, head, 'comparative') !== null;
}

/** "$300 [last season]": when */
const isSeason = (reading: Reading, first: number, head: number): boolean =>
  head === first + 1 && reading.lower(head) === 'season' && ['last', 'this', 'next'].includes(reading.lower(first));

/** "fewer than the 377,000 analysts had expected": it is not the analysts that are counted. */
const isForecaster = (reading: Reading, { head, end }: Phrase): boolean =>
  ['analysts', 'economists', 'experts', 'forecasters', 'investors', 'pollsters'].includes(reading.lower(head)) &&
  end < reading.tokenCount &&
  ['had', 'have', 'expected', 'forecast', 'predicted', 'estimated', 'were'].includes(reading.lower(end)) &&
  (reading.lower(end) !== 'were' || ['expecting', 'forecasting', 'predicting'].includes(reading.lower(end + 1)));

/** "Three shot outside a club": more than one shot would be shots. */
const isHarmDone = (reading: Reading, { first, head }: Phrase, { value }: DraftFigure): boolean =>
  first === head && value !== null && value > 1 && reading.lower(head) === 'shot';
