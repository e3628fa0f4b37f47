/** What the page and its worker say to each other. */

/** What a reader pasted. */
export interface Pasted {
  text: string;
  /** ISO 8601 day, or null */
  published: string | null;
}

export interface Annotated {
  kind: 'annotated';
  /** the annotated reading: a whole page that needs nothing else */
  page: string;
  title: string | null;
  figures: number;
  claims: number;
  /** times that have no date for want of a day of publication, as they are written */
  undated: string[];
}

export interface Refused {
  kind: 'refused';
  message: string;
}

/** To the worker: first the data, as gzip in Base64; then articles, one at a time. */
export type Request = { data: string } | Pasted;
/** From the worker: once that it is ready, then an answer to each article. */
export type Answer = { kind: 'ready' } | Annotated | Refused;
