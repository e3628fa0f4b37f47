/** What a measure is, in plain words: "civilians killed in operations, Peru, 2019". */
import { once } from '../../common/once.ts';
import { knownActor } from '../../extract/places/known-actors.ts';
import { readTable } from '../../extract/table.ts';
import { compareText } from '../../link/compare-text.ts';
import { changedIn, type Measure } from '../../link/measures/measure.ts';
import { wordsOf } from '../../link/words.ts';
import type { Statement } from './statement.ts';

export function labelOf(measure: Measure, statements: readonly Statement[]): string {
  const item = several(itemOf(measure, statements) ?? measure.what);
  const isChange = changedIn(measure) !== null;
  const outcome =
    measure.outcome === '' || item.includes(measure.outcome.replaceAll('_', ' ')) ? '' : ` ${measure.outcome.replaceAll('_', ' ')}`;
  const whose = measure.whose === '' ? '' : ` of ${nameInFull(measure.whose)}`;
  const state = measure.outcome === '' && /^[a-z]+$/.test(measure.scope) ? ` ${measure.scope}` : '';
  const narrowed = scopeInWords(measure.scope).split(', ').filter(isSetting).join(', ');
  const where = most(statements.map(placeOf)) ?? measure.where.split('+').map(placeName).join(', ');
  const when = measure.when === '' ? dayOf(statements) : spoken(measure.when);
  const noun = isChange ? `change in ${item}` : measure.kind === 'money' && state !== '' ? `value of ${item}` : item;
  return [`${noun}${state}${outcome}${whose}${narrowed === '' ? '' : ` ${narrowed}`}`, where, when]
    .filter((part) => part !== '')
    .join(', ');
}

/** What of a scope does not say who is counted, but in what, by or with whom. */
export const isSetting = (part: string): boolean => /^(?:in|by|with|without) /.test(part);

/** With the names of groups as they write them: keys have small letters. */
export const scopeInWords = (scope: string): string =>
  scope.replace(/(^|, )by ([^,]+)/g, (_, before, name) => `${before}by ${nameInFull(name)}`);

/** The name that lists know it by; else that of the key with capitals. */
const nameInFull = (name: string): string =>
  knownActor(name)?.name ?? name.replace(/(?:^|[ -])(?!of|and|for|the)\p{Ll}(?=\p{L}{2})/gu, (letters) => letters.toUpperCase());

/** "1 Chinese citizen" is an item of one; what is compared are citizens. */
function several(item: string): string {
  const [, noun, rest] = /^(.*?)((?: (?:of|in|from|at|on|with|by) .*)?)$/.exec(item) ?? ['', item, ''];
  const head = noun.split(' ').at(-1) ?? '';
  const one = wordsOf(head).at(-1);
  if (!/^[a-z]{3,}$/.test(head) || one !== head || !COUNTED_ONES.test(head)) return item;
  return `${noun}s${rest}`;
}

/** endings of those who do something or belong somewhere, which make their plural with -s */
const COUNTED_ONES = /(?:[^aeiou]er|or|ist|ant|zen|ian|ier|dent|ee|attack|bombing|death)$/;

/** The item as most of them have it. */
export function itemOf(measure: Measure, statements: readonly Statement[]): string | null {
  const label = most(statements.map(({ item_label }) => item_label));
  return label ?? (measure.what === '' ? null : (changedIn(measure) ?? measure.what));
}

/** By code: the gazetteer has them too, among the names of all its places, which take long to load. */
const countryNames = once(() => {
  const countries = readTable<'alpha2' | 'name'>(new URL('../../extract/places/data/countries.csv', import.meta.url));
  return new Map(countries.map(({ alpha2, name }) => [alpha2, name]));
});
const countryName = (code: string): string => countryNames().get(code) ?? code;

const placeOf = ({ place_name, place_country }: Statement): string | null => {
  const country = place_country === null ? null : countryName(place_country);
  return place_name === null || place_name === country ? country : country === null ? place_name : `${place_name}, ${country}`;
};

const capitalised = (name: string): string => name.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());

const placeName = (key: string): string => {
  const code = /(?:^| )([A-Z]{2})$/.exec(key)?.[1];
  const country = code ? countryName(code) : '';
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
  if (from === '') return `up to ${to}`;
  if (to.startsWith('@')) return `since ${from}, as of ${to.slice(1)}`;
  if (from === to) return from;
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4);
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && Number(to.slice(8)) >= 28) return from.slice(0, 7);
  return `${from} to ${to}`;
}
