/** Keys that are taken back: of parts, of the bases of changes, of what contradicts itself. */
import { grouped } from '../../common/grouped.ts';
import type { Quantity } from '../../contract.ts';
import { isOfAffair } from '../affairs/affair-measure.ts';
import type { Context } from './context.ts';
import { JOB } from './jobs-cut.ts';
import { changedIn, keyOf, type Measure, measureOf } from './measure.ts';
import { isOfEvent } from './measure-id.ts';
import { yearBefore } from './when.ts';

/** "Attacks rose by 45%", from 517 to 1,099: where a text's own levels are far from its change, the change is of something else. */
export function dropContradicted(keys: Map<Quantity, string>, { joined }: Context): void {
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
export function dropParts(keys: Map<Quantity, string>, { extracted, byId }: Context): void {
  for (const { kind, from_id, to_id } of extracted.relations) {
    if (kind !== 'part_of') continue;
    const [part, whole] = [byId.get(from_id), byId.get(to_id)];
    if (part && whole && keys.get(part) === keys.get(whole)) keys.delete(part);
  }
}

/** "another five were hurt": so many more, where the text has counted some of them before. */
export function dropAdded(keys: Map<Quantity, string>, { passages }: Context): void {
  const firsts = new Map<string, number>();
  for (const [{ start }, key] of keys) firsts.set(key, Math.min(start, firsts.get(key) ?? start));
  for (const [quantity, key] of keys) {
    const { start, end } = quantity;
    if (firsts.get(key)! < start && ADDED.test(passages.around(start, end).before)) keys.delete(quantity);
  }
}
const ADDED = /\b(?:another|(?:a )?further|an additional)\s+$/i;

/** "rose from 40 to 60": the 40 is of another time, which no word tells. */
export function dropBases(keys: Map<Quantity, string>, context: Context): void {
  for (const level of context.extracted.quantities) {
    const from = level.change?.from;
    const key = keys.get(level);
    // the toll of an event that is revised is of the event before and after, and a plan is one plan
    if (
      !from ||
      key === undefined ||
      isOfEvent(key) ||
      isOfAffair(measureOf(key)) ||
      measureOf(key).what === JOB ||
      isRevision(level, context)
    )
      continue;
    for (const [base, other] of keys) {
      const isBase = base !== level && base.value !== null && base.value === from.value && base.unit === level.unit;
      if (isBase && other === key && Math.abs(base.start - level.start) < NEAR) keys.delete(base);
    }
  }
}

/** "The number of cases to 14 March drops to 300 from 340": the same period, counted anew. */
const SAME_PERIOD = /\b(?:same period|revis(?:ed|ion)|duplicat\w+|recount\w*|correct(?:ed|ion))\b/i;
function isRevision({ start, end }: Quantity, { passages }: Context): boolean {
  const { before, after } = passages.around(start, end);
  return SAME_PERIOD.test(`${before} ${after}`);
}

/** words by which a source itself says that it has changed its number */
const REVISED =
  /\b(?:first|initially|earlier|revised|lowered|raised|updated|corrected|rose|risen|climbed|toll|put (?:it|the|that)|not (?=\d))/i;

/** One voice does not give two numbers for one thing, unless it says that the one changed: where it seems to, one was misread. */
export function dropTwice(keys: Map<Quantity, string>, { extracted, passages, joined, again, thread }: Context): void {
  const told = grouped(keys, ([quantity, key]) => {
    const assertion = joined.assertion(quantity.assertion_id);
    const voice = assertion?.source_id ?? assertion?.source?.text ?? '';
    const subject = thread.get(quantity.quantity_id);
    const event = subject ? `${subject.name} ${subject.eventKey}` : quantity.event_id;
    return JSON.stringify([voice, isOfEvent(key) ? event : null, key]);
  });
  const linked = new Set(extracted.relations.filter(({ kind }) => kind === 'supersedes').flatMap(({ from_id, to_id }) => [from_id, to_id]));
  for (const entries of told.values()) {
    const same = entries.map(([quantity]) => quantity);
    const numbers = same.flatMap(({ bound, value }) => (value !== null && (bound === 'exact' || bound === 'about') ? [value] : []));
    const isExact = same.every(({ bound }) => bound === 'exact');
    if (Math.max(...numbers) <= Math.min(...numbers) * (isExact ? 1 : ROUGHLY)) continue;
    const isRevised = same.some((quantity) => {
      const { before, after } = passages.around(quantity.start, quantity.end);
      return again.has(quantity) || linked.has(quantity.quantity_id) || quantity.change !== null || REVISED.test(`${before} ${after}`);
    });
    if (!isRevised) for (const quantity of same) keys.delete(quantity);
  }
}

/** "about 100" and 97 are one number */
const ROUGHLY = 1.1;

/** code points within which the two ends of a change stand */
const NEAR = 120;
