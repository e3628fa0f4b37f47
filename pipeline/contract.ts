/**
 * The shape that `extract` reads and writes: one document in, everything found in it out.
 * Offsets are Unicode code points into `text`, half-open. An absent value is null, an empty list is [].
 */
import type {
  Aggregate,
  Attribution,
  Basis,
  Bound,
  Certainty,
  ChangeBasis,
  ChangeDirection,
  CueClass,
  Factuality,
  FindingLevel,
  ItemClass,
  LimitsBasis,
  Mode,
  Outcome,
  PlaceKind,
  PlaceRole,
  Polarity,
  QuantityKind,
  RelationKind,
  SourceKind,
  Stance,
  TimeAnchor,
  TimePrecision,
  TimeType,
} from './schemas/types.ts';

/** Where words stand. In the contract: code points. Inside `extract`: UTF-16 code units, until `rows.ts` converts. */
export interface Span {
  start: number;
  /** exclusive */
  end: number;
  text: string;
}

export interface SourceDocument {
  document_id: string;
  text: string;
  /** ISO 8601 date: the anchor of "on Tuesday", "this month" */
  published: string | null;
  title: string | null;
  publisher: string | null;
  url: string | null;
  language: string | null;
}

/** Code lists stand in `schemas/codes.schema.json`. */
export type {
  Aggregate,
  Attribution,
  Basis,
  Bound,
  Certainty,
  CueClass,
  Factuality,
  ItemClass,
  LimitsBasis,
  Mode,
  Outcome,
  PlaceKind,
  PlaceRole,
  Polarity,
  QuantityKind,
  RelationKind,
  SourceKind,
  Stance,
  TimeAnchor,
  TimePrecision,
  TimeType,
};

export interface Change {
  direction: ChangeDirection;
  basis: ChangeBasis;
  from: { value: number | null; low: number | null; high: number | null; time_id: string | null };
}

export interface Quantity extends Span {
  quantity_id: string;
  kind: QuantityKind;
  value: number | null;
  low: number | null;
  high: number | null;
  limits_basis: LimitsBasis | null;
  bound: Bound;
  approximate: boolean;
  /** `1`, `%`, `pp`, `bp`, ISO 4217 or UCUM */
  unit: string;
  unit_text: string | null;
  /** both terms of a ratio: "one in five" → [1, 5] */
  terms: [number, number] | null;
  per: Span | null;
  item: Span | null;
  item_label: string | null;
  item_class: ItemClass | null;
  outcome: Outcome | null;
  cause: Span | null;
  factuality: Factuality;
  aggregate: Aggregate | null;
  event_id: string | null;
  holder_id: string | null;
  affected_id: string | null;
  perpetrator_id: string | null;
  affected_country: string | null;
  change: Change | null;
  time_ids: string[];
  time_basis: Basis | null;
  place_ids: string[];
  place_basis: Basis | null;
  attribution: Attribution;
  assertion_id: string | null;
  certainty: Certainty;
  hedges: Span[];
  rule: string;
}

export interface Assertion {
  assertion_id: string;
  parent_id: string | null;
  source: Span | null;
  source_id: string | null;
  source_named: boolean;
  source_kind: SourceKind;
  source_role: Span | null;
  target_id: string | null;
  addressee: Span | null;
  cue: Span | null;
  cue_class: CueClass;
  stance: Stance;
  content: Span[];
  mode: Mode;
  polarity: Polarity;
  certainty: Certainty;
  hedges: Span[];
  time_id: string | null;
  rule: string;
}

export interface Relation {
  relation_id: string;
  kind: RelationKind;
  from_id: string;
  to_id: string;
  rule: string;
}

export interface Time {
  time_id: string;
  start: number | null;
  end: number | null;
  text: string | null;
  type: TimeType;
  /** TIMEX3 */
  value: string | null;
  mod: string | null;
  from: string | null;
  /** inclusive */
  to: string | null;
  precision: TimePrecision | null;
  anchor: TimeAnchor | null;
  relative_to: { direction: 'before' | 'after'; span: Span } | null;
  rule: string;
}

export interface Place {
  place_id: string;
  start: number | null;
  end: number | null;
  text: string | null;
  name: string;
  kind: PlaceKind;
  country: string | null;
  countries: string[];
  is_disputed: boolean;
  geonames_id: number | null;
  wikidata_id: string | null;
  role: PlaceRole;
  rule: string;
}

export interface Entity {
  entity_id: string;
  name: string;
  kind: SourceKind;
  aliases: string[];
  mentions: Span[];
  country: string | null;
  wikidata_id: string | null;
}

export interface Evidence extends Span {
  row_id: string;
  field: string;
  basis: Basis;
  rule: string;
}

export interface Finding {
  finding_id: string;
  row_id: string | null;
  rule: string;
  level: FindingLevel;
  start: number | null;
  end: number | null;
  message: string;
  actual: string | null;
  expected: string | null;
}

export interface Extracted {
  document_id: string;
  /** lower-case hex SHA-256 of the UTF-8 bytes of `text` */
  text_sha256: string;
  quantities: Quantity[];
  assertions: Assertion[];
  relations: Relation[];
  times: Time[];
  places: Place[];
  entities: Entity[];
  evidence: Evidence[];
  findings: Finding[];
}

/** A line that the stage `extract` writes. */
export interface ExtractedLine extends Extracted {
  /** where each sentence begins and where it ends, one after the other; null where nobody has looked for them */
  sentences: number[] | null;
}

/** What stands in a document's place when its line could not be read. */
export interface ExtractError {
  document_id: string | null;
  error: { rule: string; message: string; line: number };
}
