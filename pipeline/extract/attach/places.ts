/**
 * Where each figure was counted: the places that syntax ties to its clause are stated; those carried over from the clause around it,
 * from the figure that it changes, or from its event's other figures are implied.
 */

import { grouped } from '../../common/grouped.ts';
import type { Basis } from '../../contract.ts';
import type { Draft, DraftFigure, DraftPlace } from '../drafts.ts';
import { isInEventClause, isInEventPhrase, isOutsideEvent } from '../events/event-phrase.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { some } from '../language/scan.ts';
import { headOfPhraseSpan } from '../language/tree.ts';
import { isColon, isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { holds } from '../spans.ts';
import { tellsOfIncident } from '../times/resolve/incident.ts';
import type { BySentence } from './by-sentence.ts';
import { withPlacesBack } from './places-back.ts';
import { isListing, type Site, sitesBySentence } from './places-sites.ts';
import {
  around,
  isBeside,
  isInquiry,
  isOfBystanders,
  isRightAfter,
  isStraightAfter,
  isTalk,
  isTied,
  ofSubjectsDeed,
} from './places-tied.ts';
import { isOfOneMoment } from './temporal.ts';
import { followPlaces } from './thread-places.ts';
import { followSettings } from './thread-settings.ts';

const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);

/** Gives each figure its places, step by step. */
export function* placeSteps(reading: Reading, draft: Draft): Generator<void> {
  const sites = withPlacesBack(reading, draft, sitesBySentence(reading, draft));
  for (const [sentence, figures] of figuresBySentence(reading, draft)) {
    const here = sites(sentence);
    if (here.length === 0) continue;
    const tied = figures.map((figure, i) =>
      tiedSites(reading, figure, here, figures[i - 1]).filter((site) => !isOfPart(reading, figure, figures[i + 1], site)),
    );
    const paired = inTurns(reading, figures, here) ?? pair(reading, figures, tied);
    figures.forEach((figure, i) => {
      if (paired[i].length > 0) give(figure, paired[i], 'stated', 'attach.place.clause');
      else give(figure, impliedIn(reading, figure, here), 'implied', 'attach.place.around');
    });
  }
  yield;
  shareOverEvents(reading, draft, sites);
  shareOverRelations(draft);
  carryFromBefore(reading, draft, sites);
  followPlaces(reading, draft, sites, withoutContainers, (figure, places) => imply(figure, places, 'attach.place.thread'));
  shareOverBases(reading, draft);
  followSettings(reading, draft, sites, (figure, place) => imply(figure, [place], 'attach.place.setting'));
  shareOverRelations(draft);
}

/** tokens from the base of a change to the level: "from 38 per cent in 2023 to" */
const LONGEST_BASE = 4;

/** A base takes the place of the level, if it has none. */
function shareOverBases(reading: Reading, draft: Draft): void {
  for (const figures of figuresBySentence(reading, draft).values())
    figures.forEach((figure, i) => {
      if (isBaseOf(reading, figure, figures[i + 1])) copy(figures[i + 1], figure, 'attach.place.change_of');
    });
}

/** "went up from 38 per cent in 2023 to 49": both are of one place */
function isBaseOf(reading: Reading, { firstToken, endToken, kind }: DraftFigure, level: DraftFigure | undefined): boolean {
  if (!level || level.kind !== kind || level.firstToken - endToken > LONGEST_BASE) return false;
  return (
    reading.lower(firstToken - 1) === 'from' &&
    reading.lower(level.firstToken - 1) === 'to' &&
    !some(reading, endToken, level.firstToken, isComma)
  );
}

/** The first of these ways that finds a place in the sentence, though syntax ties none to the figure. */
const WAYS = [around, ofOneMoment, ofSubjectsDeed, ofOneEvent];

function impliedIn(reading: Reading, figure: DraftFigure, here: readonly Site[]): Site[] {
  const free = here.filter(({ place }) => !isOfSpeaker(reading, figure, place));
  for (const way of WAYS) {
    const found = way(reading, figure, free);
    if (found.length > 0) return found;
  }
  return [];
}

/** Places in the figure's own clause; else those in the phrase of its event, "a bombing in Kabul in 2021, which killed 13", if no figure stands between. */
function tiedSites(reading: Reading, figure: DraftFigure, here: readonly Site[], before: DraftFigure | undefined): Site[] {
  const tied = here.filter(
    (site) => isTied(reading, figure, site) && !isBeside(reading, site.head) && !isOutsideEvent(reading, figure, site.head),
  );
  // "Chad has 400 fighters in Sudan": where they are, not whose
  const located = tied.filter(({ head }) => !reading.relation(head).startsWith('nsubj'));
  if (tied.length > 0) return located.length > 0 ? located : tied;
  const after = here.filter((site) => isStraightAfter(reading, figure, site) || isRightAfter(reading, figure, site));
  if (after.length > 0) return after;
  const isOfEvent = ({ head }: Site): boolean => isInEventPhrase(reading, figure, head) || isInEventClause(reading, figure, head);
  return here.filter((site) => isOfEvent(site) && !(before && before.firstToken > site.head));
}

function figuresBySentence(reading: Reading, draft: Draft): Map<number, DraftFigure[]> {
  const figures = draft.figures.filter(({ kind }) => KINDS.has(kind)).sort((a, b) => a.span.start - b.span.start);
  return grouped(figures, ({ firstToken }) => reading.sentenceOf[firstToken]);
}

/**
 * "14 in Mosul and 23 in Kirkuk": where several figures are tied to several places and the two take turns, each gets those
 * between itself and the next figure, or, where places go first, those between the figure before and itself; else they go in order.
 */
function pair(reading: Reading, figures: DraftFigure[], tied: Site[][]): Site[][] {
  const named = [...new Set(tied.flat())];
  // "90 people were moved: 50 in Lund and 40 in Malmo": the whole takes no turn
  const isWhole = (i: number): boolean => isBeforeParts(reading, figures[i].endToken, figures[i + 1]?.firstToken ?? 0);
  const several = figures.filter((_, i) => tied[i].length > 0 && !isWhole(i));
  // "in the United States 25, six of them in Texas": one each, though the one holds the other
  const all = several.length === 2 && named.length === 2 ? named : withoutContainers(named);
  if (several.length < 2 || all.length < 2 || areListed(reading.text, all)) return tied;
  const starts = several.map(({ span }) => span.start);
  // "in the country’s south" stands where it points back, not where the name is
  const startOf = ({ head }: Site): number => reading.tokenStart[head];
  const after = several.map((_, i) =>
    all.filter((site) => startOf(site) > starts[i] && startOf(site) < (starts[i + 1] ?? Number.POSITIVE_INFINITY)),
  );
  const inFront = several.map((_, i) => all.filter((site) => startOf(site) < starts[i] && startOf(site) > (starts[i - 1] ?? -1)));
  const turns = [after, inFront].find((shares) => shares.every(({ length }) => length > 0));
  // "61% in Turkey … 3% in Greece", whichever comes first: as many places as figures go in order
  const shares = turns ?? (all.length === several.length ? all.map((site) => [site]) : null);
  const ofWhole = (i: number): Site[] => tied[i].filter(({ head }) => head < figures[i + 1].firstToken);
  return shares ? figures.map((figure, i) => shares[several.indexOf(figure)] ?? (isWhole(i) ? ofWhole(i) : [])) : tied;
}

/** A colon stands between the figure and the next: what follows are its parts. */
function isBeforeParts(reading: Reading, from: number, next: number): boolean {
  return some(reading, from, next, isColon);
}

/** "1.2 million cars, including 500,000 in Japan": the place of the part alone */
function isOfPart(reading: Reading, { endToken }: DraftFigure, next: DraftFigure | undefined, { head }: Site): boolean {
  if (!next || head < next.endToken) return false;
  for (let token = endToken; token < next.firstToken; token++)
    if (reading.lower(token) === 'including') return reading.form(token - 1) !== ',' || !isClosed(reading, next.endToken, head);
  return false;
}

/** "19 people, including four women, in raids in Lima": after the comma that closes the aside, the place is the whole's */
function isClosed(reading: Reading, from: number, to: number): boolean {
  return some(reading, from, to, isComma);
}

/** what stands between a figure and a place that is not its own */
const opensAside = words('who which that said says where when as after including from to ;');

/** "two were killed in Odesa and nine hurt in Dnipro": outcomes and places by turns, one each, whatever the tree says. */
function inTurns(reading: Reading, all: DraftFigure[], here: readonly Site[]): Site[][] | null {
  const figures = all.filter(({ outcome }) => outcome !== null);
  const sites = withoutContainers(here.filter(({ way }) => way === 'in'));
  if (figures.length < 2 || sites.length !== figures.length) return null;
  const isByTurns = figures.every(({ endToken }, i) => {
    const next = figures[i + 1]?.firstToken ?? reading.tokenCount;
    if (sites[i].head < endToken || sites[i].head >= next) return false;
    return !some(reading, endToken, sites[i].head, opensAside);
  });
  return isByTurns ? all.map((figure) => (figure.outcome === null ? [] : [sites[figures.indexOf(figure)]])) : null;
}

/** "between London and Amsterdam": two places that are one figure's. */
function areListed(text: string, sites: Site[]): boolean {
  return sites.some(
    ({ place }, i) =>
      i > 0 && place.span && sites[i - 1].place.span && isListing(text.slice(sites[i - 1].place.span?.end, place.span.start)),
  );
}

/** "Herat, Afghanistan" is one place to be in. */
const withoutContainers = (sites: Site[]): Site[] =>
  sites.filter(
    ({ place }) =>
      place.kind !== 'country' ||
      !sites.some((other) => other.place !== place && other.place.kind !== 'country' && other.place.country === place.country),
  );

/** "34 died when a bomb went off in Kabul" */
function ofOneMoment(reading: Reading, figure: DraftFigure, sites: Site[]): Site[] {
  return withoutContainers(
    sites.filter(({ way, head }) => way !== 'to' && !isOfBystanders(reading, head) && isOfOneMoment(reading, figure, head, head + 1)),
  );
}

/** The only place in a sentence that tells of an incident: of its toll, however the clauses hang together. */
function ofOneEvent(reading: Reading, figure: DraftFigure, sites: Site[]): Site[] {
  if (figure.outcome === null || figure.outcome === 'arrested' || isTotal(figure)) return [];
  if (!tellsOfIncident(reading, reading.sentenceOf[figure.firstToken])) return [];
  const there = sites.filter(({ way, head }) => way !== 'to' && !isOfBystanders(reading, head) && isInIncident(reading, head));
  return there.length === 1 ? there : [];
}

/** "attacked farms in Ruvu", "a gunfight that broke out in Ruvu": no more than one noun from the verb; not "lit in anger at a speech in Ruvu" */
function isInIncident(reading: Reading, head: number): boolean {
  const above = reading.head(head);
  if (above < 0 || reading.upos(above) === 'VERB') return true;
  if (isTalk(reading, above)) return false;
  return causeWord(reading, above)?.kind === 'event' || reading.head(above) < 0 || reading.upos(reading.head(above)) === 'VERB';
}

/** Where the speaker is says nothing about the figure: "officials in Ankara said that 19 climbers had died"; a survey's findings are where it was made. */
function isOfSpeaker(reading: Reading, { claim }: DraftFigure, { span }: DraftPlace): boolean {
  for (let c = claim; c; c = c.parent) {
    for (const part of [c.source, c.sourceRole, c.addressee])
      if (part && span && holds(part, span) && !isInquiry(reading, headOfPhraseSpan(reading, part))) return true;
  }
  return false;
}

function give(figure: DraftFigure, sites: Site[], basis: Basis, rule: string): void {
  if (sites.length === 0) return;
  figure.places = sites.map(({ place }) => place);
  figure.placeBasis = basis;
  for (const { place } of sites) if (place.span) figure.evidence.push({ field: 'place_ids', span: place.span, basis, rule });
}

function copy(from: DraftFigure, to: DraftFigure, rule: string): void {
  if (to.places.length === 0) imply(to, from.places, rule);
}

function imply(figure: DraftFigure, places: readonly DraftPlace[], rule: string): void {
  if (places.length === 0) return;
  figure.places = [...places];
  figure.placeBasis = 'implied';
  for (const { span } of places) if (span) figure.evidence.push({ field: 'place_ids', span, basis: 'implied', rule });
}

/** Figures of one event happened in one place, unless the figure's own sentence names another that is nobody's yet. */
function shareOverEvents(reading: Reading, draft: Draft, sites: BySentence<Site>): void {
  const byEvent = new Map<number, DraftFigure>();
  const taken = new Set<DraftPlace>();
  for (const figure of draft.figures) {
    if (figure.event !== null && figure.places.length > 0 && !byEvent.has(figure.event)) byEvent.set(figure.event, figure);
    for (const place of figure.places) taken.add(place);
  }
  for (const figure of draft.figures) {
    const first = figure.event === null ? undefined : byEvent.get(figure.event);
    if (!first || isTotal(figure) || sites(reading.sentenceOf[figure.firstToken]).some(({ place }) => !taken.has(place))) continue;
    copy(first, figure, 'attach.place.event');
  }
}

/** A part is where the whole is, a change where the level is. */
export function shareOverRelations(draft: Draft): void {
  for (const { kind, from, to } of draft.relations) {
    if (!('firstToken' in from) || !('firstToken' in to)) continue;
    if (kind === 'part_of' || kind === 'change_of' || kind === 'same_amount') copy(to, from, `attach.place.${kind}`);
  }
}

/** "14,000 deaths since 2022": a total over a time of its own is of more than the event told of last. */
const isTotal = ({ aggregate, times, timeBasis }: DraftFigure): boolean =>
  (aggregate === 'cumulative' || aggregate === 'period_total') && times.length > 0 && timeBasis === 'stated';

const POINTS_BACK = new Set(['it', 'this', 'that', 'they', 'these', 'the']);

/** "The quake struck western Turkey. It killed 41 people": an event told in the sentence before, in one place. */
function carryFromBefore(reading: Reading, draft: Draft, sites: BySentence<Site>): void {
  for (const figure of draft.figures) {
    if (figure.places.length > 0 || !figure.outcome || isTotal(figure) || !KINDS.has(figure.kind)) continue;
    const sentence = reading.sentenceOf[figure.firstToken];
    if (sentence === 0 || reading.paragraphOf[sentence] !== reading.paragraphOf[sentence - 1] || sites(sentence).length > 0) continue;
    const first = reading.sentenceFirst[sentence];
    // "The United Nations says …" points back to nothing
    if (!POINTS_BACK.has(reading.lower(first)) || reading.upos(first + 1) === 'PROPN') continue;
    const before = sites(sentence - 1);
    if (new Set(before.map(({ place }) => place.name)).size === 1) give(figure, before.slice(0, 1), 'implied', 'attach.place.before');
  }
}
