/** Whole articles with every figure and every claim labelled: `tests/sample/articles/*.ndjson`, format in its README. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Change, SourceDocument } from '../contract.ts';

/** any value is right: several readings are fair */
export const ANY = '*';
export type Any<Value> = Value | typeof ANY;

export interface FigureLabel {
  text: string;
  /** which of its occurrences in the text; the first where absent */
  occurrence?: number;
  kind: Any<string>;
  value: Any<number | null>;
  low: Any<number | null>;
  high: Any<number | null>;
  bound: Any<string>;
  approximate?: Any<boolean>;
  unit: Any<string | null>;
  per?: Any<string | null>;
  item: Any<string | null>;
  outcome: Any<string | null>;
  factuality?: Any<string>;
  change: Any<{ direction: Change['direction']; basis: Any<Change['basis']> } | null>;
  /** ISO dates, inclusive */
  from: Any<string | null>;
  to: Any<string | null>;
  place: Any<string | null>;
  attribution: Any<string>;
  source: Any<string | null>;
}

export interface ClaimLabel {
  cue: string;
  occurrence?: number;
  source: Any<string | null>;
  name: Any<string | null>;
  named?: Any<boolean>;
  kind?: Any<string>;
  content: Any<string[]>;
  mode?: Any<string>;
  stance?: Any<string>;
  polarity?: Any<string>;
  parent?: Any<string | null>;
}

export interface LabelledArticle {
  id: string;
  domain: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  text: string;
  figures: FigureLabel[];
  claims: ClaimLabel[];
  /** words with digits that are no figure */
  traps?: string[];
}

export const documentOf = ({ id, text, published, title, publisher }: LabelledArticle): SourceDocument => ({
  document_id: id,
  text,
  published,
  title,
  publisher,
  url: null,
  language: 'en',
});

const FOLDER = fileURLToPath(new URL('../../tests/sample/articles/', import.meta.url));

/** The labelled articles of the project, file by file. */
export function readArticles(): LabelledArticle[] {
  const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((file) => file.endsWith('.ndjson')) : [];
  return files.sort().flatMap((file) => parseArticles(readFileSync(FOLDER + file, 'utf8')));
}

export const parseArticles = (lines: string): LabelledArticle[] =>
  lines
    .split('\n')
    .filter((line) => line.trim())
    .map((line): LabelledArticle => JSON.parse(line));

/** Labels whose words do not stand in the article: each is a slip of the key. */
export function strayLabels({ id, text, figures, claims, traps = [] }: LabelledArticle): string[] {
  const holds = (words: string, occurrence = 1): boolean => text.split(words).length > occurrence;
  const strays = (words: (string | null | undefined)[]): string[] =>
    words.filter((one): one is string => typeof one === 'string' && one !== ANY && !holds(one)).map((one) => `${id}: ${one}`);
  return [
    ...figures.filter(({ text: words, occurrence }) => !holds(words, occurrence)).map(({ text: words }) => `${id}: ${words}`),
    ...claims.filter(({ cue, occurrence }) => !holds(cue, occurrence)).map(({ cue }) => `${id}: ${cue}`),
    ...strays(figures.flatMap(({ per, item, source }) => [per, item, source])),
    ...strays(claims.flatMap(({ source, content }) => [source, ...(content === ANY ? [] : content)])),
    ...strays(traps),
  ];
}
