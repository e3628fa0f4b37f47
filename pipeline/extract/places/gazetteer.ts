/**
 * The places that the project knows, and the names they go by. A look-up costs one hash per candidate length, and most tokens none:
 * only a word that opens some name is ever tried.
 */
import type { PlaceKind } from '../../contract.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';

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
  /** taken only behind a locative cue or before a named container: small towns, names that are also words or people */
  needsCue: boolean;
}

export interface Match {
  /** exclusive token */
  end: number;
  names: readonly PlaceName[];
}

interface NameIndex {
  byKey: Map<string, PlaceName[]>;
  /** first word of a name → length in characters of the longest key that opens with it */
  longest: Map<string, number>;
}

const file = (name: string): URL => new URL(`./data/${name}.csv`, import.meta.url);
const list = (cell: string): string[] => (cell ? cell.split('|') : []);
const numberOrNull = (cell: string): number | null => (cell ? Number(cell) : null);

/** What a name is looked up by: no accents, no case, hyphen or line break as a space, straight apostrophes. */
export function placeKey(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name)
    ? name
    : name
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[\u2018\u2019\u02bb]/g, "'");
  return plain.toLowerCase().replace(/[-\u2010\u2011\s]+/g, ' ');
}

const firstWord = (key: string): string => /^[^\s.']+/.exec(key)?.[0] ?? key;

function addName(index: NameIndex, written: string, name: Omit<PlaceName, 'exact' | 'needsArticle'>): void {
  const needsArticle = written.startsWith('the ');
  const bare = needsArticle ? written.slice(4) : written;
  const exact = /\.|^[A-Z&]+$/.test(bare) ? bare : null;
  const key = placeKey(bare);
  const entry: PlaceName = { ...name, exact, needsArticle };
  const known = index.byKey.get(key);
  if (known) known.push(entry);
  else index.byKey.set(key, [entry]);
  const opening = firstWord(key);
  index.longest.set(opening, Math.max(index.longest.get(opening) ?? 0, key.length));
}

/** Countries whose first-level regions world news names without saying which country they are in. */
const WELL_KNOWN_REGIONS = new Set(['US', 'CA', 'AU', 'IN', 'PK']);

function load(): NameIndex {
  const index: NameIndex = { byKey: new Map(), longest: new Map() };
  const weak = new Set(readTable<'name'>(file('weak-names')).map(({ name }) => placeKey(name)));
  const countries = new Map<string, KnownPlace>();
  const members = new Map<string, string[]>();
  for (const row of readTable(file('countries'))) {
    const country: KnownPlace = {
      name: row.name,
      kind: 'country',
      country: row.alpha2,
      countries: [row.alpha2],
      isDisputed: false,
      region: '',
      population: Number(row.population),
      isCapital: false,
      geonamesId: numberOrNull(row.geonames_id),
      wikidataId: row.wikidata_id || null,
    };
    countries.set(row.alpha2, country);
    for (const group of list(row.groups)) members.set(group, [...(members.get(group) ?? []), row.alpha2]);
    for (const name of [row.name, ...list(row.aliases)]) addName(index, name, { place: country, form: 'name', needsCue: false });
  }
  for (const row of readTable(file('demonyms'))) {
    const place = countries.get(row.country);
    if (!place) throw new Error(`demonyms.csv: no country ${row.country}`);
    const people = [...list(row.singular), ...list(row.plural)];
    const adjectives = list(row.adjectives);
    for (const name of adjectives) addName(index, name, { place, form: 'adjective', needsCue: false });
    for (const name of people) if (!adjectives.includes(name)) addName(index, name, { place, form: 'people', needsCue: false });
  }
  for (const row of readTable(file('areas'))) {
    const within = [...new Set([...list(row.countries), ...list(row.groups).flatMap((group) => members.get(group) ?? [])])].sort();
    const isDisputed = row.is_disputed === 'true';
    const place: KnownPlace = {
      name: row.name,
      kind: 'area',
      country: within.length === 1 && !isDisputed ? within[0] : null,
      countries: within,
      isDisputed,
      region: '',
      population: 1_000_000,
      isCapital: false,
      geonamesId: null,
      wikidataId: row.wikidata_id || null,
    };
    const aliases = list(row.aliases);
    const names = aliases.includes(`the ${row.name}`) ? aliases : [row.name, ...aliases];
    for (const name of names) addName(index, name, { place, form: 'name', needsCue: false });
    for (const name of list(row.adjectives)) addName(index, name, { place, form: 'adjective', needsCue: false });
    for (const name of list(row.people)) addName(index, name, { place, form: 'people', needsCue: false });
  }
  for (const row of readTable(file('regions'))) {
    const place = within(row.country, {
      name: row.name,
      kind: 'region',
      region: row.code,
      population: 1_000_000,
      geonamesId: numberOrNull(row.geonames_id),
    });
    for (const name of [row.name, ...list(row.aliases)])
      addName(index, name, { place, form: 'name', needsCue: !WELL_KNOWN_REGIONS.has(row.country) || weak.has(placeKey(name)) });
  }
  for (const row of readTable(file('cities'))) {
    const place = within(row.country, {
      name: row.name,
      kind: 'city',
      region: row.region,
      population: Number(row.population),
      isCapital: row.is_capital === '1',
      geonamesId: Number(row.geonames_id),
    });
    for (const name of [row.name, ...list(row.aliases)]) addName(index, name, { place, form: 'name', needsCue: weak.has(placeKey(name)) });
  }
  return index;
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

/** Towns of 15,000 to 100,000: read when a name behind a locative cue first asks for one. */
function loadTowns(): NameIndex {
  const index: NameIndex = { byKey: new Map(), longest: new Map() };
  for (const row of readTable(file('towns'))) {
    const place = within(row.country, {
      name: row.name,
      kind: 'city',
      region: row.region,
      population: Number(row.population),
      geonamesId: Number(row.geonames_id),
    });
    addName(index, row.name, { place, form: 'name', needsCue: true });
  }
  return index;
}

let known: NameIndex | null = null;
let towns: NameIndex | null = null;

/** The longest known name that starts at this token, or null. */
export function matchName(reading: Reading, token: number): Match | null {
  known ??= load();
  return match(known, reading, token);
}

/** The same among small towns. */
export function matchTown(reading: Reading, token: number): Match | null {
  towns ??= loadTowns();
  return match(towns, reading, token);
}

/** Every place that goes by this name in the lists of countries, regions, cities and areas. */
export function placesNamed(name: string): readonly PlaceName[] {
  known ??= load();
  return known.byKey.get(placeKey(name)) ?? [];
}

function match(index: NameIndex, reading: Reading, token: number): Match | null {
  const longest = index.longest.get(firstWord(placeKey(reading.form(token))));
  if (longest === undefined) return null;
  const start = reading.tokenStart[token];
  const last = reading.sentenceFirst[reading.sentenceOf[token] + 1];
  let best: Match | null = null;
  for (let end = token + 1; end <= last; end++) {
    const written = reading.text.slice(start, reading.tokenEnd[end - 1]);
    const key = placeKey(written);
    // an accent that is dropped makes a key shorter than what is written, never longer
    if (key.length > longest) break;
    const names = index.byKey.get(key)?.filter((name) => isWritten(name, written, reading, token));
    if (names && names.length > 0) best = { end, names };
  }
  return best;
}

function isWritten(name: PlaceName, written: string, reading: Reading, token: number): boolean {
  if (name.exact !== null && name.exact !== written) return false;
  return !name.needsArticle || (token > 0 && reading.lower(token - 1) === 'the');
}
