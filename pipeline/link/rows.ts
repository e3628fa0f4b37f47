/** One document and what was found in it → the rows of every published table, joined and flattened, within the quote policy. */
import type { Assertion, Evidence, Extracted, ExtractedLine, Place, Span, Time } from '../contract.ts';
import type { IngestedDocument } from '../ingest/document.ts';
import type { CORPUS_TABLES, DocumentTable, TableRows } from '../schemas/tables.ts';
import type { DocumentRow, EntityRow, EvidenceRow, FindingRow, MentionRow, PlaceRow, RelationRow, TimeRow } from '../schemas/types.ts';
import { actorId } from './actor-id.ts';
import { assertionRow } from './assertion-row.ts';
import { withOwnEvents } from './events/own-events.ts';
import { allEvidence, evidenceIds, mentionIds } from './evidence.ts';
import { extentOf, joins } from './joins.ts';
import { type KeyedDocument, keysOf } from './keys.ts';
import { quantityRow } from './quantity-row.ts';
import { LONGEST } from './quote-policy.ts';
import { type Quotes, quotesOf, type Window, windowsAround } from './quotes.ts';
import type { RowContext, Words } from './row-context.ts';
import { passagesOf } from './sentence-of.ts';
import { aboutOf } from './subjects/about.ts';
import { threadOf } from './subjects/thread.ts';
import { summable } from './summable.ts';

/** The rows of one document, by table; `derive` adds its own. */
export type Rows = { [Name in Exclude<DocumentTable, 'derivations'>]: TableRows[Name][] };
/** The rows of a document, or, after all of them, some of the whole corpus. */
export type AllRows = { [Name in DocumentTable]: TableRows[Name][] } & Partial<CorpusTables>;
/** What stands after all documents: the rows of the whole corpus. */
export type CorpusTables = { [Name in (typeof CORPUS_TABLES)[number]]: TableRows[Name][] };

/** All rows but those of mentions and evidence, which are the most; and what these are made of, for which nothing else of the document is needed. */
export interface RowsSoFar {
  rows: Omit<Rows, 'mentions' | 'evidence'>;
  mentions: Evidence[];
  evidence: Evidence[];
  words: Words;
}

/** With the sentences of the text, where they were written down: else they are looked for again. */
export type Found = Extracted & Partial<Pick<ExtractedLine, 'sentences'>>;

/** Of one document alone: `corpus.ts` fills in the columns that need the others. */
export const rowsOf = (document: IngestedDocument, found: Found): Rows => withEvidence(rowsSoFar(document, found), document);

/** The first half of it: what was found may be forgotten before the second. */
export function rowsSoFar(document: IngestedDocument, found: Found): RowsSoFar {
  const { document_id } = document;
  const passages = passagesOf(document.text);
  const about = aboutOf(document, found);
  const thread = threadOf(document.published, found, passages, about);
  const extracted = withOwnEvents(found, passages, thread);
  const quotes = quotesOf(document.text, document.redistribution, found.sentences);
  const totals = summable(extracted);
  const keys = keysOf(document, extracted, passages, thread, about);
  const { evidence, mentions } = allEvidence(extracted);
  const { words, windows } = quoted(extracted, [...evidence, ...mentions], quotes);
  const context: RowContext = {
    joined: joins(extracted),
    words,
    published: {
      document_id,
      publisher: document.publisher,
      restates_publisher: document.restates_publisher,
      published: document.published,
      url: document.restates_url ?? document.url,
    },
    quoteOf: (row) => {
      const window = windows.get(row) ?? null;
      return { text: window && quotes.slice(window.start, window.end), start: window?.start ?? null };
    },
  };
  const rows: RowsSoFar['rows'] = {
    quantities: extracted.quantities.map((quantity, index) => {
      return quantityRow(quantity, context, { is_total: totals.has(quantity.quantity_id), ...keys.quantities[index]! });
    }),
    assertions: extracted.assertions.map((assertion) => assertionRow(assertion, context)),
    documents: [{ ...documentRow(document, extracted, keys.documents[0]!), text_length: quotes.length }],
    entities: extracted.entities.map(
      (entity): EntityRow => ({
        entity_id: entity.entity_id,
        document_id,
        actor_id: actorId(entity),
        name: entity.name,
        kind: entity.kind,
        aliases: entity.aliases,
        mentions: entity.mentions.length,
        country: entity.country,
        wikidata_id: entity.wikidata_id,
      }),
    ),
    places: extracted.places.map((place) => placeRow(place, document_id, words)),
    times: extracted.times.map((time) => timeRow(time, document_id, words)),
    relations: extracted.relations.map(
      ({ relation_id, kind, from_id, to_id, rule }): RelationRow => ({ relation_id, document_id, kind, from_id, to_id, rule }),
    ),
    findings: [...document.findings, ...extracted.findings].map(
      (finding): FindingRow => ({
        ...finding,
        document_id,
        raw_path: document.raw_path,
        line: null,
        other_row_id: null,
        actual: document.redistribution === 'full' ? finding.actual : null,
      }),
    ),
  };
  return { rows, mentions, evidence, words };
}

/** The second half. */
export function withEvidence({ rows, mentions, evidence, words }: RowsSoFar, { document_id }: Pick<IngestedDocument, 'document_id'>): Rows {
  const mention_ids = mentionIds(document_id, mentions);
  const evidence_ids = evidenceIds(document_id, evidence);
  return {
    ...rows,
    mentions: mentions.map(
      (row, index): MentionRow => ({
        mention_id: mention_ids[index]!,
        document_id,
        entity_id: row.row_id,
        start: row.start,
        end: row.end,
        text: words(row),
        rule: row.rule,
      }),
    ),
    evidence: evidence.map(
      (row, index): EvidenceRow => ({
        evidence_id: evidence_ids[index]!,
        document_id,
        row_id: row.row_id,
        field: row.field,
        start: row.start,
        end: row.end,
        text: words(row),
        basis: row.basis,
        rule: row.rule,
      }),
    ),
  };
}

/** Spends the quote policy's budget, where there is one, on what is worth quoting first. */
function quoted(extracted: Extracted, evidence: Span[], quotes: Quotes): { words: Words; windows: Map<object, Window | null> } {
  const allowed = new Set<number>();
  const spend = (span: Span | null): void => {
    if (span && quotes.spend(span.start, span.end)) allowed.add(spanKey(span, quotes.length));
  };
  const windows = new Map<object, Window | null>();
  const widen = <Row extends object>(rows: Row[], core: (row: Row) => Window, share: number): void => {
    const found = windowsAround(quotes, rows.map(core), share);
    rows.forEach((row, index) => {
      windows.set(row, found[index] ?? null);
    });
  };
  const { quantities, assertions, times, places } = extracted;
  if (quotes.left() === Number.POSITIVE_INFINITY) {
    widen(quantities, (quantity) => quantity, 1);
    widen(assertions, (assertion) => coreOf(assertion, quotes), 1);
    return { words: allWords, windows };
  }
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
  return { words: wordsAllowed(allowed, quotes.length), windows };
}

/** Of a text that may leave whole. */
const allWords: Words = (span) => span?.text ?? null;

/** A function of its own: a closure beside others holds what they hold, the windows and with them all that was found. */
const wordsAllowed =
  (allowed: ReadonlySet<number>, length: number): Words =>
  (span) =>
    span && allowed.has(spanKey(span, length)) ? span.text : null;

/** @param length of the text */
const spanKey = ({ start, end }: Span, length: number): number => start * (length + 1) + end;

const spanOf = ({ start, end, text }: Time | Place): Span | null =>
  start === null || end === null || text === null ? null : { start, end, text };

/** What the quote of an assertion is about: all of it when a quote can hold it and the policy is generous, else the cue. */
function coreOf(assertion: Assertion, quotes: Quotes): Window {
  const extent = extentOf(assertion);
  const isShort = extent.end - extent.start <= LONGEST && quotes.left() === Number.POSITIVE_INFINITY;
  return isShort || assertion.cue === null ? extent : assertion.cue;
}

function placeRow(place: Place, document_id: string, words: Words): PlaceRow {
  return {
    place_id: place.place_id,
    document_id,
    start: place.start,
    end: place.end,
    text: words(spanOf(place)),
    name: place.name,
    kind: place.kind,
    country: place.country,
    countries: place.countries,
    is_disputed: place.is_disputed,
    geonames_id: place.geonames_id,
    wikidata_id: place.wikidata_id,
    role: place.role,
    rule: place.rule,
  };
}

function timeRow(time: Time, document_id: string, words: Words): TimeRow {
  const { relative_to } = time;
  return {
    time_id: time.time_id,
    document_id,
    start: time.start,
    end: time.end,
    text: words(spanOf(time)),
    type: time.type,
    value: time.value,
    mod: time.mod,
    from: time.from,
    to: time.to,
    precision: time.precision,
    anchor: time.anchor,
    relative_direction: relative_to?.direction ?? null,
    relative_start: relative_to?.span.start ?? null,
    relative_end: relative_to?.span.end ?? null,
    relative_text: words(relative_to?.span ?? null),
    rule: time.rule,
  };
}

function documentRow(
  document: IngestedDocument,
  extracted: Extracted,
  { text_key, near_keys }: KeyedDocument,
): Omit<DocumentRow, 'text_length'> {
  const { text: _, standfirst, findings: __, byte_map, ...metadata } = document;
  return {
    ...metadata,
    standfirst: document.redistribution === 'full' ? standfirst : null, // a sentence of the article, not a fact about it
    byte_map: numbersOf(byte_map),
    text_key,
    near_keys,
    duplicate_of: null, // by the corpus
    similarity: null,
    quantities: extracted.quantities.length,
    assertions: extracted.assertions.length,
  };
}

/** As `flat` has them, which takes ten times as long: a text may have thousands. */
function numbersOf(runs: IngestedDocument['byte_map']): number[] {
  const numbers: number[] = [];
  for (const [start, end, rawStart, rawEnd] of runs) numbers.push(start, end, rawStart, rawEnd);
  return numbers;
}
