/** Who says so: the noun phrase with its title, and apart from it the apposition or relative clause that tells the role. */
import type { Reading } from '../reading/reading.ts';
import type { Range } from './found.ts';
import { child, isVerb } from './syntax.ts';

export interface Source {
  range: Range;
  head: number;
  role: Range | null;
}

const OUTSIDE = new Set(['appos', 'acl:relcl', 'parataxis', 'conj', 'cc', 'punct', 'acl', 'dep', 'case', 'mark', 'discourse', 'ccomp']);
const RELATIVE = /^(who|which|that|whom)$/;

/** The noun phrase around a head word: without its preposition, apposition, relative clause and what stands behind a comma. */
export function phraseOf(reading: Reading, head: number): Source {
  let first = head;
  let end = head + 1;
  let role: Range | null = null;
  for (const t of reading.children(head)) {
    const relation = reading.relation(t);
    const from = reading.subtreeStart(t);
    const to = reading.subtreeEnd(t);
    if (t < head) {
      if (OUTSIDE.has(relation) && relation !== 'acl') continue;
      first = Math.min(first, from);
      continue;
    }
    if (relation === 'conj' && isNominal(reading, t) && from - end <= 2) {
      end = Math.max(end, phraseOf(reading, t).range.end);
      continue;
    }
    const comma = from > 0 && /^[,(—–]$/.test(reading.form(from - 1));
    if (/^(appos|acl:relcl|acl|parataxis|dep)$/.test(relation)) {
      if (comma && from === end + 1) role ??= { first: from, end: to };
      // "the man who shot him", "officials tracking the group": restrictive, so part of who it is
      else if (from === end && relation !== 'appos' && !RELATIVE.test(reading.lower(from))) end = to;
      continue;
    }
    if (OUTSIDE.has(relation) || comma) continue;
    if (from === end) end = to;
  }
  return { range: { first, end }, head, role };
}

const isNominal = (reading: Reading, token: number): boolean => /^(NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(reading.upos(token));

/** The subject of a verb, found through coordination, control, participles and relative clauses; null when the tree shows none. */
export function subjectOf(reading: Reading, verb: number): Source | null {
  let v = verb;
  for (let steps = 0; steps < 6; steps++) {
    const subject = child(reading, v, 'nsubj', 'nsubj:pass', 'nsubj:outer');
    if (subject >= 0) {
      if (RELATIVE.test(reading.lower(subject))) {
        const antecedent = antecedentOf(reading, v);
        if (antecedent >= 0 && antecedent < subject) return phraseOf(reading, antecedent);
      }
      return phraseOf(reading, subject);
    }
    const relation = reading.relation(v);
    const head = reading.head(v);
    if (head < 0) return null;
    if (relation === 'acl' || relation === 'acl:relcl') return head < v && isNominal(reading, head) ? phraseOf(reading, head) : null;
    if (relation === 'conj' && head < v) v = head;
    else if (relation === 'xcomp' || (relation === 'advcl' && /^VB[GN]$/.test(reading.xpos(v)))) v = head;
    else if (relation === 'parataxis' && reading.xpos(v) === 'VBG') v = head;
    else return null;
    if (!isVerb(reading, v) && !/^(ADJ|NOUN)$/.test(reading.upos(v))) return null;
  }
  return null;
}

function antecedentOf(reading: Reading, verb: number): number {
  for (let v = verb, steps = 0; v >= 0 && steps < 4; steps++) {
    const relation = reading.relation(v);
    if (relation === 'acl:relcl') return reading.head(v);
    if (relation !== 'conj' && relation !== 'xcomp') return -1;
    v = reading.head(v);
  }
  return -1;
}
