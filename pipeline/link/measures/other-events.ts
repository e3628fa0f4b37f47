/** Whether a sentence tells a figure of other events than that of its text: of those of many years, of all but this one, of one elsewhere. */
import { leadOf } from '../stories/lead.ts';
import { WHOLE } from '../subjects/happenings.ts';
import type { Asked } from './asked.ts';
import { askOnce } from './context.ts';
import { MONTH, NUMBER, WEEKDAY } from './whole-clause.ts';

export const isOfOtherEvents = (asked: Asked): boolean => {
  const { before, after } = asked.sentence;
  return OVER_YEARS.test(before) || BUT_THIS.test(`${before}#${after}`) || THAT_FOR.test(before) || isOfOneElsewhere(asked);
};

/** "Over the past five years the province has had 48 accidents, with 60 deaths" */
const OVER_YEARS = new RegExp(
  `\\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ww]ithin) (?:the )?(?:past|last|previous|preceding) (?:(?:${NUMBER}|few|several|dozen) )?(?:years|decades?|months)\\b[^;:]*$`,
  'u',
);
/** "not counting this one"; of whom a count leaves out is told otherwise: "not counting the attackers" */
const BUT_THIS =
  /\b(?:[Nn]ot (?:counting|including)|[Ee]xcluding|[Ll]eaving out|[Aa]part from|[Bb]efore) (?:this (?:one|latest)|the (?:latest|present))\b/u;
/** "The toll rose to 112, and that for Zor to 47" */
const THAT_FOR = /\b(?:that|those|the one) (?:for|in|of|at) (?:the )?(?:[\p{Ll}-]+ of )?\p{Lu}[^,;:]*$/u;

/** "The Karsum blast killed 23", "The blast at Karsum killed 23": by a place of which the beginning of the text tells nothing. */
function isOfOneElsewhere({ quantity, sentence: { before }, context }: Asked): boolean {
  if (quantity.outcome === null) return false;
  const name = (NAMED.exec(before) ?? PLACED.exec(before))?.[1];
  if (name === undefined || DATED.test(name)) return false;
  const lead = askOnce(context, 'title and lead', () => `${context.title} ${leadOf(context)}`);
  return !name.split(' ').some((word) => lead.includes(word));
}
const NAME = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*)";
const TILL_FIGURE = '[^,;:]{0,40}$';
const NAMED = new RegExp(`^The ${NAME} (?:[\\p{Ll}-]+ )?${WHOLE}\\b${TILL_FIGURE}`, 'u');
const PLACED = new RegExp(`^The (?:[\\p{Ll}-]+ )?${WHOLE} (?:at|in|near|of) (?:the )?(?:[\\p{Ll}-]+ of )?${NAME}${TILL_FIGURE}`, 'u');
/** "the Friday blast" */
const DATED = new RegExp(`^(?:${WEEKDAY}|${MONTH})\\b`, 'u');
