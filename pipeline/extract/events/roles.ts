/**
 * Whose: the spans that say who holds the counted ("ISKP has … fighters", "its 600 shops") and who suffers ("13 American service
 * members", "one of its citizens"). The module of actors resolves them.
 */

import type { Span } from '../../contract.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { subjectHead } from '../language/subject-head.ts';
import { isPossessive } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described, Phrase } from './described.ts';
import { startOf } from './figure-extent.ts';
import { nounSpan } from './phrase-spans.ts';
import type { Surroundings } from './surroundings.ts';

const HAVING = new Set('have own hold possess keep retain employ command field operate boast maintain control lose'.split(' '));

export function findRoles(reading: Reading, around: Surroundings, one: Described): void {
  const { figure, phrase } = one;
  if (figure.kind === 'age' || figure.kind === 'duration' || figure.kind === 'rank') return;
  if (figure.outcome) {
    const belonging = phrase.named ? belongingOf(reading, around, phrase, NAMES) : null;
    figure.affectedSpan = belonging ?? one.sharedWith?.figure.affectedSpan ?? null;
    return;
  }
  const people = phrase.named && peopleClass(reading, phrase.head) !== null;
  figure.holderSpan = holderOf(reading, one) ?? (phrase.named ? belongingOf(reading, around, phrase, people ? ORIGINS : null) : null);
}

const NAMES = new Set(['PROPN', 'ADJ']);
const ORIGINS = new Set(['ADJ']);

/** The name or pronoun inside an item that says whose: "its people", "American service members", "citizens of China". */
function belongingOf(reading: Reading, around: Surroundings, { first, head, end }: Phrase, parts: ReadonlySet<string> | null): Span | null {
  for (let token = first; token < end; token++) {
    if (isPossessive(reading, token)) return tokenSpan(reading, token, token + 1);
    const part = reading.upos(token);
    if (token === head || !parts?.has(part)) continue;
    const place = around.placeAt(token);
    if (place?.role === 'origin') return place.span;
    if (part !== 'PROPN') continue;
    let last = token;
    while (last + 1 < end && last + 1 !== head && reading.upos(last + 1) === 'PROPN') last++;
    return tokenSpan(reading, token, last + 1);
  }
  return null;
}

/** The subject of having; the possessor in front: "Iran's 15 bombers". */
function holderOf(reading: Reading, { figure, phrase }: Described): Span | null {
  const start = startOf(reading, figure);
  if (start > 1 && reading.sentenceOf[start - 1] === reading.sentenceOf[start]) {
    const before = reading.lower(start - 1);
    if (isPossessive(reading, start - 1)) return tokenSpan(reading, start - 1, start);
    if (before === "'s" || before === "'") return nounSpan(reading, start - 2);
  }
  if (!phrase.named && figure.kind === 'count') return null;
  const up = reading.head(phrase.head);
  if (up < 0 || reading.relation(phrase.head) !== 'obj' || !HAVING.has(reading.lemma(up))) return null;
  const subject = subjectHead(reading, up);
  if (subject < 0) return null;
  return reading.upos(subject) === 'PRON' ? tokenSpan(reading, subject, subject + 1) : nounSpan(reading, subject);
}
