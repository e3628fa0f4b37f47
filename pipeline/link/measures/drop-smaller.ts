/**
 * The smaller of two counts of those whom one event struck, where the text tells that the larger is of a wider place or the smaller of one within:
 * "thirteen people from the village are dead", and 25 across the valley.
 */
import { grouped } from '../../common/grouped.ts';
import type { Quantity } from '../../contract.ts';
import type { Context } from './context.ts';
import { isOfEvent } from './measure-id.ts';

/** Takes back the keys of the smaller ones. */
export function dropSmaller(keys: Map<Quantity, string>, context: Context): void {
  const sentenceOf = ({ start, end }: Quantity): string => {
    const { before, after } = context.passages.around(start, end);
    return `${before} ${after}`;
  };
  for (const same of grouped(context.extracted.quantities.filter(isStruck), ({ outcome }) => outcome).values()) {
    for (const quantity of same) {
      const key = keys.get(quantity);
      if (key === undefined || !isOfEvent(key)) continue;
      const isWithin = WITHIN.test(sentenceOf(quantity));
      const isSmaller = same.some(
        (other) =>
          (other.value as number) > (quantity.value as number) &&
          (isWithin || WIDER.test(sentenceOf(other))) &&
          isOfOne(other, quantity, context),
      );
      if (isSmaller) keys.delete(quantity);
    }
  }
}

/** of the sentence of the larger one */
const WIDER =
  /\b(?:across|throughout|in all|in total|altogether|overall|(?:whole|entire) [a-z]+|(?:county|district|nation|country|province|state)-?wide)\b/i;
/** of that of the smaller one: where it points to what was just named, or names a building, street or village by its kind alone */
const WITHIN =
  /\b(?:toll|count|dead|deaths|died|killed) there\b|\bthere\b(?! (?:is|are|was|were|has|have|had|may|might|could|would)\b)|\b(?:at|in|from|of) the (?:village|hamlet|market|camp|school|hospital|church|mosque|station|hotel|factory|plant|mine|bridge|building|tower|block|street|district|neighbou?rhood|quarter|suburb|town|ward)\b(?! \p{Lu})/u;

const STRUCK: ReadonlySet<string | null> = new Set(['killed', 'injured', 'killed_or_injured', 'missing', 'displaced']);
const isStruck = ({ outcome, kind, value, factuality, change }: Quantity): boolean =>
  STRUCK.has(outcome) && kind === 'count' && value !== null && factuality === 'actual' && change === null;

/** Whether no name tells that two figures of a text are of two events. */
function isOfOne(a: Quantity, b: Quantity, { thread }: Context): boolean {
  const [named, other] = [a, b].map(({ quantity_id }) => thread.get(quantity_id)?.eventKey ?? null);
  return named === other || named === null || other === null;
}
