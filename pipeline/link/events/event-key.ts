/**
 * By what an event is known again in other documents: a coarse key of its day, country and class, by which any engine can group, and what
 * tells it from others with that key. From the document alone.
 */

import { grouped } from '../../common/grouped.ts';
import { matchesOf } from '../../common/matches.ts';
import { once } from '../../common/once.ts';
import type { Extracted, Place, Quantity, Time } from '../../contract.ts';
import type { IngestedDocument } from '../../ingest/document.ts';
import { type Joins, joins, period } from '../joins.ts';
import { measureOf } from '../measures/measure.ts';
import type { Setting } from '../measures/settings.ts';
import { placeKey } from '../measures/where.ts';
import type { Passages } from '../sentence-of.ts';
import { type EventWord, eventWordsIn, tellsMeans, venuesIn } from './classes.ts';
import { nextDay } from './days.ts';

export interface EventKey {
  event_key: string | null;
  event_traits: string[];
}

/** Of a figure that is of no event, or of one of which too little is known. */
export const NO_EVENT: EventKey = { event_key: null, event_traits: [] };

/** Figure of an event → its event's key; figures that share an event share it. */
export function eventKeys(
  extracted: Extracted,
  settings: Map<Quantity, Setting>,
  measures: Map<Quantity, string>,
  { title, text }: Pick<IngestedDocument, 'title' | 'text'>,
  passages: Passages,
): Map<Quantity, EventKey> {
  const document: Told = {
    joined: joins(extracted),
    settings,
    measures,
    passages,
    words: once(() => [title ?? '', text].map(eventWordsIn).find((list) => list.length > 0) ?? []),
    month: once(() => onlyMonth(extracted.times)),
    actors: once(() => new Set(extracted.entities.flatMap(({ name, aliases }) => [name, ...aliases]))),
  };
  const together = grouped(extracted.quantities, ({ event_id }) => event_id);
  together.delete(null);
  const keys = new Map<Quantity, EventKey>();
  for (const figures of together.values()) {
    const key = eventKey(figures, document);
    for (const figure of figures) keys.set(figure, key);
  }
  return keys;
}

/** What of a document its events are keyed by: what is of the whole text is found once, however many events it has. */
interface Told {
  joined: Joins;
  settings: Map<Quantity, Setting>;
  measures: Map<Quantity, string>;
  passages: Passages;
  /** for events, in the title, else in the text */
  words: () => EventWord[];
  /** in which all its days lie */
  month: () => string | null;
  /** names of all who are in it */
  actors: () => ReadonlySet<string>;
}

function eventKey(figures: Quantity[], { joined, settings, measures, passages, words, month, actors }: Told): EventKey {
  const places = [...new Set(figures.flatMap((figure) => settings.get(figure)?.places ?? []))];
  const countries = new Set(places.map(({ country }) => country).filter((country) => country !== null));
  const told = finest(figures.map(({ time_ids }) => dayOf(joined.times(time_ids))));
  const sentences = figures.map((figure) => {
    const { before, after } = passages.around(figure.start, figure.end);
    return `${before}${passages.slice(figure.start, figure.end)}${after}`;
  });
  const day = told ?? (figures.every(({ time_ids }) => time_ids.length === 0) ? monthOf(month, sentences) : null);
  const causes = figures.map(({ cause }) => cause?.text ?? '').join(' ');
  const near = [causes, sentences.join(' ')].map(eventWordsIn); // of this event alone
  const found = near.find((list) => list.length > 0) ?? words();
  const classes = new Set(found.map((word) => word.class));
  // a fire after a quake is the quake's; of two classes none can be told
  const eventClass = classes.size === 1 ? [...classes][0] : classes.size === 0 && figures.some(isDoneByMen) ? 'violence' : null;
  if (countries.size !== 1 || day === null || eventClass === null) return NO_EVENT;
  const means = near.flatMap((list) => list.filter((word) => word.class === eventClass && tellsMeans(word)).map((word) => word.means));
  const traits = [
    ...places.filter(({ kind }) => kind === 'city').map((place) => `at:${placeKey(place)}`),
    ...places.filter(({ kind }) => kind === 'region').map((place) => `in:${placeKey(place)}`),
    ...venuesOf(sentences.join(' '), causes).map((venue) => `venue:${venue}`),
    ...means.map((one) => `by:${one}`),
    ...namesIn(sentences, places, actors()).map((name) => `name:${name}`),
    ...tollsOf(figures, measures),
  ];
  return { event_key: `${day} ${[...countries][0]} ${eventClass}`, event_traits: [...new Set(traits)].sort() };
}

const isDoneByMen = ({ perpetrator_id, outcome }: Quantity): boolean => perpetrator_id !== null || outcome === 'kidnapped';

/** A day, or a whole month or year; null for another span, in which much may happen, and for what is not known. */
function dayOf(times: Time[]): string | null {
  const { time_from: from, time_to: to, time_precision: precision } = period(times);
  if (from === null || to === null) return null;
  if (from === to) return from;
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return precision === 'year' && from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : null;
}

/** what happened then is not of the time in which it is told */
const LONG_AGO =
  /\b(?:anniversary|ago|last (?:year|month|week)|earlier|previous(?:ly)?|since|years?|decades?|in the past|history|commemorat\w+|remember\w*|mourn\w*)\b/i;

/** The month in which all days of a text lie: an event that is told there without a day happened in it. */
const monthOf = (month: Told['month'], sentences: string[]): string | null =>
  sentences.some((sentence) => LONG_AGO.test(sentence)) ? null : month();

function onlyMonth(times: Time[]): string | null {
  const days = times.filter(({ type, precision }) => type !== 'DURATION' && precision === 'day').flatMap(({ from, to }) => [from, to]);
  const months = new Set(days.map((day) => day?.slice(0, 7) ?? null));
  const isOther = times.some(({ from, to }) => [from, to].some((day) => day !== null && !months.has(day.slice(0, 7))));
  return months.size === 1 && !isOther ? [...months][0]! : null;
}

/** The finest of several; of two days that follow each other the first, since what happened is told the day after. Null where they contradict one another. */
function finest(days: (string | null)[]): string | null {
  const known = days.filter((day) => day !== null).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [first] = known;
  return known.every((day) => first!.startsWith(day) || day === nextDay(first!)) ? (first ?? null) : null;
}

/** A place at which something happens, not one to which people are taken. */
const AT =
  /\b(?:at|inside|outside|near|on|in|into|of|hit|hits|struck|rocked|attacked|targeted|targeting|through|against)\s+((?:(?:a|an|the|its|their|two|three)\s+)?(?:[\p{L}'’-]+\s+){0,3}[\p{L}'’-]+)(?=[\s,.;:]|$)/gu;
const CARE =
  /\b(?:taken|treated|rushed|admitted|died|transferred|moved|brought|recovering)\b[^.]{0,40}\b(?:hospitals?|clinics?)\b|\bhospital (?:official|source|spokes)/;

function venuesOf(text: string, causes: string): string[] {
  const found = new Set(venuesIn(causes));
  for (const [, phrase] of matchesOf(AT, text)) for (const venue of venuesIn(phrase!)) found.add(venue);
  if (CARE.test(text)) found.delete('hospital');
  return [...found];
}

const NAMED = /\b(?:at|on|in|near|outside|inside|of)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){1,4})/gu;
const CALENDAR =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

/** Names of several words by which the spot is known: not those of places, speakers and days, which many events share. */
function namesIn(sentences: string[], places: Place[], actors: ReadonlySet<string>): string[] {
  const shared = new Set(places.flatMap(({ name, text }) => [name, text ?? '']));
  const names = sentences.flatMap((sentence) => matchesOf(NAMED, sentence).map(([, name]) => name!));
  return [
    ...new Set(names.filter((name) => !shared.has(name) && !actors.has(name) && !CALENDAR.test(name)).map((name) => name.toLowerCase())),
  ];
}

/** From so many on a number is one event's rather than several's. */
const TELLING = 4;
/** Two events of one day and town that each strike so many are rare. */
const LARGE = 10;

/** What each toll says: `toll:` the same number, `size:` of nearly the same size, `of:` foreigners among the victims. */
function tollsOf(figures: Quantity[], measures: Map<Quantity, string>): string[] {
  const small: string[] = [];
  const traits = figures.flatMap((figure) => {
    const key = measures.get(figure);
    const toll = figure.value ?? figure.low ?? figure.high;
    if (key === undefined || toll === null) return [];
    const { outcome, scope } = measureOf(key);
    const who = `${outcome}${scope === '' ? '' : ` ${scope}`}`;
    const foreign = / of ([A-Z]{2})$/.exec(scope);
    small.push(`${who}=${toll}`);
    return [
      ...(foreign ? [`of:${foreign[1]}`] : []),
      ...(toll >= TELLING || foreign ? [`toll:${who}=${toll}`] : []),
      // sizes up to eight times one another share one of three steps
      ...(toll >= LARGE ? [0, 1, 2].map((step) => `size:${outcome}=${Math.floor(Math.log2(toll)) + step}`) : []),
    ];
  });
  return small.length > 1 ? [...traits, `toll:${[...new Set(small)].sort().join('+')}`] : traits;
}
