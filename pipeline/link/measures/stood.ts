/** Things and people that are there, happen, or are measured. */
import type { Quantity } from '../../contract.ts';
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
export function stood(quantity: Quantity, label: string, { places, times }: Setting, context: Context): Measure | null {
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
