/// <reference lib="dom" />
/** How many figures each country has: on a small map, and in words under it. */
import * as Plot from '@observablehq/plot';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Figure } from './rows.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** "Iran 3 · Afghanistan 1": the countries of the figures, the most frequent first, also those too small for the map. */
export function countriesInWords(figures: Figure[], world: unknown): string {
  const MOST = 12; // countries: the table has them all
  const names = new Map(countriesOf(world).map(({ id, properties }) => [String(id), properties.name]));
  const lines = [...countByCountry(figures)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code, count]) => `${names.get(code) ?? code} ${count}`);
  return [...lines.slice(0, MOST), ...(lines.length > MOST ? [`${lines.length - MOST} more countries`] : [])].join(' · ');
}

function countByCountry(figures: Figure[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { place_country } of figures) if (place_country) counts.set(place_country, (counts.get(place_country) ?? 0) + 1);
  return counts;
}

function countriesOf(world: unknown) {
  const topology = world as World;
  return feature(topology, topology.objects.countries).features;
}

export function countryMap(figures: Figure[], world: unknown, width: number): Element | null {
  const counts = countByCountry(figures);
  if (counts.size === 0) return null;
  const countries = countriesOf(world);
  const counted = countries.filter((country) => counts.has(String(country.id)));
  const count = (country: (typeof countries)[number]): number => counts.get(String(country.id)) ?? 0;
  return Plot.plot({
    width,
    height: Math.round(width * 0.5),
    margin: 0,
    projection: 'equal-earth',
    ariaLabel: 'Figures by country',
    ariaDescription: countriesInWords(figures, world),
    marks: [
      Plot.geo(countries, { fill: 'var(--land)', stroke: 'var(--paper)', strokeWidth: 0.5 }),
      Plot.geo(counted, {
        fill: 'var(--accent)',
        fillOpacity: 0.75,
        stroke: 'var(--paper)',
        strokeWidth: 0.5,
        title: (country) => `${country.properties?.name}: ${count(country)} figures`,
      }),
    ],
  });
}
