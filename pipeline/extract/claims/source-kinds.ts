/** What kind of source a noun phrase names, and whether a reader could know who it is: first values, by its words alone. */

import type { SourceKind } from '../../contract.ts';
import type { Range } from '../language/scan.ts';
import { isPluralNoun } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { readTable } from '../table.ts';

const kinds = new Map<string, SourceKind>();
for (const { noun, kind } of readTable<'noun' | 'kind'>(new URL('./data/source-kinds.csv', import.meta.url)))
  kinds.set(noun, kind as SourceKind);

const PERSON = /^(he|she|him|her|his|i|me|who|himself|herself)$/;
const SOMEBODY =
  /^(some|many|most|others?|few|several|those|someone|somebody|anyone|everyone|everybody|nobody|one|two|three|both|all|half|they|who|people)$/;
const INDEFINITE = /^(a|an|another|some|many|several|most|few|other|one|any|every|no)$/;

export function kindOf(reading: Reading, source: Range | null, head: number): SourceKind {
  if (!source || head < 0) return 'unknown';
  const word = reading.lower(head);
  if (PERSON.test(word)) return 'person';
  // "general staff", told by two words
  const listed =
    kinds.get(`${head > source.first ? reading.lower(head - 1) : ''} ${word}`) ??
    kinds.get(word) ??
    kinds.get(reading.lemma(head).toLowerCase());
  if (listed) return listed;
  if (SOMEBODY.test(word)) return 'public';
  if (reading.upos(head) !== 'PROPN') return 'unknown';
  // "Finance Ministry", "Human Rights Watch report": the last word of a name tells
  const last = kinds.get(reading.lower(source.end - 1));
  return last ?? 'unknown';
}

export function isNamed(reading: Reading, source: Range | null, head: number): boolean {
  if (!source || head < 0) return false;
  const word = reading.lower(head);
  const pos = reading.upos(head);
  if (pos === 'PROPN') return true;
  if (pos === 'PRON') return /^(he|she|it|his|her|its|i|we)$/.test(word);
  if (SOMEBODY.test(word) || isPluralNoun(reading, head)) return false;
  const first = reading.lower(source.first);
  if (INDEFINITE.test(first)) return false;
  for (let t = source.first; t < source.end; t++)
    if (reading.upos(t) === 'PROPN' || /^(the|its|his|her|their|this)$/.test(reading.lower(t))) return true;
  return false;
}
