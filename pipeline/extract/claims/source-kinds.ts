/** What kind of source a noun phrase names, and whether a reader could know who it is: first values, by its words alone. */
import type { SourceKind } from '../../contract.ts';
import { kindOfNoun, kindOfNounAt, kindOfPair } from '../language/lexicon/kinds.ts';
import { type Range, some } from '../language/scan.ts';
import { isPluralNoun, isProperNoun } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { isPersonalPronoun, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';

const isSomebody = words(
  'some many most other others few several those someone somebody anyone everyone everybody nobody one two three both all half they who people',
);
const isIndefinite = words('a an another some many several most few other one any every no');
const isKnownPronoun = words('he she it his her its i we');
const isDefinite = words('the its his her their this');

/** By the word itself, or by its lemma: that of a name is the word once more. */
const listedKind = (reading: Reading, head: number): SourceKind | null =>
  kindOfNounAt(reading, head) ?? (isProperNoun(reading, head) ? null : kindOfNoun(reading.lemma(head).toLowerCase()));

/** Whether a word is a noun for a source, be its kind unknown: "critics", "observers". */
export const isSourceNoun: TokenTest = (reading, head) => listedKind(reading, head) !== null;

/** The kind of source that a phrase names. */
export function kindOf(reading: Reading, source: Range | null, head: number): SourceKind {
  if (!source || head < 0) return 'unknown';
  if (isPersonalPronoun(reading, head)) return 'person';
  // "general staff", told by two words
  const pair = head > source.first ? kindOfPair(reading.lower(head - 1), reading.lower(head)) : null;
  const listed = pair ?? listedKind(reading, head);
  if (listed) return listed;
  if (isSomebody(reading, head)) return 'public';
  if (reading.upos(head) !== 'PROPN') return 'unknown';
  // "Finance Ministry", "Human Rights Watch report": the last word of a name tells
  return kindOfNounAt(reading, source.end - 1) ?? 'unknown';
}

const isNameOrDefinite: TokenTest = (reading, token) => reading.upos(token) === 'PROPN' || isDefinite(reading, token);

/** Whether a reader could know who it is. */
export function isNamed(reading: Reading, source: Range | null, head: number): boolean {
  if (!source || head < 0) return false;
  const pos = reading.upos(head);
  if (pos === 'PROPN') return true;
  if (pos === 'PRON') return isKnownPronoun(reading, head);
  if (isSomebody(reading, head) || isPluralNoun(reading, head) || isIndefinite(reading, source.first)) return false;
  return some(reading, source.first, source.end, isNameOrDefinite);
}
