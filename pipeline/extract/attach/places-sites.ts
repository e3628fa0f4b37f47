/** The places of a text in which something is, to which it goes, or that suffer: those that may be a figure's. */

import type { Span } from '../../contract.ts';
import type { Draft, DraftPlace } from '../drafts.ts';
import { isHappening } from '../events/event-phrase.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { sentenceStart } from '../language/scan.ts';
import { isVerbalOrMark, penn } from '../language/tags.ts';
import { headOfSpan, related } from '../language/tree.ts';
import { isOwnersMark, words } from '../language/words.ts';
import { isCountedLand, isGauged, isHost, isStatisticOf, isStatisticOfLand } from '../places/hosts.ts';
import { isPlaceNoun } from '../places/refiners/place-role.ts';
import type { Reading } from '../reading/reading.ts';
import { holds } from '../spans.ts';
import { isPastSpeech } from '../times/resolve/speech.ts';
import { type BySentence, bySentence } from './by-sentence.ts';

const isCase = related('case mark');
const isPartOfPhrase = related('conj* appos* flat* nmod:poss* compound* amod* nmod*');

type Located = DraftPlace & { span: Span };

/** A place that something is in, at the token on which the rest of its name hangs. */
export interface Site {
  place: Located;
  head: number;
  /** "in Kabul": something is there; "to Kabul": something goes there; "struck Kabul": it suffers; the rest ("Kabul’s mayor") is no site */
  way: 'in' | 'to' | 'object';
}

/** By sentence, in text order. */
export function sitesBySentence(reading: Reading, draft: Draft): BySentence<Site> {
  const tolled = new Set(draft.figures.flatMap(({ cause }) => (cause ? [cause.end] : [])));
  return bySentence(placesToBeIn(reading, draft), (places) => sitesAmong(reading, places, tolled));
}

function* placesToBeIn(reading: Reading, draft: Draft): Iterable<[number, Located]> {
  const roles = draft.claims.flatMap(({ sourceRole }) => sourceRole ?? []);
  // "the Orlo Centre, a think-tank in Kabul, says": where the speaker is
  for (const place of draft.places)
    if (place.span && place.role === 'place' && !roles.some((role) => holds(role, place.span as Span)))
      yield [reading.sentenceOf[reading.tokenAt(place.span.start)], place as Located];
}

/** Those of one sentence's places that something is in, goes to or happens to. */
function sitesAmong(reading: Reading, places: readonly Located[], tolled: ReadonlySet<number>): Site[] {
  const sites: Site[] = [];
  /** the last site's place, or the larger one named after it */
  let inner: Located | null = null;
  for (const place of places) {
    if (inner && isOuter(reading.text, inner, place)) {
      inner = place;
      continue;
    }
    const site = siteOf(reading, place, sites.at(-1) ?? null, tolled);
    if (!site) continue;
    inner = place;
    // "in Mali’s Gao region": the inner one tells where
    const last = sites.at(-1)?.place;
    if (last && (isOwner(reading.text, last, place) || isLandmark(reading, last))) sites.pop();
    if (sites.length === 0 || !isLandmark(reading, place)) sites.push(site);
  }
  return sites;
}

/** A place as a site, unless it says where something else was. */
function siteOf(reading: Reading, place: Located, last: Site | null, tolled: ReadonlySet<number>): Site | null {
  const head = headOfSpan(reading, place.span);
  const isListed = last !== null && isListing(reading.text.slice(last.place.span.end, place.span.start));
  const way = wayOf(reading, head, place) ?? (isListed ? last.way : null);
  return way === null || isBesideEvent(reading, place, tolled) || isOfTelling(reading, place) ? null : { place, head, way };
}

/** The place only says more of the one in front of it. */
export const isOuter = (text: string, inner: Located, outer: Located): boolean =>
  isAddress(text, inner, outer) || isApposed(text, inner, outer) || isNested(text, inner, outer);

/** What may stand between two names of a list. */
export const isListing = (between: string): boolean => /^,? (?:and|or) (?:the )?$|^, $/.test(between);

/** "Austin, Texas" is one place: the inner one tells where. */
function isAddress(text: string, inner: Located, outer: Located): boolean {
  if ((outer.kind !== 'region' && outer.kind !== 'country') || inner.country !== outer.country) return false;
  const isInner = inner.kind !== outer.kind || inner.rule === 'place.feature' || inner.rule === 'place.kind';
  return isInner && text.slice(inner.span.end, outer.span.start) === ', ';
}

/** "Ruvu, a farming village in Gao State": the inner one tells where. */
const isApposed = (text: string, inner: Located, outer: Located): boolean =>
  inner.rule === 'place.apposed' &&
  /^, (?:a|an|the) [^,.;]{1,60} (?:in|of|on|near) (?:the )?$/.test(text.slice(inner.span.end, outer.span.start));

/** "Ruvu village in Gao district", "Ruvu community in the Gao Local Government Area of Zamfara State": the inner one tells where. */
function isNested(text: string, inner: Located, outer: Located): boolean {
  const isToldKind = inner.rule === 'place.kind' || inner.rule === 'place.feature';
  if (inner.kind === 'country' || inner.kind === outer.kind) return isToldKind && isNestedBy(text, inner, outer);
  return (outer.kind === 'region' || outer.kind === 'country' || isToldKind) && isNestedBy(text, inner, outer);
}

function isNestedBy(text: string, inner: Located, outer: Located): boolean {
  const [, kinds = null] = NESTED.exec(text.slice(inner.span.end, outer.span.start)) ?? [];
  return kinds !== null && kinds.split(' ').length <= 1 + MOST_KINDS;
}
/** of any number of kinds, which are counted afterwards: V8 writes out a pattern for so many of them as often */
const NESTED =
  /^((?: (?:community|village|town|township|area|district|Local|Government|Area|LGA|council|division|state|county|province|sector|constituency|seat))*),? (?:in|of) (?:the )?(?:(?:north|south|east|west|central)[a-z-]* )?$/;
const MOST_KINDS = 3;

const isOwner = (text: string, outer: Located, inner: Located): boolean =>
  (outer.kind !== 'country' || (outer.country !== null && inner.countries.includes(outer.country))) &&
  /^['’]s (?:[a-z]+ )?$/.test(text.slice(outer.span.end, inner.span.start));

/** "…, the mayor said in Kabul", "who briefed reporters in Kabul": where it was told */
function isOfTelling(reading: Reading, { span }: Located): boolean {
  const before = reading.tokenAt(span.start) - 2;
  if (before < 1 || reading.lower(before + 1) !== 'in') return false;
  return isPastSpeech(reading, before) || ['reporters', 'journalists', 'newsmen', 'pressmen'].includes(reading.lower(before));
}

const namesDirection = words('north south east west north-east northeast north-west northwest south-east southeast south-west southwest');
const isDistance = words(
  'km kms kilometer kilometers kilometre kilometres mile mi miles meter meters metre metres minute minutes hour hours',
);
/** "near Balao, 80 km south of Guayaquil": what the distance is measured from */
function isLandmark(reading: Reading, { span }: Located): boolean {
  const of = reading.tokenAt(span.start) - 1;
  if (of < 2 || !['of', 'from'].includes(reading.lower(of))) return false;
  const isDirection = namesDirection(reading, of - 1);
  const unit = isDirection ? of - 2 : of - 1;
  return isDistance(reading, unit);
}

/** "hours after peace talks in Istanbul": where something else was; "after a bus crashed in Lima" tells of the same, and so does an event with a toll. */
function isBesideEvent(reading: Reading, { span }: Located, tolled: ReadonlySet<number>): boolean {
  const at = reading.tokenAt(span.start);
  const first = Math.max(sentenceStart(reading, at), at - LONGEST_PHRASE);
  for (let token = at - 1; token >= first; token--) {
    if (isVerbalOrMark(reading, token) || tolled.has(reading.tokenEnd[token])) return false;
    if (['after', 'before', 'following'].includes(reading.lower(token))) return token > first;
  }
  return false;
}

/** tokens from a preposition to a place in its phrase */
const LONGEST_PHRASE = 7;

const IN = new Set('in at near on across through throughout outside inside within around off over along between beyond'.split(' '));
const TO = new Set('to into onto toward towards'.split(' '));

const isPreposition = penn('IN TO RP');
/** The preposition of a noun; '' without one. */
function caseOf(reading: Reading, node: number): string {
  const cased = reading.children(node).find((child) => child < node && isCase(reading, child) && isPreposition(reading, child));
  return cased === undefined ? '' : reading.lower(cased);
}

function byCase(reading: Reading, word: string, outer: number, { kind }: Located): Site['way'] | null {
  if (IN.has(word)) return 'in';
  if (TO.has(word)) return 'to';
  if (word !== 'of') return null;
  if (causeWord(reading, outer)) return 'object'; // "the siege of Sarajevo"
  return isPlaceNoun(reading, outer) || isStatisticOf(reading, outer, kind) ? 'in' : null;
}

function byRelation(reading: Reading, node: number, { kind }: Located): Site['way'] | null {
  const relation = reading.relation(node);
  if (relation === 'obj') return 'object';
  // "Chile's worst earthquake", "Ruvu's hospital was holding 40"
  if (relation === 'nmod:poss' && (causeWord(reading, reading.head(node))?.kind === 'event' || isPlaceNoun(reading, reading.head(node))))
    return 'in';
  const isMeasured = relation.startsWith('nsubj') && isGauged(reading, reading.head(node));
  return isMeasured || isHost(reading, node, kind) ? 'in' : null;
}

/** How something is tied to a place: by the preposition of the place, of the noun that it is a part of, or of the list that it goes on. */
function wayOf(reading: Reading, head: number, place: Located): Site['way'] | null {
  const end = reading.tokenAt(place.span.end - 1) + 1;
  if (isCountedLand(reading, end) || (isOwnersMark(reading, end) && isStatisticOfLand(reading, end, place.kind))) return 'in';
  let node = head;
  for (let steps = 0; steps < 4 && node >= 0; steps++) {
    const word = caseOf(reading, node);
    if (word !== '') return byCase(reading, word, reading.head(node), place);
    const way = byRelation(reading, node, place);
    if (way) return way;
    if (!isPartOfPhrase(reading, node)) break;
    node = reading.head(node);
  }
  const before = reading.lower(Math.max(0, head - 1));
  if (IN.has(before)) return 'in';
  return isHappening(reading, head - 1) ? 'object' : null; // "the quake that rocked Quito": whatever the tree says
}
