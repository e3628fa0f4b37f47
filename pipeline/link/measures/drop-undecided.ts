/**
 * Several numbers of one thing in one text, of which some are nobody's and none is told to revise or dispute another: the text counts
 * several things by one noun, and nothing decides which of them another text means.
 */
import { grouped } from '../../common/grouped.ts';
import type { Quantity } from '../../contract.ts';
import type { Context } from './context.ts';
import { isOfEvent } from './measure-id.ts';

export function dropUndecided(keys: Map<Quantity, string>, { extracted, passages, joined, again, thread }: Context): void {
  const linked = new Set(extracted.relations.filter(({ kind }) => kind === 'supersedes').flatMap(({ from_id, to_id }) => [from_id, to_id]));
  const told = grouped(keys, ([quantity, key]) =>
    JSON.stringify([isOfEvent(key) ? (thread.get(quantity.quantity_id)?.eventKey ?? quantity.event_id) : null, key]),
  );
  for (const entries of told.values()) {
    const same = entries.map(([quantity]) => quantity).filter(({ value, bound }) => value !== null && bound !== 'vague');
    if (new Set(same.map(({ value }) => value)).size < 2) continue;
    const voices = same.map(({ assertion_id, start, end }) => {
      const assertion = joined.assertion(assertion_id);
      const { before, after } = passages.around(start, end);
      return assertion?.source_id ?? assertion?.source?.text ?? (COUNTED.test(before) || BY_WHOM.test(after) ? String(start) : '');
    });
    const numbersOf = (voice: string) => new Set(same.filter((_, at) => voices[at] === voice).map(({ value }) => value));
    const isDecided = same.some((quantity) => {
      const { before, after } = passages.around(quantity.start, quantity.end);
      return again.has(quantity) || linked.has(quantity.quantity_id) || quantity.change !== null || DECIDES.test(`${before} ${after}`);
    });
    // what a text says itself stands first, and others are told to say otherwise
    const isByVoice = voices.every((voice, at) => (voice !== '' || at === 0) && numbersOf(voice).size === 1);
    if (!isDecided && !isByVoice) for (const quantity of same) keys.delete(quantity);
  }
}
/** "the ministry, whose count trails, reported 73", "the 19 admitted by the ministry": somebody's, though whose is not read */
const COUNTED =
  /\b(?:reported|reports|counted|counts|recorded|registered|lists|listed|spoke of|gave)(?: (?:about|at least|some|more than|only))?\s*$/;
const BY_WHOM = /^(?: [\p{Ll}-]+){0,3} (?:admitted|claimed|given|reported|counted|named|listed|put forward) by\b/u;
/** by which a text itself sets its numbers against one another, or tells that one took the place of the other */
const DECIDES =
  /\b(?:first|initially|earlier|previous(?:ly)?|revis\w+|lowered|higher|raised|updated|correct\w+|rose|risen|climbed|instead|rather than|disput\w+|against|up from|down from|not (?=\d))\b/i;
