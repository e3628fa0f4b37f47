/** The tense in which a clause is told: a story goes on in the simple past; the perfect, the present and the future stand outside it. */
import { predicateOf } from '../language/clause.ts';
import { some } from '../language/scan.ts';
import { isNoun, isTensed } from '../language/tags.ts';
import { child } from '../language/tree.ts';
import { verbGroup } from '../language/verb-group.ts';
import type { Reading } from '../reading/reading.ts';
import { isPastOnly } from '../times/resolve/tense.ts';

export type ClauseTense = 'past' | 'perfect' | 'pluperfect' | 'present' | 'modal' | 'none';

const MODAL = /^(?:will|'ll|wo|would|'d|shall|should|can|ca|could|may|might|must)$/;
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

/** Read off the verb's group, or off the copula of what is no verb. */
export function ownTense(reading: Reading, predicate: number): ClauseTense {
  const copula = child(reading, predicate, 'cop');
  const group = verbGroup(reading, copula >= 0 ? copula : predicate);
  for (let token = group.first; token < group.end; token++) if (MODAL.test(reading.lower(token))) return 'modal';
  for (let token = group.first; token < group.end - 1; token++) {
    const word = reading.lower(token);
    if (/^(?:has|have|'ve)$/.test(word)) return 'perfect';
    if (word === 'had' || word === 'having') return 'pluperfect';
    if (/^(?:was|were|did)$/.test(word)) return 'past';
    if (/^(?:is|are|am|do|does|'re|'m)$/.test(word)) return 'present';
  }
  const own = reading.xpos(group.end - 1);
  if (own === 'VBD' || (own === 'VBP' && isPastOnly(reading, group.end - 1))) return 'past';
  if (own === 'VBZ' || own === 'VBP') return 'present';
  // taggers confuse "dropped" with the participle: one with a subject of its own, or behind a bare noun as root, is told in the past
  return own === 'VBN' && (child(reading, predicate, 'nsubj') >= 0 || isBehindBareRoot(reading, predicate)) ? 'past' : 'none';
}

function isBehindBareRoot(reading: Reading, participle: number): boolean {
  const head = reading.head(participle);
  return head >= 0 && head < participle && reading.head(head) < 0 && isNoun(reading, head) && !some(reading, head, participle, isTensed);
}
