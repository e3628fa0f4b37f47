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

/** country, as a top-level domain → word → code */
const CODES = new Map<string, Map<string, string>>();
for (const { domain, words, code } of readTable(new URL('../data/home-currencies.csv', import.meta.url))) {
  CODES.set(domain, new Map(words.split('|').map((word) => [word, code])));
}
const PUBLISHERS = new Map(readTable(new URL('../data/publishers.csv', import.meta.url)).map((row) => [row.publisher, row.domain]));
const COUNTRY_DOMAIN = /^https?:\/\/[^/\s]{1,253}\.([a-z]{2})(?=[/:?#]|$)/i;
/** in which a story from anywhere may tell its prices */
const DOLLARS = /^(?:\$|dollars?|cents?)$/;

export function homeCurrency(
  pieces: Pieces,
  amounts: Amount[],
  { url, publisher }: Pick<SourceDocument, 'url' | 'publisher'>,
  places: readonly DraftPlace[],
): Amount[] {
  if (!amounts.some(({ kind }) => kind === 'money')) return amounts;
  const domain = COUNTRY_DOMAIN.exec(url ?? '')?.[1].toLowerCase() ?? PUBLISHERS.get((publisher ?? '').trim().toLowerCase()) ?? '';
  const home = CODES.get(domain);
  const signed = signedDollar(pieces, amounts);
  const told = inOtherMoney(amounts, (read) => {
    const word = wordsOf(pieces, read);
    if (signed && DOLLARS.test(word)) return signed;
    return ofPlaces(word, places) ?? home?.get(word);
  });
  return told.map((amount, i) => ofLevel(pieces, amount, told[i + 1]));
}

const wordsOf = (pieces: Pieces, { first, end }: UnitRead): string =>
  pieces.text.slice(pieces.start[first], pieces.end[end - 1]).toLowerCase();
const codeOf = ({ prefix, unit }: Amount): string | null => (prefix ?? unit)?.unit.code ?? null;

/** "S$1.3 billion … $1.95": an article that names one country's dollar, and no other, goes on in it. */
function signedDollar(pieces: Pieces, amounts: Amount[]): string | null {
  const named = new Set<string>();
  for (const { prefix, unit } of amounts)
    for (const read of [prefix, unit])
      if (read?.unit.kind === 'money' && read.end - read.first > 1 && /\$|dollar/.test(wordsOf(pieces, read))) named.add(read.unit.code);
  return named.size === 1 ? [...named][0] : null;
}

/** "six cents to $A1.12": a step is in the money of the level it leads to. */
function ofLevel(pieces: Pieces, amount: Amount, level: Amount | undefined): Amount {
  if (amount.kind !== 'money' || level?.kind !== 'money' || !amount.unit || !/^cents?$/.test(wordsOf(pieces, amount.unit))) return amount;
  const code = codeOf(level);
  const leads = level.first - amount.end <= 2 && /^(?:to|at)$/.test(pieces.word(level.first - 1));
  return leads && code?.endsWith('D') ? { ...amount, unit: { ...amount.unit, unit: { ...amount.unit.unit, code } } } : amount;
}

/** The money of the country that the text names most, of those that call theirs by this word; not of dollars and pounds, in which the world is told. */
function ofPlaces(word: string, places: readonly DraftPlace[]): string | null {
  if (DOLLARS.test(word) || /^pounds?$/.test(word)) return null;
  const mentions = new Map<string, number>();
  for (const { country } of places) {
    const code = country && (CODES.get(country.toLowerCase())?.get(word) ?? (country === 'IN' && RUPEE.test(word) ? 'INR' : null));
    if (code) mentions.set(code, (mentions.get(code) ?? 0) + 1);
  }
  const [first, second] = [...mentions].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
const RUPEE = /^(?:rs\.?|rupees?)$/;

/** The amounts with another code for the money whose words have one. */
export function inOtherMoney(amounts: Amount[], codeOf: (read: UnitRead) => string | null | undefined): Amount[] {
  const translate = (read: UnitRead | null): UnitRead | null => {
    const code = read?.unit.kind === 'money' ? codeOf(read) : null;
    return read && code ? { ...read, unit: { ...read.unit, code } } : read;
  };
  return amounts.map((amount) => ({ ...amount, unit: translate(amount.unit), prefix: translate(amount.prefix) }));
}
