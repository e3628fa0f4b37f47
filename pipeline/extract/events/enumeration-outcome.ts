/** What happened to the people of a list: read off the verb in front of it or after it, where the verb must agree with all of them. */

import { isOutcomeForm, outcomeWord } from '../language/lexicon/harm.ts';
import { memberTest } from '../language/member.ts';
import { isFiniteOrPastParticiple } from '../language/tags.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import type { Described, Trigger } from './described.ts';
import { after } from './outcome-after.ts';
import { rightInFront } from './outcome-front.ts';
import type { Member } from './persons.ts';
import type { Surroundings } from './surroundings.ts';
import { isParticiple, takesObject } from './verb-forms.ts';

/** Words after which a list is a part of something, or tells of others. */
const startsNoList = memberTest(
  'including include includes included among with by from for to between against about on at in like as than or either neither nor of them whom',
);

/** Expects the list's own members; the phrase may go on after the last. */
export function outcomeOf(reading: Reading, around: Surroundings, one: Described, members: readonly Member[]): Trigger | null {
  const { first, end } = one.phrase;
  const opening = reading.sentenceFirst[one.sentence];
  const start = first > opening && reading.lower(first - 1) === 'both' ? first - 1 : first;
  const before = start > opening ? reading.lower(start - 1) : '';
  if (members[0].opener === 'bare' && members[0].kind === 'described') return inHeadline(reading, end);
  const named = afterTheDead(reading, opening, start);
  if (named) return named;
  const object = rightInFront(reading, start, around.mask) ?? (FOUND.has(before) ? stateOf(reading, one) : null);
  if (object?.way === 'of') return object;
  if (object && !startsNoList(before) && (isRelative(reading, object.token) || !isVerbAfter(reading, end))) return object;
  return startsNoList(before) || !isPluralSubject(reading, end, before) ? null : after(reading, one.phrase);
}

/** "the dead were", "the wounded have been named as", "Killed were" */
function afterTheDead(reading: Reading, opening: number, start: number): Trigger | null {
  let token = start - 1;
  if (reading.lower(token) === 'as' && ['identified', 'named', 'listed'].includes(reading.lower(token - 1))) token -= 2;
  if (!['were', 'are', 'been'].includes(reading.lower(token))) return null;
  while (token > opening && ['were', 'are', 'have', 'been', 'later'].includes(reading.lower(token))) token--;
  const isNamed =
    token === opening ||
    (['the', 'those'].includes(reading.lower(token - 1)) && !['among', 'of', 'amongst'].includes(reading.lower(token - 2)));
  const word = isNamed ? (outcomeWord(reading, token, 'adjective') ?? outcomeWord(reading, token, 'verb')) : null;
  return word && isParticipleOrState(reading, token) ? { token, word, way: 'self' } : null;
}

const isParticipleOrState = (reading: Reading, token: number): boolean =>
  isParticiple(reading.lower(token)) || outcomeWord(reading, token, 'adjective') !== null;

const FOUND = new Set(['found', 'find', 'finding', 'discovered', 'left', 'leaving', 'leaves']);

/** "found a man and a woman dead", "left her and her son injured". */
function stateOf(reading: Reading, one: Described): Trigger | null {
  const token = reading.upos(one.phrase.end) === 'ADV' ? one.phrase.end + 1 : one.phrase.end;
  const word = outcomeWord(reading, token, 'adjective') ?? outcomeWord(reading, token, 'verb');
  return word && word.sufferer !== 'subject' ? { token, word, way: 'modifier' } : after(reading, one.phrase);
}

/** "the officer who fatally shot a man and a woman is …": the next verb is the officer's. */
const isRelative = (reading: Reading, verb: number): boolean =>
  verb >= 2 &&
  (['who', 'that', 'which'].includes(reading.lower(verb - 1)) ||
    (reading.upos(verb - 1) === 'ADV' && ['who', 'that', 'which'].includes(reading.lower(verb - 2))));

/** "killed a man and a woman fled": the second is the subject of another clause. */
const isVerbAfter = (reading: Reading, end: number): boolean =>
  end < reading.tokenCount &&
  (reading.upos(end) === 'AUX' || (isFiniteOrPastParticiple(reading, end) && !isOutcomeForm(reading.lower(end))));

const OPENS_CLAUSE = new Set(['', 'that', 'said', 'say', 'says', 'after', 'when', 'because', 'before', 'as', 'while']);
/** "were", "have", or a verb of dying: who is killed is one of them where it says "was". */
function isPluralSubject(reading: Reading, end: number, before: string): boolean {
  let token = reading.form(end) === ',' ? end + 1 : end;
  while (token < reading.tokenCount && ['both', 'all', 'also', 'later', 'each', 'reportedly', 'allegedly'].includes(reading.lower(token)))
    token++;
  if (token >= reading.tokenCount) return false;
  if (['were', 'are', 'have', 'remain', 'remained'].includes(reading.lower(token))) return true;
  if (reading.lower(token) === 'had') return OPENS_CLAUSE.has(before); // which agrees with one as well
  const verb = outcomeWord(reading, token, 'verb');
  return verb?.sufferer === 'subject' || (verb?.sufferer === 'either' && !takesObject(reading, token));
}

const followsPassive = words('in near outside during after inside , dead when by on');
/** "Teenager, man shot in Leeds" */
function inHeadline(reading: Reading, end: number): Trigger | null {
  const word = end < reading.tokenCount ? (outcomeWord(reading, end, 'verb') ?? outcomeWord(reading, end, 'adjective')) : null;
  const ends = end + 1 >= reading.tokenCount || reading.sentenceOf[end + 1] !== reading.sentenceOf[end];
  const isPassive = ends || followsPassive(reading, end + 1);
  if (!word || !isPassive || takesObject(reading, end)) return null;
  return { token: end, word, way: word.sufferer === 'subject' ? 'subject' : 'passive' };
}
