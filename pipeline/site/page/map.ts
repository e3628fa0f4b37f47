/** How many figures each country has: in steps of colour on a small map with its legend, and in words under it. */
import * as Plot from '@observablehq/plot';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { country as nameOf } from './countries.ts';
import { h } from './dom.ts';
import type { Figure } from './rows.ts';
import { number } from './words.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Steps of colour, from pale to full: enough to tell, few enough to name. */
const OPACITY = [0.25, 0.5, 0.75, 1] as const;

/** "Iran 3 · Afghanistan 1": the countries of the figures, the most frequent first, also those too small for the map. */
export function countriesInWords(figures: readonly Figure[]): string {
  const MOST = 12; // countries: the table has them all
  const lines = [...countByCountry(figures)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code, count]) => `${nameOf(code)} ${number(count)}`);
  return [...lines.slice(0, MOST), ...(lines.length > MOST ? [`${lines.length - MOST} more countries`] : [])].join(' · ');
}

function countByCountry(figures: readonly Figure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { place_country } of figures) if (place_country) counts.set(place_country, (counts.get(place_country) ?? 0) + 1);
  return counts;
}

/** The least count of each step: even on a logarithmic scale, since a few countries have most figures. */
export function stepsOf(largest: number): number[] {
  const steps = OPACITY.map((_, at) => Math.round(largest ** (at / OPACITY.length)));
  return steps.filter((least, at) => at === 0 || least > steps[at - 1]);
}

/** The swatches with what they stand for. */
export function mapLegend(figures: readonly Figure[]): Node | null {
  const counts = countByCountry(figures);
  if (counts.size === 0) return null;
  const largest = Math.max(...counts.values());
  const steps = stepsOf(largest);
  const upTo = (at: number): number => (steps[at + 1] ?? largest + 1) - 1;
  const range = (least: number, at: number): string => (upTo(at) > least ? `${number(least)}–${number(upTo(at))}` : number(least));
  return h(
    'ul',
    { class: 'legend', 'aria-label': 'Colours of the map: figures of a country' },
    h('li', {}, 'figures:'),
    ...steps.map((least, at) =>
      h(
        'li',
        {},
        h('span', { class: 'chip land', 'aria-hidden': 'true' }, h('span', { style: `opacity: ${opacityAt(steps, at)}` })),
        range(least, at),
      ),
    ),
  );
}

/** The fullest colour is that of the last step, however many there are. */
const opacityAt = (steps: readonly number[], at: number): number => OPACITY[OPACITY.length - steps.length + at];

export function countryMap(figures: readonly Figure[], world: unknown, width: number): SVGElement | null {
  const counts = countByCountry(figures);
  if (counts.size === 0) return null;
  const topology = world as World;
  const countries = feature(topology, topology.objects.countries).features;
  const steps = stepsOf(Math.max(...counts.values()));
  const count = (country: (typeof countries)[number]): number => counts.get(String(country.id)) ?? 0;
  return Plot.plot({
    width,
    height: Math.round(width * 0.5),
    margin: 0,
    projection: 'equal-earth',
    ariaLabel: 'Figures by country',
    ariaDescription: countriesInWords(figures),
    marks: [
      Plot.geo(countries, { fill: 'var(--land)', stroke: 'var(--paper)', strokeWidth: 0.5 }),
      ...steps.map((least, at) =>
        Plot.geo(
          countries.filter((country) => count(country) >= least && count(country) < (steps[at + 1] ?? Number.POSITIVE_INFINITY)),
          {
            fill: 'var(--accent)',
            fillOpacity: opacityAt(steps, at),
            stroke: 'var(--paper)',
            strokeWidth: 0.5,
            title: (country) => `${nameOf(String(country.id))}: ${number(count(country))} figures`,
          },
        ),
      ),
    ],
  }) as SVGElement;
}
