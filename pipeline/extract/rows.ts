/**
 * Drafts → the contract's rows: references by id, code point offsets, text order. The only place where offsets are converted.
 */

import { identify, sha256 } from '../common/identity.ts';
import type { Assertion, Entity, Evidence, Finding, Place, Quantity, Relation, SourceDocument, Span, Time } from '../contract.ts';
import { codePoints, isWithinPair } from './code-points.ts';
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
  const toCodePoint = codePoints(document.text);
  const convert = converting(document.text, toCodePoint);
  const identityOf = documentIdentity(document);
  return {
    document_id: document.document_id,
    text_sha256: sha256(document.text),
    quantities: each(figures, (figure) => quantityRow(figure, idOf, eventIdOf, convert)),
    assertions: each(claims, (claim) => assertionRow(claim, idOf, convert)),
    relations: relationRows(draft.relations, idOf),
    times: each(times, (time) => timeRow(time, idOf(time) as string, convert)),
    places: each(places, (place) => placeRow(place, idOf(place) as string, convert)),
    entities: each(draft.entities, (entity) => entityRow(entity, idOf(entity) as string, convert)),
    evidence: evidenceOf([...figures, ...claims], entities, idOf, convert),
    findings: each([...draft.findings, ...repeated], (finding, index) =>
      findingRow(finding, identify('f', identityOf, finding.rule, index), idOf, convert),
    ),
    sentences: draft.sentences?.map(toCodePoint) ?? null,
  };
}

type IdOf = (row: object | null) => string | null;

/** Spans whose offsets count UTF-16 code units → spans whose offsets count code points. */
type Convert = <Converted extends Span | null>(span: Converted) => Converted;

/**
 * The words are those of the text as it was written, which was read with plain digits. A span that begins or ends within a character takes
 * all of it: half of a pair is no text.
 */
function converting(text: string, toCodePoint: (offset: number) => number): Convert {
  const hasPairs = toCodePoint(text.length) < text.length;
  const convert = hasPairs
    ? (span: Span | null): Span | null => {
        if (!span) return span;
        const start = isWithinPair(text, span.start) ? span.start - 1 : span.start;
        const end = isWithinPair(text, span.end) ? span.end + 1 : span.end;
        return { start: toCodePoint(start), end: toCodePoint(end), text: text.slice(start, end) };
      }
    : (span: Span | null): Span | null => span && { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
  return convert as Convert;
}

function quantityRow(figure: DraftFigure, idOf: IdOf, eventIdOf: (figure: DraftFigure) => string | null, convert: Convert): Quantity {
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
    per: convert(figure.per),
    item: convert(figure.item),
    item_label: figure.itemLabel,
    item_class: figure.itemClass,
    outcome: figure.outcome,
    cause: convert(figure.cause),
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

function assertionRow(claim: DraftClaim, idOf: IdOf, convert: Convert): Assertion {
  return {
    assertion_id: idOf(claim) as string,
    parent_id: idOf(claim.parent),
    source: convert(claim.source),
    source_id: idOf(claim.entity),
    source_named: claim.sourceNamed,
    source_kind: claim.sourceKind,
    source_role: convert(claim.sourceRole),
    target_id: idOf(claim.target),
    addressee: convert(claim.addressee),
    cue: convert(claim.cue),
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

function timeRow(time: DraftTime, id: string, convert: Convert): Time {
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
    relative_to: time.relativeTo && { direction: time.relativeTo.direction, span: convert(time.relativeTo.span) },
    rule: time.rule,
  };
}

function placeRow(place: DraftPlace, id: string, convert: Convert): Place {
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

function entityRow(entity: DraftEntity, id: string, convert: Convert): Entity {
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

function* evidenceOf(rows: { evidence: DraftEvidence[] }[], entities: DraftEntity[], idOf: IdOf, convert: Convert): Generator<Evidence> {
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

function findingRow(finding: DraftFinding, id: string, idOf: IdOf, convert: Convert): Finding {
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
