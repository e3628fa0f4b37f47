/// <reference lib="dom" />
/** How many figures each country has, on a small map. */
import * as Plot from '@observablehq/plot';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Figure } from './rows.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

export function countryMap(figures: Figure[], world: unknown, width: number): Element | null {
  const counts = new Map<string, number>();
  for (const { place_country } of figures) if (place_country) counts.set(place_country, (counts.get(place_country) ?? 0) + 1);
  if (counts.size === 0) return null;
  const topology = world as World;
  const countries = feature(topology, topology.objects.countries).features;
  const counted = countries.filter((country) => counts.has(String(country.id)));
  const count = (country: (typeof countries)[number]): number => counts.get(String(country.id)) ?? 0;
  return Plot.plot({
    width,
    height: Math.round(width * 0.5),
    margin: 0,
    projection: 'equal-earth',
    ariaLabel: 'Figures by country',
    ariaDescription: [...counts].map(([code, n]) => `${code}: ${n}`).join(', '),
    r: { range: [0, 16] },
    marks: [
      Plot.geo(countries, { fill: 'var(--land)', stroke: 'var(--paper)', strokeWidth: 0.5 }),
      Plot.geo(counted, {
        fill: 'var(--accent)',
        fillOpacity: 0.75,
        stroke: 'var(--paper)',
        strokeWidth: 0.5,
        title: (country) => `${country.properties?.name}: ${count(country)} figures`,
      }),
      Plot.text(
        counted,
        Plot.centroid({
          text: (country: (typeof countries)[number]) => `${country.id} ${count(country)}`,
          dy: -10,
          stroke: 'var(--paper)',
          fill: 'var(--ink)',
          strokeWidth: 3,
          fontWeight: 600,
        }),
      ),
    ],
  });
}
