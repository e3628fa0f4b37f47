/**
 * Drafts → the contract's rows: ids, references by id, code point offsets, text order.
 * The only place where ids are given and offsets converted.
 */

import { identify, occurrenceCounter, sha256 } from '../common/identity.ts';
import type {
  Assertion,
  Entity,
  Evidence,
  Extracted,
  Finding,
  Place,
  Quantity,
  Relation,
  SourceDocument,
  Span,
  Time,
} from '../contract.ts';
import { codePoints } from './code-points.ts';
import type { Draft, DraftClaim, DraftEntity, DraftEvidence, DraftFinding, DraftPlace, DraftRelation, DraftTime } from './drafts.ts';

const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }): number => a.start - b.start || a.end - b.end;
const quoteOf = (claim: DraftClaim): Span | null => claim.cue ?? claim.content[0] ?? claim.source;

/**
 * All rows of one document. Two rows of a kind on the same words would share an id, which is an error of the parsers: the first is kept,
 * what pointed at the second points at the first, and a finding says so.
 */
export function toRows(document: SourceDocument, draft: Draft): Extracted {
  const { text } = document;
  const toCodePoint = codePoints(text);
  /** A span that begins or ends within a character takes all of it: half of a pair is no text. */
  const convert = (span: Span): Span => {
    const start = isWithinPair(text, span.start) ? span.start - 1 : span.start;
    const end = isWithinPair(text, span.end) ? span.end + 1 : span.end;
    return {
      start: toCodePoint(start),
      end: toCodePoint(end),
      text: start === span.start && end === span.end ? span.text : text.slice(start, end),
    };
  };
  const convertOrNull = (span: Span | null): Span | null => span && convert(span);

  const ids = new Map<object, string>();
  const taken = new Set<string>();
  const identityOf = documentIdentity(document);
  const occurrence = occurrenceCounter(text, quotesOf(draft));
  const repeated: DraftFinding[] = [];
  /** True when the row has an id of its own. */
  const keep = (row: object, id: string): boolean => {
    ids.set(row, id);
    if (taken.has(id)) {
      const message = 'found twice on the same words; the second row was left out: mend the parsers';
      repeated.push({ about: null, rule: 'duplicate-row', level: 'error', span: null, message, actual: id, expected: null });
      return false;
    }
    taken.add(id);
    return true;
  };
  const give = (row: object, prefix: string, ...parts: (string | number)[]): boolean => keep(row, identify(prefix, identityOf, ...parts));
  const giveBySpan = (row: object, prefix: string, span: Span): boolean =>
    give(row, prefix, span.text.replace(/\s+/g, ' ').trim(), occurrence(span.text, span.start));
  const idOf = (row: object | null): string | null => (row ? (ids.get(row) ?? null) : null);

  const figures = [...draft.figures].sort((a, b) => byPlace(a.span, b.span)).filter((figure) => giveBySpan(figure, 'q', figure.span));
  const claims = [...draft.claims]
    .sort((a, b) => byPlace(quoteOf(a) as Span, quoteOf(b) as Span))
    .filter((claim) => giveBySpan(claim, 'a', quoteOf(claim) as Span));
  const times = sortLocated(draft.times).filter((time) =>
    time.span ? giveBySpan(time, 't', time.span) : give(time, 't', 'implied', neededBy(time, draft, idOf), 'time_ids'),
  );
  const places = sortLocated(draft.places).filter((place) =>
    place.span ? giveBySpan(place, 'p', place.span) : give(place, 'p', 'implied', neededBy(place, draft, idOf), 'place_ids'),
  );
  const entities = draft.entities.filter((entity) => giveEntity(entity, keep, giveBySpan));
  const eventIds = new Map<number, string>();
  for (const figure of figures) {
    if (figure.event !== null && !eventIds.has(figure.event)) eventIds.set(figure.event, identify('v', idOf(figure) as string));
  }

  const quantities = figures.map(
    (figure): Quantity => ({
      quantity_id: idOf(figure) as string,
      ...convert(figure.span),
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
      event_id: figure.event === null ? null : (eventIds.get(figure.event) as string),
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
    }),
  );

  const assertions = claims.map(
    (claim): Assertion => ({
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
    }),
  );

  const relations = draft.relations
    .map((relation): Relation => relationRow(relation, idOf))
    .filter(({ relation_id }) => !taken.has(relation_id) && taken.add(relation_id)) // two rules may see the same
    .sort((a, b) => (a.relation_id < b.relation_id ? -1 : 1));

  return {
    document_id: document.document_id,
    text_sha256: sha256(text),
    quantities,
    assertions,
    relations,
    times: times.map((time): Time => timeRow(time, idOf(time) as string, convertOrNull)),
    places: places.map((place): Place => placeRow(place, idOf(place) as string, convertOrNull)),
    entities: draft.entities.map(
      (entity): Entity => ({
        entity_id: idOf(entity) as string,
        name: entity.name,
        kind: entity.kind,
        aliases: entity.aliases,
        mentions: entity.mentions.map(convert),
        country: entity.country,
        wikidata_id: entity.wikidataId,
      }),
    ),
    evidence: [
      ...figures.flatMap((figure) => evidenceRows(figure.evidence, idOf(figure) as string, convert)),
      ...claims.flatMap((claim) => evidenceRows(claim.evidence, idOf(claim) as string, convert)),
      ...entities.flatMap((entity) =>
        entity.mentions.map(
          (mention): Evidence => ({
            row_id: idOf(entity) as string,
            field: 'mention',
            ...convert(mention),
            basis: 'stated',
            rule: 'mention',
          }),
        ),
      ),
    ],
    findings: [...draft.findings, ...repeated].map(
      (finding, index): Finding => findingRow(finding, identify('f', identityOf, finding.rule, index), idOf, convertOrNull),
    ),
  };
}

const isWithinPair = (text: string, offset: number): boolean =>
  (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;

/** What ids are made of: the document's own id, else its text. */
export const documentIdentity = (document: SourceDocument): string => document.document_id || sha256(document.text);

function* quotesOf(draft: Draft): Iterable<string> {
  for (const figure of draft.figures) yield figure.span.text;
  for (const claim of draft.claims) yield (quoteOf(claim) as Span).text;
  for (const { span } of draft.times) if (span) yield span.text;
  for (const { span } of draft.places) if (span) yield span.text;
  for (const entity of draft.entities) yield entity.mentions[0].text;
}

/** Located rows in text order, implied ones behind them. */
function sortLocated<Row extends { span: Span | null }>(rows: Row[]): Row[] {
  const located = rows.filter((row) => row.span).sort((a, b) => byPlace(a.span as Span, b.span as Span));
  return [...located, ...rows.filter((row) => !row.span)];
}

/** The id of the first row that needs an implied time or place. */
function neededBy(row: DraftTime | DraftPlace, draft: Draft, idOf: (row: object | null) => string | null): string {
  const figure = draft.figures.find((f) => f.times.includes(row as DraftTime) || f.places.includes(row as DraftPlace));
  const claim = figure ? null : draft.claims.find((c) => c.time === row);
  const id = idOf(figure ?? claim ?? null);
  if (!id) throw new Error('an implied time or place that no row needs');
  return id;
}

/** A well-known actor has one id in every document; another is named by its first mention. */
function giveEntity(
  entity: DraftEntity,
  keep: (row: object, id: string) => boolean,
  giveBySpan: (row: object, prefix: string, span: Span) => boolean,
): boolean {
  return entity.wikidataId ? keep(entity, identify('e', 'wikidata', entity.wikidataId)) : giveBySpan(entity, 'e', entity.mentions[0]);
}

function relationRow(relation: DraftRelation, idOf: (row: object | null) => string | null): Relation {
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

function evidenceRows(evidence: DraftEvidence[], rowId: string, convert: (span: Span) => Span): Evidence[] {
  return evidence.map(({ field, span, basis, rule }) => ({ row_id: rowId, field, ...convert(span), basis, rule }));
}

function findingRow(
  finding: DraftFinding,
  id: string,
  idOf: (row: object | null) => string | null,
  convert: (span: Span | null) => Span | null,
): Finding {
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
