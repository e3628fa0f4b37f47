/**
 * Which figures a person may add up: an event's own actual total, once. Not a subset, a running total, a period's or a stock's
 * figure, a change, a forecast, a figure that its source denies, a corrected one, the same amount in another unit, or a second
 * figure for what is counted already.
 */
import type { Assertion, Extracted, Quantity } from '../contract.ts';

const SUMMED_KINDS = ['count', 'money', 'measure'];
const REFUSED_STANCES = ['deny', 'doubt', 'demand', 'intend'];

/** The ids of the summable figures of one document. */
export function summable(extracted: Extracted): Set<string> {
  const stance = new Map(extracted.assertions.map((assertion: Assertion) => [assertion.assertion_id, assertion.stance]));
  const excluded = new Set<string>();
  for (const { kind, from_id, to_id } of extracted.relations) {
    if (kind === 'part_of' || kind === 'change_of') excluded.add(from_id);
    if (kind === 'supersedes' || kind === 'same_amount') excluded.add(to_id);
  }
  const counted = new Set<string>();
  const result = new Set<string>();
  for (const quantity of extracted.quantities) {
    if (!isTotal(quantity) || excluded.has(quantity.quantity_id)) continue;
    const said = quantity.assertion_id === null ? undefined : stance.get(quantity.assertion_id);
    if (said !== undefined && REFUSED_STANCES.includes(said)) continue;
    const key = JSON.stringify([quantity.event_id, quantity.outcome, quantity.unit, quantity.item_class, labelOf(quantity)]);
    if (quantity.event_id !== null && counted.has(key)) continue; // two sources, two figures: the first stands for the event
    counted.add(key);
    result.add(quantity.quantity_id);
  }
  return result;
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
