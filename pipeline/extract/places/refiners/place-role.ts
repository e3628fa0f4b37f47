import type { PlaceRole } from '../../../contract.ts';
import { causeWord } from '../../language/lexicon/happenings.ts';
import { lastOfBarePhrase } from '../../language/phrase.ts';
import { every, runStart, sentenceEnd, sentenceStart, some } from '../../language/scan.ts';
import { isAdjectiveOrAdverb, isFiniteVerb, isParticiple } from '../../language/tags.ts';
import type { TokenTest } from '../../language/test.ts';
import { headOf, related } from '../../language/tree.ts';
import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { isHost, isStatisticOfLand, isTaggedWithFigure, mayHoldHost } from '../hosts.ts';
import type { Mention } from '../mentions.ts';
import { isOwnersMarkAsWritten } from '../name-runs.ts';

/** After these a country is where something is. */
const PLACE_CASES = new Set(
  'in at near from into to across throughout around within inside outside toward towards through via off over onto along beyond'.split(' '),
);
/** After these it is somebody who acts. */
const ACTOR_CASES = new Set('by with against for between among on about behind upon'.split(' '));
const SUBORDINATORS = new Set('as when while because after since if although though'.split(' '));
/** "Pakistan's north", "the border of Iran": parts and kinds of places. */
const PLACE_NOUNS = new Set(
  'marshland highland wetland foothill jungle north south east west northwest northeast southwest southeast center centre capital city town village province region district state county area border borderland frontier territory soil land hill mountain plain coast coastline shore island valley mountain desert river airport port road street market countryside interior suburb outskirts part corner heart side neighbourhood neighborhood hospital school prison mosque church hotel'.split(
    ' ',
  ),
);
/** Whose object is a place: "left Kabul", "visited Iran". */
const MOTION_VERBS = new Set(
  'leave visit enter reach flee invade occupy exit tour cross quit hit strike bomb shell shake devastate rock surround besiege capture seize control rule inhabit'.split(
    ' ',
  ),
);

/** tokens of a noun phrase that a name is part of */
const LONGEST_PHRASE = 6;

/** Place, actor ("Pakistan says") or origin ("American officials"). */
export function assignRole(reading: Reading, mentions: Mention[]): Mention[] {
  mentions.forEach((found, i) => {
    const before = i > 0 ? mentions[i - 1] : null;
    // "Pakistan and Afghanistan": what holds of the first holds of the second
    const isListed = before?.form === 'name' && found.form === 'name' && isCoordinated(reading, before.end, found.first);
    found.role = isListed && !isPossessive(reading, found) ? before.role : roleOf(reading, found);
  });
  return mentions;
}

/** Only "and", "or" or commas between the two, and perhaps an article. */
function isCoordinated(reading: Reading, from: number, to: number): boolean {
  if (to <= from || to - from > 3 || reading.sentenceOf[from] !== reading.sentenceOf[to]) return false;
  const end = reading.lower(to - 1) === 'the' ? to - 1 : to;
  return end > from && every(reading, from, end, coordinates);
}

const coordinates = words('and or , &');

/** A mention and what is asked of it by more than one way; the tree and the words in front only when a way asks. */
class Named {
  readonly reading: Reading;
  readonly found: Mention;
  readonly isState: boolean;
  #case: { word: string; at: number } | null = null;
  #head = -1;

  constructor(reading: Reading, found: Mention) {
    this.reading = reading;
    this.found = found;
    this.isState = found.chosen?.kind === 'country' || found.chosen?.name === 'West';
  }

  /** The preposition or other word in front, and where it stands. */
  get case(): { word: string; at: number } {
    this.#case ??= caseBefore(this.reading, this.found.first);
    return this.#case;
  }

  get head(): number {
    if (this.#head < 0) this.#head = headOf(this.reading, this.found.first, this.found.end);
    return this.#head;
  }

  /** Universal relation of the head, without its subtype. */
  get relation(): string {
    return this.reading.relation(this.head).split(':')[0];
  }

  get governor(): number {
    return this.reading.head(this.head);
  }

  /** What the name is subject or object of is an act of a government. */
  get isInActOfState(): boolean {
    return this.governor >= 0 && ACTS_OF_STATES.has(this.reading.lemma(this.governor));
  }
}

/** Decides the role of a name, or leaves it to the next way. */
type Way = (named: Named) => PlaceRole | null;

/** The first that decides wins: what the words right beside the name tell comes before what the tree makes of it. */
const WAYS: readonly Way[] = [
  ofItsPeople,
  withItsKind,
  asPossessor,
  whereMovedFrom,
  afterPlaceCase,
  afterSubordinator,
  asHost,
  ofAPeople,
  withoutVerbForIt,
  asSubjectOfState,
  ofOrBetween,
  asModifier,
  asCapital,
  afterActorCase,
  besideVerb,
  atOpening,
];

function roleOf(reading: Reading, found: Mention): PlaceRole {
  const named = new Named(reading, found);
  for (let i = 0; i < WAYS.length; i++) {
    const role = WAYS[i](named);
    if (role) return role;
  }
  return 'place';
}

/** "Afghan", "Afghans" */
function ofItsPeople({ found }: Named): PlaceRole | null {
  return found.form === 'name' ? null : 'origin';
}

/** "the Kupwara district" */
function withItsKind({ found }: Named): PlaceRole | null {
  return found.rule === 'place.kind' ? 'place' : null;
}

/** "Pakistan's north", "Chile’s worst earthquake" are places; "Iran's threats" are somebody's. */
function asPossessor({ reading, found, isState }: Named): PlaceRole | null {
  if (!isPossessive(reading, found)) return null;
  const noun = lastOfBarePhrase(reading, found.end + 1, LONGEST_PHRASE);
  const isWhere = noun >= 0 && (isPlaceNoun(reading, noun) || causeWord(reading, noun)?.kind === 'event');
  if (isStatisticOfLand(reading, found.end, found.chosen?.kind ?? found.kind)) return 'place';
  return isWhere || !isState ? 'place' : 'actor';
}

/** "refugees from Sudan" */
function whereMovedFrom({ reading, case: { word, at } }: Named): PlaceRole | null {
  return word === 'from' && at > 0 && isMoved(reading, at - 1) ? 'origin' : null;
}

function afterPlaceCase({ case: { word } }: Named): PlaceRole | null {
  return PLACE_CASES.has(word) ? 'place' : null;
}

/** "as India boomed": the subject of the clause that opens here, whatever the tree makes of it. */
function afterSubordinator({ reading, found, isState, case: { word, at } }: Named): PlaceRole | null {
  return isState && SUBORDINATORS.has(word) && at === found.first - 1 && isFiniteVerb(reading, found.end) ? 'actor' : null;
}

function asHost({ reading, found }: Named): PlaceRole | null {
  return isTaggedWithFigure(reading, found.end) || isHostHere(reading, found) ? 'place' : null;
}

/** "the people of Kabul"; "the streets of Kabul" are where it is. */
function ofAPeople({ reading, isState, case: { word, at } }: Named): PlaceRole | null {
  if (isState || word !== 'of') return null;
  return at > 0 && !isPlaceNoun(reading, at - 1) && PEOPLE_NOUNS.has(reading.lemma(at - 1)) ? 'origin' : 'place';
}

/** Without a verb for it nobody acts, and a name that modifies no noun is nobody's origin: no tree need be asked. */
function withoutVerbForIt({ reading, found, isState, case: { word } }: Named): PlaceRole | null {
  if (mayModify(reading, found)) return null;
  if (!isState) return holdsActOfState(reading, found.first) ? null : 'place';
  return word !== 'between' && ACTOR_CASES.has(word) ? 'actor' : null;
}

/** The subject, or what follows an inverted auxiliary: "So does China". */
function asSubjectOfState(named: Named): PlaceRole | null {
  const { reading, found, isState } = named;
  if (!isState) return null;
  // the tree only where the tags do not tell
  return (found.first > 0 && reading.upos(found.first - 1) === 'AUX') || named.relation === 'nsubj' ? 'actor' : null;
}

/** "the border of Iran", "the people of Iran", "the road between Iran and …" */
function ofOrBetween({ reading, case: { word, at } }: Named): PlaceRole | null {
  if (word !== 'of' && word !== 'between') return null;
  if (at > 0 && isPlaceNoun(reading, at - 1)) return 'place';
  if (word === 'between') return null;
  return at > 0 && PEOPLE_NOUNS.has(reading.lemma(at - 1)) ? 'origin' : 'place';
}

/** "Kabul residents", "Kabul airport" */
function asModifier({ reading, found, head }: Named): PlaceRole | null {
  if (!mayModify(reading, found) || !isModifier(reading, found, head)) return null;
  return isPlaceNoun(reading, lastOfBarePhrase(reading, found.end, LONGEST_PHRASE)) ? 'place' : 'origin';
}

/** "Washington wants Ankara to …": a capital that speaks, or is spoken to, is its government. */
function asCapital(named: Named): PlaceRole | null {
  const { relation, found, isInActOfState } = named;
  if (relation === 'nsubj') return isInActOfState ? 'actor' : 'place';
  return relation === 'obj' && found.chosen?.isCapital && isInActOfState ? 'actor' : null;
}

function afterActorCase({ isState, case: { word } }: Named): PlaceRole | null {
  if (!ACTOR_CASES.has(word)) return null;
  return isState ? 'actor' : 'place';
}

/** Without a preposition a state takes part in what the verb says: "accused Iran of …"; "left Iran" is a place. */
function besideVerb({ reading, isState, head, governor, case: { at } }: Named): PlaceRole | null {
  if (!isState || governor < 0 || reading.upos(governor) !== 'VERB' || reading.upos(at < 0 ? head : at) === 'ADP') return null;
  return MOTION_VERBS.has(reading.lemma(governor)) ? 'place' : 'actor';
}

/** "Iran, too, …": a bare country that opens a sentence with a verb is its subject, whatever the tree makes of it. */
function atOpening({ reading, found: { first }, isState, case: { word } }: Named): PlaceRole | null {
  return isState && word === '' && first === sentenceStart(reading, first) && hasVerb(reading, first) ? 'actor' : null;
}

/** What a capital does only as a government: cities grow and fall, governments say and pledge. */
const ACTS_OF_STATES = new Set(
  'say tell claim deny accuse believe want ask announce insist warn urge argue blame consider call see agree refuse reject pledge promise vow threaten offer plan expect hope seek demand condemn denounce support oppose propose admit acknowledge confirm impose suspend withdraw recall expel retaliate respond put send'.split(
    ' ',
  ),
);
const PEOPLE_NOUNS = new Set(
  'people citizen national native resident president minister government king queen army leader ambassador parliament republic government'.split(
    ' ',
  ),
);

/** "refugees from Sudan", "people displaced from Ukraine", "citizens from Mali": where they are from, not where they are */
const MOVED = new Set(
  'refugee migrant asylum-seeker seeker evacuee national citizen people displaced pilgrim tourist visitor immigrant emigrant exile worker student'.split(
    ' ',
  ),
);
const withoutS = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);
const isMoved = (reading: Reading, token: number): boolean =>
  MOVED.has(reading.lemma(token)) || MOVED.has(reading.lower(token)) || MOVED.has(withoutS(reading.lower(token)));

/** "Uganda hosts 1.5 million displaced people": the host is where they are */
function isHostHere(reading: Reading, { first, end, chosen, kind }: Mention): boolean {
  const place = chosen?.kind ?? kind;
  return mayHoldHost(reading, first, place) && isHost(reading, headOf(reading, first, end), place);
}

/** "city", "borders": a part or a kind of place. */
export const isPlaceNoun = (reading: Reading, token: number): boolean =>
  token >= 0 && (PLACE_NOUNS.has(reading.lemma(token)) || PLACE_NOUNS.has(withoutS(reading.lower(token))));

/** A single space after the name, and no preposition. */
const mayModify = (reading: Reading, { end }: Mention): boolean =>
  end < reading.tokenCount && reading.tokenStart[end] - reading.tokenEnd[end - 1] === 1 && reading.upos(end) !== 'ADP';

const modifies = related('compound* nmod* amod* flat*');

/** A name right in front of the noun that it belongs to: "Kabul residents". */
const isModifier = (reading: Reading, { end }: Mention, head: number): boolean =>
  reading.head(head) >= end && reading.head(head) <= end + 3 && modifies(reading, head);

const holdsActOfState = (reading: Reading, token: number): boolean =>
  some(reading, sentenceStart(reading, token), sentenceEnd(reading, token), isActOfState);

const isActOfState: TokenTest = (reading, token) => ACTS_OF_STATES.has(reading.lemma(token));

const hasVerb = (reading: Reading, first: number): boolean => some(reading, first, sentenceEnd(reading, first), isFiniteVerb);

/** The preposition in front of a name's article and adjectives ("in the war-torn Congo"), and where it stands. */
function caseBefore(reading: Reading, first: number): { word: string; at: number } {
  const before = runStart(reading, first, 1, isInside) - 1;
  return before >= 0 && reading.sentenceOf[before] === reading.sentenceOf[first]
    ? { word: reading.lower(before), at: before }
    : { word: '', at: -1 };
}

const isInside = (reading: Reading, token: number): boolean =>
  reading.lower(token) === 'the' ||
  reading.form(token) === '-' ||
  isAdjectiveOrAdverb(reading, token) ||
  (isParticiple(reading, token) && (reading.upos(token - 1) === 'ADP' || PLACE_CASES.has(reading.lower(token - 1))));

const isPossessive = (reading: Reading, { end }: Mention): boolean => isOwnersMarkAsWritten(reading, end);
