/**
 * What happened to the counted, read off the syntax tree: from the head noun up to the word that it is the sufferer of.
 */

import { outcomeWord } from '../language/lexicon/harm.ts';
import { related } from '../language/tree.ts';
import { isPassive } from '../language/verb-group.ts';
import type { Reading } from '../reading/reading.ts';
import type { Trigger } from './described.ts';
import { isParticiple } from './verb-forms.ts';

const isDescribing = related('acl* amod*');

/** A tree is climbed no higher than this: coordination, apposition, then the verb. */
const HIGHEST_CLIMB = 5;

export function triggerInTree(reading: Reading, head: number): Trigger | null {
  let node = head;
  for (let step = 0; step < HIGHEST_CLIMB; step++) {
    const found = clauseOn(reading, node) ?? governor(reading, node);
    if (found) return found;
    const up = reading.head(node);
    const relation = reading.relation(node);
    if (up < 0 || !(relation === 'conj' || relation === 'appos' || relation === 'nummod') || reading.upos(up) === 'VERB') return null;
    node = up;
  }
  return null;
}

/** "12 people killed in", "12 people who died", "12 soldiers dead": a clause that hangs on the noun. */
function clauseOn(reading: Reading, noun: number): Trigger | null {
  for (const child of reading.children(noun)) {
    if (child < noun || !isDescribing(reading, child)) continue;
    const state = outcomeWord(reading, child, 'adjective');
    const verb = outcomeWord(reading, child, 'verb');
    const relative = reading.relation(child) === 'acl:relcl';
    if (verb && verb.sufferer !== 'subject' && isPastParticiple(reading, child) && (!relative || isPassive(reading, child))) {
      return { token: child, word: verb, way: 'passive' };
    }
    if (verb && verb.sufferer !== 'object' && (relative || reading.xpos(child) === 'VBG') && !isPassive(reading, child))
      return { token: child, word: verb, way: 'subject' };
    if (state && !verb) return { token: child, word: state, way: 'modifier' };
  }
  return null;
}

/** The word that the noun is an argument of, when it is the argument that suffers. */
function governor(reading: Reading, noun: number): Trigger | null {
  const up = reading.head(noun);
  if (up < 0) return null;
  const relation = reading.relation(noun);
  if (relation.startsWith('nsubj')) return asSubject(reading, up);
  if (relation === 'obj' || relation === 'iobj' || relation === 'obl:unmarked') return asObject(reading, up, noun);
  if (relation.startsWith('nmod')) {
    const word = outcomeWord(reading, up, 'noun');
    return word && caseOf(reading, noun) === 'of' ? { token: up, word, way: 'of' } : null;
  }
  return null;
}

/** "12 people were killed", "died", "are missing", "were found dead", "were rounded up and shot". */
function asSubject(reading: Reading, verb: number): Trigger | null {
  for (const candidate of [verb, ...predicatesBelow(reading, verb)]) {
    const word = outcomeWord(reading, candidate, 'verb');
    const passive = isPassive(reading, candidate) || (candidate !== verb && isPastParticiple(reading, candidate));
    if (word && word.sufferer !== 'subject' && passive) return { token: candidate, word, way: 'passive' };
    if (word && word.sufferer !== 'object' && !passive) return { token: candidate, word, way: 'subject' };
    const state = word ? null : outcomeWord(reading, candidate, 'adjective');
    if (state) return { token: candidate, word: state, way: 'modifier' };
  }
  return null;
}

/** "killed 12 people", "left 12 people dead". */
function asObject(reading: Reading, verb: number, noun: number): Trigger | null {
  const word = outcomeWord(reading, verb, 'verb');
  if (word && word.sufferer !== 'subject' && !isPassive(reading, verb)) return { token: verb, word, way: 'active' };
  for (const child of reading.children(verb)) {
    if (child <= noun || reading.relation(child) !== 'xcomp') continue;
    const state = outcomeWord(reading, child, 'adjective');
    if (state) return { token: child, word: state, way: 'modifier' };
  }
  return null;
}

/** Complements and coordinated verbs that share the subject. */
function predicatesBelow(reading: Reading, verb: number): number[] {
  return reading.children(verb).filter((child) => {
    if (child < verb) return false;
    const relation = reading.relation(child);
    return (relation === 'xcomp' || relation === 'conj') && !reading.children(child).some((c) => reading.relation(c).startsWith('nsubj'));
  });
}

const isPastParticiple = (reading: Reading, token: number): boolean => isParticiple(reading.lower(token));

function caseOf(reading: Reading, noun: number): string | null {
  const marker = reading.children(noun).find((child) => reading.relation(child) === 'case');
  return marker === undefined ? null : reading.lower(marker);
}
