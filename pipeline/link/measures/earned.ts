/**
 * Measures that a noun names by itself, where the figure's item was not read: what a company earned in a quarter, a country's inflation. The
 * noun, whose it is, and the period are told by the words nearest to the figure.
 */
import type { Quantity } from '../../contract.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import type { Passage } from '../sentence-of.ts';
import type { Context } from './context.ts';
import { holderTold } from './holder-told.ts';
import { CHANGE_OF, type Measure } from './measure.ts';
import { type Found, nounNear } from './noun-near.ts';
import { periodTold } from './period-told.ts';
import { scopeOf } from './scope.ts';
import { ownerOf } from './what.ts';
import { placeTold } from './where-told.ts';

/** what analysts thought beforehand is nobody's result */
const THOUGHT = /\b(?:analysts|economists|consensus|poll(?:ed)?|market expectations?)\b/i;
const FORECAST = /\b(?:forecasts?|guidance|outlook|targets?|expects?|expected|predicts?|projects?|anticipates?)\b/i;
/** "from $97m": of a time before, which is told after it or not at all */
const BASE = /\b(?:from|against|compared (?:with|to)|versus)\s*$/i;

export function earned(quantity: Quantity, context: Context): Measure | null {
  const { kind, unit, factuality } = quantity;
  const isChange = kind === 'percent' && quantity.change?.basis === 'relative';
  const passage = context.passages.around(quantity.start, quantity.end);
  const found = (isChange ? nounNear(passage, 'money') : null) ?? nounNear(passage, kind);
  if (!found || isOfNobody(found, passage)) return null;
  const when = whenOf(found, quantity, context);
  const owner = whoseOf(found, quantity, context);
  if (when === null || owner === null) return null;
  const isForecast = factuality === 'forecast' || FORECAST.test(`${found.ahead.slice(-NEAR)}${found.between}`);
  const scope = scopeOf({ ...quantity, factuality: isForecast ? 'forecast' : 'actual' });
  const what = isChange && found.thing !== INFLATION ? `${CHANGE_OF}${found.thing}` : found.thing;
  return { kind, unit, what, scope, outcome: '', ...owner, when };
}

/** "exports of palm oil", "sales of its tablets" are a part of all; "sales of the group", "sales of about $5m" are not. */
const OF_PART =
  /^ of (?:(?:the|its|their|his|her|all) )?(?!(?:company|group|firm|business|bank|country|nation|government|state|economy|year|quarter|more|less|about|around|roughly|nearly|almost|over|under|up|at|some|just|only|between|an?|as)\b)[\p{Ll}-]{3,}/u;
/** "of Zorish palm oil" */
const OF_NATIONAL = /^ of (\p{Lu}[\p{L}-]+) \p{Ll}{3,}/u;
const isPart = (between: string): boolean => {
  const nation = OF_NATIONAL.exec(between)?.[1];
  return OF_PART.test(between) || (nation !== undefined && placesNamed(nation).some(({ form }) => form === 'adjective'));
};

/** "exports rose 5%, while palm oil added 6%": the second is of what its own clause names; "reported spending $5m" tells what was done. */
const OTHER_CLAUSE = /\d.*[,;] (?:while|whereas) /u;
const isDoing = ({ head, between }: Found): boolean => head === 'spending' && between.trim() === '';

/** "The frozen fish unit had sales of $5m", "Without the unit sales rose": of a piece of the business, or of what is left without it */
const OF_UNIT =
  /\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?) (?:[\p{L}-]+ ){0,3}(?:unit|division|subsidiary|arm|branch|segment|affiliate|venture)\b|\b(?:[Ww]ithout|[Ee]xcluding|[Ss]tripping out)\b/u;

/** What was thought beforehand, what something was before without being told when, and what is of a part or of something else. */
function isOfNobody(found: Found, { before, after }: Passage): boolean {
  const { between } = found;
  const own = after.split(/\d/)[0]!;
  if (isPart(between) || OTHER_CLAUSE.test(between) || isDoing(found) || OF_UNIT.test(found.ahead)) return true;
  return THOUGHT.test(own) || THOUGHT.test(between) || (BASE.test(before) && !isToldAfter(own));
}

function whenOf(found: Found, quantity: Quantity, context: Context): string | null {
  const told = periodTold(quantity, context);
  return told !== null && found.thing.endsWith(INFLATION) ? lastMonth(told) : told;
}

/** the change of consumer prices has a name of its own */
const INFLATION = 'inflation';

/** Inflation "in the year to April" is April's: a calendar year stays one. */
function lastMonth(when: string): string {
  const [from, to] = when.split('..') as [string, string];
  const isYear = from.endsWith('-01-01') && to.endsWith('-12-31');
  return isYear || to.length !== 10 ? when : `${to.slice(0, 7)}-01..${to}`;
}

/** characters in front of a noun in which "its forecast for" stands */
const NEAR = 30;

/** "from $97m a year earlier" */
const isToldAfter = (after: string): boolean => /^\s+(?:a|the|in|for)\b[^,;.]{0,30}\b(?:year|quarter|half|month|period)\b/i.test(after);

/** words that stand before a noun and do not narrow it */
const BEFORE_NOUN =
  /(?:^|[^\p{L}])(?:the|its|their|of|in|and|but|that|said|says|while|when|as|where|with|by|for|on|from|to|saw|reported|has|had|cut|reduced|after|although|because|year|month)\s*$/iu;

/** "black unemployment" is not unemployment: a word that is not known narrows it. */
const isNarrowed = ({ ahead, named }: Found): boolean => named === '' && /\p{Ll}\s+$/u.test(ahead) && !BEFORE_NOUN.test(ahead);

/** A company's measure has a holder, and a place where its noun is narrowed to one; a country's has a place. */
function whoseOf(found: Found, quantity: Quantity, context: Context): Pick<Measure, 'where' | 'whose'> | null {
  if ((ownerOf(found.thing.split(' ').at(-1)!) ?? ownerOf(found.head)) === 'country') {
    if (found.head === 'turnout' || isNarrowed(found)) return null; // turnout is an election's
    const where = placeTold(quantity, context);
    return where === null ? null : { where, whose: '' };
  }
  const where = marketOf(found);
  const whose = holderTold(where === '' ? found : { ...found, named: '' }, context);
  return whose === null ? null : { where, whose };
}

/** "North American sales", "sales in North America": a part of a company's business. */
function marketOf({ named, between }: Found): string {
  const told = named === '' ? /^ (?:in|from) (?:the )?(\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*)/u.exec(between)?.[1] : named;
  const place = told === undefined ? undefined : placesNamed(told)[0]?.place;
  return place ? place.name.toLowerCase() : '';
}
