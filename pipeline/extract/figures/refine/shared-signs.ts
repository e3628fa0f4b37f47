/** "¥" is the yen in a text about Tokyo and the yuan in one about Beijing: a sign goes to the currency whose words stand there more often. */
import { readTable } from '../../table.ts';
import type { Amount } from '../amounts.ts';
import type { Pieces } from '../pieces.ts';
import type { UnitRead } from '../units/unit.ts';
import { inOtherMoney } from './home-currency.ts';

/** sign → word → code */
const CODES = new Map<string, Map<string, string>>();
for (const { sign, code, words } of readTable(new URL('../data/shared-signs.csv', import.meta.url))) {
  const codes = CODES.get(sign) ?? new Map<string, string>();
  for (const word of words.split('|')) codes.set(word, code);
  CODES.set(sign, codes);
}

/** Where the text speaks of none of a sign's currencies, or of two as often, the sign keeps the one that the table of currencies gives it. */
export function sharedSigns(pieces: Pieces, amounts: Amount[]): Amount[] {
  const signOf = (read: UnitRead | null): string => (read && read.end - read.first === 1 ? pieces.word(read.first) : '');
  const signs = new Set<string>();
  for (const { unit, prefix } of amounts)
    for (const read of [unit, prefix]) if (read?.unit.kind === 'money' && CODES.has(signOf(read))) signs.add(signOf(read));
  if (signs.size === 0) return amounts;
  const meant = new Map([...signs].map((sign) => [sign, mostNamed(pieces, CODES.get(sign) as Map<string, string>)]));
  return inOtherMoney(amounts, (read) => meant.get(signOf(read)));
}

/** The code whose words stand most often in the text, or null. */
function mostNamed(pieces: Pieces, codes: ReadonlyMap<string, string>): string | null {
  const times = new Map<string, number>();
  for (let piece = 0; piece < pieces.count; piece++) {
    const code = codes.get(pieces.word(piece));
    if (code) times.set(code, (times.get(code) ?? 0) + 1);
  }
  const [first, second] = [...times].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
