/** A figure as the wide table has it. Every column by name, in the order of the schema: objects of one shape are several times as fast to make and to read as spread ones. */

import type { Quantity } from '../contract.ts';
import { rulePrecision } from '../rules/ledger.ts';
import type { QuantityRow } from '../schemas/types.ts';
import { countryOf, period } from './joins.ts';
import type { KeyColumn } from './keys.ts';
import { allOrNone, type RowContext, withheldColumns } from './row-context.ts';

export function quantityRow(
  quantity: Quantity,
  { joined, words, published, quoteOf }: RowContext,
  { is_total, event_id, repeat_key, measure_key, event_key, event_traits }: Pick<QuantityRow, 'is_total' | 'event_id' | KeyColumn>,
): QuantityRow {
  const { change } = quantity;
  const assertion = joined.assertion(quantity.assertion_id);
  const places = joined.places(quantity.place_ids);
  const { time_from, time_to, time_precision } = period(joined.times(quantity.time_ids));
  const quote = quoteOf(quantity);
  const sourceName = assertion && joined.entityName(assertion.source_id);
  const shown = assertion && joined.sourceWords(assertion);
  return {
    quantity_id: quantity.quantity_id,
    document_id: published.document_id,
    publisher: published.publisher,
    restates_publisher: published.restates_publisher,
    published: published.published,
    url: published.url,
    quote: quote.text,
    quote_start: quote.start,
    start: quantity.start,
    end: quantity.end,
    text: words(quantity),
    kind: quantity.kind,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    limits_basis: quantity.limits_basis,
    bound: quantity.bound,
    approximate: quantity.approximate,
    unit: quantity.unit,
    unit_text: quantity.unit_text,
    terms: quantity.terms,
    per: words(quantity.per),
    item: words(quantity.item),
    item_label: quantity.item_label,
    item_class: quantity.item_class,
    outcome: quantity.outcome,
    cause: words(quantity.cause),
    factuality: quantity.factuality,
    aggregate: quantity.aggregate,
    is_total,
    is_summable: false, // by the corpus
    event_id,
    event_key,
    event_traits,
    event_group_id: null, // by the corpus
    repeat_key,
    repeats_id: null, // by the corpus
    measure_key,
    measure_id: null, // by the corpus
    part_of_id: joined.related('part_of', quantity.quantity_id),
    holder_id: quantity.holder_id,
    holder_name: joined.entityName(quantity.holder_id),
    affected_id: quantity.affected_id,
    affected_name: joined.entityName(quantity.affected_id),
    affected_country: quantity.affected_country,
    perpetrator_id: quantity.perpetrator_id,
    perpetrator_name: joined.entityName(quantity.perpetrator_id),
    change_direction: change?.direction ?? null,
    change_basis: change?.basis ?? null,
    change_of_id: joined.related('change_of', quantity.quantity_id),
    change_from_value: change?.from.value ?? null,
    change_from_low: change?.from.low ?? null,
    change_from_high: change?.from.high ?? null,
    change_from_time_id: change?.from.time_id ?? null,
    time_ids: quantity.time_ids,
    time_basis: quantity.time_basis,
    time_from,
    time_to,
    time_precision,
    place_ids: quantity.place_ids,
    place_basis: quantity.place_basis,
    place_name: places[0]?.name ?? null,
    place_country: countryOf(places),
    attribution: quantity.attribution,
    assertion_id: quantity.assertion_id,
    source_id: assertion?.source_id ?? null,
    source_name: sourceName ?? words(shown),
    source_kind: assertion?.source_kind ?? null,
    source_named: assertion?.source_named ?? null,
    cue: words(assertion?.cue ?? null),
    stance: assertion?.stance ?? null,
    certainty: quantity.certainty,
    hedges: allOrNone(quantity.hedges, words),
    withheld: [
      ...(quote.text === null ? ['quote'] : []),
      ...withheldColumns(words, {
        text: quantity,
        per: quantity.per,
        item: quantity.item,
        cause: quantity.cause,
        source_name: sourceName === null ? shown : null,
        cue: assertion?.cue ?? null,
        hedges: quantity.hedges,
      }),
    ],
    rule: quantity.rule,
    rule_precision: rulePrecision('quantities', quantity.rule),
  };
}
