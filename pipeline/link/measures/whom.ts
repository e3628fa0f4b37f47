/** Who is counted: all, or a group that the words name. "Security personnel and civilians" of an attack are all whom it struck. */
import type { Quantity } from '../../contract.ts';
import { placesNamed } from '../../extract/places/gazetteer.ts';
import { readTable } from '../../extract/table.ts';
import { phraseList, wordsOf } from '../words.ts';

const groupsOfWords = phraseList(
  readTable<'words' | 'whom'>(new URL('./data/whom.csv', import.meta.url)).map(({ words, whom }) => [words, whom] as const),
);

/** The groups that a text names, in its order. */
export const groupsIn = (text: string): string[] => groupsOfWords(wordsOf(text));

const GUARDS = ['security', 'military', 'police'];
/** "Afghans" → `of AF` */
function peopleOf(label: string): string | null {
  const found = placesNamed(label).find(({ form, place }) => form === 'people' && place.kind === 'country');
  return found?.place.country ? `of ${found.place.country}` : null;
}

/** nouns that say no more than that people are meant */
const BLANK =
  /^(?:dead|died|killed|abducted|kidnapped|arrested|detained|missing|injured|other|more|man|person|toll|tally|count|number|figure|body|corpse)$/;

/** "civilians and security personnel were killed": a second noun without a number of its own, as "14 inmates and two guards" have */
const AND_MORE =
  /^[^,.;\d]{0,40}?\band (?!(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|dozens?|several|some|many|about|another|at least)\b)([a-z][a-z -]{2,40}?) (?:were|was|have|had|has|died|are)\b/;

/** "5,000 other people", "the remaining three": whoever is not named before; "11 bodies" are those that were found, or brought somewhere */
const REST = /^(?:other [a-z]|remaining\b)|\bbod(?:y|ies)$/;

const CORPSES = /\b(?:bod(?:y|ies)|corpses?)$/;

const groupsOf = (label: string, after: string): Set<string> => {
  const groups = new Set(groupsIn(`${label} ${AND_MORE.exec(after)?.[1] ?? ''}`));
  if (groups.size > 1) groups.delete('all');
  return groups;
};

/** Whether civilians and those who guard them are counted together, and nobody else. */
export function isOfVictims(label: string, after: string): boolean {
  const groups = groupsOf(label, after);
  return groups.has('civilian') && !groups.has('militant') && GUARDS.some((guard) => groups.has(guard));
}

/** "nine of the dead were children": a part of them, and which */
const OF_THE_DEAD =
  /^ of (?:the |those |its |their )(?:people |victims )?(?:dead|killed|victims|fatalities)(?: [a-z]+)? (?:were|was|are) ([^,.;\d]{0,40}(?:\d\d)?)/i;
const MINOR = /\bunder (?:the age of )?(?:18|eighteen)\b|\bminors?\b/i;

/** The part of the dead that a figure counts; null where its group is not known, undefined where it counts no part. */
function partOfDead(after: string): string | null | undefined {
  const part = OF_THE_DEAD.exec(after)?.[1];
  if (part === undefined) return undefined;
  return MINOR.test(part) ? 'child' : groupsIn(part).sort().join('+') || null;
}

/**
 * The group, `all`, or null where the words do not tell.
 * @param label the item as it reads outside its sentence
 * @param after what stands after the figure
 */
export function whomOf(quantity: Quantity, label: string, after: string): string | null {
  const isCarried = quantity.item === null || quantity.item.end <= quantity.start;
  // "nine bodies were found; the minister spoke of 19 dead"
  if (isCarried && CORPSES.test(label)) return 'all';
  if (REST.test(label)) return null;
  const part = partOfDead(after);
  if (part !== undefined) return part;
  const words = wordsOf(label);
  const groups = groupsOf(label, after);
  if (isOfVictims(label, after)) return 'all';
  if (groups.size > 0) return [...groups].sort().join('+');
  const { item_class } = quantity;
  if (item_class !== null && item_class !== 'unspecified') return item_class;
  if (words.length === 0 || label === '') return item_class === null && quantity.outcome === null ? null : 'all';
  const people = peopleOf(label);
  if (people) return people;
  const head = words.findIndex((word) => /^(?:of|in|from|who|at|on)$/.test(word));
  const noun = words.at(head > 0 ? head - 1 : -1) ?? '';
  return BLANK.test(noun) ? 'all' : noun;
}
