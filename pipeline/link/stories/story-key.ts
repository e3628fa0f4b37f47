/** By what a story is known again in other texts: the rare names with which it begins, and its year. */
import type { Names } from './names.ts';

/** with which the event_key of a story ends */
export const STORY = 'story';
/** before the number by which alone a figure is known again */
export const STATED = 'stated as ';
/** before its names, and before those of places on a map */
export const LEAD = 'lead:';
const TOWN = 'town:';

export const storyKey = (year: string, { own, towns }: Names): { eventKey: string; traits: string[] } => ({
  eventKey: `${year} ${STORY}`,
  traits: [...own.map((name) => `${LEAD}${name}`), ...towns.map((name) => `${TOWN}${name}`)].sort(),
});

/** Whether a trait is a rare name. */
export const isRare = (trait: string): boolean => trait.startsWith(LEAD) || trait.startsWith(TOWN);
