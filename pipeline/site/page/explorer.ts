/** Search, facets, downloads and table over one kind of row; what is chosen stands in the address. */
import { recalled, remember } from './address.ts';
import { byId, h } from './dom.ts';
import { download, toCsv, toJson } from './download.ts';
import { type Facet, type Filter, indexRows } from './filter.ts';
import type { Rows } from './rows.ts';
import { type TableColumn, type TableState, type TableView, tableView } from './table.ts';
import { number } from './words.ts';

export interface Explorer {
  /** shows one row, lifting the filter when it hides it */
  open: (id: string) => boolean;
}

export interface ExplorerOptions<Row> {
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

const plain = (value: string): string => value.replaceAll('_', ' ');

export function explorer<Row>(options: ExplorerOptions<Row>): Explorer {
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
      h('button', { type: 'button', onclick: () => save('csv') }, 'Download CSV'),
      h('button', { type: 'button', 'aria-label': 'Download JSON', onclick: () => save('json') }, 'JSON'),
    ),
  );

  /** "-Figure": sorted by that column, from the largest on. */
  function recalledState(): TableState {
    const [, down, label] = /^(-?)(.+)$/.exec(recalled(`${name}.sort`)) ?? [];
    const column = options.columns.findIndex((known) => known.label === label);
    const page = Number.parseInt(recalled(`${name}.page`), 10);
    return { sort: column < 0 ? null : { column, descending: down === '-' }, page: page > 1 ? page - 1 : 0 };
  }

  function rememberState({ sort, page }: TableState): void {
    remember(`${name}.sort`, sort ? `${sort.descending ? '-' : ''}${options.columns[sort.column].label}` : '');
    remember(`${name}.page`, page > 0 ? String(page + 1) : '');
  }

  const view: TableView = tableView<Row>({
    into: `${name}-table`,
    caption: `${options.noun[0].toUpperCase()}${options.noun.slice(1)}`,
    columns: options.columns,
    rowOf: rows.row,
    idOf: (row) => rows.value(row, options.key) as string,
    detail: options.detail,
    state: recalledState(),
    onState: rememberState,
    empty:
      rows.count === 0
        ? `There are no ${options.noun} in this dataset.`
        : `No ${options.noun} fit. Clear the search to see all ${number(rows.count)}.`,
  });

  function choose(facet: string): void {
    put(facet, selects.get(facet)!.value);
    apply({});
  }

  function put(facet: string, value: string): void {
    if (value === '') filter.chosen.delete(facet);
    else filter.chosen.set(facet, value);
    remember(`${name}.${facet}`, value);
  }

  function reset(): void {
    showAll();
    search.focus();
  }

  function showAll(): void {
    search.value = '';
    for (const { id } of facets) put(id, '');
    apply({ query: '' });
  }

  function apply(change: { query?: string }): void {
    if (change.query !== undefined) filter.query = change.query;
    remember(`${name}.q`, filter.query);
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
    const options = kept.map(({ value, count: n }) => h('option', { value }, `${(facet.inWords ?? plain)(value)} (${number(n)})`));
    select.replaceChildren(h('option', { value: '' }, 'any'), ...options);
    select.value = chosen;
  }

  function save(format: 'csv' | 'json'): void {
    const wanted = shown.map(rows.plain);
    if (format === 'csv') download(`${name}-filtered.csv`, new Blob([toCsv(wanted)], { type: 'text/csv' }));
    else download(`${name}-filtered.json`, new Blob([toJson(wanted)], { type: 'application/json' }));
  }

  search.value = recalled(`${name}.q`);
  for (const { id } of facets) put(id, recalled(`${name}.${id}`));
  apply({ query: search.value });
  return {
    open: (id) => {
      const row = rows.find(id);
      if (row < 0) return false;
      if (!shown.includes(row)) {
        showAll();
      }
      return view.open(row);
    },
  };
}
