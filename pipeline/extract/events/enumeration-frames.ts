/**
 * Totals whose people stand in two places of a sentence: "killed his wife and then himself", "a man was killed along with his two sons".
 */

import { outcomeWord } from '../language/lexicon/harm.ts';
import { wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Trigger } from './described.ts';
import { alongWith, rightInFront } from './outcome-front.ts';
import { deadly } from './outcome-set.ts';
import { listAt, type PersonList } from './person-lists.ts';
import { type Member, memberAt, type People } from './persons.ts';

/** A list whose verb is known already. */
export interface Framed extends PersonList {
  trigger: Trigger;
}

/** The list, or the one person or counted few, that begins at a token. */
function peopleAt(people: People, token: number, limit: number): PersonList | null {
  const list = listAt(people, token, limit);
  if (list) return list;
  const member = memberAt(people, token, limit);
  return member && { members: [member], end: member.end };
}

/** any sentence that tells so has one of these */
const tellsOfSelf = wordsIn('himself herself life suicide');

/** "killed his wife before taking his own life": the victims of a killer who killed himself, and the killer. */
export function withSelf(people: People, token: number, limit: number): Framed | null {
  const { reading, around } = people;
  if (!tellsOfSelf(reading, reading.sentenceOf[token])) return null;
  const trigger = rightInFront(reading, token, around.mask);
  if (trigger?.way !== 'active' || (trigger.word.outcome !== 'killed' && deadly(reading, trigger) !== 'killed')) return null;
  const victims = peopleAt(people, token, limit);
  const self = victims && selfKilled(reading, victims.end, limit);
  if (!self) return null;
  const killer: Member = { kind: 'self', count: 1, ...self, head: self.end - 1, opener: 'bare', of: null };
  return { members: [...victims.members, killer], end: self.end, trigger };
}

const LINKS = new Set(', and before then later fatally dead to death also finally eventually'.split(' '));
const SELF = new Set(['himself', 'herself']);
const GUNS = new Set('gun handgun pistol rifle shotgun weapon firearm revolver knife'.split(' '));

/** Where a phrase that follows says that the subject killed himself or herself. */
function selfKilled(reading: Reading, from: number, limit: number): { first: number; end: number } | null {
  let first = from;
  while (first < limit && LINKS.has(reading.lower(first))) first++;
  const joined = first > from && ['and', 'then', 'before'].includes(reading.lower(first - 1));
  if (joined && SELF.has(reading.lower(first))) return { first, end: first + 1 }; // "and then himself"
  const word = (offset: number): string => (first + offset < limit ? reading.lower(first + offset) : '');
  const verb = outcomeWord(reading, first, 'verb');
  const isFatal = verb?.outcome === 'killed' || (verb !== null && reading.lower(first - 1) === 'fatally');
  if (isFatal && SELF.has(word(1))) return { first, end: first + 2 };
  if (['took', 'taking', 'take', 'takes'].includes(word(0)) && ['his', 'her'].includes(word(1)) && word(2) === 'own' && word(3) === 'life')
    return { first, end: first + 4 };
  if (/^commit(?:s|ted|ting)?$/.test(word(0)) && word(1) === 'suicide') return { first, end: first + 2 };
  if (/^turn(?:s|ed|ing)?$/.test(word(0)) && GUNS.has(word(2)) && word(3) === 'on' && SELF.has(word(4))) return { first, end: first + 5 };
  return null;
}

/** "A man was killed along with his two sons": the subject is one more. */
export function withSubject(people: People, token: number, limit: number): Framed | null {
  const { reading } = people;
  const trigger = alongWith(reading, token);
  const others = trigger && peopleAt(people, token, limit);
  if (!others) return null;
  const subject = reading.children(trigger.token).find((child) => child < trigger.token && reading.relation(child).startsWith('nsubj'));
  const first = subject === undefined ? null : memberAt(people, reading.subtreeStart(subject), trigger.token);
  return first && subject !== undefined && subject < first.end ? { members: [first, ...others.members], end: others.end, trigger } : null;
}
