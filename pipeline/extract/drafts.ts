/**
 * What parsers and refiners pass to one another: the contract's rows before they have ids. Drafts point at
 * each other as objects; `rows.ts` gives ids, turns UTF-16 offsets into code points, and sorts.
 * The fields mean what `contract.ts` says.
 */
import type {
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
  Span,
  Stance,
  TimeAnchor,
  TimePrecision,
  TimeType,
} from '../contract.ts';

/** Words other than the draft's own span that a value was read off. */
export interface DraftEvidence {
  /** the contract's name of the field: `outcome`, `holder_id`, … */
  field: string;
  span: Span;
  basis: Basis;
  rule: string;
}

export interface DraftTime {
  /** null when implied (the publication date as the as-of of a stock) */
  span: Span | null;
  type: TimeType;
  value: string | null;
  mod: string | null;
  from: string | null;
  to: string | null;
  precision: TimePrecision | null;
  anchor: TimeAnchor | null;
  relativeTo: { direction: 'before' | 'after'; span: Span } | null;
  rule: string;
}

export interface DraftPlace {
  span: Span | null;
  name: string;
  kind: PlaceKind;
  country: string | null;
  countries: string[];
  isDisputed: boolean;
  geonamesId: number | null;
  wikidataId: string | null;
  role: PlaceRole;
  rule: string;
}

export interface DraftEntity {
  name: string;
  kind: SourceKind;
  aliases: string[];
  /** in text order; pronouns and descriptions too */
  mentions: Span[];
  country: string | null;
  wikidataId: string | null;
}

export interface DraftChange {
  direction: 'increase' | 'decrease';
  basis: 'relative' | 'absolute';
  from: { value: number | null; low: number | null; high: number | null; time: DraftTime | null };
}

export interface DraftFigure {
  span: Span;
  /** token range of the bare numeral, without approximator and unit: where syntax looks from; end exclusive */
  firstToken: number;
  endToken: number;
  kind: QuantityKind;
  value: number | null;
  low: number | null;
  high: number | null;
  limitsBasis: LimitsBasis | null;
  bound: Bound;
  approximate: boolean;
  unit: string;
  unitText: string | null;
  terms: [number, number] | null;
  per: Span | null;
  rule: string;

  // events/: what is counted and what happened to it
  item: Span | null;
  itemLabel: string | null;
  itemClass: ItemClass | null;
  outcome: Outcome | null;
  cause: Span | null;
  factuality: Factuality;
  aggregate: Aggregate | null;
  /** figures of one event share a number, unique in the document */
  event: number | null;
  change: DraftChange | null;
  /** spans that actors/ resolves */
  holderSpan: Span | null;
  affectedSpan: Span | null;
  perpetratorSpan: Span | null;

  // attach/: time, place, roles
  times: DraftTime[];
  timeBasis: Basis | null;
  places: DraftPlace[];
  placeBasis: Basis | null;
  holder: DraftEntity | null;
  affected: DraftEntity | null;
  perpetrator: DraftEntity | null;
  affectedCountry: string | null;

  // claims/: on whose say-so
  attribution: Attribution;
  claim: DraftClaim | null;
  certainty: Certainty;
  hedges: Span[];

  evidence: DraftEvidence[];
}

export interface DraftClaim {
  parent: DraftClaim | null;
  source: Span | null;
  sourceRole: Span | null;
  sourceKind: SourceKind;
  sourceNamed: boolean;
  /** filled by actors/ */
  entity: DraftEntity | null;
  /** the entity accused, praised or asked: span found by claims/, resolved by actors/ */
  targetSpan: Span | null;
  target: DraftEntity | null;
  addressee: Span | null;
  cue: Span | null;
  cueClass: CueClass;
  stance: Stance;
  content: Span[];
  mode: Mode;
  polarity: Polarity;
  certainty: Certainty;
  hedges: Span[];
  /** when it was said: filled by attach/ */
  time: DraftTime | null;
  evidence: DraftEvidence[];
  rule: string;
}

export interface DraftRelation {
  kind: RelationKind;
  from: DraftFigure | DraftClaim;
  to: DraftFigure | DraftClaim;
  rule: string;
}

/** A doubt or refusal, as a value. */
export interface DraftFinding {
  about: DraftFigure | DraftClaim | DraftTime | DraftPlace | null;
  rule: string;
  level: 'info' | 'warning' | 'error';
  span: Span | null;
  message: string;
  actual: string | null;
  expected: string | null;
}

/** Everything found in one document so far: each module of `extract/` reads it and fills in its own part, in place. */
export interface Draft {
  figures: DraftFigure[];
  claims: DraftClaim[];
  relations: DraftRelation[];
  times: DraftTime[];
  places: DraftPlace[];
  entities: DraftEntity[];
  findings: DraftFinding[];
  /** where each sentence of the text as it was given begins and where it ends, one after the other; null where they are not known */
  sentences: number[] | null;
}

export const emptyDraft = (): Draft => ({
  figures: [],
  claims: [],
  relations: [],
  times: [],
  places: [],
  entities: [],
  findings: [],
  sentences: null,
});
