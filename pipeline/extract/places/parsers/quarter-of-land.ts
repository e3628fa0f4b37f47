/** A land that is named for a quarter of it: "in the North Rift", "across the North-West". */
import { isName } from '../../language/tags.ts';
import { isHyphen, marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Mention, mention } from '../mentions.ts';
import { isCapitalised, standsAlone } from '../name-runs.ts';

export const QUARTERS = 'North South East West Upper Lower';
const isQuarter = marks(QUARTERS);
const isNorthOrSouth = marks('North South');
const isEastOrWest = marks('East West Central');
const isInOrAcross = words('in across throughout');
/** parts of buildings, divisions of sports, and poles of opinion: "in the East Wing" */
const NO_LAND = words('wing stand room terrace lawn block side pole bloc gate');

export function findQuarterOfLand(reading: Reading, token: number): Mention | null {
  if (!isQuarter(reading, token) || reading.lower(token - 1) !== 'the' || !isInOrAcross(reading, token - 2)) return null;
  const end = isHyphenated(reading, token) ? token + 3 : token + 2;
  const isLand = end === token + 3 || isNamed(reading, token + 1);
  return isLand && (standsAlone(reading, end) || isSince(reading, end))
    ? mention(token, end, { kind: 'area', hasCue: true, rule: 'place.after-cue' })
    : null;
}

/** "West" of "North-West": no name of its own */
export const isEndOfQuarter = (reading: Reading, token: number): boolean => token > 1 && isHyphenated(reading, token - 2);

/** "North-West" */
const isHyphenated = (reading: Reading, token: number): boolean =>
  isHyphen(reading, token + 1) && isNorthOrSouth(reading, token) && isEastOrWest(reading, token + 2);

/** the one name of "the North Rift": not "the West Ham squad", "the East Wing" */
const isNamed = (reading: Reading, token: number): boolean =>
  isCapitalised(reading, token) &&
  isName(reading, token) &&
  reading.tokenStart[token] - reading.tokenEnd[token - 1] === 1 &&
  !NO_LAND(reading, token);

/** no noun, though the tagger may hold it for one */
const isSince = words('since');
