/**
 * What a figure measures, in words and codes that all documents share: kind, unit, what, scope, outcome, place, whose, period. From the
 * document alone, so that one machine and a thousand find the same; null where a part is not known well enough to stand beside others.
 */
import type { Extracted, Quantity } from '../../contract.ts';
import type { Affair } from '../affairs/affair.ts';
import { isOfAffair, isWordOfAffair, ofAffair, ofNamed } from '../affairs/affair-measure.ts';
import { saidAgain } from '../affairs/said-again.ts';
import { happens } from '../events/named-events.ts';
import type { Passages } from '../sentence-of.ts';
import { isPrice } from '../stories/price.ts';
import { isStatedAlike, statedAlike } from '../stories/stated-alike.ts';
import { mayBeOfStory, ofStory } from '../stories/story-measure.ts';
import type { About } from '../subjects/about.ts';
import type { Thread, Told } from '../subjects/thread.ts';
import { dropBreakdowns } from './breakdown.ts';
import { type Context, contextOf } from './context.ts';
import { dropRestricted } from './drop-restricted.ts';
import { dropSmaller } from './drop-smaller.ts';
import { dropUndecided } from './drop-undecided.ts';
import { dropAdded, dropBases, dropContradicted, dropParts, dropTwice } from './drops.ts';
import { earned } from './earned.ts';
import { happened } from './happened.ts';
import { hurt } from './hurt.ts';
import { JOB, jobsCut } from './jobs-cut.ts';
import { CHANGE_OF, keyOf, type Measure, measureOf } from './measure.ts';
import { isOfEvent } from './measure-id.ts';
import { isInOpening, restrictionOf } from './of-the-whole.ts';
import { asOfHere, isOfEarlier, running } from './running.ts';
import type { Setting } from './settings.ts';
import { stood } from './stood.ts';
import { voted } from './voted.ts';
import { labelOf } from './what.ts';

const KINDS = new Set(['count', 'money', 'percent', 'points', 'measure']);

export interface Measures {
  keys: Map<Quantity, string>;
  /** those of what the text is about as a whole */
  ofStory: ReadonlySet<Quantity>;
  ofAttack: ReadonlySet<Quantity>;
}

/** Figure → what it measures; a figure of which too little is known has no key. */
export function measureKeys(
  passages: Passages,
  settings: Map<Quantity, Setting>,
  thread: Thread,
  about: About,
  document: { text: string; title: string | null },
  published: string | null,
  extracted: Extracted,
): Measures {
  const context = contextOf(passages, settings, thread, about, document, published, extracted);
  const keys = new Map<Quantity, string>();
  for (const quantity of withoutInner(extracted.quantities)) {
    const measure = measured(quantity, context);
    if (measure) keys.set(quantity, keyOf(measure));
  }
  const measures = new Map([...keys].map(([quantity, key]) => [quantity, measureOf(key)]));
  for (const [quantity, measure] of saidAgain(measures, context)) keys.set(quantity, keyOf(measure));
  for (const [quantity, antecedent] of context.again) {
    const key = keys.get(antecedent);
    const again =
      key === undefined || keys.has(quantity) || context.parts.has(quantity)
        ? null
        : toldAgain(quantity, antecedent, measureOf(key), context);
    if (again) keys.set(quantity, keyOf(again));
  }
  for (const quantity of extracted.quantities) {
    const alike = keys.has(quantity) || isNoCount(quantity, context) ? null : statedAlike(quantity, context);
    if (!alike) continue;
    keys.set(quantity, keyOf(alike));
    context.ofStory.add(quantity);
  }
  dropParts(keys, context);
  dropAdded(keys, context);
  dropBases(keys, context);
  dropContradicted(keys, context);
  dropBreakdowns(keys, context);
  dropTwice(keys, context);
  dropSmaller(keys, context);
  const restricted = dropRestricted(keys, context);
  dropUndecided(keys, context);
  for (const quantity of restricted) {
    const alike = statedAlike(quantity, context);
    if (!alike) continue;
    keys.set(quantity, keyOf(alike));
    context.ofStory.add(quantity);
  }
  return { keys, ofStory: context.ofStory, ofAttack: context.ofAttack };
}

function measured(quantity: Quantity, context: Context): Measure | null {
  const hasNumber = quantity.value !== null || quantity.low !== null || quantity.high !== null;
  if (!hasNumber || isNoCount(quantity, context)) return null;
  const named = context.thread.get(quantity.quantity_id);
  const other = otherwise(quantity, named, context);
  const isKnown =
    other !== null && other.what !== JOB && !isOfEvent(keyOf(other)) && !isShort(other.when) && !isLookedBackTo(quantity, other, context);
  const mayBe = !isKnown && !named && mayBeOfStory(quantity, context) && tellsAll(context.about.affair());
  const story = mayBe ? ofStory(quantity, context) : null;
  const measure = story ?? other;
  const part = measure && partOf(quantity, measure, story !== null || named !== undefined, context);
  if (part !== null) {
    context.parts.set(quantity, part);
    return null;
  }
  if (!story) return other;
  context.ofStory.add(quantity);
  if (context.about.story()?.attack && STRUCK.has(story.outcome)) context.ofAttack.add(quantity);
  return story;
}

/** The words that tell a figure of one happening to be of a part of it, as far as its measure does not; null where it is of the whole. */
function partOf(quantity: Quantity, measure: Measure, isOfText: boolean, context: Context): string | null {
  if ((quantity.kind !== 'count' && quantity.kind !== 'measure') || measure.what === JOB || !isOfEvent(keyOf(measure))) return null;
  return restrictionOf(quantity, measure, isOfText, context);
}

/** what an attack does to people */
const STRUCK = new Set(['killed', 'injured', 'killed_or_injured', 'missing']);

/** "the second slide", "nine were under 18", "Q48 million": a place in an order, an age, and the end of a sum */
const NO_COUNT = /^(?:second|third|fourth|fifth|sixth|under (?:1\d|2[01])|million|billion|trillion)$/i;
const isNoCount = ({ start, end }: Quantity, { passages }: Context): boolean => NO_COUNT.test(passages.slice(start, end));

/** Whether a happening of a listed kind leaves it to the names of a text what else in it is of one story: a trial is about something else. */
const tellsAll = (affair: Affair | null): boolean => !affair || affair.isAfter || (affair.whose === '' && !affair.isOfPlace);

/** "The owner of the ferry will pay for the 2021 sinking, in which 44 people died": the year is that of the one event. */
function isLookedBackTo({ start }: Quantity, { when }: Measure, context: Context): boolean {
  const year = context.about.lookedBackTo();
  return year !== null && when === `${year}-01-01..${year}-12-31` && isInOpening(start, context);
}

/** Whether a period is no longer than what happens once may be. */
function isShort(when: string): boolean {
  const [from, to] = when.split('..').map((day) => Date.parse(day));
  return from !== undefined && to !== undefined && to - from < LONG;
}
/** milliseconds in 32 days */
const LONG = 32 * 86_400_000;

function otherwise(quantity: Quantity, named: Told | undefined, context: Context): Measure | null {
  const jobs = jobsCut(quantity, context);
  if (jobs) return jobs;
  const isOfElse = (named && !isWordOfAffair(named.name, context)) || isPrice(quantity, context);
  const affair = isOfElse ? null : ofAffair(quantity, context);
  if (affair) return affair;
  const { kind, factuality } = quantity;
  if (!KINDS.has(kind) || (factuality !== 'actual' && factuality !== 'forecast')) return null;
  if (quantity.per !== null && quantity.aggregate !== 'rate') return null;
  const vote = voted(quantity, context);
  if (vote) return vote;
  const isOfCompany = kind === 'money' || kind === 'percent';
  const result = isOfCompany && !context.thread.has(quantity.quantity_id) ? earned(quantity, context) : null;
  if (result && result.whose !== '') return result;
  return ordinary(quantity, context) ?? result ?? (named ? ofNamed(quantity, named, context) : null);
}

function ordinary(quantity: Quantity, context: Context): Measure | null {
  const { kind, change } = quantity;
  if (change && kind === 'percent' && change.basis === 'relative') return changed(quantity, context);
  if (change && kind !== 'percent' && change.from.value === null && change.from.low === null && isAmountOfChange(quantity, context))
    return null;
  const told = context.thread.get(quantity.quantity_id);
  if (told) {
    const own = happens(told) ? happened(quantity, told, context) : running(quantity, told, context);
    // what is counted in an outbreak is of no other period or place than its own
    if (own || quantity.outcome !== null || (!happens(told) && kind === 'count')) return own;
  }
  return levelOf(quantity, context);
}

/** "Thirty-one" is read once: a figure within another is none of its own. */
function withoutInner(quantities: readonly Quantity[]): Quantity[] {
  let last: Quantity | null = null;
  return [...quantities]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((quantity) => {
      const isInner = last !== null && quantity.end <= last.end && quantity.end - quantity.start < last.end - last.start;
      if (!isInner) last = quantity;
      return !isInner;
    });
}

/** "96 had died by Sunday, against the union's 131": another number for the same thing. */
function toldAgain(quantity: Quantity, antecedent: Quantity, measure: Measure, context: Context): Measure | null {
  const [told, of] = [quantity, antecedent].map(({ quantity_id }) => context.thread.get(quantity_id));
  if (!told && !of && (measure.what === JOB || (context.ofStory.has(antecedent) && !isStatedAlike(measure)))) {
    if (context.ofStory.has(antecedent)) context.ofStory.add(quantity);
    if (context.ofAttack.has(antecedent)) context.ofAttack.add(quantity);
    return measure;
  }
  if (isOfAffair(measure)) return null; // saidAgain has gone over these
  if (!told || !of || told.name !== of.name) return null;
  if (!happens(told) && isOfEarlier(quantity, context)) return null;
  return happens(told) ? measure : { ...measure, when: asOfHere(quantity, context) ?? measure.when };
}

/** "rose by 300" is a change, "rose to 300" a level. */
const isAmountOfChange = ({ start, end }: Quantity, { passages }: Context): boolean =>
  !/\b(?:to|at|of|was|were)\s+$/.test(passages.slice(Math.max(0, start - 8), start)) &&
  !/^,? (?:up|down) from\b/.test(passages.slice(end, end + 12));

/** A relative change measures the change of what its level measures. */
function changed(quantity: Quantity, context: Context): Measure | null {
  const level = context.byId.get(context.joined.related('change_of', quantity.quantity_id) ?? '');
  const base = context.extracted.times.find(({ time_id }) => time_id === quantity.change?.from.time_id);
  const of = levelOf(level && level.change?.basis !== 'relative' ? level : asLevel(quantity, context), context);
  if (!of || of.when === '') return null;
  const from = base?.from && base.to && !isYearBefore(base.from, of.when) ? ` from ${base.from}..${base.to}` : '';
  return { ...of, kind: 'percent', unit: '%', what: `${CHANGE_OF}${of.what}${from}` };
}

const TOLL_NOUNS: [RegExp, Quantity['outcome']][] = [
  [/\b(?:deaths|fatalities|killings|number of (?:people|persons) killed|death toll)\b/i, 'killed'],
  [/\b(?:injuries|number of (?:people|persons) (?:injured|wounded|hurt))\b/i, 'injured'],
];

/** The level whose change a text gives alone: "deaths rose by 9%" is of people killed. */
function asLevel(quantity: Quantity, { passages }: Context): Quantity {
  const clause =
    passages
      .around(quantity.start, quantity.end)
      .before.split(/,| and (?=the |deaths|injuries|fatalities|attacks|incidents)/)
      .at(-1) ?? '';
  const found = TOLL_NOUNS.find(([noun]) => noun.test(clause));
  const level: Quantity = { ...quantity, kind: 'count', unit: '1' };
  if (!found || quantity.outcome !== null) return level;
  return { ...level, outcome: found[1], item: null, item_label: 'people', item_class: 'unspecified', aggregate: 'period_total' };
}

/** A change is mostly one from the year before, and need not say so. */
const isYearBefore = (from: string, when: string): boolean => Number(from.slice(0, 4)) === Number(when.slice(0, 4)) - 1;

function levelOf(quantity: Quantity, context: Context): Measure | null {
  const { time_ids, place_ids } = quantity;
  const told = { times: context.joined.times(time_ids), places: context.joined.places(place_ids), isCarried: false };
  const setting = context.settings.get(quantity) ?? told;
  const label = labelOf(quantity);
  return quantity.outcome !== null && quantity.kind === 'count'
    ? hurt(quantity, label, setting, context)
    : stood(quantity, label, setting, context);
}
