/** People to whom something happened. */
import type { Quantity } from '../../contract.ts';
import { besidesScope, familyScope, withoutFamily } from './besides.ts';
import { causeScope } from './cause-scope.ts';
import { askOnce, type Context } from './context.ts';
import type { Measure } from './measure.ts';
import { isOfPartOfEvent } from './part-told.ts';
import { groupInEvent, nationIn, scopeOf } from './scope.ts';
import { isLong, isOneEvent, isWide, type Setting } from './settings.ts';
import { whenOf } from './when.ts';
import { whereOf } from './where.ts';
import { isOfVictims, whomOf } from './whom.ts';
import { holderOf } from './whose.ts';

/** People to whom something happened: in an event, or over a period. */
export function hurt(quantity: Quantity, label: string, setting: Setting, context: Context): Measure | null {
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
  const passage = context.passages.around(quantity.start, quantity.end);
  if (event_id === null || (isOfPartOfEvent(quantity, outcome, passage, context) && !isOnlyCount(outcome, context))) return null;
  return { ...shared, scope: scopeOf(quantity, groupInEvent(quantity, whom, places, context), family), where: '', when: '' };
}

/** Whether a text gives but one number for what happened to people: those in hospital are then all of whom it knows. */
const isOnlyCount = (outcome: string, context: Context): boolean =>
  askOnce(context, `counts ${outcome}`, () => new Set(context.figures.all.flatMap((one) => (one.outcome === outcome ? [one.value] : []))))
    .size === 1;

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

export const perOf = ({ per }: Quantity): string | null => per?.text.toLowerCase() ?? null;

/** Militants killed are killed in operations, unless it is said that they fell in their own attacks. */
function causeOf(quantity: Quantity, context: Context): string | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const own = causeScope([causeWords(quantity, context), `${before} ${after}`]);
  if (quantity.item_class === 'militant') return own === 'attacks' ? 'in attacks' : own === 'operation' ? 'in operations' : '';
  const found = own ?? context.theme();
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
