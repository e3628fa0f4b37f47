/// <reference lib="dom" />
/** The charts of the figures that are shown, drawn anew when these change or the window does. */
import { byId, h } from './dom.ts';
import { chartableKinds, figureChart, keyFigures } from './figure-chart.ts';
import { countriesInWords, countryMap } from './map.ts';
import type { Figure, Rows } from './rows.ts';
import { timeChart } from './time-chart.ts';

/** Takes the numbers of the rows to draw. `world` is TopoJSON. */
export function chartPanel(figures: Rows<Figure>, world: unknown): (rows: number[]) => void {
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
    fill('chart-map', (width) => countryMap(shown, world, width), 'None of these figures has a place.');
    byId('chart-countries').textContent = countriesInWords(shown, world);
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
