/** Of which year a figure of a story is. */
import type { Quantity } from '../../contract.ts';
import type { Context } from '../measures/context.ts';
import { nearestYear } from '../years.ts';
import { leadOf } from './lead.ts';

const LONG_AGO =
  /\b(?:anniversary|years? (?:ago|earlier|before)|previous (?:year|decade)s?|decades?|in the past|history|since (?:January|the (?:start|beginning) of the year)|(?:so far )?this year|a year)\b/i;
/** what adds up over years */
const SINCE = /\b(?:since|between) (?:early |late |mid-)?(?:19|20)\d\d\b/i;
const LAST_YEAR = /\blast year\b/i;

/** '' of the story's own, `2018`; null of a time that cannot be told. */
export function yearIn({ time_ids }: Quantity, before: string, after: string, own: string, context: Context): string | null {
  const sentence = `${before}#${after}`;
  if (SINCE.test(sentence)) return null;
  const near = nearestYear({ before, after });
  if (near !== null) return near === own || isOfLead(near, context) ? '' : near;
  if (LAST_YEAR.test(`${before.split(/[,;]/).at(-1)!}#${after.split(/[,;]/)[0]!}`)) return String(Number(own) - 1);
  if (!LONG_AGO.test(sentence) || isLookingBack(sentence, context)) return '';
  const years = context.joined
    .times(time_ids)
    .flatMap(({ from, to, precision }) =>
      precision === 'year' && from !== null && from.slice(0, 4) === to?.slice(0, 4) ? [from.slice(0, 4)] : [],
    );
  return years.find((year) => year !== own) ?? null;
}

/** "A year after the dam burst, killing 41": what a text looks back to with its first sentence is what it is about. */
const isLookingBack = (sentence: string, context: Context): boolean =>
  context.about.lookedBackTo() !== null && leadOf(context).startsWith(sentence.slice(0, SAMPLE).split('#')[0]!);
/** code points by which a sentence is known as the first */
const SAMPLE = 24;

const isOfLead = (year: string, context: Context): boolean => `${context.title}\n${leadOf(context)}`.includes(year);
