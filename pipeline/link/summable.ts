/**
 * Which figures a person may add up: an event's own actual total, once. Not a subset, a running total, a period's or a stock's
 * figure, a change, a forecast, a figure that its source denies, a corrected one, the same amount in another unit, or a second
 * figure for what is counted already.
 */
import type { Extracted, Quantity } from '../contract.ts';

const SUMMED_KINDS = ['count', 'money', 'measure'];
const REFUSED_STANCES: readonly string[] = ['deny', 'doubt', 'demand', 'intend'];

/** The ids of the summable figures of one document. */
export function summable(extracted: Extracted): Set<string> {
  const excluded = excludedIn(extracted);
  const refused = new Set(
    extracted.assertions.filter(({ stance }) => REFUSED_STANCES.includes(stance)).map(({ assertion_id }) => assertion_id),
  );
  const counted = new Set<string>();
  const result = new Set<string>();
  for (const quantity of extracted.quantities) {
    const { quantity_id, event_id, assertion_id } = quantity;
    if (!isTotal(quantity) || excluded.has(quantity_id) || (assertion_id !== null && refused.has(assertion_id))) continue;
    const key = JSON.stringify([event_id, quantity.outcome, quantity.unit, quantity.item_class, labelOf(quantity)]);
    if (event_id !== null && counted.has(key)) continue; // two sources, two figures: the first stands for the event
    counted.add(key);
    result.add(quantity_id);
  }
  return result;
}

/** Parts, changes, what was corrected, and the same amount in another unit. */
function excludedIn({ relations }: Extracted): Set<string> {
  return new Set(
    relations.flatMap(({ kind, from_id, to_id }) => {
      if (kind === 'part_of' || kind === 'change_of') return [from_id];
      return kind === 'supersedes' || kind === 'same_amount' ? [to_id] : [];
    }),
  );
}

function isTotal(quantity: Quantity): boolean {
  return (
    quantity.aggregate === 'event' &&
    SUMMED_KINDS.includes(quantity.kind) &&
    quantity.factuality === 'actual' &&
    quantity.change === null &&
    quantity.certainty !== 'possible'
  );
}

/** What is counted, for people by their class alone: "service members" and "troops" of one event are the same people. */
const labelOf = (quantity: Quantity): string | null =>
  quantity.item_class !== null && quantity.item_class !== 'unspecified' ? null : (quantity.item_label ?? quantity.item?.text ?? null);
