/**
 * One member of a list of people: somebody described ("a 22-year-old man", "the teenager's mother"), somebody named ("Ann Smith, 34, of
 * Leeds"), or a counted few ("two others"). What stands beside a member and tells of the same person is read with it.
 */

import type { DraftFigure } from '../drafts.ts';
import { genderOfName } from '../language/lexicon/given-names.ts';
import { isOutcomeForm } from '../language/lexicon/harm.ts';
import { PEOPLE_FORMS } from '../language/lexicon/people.ts';
import { continuesNoun, isName, universal } from '../language/tags.ts';
import { isPossessive, marks, words } from '../language/words.ts';
import { isUpper } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described } from './described.ts';
import { countsPeople } from './people.ts';
import type { Surroundings } from './surroundings.ts';

const isOfDescription = universal('ADJ NOUN PROPN NUM PART');

export interface Member {
  /** `self`: the killer who killed himself */
  kind: 'described' | 'named' | 'counted' | 'self';
  count: number;
  first: number;
  /** exclusive; age and origin taken in */
  end: number;
  head: number;
  /** the word that opens a description: `a`, `the`, `his`; `bare` in headlines */
  opener: 'a' | 'the' | 'whose' | 'bare';
  /** the figure of a counted few */
  of: Described | null;
}

export interface People {
  reading: Reading;
  around: Surroundings;
  /** first token of a figure → the figure */
  figureAt: ReadonlyMap<number, Described>;
}

/** tokens of a description or a name */
const LONGEST = 10;
const PAIRS = 'couple parents twins grandparents';
const COLLECTIVES = 'people police staff clergy crew personnel infantry mujahideen carabinieri townspeople tribespeople children youth';
/** two people by one word */
const isPair = words(PAIRS);
/** a noun for people that is no single person */
const isCollective = words(COLLECTIVES);
const namesPeople = words([...PEOPLE_FORMS, 'male', 'female', ...PAIRS.split(' ')].join(' '));

/** A noun for one person, or for a couple. */
export function personsIn(reading: Reading, token: number): 0 | 1 | 2 {
  if (!namesPeople(reading, token)) return 0;
  if (isPair(reading, token)) return 2;
  return isCollective(reading, token) || /(?:[^s]s|men)$/.test(reading.lower(token)) ? 0 : 1;
}

/** The member that begins at a token, or null. */
export function memberAt(people: People, token: number, limit: number): Member | null {
  return counted(people, token, limit) ?? named(people, token, limit) ?? described(people, token, limit);
}

/** "two others", "his five children". */
function counted({ reading, figureAt }: People, first: number, limit: number): Member | null {
  const start = isPossessive(reading, first) || reading.lower(first) === 'the' ? first + 1 : first;
  const of = start < limit ? figureAt.get(start) : undefined;
  if (!of || !isPlainCount(of.figure) || !countsPeople(reading, of) || of.phrase.end > limit) return null;
  if (!of.phrase.named && !['other', 'others', 'more'].includes(reading.lower(of.phrase.end - 1))) return null;
  return { kind: 'counted', count: of.figure.value as number, first, end: of.phrase.end, head: of.phrase.head, opener: 'bare', of };
}

const isPlainCount = ({ kind, unit, bound, value }: DraftFigure): boolean =>
  kind === 'count' && unit === '1' && bound === 'exact' && value !== null && Number.isInteger(value) && value > 0;

/** A name that begins with a first name, or that an age follows: "Ann Smith", "Okonkwo, 34". */
function named(people: People, first: number, limit: number): Member | null {
  const { reading, around } = people;
  const start = afterAge(reading, first);
  let end = start;
  while (end < limit && end < start + LONGEST && (isNamePart(reading, end) || (end > start && isNickname(reading, end)))) {
    end += isNamePart(reading, end) ? 1 : 3;
  }
  if (end === start || reading.upos(end - 1) !== 'PROPN' || isOwner(reading, end)) return null;
  const aged = age(reading, end, limit);
  const isPerson =
    aged > end || start > first || (end > start + 1 && genderOfName(reading.lower(start)) !== null && !around.placeAt(start));
  if (!isPerson) return null;
  const origin = originEnd(reading, aged, limit);
  return { kind: 'named', count: 1, first, end: origin, head: end - 1, opener: 'bare', of: null };
}

/** Ann [“Nan”] Smith */
const isNickname = (reading: Reading, token: number): boolean =>
  ['"', '“', '”'].includes(reading.form(token)) &&
  token + 3 < reading.tokenCount &&
  ['"', '“', '”'].includes(reading.form(token + 2)) &&
  isNamePart(reading, token + 3);

/** "[18-year-old] Ann Smith" */
const afterAge = (reading: Reading, first: number): number =>
  reading.upos(first) === 'NUM' && ['year', 'years'].includes(reading.lower(first + 2)) && reading.lower(first + 4) === 'old'
    ? first + 5
    : first;

const isNamePart = (reading: Reading, token: number): boolean => isName(reading, token) && isUpper(reading.text, reading.tokenStart[token]);

/** "Smith’s" */
const isOwner = marks("' ’ 's ’s");

/** "a 22-year-old man", "the couple's toddler", "his neighbour Ann Smith, 55". */
function described(people: People, first: number, limit: number): Member | null {
  const { reading } = people;
  let opener = openerAt(reading, first);
  const from = opener === 'bare' ? first : first + 1;
  for (let token = from; token < Math.min(limit, first + LONGEST); token++) {
    if (isOwner(reading, token) && reading.upos(token) === 'PART') opener = 'whose';
    else if (isHeadOfPerson(reading, token, limit)) {
      const end = personEnd(reading, token, limit);
      return end < 0 ? null : { kind: 'described', count: personsIn(reading, token), first, end, head: token, opener, of: null };
    } else if (!isModifier(reading, token)) return null;
  }
  return null;
}

const isArticle = words('the a an another');
function openerAt(reading: Reading, token: number): Member['opener'] {
  if (isArticle(reading, token)) return reading.lower(token) === 'the' ? 'the' : 'a';
  return isPossessive(reading, token) ? 'whose' : 'bare';
}

/** A word for a person that closes its noun phrase: "man", not the "police" of "police station". */
function isHeadOfPerson(reading: Reading, token: number, limit: number): boolean {
  if (personsIn(reading, token) <= 0 || reading.lower(token + 1) === '-') return false;
  return !(token + 1 < limit && continuesNoun(reading, token + 1)) || isOutcomeForm(reading.lower(token + 1));
}

/** After the person's name, age and town; -1 where other people are meant: "the mother of two", "a couple of", "the man's". */
function personEnd(reading: Reading, head: number, limit: number): number {
  if (reading.lower(head + 1) === 'of' && !isOrigin(reading, head + 1, limit)) return -1;
  let end = head + 1;
  while (end < limit && end < head + LONGEST && isNamePart(reading, end)) end++;
  return isOwner(reading, end) ? -1 : originEnd(reading, age(reading, end, limit), limit);
}

const isModifier = (reading: Reading, token: number): boolean =>
  isOfDescription(reading, token) ||
  reading.lower(token) === '-' ||
  (reading.upos(token) === 'VERB' && /(?:ed|ing)$/.test(reading.lower(token)));

/** After ", 34" or "(34)"; the closing comma is left. */
function age(reading: Reading, token: number, limit: number): number {
  if (reading.form(token) === '(' && isYears(reading, token + 1, limit) && reading.form(token + 2) === ')') return token + 3;
  const closes =
    token + 2 >= limit || [',', 'and', ';', '.', 'of', 'from'].includes(reading.lower(token + 2)) || reading.upos(token + 2) === 'AUX';
  return reading.form(token) === ',' && isYears(reading, token + 1, limit) && closes ? token + 2 : token;
}

const isYears = (reading: Reading, token: number, limit: number): boolean => token < limit && /^\d{1,2}$/.test(reading.form(token));

/** After "of Leeds", ", from Leeds, Ohio", ", both of Leeds". */
function originEnd(reading: Reading, token: number, limit: number): number {
  const aside = reading.form(token) === ',' ? token + 1 : token;
  const preposition = aside > token && ['both', 'all'].includes(reading.lower(aside)) ? aside + 1 : aside;
  if (!isOrigin(reading, preposition, limit)) return token;
  let end = preposition + 1;
  while (end < limit && (reading.upos(end) === 'PROPN' || (reading.form(end) === ',' && isTown(reading, end, limit)))) end++;
  return end;
}

/** ", Ohio," after a town: a comma or the end follows */
const isTown = (reading: Reading, comma: number, limit: number): boolean =>
  comma + 2 < limit &&
  reading.upos(comma + 1) === 'PROPN' &&
  [',', '.'].includes(reading.form(comma + 2)) &&
  !genderOfName(reading.lower(comma + 1));

const isOrigin = (reading: Reading, token: number, limit: number): boolean =>
  ['of', 'from'].includes(reading.lower(token)) && token + 1 < limit && reading.upos(token + 1) === 'PROPN';
