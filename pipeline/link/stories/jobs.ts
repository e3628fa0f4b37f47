/** Jobs that are cut, or those who lose them: planned or done, it is one plan. */
import type { Quantity } from '../../contract.ts';
import { PEOPLE } from '../affairs/owner.ts';
import type { Context } from '../measures/context.ts';
import { labelOf, nounOf } from '../measures/what.ts';

const POSTS = new Set(['job', 'post', 'position', 'role', 'redundancy', 'workforce']);
/** who is told of by what they are to a firm or a court */
const PARTIES = new Set(['staff', 'crowd', 'client', 'customer', 'saver', 'depositor', 'plaintiff', 'claimant']);

/** what is done with jobs and with those who have them */
const CUT =
  /\b(?:cut|cuts|cutting|shed|sheds|shedding|axe[ds]?|axing|eliminat(?:e[sd]?|ing)|slash(?:es|ed|ing)?|scrap(?:s|ped|ping)?|lay(?:s|ing)? off|laid off|dismiss(?:es|ed|ing)?|sack(?:s|ed|ing)?|loss of|los(?:e|es|t|ing)|mak(?:e|es|ing)|made|let go|redundan(?:t|cy|cies)|to go|to leave|job cuts|job losses)\b/i;
/** of people a word must tell that it is their work which they lose */
const WORK = /\b(?:lay(?:s|ing)? off|laid off|dismiss\w*|sack(?:s|ed|ing)?|redundan(?:t|cy|cies)|jobs?|let go)\b/i;
/** code points beside a number */
const LOOK = 40;

/** what has been done of a plan */
const SO_FAR = /\b(?:so far|already|to date|(?:the )?first)\b/i;

/** Under which scope jobs are cut: by the plan, or so far; null where none are. */
export function jobsCutBy(quantity: Quantity, { passages }: Context): string | null {
  const noun = quantity.kind === 'count' && quantity.outcome === null ? nounOf(labelOf(quantity)) : null;
  if (!noun || !countsPeople(noun.head)) return null;
  const { before, after } = passages.around(quantity.start, quantity.end);
  const beside = `${before.slice(-LOOK)}#${after.split(/\d/)[0]!.slice(0, LOOK)}`;
  if (!CUT.test(beside) || !(POSTS.has(noun.head) || WORK.test(beside))) return null;
  return SO_FAR.test(beside) ? 'cut so far' : 'cut';
}

/** Whether a noun counts people, or the posts that they have. */
export const countsPeople = (head: string): boolean => PEOPLE.has(head) || PARTIES.has(head) || POSTS.has(head);
