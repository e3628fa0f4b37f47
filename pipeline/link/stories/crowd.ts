/** How many came: to a march, a fair, a match. */
import type { Quantity } from '../../contract.ts';
import type { Context } from '../measures/context.ts';
import { labelOf, nounOf } from '../measures/what.ts';
import { countsPeople } from './jobs.ts';

/** fewer are hardly a crowd */
const LEAST = 300;
const CROWD = /\b(?:crowd|turnout|attendance)\b/i;
const CAME =
  /\b(?:attended|gathered|assembled|took part|taken part|taking part|marched|demonstrated|protested|rallied|turned out|had come|came to|flocked|took to the streets|were there)\b/i;
/** code points beside a number */
const LOOK = 60;

export function isCrowd(quantity: Quantity, { passages }: Context): boolean {
  const { kind, outcome, factuality, value, start, end } = quantity;
  if (kind !== 'count' || outcome !== null || factuality !== 'actual' || value === null || value < LEAST) return false;
  const { before, after } = passages.around(start, end);
  const noun = nounOf(labelOf(quantity));
  const clause = after.split(/[;,]|\d/)[0]!.slice(0, LOOK);
  if (noun !== null && !countsPeople(noun.head)) return false;
  return CROWD.test(before.slice(-LOOK)) || CAME.test(clause);
}
