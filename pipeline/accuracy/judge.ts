/** What `extract` found in a labelled article, row by row beside its label. */
import type { Assertion, Extracted, Quantity } from '../contract.ts';
import { codePoints } from '../extract/code-points.ts';
import { agreement } from './agreement.ts';
import { type Check, CLAIM_FIELDS, FIGURE_FIELDS, wordsOf } from './fields.ts';
import { ANY, type ClaimLabel, type FigureLabel, type LabelledArticle } from './labelled-article.ts';
import { type Stretch, sharedLength } from './overlap.ts';
import { type Pointers, pointersOf } from './pointers.ts';

/** A found row beside its label; `label` is null where the key has no such row, and then every field is wrong. */
export interface Judged<Row, Label> {
  row: Row;
  label: Label | null;
  /** names of the fields that differ from the label */
  wrong: string[];
}

export interface ArticleJudgement {
  figures: Judged<Quantity, FigureLabel>[];
  claims: Judged<Assertion, ClaimLabel>[];
  missedFigures: FigureLabel[];
  missedClaims: ClaimLabel[];
  /** traps left alone, and all traps */
  traps: { passed: number; total: number };
}

/** Every found row of one article beside its label. */
export function judgeArticle(article: LabelledArticle, extracted: Extracted): ArticleJudgement {
  const points = codePoints(article.text);
  const rows = pointersOf(extracted);
  const figures = pair(article.figures, extracted.quantities, (label, row) =>
    figureCloseness(label, row, locate(article.text, points, label.text, label.occurrence)),
  );
  const claims = pair(article.claims, extracted.assertions, (label, row) =>
    claimCloseness(label, row, locate(article.text, points, label.cue, label.occurrence)),
  );
  const labelled = article.figures.map((label) => locate(article.text, points, label.text, label.occurrence));
  const isTrapped = (words: string): boolean => {
    const trap = locate(article.text, points, words);
    return extracted.quantities.some((row) => sharedWith(trap, row) > 0 && !labelled.some((span) => sharedWith(span, row) > 0));
  };
  const traps = article.traps ?? [];
  return {
    figures: judged(extracted.quantities, figures, (label, row) => wrongOf(FIGURE_FIELDS, label, row, rows)),
    claims: judged(extracted.assertions, claims, (label, row) => wrongOf(CLAIM_FIELDS, label, row, rows)),
    missedFigures: article.figures.filter((label) => ![...figures.values()].includes(label)),
    missedClaims: article.claims.filter((label) => ![...claims.values()].includes(label)),
    traps: { passed: traps.filter((words) => !isTrapped(words)).length, total: traps.length },
  };
}

function judged<Row, Label>(
  rows: readonly Row[],
  labels: ReadonlyMap<Row, Label>,
  wrong: (label: Label, row: Row) => string[],
): Judged<Row, Label>[] {
  return rows.map((row) => {
    const label = labels.get(row) ?? null;
    return { row, label, wrong: label === null ? [] : wrong(label, row) };
  });
}

/** Whether a found row has a label and is right in all of these fields. */
export const isRight = <Row, Label>({ label, wrong }: Judged<Row, Label>, fields: readonly string[]): boolean =>
  label !== null && !wrong.some((field) => fields.includes(field));

/** Pairs one to one, the closest first: row → label. */
function pair<Label, Row>(labels: readonly Label[], rows: readonly Row[], closeness: (label: Label, row: Row) => number): Map<Row, Label> {
  const edges = labels.flatMap((label, i) => rows.map((row, j) => ({ label, row, i, j, by: closeness(label, row) })));
  const close = edges.filter(({ by }) => by > 0).sort((a, b) => b.by - a.by || a.i - b.i || a.j - b.j);
  const pairs = new Map<Row, Label>();
  const taken = new Set<Label>();
  for (const { label, row } of close) {
    if (pairs.has(row) || taken.has(label)) continue;
    pairs.set(row, label);
    taken.add(label);
  }
  return pairs;
}

/** Figures belong together where their words overlap: with the right amount first, then by how many characters they share. */
function figureCloseness(label: FigureLabel, row: Quantity, span: Stretch | null): number {
  const shared = sharedWith(span, row);
  return shared === 0 ? 0 : 1 + (FIGURE_FIELDS.amount!(label, row, NO_POINTERS) ? 1 : 0) + shared / 1000;
}
const NO_POINTERS = pointersOf({ times: [], places: [], entities: [], assertions: [] } as unknown as Extracted);

/** Claims belong together where their cues overlap or half of their content agrees. */
function claimCloseness(label: ClaimLabel, row: Assertion, span: Stretch | null): number {
  const cue = row.cue && sharedWith(span, row.cue) > 0 ? 1 : 0;
  const content = label.content === ANY ? 0 : agreement(label.content.join(' '), wordsOf(row.content));
  return cue || content >= 0.5 ? cue + content : 0;
}

const wrongOf = <Label, Row>(fields: Record<string, Check<Label, Row>>, label: Label, row: Row, rows: Pointers): string[] =>
  Object.keys(fields).filter((field) => !fields[field]!(label, row, rows));

const sharedWith = (a: Stretch | null, b: Stretch): number => (a === null ? 0 : sharedLength(a, b));

/** Where the n-th occurrence of these words stands; null where there is none. */
function locate(text: string, points: (unit: number) => number, words: string, occurrence = 1): Stretch | null {
  let at = -1;
  for (let i = 0; i < occurrence; i++) {
    at = text.indexOf(words, at + 1);
    if (at < 0) return null;
  }
  return { start: points(at), end: points(at + words.length) };
}

/** What differs in an article, a line each: for the one who mends rules. */
export function missesOf(id: string, { figures, claims, missedFigures, missedClaims }: ArticleJudgement): object[] {
  return [
    ...missedFigures.map((label) => ({ id, missed: label.text, label })),
    ...figures
      .filter(({ label, wrong }) => label === null || wrong.length > 0)
      .map(({ row, label, wrong }) => ({ id, wrong, given: row.text, label, row })),
    ...missedClaims.map((label) => ({ id, missed: label.cue, label })),
    ...claims
      .filter(({ label, wrong }) => label === null || wrong.length > 0)
      .map(({ row, label, wrong }) => ({ id, wrong, given: row.cue?.text, label, row })),
  ];
}
