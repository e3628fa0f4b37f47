/** With what a text begins. */
import type { Place } from '../../contract.ts';
import { askOnce, type Context } from '../measures/context.ts';
import { DATELINE } from '../sentence-of.ts';

/** Whether the title or the first sentence has a name: what is told of it is told of the whole. */
export const isInLead = (name: string, context: Context): boolean =>
  askOnce(context, 'story opening', () => {
    const { title, text } = context;
    return `${title}\n${text.slice(0, text.search(/[.!?]\s|\n|$/))}`.toLowerCase();
  }).includes(name);

/** The first paragraph. */
export const leadOf = (context: Context): string =>
  askOnce(context, 'story lead', () => context.text.slice(0, context.text.search(/\n|$/)));

/** Those of the first paragraph, but for where it was written. */
export const leadPlaces = (context: Context): readonly Place[] =>
  askOnce(context, 'story places', () => {
    const { places, text } = context;
    const from = DATELINE.exec(text)?.[0].length ?? 0;
    return places.between(from, leadOf(context).length);
  });
