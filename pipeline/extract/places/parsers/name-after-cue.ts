import { genderOfNameAt } from '../../language/lexicon/given-names.ts';
import { isKindInName } from '../../language/lexicon/kinds.ts';
import { lastUpTo, notBefore, runEnd, sentenceEnd, some } from '../../language/scan.ts';
import { isFullVerb, isName } from '../../language/tags.ts';
import type { TokenTest } from '../../language/test.ts';
import { isOf, isTo, words } from '../../language/words.ts';
import { formsOf } from '../../reading/lemmas.ts';
import type { Reading } from '../../reading/reading.ts';
import { matchTown } from '../gazetteer.ts';
import { type Mention, mention } from '../mentions.ts';
import { hasLocativeCue, isCapitalised, isInCapitals, isNeighbour, LEADS_FROM_CUE, namePartBefore, standsAlone } from '../name-runs.ts';
import { isEndOfQuarter } from './quarter-of-land.ts';

/** Capitalised words that follow "in" without naming a place. */
const isNoPlace = words(
  'highway route street avenue road boulevard lane drive square interstate block page room suite floor exhibit game inning quarter period half downtown uptown fashion paris-based god islam christianity english congress parliament senate house cabinet court internet earth web facebook twitter instagram youtube google covid christmas easter ramadan spring summer autumn fall winter chapter section article act division league cup series part phase grade class room january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
);
const LONGEST = 3; // words

/** A name that no list of larger places has, after a word that only a place follows: "in Zhob", "the village of Dara". */
export function findNameAfterCue(reading: Reading, token: number): Mention | null {
  if (isNoPlace(reading, token) || isInCapitals(reading, token)) return null;
  const isHit = isStruck(reading, token);
  const isWay = !isHit && !hasLocativeCue(reading, token);
  if (isWay && !isGoneTo(reading, token) && !isHomeOf(reading, token)) return null;
  if (namePartBefore(reading, token) >= 0 || isEndOfQuarter(reading, token)) return null;
  const end = plainNameEnd(reading, token);
  // a long run is an organisation, a title or a heading
  if (end - token > LONGEST) return null;
  if (isBodyOrPerson(reading, token, end) || namesEvent(reading, token, end) || isOfNeighbour(reading, token, end)) return null;
  const town = matchTown(reading, token);
  if (town?.end === end)
    return mention(token, end, { kind: 'city', readings: town.names.map(({ place }) => place), hasCue: true, rule: 'place.town' });
  if (isWay || isWeakly(reading, token, end) || (isHit && !standsAlone(reading, end))) return null;
  return mention(token, end, { kind: 'city', readings: [], hasCue: true, rule: 'place.after-cue' });
}

/**
 * "at" and "from" are followed by firms and people as often as by places; "in the Guard", "in the Blues'": places with an article stand in
 * the lists.
 */
const WEAK_CUES = new Set(['at', 'from', 'into', 'the']);

const isWeakly = (reading: Reading, first: number, end: number): boolean =>
  WEAK_CUES.has(reading.lower(first - 1)) && !isAtSite(reading, first) && !isRefuge(reading, end);

const isSite = words(
  'base camp outpost garrison barracks checkpoint village school mine quarry dam site dig jetty crossing reservoir lighthouse refinery crowd stadium',
);
const isGuarded = words('army military police border guard the');

/** "the army post at Zhob", "a school at Zhob": what stands there, not who */
const isAtSite = (reading: Reading, first: number): boolean =>
  reading.lower(first - 1) === 'at' &&
  (isSite(reading, first - 2) ||
    isWreck(reading, first - 2) ||
    isCaseFound(reading, first - 2) ||
    (reading.lower(first - 2) === 'post' && isGuarded(reading, first - 3)));

/** "a bus that was swept away at Zhob" */
const isWreck = words('away derailed capsized overturned sank drowned plunged skidded');

/** "at Zhob transit centre": no firm has one */
const isRefuge = words('transit evacuation refugee displacement');

const isFound = words('reported recorded confirmed detected');
const isCase = words('case cases infection infections outbreak death deaths drownings');
/** "40 cases of cholera were reported at Zhob" */
const isCaseFound: TokenTest = (reading, token) =>
  isFound(reading, token) && lastUpTo(reading, token - 1, notBefore(reading, token, LONGEST_CASE), isCase) >= 0;
/** tokens from a case to its finding */
const LONGEST_CASE = 6;

/** Where the run of plain names ends, one space between each two; "Tamoro del Norte" is one. */
export function plainNameEnd(reading: Reading, first: number): number {
  const limit = sentenceEnd(reading, first);
  const end = runEnd(reading, first + 1, limit, goesOn);
  return end + 1 < limit && reading.form(end) === 'del' && goesOn(reading, end + 1) ? end + 2 : end;
}

const isHazard = words(
  'quake earthquake tremor aftershock typhoon hurricane cyclone storm superstorm tornado twister blizzard tsunami flood floods floodwaters landslide mudslide wildfire',
);
const STRIKES = new Set('strike hit rock jolt shake batter devastate flatten ravage lash pound swamp inundate'.split(' '));
/** all that may stand right in front of a name that is found here: most words are none of it */
export const IN_FRONT_OF_NAME = `${LEADS_FROM_CUE} to of ${formsOf([...STRIKES]).join(' ')}`;
/** words from what strikes to its verb: "the quake that rocked", "Typhoon Rolly has battered" */
const LONGEST_BLOW = 3;

/** "the quake that rocked Zhob": what disasters strike are places, if the name goes on to no firm and no thing of a firm's. */
export function isStruck(reading: Reading, first: number): boolean {
  const verb = first - 1;
  return (
    verb > 0 &&
    isFullVerb(reading, verb) &&
    STRIKES.has(reading.lemma(verb)) &&
    lastUpTo(reading, verb - 1, notBefore(reading, verb, LONGEST_BLOW), isHazard) >= 0
  );
}

/** "the nearby Zhob factory", not "nearby Zhob" */
const isOfNeighbour = (reading: Reading, first: number, end: number): boolean =>
  isNeighbour(reading, first - 1) && !standsAlone(reading, end);

const goesOn: TokenTest = (reading, token) => reading.tokenStart[token] - reading.tokenEnd[token - 1] === 1 && isPlainName(reading, token);

export const isPlainName = (reading: Reading, token: number): boolean =>
  isCapitalised(reading, token) && isName(reading, token) && !isNoPlace(reading, token) && !isInCapitals(reading, token);

/** "in Divinity School", "near Sgt. Doe", "outside Parliament House": a body or a bearer of a title, not a town. */
function isBodyOrPerson(reading: Reading, first: number, end: number): boolean {
  return some(reading, first, end, isKindInName) || VENUES.has(reading.lower(end - 1));
}

/** "at the Halvor event", "in the Tarn cup": the name of an occasion */
const isOccasion = words(
  'event meet meeting race cup open trophy tournament summit affair trial case report study survey index poll deal scandal league',
);
const namesEvent = (reading: Reading, first: number, end: number): boolean =>
  reading.lower(first - 1) === 'the' && end < reading.tokenCount && isOccasion(reading, end);

const MOTIONS = new Set(
  'come go travel drive fly return move head bring send walk march sail ride run flee rush take transfer commute relocate'.split(' '),
);
/** words between a verb of motion and its "to" */
const LONGEST_WAY = 4;

/** "comes to Clacton", "brought the show to Zhob" */
function isGoneTo(reading: Reading, first: number): boolean {
  return isTo(reading, first - 1) && lastUpTo(reading, first - 2, notBefore(reading, first, LONGEST_WAY + 2), isMotion) >= 0;
}

const isMotion: TokenTest = (reading, token) => MOTIONS.has(reading.lemma(token));

/** "Ann Lund, 33, of Southlake", "Ann Lund of Southlake" */
function isHomeOf(reading: Reading, first: number): boolean {
  if (!isOf(reading, first - 1) || first < 3) return false;
  const before = reading.form(first - 2) === ',' ? first - 3 : first - 2;
  if (reading.upos(before) === 'NUM' && reading.form(before - 1) === ',') return true;
  return isName(reading, before) && isName(reading, before - 1) && genderOfNameAt(reading, before - 1) !== null;
}

const VENUES = new Set(
  'park zoo museum mall stadium arena theater theatre amphitheatre hall jail prison courthouse cathedral church library airport station hotel motel inn building plaza tower school academy clinic cemetery garden gardens bridge turnpike festival conference competition concerto cup magazine center centre division services service estate farm'.split(
    ' ',
  ),
);
