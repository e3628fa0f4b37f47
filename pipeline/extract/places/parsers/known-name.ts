import type { Reading } from '../../reading/reading.ts';
import { matchName, type PlaceName } from '../gazetteer.ts';
import { isCountedLand, isGauged } from '../hosts.ts';
import { type Mention, mention } from '../mentions.ts';
import { hasLocativeCue } from '../name-runs.ts';
import { isStruck } from './name-after-cue.ts';
import { isEndOfQuarter } from './quarter-of-land.ts';

/** A name in the lists of countries, regions, cities and areas, or one of their peoples: "Kabul", "Afghan", "Tajiks". */
export function findKnownName(reading: Reading, token: number): Mention | null {
  const match = matchName(reading, token);
  // "US$5" is money
  if (!match || reading.text[reading.tokenEnd[match.end - 1]] === '$') return null;
  if (isEndOfQuarter(reading, token)) return null;
  const hasCue = hasLocativeCue(reading, token) || isStruck(reading, token);
  // a name that needs a cue gives way to one that does not: "at Western …" is the West's before it is a region's
  let names = match.names.some(needsCue) ? match.names.filter((name) => !name.needsCue) : match.names;
  const isWeak = names.length === 0;
  if (isWeak && (hasCue || isBeforeContainer(reading, match.end) || isGauged(reading, match.end))) names = match.names;
  // "Johor with 40 cases"
  else if (isWeak && isCountedLand(reading, match.end)) names = match.names.filter(({ place }) => place.kind === 'region');
  if (names.length === 0) return null;
  // the adjective and the person may share a form ("German"); a name of its own goes first
  const form = names.some((name) => name.form === 'name') ? 'name' : names[0].form;
  return mention(token, match.end, {
    form,
    kind: names[0].place.kind,
    readings: names.length === 1 ? [names[0].place] : [...new Set(names.filter((name) => name.form === form).map((name) => name.place))],
    hasCue,
    rule: isWeak ? 'place.weak' : `place.known.${form}`,
  });
}

const needsCue = (name: PlaceName): boolean => name.needsCue;

/** ", Texas" */
function isBeforeContainer(reading: Reading, end: number): boolean {
  if (end + 1 >= reading.tokenCount || reading.form(end) !== ',') return false;
  const container = matchName(reading, end + 1);
  return container?.names.some(({ form, place }) => form === 'name' && (place.kind === 'region' || place.kind === 'country')) ?? false;
}
