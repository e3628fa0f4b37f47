/** A name that a way is measured to, where something came to it: "hit Zhob, about 12 miles to the south". */
import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { matchTown } from '../gazetteer.ts';
import { type Mention, mention } from '../mentions.ts';
import { isPlainName, plainNameEnd } from './name-after-cue.ts';

/** in front of the name */
export const REACHING = 'hit struck reached left entered seized captured overran shelled bombed';
const isReaching = words(REACHING);
const isAbout = words('about some roughly around nearly just');
const isUnit = words('km kms kilometre kilometres kilometer kilometers mile miles');

export function findNameAtDistance(reading: Reading, token: number): Mention | null {
  if (token === 0 || !isReaching(reading, token - 1) || !isPlainName(reading, token)) return null;
  const end = plainNameEnd(reading, token);
  if (!isMeasuredTo(reading, end)) return null;
  const town = matchTown(reading, token);
  const readings = town?.end === end ? town.names.map(({ place }) => place) : [];
  return mention(token, end, { kind: 'city', readings, hasCue: true, rule: 'place.apposed' });
}

/** ", about 12 miles" */
function isMeasuredTo(reading: Reading, end: number): boolean {
  if (end + 3 >= reading.tokenCount || reading.form(end) !== ',') return false;
  const number = isAbout(reading, end + 1) ? end + 2 : end + 1;
  return reading.upos(number) === 'NUM' && isUnit(reading, number + 1);
}
