/** The tense in which a clause is told: a story goes on in the simple past; the perfect, the present and the future stand outside it. */
import { predicateOf } from '../language/clause.ts';
import { type Range, some } from '../language/scan.ts';
import { isNoun, isPastForm, isTensed } from '../language/tags.ts';
import { either } from '../language/test.ts';
import { child } from '../language/tree.ts';
import { verbGroup } from '../language/verb-group.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isPastOnly } from '../times/resolve/tense.ts';

export type ClauseTense = 'past' | 'perfect' | 'pluperfect' | 'present' | 'modal' | 'none';

/** from a participle up to the verb that carries its tense */
const HIGHEST = 5;

/** The tense of the nearest clause above (or at) a token that has one; a participle or infinitive has that of the clause it hangs on. */
export function clauseTense(reading: Reading, token: number): ClauseTense {
  let at = predicateOf(reading, token);
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    const tense = ownTense(reading, at);
    if (tense !== 'none') return tense;
    const head = reading.head(at);
    at = head < 0 ? -1 : predicateOf(reading, head);
  }
  return 'none';
}

/** Whether a clause of a sentence may be told in the past, by its words and tags: asked before its tree is. */
export const mayBePast = (reading: Reading, sentence: number): boolean =>
  some(reading, reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1], isOfPast);
const isOfPast = either(words('was were did had having'), either(isPastForm, isPastOnly));

/** Read off the verb's group, or off the copula of what is no verb. */
export function ownTense(reading: Reading, predicate: number): ClauseTense {
  const copula = child(reading, predicate, 'cop');
  const group = verbGroup(reading, copula >= 0 ? copula : predicate);
  return tenseOfHelpers(reading, group) ?? tenseOfForm(reading, group.end - 1, predicate);
}

const isModalForm = words("will 'll wo would 'd shall should can ca could may might must");

function tenseOfHelpers(reading: Reading, { first, end }: Range): ClauseTense | null {
  if (some(reading, first, end, isModalForm)) return 'modal';
  for (let token = first; token < end - 1; token++) {
    const tense = HELPERS.get(reading.lower(token));
    if (tense) return tense;
  }
  return null;
}

const HELPERS = new Map<string, ClauseTense>([
  ...['has', 'have', "'ve"].map((word): [string, ClauseTense] => [word, 'perfect']),
  ...['had', 'having'].map((word): [string, ClauseTense] => [word, 'pluperfect']),
  ...['was', 'were', 'did'].map((word): [string, ClauseTense] => [word, 'past']),
  ...['is', 'are', 'am', 'do', 'does', "'re", "'m"].map((word): [string, ClauseTense] => [word, 'present']),
]);

function tenseOfForm(reading: Reading, verb: number, predicate: number): ClauseTense {
  const own = reading.xpos(verb);
  if (own === 'VBD' || (own === 'VBP' && isPastOnly(reading, verb))) return 'past';
  // "Corby beat Ashby", for the infinitive
  if (own === 'VB' && isPastOnly(reading, verb) && child(reading, predicate, 'nsubj') >= 0 && reading.lower(verb - 1) !== 'to')
    return 'past';
  if (own === 'VBZ' || own === 'VBP') return 'present';
  // taggers confuse "dropped" with the participle: one with a subject of its own, or after a bare noun as root, is told in the past
  return own === 'VBN' && (child(reading, predicate, 'nsubj') >= 0 || isAfterBareRoot(reading, predicate)) ? 'past' : 'none';
}

function isAfterBareRoot(reading: Reading, participle: number): boolean {
  const head = reading.head(participle);
  return head >= 0 && head < participle && reading.head(head) < 0 && isNoun(reading, head) && !some(reading, head, participle, isTensed);
}
