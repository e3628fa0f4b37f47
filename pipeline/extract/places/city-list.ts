/**
 * The long lists, of cities and of towns: indexed by name when read, made into places only when a text names one,
 * since most of their thirty thousand rows are never asked for.
 */
import { readText } from '../../common/data-files.ts';
import { nameKey, openingOf } from './name-index.ts';

export interface CityRow {
  geonamesId: number;
  name: string;
  country: string;
  region: string;
  population: number;
  isCapital: boolean;
}

export interface CityList {
  /** key → the lines of the file that hold it */
  lines: Map<string, string>;
  longest: Map<string, number>;
}

/** Reads a list whose columns are geonames_id, name, country, region, population and, for cities, is_capital and aliases. */
export function readCities(file: URL): CityList {
  const list: CityList = { lines: new Map(), longest: new Map() };
  const text = readText(file);
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(start, end);
    const nameStart = line.indexOf(',') + 1;
    add(list, line.slice(nameStart, line.indexOf(',', nameStart)), line);
    const aliases = line.lastIndexOf(',') + 1;
    // only cities have aliases: the last cell of a town is its population
    if (aliases < line.length && !isDigit(line.charCodeAt(aliases)))
      for (const alias of line.slice(aliases).split('|')) add(list, alias, line);
    start = end + 1;
  }
  return list;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function add(list: CityList, name: string, line: string): void {
  const key = nameKey(name);
  const known = list.lines.get(key);
  list.lines.set(key, known === undefined ? line : `${known}\n${line}`);
  const opening = openingOf(key);
  const longest = list.longest.get(opening);
  if (longest === undefined || longest < key.length) list.longest.set(opening, key.length);
}

/** The rows of one name. */
export function rowsOf(list: CityList, key: string): CityRow[] {
  const lines = list.lines.get(key);
  if (lines === undefined) return [];
  return lines.split('\n').map((line) => {
    const [id, name, country, region, population, isCapital] = line.split(',');
    return { geonamesId: Number(id), name, country, region, population: Number(population), isCapital: isCapital === '1' };
  });
}
