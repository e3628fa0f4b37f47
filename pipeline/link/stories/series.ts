/**
 * Violence that goes on is counted over all of its incidents: "the toll of the Zor clashes", "killed in Zor since 3 May". What one deed did on
 * one day, "a raid on the village of Bel", is another count.
 */
import { askOnce, type Context } from '../measures/context.ts';
import { MONTH } from '../measures/whole-clause.ts';
import type { Passage } from '../sentence-of.ts';
import { leadOf } from './lead.ts';
import type { Counted } from './struck.ts';

/** what is of many incidents, whatever its number; "clashes at a march" are of the march */
const SERIES = /\b(?:clashes(?! (?:at|during|outside|with)\b)|fighting|violence|hostilities|bloodshed)\b/i;
/** "killed since 3 May": from the first of several on */
const SINCE_DAY = new RegExp(`\\b[Ss]ince (?:the )?(?:(?:early|late|mid) )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}\\b`, 'u');
const STRUCK: ReadonlySet<string> = new Set(['killed', 'injured', 'missing']);
/** what is done with houses and herds in it */
const RUINED = /\b(?:burned|destroyed|damaged|stolen)\b/;

/** What is counted, with the violence that goes on in its scope where it is told to be over all of that. */
export function overSeries(counted: Counted, passage: Passage, context: Context): Counted {
  if (!STRUCK.has(counted.outcome) && !RUINED.test(counted.scope)) return counted;
  const isToldAhead = askOnce(context, 'lead tells of a series', () => SERIES.test(`${context.title} ${leadOf(context)}`));
  if (!isToldAhead && !(SINCE_DAY.test(`${passage.before}#${passage.after}`) && isTold(context))) return counted;
  return { ...counted, scope: [counted.scope, 'in all violence'].filter((one) => one !== '').join(', ') };
}

const isTold = (context: Context): boolean => askOnce(context, 'text tells of a series', () => SERIES.test(context.text));
