/**
 * What lands and towns hold, suffer, yield and are measured at: "Uganda hosts 1.5 million refugees", "Perth had 90 mm of rain", "Chad’s
 * exports", "Gao with 40 cases". What does so is a place, and the figure is there.
 */
import type { PlaceKind } from '../../contract.ts';
import { firstFrom, sentenceEnd, sentenceStart, some, within } from '../language/scan.ts';
import { isNumber } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { isSubjectRelation } from '../language/tree.ts';
import { words, wordsIn } from '../language/words.ts';
import { formsOf } from '../reading/lemmas.ts';
import type { Reading } from '../reading/reading.ts';

const HOSTS = new Set('host shelter house accommodate witness see suffer experience record register receive log get'.split(' '));
/** what a state or a province does with goods, money and people of its own; a town's name may be its team's or its firm's */
const YIELDS = new Set(
  'have contain seize expel spend produce generate consume import export mine need require lose add average account report lead top trail'.split(
    ' ',
  ),
);
const isLand = (kind: PlaceKind): boolean => kind === 'country' || kind === 'region';

/** scores and squads: the name of a country is its team's there */
const isOfSport = words(
  'match matches goal goals points wickets runs overs innings tries medal medals league cup championship striker midfielder coach squad crowd fans penalty penalties shots shot game games set sets final seed beat defeat victory win wins draw lead possession corners',
);

/** "Uganda hosts 1.5 million refugees", "Gao has seen 40 attacks", "Ohio spent $900 a pupil" */
export const isHosting = (reading: Reading, verb: number, kind: PlaceKind = 'city'): boolean =>
  verb >= 0 &&
  (HOSTS.has(reading.lemma(verb)) ||
    (reading.lemma(verb) === 'take' && reading.lower(verb + 1) === 'in') ||
    (isLand(kind) && YIELDS.has(reading.lemma(verb)) && isCounting(reading, verb) && !isOwning(reading, verb)));

/** what states have and lose wherever it is: their arms and forces, and works of state */
const isOwned = words(
  'tanks warheads missiles rockets shells jets aircraft planes warplanes fighters bombers helicopters drones warships ships submarines frigates destroyers carriers satellites reactors centrifuges howitzers guns weapons bombs soldiers troops servicemen marines sailors reservists battalions brigades divisions regiments embassies consulates diplomats shares stake',
);
const OWNS = new Set('have lose need require add'.split(' '));

/** "Poland has 216 tanks and Norway has 72": their holders, not where they are */
const isOwning = (reading: Reading, verb: number): boolean =>
  OWNS.has(reading.lemma(verb)) && some(reading, sentenceStart(reading, verb), sentenceEnd(reading, verb), isOwned);

/** every form of a verb that a land or a town may be the subject of there: without one in its sentence no tree need be asked */
const FORMS = formsOf([...HOSTS, ...YIELDS, 'take']).join(' ');
const mayHost = words(FORMS);
const hasMayHost = wordsIn(FORMS);

/** Whether a word of a sentence could be such a verb, whatever its subject is. */
export function mayHoldHost(reading: Reading, token: number, kind: PlaceKind): boolean {
  if (!hasMayHost(reading, reading.sentenceOf[token])) return false;
  const end = sentenceEnd(reading, token);
  for (let verb = sentenceStart(reading, token); verb < end; verb++)
    if (mayHost(reading, verb) && isHosting(reading, verb, kind)) return true;
  return false;
}

/** The same of a subject: of its verb, or of the next that shares it, "Chad, wedged between deserts, seized 40 tonnes". */
export function isHost(reading: Reading, subject: number, kind: PlaceKind): boolean {
  const verb = reading.head(subject);
  if (verb < 0 || !isSubjectRelation(reading, subject)) return false;
  return isHosting(reading, verb, kind) || reading.children(verb).some((next) => isShared(reading, next) && isHosting(reading, next, kind));
}

const isShared = (reading: Reading, verb: number): boolean =>
  reading.relation(verb) === 'conj' && !reading.children(verb).some((child) => isSubjectRelation(reading, child));

/** A number after the verb in its clause, in a sentence without a word of sport. */
const isCounting = (reading: Reading, verb: number): boolean =>
  firstFrom(reading, verb + 1, within(reading, verb, LONGEST_OBJECT), isAmount, endsClause) >= 0 &&
  !some(reading, sentenceStart(reading, verb), sentenceEnd(reading, verb), isOfSport);

/** tokens from the verb to its number: "has grown an average of 40" */
const LONGEST_OBJECT = 8;
const isAmount: TokenTest = either(isNumber, words('half third quarter'));
const endsClause = words(', ; : that who which but to');

const GAUGES = new Set('have hit reach top get cop exceed swelter'.split(' '));
const isOfWeather = words('mm millimetres millimeters °c °f degrees celsius fahrenheit rain rainfall snow snowfall hail');
/** "36.4C", "3C" */
const isTemperature: TokenTest = either(isOfWeather, (reading, token) => /^(?:-?\d+(?:\.\d+)?)?°?[CF]$/.test(reading.form(token)));
/** tokens from the verb to its unit: "had up to 90 mm" */
const LONGEST_GAUGE = 5;
const endsGauge = words(', ; . and but');

/** "Perth had 90 mm of rain", "Lima hit 31C": a place that weather is measured in. @param verb any token, or none: -1, or the end of the text */
export const isGauged = (reading: Reading, verb: number): boolean =>
  verb >= 0 &&
  verb < reading.tokenCount &&
  GAUGES.has(reading.lemma(verb)) &&
  firstFrom(reading, verb + 1, within(reading, verb, LONGEST_GAUGE), isTemperature, endsGauge) >= 0;

const isWithOrAt = words('with at');
const isIsOrWas = words('is was');
const isTopOrBottom = words('top bottom');
const isRecorded = words('recorded registered logged reported led topped trailed');

/** "Gao with 40 cases", "Gao at 41%": the share of one place among others. @param end of the name, exclusive */
export const isTaggedWithFigure = (reading: Reading, end: number): boolean =>
  isWithOrAt(reading, end) &&
  end + 1 < sentenceEnd(reading, end - 1) &&
  isNumber(reading, end + 1) &&
  !some(reading, sentenceStart(reading, end - 1), sentenceEnd(reading, end - 1), isOfSport);

/** The same, and "Gao accounted for half of them", "Gao recorded 40 cases": by this a name that no cue precedes is a land's. */
export function isCountedLand(reading: Reading, end: number): boolean {
  if (isTaggedWithFigure(reading, end)) return true;
  const isShare = reading.lower(end).startsWith('account') && reading.lower(end + 1) === 'for';
  const isLast = isIsOrWas(reading, end) && reading.lower(end + 1) === 'at' && isTopOrBottom(reading, end + 3);
  return (isShare || isLast || isRecorded(reading, end)) && isCounting(reading, end);
}

const isStatistic = words(
  'economy output production exports imports quota inflation growth unemployment gdp population deficit surplus debt budget revenue revenues reserves demand supply consumption harvest crop grid capacity prices wages poverty births deaths exchequer levy peatlands peatland forests forest glaciers roads homes households hospitals prisons schools farmland wetlands emissions cases toll deathtoll murders homicides turnout rainfall tourism workforce temperature temperatures',
);

/** tokens of the phrase that a possessor opens: "Chad’s annual crude oil output" */
const LONGEST_PHRASE = 5;
const endsPhrase = words(', ; : of in to for and or from by at on with is are was were has have will would');

/** "the economy of Chad". @param noun in front of "of" */
export const isStatisticOf = (reading: Reading, noun: number, kind: PlaceKind): boolean => isLand(kind) && isStatistic(reading, noun);

/** "Chad’s exports", "Kenya’s maize harvest": what is counted of a land. @param mark the possessive mark after the name */
export const isStatisticOfLand = (reading: Reading, mark: number, kind: PlaceKind): boolean =>
  isLand(kind) &&
  isStatisticThere(reading, firstFrom(reading, mark + 1, within(reading, mark, LONGEST_PHRASE + 1), isStatistic, endsPhrase));

const isToPartner = words('to from with');

/** "Japan’s exports to Vietnam": between the two, in neither */
const isStatisticThere = (reading: Reading, noun: number): boolean =>
  noun >= 0 && !(isToPartner(reading, noun + 1) && reading.upos(noun + 2) === 'PROPN');
