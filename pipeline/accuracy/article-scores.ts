/** Precision, recall and F1 over labelled articles: rows found and right, and how often each field of a found row is right. */
import { CLAIM_FIELDS, CLAIM_ROW, FIGURE_FIELDS, FIGURE_ROW, FIGURE_ROW_PLUS } from './fields.ts';
import { type ArticleJudgement, isRight, type Judged } from './judge.ts';

/** percent, one decimal; null where a measure has no such side; `n` counts labels */
export interface Score {
  P: number;
  R: number | null;
  F1: number | null;
  n: number;
}

/** All measures over these articles. */
export function scoreArticles(judgements: readonly ArticleJudgement[]): Record<string, Score> {
  const figures = judgements.flatMap((one) => one.figures);
  const claims = judgements.flatMap((one) => one.claims);
  const missedFigures = judgements.reduce((sum, one) => sum + one.missedFigures.length, 0);
  const missedClaims = judgements.reduce((sum, one) => sum + one.missedClaims.length, 0);
  const passed = judgements.reduce((sum, one) => sum + one.traps.passed, 0);
  const traps = judgements.reduce((sum, one) => sum + one.traps.total, 0);
  return {
    ...scoresOf('figure', figures, missedFigures, Object.keys(FIGURE_FIELDS), { row: FIGURE_ROW, 'row+': FIGURE_ROW_PLUS }),
    trap: { P: percent(passed, traps), R: null, F1: null, n: traps },
    ...scoresOf('claim', claims, missedClaims, Object.keys(CLAIM_FIELDS), { row: CLAIM_ROW }),
  };
}

function scoresOf<Row, Label>(
  kind: string,
  all: readonly Judged<Row, Label>[],
  missed: number,
  fields: readonly string[],
  rows: Record<string, readonly string[]>,
): Record<string, Score> {
  const found = all.filter(({ label }) => label !== null);
  const labels = found.length + missed;
  const both = (right: number): Score => ({
    P: percent(right, all.length),
    R: percent(right, labels),
    F1: percent(2 * right, all.length + labels),
    n: labels,
  });
  const scores: Record<string, Score> = { [`${kind}.found`]: both(found.length) };
  for (const field of fields) {
    const right = found.filter(({ wrong }) => !wrong.includes(field)).length;
    scores[`${kind}.${field}`] = { P: percent(right, found.length), R: null, F1: null, n: found.length };
  }
  for (const [name, needed] of Object.entries(rows)) scores[`${kind}.${name}`] = both(all.filter((one) => isRight(one, needed)).length);
  return scores;
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
