/** What the words beside a name say that it is: a person, or a body and of what kind. A name alone says nothing. */
import type { SourceKind } from '../../contract.ts';
import { kindInName, kindInNameAt, kindOfNoun, kindOfPair } from '../language/lexicon/kinds.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { lastOfBarePhrase } from '../language/phrase.ts';
import { runEnd, runStart, within } from '../language/scan.ts';
import { isCommonNounOrAdjective, isNounOrAdjective } from '../language/tags.ts';
import { words } from '../language/words.ts';
import { matchActor } from '../places/known-actors.ts';
import { isCapitalised, isOwnersMarkAsWritten } from '../places/name-runs.ts';
import type { Reading } from '../reading/reading.ts';
import { isBody } from './kinds.ts';

export interface Nature {
  type: 'person' | 'body';
  kind: SourceKind;
}

/** What firms have and people have not: "Zenith's shares", "Zenith's boss" */
const FIRMS_OWN = new Set(
  'share stock profit revenue turnover sale earnings customer shareholder investor boss executive chairman chairwoman ceo workforce factory plant headquarters subsidiary board'.split(
    ' ',
  ),
);
const LONGEST_PHRASE = 5; // tokens: "a big maker of chips" is read up to its "of"

/** The nature of the name in tokens `first` to `end`, exclusive; null where the words beside it do not tell. */
export function natureBeside(reading: Reading, first: number, end: number): Nature | null {
  if (isOneOfMany(reading, first)) return null;
  return apposed(reading, end) ?? relative(reading, end) ?? owner(reading, end) ?? labelled(reading, first, end);
}

const isIndefinite = words('a an another any every no');
/** "a devout Muslim, who …", "a Democrat": one of a kind, not a name. */
function isOneOfMany(reading: Reading, first: number): boolean {
  const before = runStart(reading, first, 1, isCommonNounOrAdjective) - 1;
  return before >= 0 && isIndefinite(reading, before);
}

const isAOrAn = words('a an');
/** "Zenith, a startup in Oslo, …", "Jordan Ellis, a farmer, …" */
function apposed(reading: Reading, end: number): Nature | null {
  if (end + 2 >= reading.tokenCount || reading.form(end) !== ',' || !isAOrAn(reading, end + 1)) return null;
  const head = lastOfPhrase(reading, end + 2);
  return head < 0 ? null : natureOfNoun(reading, head);
}

const goesOnAfterOffice = words(', . ; of for in');
/** "Sergio Massa, the economy minister, …", "Ann Lee, Kenya's chief justice, …": the office of a person; null where none is named. */
export function officeAfter(reading: Reading, end: number): { kind: SourceKind; words: string[] } | null {
  if (end + 2 >= reading.tokenCount || reading.form(end) !== ',') return null;
  const owned = isOwnersMarkAsWritten(reading, end + 2) ? end + 3 : reading.lower(end + 1) === 'the' ? end + 2 : -1;
  const head = owned < 0 ? -1 : lastOfPhrase(reading, owned);
  // "Ann Lee, the minister said, …" tells who speaks, not who she is
  if (head < 0 || head + 1 >= reading.tokenCount || !goesOnAfterOffice(reading, head + 1)) return null;
  const kind = kindInName(reading.lemma(head));
  if (kind !== 'official' && kind !== 'military') return null;
  const words: string[] = [];
  for (let token = owned; token <= head; token++) words.push(reading.lower(token));
  return { kind, words };
}

const isOffice = (kind: SourceKind | null): kind is 'official' | 'military' => kind === 'official' || kind === 'military';

/** "acting governor Ann Lee", "Bomb Squad in-charge Tom Hale", "Fed Chair Ann Lee": the office that the words in front of a person's name tell. */
export function officeInFront(reading: Reading, first: number, bodies: KindOfBody): SourceKind | null {
  const last = first - 1;
  if (last < 0 || reading.sentenceOf[last] !== reading.sentenceOf[first] || !isNounOrAdjective(reading, last)) return null;
  const office = officeAt(reading, last, bodies);
  if (office) return office;
  // "Leader of the Opposition Ann Lee": the office stands before its "of"
  const of = reading.lower(last - 1) === 'the' ? last - 2 : last - 1;
  return of > 0 && reading.lower(of) === 'of' && reading.sentenceOf[of - 1] === reading.sentenceOf[first]
    ? officeAt(reading, of - 1, bodies)
    : null;
}

/** The kind of the body that a token names, by what the text tells of it elsewhere; null where it tells nothing. */
export type KindOfBody = (token: number) => SourceKind | null;
const NOTHING_TOLD: KindOfBody = () => null;

/** What an office makes of its holder: by its own noun, by two words, or by the body that has it. Null where it tells nothing. */
export function officeAt(reading: Reading, noun: number, bodies: KindOfBody = NOTHING_TOLD): SourceKind | null {
  const lemma = reading.lemma(noun).toLowerCase();
  const hyphened = noun > 1 && reading.form(noun - 1) === '-' ? kindInName(`${reading.lower(noun - 2)}-${reading.lower(noun)}`) : null;
  // "finance chief", "district attorney"
  const pair = noun > 0 ? kindOfPair(reading.lower(noun - 1), lemma) : null;
  if (pair && !isBody(pair)) return pair;
  const kind = hyphened ?? kindInNameAt(reading, noun) ?? kindInName(lemma);
  if (!HEADS.has(lemma)) return isOffice(kind) ? kind : null;
  return ofBody(reading, noun, bodies) ?? (isOffice(kind) ? kind : null);
}

/** who stands for a body, at its head, in its name or for it */
const HEADS = new Set(
  'chair chairman chairwoman head boss leader director member executive economist president secretary spokesman spokeswoman spokesperson representative'.split(
    ' ',
  ),
);

const isOfForOrAt = words('of for at');
/** "Fed chair", "head of the health ministry", "the airline's spokesman": of a public body an official, of armed men one of them, of any other a person; null where no body is told. */
function ofBody(reading: Reading, noun: number, bodies: KindOfBody): SourceKind | null {
  let owner = noun > 1 && isOwnersMarkAsWritten(reading, noun - 1) ? noun - 2 : noun - 1;
  // "the OCD regional director"
  if (owner > 0 && owner === noun - 1 && reading.upos(owner) === 'ADJ' && bodyKind(reading, owner, bodies) === null) owner--;
  const before = owner >= 0 && reading.sentenceOf[owner] === reading.sentenceOf[noun] ? bodyKind(reading, owner, bodies) : null;
  const isOf = noun + 2 < reading.tokenCount && isOfForOrAt(reading, noun + 1);
  const kind = before ?? (isOf ? kindOfBodyAfter(reading, noun + 2, bodies) : null);
  if (kind === 'government') return 'official';
  if (kind === 'military' || kind === 'armed_group') return kind;
  return kind === 'organisation' || kind === 'media' ? 'person' : null;
}

const bodyKind = (reading: Reading, token: number, bodies: KindOfBody): SourceKind | null =>
  matchActor(reading, token)?.actor.kind ??
  bodies(token) ??
  kindOfPair(token > 0 ? reading.lower(token - 1) : '', reading.lower(token)) ??
  (isCapitalised(reading, token) ? kindInNameAt(reading, token) : kindOfNoun(reading.lemma(token)));

const opensPhrase = words('the its their a');
function kindOfBodyAfter(reading: Reading, first: number, bodies: KindOfBody): SourceKind | null {
  const opening = opensPhrase(reading, first) ? first + 1 : first;
  const known = opening < reading.tokenCount ? matchActor(reading, opening) : null;
  if (known) return known.actor.kind;
  const last = lastOfName(reading, opening);
  return last < 0 ? null : bodyKind(reading, last, bodies);
}

/** The last word of a body's name or description, up to a small word: "monetary policy committee | of". */
function lastOfName(reading: Reading, first: number): number {
  if (first >= reading.tokenCount) return -1;
  const end = runEnd(reading, first, within(reading, first, LONGEST_PHRASE), isNounOrAdjective);
  return end > first ? end - 1 : -1;
}

/** The noun that ends the phrase which starts here, or -1. */
function lastOfPhrase(reading: Reading, first: number): number {
  const head = lastOfBarePhrase(reading, first, LONGEST_PHRASE);
  return head >= 0 && reading.upos(head) === 'NOUN' ? head : -1;
}

/** "Zenith, which sold it, …", "Ann Lee, who sold it, …" */
function relative(reading: Reading, end: number): Nature | null {
  const at = end < reading.tokenCount && reading.form(end) === ',' ? end + 1 : end;
  const word = at < reading.tokenCount ? reading.lower(at) : '';
  if (word === 'who') return { type: 'person', kind: 'person' };
  return word === 'which' && at > end ? { type: 'body', kind: 'organisation' } : null;
}

/** "Zenith's shares", "Zenith's chief executive" */
function owner(reading: Reading, end: number): Nature | null {
  if (end + 1 >= reading.tokenCount || !isOwnersMarkAsWritten(reading, end)) return null;
  const owned = reading.lower(end + 1) === 'chief' ? end + 2 : end + 1;
  return owned < reading.tokenCount && FIRMS_OWN.has(reading.lemma(owned)) ? { type: 'body', kind: 'organisation' } : null;
}

/** "the retailer Zenith", "analyst Lee", "the mayor, Eva Brandt, …": the noun in front */
function labelled(reading: Reading, first: number, end: number): Nature | null {
  const isBetweenCommas = first > 1 && reading.form(first - 1) === ',' && end < reading.tokenCount && reading.form(end) === ',';
  const noun = isBetweenCommas ? first - 2 : first - 1;
  if (noun < 0 || reading.sentenceOf[noun] !== reading.sentenceOf[first]) return null;
  const opens = noun === reading.sentenceFirst[reading.sentenceOf[noun]];
  if (reading.xpos(noun) !== 'NN' && !(opens && reading.xpos(noun) === 'NNP')) return null;
  const nature = natureOfNoun(reading, noun);
  // "the bank, Eva Brandt, and …" is a list
  return isBetweenCommas && nature?.type === 'body' ? null : nature;
}

function natureOfNoun(reading: Reading, noun: number): Nature | null {
  const lemma = reading.lemma(noun).toLowerCase();
  // "think tank", "think-tank"
  const pair = noun > 0 ? kindOfPair(reading.lower(reading.form(noun - 1) === '-' ? noun - 2 : noun - 1), lemma) : null;
  const kind = pair ?? (kindOfNoun(lemma) && kindInName(lemma));
  if (isBody(kind)) return { type: 'body', kind: kind as SourceKind };
  if (kind === 'person' || kind === 'official' || kind === 'military') return { type: 'person', kind };
  return kind === null && peopleClass(reading, noun) !== null ? { type: 'person', kind: 'person' } : null;
}
