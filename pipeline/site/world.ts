/** The outlines of the page's map: Natural Earth (public domain) as packed by world-atlas, countries named by their ISO 3166-1 alpha-2 code. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { readTable } from '../extract/table.ts';

const ANTARCTICA = '010'; // nobody reports from there often enough for the space that it takes

export function world(): unknown {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const atlas = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const countries = readTable<'alpha2' | 'm49'>(new URL('../extract/places/data/countries.csv', import.meta.url));
  const alpha2 = new Map(countries.map((country) => [country.m49, country.alpha2]));
  const geometries = atlas.objects.countries.geometries
    .filter((country) => country.id !== ANTARCTICA)
    .map((country) => ({ ...country, id: alpha2.get(String(country.id)) ?? '' }));
  const { type, arcs, transform } = atlas;
  return { type, arcs, transform, objects: { countries: { type: 'GeometryCollection', geometries } } };
}
