/**
 * Figures of a happening that lasts: what is counted, and what was done with it. Counts of one such happening to different days are one
 * measure, in which sources differ or were revised.
 */
import type { Quantity } from '../../contract.ts';
import { askOnce, type Context } from '../measures/context.ts';
import type { Measure } from '../measures/measure.ts';
import { scopeOf } from '../measures/scope.ts';
import { labelOf, nounOf } from '../measures/what.ts';
import { countryTold } from '../measures/where-told.ts';
import { whomOf } from '../measures/whom.ts';
import type { Told } from '../subjects/thread.ts';
import { singular } from '../words.ts';
import { type Affair, affairOf } from './affair.ts';
import { type Deed, deedOf, type Passage, sumOf, termOf } from './deed.ts';
import { type StandsIn, standsIn } from './standing-in.ts';

/** with which the scope of such a measure ends */
const IN_AFFAIR = /, in the [^,]+$|^in the [^,]+$/;
export const isOfAffair = ({ scope }: Measure): boolean => IN_AFFAIR.test(scope);

/** code units of a text in which it tells what it is about */
const LONGEST = 30_000;

/** Whether what a figure is told of by name is only a word for the affair: a plague of locusts is no disease. */
export const isWordOfAffair = (name: string, context: Context): boolean => {
  const affair = affairIn(context);
  return affair !== null && name.match(affair.words)?.[0] === name;
};

export const affairIn = (context: Context): Affair | null =>
  askOnce(context, 'affair', () => {
    const flat = context.text.slice(0, LONGEST).replace(/[\ud800-\udbff][\udc00-\udfff]/g, '\ufffd');
    return affairOf(flat, context.title, context.published, countryTold(context));
  });

type Counted = Pick<Measure, 'what'> & { outcome?: string; scope: (string | null)[] };

/** What is known by a name is an affair, too: flights were cancelled in a storm, hens culled in an outbreak. */
export function ofNamed(quantity: Quantity, { name, year }: Told, context: Context): Measure | null {
  const country = countryTold(context);
  if (country === null || quantity.kind !== 'count' || quantity.item_class !== null || quantity.outcome !== null) return null;
  const words = new RegExp(name.replace(/[^\p{L}\p{N} ]/gu, '.'), 'giu');
  return ofAffair(quantity, context, { kind: name, whose: '', isOfPeople: false, isAfter: true, country, year, words });
}

export function ofAffair(quantity: Quantity, context: Context, affair = affairIn(context)): Measure | null {
  if (
    !affair ||
    (quantity.kind !== 'count' &&
      quantity.kind !== 'percent' &&
      quantity.kind !== 'money' &&
      quantity.kind !== 'duration' &&
      quantity.kind !== 'measure')
  )
    return null;
  const passage = context.passages.around(quantity.start, quantity.end);
  if (
    quantity.kind === 'count'
      ? isOfPart(passage, context.passages.slice(quantity.start, quantity.end))
      : / of (?:it|this|that)\b/.test(passage.after.slice(0, 8))
  )
    return null;
  const told = toldIn(quantity, passage, affair, context);
  const where = told && standsIn(quantity, affair, context);
  return told && where && measureIn(quantity, told, where, affair);
}

/** What follows a number that has no noun of its own. */
const NO_NOUN =
  /^(?:["”’)]*[,.;:–—]|["”’)]*\s*$|\s+(?:by|in|on|for|from|to|at|and|or|as|is|was|after|before|until|up|down|against|compared|but|while|when|it|they|he|she|given|gave|reported|listed|claimed|admitted|acknowledged|announced|first|earlier|two|three|a|nationwide|overall|so|that|which|were|had|have)\b)/;
/** by which a number is told to be one of the same thing */
const AGAIN =
  /\b(?:says?|said|puts?|counts?|counted|thinks?|believes?|estimates?|gives?|given|gave|reports?|reported|stands? by|stood by|spoke of|spoken of|speaks of|lists?|listed|estimates?|estimated|forecast|accepts?|admits?|acknowledges|figure|number|total|tally|from|than|against|not|correcting|above|below|nor|between|and the)\b/i;
/** by which a sum is told to be another one */
const PAYS = /\b(?:paid|pay|received|spent|offered|demanded|lost|gave up|raised)\b/i;
/** "30 stayed away on Monday and 14 on Tuesday": that is more, unless others say it */
const AND_MORE = /\b(?:and|plus)(?: (?:at least|about|another|some))?\s*$/i;
/** more than so many times another number, it is hardly of the same thing */
const MOST_APART = 4;

/** Bare numbers say again, in another voice or of another day, what the number before them in their paragraph said. */
export function saidAgain(keyed: ReadonlyMap<Quantity, Measure>, context: Context): Map<Quantity, Measure> {
  const affair = affairIn(context);
  const found = new Map<Quantity, Measure>();
  if (!affair) return found;
  let last: { quantity: Quantity; measure: Measure } | null = null;
  for (const quantity of context.figures.all) {
    if (quantity.kind !== 'count' && quantity.kind !== 'money' && quantity.kind !== 'measure') continue;
    const own = keyed.get(quantity);
    const measure: Measure | null = own && isOfAffair(own) ? own : last && againOf(quantity, last, affair, context);
    if (measure && measure !== own) found.set(quantity, measure);
    if (measure) last = { quantity, measure };
    else if (!isBare(quantity, context)) last = null;
  }
  return found;
}

const isBare = ({ item, start, end }: Quantity, { passages }: Context): boolean =>
  (item === null || item.end <= start || item.start > end + FAR) && NO_NOUN.test(passages.slice(end, end + FAR));
/** code points in which the noun of a number stands */
const FAR = 24;

function againOf(
  quantity: Quantity,
  { quantity: last, measure }: { quantity: Quantity; measure: Measure },
  affair: Affair,
  context: Context,
): Measure | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const between = context.passages.slice(last.end, quantity.start);
  if (last.unit !== quantity.unit || between.length > 260 || between.includes('\n') || !isBare(quantity, context)) return null;
  if (!isOfSize(quantity, last) || (quantity.outcome !== null && quantity.outcome !== measure.outcome)) return null;
  const isByAnother = /^ by (?:the )?[\p{L}’' ]+['’]s?\b/u.test(after);
  if ((AND_MORE.test(before) && !isByAnother) || /\bout of(?: (?:about|some))?\s*$/.test(before)) return null;
  if (isOfPart({ before, after }, context.passages.slice(quantity.start, quantity.end))) return null;
  if ((!AGAIN.test(before) && !isByAnother) || (quantity.kind === 'money' && PAYS.test(between))) return null;
  const deed = deedOf('', { before: '', after: after.split(/[,;]/)[0]! });
  if (deed !== null && measure.outcome === '' && !measure.scope.split(', ').includes(deed.name)) return null;
  const where = standsIn(quantity, affair, context);
  const isHere =
    where !== null &&
    (where.part === ''
      ? before.length > between.length || !/(?:^|, )in (?!the )/.test(measure.scope)
      : measure.scope.includes(`in ${where.part}`));
  return isHere ? { ...measure, where: where.country, when: where.year } : null;
}

function isOfSize(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one, other].map(({ value, low, high }) => value ?? low ?? high ?? 0);
  const ratio = a! / b!;
  return ratio <= MOST_APART && ratio >= 1 / MOST_APART;
}

function measureIn(
  quantity: Quantity,
  { what, outcome, scope }: Counted,
  { country, year, part }: StandsIn,
  { kind, whose }: Affair,
): Measure {
  const affair = `in the ${whose === '' ? '' : `${whose} `}${kind}`;
  return {
    kind: quantity.kind,
    unit: quantity.unit,
    what,
    scope: scopeOf({ ...quantity, factuality: 'actual' }, ...scope, part === '' ? null : `in ${part}`, affair),
    outcome: outcome ?? '',
    where: country,
    whose: '',
    when: year,
  };
}

function toldIn(quantity: Quantity, passage: Passage, affair: Affair, context: Context): Counted | null {
  if (quantity.kind === 'count') return quantity.factuality === 'actual' ? counted(quantity, passage, affair, context) : null;
  if (quantity.kind === 'measure') return quantity.factuality === 'actual' ? amountOf(quantity, passage, context) : null;
  if (quantity.kind === 'duration') return lengthOf(passage, affair);
  if (quantity.kind === 'money') {
    const sum = sumOf(passage, affair.words);
    return sum && { what: sum.what, scope: [sum.of === '' ? null : sum.of] };
  }
  const term = affair.isOfPeople && isOfOwners(quantity, affair, context) ? termOf(passage) : null;
  return term === null ? null : { what: 'terms', scope: [term] };
}

/** A part of another number, or what comes on top of it. */
const PART_AFTER =
  /^(?: [a-z-]+)? of (?:them|these|those|whom|which|it)\b|^ of the (?!country|nation)(?:[a-z]+ )?[a-z]+ (?:were|was|had|have|are)\b|^ (?:were|was) of\b|^\s*(?:more|further|others?|additional)\b|^ (?:[a-z]+ )?more\b(?! (?:pay|than))/i;
const PART_BEFORE =
  /\b(?:of whom|of which|of them|among them|including|another|a further|an additional|all but|an extra|by|every|each|average(?: of)?|up to)(?: (?:at least|more than|about|some|nearly|over))?\s*$|^Of (?:the|its|their|those)\b[^,]*,[^,]*$/i;
const MORE = /^(?:another|(?:a )?further|every)\b/i;
const isOfPart = ({ before, after }: Passage, words: string): boolean =>
  PART_AFTER.test(after) || PART_BEFORE.test(before.replace(/(?:^|\s)Of the [\d,]+ .*$/, '')) || isOfList(before) || MORE.test(words);
/** "Of the authority's total, 190" */
const isOfList = (before: string): boolean =>
  /^Of (?:the|its|their|those) (?![\d])[^.;]*,\s*$/.test(before) || (/^Of the [\d,]+ [^.;]*$/.test(before) && before.includes(', '));

/** What has not happened: "5,600 members will stop work". */
const AHEAD =
  /^[^,;.\d]{0,40}\b(?:will|would|may|might|could|are to|is to|plan to|plans to|are expected|were to|was to|were due|supposed|should|must|threaten)\b/i;
const AHEAD_BEFORE =
  /\b(?:will|would|may|might|could|should|must|plans? to|threatens? to|hopes? to|aims? to|wants? to|due to|target of|goal of|quota of|capacity of|plan(?:s|ned)?|ordered to|expect(?:s|ed)?)\b[^,;.]{0,30}$/i;
/** one day or week of what adds up */
const OF_TIME =
  /^[^.;\d]{0,50}?\b(?:on the (?:first|last|second) day|in (?:the|a|one|that|this|last) (?:past |last |first )?(?:week|day|month|weekend|hours)\b|a (?:day|week|month)\b|each|every|daily|weekly|per\b|(?:last|this) (?:week|month|weekend)\b|overnight|today|yesterday)/i;

/** "In March 900 were returned" */
const IN_TIME =
  /^(?:In|On|During|Over|Last|This) (?:the )?(?:(?:first|last|past|second|same|week|month|weekend|two|three|few|days?|January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b ?)+(?!.*\b(?:said|says|found|put|counted|reported|announced|had)\b)/;

function counted(quantity: Quantity, passage: Passage, affair: Affair, context: Context): Counted | null {
  const { before, after } = passage;
  if (quantity.per !== null) return null;
  const plan = AHEAD.test(after) || AHEAD_BEFORE.test(before) ? 'planned' : null;
  const named = NUMBER_OF.exec(before) ?? CAME_TO.exec(before) ?? NUMBER_WHO.exec(before);
  const isOwn = quantity.item !== null && quantity.item.start >= quantity.end - 1;
  const label = !isOwn && named ? `${named[1]}` : labelOf(quantity);
  const hurt = outcomeOf(quantity, label, passage, named?.[2] ?? '');
  if (hurt !== null)
    return affair.isAfter || plan !== null || isOneTime(quantity, after, context) ? null : peopleHurt(quantity, hurt, label, passage);
  if (!named && IN_MANY.test(before)) return null;
  if (!isOwn && !named && !WITH_SHARE.test(before) && label !== '') return null;
  const deed = deedOf(named && !isOwn ? `${named[1]} ${named[2] ?? ''}` : label, passage, affair.isAfter);
  if (!deed || (!deed.isStock && isOneTime(quantity, after, context))) return null;
  const what = whatOf(label, deed, affair, context);
  return what === null ? null : { what, scope: [plan, deed.name] };
}

/** Land, weight, length with what was done with it. */
function amountOf(quantity: Quantity, passage: Passage, context: Context): Counted | null {
  if (AHEAD.test(passage.after) || AHEAD_BEFORE.test(passage.before) || quantity.per !== null) return null;
  const deed = deedOf('', passage);
  if (/[/{]/.test(quantity.unit)) return null;
  return deed && (deed.isStock || !isOneTime(quantity, passage.after, context)) ? { what: 'amount', scope: [deed.name] } : null;
}

const NUMBER_OF =
  /\b(?:number|total|count|tally) of ((?:[a-z-]+ ){0,2}[a-z]+s)\b(?: ([a-z][a-z ]{0,30}))?(?: (?:at|as|was|is|to|has risen to|had risen to|has fallen to|had fallen to|had reached|reached|stood at)) (?:at least |about |some |more than |over |nearly )?$/;
/** "the number of children who had fallen ill rose to 60" */
const NUMBER_WHO =
  /\b(?:number|total|count|tally) of ((?:[a-z-]+ ){0,2}[a-z]+) (?:who|that|which) ([^,;:]{3,120}?) (?:at|to|was|is|as|reached)(?: (?:at least|about|some|more than|over|nearly))?\s*$/;
/** "schools in 30 towns were closed" */
const IN_MANY = /\b(?:in|across|among|throughout|(?<!\b(?:up|down) )from)(?: (?:only|about|some|at least|more than|over|nearly))?\s*$/i;
/** "Postponed operations came to 8,940" */
const CAME_TO =
  /(?:^|[.,;:] )((?:[A-Za-z-]+ ){0,2}[a-z]+s) (?:now |had |have |has )?(?:came to|come to|stood at|stand at|stands at|reached|totall?ed|numbered|rose to|risen to|climbed to|fell to|fallen to)(?: (?:about|at least|more than|some|over|nearly))?\s*$/;
const WITH_SHARE = /\b(?:participation|turnout)\b[^,;.]*$/i;

const DEATHS = /^(?:[a-z]+ )?(?:deaths?|fatalit(?:y|ies))$/i;
function outcomeOf({ outcome }: Quantity, label: string, { after }: Passage, told: string): Quantity['outcome'] {
  if (outcome !== null) return outcome;
  if (/\b(?:died|been killed|were killed)\b/.test(told)) return 'killed';
  return DEATHS.test(label) || /^ (?:deaths|fatalities)\b/.test(after) ? 'killed' : null;
}

function isOneTime(quantity: Quantity, after: string, context: Context): boolean {
  const { before } = context.passages.around(quantity.start, quantity.end);
  if (OF_TIME.test(after) || IN_TIME.test(before)) return true;
  const clause = after.split(/[,;]|\d[\d,.]*\d/)[0]!;
  return context.times
    .between(quantity.start - Math.min(before.length, AHEAD_OF), quantity.end + clause.length)
    .some(({ start, precision, type }) => {
      if (type === 'DURATION' || precision === null || precision === 'year') return false;
      const ahead = context.passages.slice(Math.max(0, start! - 24), start!);
      return (
        /\b(?:in|during|on|for|over)(?: the)?(?: (?:same|whole))? $/i.test(ahead) &&
        !/\b(?:said|say|says|told|counted|reported|announced|ended|revised|began|begun|started|launched|declared|broke out)(?: (?:in|on)| late on) $/i.test(
          ahead,
        ) &&
        start! > quantity.end
      );
    });
}

/** code points before a figure in which its day stands */
const AHEAD_OF = 60;

/** Whoever is there when it happens. */
const WHOEVER =
  /^(?:patient|worker|resident|citizen|customer|consumer|user|villager|passenger|protester|demonstrator|marcher|survivor|inmate|employee|death|fatality)$/;

function peopleHurt(quantity: Quantity, outcome: string, label: string, { after }: Passage): Counted | null {
  const whom = DEATHS.test(label) ? 'all' : whomOf(quantity, label, after);
  if (whom === null) return null;
  return { what: 'people', outcome, scope: [whom === 'all' || WHOEVER.test(whom) ? null : whom] };
}

const OWNERS = /^(?:member|striker|worker|staff|employee|picket)$/;
/** what is said of a thing and does not narrow it */
const NEUTRAL = /^(?:planned|scheduled|booked|total|such|more|[a-z]+ed|[a-z]+ing)$/;

function whatOf(label: string, deed: Deed, { whose, isOfPeople }: Affair, context: Context): string | null {
  const noun = nounOf(label.replace(/^(?:the )?(?:country|nation|state|city)['’]s /, ''));
  if (deed.isOfOwners && !isOfPeople) return null;
  if (!noun) return deed.isOfOwners ? whose : null;
  if (isOfPeople && OWNERS.test(noun.head)) return noun.isBare || /^[a-z]+(?:ed|ing) /.test(noun.thing) ? whose : null;
  const words = noun.thing.split(' ');
  const thing = words.filter((word, at) => at === words.length - 1 || !NEUTRAL.test(word)).join(' ');
  return thing === words.at(-1) && thing !== whose ? (inFull(context).get(thing) ?? thing) : thing;
}

/** Bare noun → the only longer name that the text has for it: "filling stations", then "stations". */
const inFull = (context: Context): Map<string, string> =>
  askOnce(context, 'in full', () => {
    const names = new Map<string, Set<string>>();
    for (const quantity of context.figures.all) {
      if (quantity.item_class !== null) continue;
      const noun = nounOf(labelOf(quantity).replace(/^(?:the )?(?:country|nation|state|city)['’]s /, ''));
      if (!noun || noun.isBare) continue;
      const words = noun.thing.split(' ');
      const thing = words.filter((word, at) => at === words.length - 1 || !NEUTRAL.test(word)).join(' ');
      if (thing.includes(' ')) names.set(words.at(-1)!, (names.get(words.at(-1)!) ?? new Set()).add(thing));
    }
    return new Map([...names].flatMap(([head, things]) => (things.size === 1 ? [[head, [...things][0]!] as const] : [])));
  });

const LASTED =
  /\b(?:lasted|went on for|lasting|continued for|ended[^.;]{0,40} after|over after|length of the (?:[a-z]+ )?\p{L}+ (?:as|at|was)|called off after|dragged on for)(?: (?:at least|about|some|nearly|more than|over|only|just))?\s*$/iu;

/** How long it lasted. */
function lengthOf({ before }: Passage, { words }: Affair): Counted | null {
  const isItself = [...before.matchAll(words)].length > 0 || /\b[Ii]t (?:had |has )?(?:lasted|went on|ended)/.test(before);
  return LASTED.test(before) && isItself ? { what: 'length', scope: [] } : null;
}

/** Whether a paragraph tells of those whose affair it is, and of no others who want something. */
function isOfOwners({ start, end }: Quantity, { whose }: Affair, context: Context): boolean {
  const { before, after } = context.passages.around(start, end);
  const from = start - before.length;
  const paragraph = context.passages
    .slice(Math.max(0, from - 1500), from)
    .split('\n')
    .at(-1)!;
  const words = `${paragraph} ${before}${after}`.match(/\p{L}{4,}s\b/gu)?.map((word) => singular(word.toLowerCase())) ?? [];
  if (words.includes(whose)) return true;
  return !words.some((word) => WORKERS.test(word));
}

/** who may want something else: those of a trade */
const WORKERS =
  /(?:technician|teacher|nurse|doctor|driver|pilot|worker|miner|lecturer|engineer|officer|guard|clerk|farmer|porter|cleaner|docker|judge|conductor|controller|firefighter|midwife|professor|tutor|actor|writer)$/;
