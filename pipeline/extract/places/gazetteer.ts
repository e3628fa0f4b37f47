/**
 * The places that the project knows, and the names they go by. A look-up costs one hash per candidate length, and most tokens none:
 * only a word that opens some name is ever tried.
 */
import { grouped } from '../../common/grouped.ts';
import type { PlaceKind } from '../../contract.ts';
import { lastUpTo } from '../language/scan.ts';
import { isAdjectiveOrAdverb } from '../language/tags.ts';
import { either, not } from '../language/test.ts';
import { isHyphen, isThe } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';
import { keysWith, type LongList, linesNamed, listWithKeys, namesIn, readListInOrder } from './long-lists.ts';
import { CITIES, CODED_REGIONS, OPENINGS, REGIONS } from './long-lists-ready.ts';
import {
  addName,
  emptyIndex,
  type Found,
  longestOf,
  type NameIndex,
  type NameLookup,
  NO_KEYS,
  nameKey,
  nameLookup,
  openingOf,
} from './name-index.ts';
import { mayOpen } from './openings.ts';

export interface KnownPlace {
  name: string;
  kind: PlaceKind;
  /** ISO 3166-1 alpha-2; null where the place spans several countries or is disputed */
  country: string | null;
  countries: readonly string[];
  isDisputed: boolean;
  /** first-level region where its code is in daily use ("TX", "NSW"), else '' */
  region: string;
  population: number;
  isCapital: boolean;
  geonamesId: number | null;
  wikidataId: string | null;
}

/** How a place is named: by its name, by its people as an adjective ("Afghan") or as a noun ("Afghans"). */
export type NameForm = 'name' | 'adjective' | 'people';

export interface PlaceName {
  place: KnownPlace;
  form: NameForm;
  /** written exactly so: "US", "Ind.", never "us" or "ind." */
  exact: string | null;
  /** a place only with its article: "the Gulf" */
  needsArticle: boolean;
  /** taken only after a locative cue or before a named container: small towns, names that are also words or people */
  needsCue: boolean;
}

export type Match = Found<PlaceName>;

const list = (cell: string): string[] => (cell ? cell.split('|') : []);
const numberOrNull = (cell: string): number | null => (cell ? Number(cell) : null);

/** A form such as "the Gulf" needs its article; one with a full stop or in capitals is taken only as written: "US", never "us". */
function nameOf(written: string, place: KnownPlace, form: NameForm, needsCue: boolean): PlaceName {
  const needsArticle = written.startsWith(ARTICLE);
  const bare = withoutArticle(written);
  const isExact = bare.includes('.') || bare === bare.toUpperCase();
  return { place, form, exact: isExact ? bare : null, needsArticle, needsCue };
}

const ARTICLE = 'the ';
const withoutArticle = (written: string): string => (written.startsWith(ARTICLE) ? written.slice(ARTICLE.length) : written);

const addPlace = (index: NameIndex<PlaceName>, written: string, place: KnownPlace, form: NameForm): void =>
  addName(index, withoutArticle(written), nameOf(written, place, form, false));

/** Countries whose first-level regions world news names without saying which country they are in. */
const WELL_KNOWN_REGIONS = new Set(['US', 'CA', 'AU', 'IN', 'PK', 'NG', 'MX', 'SD']);
/** and the countries of the United Kingdom */
const KINGDOMS = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland']);

const isWellKnown = (name: string, country: string): boolean => WELL_KNOWN_REGIONS.has(country) || (country === 'GB' && KINGDOMS.has(name));

function load(): NameLookup<PlaceName> {
  const index = emptyIndex<PlaceName>();
  const weak = new Set(readTable<'name'>(new URL('./data/weak-names.csv', import.meta.url)).map(({ name }) => nameKey(name)));
  const members = addCountries(index);
  addPeoples(index);
  addAreas(index, members);
  const regions = listWithKeys(REGIONS);
  const cities = listWithKeys(CITIES);
  return lookupWith(index, [regionsIn(regions, weak), citiesIn(cities, (key) => weak.has(key))], (word) => mayOpen(OPENINGS, word));
}

/** Returns the countries of each group that areas are made of. */
function addCountries(index: NameIndex<PlaceName>): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const row of readTable(new URL('./data/countries.csv', import.meta.url))) {
    const country = within(row.alpha2, {
      name: row.name,
      kind: 'country',
      population: Number(row.population),
      geonamesId: numberOrNull(row.geonames_id),
      wikidataId: row.wikidata_id || null,
    });
    countries.set(row.alpha2, country);
    for (const group of list(row.groups)) members.set(group, [...(members.get(group) ?? []), row.alpha2]);
    for (const name of [row.name, ...list(row.aliases)]) addPlace(index, name, country, 'name');
  }
  return members;
}

/** "Afghan" and "Afghans" of the countries. */
function addPeoples(index: NameIndex<PlaceName>): void {
  for (const row of readTable(new URL('./data/demonyms.csv', import.meta.url))) {
    const place = countries.get(row.country);
    if (!place) throw new Error(`demonyms.csv: no country ${row.country}`);
    const people = [...list(row.singular), ...list(row.plural)];
    const adjectives = list(row.adjectives);
    for (const name of adjectives) addPlace(index, name, place, 'adjective');
    for (const name of people) if (!adjectives.includes(name)) addPlace(index, name, place, 'people');
  }
}

/** "the Sahel", "Kashmir": parts of one country or of several. */
function addAreas(index: NameIndex<PlaceName>, members: ReadonlyMap<string, readonly string[]>): void {
  for (const row of readTable(new URL('./data/areas.csv', import.meta.url))) {
    const inside = [...new Set([...list(row.countries), ...list(row.groups).flatMap((group) => members.get(group) ?? [])])].sort();
    const isDisputed = row.is_disputed === 'true';
    const place: KnownPlace = {
      name: row.name,
      kind: 'area',
      country: inside.length === 1 && !isDisputed ? inside[0] : null,
      countries: inside,
      isDisputed,
      region: '',
      population: 1_000_000,
      isCapital: false,
      geonamesId: null,
      wikidataId: row.wikidata_id || null,
    };
    const aliases = list(row.aliases);
    const names = aliases.includes(`the ${row.name}`) ? aliases : [row.name, ...aliases];
    for (const name of names) addPlace(index, name, place, 'name');
    for (const name of list(row.adjectives)) addPlace(index, name, place, 'adjective');
    for (const name of list(row.people)) addPlace(index, name, place, 'people');
  }
}

/** The names of a long list, made into places when first asked for. */
interface ListedNames {
  named(key: string): PlaceName[];
  keysWith(opening: string): readonly string[];
}

/** First-level regions, whose columns are name, country, code, geonames_id and aliases. */
function regionsIn(list: LongList, weak: ReadonlySet<string>): ListedNames {
  const namesOf = (line: string, key: string): PlaceName[] => {
    const place = regionIn(line);
    return namesIn(line, 0)
      .filter((written) => nameKey(written) === key)
      .map((written) => nameOf(written, place, 'name', !isWellKnown(place.name, place.country ?? '') || weak.has(key)));
  };
  return {
    named: (key) => [...new Set(linesNamed(list, key))].flatMap((line) => namesOf(line, key)),
    keysWith: (opening) => keysWith(list, opening),
  };
}

/** The region of a line: one object, by whatever name or code it is asked for. */
function regionIn(line: string): KnownPlace {
  let place = regionsByLine.get(line);
  if (!place) {
    const [name, country, code, geonamesId] = line.split(',');
    const population = isWellKnown(name, country) ? 1_000_000 : 100_000;
    place = within(country, { name, kind: 'region', region: code, population, geonamesId: numberOrNull(geonamesId) });
    regionsByLine.set(line, place);
  }
  return place;
}

/** Cities or towns, whose columns are geonames_id, name, country, region, population, and of cities is_capital and aliases. */
function citiesIn(list: LongList, needsCue: (key: string) => boolean): ListedNames {
  const named = (line: string, key: string): PlaceName => {
    const [id, name, country, region, population, isCapital] = line.split(',');
    const numbers = { geonamesId: Number(id), population: Number(population) };
    const place = within(country, { name, kind: 'city', region, ...numbers, isCapital: isCapital === '1' });
    return { place, form: 'name', exact: null, needsArticle: false, needsCue: needsCue(key) };
  };
  return { named: (key) => linesNamed(list, key).map((line) => named(line, key)), keysWith: (opening) => keysWith(list, opening) };
}

/** The names of an index, and after them those of long lists. @param isListed false of words that surely open no name of any of these */
function lookupWith(
  index: NameIndex<PlaceName>,
  lists: readonly ListedNames[],
  isListed: (opening: string) => boolean,
): NameLookup<PlaceName> {
  const made = new Map<string, readonly PlaceName[]>();
  const get = (key: string): readonly PlaceName[] | undefined => {
    const known = made.get(key);
    if (known) return known;
    const ofIndex = index.byKey.get(key);
    const listed = isListed(openingOf(key)) ? lists.flatMap((list) => list.named(key)) : [];
    if (listed.length === 0) return ofIndex;
    const names = ofIndex ? [...ofIndex, ...listed] : listed;
    made.set(key, names);
    return names;
  };
  const keysWith = (opening: string): readonly string[] => {
    let keys: readonly string[] = index.keys.get(opening) ?? NO_KEYS;
    if (!isListed(opening)) return keys;
    for (let i = 0; i < lists.length; i++) {
      const more = lists[i].keysWith(opening);
      if (more.length > 0) keys = keys.length > 0 ? [...keys, ...more] : more;
    }
    return keys;
  };
  return nameLookup(get, keysWith);
}

function within(country: string, place: Partial<KnownPlace> & Pick<KnownPlace, 'name' | 'kind'>): KnownPlace {
  return {
    country,
    countries: [country],
    isDisputed: false,
    region: '',
    population: 0,
    isCapital: false,
    geonamesId: null,
    wikidataId: null,
    ...place,
  };
}

/** Towns of 15,000 to 100,000: read when a name after a locative cue first asks for one. */
const loadTowns = (): NameLookup<PlaceName> =>
  lookupWith(emptyIndex(), [citiesIn(readListInOrder(new URL('./data/towns.csv', import.meta.url), 1), () => true)], () => true);

const countries = new Map<string, KnownPlace>();
const regionsByLine = new Map<string, KnownPlace>();
/** country → code → region */
let regionsByCode: ReadonlyMap<string, ReadonlyMap<string, KnownPlace>> | null = null;
let known: NameLookup<PlaceName> | null = null;
let towns: NameLookup<PlaceName> | null = null;
const townsByName = new Map<string, readonly KnownPlace[]>();

/** The longest known name that starts at this token, or null. */
export function matchName(reading: Reading, token: number): Match | null {
  known ??= load();
  const names = known.namesAt(reading, token);
  return names && longestOf(known, names, reading, token, isWritten);
}

/** The same among small towns. */
export function matchTown(reading: Reading, token: number): Match | null {
  towns ??= loadTowns();
  const names = towns.namesAt(reading, token);
  return names && longestOf(towns, names, reading, token, isWritten);
}

/** A country by its ISO 3166-1 alpha-2 code. */
export function countryByCode(alpha2: string): KnownPlace | null {
  known ??= load();
  return countries.get(alpha2) ?? null;
}

/** A first-level region by its country and its code in daily use: "US", "TX". */
export function regionByCode(country: string, code: string): KnownPlace | null {
  regionsByCode ??= byCode();
  return regionsByCode.get(country)?.get(code) ?? null;
}

function byCode(): ReadonlyMap<string, ReadonlyMap<string, KnownPlace>> {
  const coded = grouped(CODED_REGIONS.map(regionIn), ({ country }) => country ?? '');
  return new Map([...coded].map(([country, places]) => [country, new Map(places.map((place) => [place.region, place]))]));
}

/** Every small town of this name. */
export function townsNamed(name: string): KnownPlace[] {
  towns ??= loadTowns();
  return (towns.get(nameKey(name)) ?? []).map(({ place }) => place);
}

/** The same of a known place's name, kept: there are as many such names as the lists have. */
export function townsAlike({ name }: KnownPlace): readonly KnownPlace[] {
  let alike = townsByName.get(name);
  if (!alike) {
    alike = townsNamed(name);
    townsByName.set(name, alike);
  }
  return alike;
}

/** Every place with this name in the lists of countries, regions, cities and areas. */
export function placesNamed(name: string): readonly PlaceName[] {
  known ??= load();
  return known.get(nameKey(name)) ?? [];
}

const isWritten = (name: PlaceName, written: string, reading: Reading, token: number): boolean =>
  (name.exact === null || name.exact === written) && (!name.needsArticle || hasArticle(reading, token));

/** "the Gulf", "the tropical Atlantic" */
const hasArticle = (reading: Reading, token: number): boolean =>
  lastUpTo(reading, token - 1, Math.max(0, token - 3), isThe, not(mayFollowArticle)) >= 0;

const mayFollowArticle = either(isAdjectiveOrAdverb, isHyphen);
