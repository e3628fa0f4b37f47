/**
 * "$5" in a Canadian paper is five Canadian dollars, "Rs 5" in a story from Lahore five Pakistani rupees: words that several currencies
 * share go to the one that the article itself names, to that of the places it tells of, or to that of the publisher's country.
 */
import type { SourceDocument } from '../../../contract.ts';
import type { DraftPlace } from '../../drafts.ts';
import { readTable } from '../../table.ts';
import type { Amount } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import type { UnitRead } from '../units/unit.ts';
import { setOf } from '../words.ts';

/** country, as a top-level domain → word → code */
const CODES = new Map<string, Map<string, string>>();
for (const { domain, words, code } of readTable(new URL('../data/home-currencies.csv', import.meta.url))) {
  CODES.set(domain, new Map(words.split('|').map((word) => [word, code])));
}
const PUBLISHERS = new Map(readTable(new URL('../data/publishers.csv', import.meta.url)).map((row) => [row.publisher, row.domain]));
const COUNTRY_DOMAIN = /^https?:\/\/[^/\s]{1,253}\.([a-z]{2})(?=[/:?#]|$)/i;
/** in which a story from anywhere may tell its prices */
const DOLLARS = setOf('$ dollar dollars cent cents ¢ c');

export function homeCurrency(
  pieces: Pieces,
  amounts: Amount[],
  { url, publisher }: Pick<SourceDocument, 'url' | 'publisher'>,
  places: readonly DraftPlace[],
): Amount[] {
  if (!amounts.some(({ kind }) => kind === 'money')) return amounts;
  const domain = COUNTRY_DOMAIN.exec(url ?? '')?.[1].toLowerCase() ?? PUBLISHERS.get((publisher ?? '').trim().toLowerCase()) ?? '';
  const home = CODES.get(domain);
  const signs = signedDollars(pieces, amounts);
  const isUsNamed = signs.delete('USD');
  const signed = signs.size === 1 && !isUsNamed ? [...signs][0] : null;
  const hasLetter = amounts.some(({ unit }) => unit !== null && wordsOf(pieces, unit) === LETTER_CENTS);
  const isRand = hasLetter && amounts.some((amount) => codeOf(amount) === 'ZAR');
  const centsOf = mainCurrency(amounts);
  const byPlaces = remembered((word) => (DOLLARS.has(word) ? dollarOf(places, isUsNamed, hasLetter) : ofPlaces(word, places)));
  const told = inOtherMoney(amounts, (read) => {
    const word = wordsOf(pieces, read);
    if (DOLLARS.has(word) && pieces.word(read.first - 2) === 'us' && pieces.gap(read.first - 1) === 0) return 'USD'; // US64.3¢
    if (signed && DOLLARS.has(word)) return signed;
    if (isRand && word === LETTER_CENTS) return 'ZAR';
    if (centsOf && ['cent', 'cents'].includes(word)) return centsOf;
    return byPlaces(word) ?? home?.get(word);
  });
  return told.map((amount, i) => ofLevel(pieces, amount, told[i + 1]));
}

/** What a function gives for each word, found once: all places of the text are counted for it. */
function remembered<Found>(find: (word: string) => Found): (word: string) => Found {
  const known = new Map<string, Found>();
  return (word) => {
    if (!known.has(word)) known.set(word, find(word));
    return known.get(word) as Found;
  };
}

const wordsOf = (pieces: Pieces, { first, end }: UnitRead): string =>
  pieces.text.slice(pieces.start[first], pieces.end[end - 1]).toLowerCase();
const codeOf = ({ prefix, unit }: Amount): string | null => (prefix ?? unit)?.unit.code ?? null;

/** "S$1.3 billion … $1.95": an article that names one country's dollar goes on in it; one that names America's means another by the bare sign. */
function signedDollars(pieces: Pieces, amounts: Amount[]): Set<string> {
  const named = new Set<string>();
  for (const { prefix, unit } of amounts)
    for (const read of [prefix, unit])
      if (read?.unit.kind === 'money' && read.end - read.first > 1 && /\$|dollar|us cents?$/.test(wordsOf(pieces, read)))
        named.add(read.unit.code);
  return named;
}

/** "six cents to $A1.12": a step is in the money of the level it leads to. */
function ofLevel(pieces: Pieces, amount: Amount, level: Amount | undefined): Amount {
  if (
    amount.kind !== 'money' ||
    level?.kind !== 'money' ||
    !amount.unit ||
    !['cent', 'cents', '¢', 'c'].includes(wordsOf(pieces, amount.unit))
  )
    return amount;
  const code = codeOf(level);
  const leads = level.first - amount.end <= 2 && ['to', 'at'].includes(pieces.word(level.first - 1));
  return leads && code?.endsWith('D') ? { ...amount, unit: { ...amount.unit, unit: { ...amount.unit.unit, code } } } : amount;
}

/** "Sh9 billion … 20 cents a share": the money of most sums, where it has cents of its own and is no dollar; else null. */
function mainCurrency(amounts: readonly Amount[]): string | null {
  const counts = new Map<string, number>();
  for (const { unit, prefix } of amounts) {
    const read = prefix ?? unit;
    if (read?.unit.kind === 'money' && read.unit.minor === 1) counts.set(read.unit.code, (counts.get(read.unit.code) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > 1 && first[1] !== second?.[1] && CENTED.has(first[0]) ? first[0] : null;
}
const CENTED = setOf('KES UGX TZS ZAR EUR LKR MUR SCR SZL LSL');

/** "31c a share": how Australia and New Zealand write cents */
const LETTER_CENTS = 'c';
const OWN_DOLLARS: Readonly<Record<string, string>> = { AU: 'AUD', CA: 'CAD', NZ: 'NZD', SG: 'SGD', HK: 'HKD' };
/** mentions of a country that make a story one of it, and those that do where America's dollar is named apart */
const OF_COUNTRY = 3;
const OF_COUNTRY_BESIDE_US = 2;
/** where no other country is named at all */
const OF_ONE_COUNTRY = 2;

/** The dollar of the one country that a story is of, where America is nowhere in it or its dollar is told apart. */
function dollarOf(places: readonly DraftPlace[], isUsNamed: boolean, hasLetter: boolean): string | null {
  const mentions = new Map<string, number>();
  for (const { country } of places) if (country) mentions.set(country, (mentions.get(country) ?? 0) + 1);
  if (mentions.has('US') && !isUsNamed) return null;
  const [first, second] = [...mentions].filter(([country]) => country !== 'US').sort((a, b) => b[1] - a[1]);
  const code = first && OWN_DOLLARS[first[0]];
  if (hasLetter && code && ['AUD', 'NZD'].includes(code)) return code;
  if (code && !second && first[1] >= OF_ONE_COUNTRY && !mentions.has('US')) return code;
  const isOne = first && first[1] >= (isUsNamed ? OF_COUNTRY_BESIDE_US : OF_COUNTRY) && first[1] !== second?.[1];
  return code && isOne ? code : null;
}

/** The money of the country that the text names most, of those that call theirs by this word; not of dollars, in which the world is told; pounds, where Britain is not named. */
function ofPlaces(word: string, places: readonly DraftPlace[]): string | null {
  const isPound = ['pound', 'pounds'].includes(word);
  if (DOLLARS.has(word) || (isPound && places.some(({ country }) => country === 'GB' || country === 'IE'))) return null;
  const mentions = new Map<string, number>();
  for (const { country } of places) {
    const code = country && (CODES.get(country.toLowerCase())?.get(word) ?? (country === 'IN' && RUPEE.has(word) ? 'INR' : null));
    if (code) mentions.set(code, (mentions.get(code) ?? 0) + 1);
  }
  const [first, second] = [...mentions].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] && (!isPound || first[1] > 1) ? first[0] : null;
}
const RUPEE = setOf('rs rs. rupee rupees');

/** The amounts with another code for the money whose words have one. */
export function inOtherMoney(amounts: Amount[], codeOf: (read: UnitRead) => string | null | undefined): Amount[] {
  const translate = (read: UnitRead | null): UnitRead | null => {
    const code = read?.unit.kind === 'money' ? codeOf(read) : null;
    return read && code ? { ...read, unit: { ...read.unit, code } } : read;
  };
  return amounts.map((amount) => {
    const [unit, prefix] = [translate(amount.unit), translate(amount.prefix)];
    return unit === amount.unit && prefix === amount.prefix ? amount : { ...amount, unit, prefix };
  });
}
