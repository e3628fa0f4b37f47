/**
 * What a text tells of that has no name: the earthquake, the fire or the crash of its first sentence, known by its day, country and class.
 * Figures further down are of it as they are of a named one.
 */
import { matchesOf } from '../../common/matches.ts';
import type { Extracted, Time } from '../../contract.ts';
import { eventWordsIn, tellsMeans } from '../events/classes.ts';
import { DATELINE, type Passages } from '../sentence-of.ts';

export interface MainEvent {
  /** means and country: `quake EC` */
  name: string;
  day: string;
  /** `2025-04-13 EC disaster` */
  key: string;
  means: string;
  /** where its words stand in the first sentence */
  at: number;
  end: number;
}

/** Classes of what nobody means to do: who fights whom is told by other keys. */
const CLASSES = new Set(['disaster', 'accident']);
const WORD = /[\p{L}-]+/gu;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export function mainEventOf(text: string, published: string | null, extracted: Extracted, passages: Passages): MainEvent | null {
  const from = DATELINE.exec(text.slice(0, LEAD))?.[0].length ?? 0;
  const { after } = passages.around(from, from);
  const word = matchesOf(WORD, after)
    .map((match) => ({
      at: from + match.index,
      word: match[0],
      found: eventWordsIn(match[0])[0],
    }))
    .find(({ found }) => found !== undefined && (CLASSES.has(found.class) || found.class === 'violence'));
  if (!word?.found || !CLASSES.has(word.found.class) || !tellsMeans(word.found)) return null;
  const { class: eventClass, means } = word.found;
  const country = countryIn(extracted, from, from + after.length);
  const day = dayOf(means, text, published, extracted.times, { from, to: from + after.length });
  if (country === null || day === null) return null;
  return { name: `${means} ${country}`, day, key: `${day} ${country} ${eventClass}`, means, at: word.at, end: word.at + word.word.length };
}

/** code points of a dateline */
const LEAD = 60;

/** The one country of the places of the first sentence, else the first that the text names. */
function countryIn({ places }: Extracted, from: number, to: number): string | null {
  const known = places.filter(({ start, country }) => start !== null && country !== null);
  const here = new Set(known.filter(({ start }) => start! >= from && start! < to).map(({ country }) => country));
  if (here.size > 1) return null;
  return [...here][0] ?? known.sort((a, b) => a.start! - b.start!)[0]?.country ?? null;
}

/** code points of a text in which the day of its event is looked for */
const FAR = 6000;
/** code points from an event's word to the day that belongs to it: "the earthquake of 13 April" */
const BESIDE = 30;

/** "officials said on Wednesday" is not when it happened */
const SAID = /\b(?:said|says|told|reported|announced|confirmed|(?:rose|risen|climbed|raised)[^,.]*)(?: (?:late|early))?(?: on)? $/i;

interface Lead {
  from: number;
  to: number;
}

/** The day that stands nearest to a word for the event, in the first sentence anywhere; "Sunday's earthquake". */
function dayOf(means: string, text: string, published: string | null, times: readonly Time[], lead: Lead): string | null {
  const isSaid = (start: number): boolean => SAID.test(text.slice(Math.max(0, start - BESIDE), start));
  const days = times.filter(
    ({ type, start, from, to }) => type !== 'DURATION' && start !== null && from !== null && from === to && start < FAR && !isSaid(start),
  );
  const words = matchesOf(WORD, text.slice(0, FAR)).filter(([word]) => eventWordsIn(word).some((one) => one.means === means));
  for (const { index } of words) {
    const weekday = /\b([a-z]+day)['’]s (?:[a-z-]+ ){0,2}$/i.exec(text.slice(Math.max(0, index - BESIDE), index))?.[1];
    const last = weekday && published ? lastOf(weekday, published) : null;
    if (last) return last;
  }
  const isIn = (at: number): boolean => at >= lead.from && at < lead.to;
  const beside = words.flatMap(({ index }) =>
    days.map(({ start, from }) => ({ day: from!, away: Math.abs(start! - index), isInLead: isIn(index) && isIn(start!) })),
  );
  const near = beside.filter(({ away, isInLead }) => away <= BESIDE || isInLead);
  return near.sort((a, b) => a.away - b.away)[0]?.day ?? null;
}

/** The last such day before a date. */
function lastOf(weekday: string, published: string): string | null {
  const wanted = WEEKDAYS.indexOf(weekday.toLowerCase());
  const date = new Date(`${published}T00:00:00Z`);
  if (wanted < 0 || Number.isNaN(date.getTime())) return null;
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() - wanted + 7) % 7 || 7));
  return date.toISOString().slice(0, 10);
}
