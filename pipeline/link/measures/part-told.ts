/**
 * Figures that are told to be of a part of an event: of one place in it ("On Mill Lane, 13 died"), of those whom a hospital counts, of some of
 * the dead, or of one day of what goes on ("46 were cancelled on Monday").
 */
import type { Quantity } from '../../contract.ts';
import type { Passage } from '../sentence-of.ts';
import { leadOf } from '../stories/lead.ts';
import { EVENT_NOUN, WHOLE } from '../subjects/happenings.ts';
import type { Context } from './context.ts';

/** Whether the words tell that a count of people is not of the whole event. */
export function isOfPartOfEvent(quantity: Quantity, outcome: string | null, passage: Passage, context: Context): boolean {
  if (outcome !== null && (SOME_OF.test(passage.after) || AMONG_OWN.test(passage.after) || isInHospital(outcome, passage))) return true;
  return isAlone(passage) || isAtPartAhead(quantity, passage, context);
}

/** "1,200 houses in her district alone", "the Zor line alone lost 164" */
const isAlone = ({ before, after }: Passage): boolean => /^[^.;,\d]{0,60}\balone\b/.test(after) || /\balone\b[^.;,\d]{0,30}$/.test(before);

/** A sentence that begins with where: "In the women's wing, 3 were hurt". */
const FRONTED = /^["“'‘]?(?:In|On|At|Inside|Outside|Along|Near|Under|Aboard|Around|Beside|Behind) ([^,;:]{2,60}),/;
/** what stands so at the start of a sentence and is no place: "In all", "At first", "In a statement" */
const NO_PLACE =
  /^(?:all|total|addition|fact|reply|response|turn|contrast|first|last|least|most|the end|the meantime|the wake|the aftermath|the past|the time|board)$|\b(?:statements?|reports?|interviews?|letters?|messages?|posts?|news|conference|briefing|speech|parliament|updates?|counts?|tally|toll|revision|lists?|country|nation|(?:years?|months?|weeks?|days?|hours?|minutes?|nights?|mornings?|evenings?|afternoons?|noon|dawn|dusk|midnight|weekends?)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b/i;
/** in small letters: a pattern for letters of both kinds takes ten times as long to compile */
const EVENT = new RegExp(`\\b${WHOLE}\\b`, 'u');

/** Whether a sentence begins with a place that is neither on a map nor in the title: those are placed elsewhere, and this is a part of the whole. */
function isAtPartAhead({ start }: Quantity, { before }: Passage, { title, text, places }: Context): boolean {
  const [words, place] = FRONTED.exec(before) ?? [];
  if (words === undefined || place === undefined || NO_PLACE.test(place) || EVENT.test(place.toLowerCase())) return false;
  const from = start - before.length;
  if (places.between(from, from + words.length).some(({ role }) => role === 'place')) return false;
  // what happened is told first with where it happened: "In a hotel in Zor, 14 died"
  if (text.slice(0, from).trim() === '' && /^(?:an?|one) /.test(place)) return false;
  return !(place.match(/[\p{L}-]{4,}/gu) ?? []).some((word) => title.toLowerCase().includes(word.toLowerCase()));
}

/** "13 died, more than half of the 23 who were killed": some of those */
const SOME_OF =
  /^[^.;]{0,120}?[:,–—-] ?(?:that is )?(?:(?:well )?(?:more|less|fewer) than |over |about |almost |nearly |just )*(?:half|a third|a quarter|a fifth|two[- ]thirds|three[- ]quarters|most|\d+(?:\.\d+)?%|\d+ per ?cent) of (?:all |the |its |their )*(?:[\d,]+ |\p{Ll}+ )?(?:dead|deaths|victims|fatalities|killed|injured|wounded|missing|toll|people killed|bodies|whose bodies|who (?:have |had )?(?:been |were )?(?:died|killed))\b/u;

/** "three dead among its members"; "seven were there, none of whom was hurt" */
const AMONG_OWN = /^(?: \p{Ll}+){0,3} among (?:its|their|his|her|our) |^[^.;]{0,80}, none of (?:whom|them)\b/u;

/** "Four Filipinos are among the dead", "the dead include two officers": those are some of them, of whichever group. */
export const isSomeOf = ({ before, after }: Passage): boolean => AMONG_THOSE.test(after) || INCLUDE.test(before);
const THOSE =
  '(?:[Tt]he|its|those) (?:\\p{Ll}+ )?(?:dead|killed|victims|fatalities|injured|wounded|hurt|missing|casualties|arrested|detained)\\b';
const AMONG_THOSE = new RegExp(`^[^.;,\\d]{0,60}\\b(?:among|one of|some of) ${THOSE}`, 'u');
const INCLUDE = new RegExp(`\\b(?:${THOSE}(?: also)? include[ds]?|[Aa]mong ${THOSE}(?: are| were)?) [^.;]{0,60}$`, 'u');

const HOUSE =
  "(?:(?:the|its|their|a|one|two|several|three|local|nearby|city|\\p{Lu}[\\p{L}.'’-]*) )*(?:hospitals?|clinics?|wards?|infirmary)";
/** what a hospital does with those whom it counts */
const TREATS =
  /\b(?:admitted|admitting|treated|treating|treats|taken in|took in|taking in|received|discharged|discharging|caring for|cares for)(?: (?:at least|about|some|more than|over|nearly|another))?\s*$/i;
/** "31 were taken to hospital", "five are in intensive care" */
const IN_CARE = new RegExp(
  `^[^.;:,\\d]{0,50}\\b(?:(?:taken|admitted|rushed|brought|transferred|airlifted|flown) (?:to|at|in) ${HOUSE}|hospitali[sz]ed|(?:being |were |was |been )treated\\b|in ${HOUSE}|in intensive care|in (?:a )?(?:critical|serious|stable) condition|on (?:its|the) wards?)`,
  'u',
);
/** those who died of their wounds: "three have died on its wards", "another died in hospital" */
const DIED_IN_CARE = new RegExp(
  `^[^.;:,\\d]{0,40}\\b(?:(?:died|dead|deaths) (?:later |since |there )?(?:in|at|on) ${HOUSE}|died there)`,
  'u',
);

function isInHospital(outcome: string, { before, after }: Passage): boolean {
  if (outcome === 'killed') return DIED_IN_CARE.test(after);
  return outcome === 'injured' && (TREATS.test(before) || IN_CARE.test(after));
}

/** "Two workers were hurt when a lamp fell", "14 died in an attack on Zor": after its beginning a text does not introduce what it is about. */
export const isOfNewcomer = ({ start }: Quantity, { before, after }: Passage, context: Context): boolean =>
  start - before.length > leadOf(context).length && (NEWCOMER.test(after) || NEWCOMER_AHEAD.test(before));
const NEW_EVENT = `an? (?:[\\p{Ll}-]+ ){0,3}?(?:${EVENT_NOUN}|attack|raid|bombing|ambush|shooting|blast|incident)\\b`;
const NEWCOMER = new RegExp(`^[^.;:\\d]{0,80}\\b(?:in|by|during|after) ${NEW_EVENT}|^[^.;:,\\d]{0,60}\\bwhen an? `, 'u');
const NEWCOMER_AHEAD = new RegExp(`\\b(?:[Ii]n|[Dd]uring|[Aa]fter) ${NEW_EVENT}[^;:]{0,80}$`, 'u');

/** what is counted up to a day, or in all */
const IN_ALL =
  /\b(?:so far|in all|in total|altogether|to date|all told|overall|now|since|until|up to|as of|from [^.;,]{2,40} to|(?:total|number|tally|count) of|have|has)\b/i;
/** one day, night or week of what adds up */
const WHEN =
  '(?:on (?:the (?:first|second|last) day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\d{1,2} \\p{Lu}\\p{Ll}+|(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2})|yesterday|today|overnight|that (?:day|night)|alone|in (?:one|a single|a|the first|the last|the past) (?:\\p{Ll}+ )?(?:day|night|week|hours|days|month)|an? (?:day|night|week|month|year)|(?:each|every|per) \\p{Ll}+|daily|weekly|monthly)\\b';
const OF_DAY = new RegExp(`^(?:(?!\\b(?:said|says|told|reported|announced|added|according|and)\\b)[^.;:,\\d]){0,60}?\\b${WHEN}`, 'u');
const OF_DAY_AHEAD = new RegExp(`^${WHEN}[^.;:\\d]{0,40}$`, 'iu');

/** Whether what adds up is told in all, or up to a day. */
export const isInAll = ({ before, after }: Passage): boolean => IN_ALL.test(`${before.slice(-LOOK)}#${after.split(/[;,]|\d/)[0]!}`);

/** Whether what adds up is told of one day of it, and not up to that day. */
export const isOfOneDay = (passage: Passage): boolean =>
  !isInAll(passage) && (OF_DAY.test(passage.after) || OF_DAY_AHEAD.test(passage.before));
/** code points before a figure */
const LOOK = 60;
