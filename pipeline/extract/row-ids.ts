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

/** In text order; implied rows, which stand nowhere, after the others. */
const byPlace = (a: Span | null, b: Span | null): number => (a && b ? a.start - b.start || a.end - b.end : Number(!a) - Number(!b));
const spanOf = (claim: DraftClaim): Span | null => claim.cue ?? claim.content[0] ?? claim.source;

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
  const figures = [...draft.figures].sort((a, b) => byPlace(a.span, b.span));
  const claims = [...draft.claims].sort((a, b) => byPlace(spanOf(a), spanOf(b)));
  const times = [...draft.times].sort((a, b) => byPlace(a.span, b.span));
  const places = [...draft.places].sort((a, b) => byPlace(a.span, b.span));
  const spans = [
    figures.map(({ span }) => span),
    claims.map(spanOf),
    times.map(({ span }) => span),
    places.map(({ span }) => span),
    // a well-known actor has one id in every document; another is named by its first mention
    draft.entities.map(({ wikidataId, mentions }) => (wikidataId ? null : mentions[0])),
  ];
  const { quotes, occurrenceOf } = quotesIn(document.text, spans);
  const identityOf = documentIdentity(document);
  const taken = new Set<string>();
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
  /** @param list the number of the row's list, in which it is the nth @param field by which an implied row is needed */
  const give = (row: object, prefix: string, list: number, n: number, field = ''): boolean => {
    const quote = quotes[list][n];
    return keep(
      row,
      quote
        ? identify(prefix, identityOf, quote.words, occurrenceOf(quote, spans[list][n] as Span))
        : identify(prefix, identityOf, 'implied', neededBy(row, draft, idOf), field),
    );
  };
  return {
    figures: figures.filter((figure, i) => give(figure, 'q', 0, i)),
    claims: claims.filter((claim, i) => give(claim, 'a', 1, i)),
    times: times.filter((time, i) => give(time, 't', 2, i, 'time_ids')),
    places: places.filter((place, i) => give(place, 'p', 3, i, 'place_ids')),
    entities: draft.entities.filter((entity, i) =>
      entity.wikidataId ? keep(entity, identify('e', 'wikidata', entity.wikidataId)) : give(entity, 'e', 4, i),
    ),
    repeated,
  };
}

/** What ids are made of: the document's own id, else its text. */
export const documentIdentity = (document: SourceDocument): string => document.document_id || sha256(document.text);

/** The id of the first row that needs an implied time or place. */
function neededBy(row: object, draft: Draft, idOf: (row: object | null) => string | null): string {
  const figure = draft.figures.find((f) => f.times.includes(row as DraftTime) || f.places.includes(row as DraftPlace));
  const claim = figure ? null : draft.claims.find((c) => c.time === row);
  const id = idOf(figure ?? claim ?? null);
  if (!id) throw new Error('an implied time or place that no row needs');
  return id;
}
