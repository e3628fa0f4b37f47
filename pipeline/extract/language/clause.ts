/** The clause: what it hangs on, whether it has a verb of its own, what a nominal sentence is about. */
import type { Reading } from '../reading/reading.ts';
import { byToken } from './by-token.ts';
import { some } from './scan.ts';
import { isTensed } from './tags.ts';
import type { TokenTest } from './test.ts';
import { hasChild, related, upTo } from './tree.ts';

/** Whether a run of tokens holds a word that carries tense. */
export const hasTensed = (reading: Reading, first: number, end: number): boolean => some(reading, first, end, isTensed);

const isSubjectOrCopula = related('cop nsubj*');
/** of the predicate of a clause that tells of a noun or goes with another verb; what is said to have happened is told by a clause of another relation */
export const isOfInnerClause = related('acl* advcl* xcomp* csubj*');
const isInsidePhrase = related('amod* compound* case* mark* fixed*');

/** A word that says something of something: a verb in use, the root of a sentence, or what has a copula or a subject. */
export const isPredicate: TokenTest = (reading, token) => {
  if (reading.head(token) < 0) return true;
  if (reading.upos(token) === 'VERB') return !isInsidePhrase(reading, token);
  return hasSubjectOrCopula(reading, token);
};

/** "were missing", "Holm is the owner": a predicate that need not be a verb. */
export const hasSubjectOrCopula: TokenTest = (reading, token) => hasChild(reading, token, isSubjectOrCopula);

/** The nearest predicate above a token, itself included. */
export const predicateOf = byToken((reading, token) => upTo(reading, token, isPredicate));
