/** One document and what was found in it → the rows of every published table, joined and flattened, within the quote policy. */
import type { Assertion, Entity, Extracted, Place, Quantity, Span, Time } from '../contract.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import type { TableRows } from '../schemas/schemas.ts';
import type { AssertionRow, DocumentRow, EvidenceRow, FindingRow, PlaceRow, QuantityRow, TimeRow } from '../schemas/types.ts';
import { allEvidence, evidenceIds } from './evidence.ts';
import { countryOf, extentOf, type Joins, joins, period } from './joins.ts';
import { LONGEST, type Quotes, quotesOf, type Window, windowsAround } from './quotes.ts';
import { summable } from './summable.ts';

/** The rows of one document, by table; `derive` adds its own. */
export type Rows = { [Name in Exclude<keyof TableRows, 'derivations'>]: TableRows[Name][] };
export type AllRows = { [Name in keyof TableRows]: TableRows[Name][] };

/** What the other documents say about this one's rows. */
export interface Links {
  /** figures that state an earlier one again → that one */
  repeats: Map<string, string>;
  actorOf: (entity: Entity) => string;
}

export function rowsOf(document: IngestedDocument, extracted: Extracted, links: Links): Rows {
  const { document_id } = document;
  const quotes = quotesOf(document.text, document.redistribution);
  const joined = joins(extracted);
  const isSummable = summable(extracted);
  const evidence = allEvidence(extracted);
  const ids = evidenceIds(document_id, evidence);
  const { words, windows } = quoted(extracted, evidence, quotes);
  const published = {
    document_id,
    publisher: document.publisher,
    published: document.published,
    url: document.restates_url ?? document.url,
  };
  const quote = (row: Quantity | Assertion): Pick<QuantityRow, 'quote' | 'quote_start'> => {
    const window = windows.get(row) ?? null;
    return { quote: window && quotes.slice(window.start, window.end), quote_start: window?.start ?? null };
  };
  return {
    quantities: extracted.quantities.map((quantity) => {
      const repeats_id = links.repeats.get(quantity.quantity_id) ?? null;
      return {
        ...published,
        ...quote(quantity),
        ...quantityRow(quantity, joined, words),
        is_summable: isSummable.has(quantity.quantity_id) && repeats_id === null && document.duplicate_of === null,
        repeats_id,
      };
    }),
    assertions: extracted.assertions.map((assertion) => ({ ...published, ...quote(assertion), ...assertionRow(assertion, joined, words) })),
    documents: [{ ...documentRow(document, extracted), text_length: quotes.length }],
    entities: extracted.entities.map((entity) => ({
      ...entity,
      document_id,
      actor_id: links.actorOf(entity),
      mentions: entity.mentions.length,
    })),
    places: extracted.places.map((place): PlaceRow => ({ ...place, document_id, text: words(spanOf(place)) })),
    times: extracted.times.map((time) => ({ ...timeRow(time, words), document_id })),
    relations: extracted.relations.map((relation) => ({ ...relation, document_id })),
    evidence: evidence.map((row, index): EvidenceRow => ({ ...row, evidence_id: ids[index], document_id, text: words(row) })),
    findings: [...document.findings, ...extracted.findings].map(
      (finding): FindingRow => ({
        ...finding,
        document_id,
        raw_path: document.raw_path,
        line: null,
        actual: document.redistribution === 'full' ? finding.actual : null,
      }),
    ),
  };
}

/** A span's words where the policy allows them. */
type Words = (span: Span | null) => string | null;

/** Spends the quote policy's budget, on what is worth quoting first. */
function quoted(extracted: Extracted, evidence: Span[], quotes: Quotes): { words: Words; windows: Map<object, Window | null> } {
  const allowed = new Set<string>();
  const key = (span: Span): string => `${span.start}-${span.end}`;
  const spend = (span: Span | null): void => {
    if (span && quotes.spend(span.start, span.end)) allowed.add(key(span));
  };
  const windows = new Map<object, Window | null>();
  const widen = <Row extends object>(rows: Row[], core: (row: Row) => Window, share: number): void => {
    const found = windowsAround(quotes, rows.map(core), share);
    rows.forEach((row, index) => {
      windows.set(row, found[index] ?? null);
    });
  };
  const { quantities, assertions, times, places } = extracted;
  quantities.forEach(spend);
  for (const { item, per, cause } of quantities) [item, per, cause].forEach(spend);
  for (const { cue } of assertions) spend(cue);
  const vouching = new Set(quantities.map(({ assertion_id }) => assertion_id));
  for (const { assertion_id, source } of assertions) if (vouching.has(assertion_id)) spend(source);
  widen(quantities, (quantity) => quantity, 1 / 2); // the other half is for the words of claims
  for (const { source } of assertions) spend(source);
  for (const { hedges } of [...quantities, ...assertions]) hedges.forEach(spend);
  for (const { source_role, addressee } of assertions) [source_role, addressee].forEach(spend);
  [...times, ...places].map(spanOf).forEach(spend);
  for (const { relative_to } of times) spend(relative_to?.span ?? null);
  widen(assertions, (assertion) => coreOf(assertion, quotes), 1);
  for (const { content } of assertions) content.forEach(spend);
  evidence.forEach(spend);
  return { words: (span) => (span && allowed.has(key(span)) ? span.text : null), windows };
}

const spanOf = ({ start, end, text }: Time | Place): Span | null =>
  start === null || end === null || text === null ? null : { start, end, text };

/** What the quote of an assertion is about: all of it when a quote can hold it and the policy is generous, else the cue. */
function coreOf(assertion: Assertion, quotes: Quotes): Window {
  const extent = extentOf(assertion);
  const isShort = extent.end - extent.start <= LONGEST && quotes.left() === Number.POSITIVE_INFINITY;
  return isShort || assertion.cue === null ? extent : assertion.cue;
}

const allOrNone = (spans: Span[], words: Words): string[] => {
  const texts = spans.map(words).filter((text) => text !== null);
  return texts.length === spans.length ? texts : [];
};

type OwnQuantityColumns = Omit<
  QuantityRow,
  'document_id' | 'publisher' | 'published' | 'url' | 'quote' | 'quote_start' | 'is_summable' | 'repeats_id'
>;

function quantityRow(quantity: Quantity, joined: Joins, words: Words): OwnQuantityColumns {
  const { change, assertion_id, ...own } = quantity;
  const assertion = joined.assertion(assertion_id);
  const places = joined.places(quantity.place_ids);
  return {
    ...own,
    text: words(quantity),
    per: words(quantity.per),
    item: words(quantity.item),
    cause: words(quantity.cause),
    part_of_id: joined.related('part_of', quantity.quantity_id),
    holder_name: joined.entityName(quantity.holder_id),
    affected_name: joined.entityName(quantity.affected_id),
    perpetrator_name: joined.entityName(quantity.perpetrator_id),
    change_direction: change?.direction ?? null,
    change_basis: change?.basis ?? null,
    change_of_id: joined.related('change_of', quantity.quantity_id),
    change_from_value: change?.from.value ?? null,
    change_from_low: change?.from.low ?? null,
    change_from_high: change?.from.high ?? null,
    change_from_time_id: change?.from.time_id ?? null,
    ...period(joined.times(quantity.time_ids)),
    place_name: places[0]?.name ?? null,
    place_country: countryOf(places),
    assertion_id,
    source_id: assertion?.source_id ?? null,
    source_name: assertion && sourceName(assertion, joined, words),
    source_kind: assertion?.source_kind ?? null,
    source_named: assertion?.source_named ?? null,
    cue: words(assertion?.cue ?? null),
    stance: assertion?.stance ?? null,
    hedges: allOrNone(quantity.hedges, words),
  };
}

const sourceName = (assertion: Assertion, joined: Joins, words: Words): string | null =>
  joined.entityName(assertion.source_id) ?? words(assertion.source);

type OwnAssertionColumns = Omit<AssertionRow, 'document_id' | 'publisher' | 'published' | 'url' | 'quote' | 'quote_start'>;

function assertionRow(assertion: Assertion, joined: Joins, words: Words): OwnAssertionColumns {
  return {
    ...assertion,
    ...extentOf(assertion),
    source: words(assertion.source),
    source_name: sourceName(assertion, joined, words),
    source_role: words(assertion.source_role),
    target_name: joined.entityName(assertion.target_id),
    addressee: words(assertion.addressee),
    cue: words(assertion.cue),
    content: allOrNone(assertion.content, words),
    content_start: assertion.content.map((span) => span.start),
    content_end: assertion.content.map((span) => span.end),
    hedges: allOrNone(assertion.hedges, words),
    ...period(joined.times(assertion.time_id === null ? [] : [assertion.time_id])),
    answers_id: joined.related('answers', assertion.assertion_id),
    quantity_ids: joined.figuresOf(assertion.assertion_id),
  };
}

function timeRow({ relative_to, ...time }: Time, words: Words): Omit<TimeRow, 'document_id'> {
  return {
    ...time,
    text: words(spanOf(time as Time)),
    relative_direction: relative_to?.direction ?? null,
    relative_start: relative_to?.span.start ?? null,
    relative_end: relative_to?.span.end ?? null,
    relative_text: words(relative_to?.span ?? null),
  };
}

function documentRow(document: IngestedDocument, extracted: Extracted): Omit<DocumentRow, 'text_length'> {
  const { text: _, standfirst, findings: __, byte_map, ...metadata } = document;
  return {
    ...metadata,
    standfirst: document.redistribution === 'full' ? standfirst : null, // a sentence of the article, not a fact about it
    byte_map: byte_map.flat(),
    quantities: extracted.quantities.length,
    assertions: extracted.assertions.length,
  };
}
