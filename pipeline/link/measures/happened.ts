/**
 * Figures of an event that has a name: whom it killed, what it destroyed, what it cost. The event is the period, whenever the count was
 * made: "31 had died by Friday" and "the toll rose to 47" are two counts of one thing.
 */
import type { Place, Quantity } from '../../contract.ts';
import type { Passage } from '../sentence-of.ts';
import { leadOf } from '../stories/lead.ts';
import type { Told } from '../subjects/thread.ts';
import { familyScope, withoutFamily } from './besides.ts';
import { areAllDead } from './bodies.ts';
import { askOnce, type Context } from './context.ts';
import { type Cost, costOf } from './cost.ts';
import type { Measure } from './measure.ts';
import { isOfNewcomer, isOfOneDay, isOfPartOfEvent, isSomeOf } from './part-told.ts';
import { groupInEvent, nationIn, scopeOf } from './scope.ts';
import { labelOf, nounOf, stateIn, stateOf } from './what.ts';
import { placeKey } from './where.ts';
import { partTold, placeTold } from './where-told.ts';
import { isDescribed } from './whole-clause.ts';
import { whomOf } from './whom.ts';

/** Kinds of what an event does to people and things. */
const KINDS: ReadonlySet<string> = new Set(['count', 'money', 'measure']);

export function happened(quantity: Quantity, told: Told, context: Context): Measure | null {
  if (!KINDS.has(quantity.kind)) return null;
  const passage = context.passages.around(quantity.start, quantity.end);
  const where = placeScope(quantity, told, context);
  if (where === null || isMoreOfSame(quantity, passage, context)) return null;
  if (!told.isNamedHere && isOfNewcomer(quantity, passage, context)) return null;
  const figure: Figure = { quantity, told, passage, where };
  if (told.kind !== 'storm' && NATIONWIDE.test(passage.after)) return null;
  if (quantity.kind === 'count') return counted(figure, context);
  const amount = quantity.kind === 'money' ? costOf(passage) : quantity.kind === 'measure' ? amountOf(quantity, passage) : null;
  return amount && measureOfEvent(figure, amount.what, '', [amount.scope]);
}

/** what happens at one spot is not counted so */
const NATIONWIDE = /^[^.;\d]{0,40}\b(?:nationwide|countrywide|across the (?:whole |entire )?country)\b/i;

/** A figure of an event, with what its sentence tells, and of which part of the event's place it is. */
interface Figure {
  quantity: Quantity;
  told: Told;
  passage: Passage;
  where: string;
}

const measureOfEvent = ({ quantity, where }: Figure, what: string, outcome: string, scope: (string | null)[]): Measure => ({
  kind: quantity.kind,
  unit: quantity.unit,
  what,
  scope: scopeOf(quantity, ...scope, where),
  outcome,
  where: '',
  whose: '',
  when: '',
});

function counted(figure: Figure, context: Context): Measure | null {
  const { quantity, passage } = figure;
  if (areAllDead(quantity, context)) return measureOfEvent(figure, 'people', 'killed', []);
  const outcome = isWhole(quantity, context) ? null : outcomeOf(quantity, passage);
  if (isOfPartOfEvent(quantity, outcome, passage, context)) return null;
  const label = /\bof whom\s*$/.test(passage.before) ? '' : withoutFamily(labelOf(quantity));
  if (outcome !== null || (quantity.item_class !== null && quantity.item !== null) || label === '')
    return peopleOf(figure, label, outcome, context);
  const [, adjective, things] = /^([a-z]+) (.+)$/.exec(label) ?? [];
  const own = adjective === undefined ? null : stateIn(adjective);
  const state = own ?? stateOfThings(passage);
  const noun = state === null || (!AT_ONCE.has(state) && isOfOneDay(passage)) ? null : nounOf(own ? things! : label);
  return noun && measureOfEvent(figure, noun.thing, '', [state]);
}

function peopleOf(figure: Figure, label: string, outcome: Quantity['outcome'], context: Context): Measure | null {
  const { quantity, told, passage } = figure;
  const state = outcome === null ? stateOfPeople(passage) : null;
  const whom = /^ dead\b(?! [a-z])/.test(passage.after) && OF_PLACE.test(label) ? 'all' : whomOf(quantity, label, passage.after);
  if (whom === null || (outcome === null && state === null) || (outcome === 'killed_or_injured' && label === '')) return null;
  const isAnybody =
    WHOEVER.test(whom) ||
    (CREW.test(whom) && !hasPassengers(context)) ||
    OF_PLACE.test(label) ||
    (whom === 'civilian' && !label.includes('civilian'));
  const all = isAnybody && !isBesideMore(quantity, whom, outcome, told, context) ? 'all' : whom;
  const group = groupInEvent(quantity, all, context.joined.places(quantity.place_ids), context) ?? nationAmong(whom, passage);
  if (group === null && isSomeOf(passage)) return null;
  return measureOfEvent(figure, 'people', outcome ?? '', [group, familyScope(label, passage.after), severityOf(outcome, passage), state]);
}

/** "Four Filipinos are among the dead", in whichever country it was. */
const nationAmong = (whom: string, passage: Passage): string | null => {
  const nation = isSomeOf(passage) ? nationIn(whom) : null;
  return nation === null ? null : `people of ${nation}`;
};

/** Whoever is there where it happens: in a mine they are miners, in a village villagers. */
const WHOEVER =
  /^(?:miner|worker|labourer|laborer|employee|villager|resident|patient|worshipper|worshiper|student|pupil|fan|spectator|supporter|pilgrim|migrant|commuter|shopper|guest|tourist|holidaymaker|concertgoer|reveller|survivor)$/;

/** on a ship that carries nobody else, whoever is there */
const CREW = /^(?:sailor|crew|crew member|crewman|seaman|seafarer|fisherman)$/;
const hasPassengers = (context: Context): boolean =>
  askOnce(context, 'passengers', () => /\b(?:passengers?|migrants?|pilgrims?|tourists?|travellers?)\b/i.test(context.text));

/** who lives there: "17 dead" is of nobody else */
const OF_PLACE = /^(?:villager|resident|inhabitant)s?$/;

/** Whether the text also counts all whom it struck, or others by their class: "nine workers and two firemen died"; these are then some. */
function isBesideMore({ value }: Quantity, whom: string, outcome: Quantity['outcome'], told: Told, context: Context): boolean {
  const counted = askOnce(context, `whom ${outcome} ${told.eventKey}`, () =>
    context.figures.all
      .filter((other) => other.outcome === outcome && outcome !== null && other.kind === 'count')
      .filter((other) => context.thread.get(other.quantity_id)?.eventKey === told.eventKey)
      .map((other) => ({ whom: whomOf(other, withoutFamily(labelOf(other)), ''), value: other.value ?? 0 })),
  );
  return counted.some((other) => (other.whom === 'all' ? other.value > (value ?? 0) : other.whom !== null && other.whom !== whom));
}

/** "67 of the 91 people on board died", not "18 of the 38 people who died": the 91 are those of whom something is told, not those to whom it happened. */
function isWhole({ start, end }: Quantity, { figures, passages }: Context): boolean {
  if (isDescribed(passages.around(start, end))) return false;
  const last = figures.all[figures.before(start) - 1];
  return last !== undefined && start - last.end < NEAR && /^ of (?:the |its |all |their )*$/.test(passages.slice(last.end, start));
}

/** code points between a part and its whole */
const NEAR = 16;

/** what is lost when it runs out */
const LIQUID = /^ of (?:crude |heavy |fuel |diesel |light )?(?:oil|crude|fuel|diesel|petrol|sewage|chemicals?|acid|gas)\b/i;
/** units of area, and what fire does with land: it has burned */
const AREA = /^(?:\[acr_us\]|har|km2|m2|\[mi_us\]2|\[smi_us\])$/;
const BURNED = /\b(?:burn\w*|blacken\w*|scorch\w*|char(?:red|ring)|spread|grew|grown|consum\w+|ravag\w+|cover\w*)\b/i;

/** What ran out, or burned. */
function amountOf({ unit }: Quantity, passage: Passage): Cost | null {
  const isBurned = AREA.test(unit) && BURNED.test(`${passage.before.slice(-LOOK)}${passage.after.slice(0, LOOK)}`);
  const said = isBurned ? 'burned' : (stateOf(passage) ?? leftIn(passage.after));
  const scope = said === 'lost' && LIQUID.test(passage.after) ? 'spilled' : said;
  return scope === null ? null : { what: 'amount', scope };
}

/** characters beside an area in which its verb stands */
const LOOK = 40;

/** A house that has burned is destroyed. */
function stateOfThings(passage: Passage): string | null {
  const state = stateOf(passage);
  return state === 'burned' ? 'destroyed' : state;
}

/** what an event does to things while it happens; all else goes on for days */
const AT_ONCE = new Set(['destroyed', 'damaged', 'flooded', 'burned']);

const OF_PEOPLE = new Set(['rescued', 'evacuated', 'trapped']);

function stateOfPeople(passage: Passage): string | null {
  const isAboard = ABOARD.test(passage.before) || ON_BOARD.test(passage.after);
  const state = stateOf(passage);
  return state !== null && OF_PEOPLE.has(state) ? state : isAboard ? 'aboard' : null;
}

/** "2,900 tonnes had leaked", "of oil have been lost" */
function leftIn(after: string): string | null {
  const [, word] = /^(?: of (?:[a-z]+ )?[a-z]+)? (?:had|have|has) (?:been )?([a-z]+)/.exec(after) ?? [];
  return word === undefined ? null : (stateIn(word) ?? null);
}

/** "The number of people known to have died in the slide rose to 31" */
const COUNT_OF =
  /\b(?:number|count|tally|total) of (?:those |the |people |persons |[a-z]+s )?((?:who (?:are |were |have |had )?|known to (?:have |be )|confirmed |feared )?(?:been )?(?:died|dead|deaths|killed|fatalities|missing|unaccounted for|injured|wounded|hurt|arrested|detained|arrests|homeless|displaced)\b)(?:(?!\b(?:and|but|while)\b)[^.;\d])*? (?:at|to|was|is|stood at|stands at|reached|as) (?:at least |about |some |more than |over |nearly )?$/i;
const OF_COUNT: [RegExp, Quantity['outcome']][] = [
  [/\b(?:died|dead|deaths|killed|fatalities)$/i, 'killed'],
  [/\b(?:missing|unaccounted for)$/i, 'missing'],
  [/\b(?:injured|wounded|hurt)$/i, 'injured'],
  [/\b(?:arrested|detained|arrests)$/i, 'arrested'],
  [/\b(?:homeless|displaced)$/i, 'displaced'],
];

const ABOARD =
  /\b(?:number|people|those|figure) (?:on board|aboard)[^.;\d]{0,24}$|\b(?:carrying|carried|aboard)(?: (?:at least|more than|about|some|nearly|over))?\s*$/i;
const ON_BOARD = /^[^,.;\d]{0,40}\b(?:aboard|on board)\b/i;
const LIVES = /^\s+(?:\p{Ll}+ )?lives\b/u;
const LOST = /\b(?:loss of|claim(?:ed|ing|s)|cost(?:ing|s)?|took|taking|lost)(?: (?:at least|more than|about|some|nearly|over))?\s*$/i;
/** "36 people are known to have died", "the 23 whose bodies have been found" */
const KNOWN_DEAD =
  /^(?: \p{Ll}+){0,2} (?:(?:is|are|was|were) (?:now )?(?:known|believed|confirmed|thought|reported) (?:to (?:have (?:died|been killed|perished|lost their lives)|be dead)|dead)|whose bodies (?:have|had) (?:now )?been (?:found|recovered|pulled))\b/u;
const HOMELESS = /^[^,.;]{0,40}\b(?:(?:who|that) (?:had |have )?lost (?:their|its|his|her) homes?|(?:made|left|rendered) homeless)\b/i;
const HOMELESS_AHEAD = /\b(?:made|left|rendered) homeless\b[^.;]{0,15}$/i;

const SERIOUS = /\b(?:critical(?:ly)?|serious(?:ly)?|severe(?:ly)?|grave(?:ly)?|badly|life-threatening)\b/i;

/** "30 were injured, five of them seriously": some of those who were. */
function severityOf(outcome: Quantity['outcome'], { before, after }: Passage): string | null {
  if (outcome !== 'injured') return null;
  return SERIOUS.test(after.split(/[\d.;]|, (?=[\p{Ll}-]+ of (?:them|whom)\b)/u)[0]!) || SERIOUS.test(before.slice(-LOOK))
    ? 'seriously'
    : null;
}

/** "39 villagers were never found": not of the dead, though told in one breath with them */
const NOT_FOUND = /^[^,.;\d]{0,30}\b(?:never|not|yet to)(?: yet)?(?: been| be)? (?:found|accounted for)\b/i;

const outcomeOf = ({ outcome }: Quantity, passage: Passage): Quantity['outcome'] =>
  NOT_FOUND.test(passage.after) ? 'missing' : (outcome ?? outcomeIn(passage));

/** What happened to people, where idioms tell it: "with the loss of 52 lives", "those made homeless, 6,200". */
function outcomeIn({ before, after }: Passage): Quantity['outcome'] {
  const told = COUNT_OF.exec(before)?.[1];
  if (told !== undefined) return OF_COUNT.find(([words]) => words.test(told))?.[1] ?? null;
  if ((LIVES.test(after) && LOST.test(before)) || KNOWN_DEAD.test(after)) return 'killed';
  return HOMELESS.test(after) || HOMELESS_AHEAD.test(before) ? 'displaced' : null;
}

/** "Families of 11 of the dead were paid": some of them */
const OF_THOSE =
  /^ of (?:(?:the|its|those|these) (?:dead|killed|deceased|injured|wounded|missing|victims|survivors|bereaved)\b(?! (?:were|was|are) )|(?:those|the (?:people|\p{Ll}+s|[\d,]+)) (?:who|that) (?:have |had |were |was )?(?:been )?(?:died|killed|perished|drowned|injured|hurt|wounded)\b)/iu;

/** "49 were killed. A further 12 are missing": these are not more of the same. */
function isMoreOfSame(quantity: Quantity, passage: Passage, context: Context): boolean {
  const { figures, passages } = context;
  if (OF_THOSE.test(passage.after)) return true;
  if (!isMoreOf(passage, passages.slice(quantity.start, quantity.end)) || areAllDead(quantity, context)) return false;
  const last = figures.all[figures.before(quantity.start) - 1];
  const isOther = last?.outcome && quantity.outcome && last.outcome !== quantity.outcome && last.outcome !== 'killed_or_injured';
  return !isOther;
}

/** A number that comes on top of another, or of what was found on one day. */
const MORE = /^\s*(?:more|further|other|additional)\b|^\s*(?:[a-z]+ )?bod(?:y|ies)\b/i;
const ANOTHER = /\b(?:another|an additional|an extra|a further|further|the (?:remaining|rest|other))\s*$/i;
const isMoreOf = ({ before, after }: Passage, words: string): boolean =>
  MORE.test(after) || ANOTHER.test(before) || /^(?:another|(?:a )?further)\b/i.test(words);

/**
 * A storm goes over several countries, each with its own toll. What happens at one spot is counted as a whole, unless its sentence tells of a
 * part of its place: '' for the whole, null where it cannot be told.
 */
function placeScope(quantity: Quantity, { kind, isNamedHere }: Told, context: Context): string | null {
  if (kind === 'story') return ''; // it is told where a story's figures are placed
  if (kind === 'storm') {
    const country = placeTold(quantity, context);
    return country === null ? null : `in ${country}`;
  }
  const place = partTold(quantity, context);
  if (place === undefined) return isNamedHere ? '' : null;
  const isPart = place !== null && place.kind !== 'country' && (!isNamedHere || kind === 'place') && !isOfWhole(place, quantity, context);
  return isPart ? `in ${placeKey(place)}` : '';
}

/** Whether a place is that of the whole: it is told where the event is, and nothing is told of it "alone". */
function isOfWhole(place: Place, quantity: Quantity, context: Context): boolean {
  if (/\balone\b/.test(context.passages.around(quantity.start, quantity.end).after)) return false;
  return context.places.between(0, leadOf(context).length).some(({ name, country }) => name === place.name && country === place.country);
}
