/* Made from schemas/*.schema.json by `make types`: edit those. */
/* biome-ignore-all format: generated */

/**
 * What sort of quantity it is
 */
export type QuantityKind = 'count' | 'percent' | 'points' | 'money' | 'duration' | 'measure' | 'ratio' | 'rank' | 'age';
/**
 * Where low and high come from
 */
export type LimitsBasis = 'stated' | 'convention';
/**
 * How the words limit the value
 */
export type Bound = 'exact' | 'about' | 'range' | 'at_least' | 'more_than' | 'at_most' | 'less_than' | 'vague';
/**
 * For people: in which capacity they are counted
 */
export type ItemClass = 'civilian' | 'military' | 'police' | 'militant' | 'official' | 'child' | 'unspecified';
/**
 * What happened to those counted
 */
export type Outcome = 'killed' | 'injured' | 'killed_or_injured' | 'kidnapped' | 'arrested' | 'missing' | 'displaced';
/**
 * Whether the figure is put as real
 */
export type Factuality = 'actual' | 'planned' | 'forecast' | 'hypothetical' | 'demanded';
/**
 * What the figure sums up
 */
export type Aggregate = 'event' | 'period_total' | 'cumulative' | 'stock' | 'rate';
/**
 * Which way it changed
 */
export type ChangeDirection = 'increase' | 'decrease';
/**
 * What the change is counted in
 */
export type ChangeBasis = 'relative' | 'absolute';
/**
 * Whether words or a rule gave the value
 */
export type Basis = 'stated' | 'implied';
/**
 * How fine the expression is
 */
export type TimePrecision =
  'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'half_year' | 'year' | 'decade' | 'century' | 'range';
/**
 * On whose say-so the figure stands
 */
export type Attribution = 'author' | 'attributed' | 'unattributed' | 'unresolved';
/**
 * What sort of source or actor it is
 */
export type SourceKind =
  'person' | 'official' | 'government' | 'military' | 'armed_group' | 'organisation' | 'media' | 'document' | 'public' | 'unknown';
/**
 * What the source does with the content
 */
export type Stance = 'assert' | 'deny' | 'doubt' | 'judge' | 'demand' | 'intend';
/**
 * How firmly it is put forward
 */
export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown';
/**
 * The sense of the words that report
 */
export type CueClass =
  | 'say'
  | 'claim'
  | 'deny'
  | 'accuse'
  | 'estimate'
  | 'believe'
  | 'judge'
  | 'want'
  | 'ask'
  | 'praise'
  | 'oppose'
  | 'reveal'
  | 'show'
  | 'other';
/**
 * Whose words the content is in
 */
export type Mode = 'direct' | 'mixed' | 'indirect';
/**
 * Whether the content as put is negated
 */
export type Polarity = 'positive' | 'negative';
/**
 * Whether figures of one measure agree
 */
export type ComparisonVerdict = 'agree' | 'revised' | 'moved' | 'differ';
/**
 * What sort of text it is
 */
export type DocumentKind = 'article' | 'restatement';
/**
 * What of the text may leave
 */
export type Redistribution = 'full' | 'quotes' | 'none';
/**
 * What sort of place it is
 */
export type PlaceKind = 'country' | 'region' | 'city' | 'area';
/**
 * What the name stands for
 */
export type PlaceRole = 'place' | 'actor' | 'origin';
/**
 * TIMEX3 type
 */
export type TimeType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
/**
 * What the expression counts from
 */
export type TimeAnchor = 'explicit' | 'publication' | 'context' | 'event' | 'convention';
/**
 * How two rows hang together
 */
export type RelationKind = 'part_of' | 'supersedes' | 'same_amount' | 'change_of' | 'same_content' | 'answers' | 'contrasts';
/**
 * How much it matters
 */
export type FindingLevel = 'info' | 'warning' | 'error';
/**
 * What follows from stated figures, or is checked against them
 */
export type DerivationKind = 'level_before' | 'level_after' | 'difference' | 'sum_of_parts' | 'check_change' | 'check_parts';
/**
 * Whether a stated figure agrees with what follows from others
 */
export type CheckVerdict = 'agrees' | 'rounds' | 'differs';
/**
 * A table whose rows are measured by rule
 */
export type RuledTable = 'quantities' | 'assertions';
/**
 * What text rules were judged on
 */
export type JudgedOn = 'first_sight' | 'development';

/**
 * Every figure of the text: how much of what, when and where, and on whose say-so.
 */
export interface QuantityRow {
  /**
   * Id of the figure: made from the document’s identity, the quote and its occurrence
   */
  quantity_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * Who published the document
   */
  publisher: string | null;
  /**
   * Who published the article that the document restates; null unless it restates one
   */
  restates_publisher: string | null;
  /**
   * Date of publication
   */
  published: string | null;
  /**
   * Where the document stands, or the article that it restates
   */
  url: string | null;
  /**
   * The figure’s words with as many words around as the quote policy allows; null when it allows none
   */
  quote: string | null;
  /**
   * Where the quote begins in the text; null without a quote
   */
  quote_start: number | null;
  /**
   * Where the figure begins in the text
   */
  start: number;
  /**
   * Where it ends, exclusive
   */
  end: number;
  /**
   * The numeral with its approximator and its unit, or the words for the people whom an implied total counts; null when the quote policy allows no more words
   */
  text: string | null;
  kind: QuantityKind;
  /**
   * The point that the text states; null when it states only limits. In the unit of the column unit
   */
  value: number | null;
  /**
   * Lower limit; null when there is none
   */
  low: number | null;
  /**
   * Upper limit; null when there is none
   */
  high: number | null;
  /**
   * Where low and high come from
   */
  limits_basis: LimitsBasis | null;
  bound: Bound;
  /**
   * Whether the text says “about”, “roughly”, “nearly”, also of a range
   */
  approximate: boolean;
  /**
   * 1 for counts, %, pp, bp, an ISO 4217 currency (XXX when none is named), else a UCUM code
   */
  unit: string;
  /**
   * The word used for the unit
   */
  unit_text: string | null;
  /**
   * Both terms of a ratio: one in five is 1 and 5
   *
   * @minItems 2
   * @maxItems 2
   */
  terms: number[] | null;
  /**
   * The denominator of a rate, as written: “a week”
   */
  per: string | null;
  /**
   * What is counted or measured, as written
   */
  item: string | null;
  /**
   * The item as it reads outside its sentence
   */
  item_label: string | null;
  /**
   * For people: in which capacity they are counted
   */
  item_class: ItemClass | null;
  /**
   * What happened to those counted
   */
  outcome: Outcome | null;
  /**
   * What brought it about, as written
   */
  cause: string | null;
  factuality: Factuality;
  /**
   * What the figure sums up
   */
  aggregate: Aggregate | null;
  /**
   * True for an event’s own actual total as far as its document tells: not a subset, running total, change, forecast or denial. Known from the document alone, whatever else is read
   */
  is_total: boolean;
  /**
   * True for an event’s own actual total, once: is_total, neither a repetition of an earlier figure nor in a copy of another document, and of the tellings of one event, or of events that cannot be told apart, in the first alone. A sum over rows with true counts nothing twice that is recognised. Needs the whole corpus
   */
  is_summable: boolean;
  /**
   * Figures of one event share it
   */
  event_id: string | null;
  /**
   * Day, or month where the text has no day, country and class of the event: 2024-05-07 AT disaster; of an event that has a name of its own, as a dam, a ship or a storm has, its year and name: 2024 named odessa; of what is on no list of events and is known by the rare names in the title and the first paragraphs alone, its year and the word story: 2024 story. Coarse: events that could be one share it, and any engine can group by it. Known from the document alone; null where day, country or class is not known
   */
  event_key: string | null;
  /**
   * What tells the event from others with its event_key, known from the document alone: at: its place, in: the region, venue: the sort of place, by: the means, name: names that stand beside it, named: the name by which it is known, lead: a rare name of a person, a firm, a ship or an unmapped place in the title or the first paragraphs, town: a rare name there that is a place on a map, and its tolls. Two texts of one year whose key ends in story tell of one story when they share one lead: trait, or two traits of either kind
   *
   * Items: trait
   */
  event_traits: string[];
  /**
   * The same for one event in all documents that tell of it, made from the event_id and event_key of the one that tells most closely when and where it was, of several the first by date of publication. An event that is not recognised again has its own. Needs the whole corpus
   */
  event_group_id: string | null;
  /**
   * The same for all figures, of any documents, that state the same thing: kind, number, unit, what was counted and what happened to it, period and place; without these, of the same event of one document. Null where that is not known well enough
   */
  repeat_key: string | null;
  /**
   * The earlier figure that this one states again: the first with its repeat_key, by date of publication and document_id. Needs the whole corpus
   */
  repeats_id: string | null;
  /**
   * What the figure measures, in words and codes between tildes: kind, unit, what, scope, outcome, place, whose, period. Of an event’s figure, place and period are empty: they are the event’s. A period that begins with two dots is a count up to a day. Known from the document alone; null where that is not known well enough
   */
  measure_key: string | null;
  /**
   * The same for all figures, of any documents, that measure the same thing: made from measure_key alone, or, of an event’s figure, from event_group_id and measure_key. Figures that share it stand side by side in comparisons. Needs the whole corpus where they are of an event
   */
  measure_id: string | null;
  /**
   * The figure that this one is a part of
   */
  part_of_id: string | null;
  /**
   * Whose it is: entity
   */
  holder_id: string | null;
  /**
   * Name of the holder
   */
  holder_name: string | null;
  /**
   * Who suffers it: entity
   */
  affected_id: string | null;
  /**
   * Name of those affected
   */
  affected_name: string | null;
  /**
   * Nationality of those affected: ISO 3166-1 alpha-2
   */
  affected_country: string | null;
  /**
   * Who did it: entity
   */
  perpetrator_id: string | null;
  /**
   * Name of the perpetrator
   */
  perpetrator_name: string | null;
  /**
   * For a change: up or down
   */
  change_direction: ChangeDirection | null;
  /**
   * For a change: relative or absolute
   */
  change_basis: ChangeBasis | null;
  /**
   * The figure that changed
   */
  change_of_id: string | null;
  /**
   * The level before the change
   */
  change_from_value: number | null;
  /**
   * Lower limit of the level before
   */
  change_from_low: number | null;
  /**
   * Upper limit of the level before
   */
  change_from_high: number | null;
  /**
   * The time of the level before
   */
  change_from_time_id: string | null;
  /**
   * When: rows of times
   *
   * Items: time
   */
  time_ids: string[];
  /**
   * Whether the clause states the time or a rule carried it over
   */
  time_basis: Basis | null;
  /**
   * First day of the first time
   */
  time_from: string | null;
  /**
   * Last day of the last time, inclusive
   */
  time_to: string | null;
  /**
   * How fine the first time is
   */
  time_precision: TimePrecision | null;
  /**
   * Where: rows of places
   *
   * Items: place
   */
  place_ids: string[];
  /**
   * Whether the clause states the place or a rule carried it over
   */
  place_basis: Basis | null;
  /**
   * Name of the first place
   */
  place_name: string | null;
  /**
   * Country of the first place: ISO 3166-1 alpha-2
   */
  place_country: string | null;
  attribution: Attribution;
  /**
   * The innermost assertion that vouches for it
   */
  assertion_id: string | null;
  /**
   * Who says so: entity
   */
  source_id: string | null;
  /**
   * Who says so: name of the entity, else the words of the text
   */
  source_name: string | null;
  /**
   * What sort of source it is
   */
  source_kind: SourceKind | null;
  /**
   * Whether a reader could know who it is
   */
  source_named: boolean | null;
  /**
   * The words that report: “according to”
   */
  cue: string | null;
  /**
   * What the source does with the figure
   */
  stance: Stance | null;
  certainty: Certainty;
  /**
   * The words that hedge it
   *
   * Items: hedge
   */
  hedges: string[];
  /**
   * Columns of this row whose words the source, or QUOTES=short, keeps back: they are empty for that reason alone
   *
   * Items: column
   */
  withheld: string[];
  /**
   * The rule that found it
   */
  rule: string;
  /**
   * How often rows of this rule were right on labelled text, 0 to 1; null where too few were judged (table rules)
   */
  rule_precision: number | null;
}
/**
 * Every claim of the text: who says what, in whose words, how firmly.
 */
export interface AssertionRow {
  /**
   * Id of the claim: made from the document’s identity, the cue and its occurrence
   */
  assertion_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * Who published the document
   */
  publisher: string | null;
  /**
   * Who published the article that the document restates; null unless it restates one
   */
  restates_publisher: string | null;
  /**
   * Date of publication
   */
  published: string | null;
  /**
   * Where the document stands, or the article that it restates
   */
  url: string | null;
  /**
   * The claim’s words with as many words around as the quote policy allows; null when it allows none
   */
  quote: string | null;
  /**
   * Where the quote begins in the text; null without a quote
   */
  quote_start: number | null;
  /**
   * Where the claim begins in the text: the first of its source, cue and content
   */
  start: number;
  /**
   * Where it ends, exclusive
   */
  end: number;
  /**
   * The claim whose content holds this one
   */
  parent_id: string | null;
  /**
   * Who says so, as written; null when the text suppresses it
   */
  source: string | null;
  /**
   * Who says so: entity
   */
  source_id: string | null;
  /**
   * Name of that entity, else the words of the text
   */
  source_name: string | null;
  /**
   * Whether a reader could know who it is
   */
  source_named: boolean;
  source_kind: SourceKind;
  /**
   * What the text says the source is: “the ministry’s spokesman”
   */
  source_role: string | null;
  /**
   * Who is accused, praised or asked: entity
   */
  target_id: string | null;
  /**
   * Name of that entity
   */
  target_name: string | null;
  /**
   * Who was told, as written
   */
  addressee: string | null;
  /**
   * The words that report
   */
  cue: string | null;
  cue_class: CueClass;
  stance: Stance;
  /**
   * What is put forward, as written; pieces when it is split; empty when the quote policy allows no more words: see content_start
   *
   * Items: piece
   */
  content: string[];
  /**
   * Where each piece begins in the text
   *
   * Items: start
   */
  content_start: number[];
  /**
   * Where each piece ends, exclusive
   *
   * Items: end
   */
  content_end: number[];
  mode: Mode;
  polarity: Polarity;
  certainty: Certainty;
  /**
   * The words that hedge it
   *
   * Items: hedge
   */
  hedges: string[];
  /**
   * When it was said
   */
  time_id: string | null;
  /**
   * First day of that time
   */
  time_from: string | null;
  /**
   * Last day of that time, inclusive
   */
  time_to: string | null;
  /**
   * How fine that time is
   */
  time_precision: TimePrecision | null;
  /**
   * The claim that this one responds to
   */
  answers_id: string | null;
  /**
   * The figures that this claim vouches for
   *
   * Items: quantity
   */
  quantity_ids: string[];
  /**
   * Columns of this row whose words the source, or QUOTES=short, keeps back: they are empty for that reason alone
   *
   * Items: column
   */
  withheld: string[];
  /**
   * The rule that found it
   */
  rule: string;
  /**
   * How often rows of this rule were right on labelled text, 0 to 1; null where too few were judged (table rules)
   */
  rule_precision: number | null;
}
/**
 * Where sources stand side by side: a row for each measure of which two or more figures were stated, with what each says.
 */
export interface ComparisonRow {
  /**
   * The measure, as in quantities
   */
  measure_id: string;
  /**
   * What is measured, in plain words
   */
  label: string;
  kind: QuantityKind;
  /**
   * As in quantities
   */
  unit: string;
  /**
   * What is counted or measured, as most of the figures have it
   */
  item_label: string | null;
  /**
   * What happened to those counted
   */
  outcome: Outcome | null;
  /**
   * How the measure is narrowed: who is counted among all, in what; null for all
   */
  scope: string | null;
  /**
   * Where, as most of the figures have it
   */
  place_name: string | null;
  /**
   * ISO 3166-1 alpha-2
   */
  place_country: string | null;
  /**
   * First day of the period that is measured
   */
  time_from: string | null;
  /**
   * Last day of it, inclusive
   */
  time_to: string | null;
  /**
   * The event, where the figures are of one
   */
  event_group_id: string | null;
  /**
   * How many figures state it, repetitions within a document apart
   */
  figures: number;
  /**
   * In how many documents; copies of one are one
   */
  documents: number;
  /**
   * How many sources vouch for them; figures of an article itself count by publisher
   */
  sources: number;
  /**
   * The lowest of the values and limits that are stated
   */
  lowest: number | null;
  /**
   * The highest of them
   */
  highest: number | null;
  verdict: ComparisonVerdict;
  /**
   * Why, with the figures that decide it
   */
  reason: string;
  /**
   * The figures in order of publication; undated ones last. Without none where others count some, and without counts of an event's dead or injured that are far below earlier ones and are not told as a revision: they keep their measure_id
   *
   * Items: quantity
   */
  quantity_ids: string[];
  /**
   * For each of them, in the same order: day of publication, or undated; value with its bound; who vouches; where it stands
   *
   * Items: statement
   */
  statements: string[];
  /**
   * Figures that seem copied wrongly, as findings say: told here, and not compared
   *
   * Items: quantity
   */
  suspect_ids: string[];
  /**
   * Measures that differ from this one in scope alone, and are not compared with it
   *
   * Items: measure
   */
  scope_measure_ids: string[];
  /**
   * For each of them, in the same order: in what it differs, and what is stated there
   *
   * Items: note
   */
  scope_notes: string[];
}
/**
 * One counter through time: what one source states about the same thing for two or more periods.
 */
export interface SeriesRow {
  /**
   * Made from the measure without its period, and the source
   */
  series_id: string;
  /**
   * What is measured, in plain words
   */
  label: string;
  kind: QuantityKind;
  /**
   * As in quantities
   */
  unit: string;
  /**
   * What is counted or measured, as most of the figures have it
   */
  item_label: string | null;
  /**
   * What happened to those counted
   */
  outcome: Outcome | null;
  /**
   * How the measure is narrowed: who is counted among all, in what; null for all
   */
  scope: string | null;
  /**
   * Where, as most of the figures have it
   */
  place_name: string | null;
  /**
   * ISO 3166-1 alpha-2
   */
  place_country: string | null;
  /**
   * The counter: who vouches for the figures, or the publisher where an article itself does
   */
  source_name: string;
  /**
   * How many figures it has
   */
  figures: number;
  /**
   * In how many documents they stand
   */
  documents: number;
  /**
   * First day of the first period
   */
  time_from: string | null;
  /**
   * Last day of the last period
   */
  time_to: string | null;
  /**
   * The figures in order of their periods; for one period in order of publication
   *
   * Items: quantity
   */
  quantity_ids: string[];
  /**
   * For each of them, in the same order: first and last day of its period
   *
   * Items: period
   */
  periods: string[];
  /**
   * For each of them, in the same order: as in comparisons
   *
   * Items: statement
   */
  statements: string[];
}
/**
 * Every text that was read, and what may be done with it.
 */
export interface DocumentRow {
  /**
   * The document’s identity: as its publisher or raw/sources.json gives it
   */
  document_id: string;
  kind: DocumentKind;
  /**
   * For a restatement: the article whose facts it retells
   */
  restates_url: string | null;
  /**
   * For a restatement: who published the article
   */
  restates_publisher: string | null;
  /**
   * For a restatement: the article’s headline; one that ends in * describes the article, or was read off its address
   */
  restates_title: string | null;
  /**
   * For a restatement: when the article was published; null where that is not known
   */
  restates_published: string | null;
  /**
   * Headline
   */
  title: string | null;
  /**
   * The line under the headline
   */
  standfirst: string | null;
  /**
   * Section of the publication
   */
  section: string | null;
  /**
   * The words over the headline that are no section
   */
  kicker: string | null;
  /**
   * Byline
   */
  author: string | null;
  /**
   * Who published the document
   */
  publisher: string | null;
  /**
   * Date of publication, from which “on Tuesday” is counted; of a restatement, its article’s
   */
  published: string | null;
  /**
   * Where the document stands
   */
  url: string | null;
  /**
   * BCP 47 language tag
   */
  language: string | null;
  /**
   * Licence of the text: SPDX id or its own words
   */
  licence: string | null;
  redistribution: Redistribution;
  /**
   * The raw file, relative to the folder of raw files
   */
  raw_path: string;
  /**
   * Where the document begins in the raw file: 0 unless the file holds several
   */
  raw_start: number;
  /**
   * Length of the document in the raw file
   */
  raw_bytes: number;
  /**
   * SHA-256 of those bytes, lower-case hex
   */
  raw_sha256: string;
  /**
   * SHA-256 of the cleaned text in UTF-8: names the text that all offsets count in
   */
  text_sha256: string;
  /**
   * Length of the cleaned text
   */
  text_length: number;
  /**
   * The same for exact copies: made from the text with white space folded
   */
  text_key: string;
  /**
   * Nearly the same texts have one of these in common: twelve bands of five hashes of five-word runs (MinHash), 16 bits each after the letter of the band; empty for a text too short to tell
   *
   * Items: band
   */
  near_keys: string[];
  /**
   * The earlier document with the same text, or nearly: of the first ones with one of its keys, by date of publication and document_id, the one most alike. Needs the whole corpus
   */
  duplicate_of: string | null;
  /**
   * Estimated share of five-word runs in common with it
   */
  similarity: number | null;
  /**
   * Figures found
   */
  quantities: number;
  /**
   * Claims found
   */
  assertions: number;
  /**
   * Runs of four: text start, text end (code points), raw start, raw end (bytes from raw_start); half-open; inside a run every code point has the same number of bytes, none where the cleaner inserted it
   *
   * Items: offset
   */
  byte_map: number[];
}
/**
 * Every actor of a document: people, governments, groups, organisations, documents.
 */
export interface EntityRow {
  /**
   * Id of the actor: the same in every document when it has a Wikidata id
   */
  entity_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * The same for one actor in all documents: of its Wikidata item, else of its kind, country and full name; its own entity_id where neither is known
   */
  actor_id: string;
  /**
   * The fullest form of the name in the text
   */
  name: string;
  kind: SourceKind;
  /**
   * Other names in the text
   *
   * Items: alias
   */
  aliases: string[];
  /**
   * How often the text mentions it, pronouns too: each is a row of mentions
   */
  mentions: number;
  /**
   * ISO 3166-1 alpha-2
   */
  country: string | null;
  /**
   * Wikidata item
   */
  wikidata_id: string | null;
}
/**
 * Every place that the text names, and what the name stands for.
 */
export interface PlaceRow {
  /**
   * Id of the mention
   */
  place_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * Where the name begins in the text; null when implied
   */
  start: number | null;
  /**
   * Where it ends, exclusive
   */
  end: number | null;
  /**
   * The name as written; null when implied, or when the quote policy allows no more words
   */
  text: string | null;
  /**
   * Name of the place in the gazetteer
   */
  name: string;
  kind: PlaceKind;
  /**
   * ISO 3166-1 alpha-2; null where it spans several or is disputed
   */
  country: string | null;
  /**
   * All countries that it is part of or claimed by: ISO 3166-1 alpha-2
   *
   * Items: country
   */
  countries: string[];
  /**
   * Whether several countries claim it
   */
  is_disputed: boolean;
  /**
   * GeoNames feature
   */
  geonames_id: number | null;
  /**
   * Wikidata item
   */
  wikidata_id: string | null;
  role: PlaceRole;
  /**
   * The rule that found it
   */
  rule: string;
}
/**
 * Every time expression of the text.
 */
export interface TimeRow {
  /**
   * Id of the expression
   */
  time_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * Where the expression begins in the text; null when implied
   */
  start: number | null;
  /**
   * Where it ends, exclusive
   */
  end: number | null;
  /**
   * The expression as written; null when implied, or when the quote policy allows no more words
   */
  text: string | null;
  type: TimeType;
  /**
   * TIMEX3 value
   */
  value: string | null;
  /**
   * TIMEX3 mod
   */
  mod: string | null;
  /**
   * First day; null when open or unknown
   */
  from: string | null;
  /**
   * Last day, inclusive; null when open or unknown
   */
  to: string | null;
  /**
   * How fine the expression is
   */
  precision: TimePrecision | null;
  /**
   * What it counts from
   */
  anchor: TimeAnchor | null;
  /**
   * For a time counted from an event: on which side of it
   */
  relative_direction: 'before' | 'after' | null;
  /**
   * Where the event begins in the text
   */
  relative_start: number | null;
  /**
   * Where the event ends, exclusive
   */
  relative_end: number | null;
  /**
   * The event as written
   */
  relative_text: string | null;
  /**
   * The rule that found it
   */
  rule: string;
}
/**
 * How figures and claims of one document hang together.
 */
export interface RelationRow {
  /**
   * Id of the relation
   */
  relation_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  kind: RelationKind;
  /**
   * A figure or a claim
   */
  from_id: string;
  /**
   * A figure or a claim
   */
  to_id: string;
  /**
   * The rule that found it
   */
  rule: string;
}
/**
 * Every place where a text mentions one of its actors, by name, description or pronoun.
 */
export interface MentionRow {
  /**
   * Id of the mention: made from the actor and the words, so that it proves the words even where they may not be published
   */
  mention_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * The actor that is meant
   */
  entity_id: string;
  /**
   * Where the words begin in the text
   */
  start: number;
  /**
   * Where they end, exclusive
   */
  end: number;
  /**
   * The words; null when the quote policy allows no more
   */
  text: string | null;
  /**
   * The rule that found it
   */
  rule: string;
}
/**
 * The words that each value was read off: provenance for every value. Mentions of actors stand in mentions.
 */
export interface EvidenceRow {
  /**
   * Id of the evidence: made from the row, the field and the words, so that it proves the words even where they may not be published
   */
  evidence_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * The row that has the value
   */
  row_id: string;
  /**
   * The column of the value
   */
  field: string;
  /**
   * Where the words begin in the text
   */
  start: number;
  /**
   * Where they end, exclusive
   */
  end: number;
  /**
   * The words; null when the quote policy allows no more
   */
  text: string | null;
  basis: Basis;
  /**
   * The rule that read it
   */
  rule: string;
}
/**
 * Doubts and refusals: what a person should look at.
 */
export interface FindingRow {
  /**
   * Id of the finding
   */
  finding_id: string;
  /**
   * The document it is about
   */
  document_id: string | null;
  /**
   * The raw file it is about
   */
  raw_path: string | null;
  /**
   * Line of the raw file, from 1
   */
  line: number | null;
  /**
   * The row it is about
   */
  row_id: string | null;
  /**
   * The other row, of this document or of another one, where the finding is about two
   */
  other_row_id: string | null;
  /**
   * The rule that doubts
   */
  rule: string;
  level: FindingLevel;
  /**
   * Where in the text
   */
  start: number | null;
  /**
   * Until where, exclusive
   */
  end: number | null;
  /**
   * What is the matter, and what to do
   */
  message: string;
  /**
   * What was found
   */
  actual: string | null;
  /**
   * What was expected
   */
  expected: string | null;
}
/**
 * Figures that no text states and that follow from stated ones; and stated figures checked against those that they should follow from.
 */
export interface DerivationRow {
  /**
   * Id of the derived figure: made from its kind and the figures that it follows from
   */
  derivation_id: string;
  /**
   * The document the row was read from
   */
  document_id: string;
  /**
   * Who published the document
   */
  publisher: string | null;
  /**
   * Who published the article that the document restates; null unless it restates one
   */
  restates_publisher: string | null;
  /**
   * Date of publication
   */
  published: string | null;
  /**
   * Where the document stands, or the article that it restates
   */
  url: string | null;
  kind: DerivationKind;
  /**
   * Lower limit, in the unit of the column unit
   */
  low: number;
  /**
   * Upper limit
   */
  high: number;
  /**
   * Lower limit of the stated figure that this was checked against; null where none was stated
   */
  stated_low: number | null;
  /**
   * Upper limit of it
   */
  stated_high: number | null;
  /**
   * The stated figure that was checked
   */
  checked_id: string | null;
  /**
   * Whether the stated figure agrees with what follows from the others; null where none was stated
   */
  verdict: CheckVerdict | null;
  /**
   * As in quantities
   */
  unit: string;
  /**
   * What is counted or measured
   */
  item_label: string | null;
  /**
   * What happened to those counted
   */
  outcome: Outcome | null;
  /**
   * First day of its time
   */
  time_from: string | null;
  /**
   * Last day of its time, inclusive
   */
  time_to: string | null;
  /**
   * How it follows, with the numbers: 1081 / (1 + 44.5%..45.5%)
   */
  formula: string;
  /**
   * What must hold for it to follow
   */
  assumption: string;
  /**
   * The stated figures that it follows from
   *
   * Items: quantity
   */
  quantity_ids: string[];
  attribution: Attribution;
  /**
   * Who says so
   */
  source_name: string | null;
  certainty: Certainty;
  /**
   * The rule that derived it
   */
  rule: string;
}
/**
 * What each rule does, and how often its rows were right on labelled text.
 */
export interface RuleRow {
  row_table: RuledTable;
  /**
   * Id of the rule, as in the column rule of that table
   */
  rule: string;
  /**
   * Rules of one kind, which share a precision where one of them was judged too seldom
   */
  family: string;
  /**
   * What the rule finds
   */
  description: string;
  /**
   * A text of ours in which it finds something
   */
  example: string;
  /**
   * Rows that were judged, of this rule or of its family
   */
  rows_judged: number;
  /**
   * Of these, right: figures in amount, bound, unit and item; claims in source, content, mode, stance and polarity
   */
  rows_right: number;
  /**
   * Share of judged rows that were right, 0 to 1; null where fewer than 20 were judged
   */
  precision: number | null;
  /**
   * The text on which they were judged
   */
  judged_on: JudgedOn | null;
  /**
   * Whether the counts are those of the family
   */
  is_of_family: boolean;
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "source".
 */
export interface Source {
  /**
   * The document’s identity; its URL where this is missing
   */
  id?: string;
  /**
   * The raw file, relative to this one; or a pattern of several, "wire/*.html"
   */
  file: string;
  kind?: DocumentKind;
  /**
   * For a restatement: the article
   */
  restates_url?: string | null;
  /**
   * For a restatement: who published the article
   */
  restates_publisher?: string | null;
  /**
   * For a restatement: the article’s headline; one that ends in * describes the article, or was read off its address
   */
  restates_title?: string | null;
  /**
   * For a restatement: when the article was published; null where that is not known
   */
  restates_published?: string | null;
  /**
   * Headline
   */
  title?: string | null;
  /**
   * The line under the headline
   */
  standfirst?: string | null;
  /**
   * Section
   */
  section?: string | null;
  /**
   * The words over the headline that are no section
   */
  kicker?: string | null;
  /**
   * Byline
   */
  author?: string | null;
  /**
   * Publisher
   */
  publisher?: string | null;
  /**
   * Date of publication, from which “on Tuesday” is counted; of a restatement, restates_published unless it is given
   */
  published?: string | null;
  /**
   * Where it stands
   */
  url?: string | null;
  /**
   * BCP 47 language tag
   */
  language?: string | null;
  /**
   * Licence of the text: SPDX id or its own words
   */
  licence?: string | null;
  redistribution?: Redistribution;
  /**
   * For a corpus file, NDJSON or CSV: the names that its records have for ours, {"text": "body"}
   */
  columns?: {
    [k: string]: string | undefined;
  };
  /**
   * SHA-256 of the raw file, lower-case hex
   */
  sha256?: string | null;
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "defaults".
 */
export interface Defaults {
  kind?: DocumentKind;
  /**
   * For a restatement: the article
   */
  restates_url?: string | null;
  /**
   * For a restatement: who published the article
   */
  restates_publisher?: string | null;
  /**
   * For a restatement: the article’s headline; one that ends in * describes the article, or was read off its address
   */
  restates_title?: string | null;
  /**
   * For a restatement: when the article was published; null where that is not known
   */
  restates_published?: string | null;
  /**
   * Headline
   */
  title?: string | null;
  /**
   * The line under the headline
   */
  standfirst?: string | null;
  /**
   * Section
   */
  section?: string | null;
  /**
   * The words over the headline that are no section
   */
  kicker?: string | null;
  /**
   * Byline
   */
  author?: string | null;
  /**
   * Publisher
   */
  publisher?: string | null;
  /**
   * Date of publication, from which “on Tuesday” is counted; of a restatement, restates_published unless it is given
   */
  published?: string | null;
  /**
   * Where it stands
   */
  url?: string | null;
  /**
   * BCP 47 language tag
   */
  language?: string | null;
  /**
   * Licence of the text: SPDX id or its own words
   */
  licence?: string | null;
  redistribution?: Redistribution;
  /**
   * For a corpus file, NDJSON or CSV: the names that its records have for ours, {"text": "body"}
   */
  columns?: {
    [k: string]: string | undefined;
  };
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "dataset".
 */
export interface Dataset {
  /**
   * Name of the dataset
   */
  title?: string;
  /**
   * What it holds, in a few sentences
   */
  description?: string;
  /**
   * Who made it: a person or an organisation
   */
  creator?: string;
  /**
   * Licence of the dataset: SPDX id or its own words
   */
  licence?: string;
  /**
   * Version of the dataset
   */
  version?: string;
}
/**
 * raw/sources.json: what is known about the raw files, and what may be done with them. What is missing is read from the page.
 */
export interface Sources {
  defaults?: Defaults;
  dataset?: Dataset;
  sources?: Source[];
}
/**
 * This interface was referenced by `Everything`'s JSON-Schema
 * via the `definition` "correction".
 */
export interface Correction {
  /**
   * The table of the row
   */
  table: 'quantities' | 'assertions' | 'entities' | 'places' | 'times';
  /**
   * The row
   */
  row_id: string;
  /**
   * The column
   */
  field: string;
  /**
   * What the rules are expected to give: when they give something else, the correction no longer applies
   */
  expected: string | number | boolean | (string | number)[] | null;
  /**
   * What it should be
   */
  value: string | number | boolean | (string | number)[] | null;
  /**
   * Why, for a reader who doubts it
   */
  reason: string;
  /**
   * accepted corrections are carried out; proposed and withdrawn ones are kept for the record
   */
  status: 'proposed' | 'accepted' | 'withdrawn';
}
/**
 * raw/corrections.json: judgement of people over rows, each with what it expects to find. One that no longer applies stops the build.
 */
export interface Corrections {
  corrections: Correction[];
}
