/** Ids of the rows of one document: the only place where they are given. Two rows of a kind on the same words would share one. */

import { identify, quotesIn, sha256 } from '../common/identity.ts';
import type { SourceDocument, Span } from '../contract.ts';
import type { Draft, DraftClaim, DraftFigure, DraftFinding, DraftPlace, DraftTime } from './drafts.ts';

/** Drafts with an id of their own, in text order. */
export interface Identified extends Pick<Draft, 'figures' | 'claims' | 'times' | 'places' | 'entities'> {
  /** findings about rows that were left out */
  repeated: DraftFinding[];
  /** that of a row which was left out is the one that it shares */
  idOf: (row: object | null) => string | null;
  eventIdOf: (figure: DraftFigure) => string | null;
}

const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }): number => a.start - b.start || a.end - b.end;
const quoteOf = (claim: DraftClaim): Span | null => claim.cue ?? claim.content[0] ?? claim.source;

export function identified(document: SourceDocument, draft: Draft): Identified {
  const ids = new Map<object, string>();
  const idOf = (row: object | null): string | null => (row ? (ids.get(row) ?? null) : null);
  const rows = giveIds(document, draft, ids, idOf);
  const eventIds = new Map<number, string>();
  for (const figure of rows.figures) {
    if (figure.event !== null && !eventIds.has(figure.event)) eventIds.set(figure.event, identify('v', idOf(figure) as string));
  }
  const eventIdOf = ({ event }: DraftFigure): string | null => (event === null ? null : (eventIds.get(event) as string));
  return { ...rows, idOf, eventIdOf };
}

/** A function of its own: the folded text and all that is looked for in it are forgotten when it is done. @param ids is filled */
function giveIds(
  document: SourceDocument,
  draft: Draft,
  ids: Map<object, string>,
  idOf: (row: object | null) => string | null,
): Omit<Identified, 'idOf' | 'eventIdOf'> {
  const taken = new Set<string>();
  const identityOf = documentIdentity(document);
  const quotes = quotesIn(document.text, spansOf(draft));
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
  const giveBySpan = (row: object, prefix: string, span: Span): boolean => {
    const quote = quotes.quoteOf(span);
    return give(row, prefix, quote, quotes.occurrenceOf(quote, span));
  };
  const giveLocated = (row: DraftTime | DraftPlace, prefix: string, field: string): boolean =>
    row.span ? giveBySpan(row, prefix, row.span) : give(row, prefix, 'implied', neededBy(row, draft, idOf), field);

  const figures = [...draft.figures].sort((a, b) => byPlace(a.span, b.span)).filter((figure) => giveBySpan(figure, 'q', figure.span));
  const claims = [...draft.claims]
    .sort((a, b) => byPlace(quoteOf(a) as Span, quoteOf(b) as Span))
    .filter((claim) => giveBySpan(claim, 'a', quoteOf(claim) as Span));
  const times = sortLocated(draft.times).filter((time) => giveLocated(time, 't', 'time_ids'));
  const places = sortLocated(draft.places).filter((place) => giveLocated(place, 'p', 'place_ids'));
  // a well-known actor has one id in every document; another is named by its first mention
  const entities = draft.entities.filter((entity) =>
    entity.wikidataId ? keep(entity, identify('e', 'wikidata', entity.wikidataId)) : giveBySpan(entity, 'e', entity.mentions[0]),
  );
  return { figures, claims, times, places, entities, repeated };
}

/** What ids are made of: the document's own id, else its text. */
export const documentIdentity = (document: SourceDocument): string => document.document_id || sha256(document.text);

/** What the ids are made of. */
function spansOf({ figures, claims, times, places, entities }: Draft): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < figures.length; i++) spans.push(figures[i].span);
  for (let i = 0; i < claims.length; i++) spans.push(quoteOf(claims[i]) as Span);
  pushLocated(spans, times);
  pushLocated(spans, places);
  for (let i = 0; i < entities.length; i++) spans.push(entities[i].mentions[0]);
  return spans;
}

function pushLocated(spans: Span[], rows: readonly { span: Span | null }[]): void {
  for (let i = 0; i < rows.length; i++) {
    const { span } = rows[i];
    if (span) spans.push(span);
  }
}

/** Located rows in text order, implied ones after them. */
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
