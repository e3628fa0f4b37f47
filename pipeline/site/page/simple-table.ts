import { h } from './dom.ts';

/** A scrollable table whose first column names the row. @param isMatrix a grid in narrow windows too, where others turn into lists */
export function simpleTable(caption: string, headers: string[], rows: (Node | string)[][], isMatrix = false): HTMLElement {
  const line = ([first, ...rest]: (Node | string)[]): HTMLElement =>
    h('tr', {}, h('th', { scope: 'row' }, first), ...rest.map((cell, i) => h('td', { 'data-label': headers[i + 1] }, cell)));
  return h(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': `${caption}: table` },
    h(
      'table',
      { class: isMatrix ? 'matrix' : null },
      h('caption', { class: 'hidden' }, caption),
      h('thead', {}, h('tr', {}, ...headers.map((header) => h('th', { scope: 'col' }, header)))),
      h('tbody', {}, ...rows.map(line)),
    ),
  );
}
