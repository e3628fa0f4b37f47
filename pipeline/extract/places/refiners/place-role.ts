import type { PlaceRole } from '../../../contract.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Mention } from '../mentions.ts';

/** Behind these a country is where something is. */
const PLACE_CASES = new Set(
  'in at near from into to across throughout around within inside outside toward towards through via off over onto along beyond'.split(' '),
);
/** Behind these it is somebody who acts. */
const ACTOR_CASES = new Set('by with against for between among on about behind upon'.split(' '));
/** "Pakistan's north", "the border of Iran": parts and kinds of places. */
const PLACE_NOUNS = new Set(
  'north south east west northwest northeast southwest southeast center centre capital city town village province region district state county area border borderland frontier territory soil land coast coastline shore island valley mountain desert river airport port road street market countryside interior suburb outskirts part corner heart side neighbourhood neighborhood hospital school prison mosque church hotel'.split(
    ' ',
  ),
);
/** Whose object is a place: "left Kabul", "visited Iran". */
const MOTION_VERBS = new Set(
  'leave visit enter reach flee invade occupy exit tour cross quit hit strike bomb shell shake devastate rock surround besiege capture seize control rule inhabit'.split(
    ' ',
  ),
);

/** Place, actor ("Pakistan says") or origin ("American officials"). */
export function assignRole(reading: Reading, mentions: Mention[]): Mention[] {
  for (const found of mentions) found.role = roleOf(reading, found);
  return mentions;
}

function roleOf(reading: Reading, found: Mention): PlaceRole {
  if (found.form !== 'name') return 'origin';
  const head = headOf(reading, found);
  const cue = wordBefore(reading, found.first);
  if (PLACE_CASES.has(cue)) return 'place';
  const relation = reading.relation(head).split(':')[0];
  const governor = reading.head(head);
  const isState = found.kind === 'country' || (found.chosen?.kind ?? found.kind) === 'country' || found.chosen?.name === 'West';
  const governorLemma = governor >= 0 ? reading.lemma(governor) : '';
  if (isPossessive(reading, found)) return PLACE_NOUNS.has(governorLemma) ? 'place' : 'actor';
  if (relation === 'compound' || (relation === 'nmod' && governor > head)) return PLACE_NOUNS.has(governorLemma) ? 'place' : 'origin';
  if (relation === 'nsubj') return isState || SAYING.has(governorLemma) ? 'actor' : 'place';
  if (ACTOR_CASES.has(cue)) return isState ? 'actor' : 'place';
  if (relation === 'obj' || relation === 'iobj') return isState && !MOTION_VERBS.has(governorLemma) ? 'actor' : 'place';
  return 'place';
}

const SAYING = new Set('say tell claim deny accuse believe want ask announce insist warn urge argue blame consider call see'.split(' '));

/** The token of the mention on which the rest of it hangs. */
function headOf(reading: Reading, { first, end }: Mention): number {
  for (let token = first; token < end; token++) {
    const head = reading.head(token);
    if (head < first || head >= end) return token;
  }
  return first;
}

function wordBefore(reading: Reading, first: number): string {
  let before = first - 1;
  while (before >= 0 && (reading.lower(before) === 'the' || reading.upos(before) === 'ADJ')) before--;
  return before >= 0 && reading.sentenceOf[before] === reading.sentenceOf[first] ? reading.lower(before) : '';
}

const isPossessive = (reading: Reading, { end }: Mention): boolean => end < reading.tokenCount && /^['’]s?$/.test(reading.form(end));
