/** A table with pages: sorting, one row opened at a time, and a stable address for each row. */
import { byId, h } from './dom.ts';
import { UNKNOWN } from './words.ts';

const PAGE = 50; // rows: enough to skim, few enough to draw at once on a phone

export interface TableColumn<Row> {
  label: string;
  /** what the cell shows */
  cell: (row: Row) => Node | string;
  /** what it is sorted by; null sorts last */
  order: (row: Row) => string | number | null;
  numeric?: boolean;
}

/** How a table is looked at: what is kept in the address. */
export interface TableState {
  /** number of a column; null for the order of the dataset */
  sort: { column: number; descending: boolean } | null;
  /** from 0 */
  page: number;
}

export interface TableView {
  /** shows these rows, from the first page on */
  show: (rows: number[]) => void;
  /** opens a row by number and moves the focus there; false when it is not among the rows shown */
  open: (row: number) => boolean;
}

export interface TableOptions<Row> {
  /** id of the element to fill */
  into: string;
  caption: string;
  columns: TableColumn<Row>[];
  rowOf: (row: number) => Row;
  idOf: (row: number) => string;
  /** what an opened row shows underneath */
  detail: (row: Row) => Node;
  empty: string;
  /** as it is looked at first */
  state: TableState;
  onState: (state: TableState) => void;
}

export function tableView<Row>(options: TableOptions<Row>): TableView {
  const { columns, rowOf, idOf } = options;
  const body = h('tbody');
  const status = h('p', { class: 'pages-status', 'aria-live': 'polite' });
  const previous = h('button', { type: 'button', onclick: () => turn(-1) }, 'Previous');
  const next = h('button', { type: 'button', onclick: () => turn(1) }, 'Next');
  const headers = columns.map((column, i) =>
    h('th', { scope: 'col', class: column.numeric ? 'numeric' : null }, sortButton(column.label, i)),
  );
  byId(options.into).replaceChildren(
    h(
      'div',
      { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': `${options.caption}: table` },
      h('table', {}, h('caption', { class: 'hidden' }, options.caption), h('thead', {}, h('tr', {}, ...headers)), body),
    ),
    h('nav', { class: 'pages', 'aria-label': `${options.caption}: pages` }, previous, status, next),
  );

  let unsorted: number[] = [];
  let rows: number[] = [];
  let { sort, page } = options.state;
  let opened = -1;
  let isFirst = true;

  function sortButton(label: string, column: number): HTMLElement {
    return h('button', { type: 'button', class: 'sort', onclick: () => sortBy(column) }, label);
  }

  function sortBy(column: number): void {
    if (sort?.column !== column) sort = { column, descending: columns[column].numeric === true };
    else if (sort.descending === (columns[column].numeric === true)) sort = { column, descending: !sort.descending };
    else sort = null;
    page = 0;
    arrange();
    draw();
  }

  function arrange(): void {
    rows = sort ? sorted(unsorted, sort) : unsorted;
    headers.forEach((header, i) => {
      header.setAttribute('aria-sort', sort?.column === i ? (sort.descending ? 'descending' : 'ascending') : 'none');
    });
  }

  function sorted(numbers: number[], { column, descending }: NonNullable<TableState['sort']>): number[] {
    const keyed = numbers.map((row) => ({ row, key: columns[column].order(rowOf(row)) }));
    keyed.sort((a, b) => (a.key === null ? 1 : b.key === null ? -1 : compare(a.key, b.key) * (descending ? -1 : 1)) || a.row - b.row);
    return keyed.map(({ row }) => row);
  }

  function turn(by: number): void {
    page += by;
    draw();
    body.closest('.table-frame')?.scrollIntoView({ block: 'nearest' });
  }

  function draw(): void {
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    page = Math.min(page, pages - 1);
    const shown = rows.slice(page * PAGE, (page + 1) * PAGE);
    body.replaceChildren(...shown.flatMap(drawRow));
    if (rows.length === 0) body.append(h('tr', {}, h('td', { colspan: columns.length, class: 'empty' }, options.empty)));
    options.onState({ sort, page });
    status.textContent = pages > 1 ? `Page ${page + 1} of ${pages}` : '';
    previous.hidden = next.hidden = pages === 1;
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
  }

  function drawRow(number: number): HTMLElement[] {
    const row = rowOf(number);
    const id = idOf(number);
    const isOpen = number === opened;
    const [first, ...others] = columns;
    const cells = [
      h('th', { scope: 'row', class: first.numeric ? 'numeric' : null }, toggle(number, isOpen), first.cell(row)),
      ...others.map((column) => drawCell(column, row)),
    ];
    const line = h('tr', { id, class: isOpen ? 'is-open' : null, tabindex: '-1' }, ...cells);
    return isOpen ? [line, h('tr', { class: 'detail' }, h('td', { colspan: columns.length }, options.detail(row)))] : [line];
  }

  function drawCell(column: TableColumn<Row>, row: Row): HTMLElement {
    const shown = column.cell(row);
    const kind = column.numeric ? 'numeric' : null;
    return h('td', { class: shown === UNKNOWN ? 'unknown' : kind, 'data-label': column.label }, shown);
  }

  function toggle(number: number, isOpen: boolean): HTMLElement {
    const expanded = isOpen ? 'true' : 'false';
    return h(
      'button',
      { type: 'button', class: 'open', 'aria-expanded': expanded, 'aria-label': 'Evidence', onclick: () => toggleRow(number, isOpen) },
      isOpen ? '−' : '+',
    );
  }

  function toggleRow(number: number, isOpen: boolean): void {
    opened = isOpen ? -1 : number;
    draw();
    const line = document.getElementById(idOf(number));
    line?.querySelector<HTMLButtonElement>('button.open')?.focus();
    if (!isOpen) history.replaceState(null, '', `#${idOf(number)}`);
  }

  return {
    show: (shown) => {
      unsorted = shown;
      if (!isFirst) page = 0;
      isFirst = false;
      arrange();
      draw();
    },
    open: (number) => {
      const at = rows.indexOf(number);
      if (at < 0) return false;
      page = Math.floor(at / PAGE);
      opened = number;
      draw();
      const line = byId(idOf(number));
      line.scrollIntoView({ block: 'start' });
      line.focus({ preventScroll: true });
      return true;
    },
  };
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [x, y] = [String(a), String(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
