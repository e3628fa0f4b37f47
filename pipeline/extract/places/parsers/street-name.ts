/** Streets and roads: "on Darby Street", "the corner of Grand Avenue and West 11th Street", "at 775 Elm Road". */
import type { Reading } from '../../reading/reading.ts';
import { type Mention, mention } from '../mentions.ts';
import { isCapitalised, namePartBefore } from '../name-runs.ts';

const STREETS = /^(?:Street|St\.|Avenue|Ave\.|Boulevard|Blvd\.|Road|Rd\.|Lane|Drive|Highway|Parkway|Turnpike)$/;
/** "on the A417", "along I-75" */
const ROAD = /^(?:[AMBN]\d{1,4}|I-\d{1,3})$/;
/** words in front of a street that something is on */
const CUES = /^(?:on|in|at|along|near|off|of|onto|down|up|from|to|toward|towards|between|and|across|block|where|outside)$/;
/** streets that stand for what is done there */
const SPEAKING = /^(?:wall|downing|fleet|high|sesame|harley|bay|main|madison|pennsylvania|silk|abbey)$/;
/** words of a name before its kind, at most */
const LONGEST = 4;

export function findStreetName(reading: Reading, token: number): Mention | null {
  if (ROAD.test(reading.form(token)) && hasCue(reading, token))
    return mention(token, token + 1, { kind: 'area', hasCue: true, rule: 'place.street' });
  if (!isOfName(reading, token) || namePartBefore(reading, token) >= 0 || !hasCue(reading, token)) return null;
  const sentenceEnd = reading.sentenceFirst[reading.sentenceOf[token] + 1];
  for (let end = token + 1; end < sentenceEnd && end <= token + LONGEST; end++) {
    if (STREETS.test(reading.form(end))) {
      const isAlone = end === token + 1 && SPEAKING.test(reading.lower(token));
      // "Elm Road School"
      const goesOn = end + 1 < sentenceEnd && isOfName(reading, end + 1) && reading.upos(end + 1) === 'PROPN';
      return isAlone || goesOn ? null : mention(token, end + 1, { kind: 'area', hasCue: true, rule: 'place.street' });
    }
    if (!isOfName(reading, end)) return null;
  }
  return null;
}

/** "West 11th Street": capitals and ordinals */
const isOfName = (reading: Reading, token: number): boolean =>
  (isCapitalised(reading, token) && /^(?:PROPN|NOUN|ADJ)$/.test(reading.upos(token))) || /^\d+(?:st|nd|rd|th)$/.test(reading.form(token));

function hasCue(reading: Reading, first: number): boolean {
  const before = reading.lower(first - 1) === 'the' ? first - 2 : first - 1;
  return before >= 0 && (CUES.test(reading.lower(before)) || reading.upos(before) === 'NUM');
}
