/** Which price of one piece a sum is: what a market paid, what a buyer offers, at what it is issued, or what is expected of it. */
import { matchesOf } from '../../common/matches.ts';
import type { Quantity } from '../../contract.ts';
import type { Context } from '../measures/context.ts';

/** Of several that tell of a price, the nearest before it counts. */
const ROLES: readonly (readonly [role: string, words: RegExp])[] = [
  ['at the close', /\b(?:clos(?:e[sd]?|ing)|end(?:s|ed)|settl(?:e[sd]?|ing)|finish(?:es|ed)?)\b/gi],
  [
    'in trading',
    /\b(?:trad(?:e[sd]?|ing)|(?:rose|fell|jumped|slid|soared|dropped|climbed) (?:\S+ )?to|changed hands|quoted|touched|opened)\b/gi,
  ],
  ['as a target', /\b(?:price targets?|target prices?|target(?:s|ed)?|forecasts?|worth)\b/gi],
  ['at issue', /\b(?:issue price|issued?|offering price|priced at|public offering|IPO|flotation|floated|listed)\b/gi],
  [
    'offered',
    /\b(?:offer(?:s|ed)?|bids?|bidding|tender(?:s|ed)?|takeover|buy(?:s|ing|out)?|acquir(?:e[sd]?|ing)|acquisition|pay(?:s|ing)?|paid|its price)\b/gi,
  ],
];

/** "a share", "per barrel", "$18-a-share" */
const OF_ONE = /^(?:[- ]an?[- ]| per | apiece\b| each\b)(share|unit|barrel|tonne|ton|ounce|bushel|pound|kilo|kilogram|litre|gallon)?/i;
/** "closed up $2 at $40": a price of a share, too */
const MOVED = /\b(?:clos(?:e[sd]?|ing)|end(?:s|ed)|settl(?:e[sd]?|ing)|finish(?:es|ed)?|trad(?:e[sd]?|ing)) (?:\S+ ){0,4}at $/i;
/** "its $18-a-share offer" */
const ITS_OFFER = /^-an?-\p{Ll}+ (?:\p{Ll}+ )?(?:offer|bid|tender)\b/iu;

/** code points before a price in which its verb stands */
const LOOK = 160;

/** `price offered, share`; '' of a sum that is no price; null of a price of which the role is not told. */
export function priceRole(before: string, after: string): string | null {
  const piece = OF_ONE.exec(after)?.[1]?.toLowerCase();
  if (!piece && !MOVED.test(before)) return '';
  if (ITS_OFFER.test(after)) return `price offered, ${piece}`;
  const clause = before
    .slice(-LOOK)
    .split(/; | while /)
    .at(-1)!;
  let nearest: { role: string; at: number } | null = null;
  for (const [role, words] of ROLES)
    for (const { index } of matchesOf(words, clause)) if (!nearest || index > nearest.at) nearest = { role, at: index };
  return nearest && `price ${nearest.role}, ${piece ?? 'share'}`;
}

/** Whether a sum is a price of one piece, which is never what the whole costs. */
export function isPrice({ kind, start, end }: Quantity, { passages }: Context): boolean {
  if (kind !== 'money') return false;
  const { before, after } = passages.around(start, end);
  return priceRole(before, after) !== '';
}
