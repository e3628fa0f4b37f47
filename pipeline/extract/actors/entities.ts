/** Names → entities: one entity for all the names of one actor in a document. */
import { fold } from '../../common/identity.ts';
import type { Draft, DraftEntity, DraftPlace } from '../drafts.ts';
import { type Gender, genderOfNameAt, genderOfTitle } from '../language/lexicon/given-names.ts';
import { isKindInName } from '../language/lexicon/kinds.ts';
import { words } from '../language/words.ts';
import { countryByCode, placesNamed } from '../places/gazetteer.ts';
import type { KnownActor } from '../places/known-actors.ts';
import { keyOfWord, nameKey } from '../places/name-index.ts';
import { isCapitalised, isOwnersMarkAsWritten } from '../places/name-runs.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { isLegalForm } from './kinds.ts';
import type { NameMention } from './names.ts';
import { type KindOfBody, natureBeside, officeAfter, officeAt, officeInFront } from './nature.ts';

/** What the modules of actors/ know of an entity beyond the draft. */
export interface Actor {
  entity: DraftEntity;
  type: 'person' | 'body' | 'state' | 'unclear';
  /** lower-case words that a description may use for it: "field marshal", "ministry" */
  descriptors: Set<string>;
  known: KnownActor | null;
  gender: Gender | null;
  /** the text says what it is, or something is said of it; else it is no more than a run of capitalised words */
  isSure: boolean;
}

/** The actors of one document, found by any of their names. */
export interface Cast {
  actors: Actor[];
  byKey: Map<string, Actor>;
  /** last word of a person's name → the person, null when two share it */
  bySurname: Map<string, Actor | null>;
  /** first word of a person's name, which some are called by ("Lula") → the person, null when two share it */
  byFirstName: Map<string, Actor | null>;
  states: Map<string, Actor>;
}

/** `countryAt`: token → the country named there, by its name or its people. */
export function castOf(reading: Reading, draft: Draft, names: NameMention[], countryAt: ReadonlyMap<number, DraftPlace>): Cast {
  const cast: Cast = { actors: [], byKey: new Map(), bySurname: new Map(), byFirstName: new Map(), states: new Map() };
  const all = names.map((name) => writtenOf(reading, name));
  // longest first, so that "General Chaudhry" finds "Ahmed Sharif Chaudhry" wherever it stands
  for (const alike of byLength(all)) for (const name of alike) addMention(reading, cast, name, countryAt);
  for (const name of all) learnOfficeInFront(reading, cast, name);
  for (const place of draft.places) addState(cast, place);
  return cast;
}

/** The longest first; those of one length in text order, in which most come. */
function byLength(names: readonly Written[]): Written[][] {
  const byLength: Written[][] = [];
  let areInOrder = true;
  for (let i = 0; i < names.length; i++) {
    const { length, first } = names[i];
    while (byLength.length <= length) byLength.push([]);
    const alike = byLength[length];
    if (alike.length > 0 && alike[alike.length - 1].first > first) areInOrder = false;
    alike.push(names[i]);
  }
  if (!areInOrder) for (const alike of byLength) alike.sort((a, b) => a.first - b.first);
  return byLength.reverse();
}

/** A name, without its title, and what it is found by. */
interface Written {
  name: NameMention;
  /** with its title */
  first: number;
  /** tokens */
  length: number;
  written: string;
  key: string;
}

function writtenOf(reading: Reading, name: NameMention): Written {
  const { first, nameFirst, end } = name;
  const isOne = isOneWord(name);
  const written = isOne ? reading.form(nameFirst) : fold(reading.text.slice(reading.tokenStart[nameFirst], reading.tokenEnd[end - 1]));
  return { name, first, length: end - nameFirst, written, key: isOne ? keyOfWord(reading, nameFirst) : nameKey(written) };
}

function addMention(reading: Reading, cast: Cast, { name, written, key: own }: Written, countryAt: ReadonlyMap<number, DraftPlace>): void {
  const key = name.known ? `=${name.known.name}` : own;
  const gender = genderIn(reading, name);
  const actor = actorNamed(reading, cast, name, key, gender) ?? introduced(reading, cast, name, key, written);
  if (!actor) return;
  learnKind(reading, actor, name, gender);
  actor.entity.country ??= countryBeside(reading, name, countryAt);
  learnOffice(reading, actor, name);
  addAlias(actor.entity, written);
  actor.entity.mentions.push(tokenSpan(reading, name.first, name.end));
  const alias = aliasAfter(reading, name.end);
  if (alias && !cast.byKey.has(nameKey(alias))) cast.byKey.set(nameKey(alias), actor);
  if (name.abbreviation >= 0) {
    const short = reading.form(name.abbreviation);
    addAlias(actor.entity, short);
    cast.byKey.set(nameKey(short), actor);
    actor.entity.mentions.push(tokenSpan(reading, name.abbreviation, name.abbreviation + 1));
  }
}

const isOneWord = ({ nameFirst, end }: NameMention): boolean => end - nameFirst === 1;
const surnameOf = (reading: Reading, { end }: NameMention): string => keyOfWord(reading, end - 1);

/** Whom a name names that was named before: in full, or a person by one word. */
function actorNamed(reading: Reading, cast: Cast, name: NameMention, key: string, gender: Gender | null): Actor | null {
  const surname = surnameOf(reading, name);
  const byOneWord = isOneWord(name) && !name.known ? (cast.bySurname.get(surname) ?? cast.byFirstName.get(surname)) : null;
  const actor = cast.byKey.get(key) ?? byOneWord ?? null;
  // "Mr Stein" is not the Stein Group
  if (actor?.type === 'body' && !actor.known && name.type === 'person') return null;
  // "Mr Lee" is not Ann Lee
  return actor && areAtOdds(gender, actor.gender) ? null : actor;
}

const areAtOdds = (a: Gender | null, b: Gender | null): boolean => a !== null && b !== null && a !== b && a !== 'either' && b !== 'either';

/** A new actor, findable by its name and by what it may be called for short; null for what is no name. */
function introduced(reading: Reading, cast: Cast, name: NameMention, key: string, written: string): Actor | null {
  // "Companies complain": a common noun at the start of a sentence
  if (isOneWord(name) && name.type === 'unclear' && isKindInName(reading, name.nameFirst)) return null;
  const actor = newActor(cast, written, name);
  cast.byKey.set(key, actor);
  if (name.type === 'body' && !name.known) addShortNames(reading, cast, actor, name);
  if (name.type !== 'body' && !isOneWord(name)) addUnlessShared(cast.bySurname, surnameOf(reading, name), actor);
  if (name.type === 'person' && !isOneWord(name)) addUnlessShared(cast.byFirstName, keyOfWord(reading, name.nameFirst), actor);
  return actor;
}

/** A name of two people names neither. */
function addUnlessShared(names: Map<string, Actor | null>, name: string, actor: Actor): void {
  names.set(name, names.has(name) ? null : actor);
}

/** What kind of actor the mention makes it. */
function learnKind(reading: Reading, actor: Actor, name: NameMention, gender: Gender | null): void {
  if (name.type === 'person') {
    if (actor.type === 'unclear') actor.type = 'person';
    actor.isSure = true;
    actor.gender ??= gender;
  }
  const nature = actor.type === 'unclear' ? natureBeside(reading, name.first, name.end) : null;
  if (nature) {
    actor.type = nature.type;
    actor.entity.kind = nature.kind;
    actor.isSure = true;
  }
  const { kind } = actor.entity;
  if (kind === 'unknown' || (kind === 'person' && name.kind !== 'unknown')) actor.entity.kind = name.kind;
}

/** "Fed Chair Ann Lee", "OCD director Ann Lee": when all bodies are known, what the office in front of a name makes of a person. */
function learnOfficeInFront(reading: Reading, cast: Cast, { name: { first, nameFirst, kind }, key }: Written): void {
  const actor = kind === 'official' ? undefined : cast.byKey.get(key);
  if (actor?.type !== 'person') return;
  const bodies: KindOfBody = (token) => {
    const body = token >= 0 && token < reading.tokenCount ? cast.byKey.get(keyOfWord(reading, token)) : undefined;
    if (body?.type === 'body') return body.entity.kind;
    // "Orlo president Ann Lee": no country's
    return body?.type === 'unclear' && reading.form(token + 1) === 'president' ? 'organisation' : null;
  };
  // "District Attorney Ann Lee": with the word in front of the title
  const office =
    (kind === 'person' && first < nameFirst ? officeAt(reading, nameFirst - 1, bodies) : null) ?? officeInFront(reading, first, bodies);
  const { kind: known } = actor.entity;
  // "police spokesman Captain Ann Lee" speaks for the police; the president of a firm holds no public office
  if (office === 'person' && known === 'official') actor.entity.kind = office;
  else if (office && (known === 'unknown' || known === 'person' || (known === 'military' && kind === 'military')))
    actor.entity.kind = office;
}

/** What the actor is called without its name: "the army chief", "the group". */
function learnOffice(reading: Reading, actor: Actor, name: NameMention): void {
  const office = actor.type === 'person' ? officeAfter(reading, name.end) : null;
  if (office) {
    if (actor.entity.kind === 'person' || actor.entity.kind === 'unknown') actor.entity.kind = office.kind;
    actor.descriptors.add(office.words[office.words.length - 1]).add(office.words.join(' '));
  }
  for (const descriptor of name.descriptors) actor.descriptors.add(descriptor);
  if (name.descriptors.length > 1) actor.descriptors.add(name.descriptors.join(' '));
}

/** "Zenith Holdings PLC" is later "Zenith Holdings" or "Zenith". */
function addShortNames(reading: Reading, cast: Cast, actor: Actor, { nameFirst, end }: NameMention): void {
  for (let last = end - 1; last > nameFirst && (isLegalForm(reading, last) || reading.form(last) === '&'); last--) {
    const key = nameKey(fold(tokenSpan(reading, nameFirst, last).text));
    if (!cast.byKey.has(key)) cast.byKey.set(key, actor);
  }
}

const isBetter = words('better also widely popularly');
/** "Hamdan Dagalo, better known as Hemedti": the other name, one word; null where there is none. */
function aliasAfter(reading: Reading, end: number): string | null {
  if (end + 3 >= reading.tokenCount || reading.form(end) !== ',') return null;
  const known = isBetter(reading, end + 1) ? end + 2 : end + 1;
  if (known + 2 >= reading.tokenCount || reading.lower(known) !== 'known' || reading.lower(known + 1) !== 'as') return null;
  return isCapitalised(reading, known + 2) ? reading.form(known + 2) : null;
}

/** "Kenyan President …", "Jordan’s King …", "…, Pakistan’s army chief": whose office a person holds. */
function countryBeside(
  reading: Reading,
  { first, nameFirst, end, type }: NameMention,
  countryAt: ReadonlyMap<number, DraftPlace>,
): string | null {
  if (type !== 'person') return null;
  const owner = first > 1 && isOwnersMarkAsWritten(reading, first - 1) ? first - 2 : first - 1;
  const before = nameFirst > first ? countryAt.get(owner) : undefined;
  if (before && reading.sentenceOf[first - 1] === reading.sentenceOf[first]) return before.country;
  const after = end + 1 < reading.tokenCount && reading.form(end) === ',' ? countryAt.get(end + 1) : undefined;
  const isOwner = after?.span && isOwnersMarkAsWritten(reading, reading.tokenAt(after.span.end));
  return isOwner ? after.country : null;
}

const genderIn = (reading: Reading, name: NameMention): Gender | null =>
  name.type === 'person'
    ? (name.descriptors.map(genderOfTitle).find((gender) => gender !== null) ?? genderOfNameAt(reading, name.nameFirst))
    : null;

function newActor(cast: Cast, written: string, { known, kind, type }: NameMention): Actor {
  const entity: DraftEntity = {
    name: written,
    kind,
    aliases: [],
    mentions: [],
    country: known?.country ?? null,
    wikidataId: known?.wikidataId ?? null,
  };
  const actor: Actor = { entity, type, descriptors: new Set(), known, gender: null, isSure: type !== 'unclear' };
  cast.actors.push(actor);
  return actor;
}

/** A country that acts is its government; "Islamabad says" is the government that sits there. */
function addState(cast: Cast, place: DraftPlace): void {
  if (place.role !== 'actor' || !place.span || !place.country) return;
  const isCapital =
    place.kind === 'city' && placesNamed(place.name).some(({ place: { isCapital, country } }) => isCapital && country === place.country);
  if (place.kind !== 'country' && !isCapital) return;
  const actor = stateOf(cast, place.country);
  if (place.kind === 'country' && actor.entity.name === '') actor.entity.name = place.span.text;
  addAlias(actor.entity, place.span.text);
  actor.entity.mentions.push(place.span);
}

/** The government of a country, made when first asked for; it has no mention until one is added. */
export function stateOf(cast: Cast, country: string): Actor {
  const state = cast.states.get(country);
  if (state) return state;
  const entity: DraftEntity = {
    name: '',
    kind: 'government',
    aliases: [],
    mentions: [],
    country,
    wikidataId: countryByCode(country)?.wikidataId ?? null,
  };
  const actor: Actor = {
    entity,
    type: 'state',
    descriptors: new Set(['country', 'nation', 'government', 'state']),
    known: null,
    gender: null,
    isSure: true,
  };
  cast.states.set(country, actor);
  cast.actors.push(actor);
  return actor;
}

function addAlias(entity: DraftEntity, written: string): void {
  if (written !== entity.name && !entity.aliases.includes(written)) entity.aliases.push(written);
}
