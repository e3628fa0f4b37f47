/** Who says so: the noun phrase with its title, and apart from it the apposition or relative clause that tells the role. */
import type { Reading } from '../reading/reading.ts';
import type { Range } from './found.ts';
import { child, isVerb, sentenceStart } from './syntax.ts';

export interface Source {
  range: Range;
  head: number;
  role: Range | null;
}

const OUTSIDE = new Set(['appos', 'acl:relcl', 'parataxis', 'conj', 'cc', 'punct', 'acl', 'dep', 'case', 'mark', 'discourse', 'ccomp']);
const RELATIVE = /^(who|which|that|whom)$/;
/** nouns that tell when, not who */
export const TIME_WORD =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|this|last|next|earlier|later|morning|afternoon|evening|night|week|month|year|january|february|march|april|june|july|august|september|october|november|december)$/;
/** of a bracket within a name, "(R-OK)", in tokens */
const LONGEST_BRACKET = 12;
/** of a bare noun phrase, in tokens */
const LONGEST_BARE = 14;
/** how a description behind a name begins: "a teacher", "who left", "69" */
const DESCRIBES = /^(DT|WP|WP\$|NN|NNP|NNS|JJ|CD|PRP\$|WDT|RB)$/;
const LONGEST_DATELINE = 14;
const OPENS_ASIDE = /^[,(—–]$/;

const isNominal = (reading: Reading, token: number): boolean => /^(NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(reading.upos(token));

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
      if (from <= end + 1 && role === null) role = { first: from, end: to };
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
  // a fronted phrase that the tree hung from the subject
  for (let t = head - 1; t > first; t--) {
    if (reading.form(t) !== ',' || /^(JJ|NN)/.test(reading.xpos(first))) continue;
    first = t + 1;
    break;
  }
  return { range: { first, end }, head, role };
}

/** A capitalised word in front of a name: part of it, or its title. */
const isTitle = (reading: Reading, token: number): boolean =>
  reading.xpos(token) === 'NNP' || (reading.xpos(token) === 'NN' && /^\p{Lu}/u.test(reading.form(token)));

/** Coordinated with "and" or "or": not an apposition that the tree took for a member of a list. */
function listed(reading: Reading, end: number, member: number): boolean {
  for (let t = end; t < member; t++) if (/^(and|or|&|nor)$/.test(reading.lower(t))) return true;
  return false;
}

/** The subject of a verb, found through coordination, control, participles and relative clauses; null when neither tree nor order shows one. */
export function subjectOf(reading: Reading, verb: number, groupFirst: number): Source | null {
  const found = subjectInTree(reading, verb);
  const source = found && isPlausible(reading, found, verb) ? found : subjectInFront(reading, verb, groupFirst);
  if (source) source.role ??= asideBetween(reading, source.range.end, groupFirst);
  return source;
}

/** What stands between commas from the name to its verb. */
function asideBetween(reading: Reading, from: number, groupFirst: number): Range | null {
  if (from + 2 >= groupFirst || reading.form(from) !== ',' || reading.form(groupFirst - 1) !== ',') return null;
  return { first: from + 1, end: groupFirst - 1 };
}

function subjectInTree(reading: Reading, verb: number): Source | null {
  let v = verb;
  for (let steps = 0; steps < 6; steps++) {
    const subject = child(reading, v, 'nsubj', 'nsubj:pass', 'nsubj:outer');
    if (subject >= 0) {
      if (RELATIVE.test(reading.lower(subject))) {
        const antecedent = antecedentOf(reading, v);
        return antecedent >= 0 && antecedent < subject ? phraseOf(reading, antecedent, verb) : null;
      }
      return phraseOf(reading, subject, verb);
    }
    const relation = reading.relation(v);
    const head = reading.head(v);
    if (head < 0) return null;
    if (relation === 'acl' || relation === 'acl:relcl') {
      if (head > v || !isNominal(reading, head)) return null;
      if (!TIME_WORD.test(reading.lower(head))) return phraseOf(reading, head, verb);
      // "sent out a letter Tuesday inviting them"
      v = reading.head(head);
      if (v < 0 || !isVerb(reading, v)) return null;
      continue;
    }
    const shares =
      (relation === 'conj' && head < v) ||
      relation === 'xcomp' ||
      ((relation === 'advcl' || relation === 'parataxis') && /^VB[GN]$/.test(reading.xpos(v)));
    if (!shares || !(isVerb(reading, head) || /^(ADJ|NOUN)$/.test(reading.upos(head)))) return null;
    v = head;
  }
  return null;
}

/** No clause in a source, unless it tells apart who it is. */
function isPlausible(reading: Reading, { range, head }: Source, verb: number): boolean {
  if (range.first <= verb && verb < range.end) return false;
  if (TIME_WORD.test(reading.lower(head)) || range.first < behindDateline(reading, sentenceStart(reading, verb))) return false;
  for (let t = range.first; t < range.end; t++) {
    if (RELATIVE.test(reading.lower(t)) && t > range.first) return true;
    if (/^VB[DZP]$/.test(reading.xpos(t)) && reading.quotationOf[t] < 0) return false;
  }
  return true;
}

/** "WASHINGTON (AP) — ": the first token behind a dateline, or the sentence's first. */
function behindDateline(reading: Reading, start: number): number {
  if (!/^\p{Lu}{2,}/u.test(reading.form(start))) return start;
  for (let t = start + 1; t < start + LONGEST_DATELINE && t < reading.tokenCount; t++) {
    if (/^(—|–|--)$/.test(reading.form(t))) return t + 1;
    if (isVerb(reading, t) && reading.xpos(t) !== 'VB') return start;
  }
  return start;
}

/** The noun phrase in front of a verb group, by word classes and commas alone, its asides stepped over. */
export function subjectInFront(reading: Reading, verb: number, groupFirst: number): Source | null {
  const start = behindDateline(reading, sentenceStart(reading, verb));
  let end = groupFirst;
  while (end > start && (reading.upos(end - 1) === 'ADV' || (TIME_WORD.test(reading.lower(end - 1)) && end - 1 > start))) end--;
  if (end > start && reading.form(end - 1) === ')') {
    let open = end - 1;
    while (open > start && end - open < LONGEST_BRACKET && reading.form(open) !== '(') open--;
    if (reading.form(open) === '(') end = open;
  }
  if (end <= start) return null;
  if (/^[,—–]$/.test(reading.form(end - 1))) return subjectAcrossAside(reading, start, end);
  if (!isNounOrPronoun(reading, end - 1) || TIME_WORD.test(reading.lower(end - 1)) || RELATIVE.test(reading.lower(end - 1))) return null;
  const head = end - 1;
  if (reading.upos(head) === 'PRON') return { range: { first: head, end }, head, role: null };
  let first = head;
  while (first > start && goesOnBackwards(reading, first - 1, start)) first--;
  // a noun behind a preposition is no subject
  if (first > start && reading.upos(first - 1) === 'ADP') return null;
  while (first < head && /^(PART|CCONJ|PUNCT)$/.test(reading.upos(first))) first++;
  for (let t = first + 1; t < end; t++) if (reading.upos(t) === 'ADP') return { range: { first, end }, head: t - 1, role: null };
  return { range: { first, end }, head, role: null };
}

/** Words of a noun phrase read backwards: prepositions and coordination only between nouns. */
function goesOnBackwards(reading: Reading, token: number, start: number): boolean {
  if (reading.quotationOf[token] >= 0 || /^(not|that)$/.test(reading.lower(token))) return false;
  if (/^(NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(reading.upos(token)) && reading.xpos(token) !== 'TO') return true;
  if (/^(HYPH|\/)$/.test(reading.xpos(token)) || reading.form(token) === '/') return true;
  return /^(ADP|CCONJ)$/.test(reading.upos(token)) && token > start && /^(NOUN|PROPN|NUM)$/.test(reading.upos(token - 1));
}

const isNounOrPronoun = (reading: Reading, token: number): boolean => /^(NOUN|PROPN|PRON)$/.test(reading.upos(token));

/** "Mary Ames, head of the shop, which opened in May, said": the first stretch between commas that is a bare noun phrase. */
function subjectAcrossAside(reading: Reading, start: number, end: number): Source | null {
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !/^[,—–]$/.test(reading.form(to))) to++;
    let first = from;
    while (first < to && reading.upos(first) === 'CCONJ') first++;
    if (isBareNounPhrase(reading, first, to)) {
      let head = to - 1;
      for (let t = first; t < to; t++) {
        if (/^(of|for|at|from|in|on|with|\()$/.test(reading.lower(t))) {
          head = t - 1;
          break;
        }
      }
      return { range: { first, end: to }, head, role: to + 2 < end - 1 ? { first: to + 1, end: end - 1 } : null };
    }
    from = to + 1;
  }
  return null;
}

function isBareNounPhrase(reading: Reading, first: number, to: number): boolean {
  if (to <= first || to - first > LONGEST_BARE) return false;
  if (!/^(DT|NNP|NNPS|NN|NNS|PRP|PRP\$|CD|JJ)$/.test(reading.xpos(first))) return false;
  for (let t = first; t < to; t++) if (/^(VBD|VBZ|VBP|MD|VBG|VB|TO)$/.test(reading.xpos(t)) || reading.quotationOf[t] >= 0) return false;
  return /^(NN|PRP|-RRB-|\)|CD)/.test(reading.xpos(to - 1)) && !TIME_WORD.test(reading.lower(to - 1));
}

/** The speaker between a quotation and its verb, asides and all: “…,” Mary Ames, 69, who runs the shop, told the council. */
export function speakerBetween(reading: Reading, from: number, to: number): Source | null {
  let end = from;
  while (end < to && !OPENS_ASIDE.test(reading.form(end))) {
    if (/^(VBD|VBZ|VBP|MD)$/.test(reading.xpos(end))) return null;
    end++;
  }
  while (end > from && reading.upos(end - 1) === 'ADV') end--;
  if (end === from || !isNominal(reading, from)) return null;
  let head = -1;
  for (let t = from; t < end; t++) {
    const up = reading.head(t);
    if (/^(NOUN|PROPN|PRON)$/.test(reading.upos(t)) && (up < from || up >= end)) {
      head = t;
      break;
    }
  }
  if (head < 0) return null;
  const roleEnd = to > end && reading.form(to - 1) === ',' ? to - 1 : to;
  return { range: { first: from, end }, head, role: roleEnd > end + 1 ? { first: end + 1, end: roleEnd } : null };
}

/** The speaker behind an inverted verb: said Mary Ames, who runs the shop. */
export function speakerBehind(reading: Reading, from: number, limit: number): Source | null {
  let head = -1;
  for (let t = from; t < limit; t++) {
    if (!/^(NOUN|PROPN|PRON)$/.test(reading.upos(t))) {
      if (OPENS_ASIDE.test(reading.form(t)) || isVerb(reading, t)) break;
      continue;
    }
    const up = reading.head(t);
    if (up < from) {
      head = t;
      break;
    }
  }
  if (head < 0) return null;
  const source = phraseOf(reading, head);
  source.range.first = from;
  for (let t = source.range.first; t < source.range.end; t++) {
    if (OPENS_ASIDE.test(reading.form(t)) && !listed(reading, t, source.range.end)) {
      source.role ??= { first: t + 1, end: source.range.end };
      source.range.end = t;
    }
  }
  if (source.range.end <= source.range.first) return null;
  const after = source.range.end;
  if (after + 1 < limit && reading.form(after) === ',' && DESCRIBES.test(reading.xpos(after + 1))) {
    let to = after + 1;
    while (to < limit - 1 && reading.quotationOf[to] < 0 && !/^(adding|citing|noting|referring)$/.test(reading.lower(to))) to++;
    source.role = { first: after + 1, end: to };
  }
  return source;
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
