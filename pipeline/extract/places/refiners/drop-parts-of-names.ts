import { genderOfNameAt } from '../../language/lexicon/given-names.ts';
import { isKindInName } from '../../language/lexicon/kinds.ts';
import { memberTest } from '../../language/member.ts';
import { lastUpTo, notBefore, sentenceStart } from '../../language/scan.ts';
import { isFullVerb } from '../../language/tags.ts';
import { either } from '../../language/test.ts';
import { isComma, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Mention } from '../mentions.ts';
import { capitalisedTokens, isTitleCase, namePartAfter, namePartBefore } from '../name-runs.ts';

/** Words that may follow a place without making one name with it: "Pakistan President …", "Texas Governor …". */
const TITLES = new Set(
  'archbishop bishop cardinal president vice prime premier minister foreign defence defense interior finance home secretary senator sen. senate gov. governor mayor rep. representative congressman congresswoman attorney general chancellor king queen prince princess crown captain coach police officials army military navy air armed forces special government parliament embassy ambassador leader chief supreme coast guard security central justice national federal health'.split(
    ' ',
  ),
);
/** "the University of California" is no place in California's sense; "the Government of Texas" speaks of Texas. */
const STATE_WORDS = new Set(
  'president government republic state province city town village county minister premier governor mayor king queen people embassy ambassador kingdom army parliament senator commonwealth emirate sultanate capital district gulf north south east west center downtown islamic'.split(
    ' ',
  ),
);
/** The offices of a state or a town, whose names open with it: "Texas Department of Health", "Dublin City Council". */
const OFFICES = new Set(
  'department dept. bureau commission council city county board highway highways patrol legislature house district court fire sheriff public treasury census trade securities magistrate division agency office ministry cabinet politburo revolutionary economic environmental education electoral election'.split(
    ' ',
  ),
);
/** Countries that are first names or surnames as well. */
const PERSONAL_COUNTRIES = new Set(['jordan', 'chad', 'israel', 'georgia', 'england', 'ireland', 'france', 'holland', 'cuba', 'kenya']);
/** A place after these is a person: "Mr Jordan". */
const PERSON_TITLES = new Set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady prof. professor judge justice sgt. sgt lt. lt capt. capt col. col gen. gen maj. maj cpl. pvt. officer detective deputy sheriff coach rev. father sister brother uncle aunt saint'.split(
    ' ',
  ),
);

/** Names of people, firms and works that hold the name of a place are no places: "Paris Hilton", "Michael Jordan", "Bank of England". */
export function dropPartsOfNames(reading: Reading, mentions: Mention[]): Mention[] {
  const starts = new Set(mentions.map(({ first }) => first));
  const ends = new Set(mentions.map(({ end }) => end));
  const surnames = new Set<string>();
  const bearers = new Set(mentions.filter(isGuess).map(({ end }) => reading.lower(end - 1)));
  const towns = new Set(
    mentions.filter((found) => isGuess(found) && isTownsName(reading, found)).map(({ end }) => lastTwo(reading, end - 1)),
  );
  const people = surnamesAmong(reading, bearers, towns);
  const unknown = new Set(mentions.filter(({ rule }) => rule === 'place.after-cue').map(({ first }) => reading.form(first)));
  const speakers = speakersAmong(reading, unknown);
  const kept = mentions.filter((found) => {
    if (isGuess(found) && people.has(reading.lower(found.end - 1))) return false;
    if (found.rule === 'place.after-cue' && speakers.has(reading.form(found.first))) return false;
    if (isHeadedFor(reading, found) || isTradedOrRead(reading, found)) return false;
    if (STANDS_ALONE.has(found.rule)) return true;
    const verdict = partOfName(reading, found, starts, ends);
    if (verdict === 'person') surnames.add(reading.lower(found.end - 1));
    return verdict === null;
  });
  const isPlaceToo = new Set(kept.filter(({ hasCue }) => hasCue).map(({ first }) => reading.lower(first)));
  // "Jordan said" after "Michael Jordan", unless the article is also somewhere "in Jordan"
  const isSurname = ({ first, end, form, kind }: Mention): boolean =>
    end - first === 1 &&
    form === 'name' &&
    (kind !== 'country' || PERSONAL_COUNTRIES.has(reading.lower(first))) &&
    surnames.has(reading.lower(first)) &&
    !isPlaceToo.has(reading.lower(first));
  return kept.filter((found) => !isSurname(found));
}

/** rules that have looked at the words around the name */
const STANDS_ALONE = new Set([
  'place.after-cue',
  'place.town',
  'place.kind',
  'place.kind-of',
  'place.apposed',
  'place.before-container',
  'place.code',
  'place.street',
  'place.dateline',
]);

/** "60 Europe-bound pilgrims" are not there yet */
const isHeadedFor = (reading: Reading, { end }: Mention): boolean => reading.form(end) === '-' && reading.lower(end + 1) === 'bound';

/** what firms, indices and journals have that stand after "in" as places do */
const isHolding = memberTest(
  'share shares stake stakes shareholding shareholdings stock stocks holding holdings investment investments investor investors bonds rise fall gain drop loss decline jump slide',
);

const isShare = memberTest('share shares stake stakes shareholding shareholdings stock stocks');
/** "Shares in Toyota", "a rise in the Vidox", "Published on Tuesday in Nature": firms, indices and journals, unless a country is named */
function isTradedOrRead(reading: Reading, { first, kind, form, rule }: Mention): boolean {
  if (form !== 'name' || kind === 'country' || rule === 'place.feature' || rule === 'place.kind') return false;
  const before = reading.lower(first - 1) === 'the' ? first - 2 : first - 1;
  if (before < 1 || reading.lower(before) !== 'in' || reading.sentenceOf[before] !== reading.sentenceOf[first]) return false;
  const noun = reading.lower(before - 1);
  if (isShare(noun)) return true;
  if (!isGuessed(rule)) return false;
  return isHolding(noun) || isPrinted(reading, before);
}

/** A verb of printing not far in front, with nothing but a time between. */
const isPrinted = (reading: Reading, before: number): boolean =>
  lastUpTo(reading, before - 1, notBefore(reading, before, 5), isVerbOfPrinting, endsWayBack) >= 0;

const isVerbOfPrinting = words('published appear appears appeared appearing printed writing wrote reported');
const endsWayBack = either(isComma, isFullVerb);

const isGuessed = (rule: string): boolean =>
  rule === 'place.after-cue' || rule === 'place.town' || rule === 'place.weak' || rule === 'place.again';

/** Names that only their cue makes a place. */
const isGuess = ({ rule }: Mention): boolean => rule === 'place.after-cue' || rule === 'place.town' || rule === 'place.weak';

/** "in Fern Holm", "the seat of Fern Holm", "from Rio Negro" of the lists: a town's own name; "in Tom Holm's" and "outside Carter Holm" may be somebody's */
const isTownsName = (reading: Reading, { first, end, readings }: Mention): boolean =>
  end - first > 1 && (readings.length > 0 || leadsToTown(reading, first - 1)) && genderOfNameAt(reading, first) === null;

const leadsToTown = words('in of nearby neighbouring neighboring');

const lastTwo = (reading: Reading, last: number): string => `${reading.lower(last - 1)} ${reading.lower(last)}`;

/** Which of these words the text also uses after a title, "in Flores's shop" after "Ms Flores", or after a first name, if that is no town's own. */
function surnamesAmong(reading: Reading, words: Set<string>, towns: ReadonlySet<string>): Set<string> {
  const people = new Set<string>();
  if (words.size === 0) return people;
  const tokens = capitalisedTokens(reading);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const word = reading.lower(token);
    if (token === 0 || !words.has(word) || people.has(word)) continue;
    const isTitled = PERSON_TITLES.has(reading.lower(token - 1)) || reading.lower(token - 1) === 'president';
    if (isTitled || (!towns.has(lastTwo(reading, token)) && isAfterName(reading, token))) people.add(word);
  }
  return people;
}

/** "Ada Holm", where capitals say something */
function isAfterName(reading: Reading, token: number): boolean {
  const before = namePartBefore(reading, token);
  return (
    before >= 0 &&
    reading.upos(before) === 'PROPN' &&
    !isDirection(reading.lower(before)) &&
    !isTitleCase(reading, reading.sentenceOf[token])
  );
}

/** "Noma said", "says Noma": towns that no list of cities has say nothing. */
const isSaying = words('said says added explained recalled laughed');
function speakersAmong(reading: Reading, names: ReadonlySet<string>): Set<string> {
  const speakers = new Set<string>();
  if (names.size === 0) return speakers;
  const tokens = capitalisedTokens(reading);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token > 0 && names.has(reading.form(token)) && (isSaying(reading, token - 1) || isSaying(reading, token + 1)))
      speakers.add(reading.form(token));
  }
  return speakers;
}

/** The larger name that a mention is but a part of: a person's, or another's; null where it stands alone. */
export function partOfName(
  reading: Reading,
  { first, end, form }: Mention,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): 'person' | 'name' | null {
  if (first > 0 && PERSON_TITLES.has(reading.lower(first - 1))) return 'person';
  if (isTitleCase(reading, reading.sentenceOf[first])) return null;
  const before = namePartBefore(reading, first);
  // "Nineteen Indian sailors": the first word of a sentence makes no name with an adjective
  const isOpener = form !== 'name' && before === sentenceStart(reading, first);
  if (before >= 0 && !isOpener && !ends.has(first) && !isDirection(reading.lower(before))) return form === 'name' ? 'person' : 'name';
  if (first > 1 && reading.lower(first - 1) === 'of' && isNamedFor(reading, namePartBefore(reading, first - 1))) return 'name';
  const after = namePartAfter(reading, end);
  if (after < 0 || starts.has(after) || TITLES.has(reading.lower(after)) || OFFICES.has(reading.lower(after))) return null;
  return 'name';
}

/** "the Bank of England": a name goes on with "of"; "Sheriff Tom Hale of Harlan County" is a person's home. @param head the name's word before "of", or -1 */
function isNamedFor(reading: Reading, head: number): boolean {
  if (head < 0) return false;
  const isPerson = namePartBefore(reading, head) >= 0 && !isKindInName(reading, head);
  return !isPerson && !STATE_WORDS.has(reading.lower(head));
}

const isDirection = (word: string): boolean => /^(north|south|east|west|central|upper|lower|downtown|greater|mainland)/.test(word);
