/** What a count of an affair counts, and what was done with it; whom it killed or hurt; how much land or weight it is. */
import type { Quantity } from '../../contract.ts';
import { askOnce, type Context } from '../measures/context.ts';
import type { Measure } from '../measures/measure.ts';
import { isInAll, isOfPartOfEvent } from '../measures/part-told.ts';
import { labelOf, nounOf } from '../measures/what.ts';
import { whomOf } from '../measures/whom.ts';
import type { Passage } from '../sentence-of.ts';
import { STORY } from '../stories/story-key.ts';
import type { Affair } from './affair.ts';
import { type Deed, deedOf } from './deed.ts';

/** What a figure of an affair is of, but for place and time. */
export type Counted = Pick<Measure, 'what'> & { outcome?: string; scope: (string | null)[] };

/** A part of another number, or what comes on top of it. */
const PART_AFTER =
  /^(?: [a-z-]+)? of (?:them|these|those|whom|which|it)\b|^ of the (?!country|nation)(?:[a-z]+ )?[a-z]+ (?:were|was|had|have|are)\b|^ (?:were|was) of\b|^\s*(?:more|further|others?|additional)\b|^ (?:[a-z]+ )?more\b(?! (?:pay|than))/i;
const PART_BEFORE =
  /\b(?:of whom|of which|of them|among them|including|another|a further|an additional|all but|an extra|by|every|each|average(?: of)?|up to)(?: (?:at least|more than|about|some|nearly|over))?\s*$|^Of (?:the|its|their|those)\b[^,]*,[^,]*$/i;
const MORE = /^(?:another|(?:a )?further|every)\b/i;
/** @param words of the figure that stands between the parts of the passage */
export function isOfPart(passage: Passage, words: string): boolean {
  let isPart = parts.get(passage);
  if (isPart === undefined) {
    isPart = tellsPart(passage, words);
    parts.set(passage, isPart);
  }
  return isPart;
}

/** An affair and a story ask it of the same figures. */
const parts = new WeakMap<Passage, boolean>();

const tellsPart = ({ before, after }: Passage, words: string): boolean =>
  PART_AFTER.test(after) ||
  isOfPlaces(before, after) ||
  PART_BEFORE.test(before.replace(/(?:^|\s)Of the [\d,]+ .*$/, '')) ||
  isOfList(before) ||
  MORE.test(words);
/** "seven bodies were found in Zor and four in Mar": what each place has of the whole */
const isOfPlaces = (before: string, after: string): boolean =>
  /\bin (?:the )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*(?:,|,? and) (?:\p{Ll}+ )?$/u.test(before) &&
  /^ (?:\p{Ll}+ )?in (?:the )?\p{Lu}/u.test(after);
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

export function counted(quantity: Quantity, passage: Passage, affair: Affair, context: Context): Counted | null {
  const { before, after } = passage;
  if (quantity.per !== null) return null;
  const plan = AHEAD.test(after) || AHEAD_BEFORE.test(before) ? 'planned' : null;
  const named = NUMBER_OF.exec(before) ?? CAME_TO.exec(before) ?? NUMBER_WHO.exec(before);
  const isOwn = quantity.item !== null && quantity.item.start >= quantity.end - 1;
  const label = !isOwn && named ? `${named[1]}` : labelOf(quantity);
  const hurt = outcomeOf(quantity, label, passage, named?.[2] ?? '');
  const fate =
    affair.isOfPlace && hurt !== 'killed' && hurt !== 'injured' && plan === null
      ? ofInmates(label, passage, named !== null && !isOwn)
      : null;
  if (fate) return !fate.isStock && isOneTime(quantity, after, affair, context) ? null : inmates(label, fate);
  if (hurt !== null) return plan === null ? peopleHurt(quantity, hurt, label, passage, affair, context) : null;
  if (!named && IN_MANY.test(before)) return null;
  if (!isOwn && !named && !WITH_SHARE.test(before) && label !== '') return null;
  const deed = deedOf(named && !isOwn ? `${named[1]} ${named[2] ?? ''}` : label, passage, affair.isAfter);
  if (!deed || (!deed.isStock && isOfSomeTime(quantity, passage, affair, context))) return null;
  const what = whatOf(label, deed, affair, context);
  return what === null ? null : { what, scope: [plan, deed.name] };
}

/** Those who were in a prison, wherever they are since. */
const INMATE = /^(?:inmate|prisoner|detainee|convict|escapee|fugitive|runaway|person|people)$/;
/** what has a name of its own where there is a prison */
const IN_HOUSE = new Map([
  ['fled', 'escaped'],
  ['returned', 'recaptured'],
]);

function ofInmates(label: string, passage: Passage, isNumberOf: boolean): Deed | null {
  if (isNumberOf && label === 'escapees') return { name: 'escaped', isStock: true, isOfInmates: true, isOfOwners: false };
  const deed = deedOf(label, passage, true);
  const name = IN_HOUSE.get(deed?.name ?? '');
  return deed && name !== undefined ? { ...deed, name, isStock: name === 'escaped', isOfInmates: true } : deed?.isOfInmates ? deed : null;
}

function inmates(label: string, { name }: Deed): Counted | null {
  const noun = nounOf(label);
  return !noun || (noun.isBare && INMATE.test(noun.head)) ? { what: 'inmate', scope: [name] } : null;
}

/** Land, weight, length with what was done with it. */
export function amountOf(quantity: Quantity, passage: Passage, affair: Affair, context: Context): Counted | null {
  if (AHEAD.test(passage.after) || AHEAD_BEFORE.test(passage.before) || quantity.per !== null) return null;
  const deed = deedOf('', passage);
  if (/[/{]/.test(quantity.unit)) return null;
  return deed && (deed.isStock || !isOneTime(quantity, passage.after, affair, context)) ? { what: 'amount', scope: [deed.name] } : null;
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

/** Whether a flow is one of a day; in a story, which may be of anything, whether it is not told to be all of it. */
const isOfSomeTime = (quantity: Quantity, passage: Passage, affair: Affair, context: Context): boolean =>
  isOneTime(quantity, passage.after, affair, context) || (affair.kind === STORY && !isInAll(passage));

function isOneTime(quantity: Quantity, after: string, { day }: Affair, context: Context): boolean {
  const { before } = context.passages.around(quantity.start, quantity.end);
  if (OF_TIME.test(after) || IN_TIME.test(before)) return true;
  const clause = after.split(/[,;]|\d[\d,.]*\d/)[0]!;
  return context.times
    .between(quantity.start - Math.min(before.length, AHEAD_OF), quantity.end + clause.length)
    .some(({ start, end, precision, type }) => {
      if (day !== null && context.passages.slice(start!, end!).includes(day)) return false;
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

/** Whoever is there when it happens; inmates beside guards, or marchers beside police, are some of those who were. */
const WHOEVER = /^(?:resident|citizen|villager|survivor|death|fatality)$/;
/** Whoever a strike or shortage can hurt: those who are served by those whose it is. */
const SERVED = /^(?:patient|customer|consumer|user|passenger)$/;

function peopleHurt(
  quantity: Quantity,
  outcome: string,
  label: string,
  passage: Passage,
  affair: Affair,
  context: Context,
): Counted | null {
  const { after } = passage;
  if (affair.isAfter || isOneTime(quantity, after, affair, context) || isOfPartOfEvent(quantity, outcome, passage, context)) return null;
  const whom = DEATHS.test(label) ? 'all' : whomOf(quantity, label, after);
  if (whom === null) return null;
  const isAll = whom === 'all' || WHOEVER.test(whom) || (affair.whose !== '' && SERVED.test(whom));
  return { what: 'people', outcome, scope: [isAll ? null : whom] };
}

const OWNERS = /^(?:member|striker|worker|staff|employee|picket)$/;
/** what is said of a thing and does not narrow it */
const NEUTRAL = /^(?:planned|scheduled|booked|total|such|more|[a-z]+ed|[a-z]+ing)$/;

function whatOf(label: string, deed: Deed, { whose, isOfPeople }: Affair, context: Context): string | null {
  const noun = nounOf(label.replace(/^(?:the )?(?:country|nation|state|city)['’]s /, ''));
  if (deed.isOfInmates) return null;
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
