/** What the lists of measures have in common. */
import { h } from './dom.ts';
import type { Line } from './line-chart.ts';
import type { Figure } from './rows.ts';
import { number } from './words.ts';

/** The figures with these ids that the page holds. */
export type Found = (ids: readonly string[]) => Figure[];

/** "3 figures, 3 documents, 2 sources" */
export const factsOf = ({ figures, documents, sources }: { figures: number; documents: number; sources?: number }): string =>
  [counted(figures, 'figure'), counted(documents, 'document'), ...(sources === undefined ? [] : [counted(sources, 'source')])].join(', ');

export const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** The lines by name, for narrow windows and long names. */
export const legend = (lines: readonly Line[]): Node =>
  h(
    'span',
    { class: 'line-legend' },
    ...lines.map(({ name, colour }) =>
      h('span', {}, h('span', { class: 'chip', style: `background: ${colour}`, 'aria-hidden': 'true' }), name),
    ),
  );
