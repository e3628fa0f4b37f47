/** The same number of the same things in one story is the same figure, whatever was done with them. */
import type { Quantity } from '../../contract.ts';
import type { Context } from '../measures/context.ts';
import type { Measure } from '../measures/measure.ts';
import { labelOf, nounOf } from '../measures/what.ts';
import { countsPeople } from './jobs.ts';
import { inStory, placedOnce } from './story-measure.ts';

export function statedAlike(quantity: Quantity, context: Context): Measure | null {
  const story = context.about.story();
  const { value, kind, outcome } = quantity;
  if (!story || value === null || Math.abs(value) < LEAST || !KINDS.has(kind)) return null;
  const noun = kind === 'count' && outcome === null ? nounOf(labelOf(quantity)) : null;
  if (kind === 'count' && outcome === null && noun === null) return null;
  const isOfPeople = outcome !== null || (noun !== null && countsPeople(noun.head));
  const what = isOfPeople ? 'people' : (noun?.head ?? 'amount');
  return inStory(quantity, { what, outcome: outcome ?? '', scope: `${STATED}${value}` }, placedOnce(quantity, story, context));
}

const STATED = 'stated as ';
export const isStatedAlike = ({ scope }: Measure): boolean => scope.startsWith(STATED);

const KINDS = new Set(['count', 'money', 'percent', 'measure']);
/** smaller numbers are too often the same by chance */
const LEAST = 4;
