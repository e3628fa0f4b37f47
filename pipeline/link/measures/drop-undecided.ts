/**
 * Several numbers of one thing in one text, of which some are nobody's and none is told to revise or dispute another: the text counts
 * several things by one noun, and nothing decides which of them another text means.
 */
import { grouped } from '../../common/grouped.ts';
import type { Quantity } from '../../contract.ts';
import type { Context } from './context.ts';
import { isOfEvent } from './measure-id.ts';

/** Takes back the keys of all of them. */
export function dropUndecided(keys: Map<Quantity, string>, context: Context): void {
  const told = grouped(keys, ([quantity, key]) => {
    const event = context.thread.get(quantity.quantity_id)?.eventKey ?? quantity.event_id;
    return JSON.stringify([isOfEvent(key) ? event : null, key]);
  });
  for (const entries of told.values()) {
    const same = entries.map(([quantity]) => quantity).filter(({ value, bound }) => value !== null && bound !== 'vague');
    const isOne = new Set(same.map(({ value }) => value)).size < 2;
    if (!isOne && !isByVoices(same, context) && !same.some((quantity) => isRevision(quantity, context)))
      for (const quantity of same) keys.delete(quantity);
  }
}

/**
 * The smaller of two counts of those whom one event struck, where the text tells that the larger is of a wider place or the smaller of one within:
 * "thirteen people from the village are dead", and 25 across the valley. Takes back the keys of the smaller ones.
 */
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

/** Whether each voice gives one number: what a text says itself stands first, and others are told to say otherwise. */
function isByVoices(same: readonly Quantity[], context: Context): boolean {
  const voices = same.map((quantity) => voiceOf(quantity, context));
  const numbersOf = (voice: string) => new Set(same.filter((_, at) => voices[at] === voice).map(({ value }) => value));
  return voices.every((voice, at) => (voice !== '' || at === 0) && numbersOf(voice).size === 1);
}

/** '' where nobody is told to have counted. */
function voiceOf({ assertion_id, start, end }: Quantity, { joined, passages }: Context): string {
  const assertion = joined.assertion(assertion_id);
  const { before, after } = passages.around(start, end);
  return assertion?.source_id ?? assertion?.source?.text ?? (COUNTED.test(before) || BY_WHOM.test(after) ? String(start) : '');
}
/** "the ministry, whose count trails, reported 73", "the 19 admitted by the ministry": somebody's, though whose is not read */
const COUNTED =
  /\b(?:reported|reports|counted|counts|recorded|registered|lists|listed|spoke of|gave)(?: (?:about|at least|some|more than|only))?\s*$/;
const BY_WHOM = /^(?: [\p{Ll}-]+){0,3} (?:admitted|claimed|given|reported|counted|named|listed|put forward) by\b/u;

function isRevision(quantity: Quantity, { again, extracted, passages }: Context): boolean {
  if (again.has(quantity) || quantity.change !== null) return true;
  const { quantity_id, start, end } = quantity;
  const { before, after } = passages.around(start, end);
  const isOf = extracted.relations.some(
    ({ kind, from_id, to_id }) => kind === 'supersedes' && (from_id === quantity_id || to_id === quantity_id),
  );
  return isOf || REVISES.test(`${before} ${after}`);
}
/** by which a text itself sets its numbers against one another, or tells that one took the place of the other */
const REVISES =
  /\b(?:first|initially|earlier|previous(?:ly)?|revis\w+|lowered|higher|raised|updated|correct\w+|rose|risen|climbed|instead|rather than|disput\w+|against|up from|down from|not (?=\d))\b/i;
