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
  return isFound && !BROUGHT.test(`${before}#${clause}`) && mostDead(context) <= (quantity.value ?? quantity.low ?? 0);
}
const BODIES = /^(?:[a-z]+ )?(?:bodies|corpses)$/i;
const FOUND = /\b(?:recovered|retrieved|found|pulled|counted|dug)\b/i;
const BROUGHT =
  /\b(?:mortuar(?:y|ies)|morgues?|hospitals?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|overnight|in one (?:day|place)|each|a day)\b/i;
/** code points before a number */
const LOOK = 40;

/** The largest number of dead that a text gives in other words than bodies. */
const mostDead = (context: Context): number =>
  askOnce(context, 'most dead', () =>
    context.figures.all.reduce(
      (most, quantity) => (quantity.outcome === 'killed' && !BODIES.test(labelOf(quantity)) ? Math.max(most, quantity.value ?? 0) : most),
      0,
    ),
  );
