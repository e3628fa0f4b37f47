/** "$5" in a Canadian paper is five Canadian dollars: words that several currencies share go to the one of the publisher's country. */
import { readTable } from '../../table.ts';
import type { Amount } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import type { UnitRead } from '../units/unit.ts';

/** top-level domain → word → code */
const CODES = new Map<string, Map<string, string>>();
for (const { domain, words, code } of readTable(new URL('../data/home-currencies.csv', import.meta.url))) {
  CODES.set(domain, new Map(words.split('|').map((word) => [word, code])));
}
const COUNTRY_DOMAIN = /^https?:\/\/[^/\s]{1,253}\.([a-z]{2})(?=[/:?#]|$)/i;

export function homeCurrency(pieces: Pieces, amounts: Amount[], url: string | null): Amount[] {
  const codes = CODES.get(COUNTRY_DOMAIN.exec(url ?? '')?.[1].toLowerCase() ?? '');
  if (!codes) return amounts;
  return inOtherMoney(amounts, ({ first, end }) => codes.get(pieces.text.slice(pieces.start[first], pieces.end[end - 1]).toLowerCase()));
}

/** The amounts with another code for the money whose words have one. */
export function inOtherMoney(amounts: Amount[], codeOf: (read: UnitRead) => string | null | undefined): Amount[] {
  const translate = (read: UnitRead | null): UnitRead | null => {
    const code = read?.unit.kind === 'money' ? codeOf(read) : null;
    return read && code ? { ...read, unit: { ...read.unit, code } } : read;
  };
  return amounts.map((amount) => ({ ...amount, unit: translate(amount.unit), prefix: translate(amount.prefix) }));
}
