/** Who says so: the noun phrase with its title, and apart from it the apposition or relative clause that tells the role. */
import type { Reading } from '../reading/reading.ts';
import type { Range } from './found.ts';

// up here, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
export const CAPITAL = /^\p{Lu}/u;
const ABBREVIATION = /^\p{Lu}{2,6}$/u;

export interface Source {
  range: Range;
  head: number;
  role: Range | null;
}

const OUTSIDE = new Set(['appos', 'acl:relcl', 'parataxis', 'conj', 'cc', 'punct', 'acl', 'dep', 'case', 'mark', 'discourse', 'ccomp']);
export const RELATIVE = /^(who|which|that|whom)$/;
export const OPENS_ASIDE = /^[,(—–]$/;
/** nouns that tell when, not who */
export const TIME_WORD =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|this|last|next|earlier|later|morning|afternoon|evening|night|week|month|year|january|february|march|april|june|july|august|september|october|november|december)$/;

/** how a description behind a name begins: "a teacher", "who left", "69" */
export const DESCRIBES = /^(DT|WP|WP\$|NN|NNP|NNS|JJ|CD|PRP\$|WDT|RB)$/;
export const isNominal = (reading: Reading, token: number): boolean => /^(NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(reading.upos(token));

/**
 * The noun phrase around a head word: without its preposition, apposition and what stands behind a comma.
 * A restrictive clause belongs to it, unless it is the clause of the cue itself (`verb`): "voters who say that …".
 */
export function phraseOf(reading: Reading, head: number, verb = -1): Source {
  let first = head;
  let end = head + 1;
  let role: Range | null = null;
  for (const t of reading.children(head)) {
    const relation = reading.relation(t);
    const from = reading.subtreeStart(t);
    const to = reading.subtreeEnd(t);
    if (t < head) {
      if (OUTSIDE.has(relation)) continue;
      first = Math.min(first, from);
      continue;
    }
    if (relation === 'conj' && isNominal(reading, t) && listed(reading, end, t)) {
      end = Math.max(end, phraseOf(reading, t).range.end);
      continue;
    }
    const aside = OPENS_ASIDE.test(reading.form(from - 1)) || OPENS_ASIDE.test(reading.form(from));
    if (/^(appos|acl:relcl|acl|parataxis|dep|conj|nmod)$/.test(relation) && aside) {
      if (from <= end + 1 && role === null && !/^VBG$/.test(reading.xpos(t))) role = { first: from, end: to };
      continue;
    }
    // "the man who shot him", "officials tracking the group": restrictive, so part of who it is
    if (/^(acl|acl:relcl)$/.test(relation)) {
      if (from === end && !(from <= verb && verb < to)) end = to;
      continue;
    }
    if (OUTSIDE.has(relation) || aside) continue;
    if (from === end) end = to;
  }
  // a title that the tree hung elsewhere: "Field Marshal Munir"
  while (
    first > 0 &&
    /^NNP/.test(reading.xpos(first)) &&
    isTitle(reading, first - 1) &&
    reading.sentenceOf[first - 1] === reading.sentenceOf[first] &&
    !TIME_WORD.test(reading.lower(first - 1))
  )
    first--;
  // "WHO officials": an abbreviation that was taken for another word
  if (
    first > 0 &&
    /^NNS?$/.test(reading.xpos(first)) &&
    ABBREVIATION.test(reading.form(first - 1)) &&
    reading.sentenceOf[first - 1] === reading.sentenceOf[first]
  )
    first--;
  // "Mr | Holm": the rest of a name that the tree hung elsewhere
  while (
    /^NNPS?$/.test(reading.xpos(end - 1)) &&
    end < reading.tokenCount &&
    /^NNPS?$/.test(reading.xpos(end)) &&
    reading.sentenceOf[end] === reading.sentenceOf[head] &&
    !TIME_WORD.test(reading.lower(end))
  )
    end++;
  // a fronted phrase that the tree hung from the subject
  for (let t = head - 1; t > first; t--) {
    if (reading.form(t) !== ',' || !isFronted(reading, first, t)) continue;
    first = t + 1;
    break;
  }
  return { range: { first, end }, head, role };
}

/** "In the run-up to the vote, the leader": a phrase with a preposition, no row of adjectives. */
function isFronted(reading: Reading, first: number, comma: number): boolean {
  if (TIME_WORD.test(reading.lower(first))) return true;
  for (let t = first; t < comma; t++) if (/^(IN|TO|VBG|VBD|RB)$/.test(reading.xpos(t))) return true;
  return false;
}

/** A capitalised word in front of a name: part of it, or its title. */
const isTitle = (reading: Reading, token: number): boolean =>
  reading.xpos(token) === 'NNP' || (reading.xpos(token) === 'NN' && CAPITAL.test(reading.form(token)));

/** Coordinated with "and" or "or": not an apposition that the tree took for a member of a list. */
export function listed(reading: Reading, end: number, member: number): boolean {
  for (let t = end; t < member; t++) if (/^(and|or|&|nor)$/.test(reading.lower(t))) return true;
  return false;
}
