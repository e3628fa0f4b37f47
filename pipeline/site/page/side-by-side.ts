/** What sources say of the same measure: where they disagree, what one of them revised, and what each counts through time. */
import { chartCards } from './chart-cards.ts';
import { countersOf, seriesCard } from './counts.ts';
import { drawDisagreements } from './disagreements.ts';
import type { PageData } from './page-data.ts';
import { revisionCard } from './revisions.ts';
import type { Figure, Rows } from './rows.ts';

export function drawSideBySide(data: PageData, figures: Rows<Figure>, source: string): void {
  const found = (ids: readonly string[]): Figure[] =>
    ids
      .map(figures.find)
      .filter((row) => row >= 0)
      .map(figures.row);
  drawDisagreements(data, found, source);
  const revised = data.comparisons.map((comparison) => revisionCard(comparison, found)).filter((card) => card !== null);
  chartCards(
    'revisions-body',
    'revised measures',
    source,
    'No source of these texts gives a figure and later another for the same measure.',
  ).show(revised);
  chartCards('series-body', 'counts', source, 'No source of these texts counts the same thing in two periods or more.').show(
    countersOf(data.series).map((series) => seriesCard(series, found)),
  );
}
