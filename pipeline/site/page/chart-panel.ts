/** The charts of the figures that are shown, drawn anew when these change or the window does. */
import { recalled, remember } from './address.ts';
import { quiet } from './chart-cards.ts';
import { chartButtons } from './chart-file.ts';
import { drawn, measureOf } from './chart-marks.ts';
import { byId, h } from './dom.ts';
import { figureChart } from './figure-chart.ts';
import { KEY_RULE, keyFigures } from './key-figures.ts';
import { countriesInWords, countryMap, mapLegend } from './map.ts';
import type { Figure, Rows } from './rows.ts';
import { subject } from './subject.ts';
import { timeChart } from './time-chart.ts';
import { period, UNKNOWN } from './words.ts';

/** Takes the numbers of the rows to draw. `world` is TopoJSON. @param source what a saved chart says of where it is from */
export function chartPanel(figures: Rows<Figure>, world: unknown, source: string): (rows: number[]) => void {
  const LARGEST = 5_000; // figures that the charts look at: they show a choice, and must not hold up a keystroke
  const kind = byId<HTMLSelectElement>('chart-kind');
  const PAUSE = 150; // milliseconds: the charts follow when the typing rests
  let waiting = 0;
  let rows: number[] = [];
  let wanted = recalled('key.kind');
  byId('key-rule').textContent = KEY_RULE;
  for (const [id, title] of [
    ['chart-figures', 'Key figures'],
    ['chart-time', 'Figures over time'],
    ['chart-map', 'Figures by country'],
  ])
    byId(id).after(
      chartButtons(
        () => byId(id).querySelector('svg'),
        () => ({ title: `${title}${id === 'chart-map' ? '' : `: ${kind.value}`}`, source }),
      ),
    );

  function fill(id: string, make: (width: number) => Element | null, empty: string): void {
    const frame = byId(id);
    const chart = make(frame.clientWidth);
    if (chart) quiet(chart);
    frame.replaceChildren(chart ?? h('p', { class: 'empty' }, empty));
  }

  function draw(): void {
    const shown = rows.slice(0, LARGEST).map(figures.row);
    fillKinds(measuresOf(shown));
    const chosen = shown.filter((figure) => measureOf(figure) === kind.value);
    fill(
      'chart-figures',
      (width) => figureChart(keyFigures(chosen), width, { name: 'Key figures', label: labelOf }),
      'No figure of this kind to draw.',
    );
    fill(
      'chart-time',
      (width) => timeChart(keyFigures(chosen.filter((figure) => figure.time_from !== null)), width),
      'Fewer than two of these figures have a time.',
    );
    fill('chart-map', (width) => countryMap(shown, world, width), 'None of these figures has a place.');
    byId('map-legend').replaceChildren(mapLegend(shown) ?? '');
    byId('chart-countries').textContent = countriesInWords(shown);
  }

  function fillKinds(kinds: string[]): void {
    kind.replaceChildren(...kinds.map((name) => h('option', { value: name }, name)));
    if (kinds.includes(wanted)) kind.value = wanted;
  }

  function later(): void {
    clearTimeout(waiting);
    waiting = window.setTimeout(draw, PAUSE);
  }

  kind.addEventListener('change', () => {
    wanted = kind.value;
    remember('key.kind', wanted);
    draw();
  });
  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth !== width) later();
    width = window.innerWidth;
  });
  let isFirst = true;
  return (changed) => {
    rows = changed;
    if (isFirst)
      draw(); // at once: what stands below must not move when an address leads there
    else later();
    isFirst = false;
  };
}

/** The kinds and units that a chart can show, the most frequent first. */
function measuresOf(figures: readonly Figure[]): string[] {
  const counts = new Map<string, number>();
  for (const figure of figures) {
    if (drawn(figure)) counts.set(measureOf(figure), (counts.get(measureOf(figure)) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([measure]) => measure);
}

/** "dockers injured · Norway · 7 May 2024" */
function labelOf(figure: Figure): string {
  const when = period(figure.time_from, figure.time_to, figure.time_precision);
  return [subject(figure), figure.place_name, when === UNKNOWN ? null : when].filter(Boolean).join(' · ');
}
