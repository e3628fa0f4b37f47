/** Figures that state the same thing share a key: within a document, in a restatement or copy of it, or in another article on the same event. */
import { fold, identify } from '../common/identity.ts';
import type { Extracted, Quantity } from '../contract.ts';
import { countryOf, joins, period } from './joins.ts';

/** Figure → its key; a figure that cannot be recognised again has none. */
export function repeatKeys(extracted: Extracted): Map<Quantity, string> {
  const { times, places } = joins(extracted);
  const keys = new Map<Quantity, string>();
  for (const quantity of extracted.quantities) {
    if (quantity.aggregate !== 'event' && quantity.aggregate !== 'period_total') continue;
    if (quantity.value === null && quantity.low === null && quantity.high === null) continue; // a number that could not be held
    const what = [
      quantity.kind,
      quantity.value,
      quantity.low,
      quantity.high,
      quantity.unit,
      quantity.outcome,
      quantity.item_class ?? fold(quantity.item_label ?? quantity.item?.text ?? '').toLowerCase(),
    ];
    const { time_from, time_to } = period(times(quantity.time_ids));
    const where = places(quantity.place_ids);
    const place = where[0]?.name ?? null;
    if (time_from !== null && time_to !== null && place !== null && quantity.outcome !== null) {
      keys.set(quantity, keyOf([...what, time_from, time_to, place, countryOf(where)]));
    } else if (quantity.event_id !== null) {
      keys.set(quantity, keyOf([quantity.event_id, ...what])); // the event is its document's own, and so is the key
    }
  }
  return keys;
}

const keyOf = (parts: (string | number | null)[]): string => identify('s', JSON.stringify(parts));
