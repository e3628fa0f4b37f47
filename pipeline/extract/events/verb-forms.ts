/** Small questions to the words around a verb, for where there is no tree to ask. */

import { genderOfName } from '../language/lexicon/given-names.ts';
import { memberTest } from '../language/member.ts';
import { some } from '../language/scan.ts';
import { universal } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';

const opensCountedObject = universal('NUM DET');

export const BE = new Set(['be', 'been', 'being', 'is', 'are', 'was', 'were', 'get', 'got', 'gets', 'getting', "'re", "'s"]);

/** The form of a passive: "murdered", "shot"; not the noun "murder". */
export const isParticiple = (form: string): boolean => /(?:ed|en|ain|shot|hurt|sent|burnt|swept|put|gored|held)$/.test(form);

export const isVerbal = (reading: Reading, token: number): boolean =>
  reading.upos(token) === 'VERB' || reading.xpos(token).startsWith('VB');

/** A form of "be" right in front, adverbs between: "were reportedly killed". */
export function hasBe(reading: Reading, token: number, first: number): boolean {
  return some(reading, Math.max(first, token - 3), token, (_, at) => BE.has(reading.lower(at)));
}

const mayOpenObject = memberTest('the a an at some more him them her themselves himself');
/** Another noun phrase follows: the verb is active and the counted are its subject, "12 soldiers killed three rebels". */
export function takesObject(reading: Reading, token: number): boolean {
  const next = token + 1;
  if (next >= reading.tokenCount || reading.sentenceOf[next] !== reading.sentenceOf[token]) return false;
  const form = reading.lower(next);
  if (form === 'at' && ['him', 'her', 'them', 'me', 'us', 'it'].includes(reading.lower(next + 1))) return true; // "shot at them"
  if (form === 'and' && next + 1 < reading.tokenCount && isVerbal(reading, next + 1)) return takesObject(reading, next + 1); // "shot and killed the clerk"
  if (reading.upos(next) === 'PROPN' && genderOfName(form) !== null) return true;
  if (mayOpenObject(form)) return form !== 'at' && form !== 'more' ? true : ['least', 'than'].includes(reading.lower(next + 1));
  if (opensCountedObject(reading, next)) return true;
  return reading.children(token).some((child) => child > token && reading.relation(child) === 'obj');
}
