/**
 * What a text tells of that is on no list: whatever befell those whose rare names stand in its title and first paragraphs. Texts that share
 * such a name tell of one story.
 */
import type { Affair } from '../affairs/affair.ts';
import { EVENT_NOUN, VERB_ONCE } from '../subjects/happenings.ts';
import type { Subject } from '../subjects/named.ts';
import type { Attack } from './attack.ts';
import type { Names } from './names.ts';
import { storyKey } from './story-key.ts';

export interface Story {
  /** of its title and lead, small letters */
  names: readonly string[];
  main: Subject | null;
  /** what is counted in it is told as in a happening that lasts */
  affair: Affair;
  /** its event_key, and by what it is known again */
  eventKey: string;
  traits: readonly string[];
  /** the attack that it is of */
  attack: Attack | null;
}

const HAPPENING = new RegExp(`\\b${EVENT_NOUN}s?\\b`, 'giu');

/** "a second breakout in a month": another story, of the same names; in small letters, as a pattern for letters of both kinds takes ten times as long to compile */
const ANOTHER = new RegExp(`\\b(?:second|third|fourth|another|new|fresh) (?:[\\p{L}-]+ )?${EVENT_NOUN}\\b`, 'u');
const MAY_BE_ANOTHER = /\b(?:second|third|fourth|another|new|fresh) /i;
const MAY_BE_AGAIN = / (?:again|once more|time)\b|\breturn/;
/** "Gunmen attacked Zor again", "the flood returned to Zor" */
const AGAIN = new RegExp(
  `\\b(?:${VERB_ONCE}|attacked|attack|struck|hit|raided|stormed|killed|bombed)\\b[^.;]{0,60} (?:again|once more|for the (?:second|third) time)\\b|(?<!\\b(?:will|to|would|may|might|can|could|should|not) )\\breturn(?:s|ed)? to \\p{Lu}`,
  'u',
);
// most texts have none of these words, and looking for the long list of nouns takes time
export const isOfAnother = (lead: string): boolean =>
  (MAY_BE_ANOTHER.test(lead) && ANOTHER.test(lead.toLowerCase())) || (MAY_BE_AGAIN.test(lead) && AGAIN.test(lead));

/**
 * @param main what the text has a name for, of several the first
 * @param attack the one with which the text begins
 */
export function storyOf(
  names: Names,
  main: Subject | undefined,
  country: string | null,
  year: string,
  attack: Attack | null,
): Story | null {
  if (names.own.length === 0 && names.towns.length < 2) return null;
  const affair: Affair = {
    kind: 'story',
    whose: '',
    isOfPeople: false,
    isOfPlace: false,
    house: null,
    day: null,
    isAfter: false,
    country: country ?? '',
    year,
    words: HAPPENING,
  };
  return { names: [...names.own, ...names.towns], main: main ?? null, affair, ...storyKey(year, names), attack };
}
