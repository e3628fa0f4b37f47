import { h } from './dom.ts';

/** A scrollable table whose first column names the row. */
export function simpleTable(caption: string, headers: string[], rows: (Node | string)[][]): HTMLElement {
  const line = ([first, ...rest]: (Node | string)[]): HTMLElement =>
    h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map((cell, i) => h('td', { 'data-label': headers[i + 1] }, cell)));
  return h(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': `${caption}: table` },
    h(
      'table',
      {},
      h('caption', { class: 'hidden' }, caption),
      h('thead', {}, h('tr', {}, ...headers.map((header) => h('th', { scope: 'col' }, header)))),
      h('tbody', {}, ...rows.map(line)),
    ),
  );
}
