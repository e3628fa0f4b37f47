/**
 * What a figure measures, in words and codes that all documents share: kind, unit, what, scope, outcome, place, whose, period. From the
 * document alone, so that one machine and a thousand find the same; null where a part is not known well enough to stand beside others.
 */
import type { Entity, Extracted, Place, Quantity, Time } from '../../contract.ts';
import { type Joins, joins } from '../joins.ts';
import { type Passages, passagesOf } from '../sentence-of.ts';
import { causeScope } from './cause-scope.ts';
import { happens, isMeasure, type Noun, nounOf, stateOf } from './what.ts';
import { whenOf } from './when.ts';
import { placeKey, whereOf } from './where.ts';
import { whomOf } from './whom.ts';
import { groupBefore, type Holder, holderOf } from './whose.ts';

/** The parts of a key, in order. */
export const PARTS = ['kind', 'unit', 'what', 'scope', 'outcome', 'where', 'whose', 'when'] as const;
export type Measure = Record<(typeof PARTS)[number], string>;

export const keyOf = (measure: Measure): string => PARTS.map((part) => measure[part].replaceAll(';', ',')).join(';');
export const measureOf = (key: string): Measure => {
  const parts = key.split(';');
  return Object.fromEntries(PARTS.map((part, at) => [part, parts[at] ?? ''])) as Measure;
};

const KINDS = new Set(['count', 'money', 'percent', 'points', 'measure']);
const FAMILIES = /\b(?:and|with|including|plus|or) (?:their )?(?:famil(?:y|ies)|dependants?|dependents?|relatives)\b/i;

/** Figure → what it measures; a figure of which too little is known has no key. */
export function measureKeys(text: string, published: string | null, extracted: Extracted): Map<Quantity, string> {
  const context = contextOf(text, published, extracted);
  const keys = new Map<Quantity, string>();
  for (const quantity of extracted.quantities) {
    const measure = measured(quantity, context);
    if (measure) keys.set(quantity, keyOf(measure));
  }
  for (const { kind, from_id, to_id } of extracted.relations) {
    if (kind !== 'part_of') continue;
    const part = context.byId.get(from_id);
    const whole = context.byId.get(to_id);
    // a part that no word tells from its whole is not the whole
    if (part && whole && keys.get(part) === keys.get(whole)) keys.delete(part);
  }
  return keys;
}

interface Context {
  joined: Joins;
  passages: Passages;
  published: string | null;
  extracted: Extracted;
  byId: Map<string, Quantity>;
  entities: Map<string, Entity>;
  /** what the whole text counts deaths of, where it is of one sort */
  theme: string | null;
  /** head of an item → what it is with the modifiers that it had when it was first named: "terrorist incidents", then "incidents" */
  named: Map<string, Noun>;
}

function contextOf(text: string, published: string | null, extracted: Extracted): Context {
  const named = new Map<string, Noun>();
  for (const { item, item_label } of extracted.quantities) {
    const noun = nounOf(item_label ?? item?.text ?? '');
    if (noun && !noun.isBare && happens(noun) && !named.has(noun.head)) named.set(noun.head, noun);
  }
  return {
    joined: joins(extracted),
    passages: passagesOf(text),
    published,
    extracted,
    byId: new Map(extracted.quantities.map((quantity) => [quantity.quantity_id, quantity])),
    entities: new Map(extracted.entities.map((entity) => [entity.entity_id, entity])),
    theme: causeScope([text]),
    named,
  };
}

function measured(quantity: Quantity, context: Context): Measure | null {
  const { kind, factuality } = quantity;
  if (!KINDS.has(kind) || (factuality !== 'actual' && factuality !== 'forecast')) return null;
  if (quantity.value === null && quantity.low === null && quantity.high === null) return null;
  if (quantity.per !== null && quantity.aggregate !== 'rate') return null;
  const change = quantity.change;
  if (change && kind === 'percent' && change.basis === 'relative') return changed(quantity, context);
  if (change && kind !== 'percent' && change.from.value === null && change.from.low === null && isAmountOfChange(quantity, context))
    return null;
  return levelOf(quantity, context);
}

/** "rose by 300" is a change, "rose to 300" a level. */
const isAmountOfChange = (quantity: Quantity, { passages }: Context): boolean =>
  !/\b(?:to|at)\s+$/.test(passages.slice(Math.max(0, quantity.start - 8), quantity.start));

/** A relative change measures the change of what its level measures. */
function changed(quantity: Quantity, context: Context): Measure | null {
  const level = context.byId.get(context.joined.related('change_of', quantity.quantity_id) ?? '');
  const base = context.extracted.times.find(({ time_id }) => time_id === quantity.change?.from.time_id);
  const of =
    level && level.change?.basis !== 'relative' ? levelOf(level, context) : levelOf({ ...quantity, kind: 'count', unit: '1' }, context);
  if (!of || of.when === '') return null;
  const from = base?.from && base.to && !isYearBefore(base.from, of.when) ? ` from ${base.from}..${base.to}` : '';
  return { ...of, kind: 'percent', unit: '%', what: `change of ${of.what}${from}` };
}

/** A change is mostly one from the year before, and need not say so. */
const isYearBefore = (from: string, when: string): boolean => Number(from.slice(0, 4)) === Number(when.slice(0, 4)) - 1;

function levelOf(quantity: Quantity, context: Context): Measure | null {
  const places = context.joined.places(quantity.place_ids);
  const times = context.joined.times(quantity.time_ids);
  const label = quantity.item_label ?? quantity.item?.text ?? '';
  return quantity.outcome !== null && quantity.kind === 'count'
    ? hurt(quantity, label, places, times, context)
    : stood(quantity, label, places, times, context);
}

const scopeOf = (quantity: Quantity, ...parts: (string | null)[]): string =>
  [quantity.factuality === 'actual' ? null : quantity.factuality, ...parts].filter((part) => part !== null && part !== '').join(', ');

/** People to whom something happened: in an event, or over a period. */
function hurt(quantity: Quantity, label: string, places: Place[], times: Time[], context: Context): Measure | null {
  const { kind, unit, outcome, event_id } = quantity;
  const whom = whomOf(quantity, label);
  if (whom === null || outcome === null) return null;
  const shared = { kind, unit, what: 'people', outcome, whose: '' };
  if (isOfPeriod(quantity, places, times)) {
    const where = whereOf(quantity, places);
    const when = whenOf(quantity, times, context.published, false);
    const cause = causeOf(quantity, context);
    if (where === '' || when === null || cause === null) return null;
    const national = whom === 'all' ? null : whom;
    return { ...shared, scope: scopeOf(quantity, national, cause, byWhom(quantity, context)), where, when };
  }
  if (event_id === null) return null;
  return { ...shared, scope: scopeOf(quantity, groupInEvent(quantity, whom, places, context)), where: '', when: '' };
}

/** What is told as an event and lasts for months in a whole country, or has many causes, is a period's total. */
function isOfPeriod({ aggregate, cause }: Quantity, places: Place[], times: Time[]): boolean {
  if (aggregate === 'period_total' || aggregate === 'rate') return true;
  const isWide = places.length > 0 && places.every(({ kind }) => kind === 'country' || kind === 'region' || kind === 'area');
  const isLong = times.some(({ precision }) => precision !== null && precision !== 'day' && precision !== 'week');
  if (aggregate === 'cumulative') return isWide && isLong;
  return isWide && isLong && cause !== null && /s$/.test(cause.text) && !/(?:ss|us|is)$/.test(cause.text);
}

/** Militants killed are killed in operations, unless it is said that they fell in their own attacks. */
function causeOf(quantity: Quantity, context: Context): string | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const own = causeScope([quantity.cause?.text ?? '', `${before} ${after}`]);
  if (quantity.item_class === 'militant') return own === 'attacks' ? 'in attacks' : own === 'operation' ? 'in operations' : '';
  const found = own ?? context.theme;
  return found === 'attacks' ? '' : found && `in ${found}`;
}

function byWhom({ perpetrator_id }: Quantity, { entities }: Context): string | null {
  const entity = entities.get(perpetrator_id ?? '');
  return entity ? `by ${holderOf(entity)?.name ?? entity.name.toLowerCase()}` : null;
}

/** The people of the place, counted beside foreign soldiers, are its civilians. */
function groupInEvent(quantity: Quantity, whom: string, places: Place[], { extracted }: Context): string | null {
  const country = places.find((place) => place.country !== null)?.country ?? null;
  const home = quantity.affected_country;
  if (home !== null && country !== null && home !== country) return `${whom === 'all' ? 'people' : whom} of ${home}`;
  if (whom === 'civilian') return 'civilian';
  const isBesideForeigners = extracted.quantities.some(
    (other) =>
      other.event_id === quantity.event_id &&
      other.outcome === quantity.outcome &&
      other.item_class === 'military' &&
      other.affected_country !== home,
  );
  if (whom === 'all') return home !== null && isBesideForeigners ? 'civilian' : null;
  return whom;
}

/** Things and people that are there, happen, or are measured. */
function stood(quantity: Quantity, label: string, places: Place[], times: Time[], context: Context): Measure | null {
  const { kind, unit } = quantity;
  const passage = context.passages.around(quantity.start, quantity.end);
  const bare = nounOf(label);
  const noun = bare?.isBare ? (context.named.get(bare.head) ?? bare) : bare;
  if (!noun) return null;
  const holder = holder_(quantity, context);
  const force = kind === 'count' ? forceOf(quantity, label, noun, holder, passage, context) : null;
  if (force) {
    const when = whenOf(quantity, times, context.published, true);
    const names = places.map(placeKey).filter((name) => name !== force.holder.country);
    if (when === null) return null;
    return {
      kind,
      unit,
      what: force.what,
      scope: scopeOf(quantity, force.scope),
      outcome: '',
      where: [...new Set(names)].sort().join('+'),
      whose: force.holder.name,
      when,
    };
  }
  const state = kind === 'count' || kind === 'money' ? stateOf(passage) : null;
  const isKnown =
    isMeasure(noun, kind) || (kind === 'count' && happens(noun)) || ((kind === 'count' || kind === 'money') && state !== null);
  const where = whereOf(quantity, places);
  const when = whenOf(quantity, times, context.published, false);
  if (!isKnown || quantity.item_class !== null || when === null || (where === '' && holder === null)) return null;
  const isMeasured = isMeasure(noun, kind) || happens(noun);
  return {
    kind,
    unit,
    what: noun.thing,
    scope: scopeOf(quantity, isMeasured ? null : state, quantity.per?.text.toLowerCase() ?? null),
    outcome: quantity.outcome ?? '',
    where,
    whose: happens(noun) ? '' : (holder?.name ?? ''),
    when,
  };
}

function holder_({ holder_id }: Quantity, { entities }: Context): Holder | null {
  const entity = entities.get(holder_id ?? '');
  return entity ? holderOf(entity) : null;
}

interface Force {
  what: string;
  scope: string | null;
  holder: Holder;
}

/** The strength of an armed group: its fighters, or members. */
function forceOf(
  quantity: Quantity,
  label: string,
  noun: Noun,
  holder: Holder | null,
  { before, after }: { before: string; after: string },
  { extracted }: Context,
): Force | null {
  const isFighter = quantity.item_class === 'militant' || /^(?:fighter|militant|insurgent|guerrilla|rebel)$/.test(noun.head);
  const isMember = /^(?:member|people|person)$/.test(noun.head);
  if (!isFighter && !isMember) return null;
  const group = groupBefore(extracted.entities, quantity.start, quantity.start - before.length);
  const owner = holder ?? (group && holderOf(group));
  if (!owner) return null;
  const families = FAMILIES.test(`${before} ${label} ${after}`);
  if (noun.head !== 'member' && isMember && !families) return null;
  const narrowed = noun.thing
    .split(' ')
    .slice(0, -1)
    .filter((word) => word !== 'group')
    .join(' ');
  return { what: 'fighter', scope: [families ? 'with families' : null, narrowed || null].filter(Boolean).join(' ') || null, holder: owner };
}
