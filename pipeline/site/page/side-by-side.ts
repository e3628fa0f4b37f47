/** What sources say of the same measure: where they disagree, what one of them revised, and what each counts through time. */
import type { ComparisonRow, SeriesRow } from '../../schemas/types.ts';
import { recalled, remember } from './address.ts';
import { type Card, chartCards } from './chart-cards.ts';
import { VOICE_COLOURS } from './chart-marks.ts';
import { byId, h } from './dom.ts';
import { figureChart } from './figure-chart.ts';
import { type Line, lineChart } from './line-chart.ts';
import type { PageData } from './page-data.ts';
import type { Figure, Rows } from './rows.ts';
import { dated, number, publisherOf, voice, voiceGroup } from './words.ts';

const VERDICTS: Record<ComparisonRow['verdict'], string> = {
  differ: 'Sources differ',
  revised: 'Revised by its source',
  moved: 'Changed with time',
  agree: 'Sources agree',
};
/** Figures in one strip: more cannot be told apart. */
const MOST = 24;
/** Counters with a colour of their own in one chart. */
const COLOURS = Array.from({ length: 6 }, (_, at) => `var(--line-${at + 1})`);

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

type Found = (ids: readonly string[]) => Figure[];

function drawDisagreements({ comparisons, totals }: PageData, found: Found, source: string): void {
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
      const text = [row.label, row.place_name, ...row.statements].join('\n').toLowerCase();
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
    title: row.label,
    facts: `${VERDICTS[row.verdict]}: ${factsOf(row)}`,
    notes: [
      row.reason,
      ...row.scope_notes.map((note) => `Not compared, since the scope is another: ${note}`),
      ...(left > 0 ? [`${number(left)} more figures of this measure stand in comparisons.csv.`] : []),
    ],
    draw: (width) =>
      figureChart(shown, width, {
        name: row.label,
        label: (figure) =>
          [dated(figure.published), voice(figure), ...(figure.attribution === 'author' ? [] : [publisherOf(figure)])]
            .filter(Boolean)
            .join(' · '),
      }),
  };
}

const factsOf = ({ figures, documents, sources }: { figures: number; documents: number; sources?: number }): string =>
  [counted(figures, 'figure'), counted(documents, 'document'), ...(sources === undefined ? [] : [counted(sources, 'source')])].join(', ');

const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Who says it: the source's name, or the publisher where an article itself says so. */
const sayer = (figure: Figure): string => (figure.attribution === 'author' ? (publisherOf(figure) ?? 'the author') : voice(figure));
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const amount = ({ value, low, high }: Figure): string => [value, low, high].join('|');

/** A measure of which one source stated one figure and later another; null where there is none. */
function revisionCard(row: ComparisonRow, found: Found): Card | null {
  const known = found(row.quantity_ids).filter((figure) => figure.published !== null);
  const bySource = grouped(known, (figure) => sayer(figure).toLowerCase());
  const isRevised = (said: Figure[]): boolean =>
    new Set(said.map(amount)).size > 1 && new Set(said.map(({ published }) => published)).size > 1;
  const revised = [...bySource].filter(([, said]) => isRevised(said));
  if (revised.length === 0) return null;
  const colourOf = (figure: Figure): string => VOICE_COLOURS.range[VOICE_COLOURS.domain.indexOf(voiceGroup(figure))];
  const lines = [...bySource].map(
    ([, said]): Line => ({
      name: sayer(said[0]),
      colour: colourOf(said[0]),
      points: said.map((figure) => ({ figure, from: figure.published ?? '', to: figure.published ?? '' })),
      isJoined: isRevised(said),
    }),
  );
  return {
    title: row.label,
    facts: revised.map(([, said]) => `${sayer(said[0])}: ${counted(said.length, 'figure')}`).join('; '),
    notes: [h('span', {}, ...revised.flatMap(([, said]) => [`${sayer(said[0])}: `, ...stepsInWords(said), ' '])), legend(lines)],
    draw: (width) => lineChart(lines, width, { name: `${row.label}, as revised`, time: 'date of publication', curve: 'step-after' }),
  };
}

/** "12 (7 May 2024) → 14 (9 May 2024)", each a link to its row. */
const stepsInWords = (said: Figure[]): (Node | string)[] =>
  said.flatMap((figure, at) => [
    at > 0 ? ' → ' : '',
    h('a', { href: `#${figure.quantity_id}` }, figure.text ?? 'withheld'),
    ` (${dated(figure.published)})`,
  ]);

/** Series of one thing, one for each counter; those with the most counters in front. */
function countersOf(series: readonly SeriesRow[]): SeriesRow[][] {
  const same = grouped(series, ({ label, unit, place_name, scope }) => [label, unit, place_name, scope].join('\n'));
  const figures = (rows: SeriesRow[]): number => rows.reduce((sum, row) => sum + row.figures, 0);
  return [...same.values()].sort((a, b) => b.length - a.length || figures(b) - figures(a));
}

function seriesCard(counters: readonly SeriesRow[], found: Found): Card {
  const lines = counters.map((row, at): Line => {
    const periods = new Map(row.quantity_ids.map((id, i) => [id, row.periods[i].match(/\d{4}-\d\d-\d\d/g) ?? []]));
    return {
      name: row.source_name,
      colour: COLOURS[at] ?? 'var(--muted)',
      points: found(row.quantity_ids).map((figure) => {
        const [from = '', to = from] = periods.get(figure.quantity_id) ?? [];
        return { figure, from, to };
      }),
      isJoined: true,
    };
  });
  const [{ label }] = counters;
  const sum = (of: 'figures' | 'documents'): number => counters.reduce((total, row) => total + row[of], 0);
  return {
    title: label,
    facts: `${counted(counters.length, 'counter')}: ${factsOf({ figures: sum('figures'), documents: sum('documents') })}`,
    notes: [legend(lines)],
    draw: (width) => lineChart(lines, width, { name: `${label}, by who counts`, time: 'period that is counted', curve: 'linear' }),
  };
}

/** The lines by name, for narrow windows and long names. */
const legend = (lines: readonly Line[]): Node =>
  h(
    'span',
    { class: 'line-legend' },
    ...lines.map(({ name, colour }) =>
      h('span', {}, h('span', { class: 'chip', style: `background: ${colour}`, 'aria-hidden': 'true' }), name),
    ),
  );
