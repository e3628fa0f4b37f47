/**
 * What a figure measures, in words and codes that all documents share: kind, unit, what, scope, outcome, place, whose, period. From the
 * document alone, so that one machine and a thousand find the same; null where a part is not known well enough to stand beside others.
 */
import { grouped } from '../../common/grouped.ts';
import type { Entity, Extracted, Place, Quantity } from '../../contract.ts';
import { type Joins, joins } from '../joins.ts';
import type { Passages } from '../sentence-of.ts';
import { besidesScope, familyScope, withoutFamily } from './besides.ts';
import { causeScope } from './cause-scope.ts';
import { BETWEEN, isOfEvent } from './measure-id.ts';
import { isLong, isOneEvent, isWide, type Setting } from './settings.ts';
import { happens, isMeasure, type Noun, nounOf, stateOf } from './what.ts';
import { whenOf, yearBefore } from './when.ts';
import { placeKey, whereOf } from './where.ts';
import { isOfVictims, whomOf } from './whom.ts';
import { groupBefore, type Holder, holderNamed, holderOf } from './whose.ts';

/** The parts of a key, in order. */
export const PARTS = ['kind', 'unit', 'what', 'scope', 'outcome', 'where', 'whose', 'when'] as const;
export type Measure = Record<(typeof PARTS)[number], string>;

export const keyOf = (measure: Measure): string => PARTS.map((part) => measure[part].replaceAll(BETWEEN, '-')).join(BETWEEN);
export const measureOf = (key: string): Measure => {
  const parts = key.split(BETWEEN);
  return Object.fromEntries(PARTS.map((part, at) => [part, parts[at] ?? ''])) as Measure;
};

const CHANGE_OF = 'change of ';

/** What a change is a change of; null of everything else. */
export const changedIn = ({ what }: Measure): string | null => (what.startsWith(CHANGE_OF) ? what.slice(CHANGE_OF.length) : null);

const KINDS = new Set(['count', 'money', 'percent', 'points', 'measure']);

/** Figure → what it measures; a figure of which too little is known has no key. */
export function measureKeys(
  passages: Passages,
  settings: Map<Quantity, Setting>,
  text: string,
  published: string | null,
  extracted: Extracted,
): Map<Quantity, string> {
  const context = contextOf(passages, settings, text, published, extracted);
  const keys = new Map<Quantity, string>();
  for (const quantity of extracted.quantities) {
    const measure = measured(quantity, context);
    if (measure) keys.set(quantity, keyOf(measure));
  }
  dropParts(keys, context);
  dropBases(keys, context);
  dropContradicted(keys, context);
  dropTwice(keys, context);
  return keys;
}

/** "Attacks rose by 45%", from 517 to 1,099: where a text's own levels are far from its change, the change is of something else. */
function dropContradicted(keys: Map<Quantity, string>, { joined }: Context): void {
  const voiceOf = ({ assertion_id }: Quantity): string | null => joined.assertion(assertion_id)?.source_id ?? null;
  const place = (measure: Measure): string => keyOf({ ...measure, kind: '', unit: '' });
  const stated = [...keys.keys()].filter(({ kind, value }) => kind !== 'percent' && value);
  const levels = grouped(stated, (quantity) => place(measureOf(keys.get(quantity) as string)));
  for (const [quantity, key] of keys) {
    const measure = measureOf(key);
    const what = changedIn(measure);
    if (what === null || !SPAN.test(measure.when) || quantity.value === null) continue;
    const voice = voiceOf(quantity);
    // two that are known by name may count differently
    const isItsOwn = (level: Quantity): boolean => voice === null || voiceOf(level) === null || voiceOf(level) === voice;
    const [now, base] = [measure.when, yearBefore(measure.when)].map(
      (when) => levels.get(place({ ...measure, what, when }))?.find(isItsOwn)?.value,
    );
    if (!now || !base) continue;
    const change = quantity.change?.direction === 'decrease' ? -quantity.value : quantity.value;
    if (Math.abs((now / base - 1) * 100 - change) > OFF) keys.delete(quantity);
  }
}

/** percentage points: more than rounding, and more than levels that are themselves rounded, can make */
const OFF = 10;

const SPAN = /^\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d$/;

/** A part that no word tells from its whole is not the whole. */
function dropParts(keys: Map<Quantity, string>, { extracted, byId }: Context): void {
  for (const { kind, from_id, to_id } of extracted.relations) {
    if (kind !== 'part_of') continue;
    const [part, whole] = [byId.get(from_id), byId.get(to_id)];
    if (part && whole && keys.get(part) === keys.get(whole)) keys.delete(part);
  }
}

/** "rose from 40 to 60": the 40 is of another time, which no word tells. */
function dropBases(keys: Map<Quantity, string>, context: Context): void {
  for (const level of context.extracted.quantities) {
    const from = level.change?.from;
    if (!from) continue;
    for (const [base, key] of keys) {
      const isBase = base !== level && base.value !== null && base.value === from.value && base.unit === level.unit;
      if (isBase && key === keys.get(level) && Math.abs(base.start - level.start) < NEAR) keys.delete(base);
    }
  }
}

/** words by which a source itself says that it has changed its number */
const REVISED =
  /\b(?:first|initially|earlier|revised|lowered|raised|updated|corrected|rose|risen|climbed|toll|put (?:it|the|that)|not (?=\d))/i;

/** One voice does not give two numbers for one thing, unless it says that the one changed: where it seems to, one was misread. */
function dropTwice(keys: Map<Quantity, string>, { extracted, passages, joined }: Context): void {
  const told = grouped(keys, ([quantity, key]) => {
    const assertion = joined.assertion(quantity.assertion_id);
    const voice = assertion?.source_id ?? assertion?.source?.text ?? '';
    return JSON.stringify([voice, isOfEvent(key) ? quantity.event_id : null, key]);
  });
  const linked = new Set(extracted.relations.filter(({ kind }) => kind === 'supersedes').flatMap(({ from_id, to_id }) => [from_id, to_id]));
  for (const entries of told.values()) {
    const same = entries.map(([quantity]) => quantity);
    const numbers = same.flatMap(({ bound, value }) => (value !== null && (bound === 'exact' || bound === 'about') ? [value] : []));
    const isExact = same.every(({ bound }) => bound === 'exact');
    if (Math.max(...numbers) <= Math.min(...numbers) * (isExact ? 1 : ROUGHLY)) continue;
    const isRevised = same.some((quantity) => {
      const { before, after } = passages.around(quantity.start, quantity.end);
      return linked.has(quantity.quantity_id) || quantity.change !== null || REVISED.test(`${before} ${after}`);
    });
    if (!isRevised) for (const quantity of same) keys.delete(quantity);
  }
}

/** "about 100" and 97 are one number */
const ROUGHLY = 1.1;

/** code points within which the two ends of a change stand */
const NEAR = 120;

interface Context {
  joined: Joins;
  settings: Map<Quantity, Setting>;
  passages: Passages;
  published: string | null;
  extracted: Extracted;
  byId: Map<string, Quantity>;
  entities: Map<string, Entity>;
  /** what the whole text counts deaths of, where it is of one sort */
  theme: string | null;
  /** head of an item → what it is with the modifiers that it had when it was first named: "terrorist incidents", then "incidents" */
  named: Map<string, Noun>;
  /** whether the text counts things that happen: attacks, crashes */
  countsHappenings: boolean;
}

function contextOf(
  passages: Passages,
  settings: Map<Quantity, Setting>,
  text: string,
  published: string | null,
  extracted: Extracted,
): Context {
  const named = new Map<string, Noun>();
  let countsHappenings = false;
  for (const { item, item_label } of extracted.quantities) {
    const noun = nounOf(item_label ?? item?.text ?? '');
    if (noun && happens(noun)) countsHappenings = true;
    if (noun && !noun.isBare && happens(noun) && !named.has(noun.head)) named.set(noun.head, noun);
  }
  return {
    joined: joins(extracted),
    settings,
    passages,
    published,
    extracted,
    byId: new Map(extracted.quantities.map((quantity) => [quantity.quantity_id, quantity])),
    entities: new Map(extracted.entities.map((entity) => [entity.entity_id, entity])),
    theme: causeScope([text]),
    named,
    countsHappenings,
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
  const label = (quantity.item_label ?? quantity.item?.text ?? '').replace(HURT, '').replace(/^dead /, '');
  return quantity.outcome !== null && quantity.kind === 'count'
    ? hurt(quantity, label, setting, context)
    : stood(quantity, label, setting, context);
}

/** "Afghans killed" are Afghans: the outcome says the rest */
const HURT = / (?:killed|wounded|injured|dead|arrested|detained|missing|displaced|kidnapped)$/;

const scopeOf = (quantity: Quantity, ...parts: (string | null)[]): string =>
  [quantity.factuality === 'actual' ? null : quantity.factuality, ...parts].filter((part) => part !== null && part !== '').join(', ');

/** People to whom something happened: in an event, or over a period. */
function hurt(quantity: Quantity, label: string, setting: Setting, context: Context): Measure | null {
  const { kind, unit, outcome, event_id } = quantity;
  const { places, times } = setting;
  const { after } = context.passages.around(quantity.start, quantity.end);
  const whom = whomOf(quantity, withoutFamily(label), after);
  const family = familyScope(label, after);
  if (whom === null || outcome === null) return null;
  if (outcome === 'killed_or_injured' && isOfUnnamed(label)) return null;
  const shared = { kind, unit, what: 'people', outcome, whose: '' };
  if (isOfPeriod(quantity, setting, context)) {
    const where = whereOf(quantity, places);
    const when = whenOf(quantity, times, context.published, false);
    // whoever was struck and fights for nobody's cause: "civilians and policemen"
    const cause = isOfVictims(label, after) ? '' : causeOf(quantity, context);
    if (where === '' || when === null || cause === null) return null;
    const group = whom === 'all' || nationIn(whom) === where ? null : whom;
    return {
      ...shared,
      scope: scopeOf(quantity, group, cause, byWhom(quantity, context), family, besidesScope(whom, after), perOf(quantity)),
      where,
      when,
    };
  }
  if (event_id === null) return null;
  return { ...shared, scope: scopeOf(quantity, groupInEvent(quantity, whom, places, context), family), where: '', when: '' };
}

/** "12 casualties" are mostly those of one side of a fight, and the words do not tell of which; "12 people killed or injured" are all. */
const isOfUnnamed = (label: string): boolean => label === '' || /\bcasualt(?:y|ies)\b/i.test(label);

/** What is told as an event and lasts for months in a whole country, not brought about by one thing, is a period's total. */
function isOfPeriod(quantity: Quantity, { places, times, isCarried }: Setting, { countsHappenings }: Context): boolean {
  const { aggregate } = quantity;
  if (aggregate === 'period_total' || aggregate === 'rate') return true;
  if (places.length === 0 || !places.every(isWide) || !times.some(isLong) || isOneEvent(quantity)) return false;
  const isVeryLong = times.every(isLong) && times.every(({ precision }) => precision !== 'month');
  return isCarried || aggregate === 'cumulative' || quantity.cause !== null || isVeryLong || countsHappenings;
}

const perOf = ({ per }: Quantity): string | null => per?.text.toLowerCase() ?? null;

/** Militants killed are killed in operations, unless it is said that they fell in their own attacks. */
function causeOf(quantity: Quantity, context: Context): string | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const own = causeScope([causeWords(quantity, context), `${before} ${after}`]);
  if (quantity.item_class === 'militant') return own === 'attacks' ? 'in attacks' : own === 'operation' ? 'in operations' : '';
  const found = own ?? context.theme;
  return found === 'attacks' ? '' : found && `in ${found}`;
}

/** The cause with what is joined to it: "Attacks and operations together killed 40". */
function causeWords({ cause }: Quantity, { passages }: Context): string {
  if (!cause) return '';
  const more = /^ and (?:the |other )?[a-z-]+/.exec(passages.slice(cause.end, cause.end + JOINED));
  return `${cause.text}${more?.[0] ?? ''}`;
}

/** characters in which a second cause is looked for */
const JOINED = 40;

function byWhom({ perpetrator_id }: Quantity, { entities }: Context): string | null {
  const entity = entities.get(perpetrator_id ?? '');
  return entity ? `by ${holderOf(entity)?.name ?? entity.name.toLowerCase()}` : null;
}

/** The people of the place, counted beside foreign soldiers, are its civilians; foreigners are told by their country. */
function groupInEvent(quantity: Quantity, group: string, places: Place[], { extracted }: Context): string | null {
  const country = places.find((place) => place.country !== null)?.country ?? null;
  const home = quantity.affected_country ?? nationIn(group);
  const whom = nationIn(group) === null ? group : 'all';
  if (home !== null && country !== null && home !== country) return `${whom === 'all' || whom === 'civilian' ? 'people' : whom} of ${home}`;
  if (whom !== 'all') return whom;
  const isBesideForeigners = extracted.quantities.some(
    (other) =>
      other.event_id === quantity.event_id &&
      other.outcome === quantity.outcome &&
      other.item_class === 'military' &&
      other.affected_country !== null &&
      other.affected_country !== home,
  );
  return home !== null && isBesideForeigners ? 'civilian' : null;
}

/** `of AF` → AF */
const nationIn = (group: string): string | null => /^of ([A-Z]{2})$/.exec(group)?.[1] ?? null;

/** Things and people that are there, happen, or are measured. */
function stood(quantity: Quantity, label: string, { places, times }: Setting, context: Context): Measure | null {
  const { kind, unit } = quantity;
  const passage = context.passages.around(quantity.start, quantity.end);
  const bare = nounOf(withoutFamily(label));
  const noun = bare?.isBare ? (context.named.get(bare.head) ?? bare) : bare;
  if (!noun) return null;
  const holder = holder_(quantity, context);
  const force = kind === 'count' ? forceOf(quantity, label, noun, holder, passage, context) : null;
  if (force) {
    const when = whenOf(quantity, times, context.published, true) ?? onlyYear(context);
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
  // what was left somewhere stays left
  const when = state === 'left' ? '' : whenOf(quantity, times, context.published, false);
  if (happens(noun) && isPartCount(quantity, passage.before, context)) return null;
  if (!isKnown || quantity.item_class !== null || when === null || (where === '' && holder === null)) return null;
  const isMeasured = isMeasure(noun, kind) || happens(noun);
  return {
    kind,
    unit,
    what: noun.thing,
    scope: scopeOf(quantity, isMeasured ? null : state, perOf(quantity)),
    outcome: quantity.outcome ?? '',
    where,
    whose: happens(noun) ? '' : (holder?.name ?? ''),
    when,
  };
}

/** "killed 40 policemen in 12 attacks": the attacks that killed policemen, not all. */
function isPartCount(quantity: Quantity, before: string, { extracted, passages }: Context): boolean {
  if (!/\bin(?: (?:at least|about|some|more than|over))?\s*$/.test(before)) return false;
  const hurt = extracted.quantities.filter(
    ({ outcome, start }) => outcome !== null && start >= quantity.start - before.length && start < quantity.start,
  );
  return hurt.some((one) => whomOf(one, one.item_label ?? '', passages.around(one.start, one.end).after) !== 'all');
}

function holder_({ holder_id }: Quantity, { entities }: Context): Holder | null {
  const entity = entities.get(holder_id ?? '');
  return entity ? holderOf(entity) : null;
}

/** The year in which all of a text lies, its day of publication too. */
function onlyYear({ published, extracted }: Context): string | null {
  const years = new Set(
    extracted.times
      .flatMap(({ from, to }) => [from, to])
      .concat(published)
      .flatMap((day) => day?.slice(0, 4) ?? []),
  );
  return years.size === 1 ? [...years][0]! : null;
}

interface Force {
  what: string;
  scope: string | null;
  holder: Holder;
}

/** words by which a count is of all that there are: "the number of its fighters rose to 300" */
const STRENGTH = /\b(?:number(?:s|ed|ing)?|strength|ranks|size of|membership|put at|estimated)\b/i;

/** The strength of an armed group: its fighters, or members. */
function forceOf(
  quantity: Quantity,
  label: string,
  noun: Noun,
  holder: Holder | null,
  { before, after }: { before: string; after: string },
  { extracted, passages }: Context,
): Force | null {
  const isFighter = quantity.item_class === 'militant' || /^(?:fighter|militant|insurgent|guerrilla|rebel)$/.test(noun.head);
  const isMember = /^(?:member|people|person)$/.test(noun.head);
  if (!isFighter && !isMember) return null;
  if (quantity.aggregate !== 'stock' && !STRENGTH.test(before)) return null;
  const group = groupBefore(extracted.entities, quantity.start, before, passages);
  const owner = holder ?? (group && holderOf(group));
  if (!owner) return null;
  const family = familyScope(label, after);
  if (noun.head !== 'member' && isMember && family === null) return null;
  // "ISIL-K fighters" are no narrower than "its fighters"
  const isOwn = (word: string): boolean => holderNamed(word)?.name === owner.name;
  const named = label
    .split(' ')
    .filter(isOwn)
    .map((word) => word.toLowerCase());
  const narrowed = noun.thing
    .split(' ')
    .slice(0, -1)
    .filter((word) => word !== 'group' && !named.includes(word))
    .join(' ');
  const scope = [narrowed, family, besidesScope('militant', after)].filter(Boolean).join(', ');
  return { what: 'fighter', scope: scope || null, holder: owner };
}
