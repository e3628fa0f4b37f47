/**
 * Figures that state again what an earlier one states: within a document, in a restatement or copy of it, or in another
 * article on the same event. Over a corpus of any size, in two passes with 24 bytes for each figure that has time and place.
 */
import { compactMap, idNumbers, idOf } from '../common/compact-map.ts';
import { fold } from '../common/identity.ts';
import type { Extracted, Quantity } from '../contract.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import { countryOf, joins, period } from './joins.ts';

export interface Repeats {
  /** Reads a document in the first pass, in order of the corpus. */
  survey: (document: IngestedDocument, extracted: Extracted) => void;
  /** In the second pass: the figures of a document that state earlier ones again, each with the earlier one's id. */
  within: (document: IngestedDocument, extracted: Extracted) => Map<string, string>;
}

/** Behind all dates. */
const UNDATED = 0xffffffff;

export function repeatsOver(): Repeats {
  const firsts = compactMap(4); // what is stated → id of the first figure that states it, its day
  return {
    survey: (document, extracted) => {
      const day = document.published === null ? UNDATED : Number(document.published.replaceAll('-', ''));
      for (const { key, isLocal, quantity } of keysOf(extracted)) {
        if (isLocal) continue;
        const known = firsts.get(key);
        if (!known || day < known[3]) firsts.set(key, ...idNumbers(quantity.quantity_id), day);
      }
    },
    within: (_, extracted) => {
      const result = new Map<string, string>();
      const locals = new Map<string, string>();
      for (const { key, isLocal, quantity } of keysOf(extracted)) {
        const id = quantity.quantity_id;
        if (isLocal && !locals.has(key)) locals.set(key, id);
        const first = isLocal ? (locals.get(key) as string) : idOf('q', firsts.get(key) as Uint32Array);
        if (first !== id) result.set(id, first);
      }
      return result;
    },
  };
}

interface Keyed {
  /** what the figure states */
  key: string;
  /** without time and place, only the document's own event tells that it is the same */
  isLocal: boolean;
  quantity: Quantity;
}

/** The figures that can be recognised again. */
function* keysOf(extracted: Extracted): Generator<Keyed> {
  const { times, places } = joins(extracted);
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
      yield { key: JSON.stringify([...what, time_from, time_to, place, countryOf(where)]), isLocal: false, quantity };
    } else if (quantity.event_id !== null) {
      yield { key: JSON.stringify([quantity.event_id, ...what]), isLocal: true, quantity };
    }
  }
}
