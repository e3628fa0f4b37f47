/**
 * Bare numbers, which say again what another number before them says, in another voice or of another time: "96 had died, not 103"; "the
 * ministry counts 70 deaths, the union 94".
 */
import type { Extracted, Quantity } from '../../contract.ts';
import type { Passages } from '../sentence-of.ts';

/** What follows a number that has no noun of its own. */
const NO_NOUN =
  /^(?:["”’)]*[,.;:–—]|\s*$|\s+(?:by|in|on|for|from|to|at|and|or|as|is|after|before|until|up|down|against|compared|but|while|announced|given|reported|nationwide|overall|so|that|which|an? (?:day|week|month|year))\b)/;
/** A sentence that says how many without saying of what. */
const SAYS = /\b(?:says?|said|puts?|counts?|counted|thinks?|believes?|estimates?|gives?|reports?|reported|stands? by|has|had|now)\b/i;

/** "a quarter more than the 300 announced" */
const CONTRAST = /\b(?:than|against|not)(?: the)?\s*$/i;

/** "30 died on Monday and 14 on Tuesday": that is more */
const AND = /\b(?:and|plus)(?: (?:at least|about|another|some))?\s*$/i;

/** more than so many times the other, it is hardly of the same thing */
const MOST_APART = 3;
/** code points within which the number stands that it says again */
const NEAR = 260;

/** Bare figure → the figure whose thing it is of. */
export function antecedentsOf(extracted: Extracted, passages: Passages): Map<Quantity, Quantity> {
  const found = new Map<Quantity, Quantity>();
  let last: Quantity | null = null;
  for (const quantity of [...extracted.quantities].sort((a, b) => a.start - b.start)) {
    if ((quantity.kind !== 'count' && quantity.kind !== 'money') || quantity.value === null) continue;
    const isOwn: boolean = !isBare(quantity, passages.slice(quantity.end, quantity.end + LOOK));
    if (!isOwn && last !== null && isAgain(quantity, last, passages)) found.set(quantity, last);
    if (isOwn) last = quantity;
  }
  return found;
}

function isAgain(quantity: Quantity, last: Quantity, passages: Passages): boolean {
  if (last.unit !== quantity.unit || quantity.start - last.end > NEAR) return false;
  const ratio = (quantity.value ?? Number.NaN) / (last.value ?? Number.NaN);
  const isOfSize = ratio <= MOST_APART && ratio >= 1 / MOST_APART;
  if (!isOfSize || (quantity.outcome !== null && quantity.outcome !== last.outcome)) return false;
  const between = passages.slice(last.end, quantity.start);
  if (AND.test(between) || between.includes('\n')) return false;
  const { before } = passages.around(quantity.start, quantity.end);
  return before.length >= quantity.start - last.end || CONTRAST.test(before) || SAYS.test(before);
}

/** code points in which the word after a number stands */
const LOOK = 20;

const isBare = ({ item, end }: Quantity, after: string): boolean =>
  (item === null || item.end <= end || item.start > end + LOOK) && NO_NOUN.test(after);
