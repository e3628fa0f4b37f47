/**
 * Drafts → the contract's rows: references by id, code point offsets, text order. The only place where offsets are converted.
 */

import { identify, sha256 } from '../common/identity.ts';
import type { Assertion, Entity, Evidence, Finding, Place, Quantity, Relation, SourceDocument, Span, Time } from '../contract.ts';
import { codePoints, hasPairs, isWithinPair } from './code-points.ts';
import type {
  Draft,
  DraftClaim,
  DraftEntity,
  DraftEvidence,
  DraftFigure,
  DraftFinding,
  DraftPlace,
  DraftRelation,
  DraftTime,
} from './drafts.ts';
import { documentIdentity, identified } from './row-ids.ts';
import { each, type RowLists } from './row-lists.ts';

/**
 * All rows of one document, a list at a time. Two rows of a kind on the same words would share an id, which is an error of the parsers: the
 * first is kept, what pointed at the second points at the first, and a finding says so.
 */
export function rowLists(document: SourceDocument, draft: Draft): RowLists {
  const { figures, claims, times, places, entities, repeated, idOf, eventIdOf } = identified(document, draft);
  const spans = converting(document.text);
  const { convert, convertOrNull, toCodePoint } = spans;
  const identityOf = documentIdentity(document);
  return {
    document_id: document.document_id,
    text_sha256: sha256(document.text),
    quantities: each(figures, (figure) => quantityRow(figure, idOf, eventIdOf, spans)),
    assertions: each(claims, (claim) => assertionRow(claim, idOf, spans)),
    relations: relationRows(draft.relations, idOf),
    times: each(times, (time) => timeRow(time, idOf(time) as string, convertOrNull)),
    places: each(places, (place) => placeRow(place, idOf(place) as string, convertOrNull)),
    entities: each(draft.entities, (entity) => entityRow(entity, idOf(entity) as string, convert)),
    evidence: evidenceOf([...figures, ...claims], entities, idOf, convert),
    findings: each([...draft.findings, ...repeated], (finding, index) =>
      findingRow(finding, identify('f', identityOf, finding.rule, index), idOf, convertOrNull),
    ),
    sentences: draft.sentences?.map(toCodePoint) ?? null,
  };
}

type IdOf = (row: object | null) => string | null;

/** Spans whose offsets count UTF-16 code units → spans whose offsets count code points. */
interface Converting {
  convert: (span: Span) => Span;
  convertOrNull: (span: Span | null) => Span | null;
  toCodePoint: (offset: number) => number;
}

function converting(text: string): Converting {
  const toCodePoint = codePoints(text);
  const mayPart = hasPairs(text);
  /**
   * The words are those of the text as it was written, which was read with plain digits. A span that begins or ends within a character takes
   * all of it: half of a pair is no text.
   */
  const convert = (span: Span): Span => {
    const start = mayPart && isWithinPair(text, span.start) ? span.start - 1 : span.start;
    const end = mayPart && isWithinPair(text, span.end) ? span.end + 1 : span.end;
    return { start: toCodePoint(start), end: toCodePoint(end), text: text.slice(start, end) };
  };
  return { convert, convertOrNull: (span) => span && convert(span), toCodePoint };
}

function quantityRow(
  figure: DraftFigure,
  idOf: IdOf,
  eventIdOf: (figure: DraftFigure) => string | null,
  { convert, convertOrNull }: Converting,
): Quantity {
  const { start, end, text } = convert(figure.span);
  // written out, here and below: a spread makes slow objects
  return {
    quantity_id: idOf(figure) as string,
    start,
    end,
    text,
    kind: figure.kind,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    limits_basis: figure.limitsBasis,
    bound: figure.bound,
    approximate: figure.approximate,
    unit: figure.unit,
    unit_text: figure.unitText,
    terms: figure.terms,
    per: convertOrNull(figure.per),
    item: convertOrNull(figure.item),
    item_label: figure.itemLabel,
    item_class: figure.itemClass,
    outcome: figure.outcome,
    cause: convertOrNull(figure.cause),
    factuality: figure.factuality,
    aggregate: figure.aggregate,
    event_id: eventIdOf(figure),
    holder_id: idOf(figure.holder),
    affected_id: idOf(figure.affected),
    perpetrator_id: idOf(figure.perpetrator),
    affected_country: figure.affectedCountry,
    change: figure.change && {
      direction: figure.change.direction,
      basis: figure.change.basis,
      from: {
        value: figure.change.from.value,
        low: figure.change.from.low,
        high: figure.change.from.high,
        time_id: idOf(figure.change.from.time),
      },
    },
    time_ids: figure.times.map((time) => idOf(time) as string),
    time_basis: figure.timeBasis,
    place_ids: figure.places.map((place) => idOf(place) as string),
    place_basis: figure.placeBasis,
    attribution: figure.attribution,
    assertion_id: idOf(figure.claim),
    certainty: figure.certainty,
    hedges: figure.hedges.map(convert),
    rule: figure.rule,
  };
}

function assertionRow(claim: DraftClaim, idOf: IdOf, { convert, convertOrNull }: Converting): Assertion {
  return {
    assertion_id: idOf(claim) as string,
    parent_id: idOf(claim.parent),
    source: convertOrNull(claim.source),
    source_id: idOf(claim.entity),
    source_named: claim.sourceNamed,
    source_kind: claim.sourceKind,
    source_role: convertOrNull(claim.sourceRole),
    target_id: idOf(claim.target),
    addressee: convertOrNull(claim.addressee),
    cue: convertOrNull(claim.cue),
    cue_class: claim.cueClass,
    stance: claim.stance,
    content: claim.content.map(convert),
    mode: claim.mode,
    polarity: claim.polarity,
    certainty: claim.certainty,
    hedges: claim.hedges.map(convert),
    time_id: idOf(claim.time),
    rule: claim.rule,
  };
}

/** Two rules may see the same relation: the first that saw it is named. */
function relationRows(relations: DraftRelation[], idOf: IdOf): Relation[] {
  const rows = new Map<string, Relation>();
  for (const relation of relations) {
    const row = relationRow(relation, idOf);
    if (!rows.has(row.relation_id)) rows.set(row.relation_id, row);
  }
  return [...rows.values()].sort((a, b) => (a.relation_id < b.relation_id ? -1 : 1));
}

function relationRow(relation: DraftRelation, idOf: IdOf): Relation {
  const from = idOf(relation.from) as string;
  const to = idOf(relation.to) as string;
  return { relation_id: identify('r', relation.kind, from, to), kind: relation.kind, from_id: from, to_id: to, rule: relation.rule };
}

function timeRow(time: DraftTime, id: string, convert: (span: Span | null) => Span | null): Time {
  const span = convert(time.span);
  return {
    time_id: id,
    start: span?.start ?? null,
    end: span?.end ?? null,
    text: span?.text ?? null,
    type: time.type,
    value: time.value,
    mod: time.mod,
    from: time.from,
    to: time.to,
    precision: time.precision,
    anchor: time.anchor,
    relative_to: time.relativeTo && { direction: time.relativeTo.direction, span: convert(time.relativeTo.span) as Span },
    rule: time.rule,
  };
}

function placeRow(place: DraftPlace, id: string, convert: (span: Span | null) => Span | null): Place {
  const span = convert(place.span);
  return {
    place_id: id,
    start: span?.start ?? null,
    end: span?.end ?? null,
    text: span?.text ?? null,
    name: place.name,
    kind: place.kind,
    country: place.country,
    countries: place.countries,
    is_disputed: place.isDisputed,
    geonames_id: place.geonamesId,
    wikidata_id: place.wikidataId,
    role: place.role,
    rule: place.rule,
  };
}

function entityRow(entity: DraftEntity, id: string, convert: (span: Span) => Span): Entity {
  return {
    entity_id: id,
    name: entity.name,
    kind: entity.kind,
    aliases: entity.aliases,
    mentions: entity.mentions.map(convert),
    country: entity.country,
    wikidata_id: entity.wikidataId,
  };
}

function* evidenceOf(
  rows: { evidence: DraftEvidence[] }[],
  entities: DraftEntity[],
  idOf: IdOf,
  convert: (span: Span) => Span,
): Generator<Evidence> {
  for (const row of rows) {
    const id = idOf(row) as string;
    for (const { field, span, basis, rule } of row.evidence) {
      const { start, end, text } = convert(span);
      yield { row_id: id, field, start, end, text, basis, rule };
    }
  }
  for (const entity of entities) {
    const id = idOf(entity) as string;
    for (const mention of entity.mentions) {
      const { start, end, text } = convert(mention);
      yield { row_id: id, field: 'mention', start, end, text, basis: 'stated', rule: 'mention' };
    }
  }
}

function findingRow(finding: DraftFinding, id: string, idOf: IdOf, convert: (span: Span | null) => Span | null): Finding {
  const span = convert(finding.span);
  return {
    finding_id: id,
    row_id: idOf(finding.about),
    rule: finding.rule,
    level: finding.level,
    start: span?.start ?? null,
    end: span?.end ?? null,
    message: finding.message,
    actual: finding.actual,
    expected: finding.expected,
  };
}
