/**
 * Bodies that were found: "Rescuers have recovered 47 bodies". So many are known to be dead, unless it is told when they were found, or where they
 * were brought, or the text counts more dead than bodies; those buried or identified so far are fewer.
 */
import type { Quantity } from '../../contract.ts';
import { askOnce, type Context } from './context.ts';
import { labelOf } from './what.ts';

export function areAllDead(quantity: Quantity, context: Context): boolean {
  if (quantity.kind !== 'count' || !BODIES.test(labelOf(quantity))) return false;
  const { before, after } = context.passages.around(quantity.start, quantity.end);
  const clause = after.split(/[,;]|\d/)[0]!;
  const isFound = FOUND.test(before.slice(-LOOK)) || FOUND.test(clause);
  return isFound && !BROUGHT.test(`${before}#${clause}`) && !areMoreDead(quantity, context);
}
const BODIES = /^(?:[a-z]+ )?(?:bodies|corpses)$/i;
const FOUND = /\b(?:recovered|retrieved|found|pulled|counted|dug)\b/i;
const BROUGHT =
  /\b(?:mortuar(?:y|ies)|morgues?|hospitals?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|overnight|in one (?:day|place)|each|a day)\b/i;
/** code points before a number */
const LOOK = 40;

/** Whether a text gives a larger number of dead in other words than bodies: on its own word, or on that of who counts the bodies. */
function areMoreDead(quantity: Quantity, context: Context): boolean {
  const own = quantity.value ?? quantity.low ?? 0;
  const voice = voiceOf(quantity, context);
  return deadIn(context).some((other) => (other.value ?? 0) > own && [null, voice].includes(voiceOf(other, context)));
}

const voiceOf = ({ assertion_id }: Quantity, { joined }: Context): string | null => joined.assertion(assertion_id)?.source?.text ?? null;

const deadIn = (context: Context): readonly Quantity[] =>
  askOnce(context, 'dead, not bodies', () =>
    context.figures.all.filter((quantity) => quantity.outcome === 'killed' && !BODIES.test(labelOf(quantity))),
  );
