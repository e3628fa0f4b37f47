/** A list of charts, each with its heading, its facts and buttons to save it; the first few, and all when asked. */
import { chartButtons } from './chart-file.ts';
import { byId, h } from './dom.ts';
import { number } from './words.ts';

export interface Card {
  title: string;
  /** one line under the heading */
  facts: string;
  /** what stands below the chart: why, and what else there is */
  notes: (Node | string)[];
  draw: (width: number) => SVGElement | null;
  /** names that the drawing may have cut short: a saved chart tells them whole */
  names?: readonly string[];
}

export interface Cards {
  show: (cards: Card[]) => void;
}

/** As many are drawn before more are asked for. */
const FIRST = 6;

/** @param into id of the element to fill @param noun "measures" @param source what a saved chart says of where it is from */
export function chartCards(into: string, noun: string, source: string, empty: string): Cards {
  const list = h('div', { class: 'cards' });
  const more = h('button', { type: 'button', hidden: true, onclick: () => reveal() });
  byId(into).replaceChildren(list, more);
  let cards: Card[] = [];
  let redraw: (() => void)[] = [];

  function reveal(): void {
    const from = list.childElementCount;
    append(cards.slice(from));
    more.hidden = true;
    (list.children[from] as HTMLElement | undefined)?.querySelector<HTMLElement>('h3')?.focus();
  }

  function append(added: Card[]): void {
    for (const card of added) {
      const frame = h('div', { class: 'chart' });
      const draw = (): void => {
        const chart = card.draw(frame.clientWidth);
        if (chart) quiet(chart);
        frame.replaceChildren(chart ?? h('p', { class: 'empty' }, 'None of its figures is a number that can be drawn.'));
      };
      const buttons = chartButtons(
        () => frame.querySelector('svg'),
        () => ({ title: card.title, source: [card.facts, card.names?.join('; '), source].filter(Boolean).join('. ') }),
      );
      const notes = card.notes.map((note) => h('p', { class: 'note' }, note));
      list.append(
        h(
          'article',
          { class: 'card' },
          h('h3', { tabindex: '-1' }, card.title),
          h('p', { class: 'facts' }, card.facts),
          frame,
          ...notes,
          buttons,
        ),
      );
      draw();
      redraw.push(draw);
    }
  }

  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) for (const draw of redraw) draw();
    width = window.innerWidth;
  });

  return {
    show: (shown) => {
      cards = shown;
      redraw = [];
      list.replaceChildren();
      append(cards.slice(0, FIRST));
      if (cards.length === 0) list.append(h('p', { class: 'empty' }, empty));
      more.hidden = cards.length <= FIRST;
      more.textContent = `Show all ${number(cards.length)} ${noun}`;
    },
  };
}

/** The plotting library labels every group of marks; only the drawing as a whole has something to say to a screen reader. */
export function quiet(chart: Element): void {
  chart.setAttribute('role', 'group');
  for (const group of chart.querySelectorAll('g[aria-label]')) {
    group.setAttribute('data-mark', group.getAttribute('aria-label') ?? '');
    group.removeAttribute('aria-label');
  }
}
