/**
 * Keys that are taken back of counts that happen over time, are done with things, or are jobs: their place, period and deed are told by the
 * key, and whatever else restricts them by nothing.
 */
import type { Quantity } from '../../contract.ts';
import { isOfAffair } from '../affairs/affair-measure.ts';
import type { Context } from './context.ts';
import { JOB } from './jobs-cut.ts';
import { type Measure, measureOf } from './measure.ts';
import { isOfEvent } from './measure-id.ts';
import { restrictionOf } from './of-the-whole.ts';
import { placingOf } from './placing.ts';

/** @returns the figures whose keys are taken back, which the words that restrict them may yet tell to be the same */
export function dropRestricted(keys: Map<Quantity, string>, context: Context): Quantity[] {
  const dropped: Quantity[] = [];
  for (const [quantity, key] of keys) {
    const measure = measureOf(key);
    const restriction = isAsked(quantity, key, measure)
      ? measure.what === JOB
        ? restrictionOf(quantity, measure, true, context)
        : placingOf(quantity, measure, context)
      : null;
    if (restriction === null) continue;
    context.parts.set(quantity, restriction);
    keys.delete(quantity);
    dropped.push(quantity);
  }
  return dropped;
}

/** What befell people in one event has been asked before; of a holder, its name tells most. */
const isAsked = ({ kind }: Quantity, key: string, measure: Measure): boolean =>
  (kind === 'count' || kind === 'measure') && (measure.what === JOB || (!isOfEvent(key) && (isOfAffair(measure) || measure.whose === '')));
