/** A name right in front of the state that holds it: "Severn, Md.", "COLBY, Ore. —", "HORRY COUNTY, SC". */
import { genderOfNameAt } from '../../language/lexicon/given-names.ts';
import { isKindInName } from '../../language/lexicon/kinds.ts';
import { runEnd, sentenceEnd, some, within } from '../../language/scan.ts';
import { isNounOrAdjective } from '../../language/tags.ts';
import { isComma, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { type KnownPlace, matchName, matchTown, regionByCode } from '../gazetteer.ts';
import { type Mention, mention } from '../mentions.ts';
import { isCapitalised, namePartBefore } from '../name-runs.ts';

/** words of a name, at most */
const LONGEST = 3;
/** where addresses name the state: what else stands after a name and a comma is as often a second item of a list */
const ADDRESSED = new Set(['US', 'CA', 'AU']);

export function findNameBeforeContainer(reading: Reading, token: number): Mention | null {
  const end = runEnd(reading, token + 1, within(reading, token, LONGEST), isOfName);
  if (
    end + 1 >= sentenceEnd(reading, token) ||
    !isComma(reading, end) ||
    namePartBefore(reading, token) >= 0 ||
    stateAt(reading, end + 1) === null ||
    isNoTown(reading, token, end)
  )
    return null;
  const town = matchTown(reading, token);
  const readings = town?.end === end ? town.names.map(({ place }) => place) : [];
  return mention(token, end, { kind: 'city', readings, hasCue: true, rule: 'place.before-container' });
}

/** "SC", "MD": a state's postal code, which is one only after a name and a comma */
export function findPostalCode(reading: Reading, token: number): Mention | null {
  if (token < 2 || !isComma(reading, token - 1) || !isCapitalised(reading, token - 2)) return null;
  const region = regionByCode('US', reading.form(token));
  return region && mention(token, token + 1, { kind: 'region', readings: [region], hasCue: true, rule: 'place.code' });
}

const isOfName = (reading: Reading, token: number): boolean => isCapitalised(reading, token) && isNounOrAdjective(reading, token);

/** The state written at a token, or null: "Md.", "Texas", "SC". */
function stateAt(reading: Reading, token: number): KnownPlace | null {
  const names = matchName(reading, token)?.names ?? [];
  const state = names.find(({ form, place }) => form === 'name' && place.kind === 'region' && ADDRESSED.has(place.country ?? ''));
  return state?.place ?? regionByCode('US', reading.form(token));
}

const isSite = words('university college school street avenue road hospital church');

/** "Ann Lund, Texas", "the State University, Texas": a person, a body */
function isNoTown(reading: Reading, first: number, end: number): boolean {
  if (end - first > 1 && genderOfNameAt(reading, first) !== null) return true;
  if (some(reading, first, end, isKindInName)) return true;
  return isSite(reading, end - 1);
}
