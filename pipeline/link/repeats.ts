/**
 * Figures that state again what an earlier one states: within a document, in a restatement or copy of it, or in another
 * article on the same event. Over a corpus of any size, in two passes with one short key for each figure that has time and place.
 */
import type { Extracted, Quantity } from '../contract.ts';
import { fold, identify } from '../identity.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import { countryOf, joins, period } from './joins.ts';

export interface Repeats {
  /** Reads a document in the first pass, in order of the corpus. */
  survey: (document: IngestedDocument, extracted: Extracted) => void;
  /** In the second pass: the figures of a document that state earlier ones again, each with the earlier one's id. */
  within: (document: IngestedDocument, extracted: Extracted) => Map<string, string>;
}

interface First {
  id: string;
  /** ISO date, or a text behind all dates */
  published: string;
}

const UNDATED = '~';

export function repeatsOver(): Repeats {
  const firsts = new Map<string, First>();
  return {
    survey: (document, extracted) => {
      const published = document.published ?? UNDATED;
      for (const [key, quantity] of keysOf(document, extracted)) {
        const known = firsts.get(key);
        if (!known || published < known.published) firsts.set(key, { id: quantity.quantity_id, published });
      }
    },
    within: (document, extracted) => {
      const result = new Map<string, string>();
      for (const [key, quantity] of keysOf(document, extracted)) {
        const first = firsts.get(key);
        if (first && first.id !== quantity.quantity_id) result.set(quantity.quantity_id, first.id);
      }
      return result;
    },
  };
}

/** The figures that can be recognised again, each with the key of what it states. */
function* keysOf(document: IngestedDocument, extracted: Extracted): Generator<[string, Quantity]> {
  const { times, places } = joins(extracted);
  for (const quantity of extracted.quantities) {
    if (quantity.aggregate !== 'event' && quantity.aggregate !== 'period_total') continue;
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
      yield [identify('k', JSON.stringify([...what, time_from, time_to, place, countryOf(where)])), quantity];
    } else if (quantity.event_id !== null) {
      // without both, only the document's own event tells that it is the same
      yield [identify('k', document.document_id, quantity.event_id, JSON.stringify(what)), quantity];
    }
  }
}
