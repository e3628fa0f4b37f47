/** A claim as the wide table has it, every column by name as in quantity-row.ts. */

import type { Assertion } from '../contract.ts';
import { rulePrecision } from '../rules/ledger.ts';
import type { AssertionRow } from '../schemas/types.ts';
import { extentOf, period } from './joins.ts';
import { allOrNone, type RowContext, withheldColumns } from './row-context.ts';

export function assertionRow(assertion: Assertion, { joined, words, published, quoteOf }: RowContext): AssertionRow {
  const { start, end } = extentOf(assertion);
  const { time_from, time_to, time_precision } = period(joined.times(assertion.time_id === null ? [] : [assertion.time_id]));
  const quote = quoteOf(assertion);
  const sourceName = joined.entityName(assertion.source_id);
  const shown = joined.sourceWords(assertion);
  return {
    assertion_id: assertion.assertion_id,
    document_id: published.document_id,
    publisher: published.publisher,
    restates_publisher: published.restates_publisher,
    published: published.published,
    url: published.url,
    quote: quote.text,
    quote_start: quote.start,
    start,
    end,
    parent_id: assertion.parent_id,
    source: words(assertion.source),
    source_id: assertion.source_id,
    source_name: sourceName ?? words(shown),
    source_named: assertion.source_named,
    source_kind: assertion.source_kind,
    source_role: words(assertion.source_role),
    target_id: assertion.target_id,
    target_name: joined.entityName(assertion.target_id),
    addressee: words(assertion.addressee),
    cue: words(assertion.cue),
    cue_class: assertion.cue_class,
    stance: assertion.stance,
    content: allOrNone(assertion.content, words),
    content_start: assertion.content.map((span) => span.start),
    content_end: assertion.content.map((span) => span.end),
    mode: assertion.mode,
    polarity: assertion.polarity,
    certainty: assertion.certainty,
    hedges: allOrNone(assertion.hedges, words),
    time_id: assertion.time_id,
    time_from,
    time_to,
    time_precision,
    answers_id: joined.related('answers', assertion.assertion_id),
    quantity_ids: joined.figuresOf(assertion.assertion_id),
    withheld: [
      ...(quote.text === null ? ['quote'] : []),
      ...withheldColumns(words, {
        source: assertion.source,
        source_name: sourceName === null ? shown : null,
        source_role: assertion.source_role,
        addressee: assertion.addressee,
        cue: assertion.cue,
        content: assertion.content,
        hedges: assertion.hedges,
      }),
    ],
    rule: assertion.rule,
    rule_precision: rulePrecision('assertions', assertion.rule),
  };
}
