/**
 * The place of the event that the article tells of, for its figures that name none: that of the sentence before in the paragraph, else that
 * of the lead, by the innermost name that the text has come to: a province, then its village. A figure with a day of its own, or a sentence
 * with a place of its own, tells of another.
 */

import { grouped } from '../../common/grouped.ts';
import type { Draft, DraftFigure, DraftPlace } from '../drafts.ts';
import { predicateOf } from '../language/clause.ts';
import { lastUpTo, notBefore, sentenceStart, some } from '../language/scan.ts';
import type { TokenTest } from '../language/test.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { parseIsoDay } from '../times/civil.ts';
import { tellsOfIncident } from '../times/resolve/incident.ts';
import { isPastSpeech } from '../times/resolve/speech.ts';
import { type BySentence, placesBySentence } from './by-sentence.ts';
import { clauseTense } from './clause-tense.ts';
import type { Site } from './places-sites.ts';
import { isOfBystanders, isTalk } from './places-tied.ts';
import { type Topic, topicOf } from './thread-topics.ts';
import { threadWord } from './thread-words.ts';
import { figureHead } from './times-clause.ts';

/** paragraphs that set what the article is about, and those that come to its innermost place */
const LEAD = 2;
const LEAD_TO_INNER = 3;
const isApartWord = threadWord('apart');
/** "Another 48 were wounded" goes on with the event, "another attack" does not */
const isApart: TokenTest = (reading, token) =>
  isApartWord(reading, token) && !(reading.lower(token) === 'another' && reading.upos(token + 1) === 'NUM');

/** Where a sentence puts the article's event, and when. */
interface Scene {
  sentence: number;
  places: readonly DraftPlace[];
  /** of the figures that are there; null where none is */
  figure: DraftFigure | null;
}

/** Gives figures of the article's event its place. `give` copies the places with their evidence. */
export function followPlaces(
  reading: Reading,
  draft: Draft,
  sites: BySentence<Site>,
  inner: (sites: Site[]) => Site[],
  give: (figure: DraftFigure, places: readonly DraftPlace[]) => void,
): void {
  const tolls = tollsBySentence(reading, draft);
  const named = placesBySentence(
    reading,
    draft.places.filter(({ role }) => role !== 'origin'),
  );
  const sceneOf = (sentence: number): Scene | null => sceneIn(reading, tolls.get(sentence) ?? [], sites, inner, sentence);
  const opened = nearestScene(
    reading,
    (sentence) => sceneOf(sentence) ?? (opensWithPlace(reading, sites, sentence) ? onlySite(reading, sites, inner, sentence) : null),
  );
  const told = nearestScene(reading, (sentence) => sceneOf(sentence) ?? onlySite(reading, sites, inner, sentence));
  const ofLead = leadScenes(reading, sceneOf);
  const ofADay = openingWithDay(reading, draft);
  const isElsewhere = (figure: DraftFigure, topic: Topic, sentence: number): boolean => {
    // what the scene is, is told by the same words as other things: any other name may be its place
    if (topic === 'scene' && named(sentence).length > 0) return true;
    const own = sites(sentence).filter(({ head }) => !isOfBystanders(reading, head));
    return own.length > 0 && (tolls.get(sentence) ?? [figure]).every(({ places }) => places.length === 0);
  };
  const sceneFor = (figure: DraftFigure): Scene | null => {
    const topic = topicOf(reading, figure) ?? (isUnderWay(reading, figure) ? 'scene' : null);
    const sentence = reading.sentenceOf[figure.firstToken];
    if ((topic !== 'event' && topic !== 'scene') || isElsewhere(figure, topic, sentence)) return null;
    const scene = topic === 'scene' ? told(sentence) : (opened(sentence) ?? ofLead(sentence));
    return scene &&
      (isOfOneDay(figure, scene.figure) || isRightBefore(reading, sentence, scene)) &&
      !(scene.figure === null && ofADay.has(sentence))
      ? scene
      : null;
  };
  for (const figure of draft.figures) {
    const scene = figure.places.length > 0 ? null : sceneFor(figure);
    if (scene) give(figure, scene.places);
  }
  followAnaphors(reading, draft, give);
}

/** Sentences such as "On 26 August a strike killed nine": they tell of another event than the one before them without a toll. */
function openingWithDay(reading: Reading, { times }: Draft): Set<number> {
  const days = times.flatMap(({ span, from, to }) => (span && from !== null && from === to ? reading.tokenAt(span.start) : []));
  return new Set(days.filter((token) => token - sentenceStart(reading, token) <= 1).map((token) => reading.sentenceOf[token]));
}

function tollsBySentence(reading: Reading, { figures }: Draft): Map<number, DraftFigure[]> {
  const tolls = figures.filter(({ outcome }) => outcome !== null);
  return grouped(tolls, ({ firstToken }) => reading.sentenceOf[firstToken]);
}

/** The places of a sentence's toll; without one, the only place that something is in, where it tells of an incident. */
function sceneIn(
  reading: Reading,
  tolls: readonly DraftFigure[],
  sites: BySentence<Site>,
  inner: (sites: Site[]) => Site[],
  sentence: number,
): Scene | null {
  const [figure] = tolls.filter(
    ({ places, aggregate, factuality }) => places.length > 0 && aggregate !== 'stock' && factuality === 'actual',
  );
  if (figure) return { sentence, places: figure.places, figure };
  if (!tellsOfIncident(reading, sentence)) return null;
  const site = onlyOne(reading, inner, sites(sentence), ({ way }) => way !== 'to');
  return site && { sentence, places: [site.place], figure: null };
}

/** The only site that passes, where neither bystanders are nor something is talked of; several are none. */
function onlyOne(reading: Reading, inner: (sites: Site[]) => Site[], sites: readonly Site[], passes: (site: Site) => boolean): Site | null {
  const there = inner(sites.filter((site) => passes(site) && !isOfBystanders(reading, site.head) && !isOfTalk(reading, site.head)));
  return there.length === 1 ? there[0] : null;
}

/** "An inquiry into the fire opened in Ruvu": where it is talked of; by the order of the words, because such a verb looks like a participle */
function isOfTalk(reading: Reading, head: number): boolean {
  const verb = lastUpTo(reading, head - 1, notBefore(reading, head, LONGEST_WAY_TO_PLACE), isOpening);
  return verb >= 0 && some(reading, sentenceStart(reading, head), verb, isTalk);
}
const isOpening = words('opened began begins started resumed met');
/** tokens from "opened in" to the place */
const LONGEST_WAY_TO_PLACE = 4;

const setsScene = words('in at near outside');
/** tokens of "In the city of Ruvu" in front of its head */
const LONGEST_OPENING = 5;

/** "In Ruvu, a missile flattened a house": what the paragraph goes on with is there */
function opensWithPlace(reading: Reading, sites: BySentence<Site>, sentence: number): boolean {
  const first = reading.sentenceFirst[sentence];
  return setsScene(reading, first) && sites(sentence).some(({ head }) => head - first <= LONGEST_OPENING);
}

/** The only place that something is in, where a sentence tells it in the past. */
function onlySite(reading: Reading, sites: BySentence<Site>, inner: (sites: Site[]) => Site[], sentence: number): Scene | null {
  const isThere = ({ way, head }: Site): boolean => way === 'in' && !isPastSpeech(reading, predicateOf(reading, head));
  const site = onlyOne(reading, inner, sites(sentence), isThere);
  return site && clauseTense(reading, site.head) === 'past' ? { sentence, places: [site.place], figure: null } : null;
}

/**
 * By sentence: the nearest scene of the paragraph. Asked in text order, in which figures are; by then those of the sentences in front have their
 * places, and what such a sentence tells is kept.
 */
function nearestScene(reading: Reading, sceneOf: (sentence: number) => Scene | null): (sentence: number) => Scene | null {
  const known: (Scene | null | undefined)[] = [];
  const own = (sentence: number): Scene | null => sceneOf(sentence) ?? (isApart(reading, reading.sentenceFirst[sentence]) ? APART : null);
  return (sentence) => {
    const paragraph = reading.paragraphOf[sentence];
    let scene = own(sentence);
    let at = sentence - 1;
    for (; scene === null && at >= 0 && reading.paragraphOf[at] === paragraph; at--) {
      const settled = known[at];
      scene = settled === undefined ? own(at) : settled;
      if (settled !== undefined) break;
    }
    for (let passed = at + 1; passed < sentence; passed++) known[passed] = scene;
    return scene;
  };
}

/** What a paragraph that has turned to something else goes on with: nothing. */
const APART: Scene = { sentence: -1, places: [], figure: null };

/** By sentence: the scene that the lead sets, or the innermost place in it that was come to before; several of them are no one place. */
function leadScenes(reading: Reading, sceneOf: (sentence: number) => Scene | null): (sentence: number) => Scene | null {
  let outer: Scene | null = null;
  let deepest: Scene | null = null;
  const found: (Scene | null)[] = [];
  const goOn = (scene: Scene | null, paragraph: number): void => {
    if (!outer) outer = paragraph < LEAD ? scene : null;
    else if (scene && isInside(scene.places, outer.places) && !isBesideIt(reading, scene.places[0]))
      deepest = deepest === null || deepest.places[0].name === scene.places[0].name ? scene : outer;
  };
  return (sentence) => {
    for (let at = found.length; at < sentence && reading.paragraphOf[at] < LEAD_TO_INNER; at++) {
      goOn(sceneOf(at), reading.paragraphOf[at]);
      found.push(deepest ?? outer);
    }
    return found[Math.min(sentence, found.length) - 1] ?? null;
  };
}

const isNear = words('near off outside around');

/** "the quake struck near Ruvu": the damage is not there alone */
const isBesideIt = (reading: Reading, { span }: DraftPlace): boolean => span !== null && isNear(reading, reading.tokenAt(span.start) - 1);

const DEPTH: Readonly<Record<string, number>> = { country: 0, area: 1, region: 1, city: 2 };
/** names whose kind of place stands beside them: a quarter of a city, a village */
const TOLD_KINDS = new Set(['place.kind', 'place.feature', 'place.street', 'place.apposed', 'place.after-cue']);

/** One place that may lie in another: in its country, and smaller. */
function isInside([inner, ...others]: readonly DraftPlace[], [outer]: readonly DraftPlace[]): boolean {
  if (others.length > 0 || inner.name === outer.name || (inner.country !== null && !outer.countries.includes(inner.country))) return false;
  const isQuarter = outer.kind !== 'country' && outer.kind !== 'area' && inner.geonamesId === null && TOLD_KINDS.has(inner.rule);
  return DEPTH[inner.kind] > DEPTH[outer.kind] || isQuarter;
}

/** "Gao has seen a surge in violence. Figures show that 171 soldiers had been killed by October." */
const isRightBefore = (reading: Reading, sentence: number, scene: Scene): boolean =>
  scene.figure === null && scene.sentence === sentence - 1 && reading.paragraphOf[scene.sentence] === reading.paragraphOf[sentence];

/** days in which an event's tolls are counted and its damage is told */
const AFTERMATH = 2;

/** "An attack in 2019 killed 70": told of another day than the event's. */
function isOfOneDay({ times, timeBasis }: DraftFigure, other: DraftFigure | null): boolean {
  if (times.length === 0 || timeBasis !== 'stated') return true;
  const [time] = times;
  const event = other?.times[0];
  if (!event) return false;
  if (time.from === event.from && time.to === event.to) return true;
  const [from, to, eventFrom, eventTo] = [time.from, time.to, event.from, event.to].map(parseIsoDay);
  if (from === null || to === null || eventFrom === null || eventTo === null) return false;
  return from >= eventFrom && to <= eventTo + AFTERMATH;
}

/** "Three teams are searching the debris" */
function isUnderWay(reading: Reading, figure: DraftFigure): boolean {
  if (figure.kind !== 'count' || figure.factuality !== 'actual' || figure.bound === 'vague') return false;
  const verb = predicateOf(reading, figureHead(reading, figure));
  return verb >= 0 && reading.xpos(verb) === 'VBG' && clauseTense(reading, verb) === 'present';
}

const isBack = words('those these them');

/** What counts among the things counted before: "Of those, 58 …", "Forty-one of those infected", "By noon 900 were still without it". */
function followAnaphors(reading: Reading, { figures }: Draft, give: (figure: DraftFigure, places: readonly DraftPlace[]) => void): void {
  const inOrder = figures.filter(({ kind }) => kind === 'count' || kind === 'ratio' || kind === 'percent');
  inOrder.sort((a, b) => a.firstToken - b.firstToken);
  inOrder.forEach((figure, i) => {
    const before = inOrder[i - 1];
    // "packed into Ruvu, a camp built for 900, and half of them": what the camp was built for is nobody
    const last = before?.places.length === 0 && i > 1 ? inOrder[i - 2] : before;
    if (!last || figure.places.length > 0 || figure.factuality !== 'actual' || !isAmong(reading, figure)) return;
    if (reading.sentenceOf[figure.firstToken] - reading.sentenceOf[last.firstToken] <= 1) give(figure, last.places);
  });
}

function isAmong(reading: Reading, { kind, firstToken, endToken }: DraftFigure): boolean {
  const first = sentenceStart(reading, firstToken);
  if (reading.lower(first) === 'of' && isBack(reading, first + 1) && firstToken > first) return true;
  if (reading.lower(endToken) === 'of' && isBack(reading, endToken + 1)) return true;
  return kind === 'count' && reading.upos(endToken) === 'AUX';
}
