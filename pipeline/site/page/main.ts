/// <reference lib="dom" />
/** The page: reads what the stage wrote into it, draws it, and answers to search, facets, sorting and addresses. */
import { chartableKinds, figureChart, keyFigures, timeChart } from './charts.ts';
import { byId, h } from './dom.ts';
import { download, toCsv, toJson } from './download.ts';
import { evidenceOf } from './evidence.ts';
import { type Facet, type Filter, indexRows } from './filter.ts';
import { countryMap } from './map.ts';
import type { PageData } from './page-data.ts';
import { type Claim, type Figure, type Rows, unpack } from './rows.ts';
import { drawSections } from './sections.ts';
import { type TableColumn, type TableView, tableView } from './table.ts';
import { firmness, number, period, place, reading, subject, voice } from './words.ts';

const data: PageData = JSON.parse(byId('data').textContent ?? '{}');
const figures = unpack<Figure>(data.quantities, 'quantity_id');
const claims = unpack<Claim>(data.assertions, 'assertion_id');
const evidence = evidenceOf(data, figures, claims);

const FIGURE_COLUMNS: TableColumn<Figure>[] = [
  { label: 'Figure', cell: (row) => reading(row), order: (row) => row.value ?? row.low ?? row.high, numeric: true },
  { label: 'Of what', cell: (row) => subject(row), order: (row) => subject(row) },
  { label: 'Says who', cell: (row) => voice(row), order: (row) => voice(row) },
  { label: 'How firmly', cell: (row) => firmness(row) || 'certain', order: (row) => row.certainty },
  { label: 'When', cell: (row) => period(row.time_from, row.time_to, row.time_precision), order: (row) => row.time_from ?? row.time_to },
  { label: 'Where', cell: (row) => place(row), order: (row) => row.place_name },
];

const CLAIM_COLUMNS: TableColumn<Claim>[] = [
  { label: 'Source', cell: (row) => row.source_name ?? 'nobody named', order: (row) => row.source_name },
  { label: 'Cue', cell: (row) => row.cue ?? '—', order: (row) => row.cue },
  { label: 'Content', cell: (row) => row.content.join(' … ') || '—', order: (row) => row.content.join(' ') || null },
  { label: 'Stance', cell: (row) => row.stance, order: (row) => row.stance },
  { label: 'How firmly', cell: (row) => firmness(row) || 'certain', order: (row) => row.certainty },
];

const FIGURE_FACETS: Facet<Figure>[] = [
  { id: 'source', label: 'Source', of: (row) => voice(row) },
  { id: 'kind', label: 'Kind', of: (row) => row.kind },
  { id: 'outcome', label: 'Outcome', of: (row) => row.outcome },
  { id: 'certainty', label: 'Certainty', of: (row) => row.certainty },
  { id: 'country', label: 'Country', of: (row) => row.place_country },
  { id: 'year', label: 'Year', of: (row) => (row.time_from ?? row.time_to)?.slice(0, 4) ?? null },
];

const CLAIM_FACETS: Facet<Claim>[] = [
  { id: 'source', label: 'Source', of: (row) => row.source_name },
  { id: 'kind', label: 'Kind of source', of: (row) => row.source_kind },
  { id: 'class', label: 'Cue', of: (row) => row.cue_class },
  { id: 'stance', label: 'Stance', of: (row) => row.stance },
  { id: 'mode', label: 'Mode', of: (row) => row.mode },
  { id: 'certainty', label: 'Certainty', of: (row) => row.certainty },
];

interface Explorer {
  /** shows one row, lifting the filter when it hides it */
  open: (id: string) => boolean;
}

interface ExplorerOptions<Row> {
  /** id of the section, and stem of the ids in it */
  name: string;
  noun: string;
  rows: Rows<Row>;
  key: keyof Row & string;
  columns: TableColumn<Row>[];
  facets: Facet<Row>[];
  words: (row: Row) => (string | null)[];
  detail: (row: Row) => Node;
  onChange: (rows: number[]) => void;
}

/** Search, facets, downloads and table over one kind of row. */
function explorer<Row>(options: ExplorerOptions<Row>): Explorer {
  const { name, rows, facets } = options;
  const filter: Filter = { query: '', chosen: new Map() };
  const index = indexRows(rows, facets, options.words);
  let shown: number[] = [];

  const search = h('input', {
    type: 'search',
    id: `${name}-search`,
    placeholder: 'words, names, places',
    autocomplete: 'off',
    oninput: () => apply({ query: search.value }),
  });
  const selects = new Map(facets.map((facet) => [facet.id, h('select', { id: `${name}-${facet.id}`, onchange: () => choose(facet.id) })]));
  const clear = h('button', { type: 'button', onclick: reset }, 'Clear');
  const count = h('p', { class: 'count', id: `${name}-count`, 'aria-live': 'polite' });
  byId(`${name}-controls`).replaceChildren(
    h(
      'div',
      { class: 'controls', role: 'search', 'aria-label': `Search ${options.noun}` },
      h('label', {}, 'Search', search),
      ...facets.map((facet) => h('label', {}, facet.label, selects.get(facet.id)!)),
      clear,
    ),
    h(
      'div',
      { class: 'toolbar' },
      count,
      h('button', { type: 'button', onclick: () => save('csv') }, 'Download these as CSV'),
      h('button', { type: 'button', onclick: () => save('json') }, 'as JSON'),
    ),
  );

  const view: TableView = tableView<Row>({
    into: `${name}-table`,
    caption: `${options.noun[0].toUpperCase()}${options.noun.slice(1)}`,
    columns: options.columns,
    rowOf: rows.row,
    idOf: (row) => rows.value(row, options.key) as string,
    detail: options.detail,
    empty:
      rows.count === 0
        ? `There are no ${options.noun} in this dataset.`
        : `No ${options.noun} fit. Clear the search to see all ${number(rows.count)}.`,
  });

  function choose(facet: string): void {
    const { value } = selects.get(facet)!;
    if (value === '') filter.chosen.delete(facet);
    else filter.chosen.set(facet, value);
    apply({});
  }

  function reset(): void {
    search.value = '';
    filter.chosen.clear();
    apply({ query: '' });
    search.focus();
  }

  function apply(change: { query?: string }): void {
    if (change.query !== undefined) filter.query = change.query;
    shown = index.matching(filter);
    view.show(shown);
    for (const facet of facets) fillSelect(facet);
    count.textContent = `${number(shown.length)} of ${number(rows.count)} ${options.noun}`;
    options.onChange(shown);
  }

  /** The values that the other choices leave, with their counts; the chosen one stays even at none. */
  function fillSelect(facet: Facet<Row>): void {
    const MOST = 200; // values in a list: beyond that, search is quicker
    const select = selects.get(facet.id)!;
    const chosen = filter.chosen.get(facet.id) ?? '';
    const others = new Map(filter.chosen);
    others.delete(facet.id);
    const among = chosen === '' ? shown : index.matching({ query: filter.query, chosen: others });
    const values = index.values(facet, among);
    const kept = values.slice(0, MOST);
    if (chosen !== '' && !kept.some(({ value }) => value === chosen)) kept.push({ value: chosen, count: 0 });
    const options = kept.map(({ value, count: n }) => h('option', { value }, `${value.replaceAll('_', ' ')} (${number(n)})`));
    select.replaceChildren(h('option', { value: '' }, 'any'), ...options);
    select.value = chosen;
  }

  function save(format: 'csv' | 'json'): void {
    const wanted = shown.map(rows.plain);
    if (format === 'csv') download(`${name}-filtered.csv`, 'text/csv', toCsv(wanted));
    else download(`${name}-filtered.json`, 'application/json', toJson(wanted));
  }

  apply({ query: '' });
  return {
    open: (id) => {
      const row = rows.find(id);
      if (row < 0) return false;
      if (!shown.includes(row)) {
        search.value = '';
        filter.chosen.clear();
        apply({ query: '' });
      }
      return view.open(row);
    },
  };
}

/** Draws the charts of the figures that are shown, now and when the window changes. */
function charts(): (rows: number[]) => void {
  const LARGEST = 5_000; // figures that the charts look at: they show a choice, and must not hold up a keystroke
  const kind = byId<HTMLSelectElement>('chart-kind');
  const PAUSE = 150; // milliseconds: the charts follow when the typing rests
  let waiting = 0;
  let rows: number[] = [];

  function fill(id: string, make: (width: number) => Element | null, empty: string): void {
    const frame = byId(id);
    const chart = make(frame.clientWidth);
    if (chart) nameGroups(chart);
    frame.replaceChildren(chart ?? h('p', { class: 'empty' }, empty));
  }

  function draw(): void {
    const shown = rows.slice(0, LARGEST).map(figures.row);
    fillKinds(chartableKinds(shown));
    const chosen = shown.filter((figure) => figure.kind === kind.value);
    fill('chart-figures', (width) => figureChart(keyFigures(chosen), width), 'No figure of this kind to draw.');
    fill(
      'chart-time',
      (width) => timeChart(keyFigures(chosen.filter((figure) => figure.time_from !== null)), width),
      'Fewer than two of these figures have a time.',
    );
    fill('chart-map', (width) => countryMap(shown, data.world, width), 'None of these figures has a place.');
  }

  function fillKinds(kinds: string[]): void {
    const before = kind.value;
    kind.replaceChildren(...kinds.map((name) => h('option', { value: name }, name)));
    if (kinds.includes(before)) kind.value = before;
  }

  function later(pause: number): void {
    clearTimeout(waiting);
    waiting = window.setTimeout(draw, pause);
  }

  kind.addEventListener('change', () => later(0));
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) later(PAUSE);
    width = window.innerWidth;
  });
  return (changed) => {
    const isFirst = rows.length === 0;
    rows = changed;
    later(isFirst ? 0 : PAUSE);
  };
}

/** The plotting library labels every group of marks; only the drawing as a whole has something to say to a screen reader. */
function nameGroups(chart: Element): void {
  chart.setAttribute('role', 'group');
  for (const group of chart.querySelectorAll('g[aria-label]')) {
    group.setAttribute('data-mark', group.getAttribute('aria-label') ?? '');
    group.removeAttribute('aria-label');
  }
}

function start(): void {
  drawSections(data);
  const figureExplorer = explorer<Figure>({
    name: 'figures',
    noun: 'figures',
    rows: figures,
    key: 'quantity_id',
    columns: FIGURE_COLUMNS,
    facets: FIGURE_FACETS,
    words: (row) => [
      row.quote,
      row.text,
      row.item_label,
      row.item,
      row.outcome,
      row.source_name,
      row.publisher,
      row.place_name,
      row.holder_name,
      row.affected_name,
      row.perpetrator_name,
      row.cause,
      row.time_from,
    ],
    detail: evidence.ofFigure,
    onChange: charts(),
  });
  const claimExplorer = explorer<Claim>({
    name: 'claims',
    noun: 'claims',
    rows: claims,
    key: 'assertion_id',
    columns: CLAIM_COLUMNS,
    facets: CLAIM_FACETS,
    words: (row) => [row.source, row.source_name, row.source_role, row.cue, row.publisher, row.quote, ...row.content],
    detail: evidence.ofClaim,
    onChange: () => {},
  });
  const follow = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    const known = id.startsWith('q_') ? figureExplorer.open(id) : id.startsWith('a_') ? claimExplorer.open(id) : true;
    byId('not-found').hidden = known;
  };
  window.addEventListener('hashchange', follow);
  follow();
  document.documentElement.dataset.ready = 'true';
}

try {
  start();
} catch (error) {
  byId('broken').hidden = false;
  throw error;
}
