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
const SAYS =
  /\b(?:says?|said|puts?|counts?|counted|thinks?|believes?|estimates?|gives?|reports?|reported|stands? by|has|had|now|gave|lists?|listed|sp(?:oke|eaks) of)\b/i;

/** "a quarter more than the 300 announced" */
const CONTRAST = /\b(?:than|against|not)(?: the)?\s*$/i;

/** by which a number of the same sentence is told to be of another day or voice */
const OTHERWISE =
  /\b(?:than|against|not|nor|compared|from|to|between|or|above|below|rose|risen|fell|fallen|up|down|earlier|later|before|after|until|by|while|whereas|but)\b/i;

/** "70 deaths, the union 94" */
const OF_ANOTHER = /, (?:the|its|their) (?:[\p{L}'’-]+ ){1,3}$/u;

/** "30 died on Monday and 14 on Tuesday": that is more */
const AND = /\b(?:and|plus)(?: (?:at least|about|another|some))?\s*$/i;

/** more than so many times the other, it is hardly of the same thing */
const MOST_APART = 3;
/** code points within which the number stands that it says again */
const NEAR = 260;

const AGAIN: ReadonlySet<Quantity['kind']> = new Set(['count', 'money', 'measure']);

/** Bare figure → the figure whose thing it is of. */
export function antecedentsOf(extracted: Extracted, passages: Passages): Map<Quantity, Quantity> {
  const found = new Map<Quantity, Quantity>();
  let last: Quantity | null = null;
  for (const quantity of [...extracted.quantities].sort((a, b) => a.start - b.start)) {
    if (!AGAIN.has(quantity.kind) || quantity.value === null) continue;
    const isOwn: boolean = !isBare(quantity, passages.slice(quantity.end, quantity.end + LOOK));
    if (!isOwn && last !== null && isAgain(quantity, last, passages)) found.set(quantity, last);
    // "36 died, 15 of them children. The Red Cross gives 44": of all who died
    if (isOwn && !OF_THEM.test(passages.slice(quantity.end, quantity.end + LOOK))) last = quantity;
  }
  return found;
}

function isAgain(quantity: Quantity, last: Quantity, passages: Passages): boolean {
  if (last.kind !== quantity.kind || last.unit !== quantity.unit || quantity.start - last.end > NEAR) return false;
  const ratio = (quantity.value ?? Number.NaN) / (last.value ?? Number.NaN);
  const isOfSize = ratio <= MOST_APART && ratio >= 1 / MOST_APART;
  if (!isOfSize || (quantity.outcome !== null && quantity.outcome !== last.outcome)) return false;
  const between = passages.slice(last.end, quantity.start);
  if (AND.test(between) || between.includes('\n')) return false;
  // "300 trains were cancelled, 180 on Monday and 120 on Tuesday"
  if (/[,:]\s*$/.test(between) && ratio < 1) return false;
  const { before } = passages.around(quantity.start, quantity.end);
  const isOneSentence = before.length >= quantity.start - last.end;
  // "Seven died in cabin nine, three in the other": a list goes on
  return (
    CONTRAST.test(before) ||
    SAYS.test(isOneSentence ? between : before) ||
    (isOneSentence && (OTHERWISE.test(between) || OF_ANOTHER.test(between)))
  );
}

const OF_THEM = /^ of (?:them|whom|these|those|which)\b/;

/** code points in which the word after a number stands */
const LOOK = 20;

const isBare = ({ item, end }: Quantity, after: string): boolean =>
  (item === null || item.end <= end || item.start > end + LOOK) && NO_NOUN.test(after);
