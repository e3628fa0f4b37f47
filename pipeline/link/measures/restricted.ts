/** Whether a figure is told to be of a part of what happened: "in cabin nine", "by smoke", "the floor where 11 people died". */
import type { Quantity } from '../../contract.ts';
import { EVENT_NOUN, WHOLE } from '../subjects/happenings.ts';
import { askOnce, type Context } from './context.ts';

const DID = '(?:died|dead|deaths?|were killed|was killed|killed|have died|had died|lost their lives|injured|hurt|wounded|missing|perished)';
/** a small word for where, how or under what: "in cabin nine", "by smoke", "on the ground" */
const RESTRICTED = new RegExp(
  `^(?: (?:people|persons|passengers|others|guests|of them))?(?: ${DID}){0,2}(?: there)? (?:in|on|at|by|inside|aboard|under) ` +
    `(?!(?:the |a |an |this |that |its )?(?:[\\p{L}-]+ ){0,3}?${WHOLE}\\b)` +
    "(?!(?:the |this |that )?(?:whole |entire |same )?(?:country|nation|area|region|world|all|total|date|mid|early|late)\\b)(?!(?:the |a |an |one |each )?(?:day|night|week|month|year|weekend|morning|past|last|same|time|hours?)\\b)(?![\\p{L} -]{1,24}['’]s\\b)\\p{Ll}",
  'u',
);
/** "the fourth floor, where 11 people died"; "In the east wing there were four" */
const PLACED = new RegExp(
  `\\binclud(?:es?|ed|ing) (?:the |at least |about |some )?$|\\bwhere (?:at least |about |some |another )?$|\\b[Ii]n (?:the|one) (?!(?:[\\p{Ll}-]+ )?${EVENT_NOUN}s? )(?:[\\p{Ll}-]+ )?(?!(?:to|at|of|was|were|is|are|by) )(?![\\p{Ll}-]+ed )[\\p{Ll}-]+ (?:there (?:were|was) )?$`,
  'u',
);

/** "35 guests, 30 of whom died": the 35 are not the dead */
const OF_WHOM =
  /^(?: [\p{Ll}-]+){0,3},(?: [\d,]+| [\p{Ll}-]+)? of whom(?: [\d,\p{Ll}-]+)? (?:died|perished|(?:was|were) killed|lost their lives)\b/u;

/** Whether a figure is told to be of one place, cause or kind within what happened. */
export const isRestricted = ({ quantity_id, outcome, start, end }: Quantity, context: Context): boolean =>
  // a breakdown asks it of each two of its figures
  askOnce(context, `restricted ${quantity_id}`, () => {
    const { before, after } = context.passages.around(start, end);
    return RESTRICTED.test(after) || PLACED.test(before) || (outcome === 'killed' && OF_WHOM.test(after));
  });
