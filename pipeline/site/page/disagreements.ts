/** Where sources disagree: a strip for each measure, a line for each statement. */
import type { ComparisonRow } from '../../schemas/types.ts';
import { recalled, remember } from './address.ts';
import { type Card, chartCards } from './chart-cards.ts';
import { byId, h } from './dom.ts';
import { figureChart } from './figure-chart.ts';
import { type Found, factsOf } from './measure-cards.ts';
import type { PageData } from './page-data.ts';
import { dated, number, publisherOf, voice, withDays } from './words.ts';

const VERDICTS: Record<ComparisonRow['verdict'], string> = {
  differ: 'Sources differ',
  revised: 'Revised by its source',
  moved: 'Changed with time',
  agree: 'Sources agree',
};
/** Figures in one strip: more cannot be distinguished. */
const MOST = 24;
export function drawDisagreements({ comparisons, totals }: PageData, found: Found, source: string): void {
  const cards = chartCards('disagree-body', 'measures', source, EMPTY[comparisons.length === 0 ? 'none' : 'chosen']);
  const kinds = Object.keys(VERDICTS) as ComparisonRow['verdict'][];
  const counts = new Map(kinds.map((kind) => [kind, comparisons.filter(({ verdict }) => verdict === kind).length]));
  const search = h('input', {
    type: 'search',
    id: 'disagree-search',
    placeholder: 'what, where, who',
    autocomplete: 'off',
    oninput: apply,
  });
  const select = h(
    'select',
    { id: 'disagree-verdict', onchange: apply },
    ...kinds.map((kind) => h('option', { value: kind }, `${VERDICTS[kind]} (${number(counts.get(kind) ?? 0)})`)),
    h('option', { value: 'all' }, `All (${number(comparisons.length)})`),
  );
  byId('disagree-controls').replaceChildren(
    h(
      'div',
      { class: 'controls', role: 'search', 'aria-label': 'Search measures' },
      h('label', {}, 'Search', search),
      h('label', {}, 'Show', select),
    ),
    totals.comparisons > comparisons.length
      ? h(
          'p',
          { class: 'note' },
          `The ${number(comparisons.length)} of ${number(totals.comparisons)} measures with the most sources; comparisons.csv has all.`,
        )
      : '',
  );
  const wanted = recalled('disagree.verdict');
  const usual = kinds.find((kind) => (counts.get(kind) ?? 0) > 0) ?? 'differ';
  select.value = wanted === 'all' || kinds.includes(wanted as ComparisonRow['verdict']) ? wanted : usual;
  search.value = recalled('disagree.q');

  function apply(): void {
    remember('disagree.verdict', select.value === usual ? '' : select.value);
    remember('disagree.q', search.value);
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (row: ComparisonRow): boolean => {
      const text = [withDays(row.label), row.place_name, ...row.statements].join('\n').toLowerCase();
      return (select.value === 'all' || row.verdict === select.value) && words.every((word) => text.includes(word));
    };
    cards.show(comparisons.filter(fits).map((row) => strip(row, found)));
  }
  apply();
}

const EMPTY = {
  none: 'No two figures of these texts measure the same thing, so that nothing can be set side by side.',
  chosen: 'No measure fits. Choose another kind, or clear the search.',
};

/** One measure: a line for each statement, in order of publication. */
function strip(row: ComparisonRow, found: Found): Card {
  const statements = found(row.quantity_ids);
  const shown = statements.slice(0, MOST);
  const left = row.quantity_ids.length - shown.length;
  return {
    title: withDays(row.label),
    facts: `${VERDICTS[row.verdict]}: ${factsOf(row)}`,
    notes: [
      withDays(row.reason),
      ...(row.suspect_ids.length > 0 ? ['A figure that seems copied wrongly is told, and not compared; findings.csv says why.'] : []),
      ...row.scope_notes.map((note) => `Not compared, since the scope is another: ${withDays(note)}`),
      ...(left > 0 ? [`${number(left)} more figures of this measure stand in comparisons.csv.`] : []),
    ],
    draw: (width) =>
      figureChart(shown, width, {
        name: withDays(row.label),
        label: (figure) =>
          [
            dated(figure.published),
            row.suspect_ids.includes(figure.quantity_id) ? 'seems copied wrongly' : null,
            voice(figure),
            ...(figure.attribution === 'author' ? [] : [publisherOf(figure)]),
          ]
            .filter(Boolean)
            .join(' · '),
      }),
  };
}
