/** What a measure is, in plain words: "civilians killed in operations, Peru, 2019". */
import { countryByCode } from '../../extract/places/gazetteer.ts';
import { compareText } from '../../link/compare-text.ts';
import type { Measure } from '../../link/measures/measure-key.ts';
import type { Statement } from './statement.ts';

export function labelOf(measure: Measure, statements: readonly Statement[]): string {
  const item = itemOf(measure, statements) ?? measure.what;
  const isChange = measure.what.startsWith('change of ');
  const outcome =
    measure.outcome === '' || item.includes(measure.outcome.replaceAll('_', ' ')) ? '' : ` ${measure.outcome.replaceAll('_', ' ')}`;
  const whose = measure.whose === '' ? '' : ` of ${most(statements.map(({ holder_name }) => holder_name)) ?? capitalised(measure.whose)}`;
  const state = measure.outcome === '' && /^[a-z]+$/.test(measure.scope) ? ` ${measure.scope}` : '';
  const narrowed = measure.scope
    .split(', ')
    .filter((part) => /^(?:in|by|with) /.test(part))
    .join(', ');
  const where = most(statements.map(placeOf)) ?? measure.where.split('+').map(placeName).join(', ');
  const when = measure.when === '' ? dayOf(statements) : spoken(measure.when);
  const noun = isChange ? `change in ${item}` : item;
  return [`${noun}${state}${outcome}${whose}${narrowed === '' ? '' : ` ${narrowed}`}`, where, when]
    .filter((part) => part !== '')
    .join(', ');
}

/** The item as most of them have it. */
export function itemOf({ what }: Measure, statements: readonly Statement[]): string | null {
  const label = most(statements.map(({ item_label }) => item_label));
  return label ?? (what === '' ? null : what.replace(/^change of /, ''));
}

const placeOf = ({ place_name, place_country }: Statement): string | null => {
  const country = place_country === null ? null : (countryByCode(place_country)?.name ?? place_country);
  return place_name === null || place_name === country ? country : country === null ? place_name : `${place_name}, ${country}`;
};

const capitalised = (name: string): string => name.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());

const placeName = (key: string): string => {
  const code = /(?:^| )([A-Z]{2})$/.exec(key)?.[1];
  const country = code ? (countryByCode(code)?.name ?? code) : '';
  const name = code ? key.slice(0, -2).trim() : key;
  return [capitalised(name), country].filter((part) => part !== '').join(', ');
};

/** The most frequent of several; of as many, the first by code point. */
export function most(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? null;
}

const dayOf = (statements: readonly Statement[]): string =>
  most(statements.map(({ time_from, time_to }) => (time_from !== null && time_from === time_to ? time_from : null))) ?? '';

/** `2024-01-01..2024-12-31` → 2024 */
export function spoken(when: string): string {
  const [from, to] = when.split('..') as [string, string?];
  if (to === undefined) return from;
  if (to.startsWith('@')) return `since ${from}, as of ${to.slice(1)}`;
  if (from === to) return from;
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4);
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && Number(to.slice(8)) >= 28) return from.slice(0, 7);
  return `${from} to ${to}`;
}
