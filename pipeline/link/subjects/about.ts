/** What a whole text is about, found when it is first asked for: what it has a name for, its rare names, and the happening of a listed kind. */
import { grouped } from '../../common/grouped.ts';
import { once } from '../../common/once.ts';
import type { Extracted, Place, Time } from '../../contract.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import { isLower } from '../../extract/reading/characters.ts';
import type { IngestedDocument } from '../../ingest/document.ts';
import { type Affair, affairOf } from '../affairs/affair.ts';
import { flattened } from '../sentence-of.ts';
import { standing } from '../standing.ts';
import { attackOf } from '../stories/attack.ts';
import { isRareName, namesOf } from '../stories/names.ts';
import { isOfAnother, type Story, storyOf } from '../stories/story.ts';
import { YEARS } from '../years.ts';
import { countryIn } from './country.ts';
import { yearLookedBackTo } from './looking-back.ts';
import { type Named, namedIn, type Subject } from './named.ts';

export interface About {
  /** the text with one unit for each code point */
  flat: string;
  /** what is told by a name of its own, wherever it stands; and the first of these that the title has */
  named: readonly Named[];
  first: Subject | undefined;
  /** those that it only compares with */
  asides: () => ReadonlySet<string>;
  affair: () => Affair | null;
  /** the year of what it looks back to in its first sentence; null where it tells of what is new */
  lookedBackTo: () => string | null;
  /** what befell those whose rare names it tells first; null where it tells none */
  story: () => Story | null;
}

/** code units of a text in which it tells what it is about */
const LONGEST = 30_000;

/** Whether a text is in capitals throughout, so that no capital tells a name. */
function isInCapitals(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let small = 0;
  for (let at = 0; at < sample.length; at++) if (isLower(sample, at)) small++;
  return small < LEAST_SMALL * sample.length && /\p{Lu}/u.test(sample);
}
/** code units that tell how a text is written: more than a dateline and a heading have */
const SAMPLE = 600;
/** share of them that are small letters in every other text, however full of figures */
const LEAST_SMALL = 0.2;
const NOTHING: About = {
  flat: '',
  named: [],
  first: undefined,
  asides: () => new Set(),
  affair: () => null,
  lookedBackTo: () => null,
  story: () => null,
};

export function aboutOf({ text, title, published }: Pick<IngestedDocument, 'text' | 'title' | 'published'>, found: Extracted): About {
  const flat = flattened(text);
  if (isInCapitals(flat)) return { ...NOTHING, flat };
  const places = standing(found.places, ({ start }) => start);
  const isAbroad = abroadAmong(found.places);
  const named = namedIn(flat, (start, end) => places.between(start, end).some((place) => isKnown(place) && !isAbroad(place))).filter(
    ({ subject }) => !isOfNation(subject),
  );
  const first = namedIn(title ?? '', () => true)[0]?.subject;
  const start = flat.slice(0, LONGEST);
  const country = once(() => countryIn(text, found.places));
  const asides = once(() => (published === null ? new Set<string>() : asidesAmong(named, flat, published)));
  const lookedBackTo = once(() =>
    published === null ? null : yearLookedBackTo(`${title ?? ''}\n${start.slice(0, start.search(/[.!?]\s|\n|$/))}`, published),
  );
  const story = once(() => {
    const lead = `${title ?? ''}\n${start.slice(0, start.search(/\n|$/))}`;
    if (published === null || isOfAnother(lead)) return null;
    const aside = asides();
    const subjects = [...(first ? [first] : []), ...named.map(({ subject }) => subject)].filter(
      (subject) => subject.kind !== 'disease' && (isOne(subject, first) || !aside.has(subject.name)),
    );
    const main = subjects.find(({ name }) => name.split(' ').some(isRareName)) ?? subjects[0];
    const others = new Set(named.flatMap(({ subject }) => (isOne(subject, main) ? [] : subject.name.split(' '))));
    const { own, towns } = namesOf(start, title ?? '', found);
    const isOwn = (name: string): boolean => !others.has(name);
    const names = { own: own.filter(isOwn), towns: towns.filter(isOwn) };
    const year = lookedBackTo() ?? yearOf(flat, found.times, published);
    return storyOf(names, main, country(), year, attackOf(lead, names.own, start, found.times, year));
  });
  return {
    flat,
    named,
    first,
    asides,
    affair: once(() => affairOf(start, title ?? '', published, country())),
    lookedBackTo,
    story,
  };
}
const isOne = (one: Subject, other: Subject | undefined): boolean => one.kind === other?.kind && one.name === other.name;

/** Names that are only told of to compare: below the first paragraph, in sentences of other years, or of what was alike. */
function asidesAmong(named: readonly Named[], flat: string, published: string): ReadonlySet<string> {
  const lead = flat.search(/\n|$/);
  const years = [0, 1].map((back) => String(Number(published.slice(0, 4)) - back));
  const isAside = ({ start, end }: Named): boolean => {
    if (start < lead) return false;
    const before = flat
      .slice(Math.max(0, start - FAR), start)
      .split(/[.!?]\s|\n/)
      .at(-1)!;
    const after = flat.slice(end, end + FAR).split(/[.!?]\s|\n/)[0]!;
    const own = `${before}#${flat.slice(start, end)}#${after}`.match(YEARS) ?? [];
    return ALIKE.test(before) || (own.length > 0 && !own.some((year) => years.includes(year)));
  };
  const told = new Set(named.filter((one) => !isAside(one)).map(({ subject }) => subject.name));
  return new Set(named.map(({ subject }) => subject.name).filter((name) => !told.has(name)));
}
/** code units beside a name in which its sentence is looked at */
const FAR = 200;
/** "a similar fire at Zor", "a fire at Zor": what a text is about it introduces at its beginning */
const ALIKE = /\b(?:similar|earlier|previous|last such|an?|another) (?:[\p{L}-]+ ){0,3}$/iu;

/** Of publication, unless the text begins with nothing but days of the year before. */
function yearOf(text: string, times: readonly Time[], published: string): string {
  const end = text.indexOf('\n\n');
  const isTold = ({ type, start, from, to }: Time): boolean =>
    type !== 'DURATION' && start !== null && (end < 0 || start < end) && (from ?? to) !== null;
  // "a report that was published on Tuesday" does not tell when it happened
  const told = times.filter((time) => isTold(time) && !isReport(text, time.start!));
  const years = told.map(({ from, to }) => Number((to ?? from)!.slice(0, 4)));
  const year = Number(published.slice(0, 4));
  return String(years.length > 0 && Math.max(...years) === year - 1 ? year - 1 : year);
}

const isReport = (text: string, at: number): boolean => REPORTED.test(text.slice(Math.max(0, at - REPORT), at));
const REPORTED = /\b(?:said|says|told|reported|announced|published|released|issued|presented|confirmed)(?: (?:late|early))?(?: on)? $/i;
/** code points before a day in which such a verb stands */
const REPORT = 24;

/** Whether one of the places of a text is abroad. A ship has the name of a town of another country: most of the places are elsewhere. */
function abroadAmong(places: readonly Place[]): (place: Place) => boolean {
  const located = places.filter(({ country }) => country !== null);
  const together = grouped(located, ({ country }) => country);
  return ({ country }) => country !== null && together.get(country)!.length * 2 < located.length;
}

/** "the Zorish bus disaster": no name, but whose it is */
const isOfNation = ({ kind, name }: Subject): boolean =>
  (kind === 'structure' || kind === 'place') &&
  placesNamed(name.split(' ')[0]!.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())).some(({ form }) => form === 'adjective');

/** A village that no gazetteer has is known by its name alone. */
const isKnown = ({ kind, geonames_id, wikidata_id }: Place): boolean => kind !== 'city' || geonames_id !== null || wikidata_id !== null;
