/** Bare numbers of an affair, which say again, in another voice or of another day, what the number before them in their paragraph said. */
import type { Quantity } from '../../contract.ts';
import type { Context } from '../measures/context.ts';
import type { Measure } from '../measures/measure.ts';
import type { Affair } from './affair.ts';
import { isOfAffair } from './affair-measure.ts';
import { isOfPart } from './counted.ts';
import { deedOf } from './deed.ts';
import { standsIn } from './standing-in.ts';

/** What follows a number that has no noun of its own. */
const NO_NOUN =
  /^(?:["”’)]*[,.;:–—]|["”’)]*\s*$|\s+(?:by|in|on|for|from|to|at|and|or|as|is|was|after|before|until|up|down|against|compared|but|while|when|it|they|he|she|given|gave|reported|listed|claimed|admitted|acknowledged|announced|first|earlier|two|three|a|nationwide|overall|so|that|which|were|had|have)\b)/;
/** by which a number is told to be one of the same thing */
const AGAIN =
  /\b(?:says?|said|puts?|counts?|counted|thinks?|believes?|estimates?|gives?|given|gave|reports?|reported|stands? by|stood by|spoke of|spoken of|speaks of|lists?|listed|estimates?|estimated|forecast|accepts?|admits?|acknowledges|figure|number|total|tally|from|than|against|not|correcting|above|below|nor|between|and the)\b/i;
/** by which a sum is told to be another one */
const PAYS = /\b(?:paid|pay|received|spent|offered|demanded|lost|gave up|raised)\b/i;
/** "30 stayed away on Monday and 14 on Tuesday": that is more, unless others say it */
const AND_MORE = /\b(?:and|plus)(?: (?:at least|about|another|some))?\s*$/i;
/** more than so many times another number, it is hardly of the same thing */
const MOST_APART = 4;

/** Bare numbers say again, in another voice or of another day, what the number before them in their paragraph said. */
export function saidAgain(keyed: ReadonlyMap<Quantity, Measure>, context: Context): Map<Quantity, Measure> {
  const affair = context.about.affair();
  const found = new Map<Quantity, Measure>();
  if (!affair) return found;
  let last: { quantity: Quantity; measure: Measure } | null = null;
  for (const quantity of context.figures.all) {
    if (quantity.kind !== 'count' && quantity.kind !== 'money' && quantity.kind !== 'measure') continue;
    const own = keyed.get(quantity);
    const measure: Measure | null = own && isOfAffair(own) ? own : last && againOf(quantity, last, affair, context);
    if (measure && measure !== own) found.set(quantity, measure);
    if (measure) last = { quantity, measure };
    else if (!isBare(quantity, context)) last = null;
  }
  return found;
}

const isBare = ({ item, start, end }: Quantity, { passages }: Context): boolean =>
  (item === null || item.end <= start || item.start > end + FAR) && NO_NOUN.test(passages.slice(end, end + FAR));
/** code points in which the noun of a number stands */
const FAR = 24;

function againOf(
  quantity: Quantity,
  { quantity: last, measure }: { quantity: Quantity; measure: Measure },
  affair: Affair,
  context: Context,
): Measure | null {
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const between = context.passages.slice(last.end, quantity.start);
  if (last.unit !== quantity.unit || between.length > 260 || between.includes('\n') || !isBare(quantity, context)) return null;
  if (!isOfSize(quantity, last) || (quantity.outcome !== null && quantity.outcome !== measure.outcome)) return null;
  const isByAnother = /^ by (?:the )?[\p{L}’' ]+['’]s?\b/u.test(after);
  if ((AND_MORE.test(before) && !isByAnother) || /\bout of(?: (?:about|some))?\s*$/.test(before)) return null;
  if (isOfPart({ before, after }, context.passages.slice(quantity.start, quantity.end))) return null;
  if ((!AGAIN.test(before) && !isByAnother) || (quantity.kind === 'money' && PAYS.test(between))) return null;
  const deed = deedOf('', { before: '', after: after.split(/[,;]/)[0]! });
  if (deed !== null && measure.outcome === '' && !measure.scope.split(', ').includes(deed.name)) return null;
  const where = standsIn(quantity, affair, context);
  const isHere =
    where !== null &&
    (where.part === ''
      ? before.length > between.length || !/(?:^|, )in (?!the )/.test(measure.scope)
      : measure.scope.includes(`in ${where.part}`));
  return isHere ? { ...measure, where: where.country, when: where.year } : null;
}

function isOfSize(one: Quantity, other: Quantity): boolean {
  const [a, b] = [one, other].map(({ value, low, high }) => value ?? low ?? high ?? 0);
  const ratio = a! / b!;
  return ratio <= MOST_APART && ratio >= 1 / MOST_APART;
}
