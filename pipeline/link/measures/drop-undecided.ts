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
    const event = context.thread.get(quantity.quantity_id)?.eventKey ?? (context.ofStory.has(quantity) ? 'story' : quantity.event_id);
    return JSON.stringify([isOfEvent(key) ? event : null, key]);
  });
  for (const entries of told.values()) {
    const same = entries.map(([quantity]) => quantity).filter(({ value, bound }) => value !== null && bound !== 'vague');
    const isOne = new Set(same.map(({ value }) => value)).size < 2;
    if (!isOne && !isByVoices(same, context) && !areRevised(same, context)) for (const quantity of same) keys.delete(quantity);
  }
}

/**
 * Whether one is told to take the place of another. The dead become no fewer: of numbers far apart the greatest must be somebody's or a
 * revision itself, or the small ones told to be of before.
 */
function areRevised(same: readonly Quantity[], context: Context): boolean {
  if (!same.some((quantity) => isRevision(quantity, context))) return false;
  const most = Math.max(...same.map(({ value }) => value!));
  const small = same.filter(({ value }) => value! * FAR < most);
  const isClaimed = (quantity: Quantity): boolean => voiceOf(quantity, context) !== '' || isRevision(quantity, context);
  return (
    small.every((quantity) => isOfBefore(quantity, context)) || same.some((quantity) => quantity.value === most && isClaimed(quantity))
  );
}
/** so many times another number of the same text, one is hardly its revision */
const FAR = 2;

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

const isOfBefore = ({ start, end }: Quantity, { passages }: Context): boolean => {
  const { before, after } = passages.around(start, end);
  return OF_BEFORE.test(`${before} ${after}`);
};
/** by which a smaller number is told to be of before or set right */
const OF_BEFORE = /\b(?:first|initially|earlier|previous(?:ly)?|revis\w+|lowered|corrected|instead|rather than|disput\w+|not (?=\d))\b/i;
