/** Every name of a person or a body that the text writes out, with its title and the abbreviation after it. */
import type { SourceKind } from '../../contract.ts';
import type { Draft } from '../drafts.ts';
import { genderOfNameAt } from '../language/lexicon/given-names.ts';
import { isKindInName, kindInName, kindInNameAt, kindOfNoun, kindOfPair } from '../language/lexicon/kinds.ts';
import { firstFrom, runEnd, runStart, some } from '../language/scan.ts';
import { isCommonNounOrAdjective, isCommonPlural, isName, isNameByEitherTag } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { isOfOrFor, marks, openingBrackets, words } from '../language/words.ts';
import { placesNamed } from '../places/gazetteer.ts';
import { type ActorsByToken, type KnownActor, knownActorsIn } from '../places/known-actors.ts';
import { isCapitalised, isNamePart, isOwnersMarkAsWritten, isPartWithCapital, isTitleCase, nameOpenings } from '../places/name-runs.ts';
import type { Reading } from '../reading/reading.ts';
import { abbreviationAfter } from './abbreviations.ts';
import { type DefinedName, definedNames, headOfName } from './defined-names.ts';
import { FIRM_NOUNS, isBody, isLegalForm } from './kinds.ts';
import { hasOffice, isTitle, kindOfTitles, titleWords } from './titles.ts';

export interface NameMention {
  /** with the title: "General Chaudhry" */
  first: number;
  /** exclusive */
  end: number;
  /** where the name itself starts, after the title */
  nameFirst: number;
  type: 'person' | 'body' | 'unclear';
  kind: SourceKind;
  known: KnownActor | null;
  /** title and apposition nouns, lower case: what a description may call it later */
  descriptors: string[];
  /** the abbreviation's token in the brackets after it, or -1 */
  abbreviation: number;
}

/** inside the name of a body: "Ministry of Foreign Affairs and Trade" */
const JOINS_BODY = new Set(['of', 'for', '-', '&']);
/** what ministries and chambers are for, as the second of a pair */
const FIELD_NOUNS = new Set(
  'industry trade commerce prevention fisheries culture sport sports tourism technology development welfare livestock agriculture works housing training science education labour social health planning management innovation skills energy research information broadcasting mines justice security transport finance industries environment'.split(
    ' ',
  ),
);
const PARTICLES = new Set(['bin', 'bint', 'ibn', 'al', 'el', 'ul', 'van', 'von', 'der', 'de', 'da', 'di', 'del', 'dos', '-']);
const isArabicArticle = words('al el ul ad ar as ash an az ur ud');
const LONGEST = 9; // tokens

/** All names; none overlaps another. Skips what is a place or a time. */
export function findNames(reading: Reading, draft: Draft): NameMention[] {
  const taken = takenTokens(reading, draft);
  const defined = definedNames(reading);
  const names: NameMention[] = [];
  const actors = knownActorsIn(reading);
  const openings = nameOpenings(reading);
  let next = 0;
  for (let i = 0; i < openings.length; i++) {
    const name = openings[i] < next ? null : nameAt(reading, openings[i], taken, actors, defined);
    if (!name) continue;
    names.push(name);
    next = lastToken(name) + 1;
  }
  return [...names, ...surnamesAlone(reading, names, taken), ...describedBodies(reading, names)];
}

/** The name that begins at a token, by the first way that finds one. */
function nameAt(
  reading: Reading,
  token: number,
  taken: Uint8Array,
  actors: ActorsByToken,
  defined: ReadonlyMap<number, DefinedName>,
): NameMention | null {
  const known = actors.get(token);
  if (known) return knownName(reading, token, known.end, known.actor);
  const spelled = defined.get(token);
  if (spelled) return spelledName(reading, spelled);
  const office = officeOfCountry(reading, token, taken);
  if (office) return office;
  return taken[token] && !isTitle(reading, token) ? bodyOverPlace(reading, token, taken) : unknownName(reading, token, taken);
}

/** of a body's description with an abbreviation after it, in tokens */
const LONGEST_DESCRIBED = 7;

/** "the county health department (CHD)": a body written small, which its abbreviation makes a name. */
function describedBodies(reading: Reading, names: NameMention[]): NameMention[] {
  const found: NameMention[] = [];
  const known = new Set(names.map(({ abbreviation }) => abbreviation));
  for (const open of openingBrackets(reading)) {
    if (open < 1 || open + 2 >= reading.tokenCount || known.has(open + 1) || isCapitalised(reading, open - 1)) continue;
    const kind = kindInName(reading.lower(open - 1));
    const letters = reading.form(open + 1).length;
    const first = open - letters;
    if (!isBody(kind) || letters > LONGEST_DESCRIBED || first < reading.sentenceFirst[reading.sentenceOf[open]]) continue;
    const abbreviation = abbreviationAfter(reading, first, open);
    if (abbreviation < 0) continue;
    found.push({
      first,
      end: open,
      nameFirst: first,
      type: 'body',
      kind: kind as SourceKind,
      known: null,
      descriptors: [reading.lower(open - 1)],
      abbreviation,
    });
  }
  return found;
}

/** what a state has an office for, where its name follows: "Environment Canada", "Statistics Norway" */
const isField = words('environment health statistics parks transport elections fisheries immigration customs education highways');

/** "Environment Canada": an office of the state, not the country. */
function officeOfCountry(reading: Reading, first: number, taken: Uint8Array): NameMention | null {
  if (!isField(reading, first) || taken[first] || first + 1 >= reading.tokenCount) return null;
  if (!placesNamed(reading.form(first + 1)).some(({ place }) => place.kind === 'country')) return null;
  return { first, end: first + 2, nameFirst: first, type: 'body', kind: 'government', known: null, descriptors: [], abbreviation: -1 };
}

/** "Vargas fled" after "Jorge Vargas": a surname that opens a sentence, where a plural looks the same. */
function surnamesAlone(reading: Reading, names: NameMention[], taken: Uint8Array): NameMention[] {
  const surnames = new Set(
    names.filter(({ type, nameFirst, end }) => type === 'person' && end - nameFirst > 1).map(({ end }) => reading.form(end - 1)),
  );
  const found: NameMention[] = [];
  for (let sentence = 0; sentence < reading.sentenceFirst.length - 1; sentence++) {
    const first = reading.sentenceFirst[sentence];
    if (taken[first] || !isCommonPlural(reading, first) || !surnames.has(reading.form(first))) continue;
    found.push({
      first,
      end: first + 1,
      nameFirst: first,
      type: 'unclear',
      kind: 'unknown',
      known: null,
      descriptors: [],
      abbreviation: -1,
    });
  }
  return found;
}

/** of the name and of the abbreviation after it */
const lastToken = ({ end, abbreviation }: NameMention): number => Math.max(end - 1, abbreviation);

function takenTokens(reading: Reading, draft: Draft): Uint8Array {
  const taken = new Uint8Array(reading.tokenCount);
  for (const { span } of [...draft.places, ...draft.times]) {
    if (!span) continue;
    for (let token = reading.tokenAt(span.start); token < reading.tokenCount && reading.tokenStart[token] < span.end; token++)
      taken[token] = 1;
  }
  return taken;
}

function knownName(reading: Reading, first: number, end: number, known: KnownActor): NameMention {
  return {
    first,
    end,
    nameFirst: first,
    type: 'body',
    kind: known.kind,
    known,
    descriptors: [],
    abbreviation: abbreviationAfter(reading, first, end),
  };
}

function spelledName(reading: Reading, name: DefinedName): NameMention {
  const { first, end, abbreviation } = name;
  const descriptors = [...new Set([...nounsOf(reading, first, end), reading.lower(headOfName(reading, name))])];
  return {
    first,
    end,
    nameFirst: first,
    type: 'body',
    kind: kindOfBody(reading, first, end) ?? 'organisation',
    known: null,
    descriptors,
    abbreviation,
  };
}

function unknownName(reading: Reading, start: number, taken: Uint8Array): NameMention | null {
  const limit = Math.min(reading.sentenceFirst[reading.sentenceOf[start] + 1], start + LONGEST);
  const afterTitles = titlesEnd(reading, start, limit, taken);
  const end = afterTitles < 0 ? -1 : nameEnd(reading, afterTitles, limit, taken);
  if (end <= afterTitles || !hasProperNoun(reading, afterTitles, end)) return null;
  const [first, opening] = withoutDescription(reading, start, afterDescription(reading, start, afterTitles, end), end);
  // "General Motors Co."
  const nameFirst = isLegalForm(reading, end - 1) && end - first > 1 ? first : opening;
  return mentionOf(reading, first, nameFirst, end);
}

/** Where the name begins after the titles that open it; -1 where nothing but a title stands there. */
function titlesEnd(reading: Reading, first: number, limit: number, taken: Uint8Array): number {
  let end = first;
  while (end < limit && isTitle(reading, end) && isCapitalised(reading, end)) {
    end++;
    // "Gen. …", "Secretary-General …"
    if (end + 1 < limit && (reading.form(end) === '.' || (reading.form(end) === '-' && isTitle(reading, end + 1)))) end++;
  }
  // "Second Amendment": a rank without an office is no title
  if (end > first && !hasOffice(reading, first, end)) end = first;
  if (end < limit && (end === first || isNameWord(reading, end, taken))) return end;
  // "Central Command": every word may be a title, yet the last is a body
  return end - first < 2 ? -1 : first;
}

/** Where the name ends that begins here. */
function nameEnd(reading: Reading, nameFirst: number, limit: number, taken: Uint8Array): number {
  let end = nameFirst;
  while (end < limit) {
    if (isCapitalised(reading, end) && !taken[end] && belongs(reading, end, nameFirst)) end++;
    else if (joins(reading, end, limit, taken)) end += 2;
    else if (end > nameFirst && opensArabicPart(reading, end, limit)) end += 3;
    else break;
  }
  return end;
}

/** What a name names: a body by its nouns or its abbreviation, a person by titles or first names. */
function mentionOf(reading: Reading, first: number, nameFirst: number, end: number): NameMention {
  const titles = titleWords(reading, first, nameFirst);
  // "Military Hospital": what stands after a title is a body's noun, and no name
  const isBodysNoun = end - nameFirst === 1 && isBody(kindInNameAt(reading, nameFirst));
  const bodyKind = titles.length === 0 || isBodysNoun ? kindOfBody(reading, isBodysNoun ? first : nameFirst, end) : null;
  const abbreviation = abbreviationAfter(reading, first, end);
  if (bodyKind || abbreviation >= 0) {
    const descriptors = nounsOf(reading, nameFirst, end);
    return {
      first,
      end,
      nameFirst: bodyKind && !isBodysNoun ? nameFirst : first,
      type: 'body',
      kind: bodyKind ?? 'organisation',
      known: null,
      descriptors,
      abbreviation,
    };
  }
  const isPerson = titles.length > 0 || (end - nameFirst > 1 && isOfPerson(reading, nameFirst, end));
  return {
    first,
    end,
    nameFirst,
    type: isPerson ? 'person' : 'unclear',
    kind: isPerson ? kindOfTitles(titles) : 'unknown',
    known: null,
    descriptors: titles,
    abbreviation: -1,
  };
}

/** "Gunmen", "Companies": the first word of a sentence is capitalised without being a name. */
function hasProperNoun(reading: Reading, first: number, end: number): boolean {
  return some(reading, first, end, isName) && !(end - first === 1 && reading.xpos(first) === 'NNPS');
}

/** offices that a name follows at once, whatever stands in front of them: "State Election Commissioner K Rao" */
const OFFICES = new Set(
  'minister secretary commissioner governor senator mayor president chairman chairwoman director spokesman spokeswoman spokesperson superintendent inspector ambassador councillor councilman councilwoman prosecutor sheriff statistician coroner treasurer ombudsman analyst economist strategist'.split(
    ' ',
  ),
);

/** The last office inside a run of capitalised words that a name follows; -1 where there is none. */
function officeInside(reading: Reading, nameFirst: number, end: number): number {
  if (genderOfNameAt(reading, nameFirst) !== null) return -1;
  for (let token = end - 2; token >= nameFirst; token--) {
    if (isKindInName(reading, token + 1) || isLegalForm(reading, token + 1)) return -1;
    const word = reading.lower(token);
    if (OFFICES.has(word) ? token > nameFirst : word === 'opposition') return token;
  }
  return -1;
}

const isDot = marks('.');
const isTitleOrDot: TokenTest = (reading, token) => isTitle(reading, token) || isDot(reading, token);

/** "Democrat Ann Lee", "City Attorney Ben Ito": a name starts at the first name or after the office, and its title right in front of it. */
function withoutDescription(reading: Reading, first: number, nameFirst: number, end: number): [number, number] {
  const office = officeInside(reading, nameFirst, end);
  // "Leader of the Opposition Ann Lee": the office is the leader's
  if (office >= 0) return [reading.lower(office) === 'opposition' ? office + 1 : office, office + 1];
  for (let token = nameFirst + 1; token + 1 < end; token++) {
    if (genderOfNameAt(reading, nameFirst) !== null) break;
    if (genderOfNameAt(reading, token) === null || /[-']/.test(reading.form(token - 1))) continue;
    return [runStart(reading, token, nameFirst, isTitleOrDot), token];
  }
  return [
    nameFirst > first && kindOfTitles(titleWords(reading, first, nameFirst)) === 'person' && !hasOffice(reading, first, nameFirst)
      ? nameFirst
      : first,
    nameFirst,
  ];
}

/** "Producer Orlo Energy", "Consultancy Ekman Research": what a body is, which opens no name of one */
const DESCRIBES_BODY = new Set('producer consultancy pollster charity nonprofit app platform newspaper magazine'.split(' '));

/** "Retailer Halden said", "the Fed’s Chair Ann Lee": a noun with a capital that tells what is named is no part of the name. */
function afterDescription(reading: Reading, first: number, nameFirst: number, end: number): number {
  if (first !== nameFirst || end - first < 2) return nameFirst;
  const noun = reading.lower(first);
  const opensSentence = first === reading.sentenceFirst[reading.sentenceOf[first]];
  return (opensSentence && (FIRM_NOUNS.has(noun) || DESCRIBES_BODY.has(noun))) ||
    ((opensSentence || end - first > 2) && kindOfNoun(noun) === 'person')
    ? first + 1
    : nameFirst;
}

/** "Lake Chad Relief Network (LCRN)": a body whose name opens with a place. */
function bodyOverPlace(reading: Reading, first: number, taken: Uint8Array): NameMention | null {
  const limit = Math.min(reading.sentenceFirst[reading.sentenceOf[first] + 1], first + LONGEST);
  const end = runEnd(
    reading,
    first,
    limit,
    (_, t) => (isCapitalised(reading, t) && (taken[t] === 1 || isNamePart(reading, t))) || joins(reading, t, limit, taken),
  );
  if (end - first < 2 || taken[end - 1]) return null;
  const abbreviation = abbreviationAfter(reading, first, end);
  const kind = kindOfBody(reading, first, end) ?? (abbreviation >= 0 ? 'organisation' : null);
  return kind && { first, end, nameFirst: first, type: 'body', kind, known: null, descriptors: nounsOf(reading, first, end), abbreviation };
}

/** Whether a capitalised word belongs to the name that begins there, or goes on with it. */
const belongs = (reading: Reading, token: number, nameFirst: number): boolean =>
  (isPartWithCapital(reading, token) && (token === nameFirst || isOfName(reading, token))) ||
  isMay(reading, token) ||
  (token > nameFirst && goesOn(reading, token));

const isNameWord = (reading: Reading, token: number, taken: Uint8Array): boolean =>
  !taken[token] && ((isNamePart(reading, token) && isOfName(reading, token)) || isMay(reading, token));

const isOfName: TokenTest = (reading, token) => isNameByEitherTag(reading, token) || isBody(kindInNameAt(reading, token));

const isWordMay = marks('May');
/** "Theresa May": no month, since no time is there, and no verb, since a first name stands in front. */
const isMay = (reading: Reading, token: number): boolean =>
  isWordMay(reading, token) && token > 0 && genderOfNameAt(reading, token - 1) !== null;

/** A capitalised noun or adjective after the start of a name: "Relief", "Workers". */
const goesOn: TokenTest = (reading, token) =>
  isCommonNounOrAdjective(reading, token) &&
  reading.tokenStart[token] - reading.tokenEnd[token - 1] === 1 &&
  !isTitleCase(reading, reading.sentenceOf[token]);

/** "al-Burhan", "ul-Haq": article, hyphen and what they belong to. */
const opensArabicPart = (reading: Reading, token: number, limit: number): boolean =>
  token + 2 < limit &&
  isArabicArticle(reading, token) &&
  reading.form(token + 1) === '-' &&
  reading.tokenEnd[token] === reading.tokenStart[token + 1] &&
  isCapitalised(reading, token + 2);

const mayJoin = words([...JOINS_BODY, ...PARTICLES, 'and', "'s", "'"].join(' '));

/** A small word inside a name: "Osama bin Laden", "Ministry of Health". */
function joins(reading: Reading, token: number, limit: number, taken: Uint8Array): boolean {
  if (!mayJoin(reading, token)) return false;
  // "Farmers’ Union"
  if (isOwnersMarkAsWritten(reading, token))
    return token + 1 < limit && isBody(kindInNameAt(reading, token + 1)) && isCapitalised(reading, token + 1);
  if (token + 1 < limit && reading.form(token) === '&' && isLegalForm(reading, token + 1)) return true; // "Merck & Co."
  if (token + 1 >= limit || !isCapitalised(reading, token + 1) || !isNameWord(reading, token + 1, taken)) return false;
  const word = reading.lower(token);
  // "Farrow & Pyke"
  if (word === '&' && isNameByEitherTag(reading, token - 1) && isNameByEitherTag(reading, token + 1)) return true;
  if (PARTICLES.has(word)) return true;
  // "Chamber of Commerce and Industry"
  if (word === 'and')
    return FIELD_NOUNS.has(reading.lower(token + 1)) && isNameByEitherTag(reading, token - 1) && !isCapitalised(reading, token + 2);
  return JOINS_BODY.has(word) && isBody(kindInNameAt(reading, token - 1));
}

/** What a run of capitalised words names, if a body: by the first way that has an answer. */
function kindOfBody(reading: Reading, first: number, end: number): SourceKind | null {
  const last = lastWordKind(reading, first, end);
  for (const way of WAYS_TO_NAME_A_BODY) {
    const kind = way(reading, first, end, last);
    if (kind !== undefined) return kind;
  }
  return null;
}

/** @param last what the last word of the name tells @returns undefined where it cannot tell */
type WayToNameABody = (reading: Reading, first: number, end: number, last: SourceKind | null) => SourceKind | null | undefined;

/** "Farrow & Pyke", "Food & Drug Agency" */
const byAmpersand: WayToNameABody = (reading, first, end, last) =>
  some(reading, first + 1, end - 1, isAmpersand) ? (isBody(last) ? last : 'organisation') : undefined;

/** "Arrow Holdings Ltd" */
const byLegalForm: WayToNameABody = (reading, first, end, last) =>
  end - first > 1 && isLegalForm(reading, end - 1) ? (last ?? 'organisation') : undefined;

/** "Refugee Agency", "Centre for Disease Control and Prevention": told by two words */
const byTwoWords: WayToNameABody = (reading, first, end) => {
  for (let token = end - 1; token > first; token--) {
    const pair = kindOfPair(reading.lower(token - 1), reading.lower(token));
    if (isBody(pair)) return pair;
  }
  return undefined;
};

const isInternational = words('international world global');
/** "International Water Agency": no single state's */
const ofNoState: WayToNameABody = (reading, first, end, last) =>
  end - first > 1 && last === 'government' && isInternational(reading, first) ? 'organisation' : undefined;

const isPolice = words('police');
/** "Water Board", "Norland Army" */
const byLastWord: WayToNameABody = (reading, first, end, last) =>
  end - first > 1 && (isBody(last) || last === 'military' || isPolice(reading, end - 1)) ? last : undefined;

/** "Ministry of Health", "Institute for Peace" */
const byWordBeforeOf: WayToNameABody = (reading, first, end) => {
  const token = firstFrom(reading, first, end - 1, isBodyBeforeOf);
  return token < 0 ? undefined : (kindOfNoun(`${reading.lower(token)} of ${reading.lower(token + 2)}`) ?? kindInNameAt(reading, token));
};

const WAYS_TO_NAME_A_BODY: readonly WayToNameABody[] = [byAmpersand, byLegalForm, byTwoWords, ofNoState, byLastWord, byWordBeforeOf];

const isAmpersand = marks('&');
const isBodyBeforeOf: TokenTest = (reading, token) => isOfOrFor(reading, token + 1) && isBody(kindInNameAt(reading, token));

/** What the last word of a name tells, with its hyphen: "Arrow Electric Co-op"; after "of" it tells the field alone, "Department of Energy". */
function lastWordKind(reading: Reading, first: number, end: number): SourceKind | null {
  const last = end - 1;
  if (last > first && reading.lower(last - 1) === 'of') return null;
  const hyphened =
    last - first > 1 && reading.form(last - 1) === '-' ? kindInName(`${reading.lower(last - 2)}-${reading.lower(last)}`) : null;
  return hyphened ?? kindInNameAt(reading, last);
}

/** What a description may later call a body: the nouns in its name that tell what it is, "ministry", "network". */
function nounsOf(reading: Reading, first: number, end: number): string[] {
  const nouns: string[] = [];
  for (let token = first; token < end; token++) if (isBody(kindInNameAt(reading, token))) nouns.push(reading.lower(token));
  return nouns;
}

const isPatronymic = words('bin bint ibn');

/** What only people have: a first name, "bin" in the name, "who" or an age after it. */
function isOfPerson(reading: Reading, first: number, end: number): boolean {
  if (genderOfNameAt(reading, first) !== null) return true;
  if (some(reading, first, end, isPatronymic)) return true;
  if (end + 2 >= reading.tokenCount || reading.form(end) !== ',') return end < reading.tokenCount && reading.lower(end) === 'who';
  return reading.lower(end + 1) === 'who' || (/^\d{1,2}$/.test(reading.form(end + 1)) && reading.form(end + 2) === ',');
}
