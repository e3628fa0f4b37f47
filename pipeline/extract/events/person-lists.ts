/**
 * Lists of people, read only where they can be read in one way: "a judge, his driver and a bodyguard"; not "a teacher, a mother of two,
 * and her son", which is two people or three.
 */

import { isOutcomeForm } from '../language/lexicon/harm.ts';
import { sentenceStart, some } from '../language/scan.ts';
import { isNominalOrNumber, universal } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isAnimal } from './people.ts';
import { type Member, memberAt, type People } from './persons.ts';

const opensAdverbialPhrase = universal('ADP ADV');
const breaksAdverbial = universal('VERB AUX PUNCT CCONJ');
const isInFrontOfNoun = universal('DET PRON ADJ NUM');
const opensPerson = universal('DET PRON PROPN NUM');
const isNameOrNumber = universal('PROPN NUM');
const isDeterminer = universal('DET');
/** in front of the rest of a phrase: "the man's", "mother-" */
const bindsNoun = words("' 's -");
/** after it another member may stand */
const isJoint = words(', and or ( -- — – :');

export interface PersonList {
  members: readonly Member[];
  /** exclusive; after "and their dog" too, which counts no person */
  end: number;
}

/** A list opens with its first member: not in the middle of a noun phrase or of another list. */
export function mayOpen(reading: Reading, token: number): boolean {
  const first = sentenceStart(reading, token);
  if (token === first) return true;
  if (!opensPerson(reading, token) || isDeterminer(reading, token - 1) || bindsNoun(reading, token - 1)) return false;
  const before = reading.lower(token - 1);
  if (isNameOrNumber(reading, token) && isNominalOrNumber(reading, token - 1) && !isOutcomeForm(before)) return false;
  if (!isJoint(reading, token - 1)) return true;
  // "In Leeds, a man and …"
  return token - 2 >= first && (!isNominalOrNumber(reading, token - 2) || (before === ',' && isOpening(reading, first, token - 1)));
}

/** A phrase of time or place in front of the clause. */
function isOpening(reading: Reading, first: number, comma: number): boolean {
  return opensAdverbialPhrase(reading, first) && !some(reading, first, comma, breaksAdverbial);
}

/** The members of the list that begins at a token; null where there is none, or none that can be read in one way only. */
export function listAt(people: People, first: number, limit: number): PersonList | null {
  const { reading } = people;
  const opening = memberAt(people, first, limit);
  if (!opening) return null;
  const members = [withAppositions(people, opening, limit)];
  let isClosed = false;
  for (;;) {
    const last = members[members.length - 1];
    const join = joinAfter(reading, last.end, limit);
    const next = join && memberAt(people, join.end, limit);
    if (!next) return listOf(members, isClosed, join?.isLast ? animalEnd(reading, join.end, limit) : -1);
    if (join.isLast ? !isSecondPerson(reading, last, next) : isClosed || !isListed(last, next)) return null;
    isClosed = isClosed || join.isLast;
    members.push(withAppositions(people, next, limit));
  }
}

/** The list where no other member follows; an animal at its end closes it and is none of them: "his wife, his son and their dog". */
function listOf(members: readonly Member[], isClosed: boolean, afterAnimal: number): PersonList | null {
  if (afterAnimal >= 0) return members.length > 1 ? { members, end: afterAnimal } : null;
  return isWhole(members, isClosed) ? { members, end: members[members.length - 1].end } : null;
}

/** Two members at least that "and" closes, or the two of a headline, "Man, boy killed"; numbers alone need no list. */
function isWhole(members: readonly Member[], isClosed: boolean): boolean {
  if (members.length < 2 || members.every(({ kind }) => kind === 'counted')) return false;
  return isClosed || (members.length === 2 && members.every(({ opener, kind }) => kind === 'described' && opener === 'bare'));
}

/** The comma or the "and" after a member: where the next begins, and whether "and" says that it is the last. */
function joinAfter(reading: Reading, end: number, limit: number): { end: number; isLast: boolean } | null {
  const isComma = reading.form(end) === ',' && end < limit;
  const and = joinEnd(reading, isComma ? end + 1 : end, limit);
  if (and < 0 && !isComma) return null;
  const next = and >= 0 ? and : end + 1;
  return next < limit ? { end: next, isLast: and >= 0 } : null;
}

/** After "and", "as well as"; -1 where neither stands there. */
function joinEnd(reading: Reading, token: number, limit: number): number {
  if (token >= limit) return -1;
  if (['and', '&'].includes(reading.lower(token))) return token + 1;
  const words = token + 2 < limit ? `${reading.lower(token)} ${reading.lower(token + 1)} ${reading.lower(token + 2)}` : '';
  return words === 'as well as' ? token + 3 : words.startsWith('along with') || words.startsWith('together with') ? token + 2 : -1;
}

/** "Ann Smith, a nurse from York", "his wife, Ann Smith, 34,": one person told of twice. */
function withAppositions(people: People, member: Member, limit: number): Member {
  const { reading } = people;
  if (member.kind === 'counted' || reading.form(member.end) !== ',') return member;
  const again = memberAt(people, member.end + 1, limit);
  if (!again || again.kind === 'counted' || again.kind === member.kind) return member;
  const isSame = member.kind === 'named' ? again.opener === 'a' || again.opener === 'the' : again.kind === 'named';
  const closes =
    again.end >= limit || [',', '.', ';'].includes(reading.form(again.end)) || (member.kind === 'named' && again.opener === 'a');
  return isSame && closes ? { ...member, end: again.end } : member;
}

/** A member after a comma that no reader takes for the one before it in other words. */
function isListed(last: Member, next: Member): boolean {
  if (last.kind === 'counted') return next.kind === 'counted';
  if (next.kind === 'counted') return true;
  if (last.kind !== next.kind) return false;
  if (last.kind === 'named' || last.opener === next.opener) return true;
  return next.opener === 'whose' && last.opener !== 'bare';
}

const MALE = new Set('man boy male father son husband brother uncle nephew grandfather grandson boyfriend'.split(' '));
const FEMALE = new Set('woman girl female mother daughter wife sister aunt niece grandmother granddaughter girlfriend'.split(' '));
const GENERATIONS = new Set([
  'father son',
  'mother daughter',
  'grandfather grandson',
  'grandmother granddaughter',
  'uncle nephew',
  'aunt niece',
]);

/** "a man and woman", "a father and son", but not "a husband and father", who is one. */
function isSecondPerson(reading: Reading, last: Member, next: Member): boolean {
  if (next.opener !== 'bare' || next.kind !== 'described' || last.kind !== 'described') return true;
  if (last.opener === 'bare' || next.count > 1) return true;
  const a = reading.lower(last.head);
  const b = reading.lower(next.head);
  return (MALE.has(a) && FEMALE.has(b)) || (FEMALE.has(a) && MALE.has(b)) || GENERATIONS.has(`${a} ${b}`) || GENERATIONS.has(`${b} ${a}`);
}

/** After "their dog"; -1 where no animal is named. */
function animalEnd(reading: Reading, first: number, limit: number): number {
  for (let token = first; token < Math.min(limit, first + 4); token++) {
    if (isAnimal(reading, token)) return token + 1;
    if (!isInFrontOfNoun(reading, token)) return -1;
  }
  return -1;
}
