/** Things and people that are there, happen, or are measured. */
import type { Quantity } from '../../contract.ts';
import type { Passage } from '../sentence-of.ts';
import { besidesScope, familyScope, withoutFamily } from './besides.ts';
import type { Context } from './context.ts';
import { perOf } from './hurt.ts';
import type { Measure } from './measure.ts';
import { scopeOf } from './scope.ts';
import type { Setting } from './settings.ts';
import { happens, isMeasure, type Noun, nounOf, stateOf } from './what.ts';
import { whenOf } from './when.ts';
import { placeKey, whereOf } from './where.ts';
import { whomOf } from './whom.ts';
import { groupBefore, type Holder, holderNamed, holderOf } from './whose.ts';

/** Things and people that are there, happen, or are measured. */
export function stood(quantity: Quantity, label: string, setting: Setting, context: Context): Measure | null {
  const passage = context.passages.around(quantity.start, quantity.end);
  const bare = nounOf(withoutFamily(label));
  const noun = bare?.isBare ? (context.named.get(bare.head) ?? bare) : bare;
  if (!noun) return null;
  const holder = holder_(quantity, context);
  const force = quantity.kind === 'count' ? forceOf(quantity, label, noun, holder, passage, context) : null;
  return force ? strengthOf(force, quantity, setting, context) : thingOf(noun, holder, quantity, setting, context);
}

function strengthOf(force: Force, quantity: Quantity, { places, times }: Setting, context: Context): Measure | null {
  const { kind, unit } = quantity;
  const when = whenOf(quantity, times, context.published, true) ?? onlyYear(context);
  const names = places.map(placeKey).filter((name) => name !== force.holder.country);
  const where = [...new Set(names)].sort().join('+');
  const scope = scopeOf(quantity, force.scope);
  return when === null ? null : { kind, unit, what: force.what, scope, outcome: '', where, whose: force.holder.name, when };
}

function thingOf(noun: Noun, holder: Holder | null, quantity: Quantity, { places, times }: Setting, context: Context): Measure | null {
  const { kind, unit } = quantity;
  const passage = context.passages.around(quantity.start, quantity.end);
  const isCounted = kind === 'count' && happens(noun);
  const state = kind === 'count' || kind === 'money' ? stateOf(passage) : null;
  const isNamed = isMeasure(noun, kind);
  if (!isNamed && !isCounted && state === null) return null;
  const where = whereOf(quantity, places);
  // what was left somewhere stays left
  const when = state === 'left' ? '' : whenOf(quantity, times, context.published, false);
  if (quantity.item_class !== null || when === null || (where === '' && holder === null)) return null;
  if (happens(noun) && isPartCount(quantity, passage.before, context)) return null;
  const scope = scopeOf(quantity, isNamed || happens(noun) ? null : state, perOf(quantity));
  return { kind, unit, what: noun.thing, scope, outcome: quantity.outcome ?? '', where, whose: whoseOf(noun, holder), when };
}

/** What happens is nobody's. */
const whoseOf = (noun: Noun, holder: Holder | null): string => (happens(noun) ? '' : (holder?.name ?? ''));

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
  { before, after }: Passage,
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
  const scope = [narrowedIn(noun, label, owner), family, besidesScope('militant', after)].filter(Boolean).join(', ');
  return { what: 'fighter', scope: scope || null, holder: owner };
}

/** What narrows fighters: "ISIL-K fighters" are no narrower than "its fighters". */
function narrowedIn({ thing }: Noun, label: string, owner: Holder): string {
  const isOwn = (word: string): boolean => holderNamed(word)?.name === owner.name;
  const named = label
    .split(' ')
    .filter(isOwn)
    .map((word) => word.toLowerCase());
  return thing
    .split(' ')
    .slice(0, -1)
    .filter((word) => word !== 'group' && !named.includes(word))
    .join(' ');
}
