/** Streets and roads: "on Darby Street", "the corner of Grand Avenue and West 11th Street", "at 775 Elm Road". */
import { firstFrom, sentenceEnd, within } from '../../language/scan.ts';
import { isName, isNounOrAdjective, isNumber } from '../../language/tags.ts';
import type { TokenTest } from '../../language/test.ts';
import { isThe, marks, words, wordsIn } from '../../language/words.ts';
import { isDigit } from '../../reading/characters.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Mention, mention } from '../mentions.ts';
import { isCapitalised, namePartBefore } from '../name-runs.ts';

const STREETS = 'Street St. Avenue Ave. Boulevard Blvd. Road Rd. Lane Drive Highway Parkway Turnpike';
const isStreet = marks(STREETS);
const hasStreet = wordsIn(STREETS.toLowerCase());
/** "on the A417", "along I-75" */
const ROAD = /^(?:[AMBN]\d{1,4}|I-\d{1,3})$/;
/** words in front of a street that something is on */
const CUES = 'on in at along near off of onto down up from to toward towards between and across block where outside';
const isCue = words(CUES);
const mayLead = words(`the ${CUES}`);
/** streets that stand for what is done there */
const speaks = words('wall downing fleet high sesame harley bay main madison pennsylvania silk abbey');
/** words of a name before its kind, at most */
const LONGEST = 4;

export function findStreetName(reading: Reading, token: number): Mention | null {
  const isRoad = hasSecondOfRoad(reading, token) && ROAD.test(reading.form(token));
  if ((!isRoad && !hasStreet(reading, reading.sentenceOf[token])) || !hasCue(reading, token)) return null;
  if (isRoad) return mention(token, token + 1, { kind: 'area', hasCue: true, rule: 'place.street' });
  if (!isOfName(reading, token) || namePartBefore(reading, token) >= 0) return null;
  const last = firstFrom(reading, token + 1, within(reading, token, LONGEST + 1), isStreet, isNotOfName);
  if (last < 0 || (last === token + 1 && speaks(reading, token)) || goesOn(reading, last)) return null;
  return mention(token, last + 1, { kind: 'area', hasCue: true, rule: 'place.street' });
}

/** A digit or a hyphen: most words have a letter there. */
function hasSecondOfRoad({ text, tokenStart }: Reading, token: number): boolean {
  const second = text.charCodeAt(tokenStart[token] + 1);
  return second === 45 || isDigit(second);
}

/** "Elm Road School" */
const goesOn: TokenTest = (reading, street) =>
  street + 1 < sentenceEnd(reading, street) && isOfName(reading, street + 1) && isName(reading, street + 1);

/** "West 11th Street": capitals and ordinals */
const isOfName: TokenTest = (reading, token) =>
  (isCapitalised(reading, token) && isNounOrAdjective(reading, token)) || /^\d+(?:st|nd|rd|th)$/.test(reading.form(token));
const isNotOfName: TokenTest = (reading, token) => !isOfName(reading, token);

function hasCue(reading: Reading, first: number): boolean {
  if (!mayLead(reading, first - 1)) return first > 0 && isNumber(reading, first - 1);
  const before = isThe(reading, first - 1) ? first - 2 : first - 1;
  return before >= 0 && (isCue(reading, before) || isNumber(reading, before));
}
