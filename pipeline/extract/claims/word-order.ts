/** The subject by word order alone: the noun phrase in front of a verb, where no tree is believed. */
import type { Reading } from '../reading/reading.ts';
import { RELATIVE, type Source, TIME_WORD } from './sources.ts';
import { isVerb, sentenceStart } from './syntax.ts';

// up here, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const CAPITALS = /^\p{Lu}{2,}/u;

/** prepositions that open clauses too: "after the board opposed it" */
const SUBORDINATES = /^(after|before|since|as|until|than|because|though|although|while|whereas|if|when|where|that|whether)$/;

/** of a bracket within a name, "(R-OK)", in tokens */
const LONGEST_BRACKET = 12;
/** of a bare noun phrase, in tokens */
const LONGEST_BARE = 14;
const LONGEST_DATELINE = 14;
/** how documents come out */
const ISSUED = /^(released|published|issued|filed|conducted|commissioned|unveiled|dated|posted|signed|sponsored)$/;
/** of a participle with its time and place, in tokens */
const LONGEST_ISSUED = 8;

/** "WASHINGTON (AP) — ": the first token behind a dateline, or the sentence's first. */
export function behindDateline(reading: Reading, start: number): number {
  if (!CAPITALS.test(reading.form(start))) return start;
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
  end = beforeIssued(reading, start, end, groupFirst);
  if (end <= start) return null;
  if (isAsideMark(reading, end - 1)) return subjectAcrossAside(reading, start, end);
  if (
    !(isNounOrPronoun(reading, end - 1) || isNominalised(reading, end - 1)) ||
    TIME_WORD.test(reading.lower(end - 1)) ||
    RELATIVE.test(reading.lower(end - 1))
  )
    return null;
  const head = end - 1;
  if (reading.upos(head) === 'PRON') return { range: { first: head, end }, head, role: null };
  let first = head;
  while (first > start && goesOnBackwards(reading, first - 1, start)) first--;
  // a noun behind a preposition is no subject
  if (first > start && reading.upos(first - 1) === 'ADP' && !SUBORDINATES.test(reading.lower(first - 1))) return null;
  // "officials tracking the group": the participle tells apart who they are
  if (
    first - 2 >= start &&
    reading.xpos(first - 1) === 'VBG' &&
    /^NNS?$/.test(reading.xpos(first - 2)) &&
    !TIME_WORD.test(reading.lower(first - 2))
  ) {
    const noun = first - 2;
    let from = noun;
    while (from > start && goesOnBackwards(reading, from - 1, start)) from--;
    return { range: { first: from, end }, head: noun, role: null };
  }
  while (first < head && /^(PART|CCONJ|PUNCT)$/.test(reading.upos(first))) first++;
  for (let t = first + 1; t < end; t++) if (reading.upos(t) === 'ADP') return { range: { first, end }, head: t - 1, role: null };
  return { range: { first, end }, head, role: null };
}

/** "a report published Wednesday | said", "a poll released in late August | found": the participle tells which; the noun is in front of it. */
function beforeIssued(reading: Reading, start: number, end: number, groupFirst: number): number {
  if (end < groupFirst && end - 1 > start && /^VB[DN]$/.test(reading.xpos(end - 1)) && isNounOrPronoun(reading, end - 2)) return end - 1;
  for (let t = end - 1; t > start && t > end - LONGEST_ISSUED; t--) {
    if (ISSUED.test(reading.lower(t)) && /^NN/.test(reading.xpos(t - 1))) return t;
    if (reading.form(t) === ',' || isVerb(reading, t)) return end;
  }
  return end;
}

/** Words of a noun phrase read backwards: prepositions and coordination only between nouns. */
function goesOnBackwards(reading: Reading, token: number, start: number): boolean {
  if (
    reading.quotationOf[token] >= 0 ||
    /^(not|that|after|before|because|since|until|although|though|while|when)$/.test(reading.lower(token))
  )
    return false;
  if (/^(NOUN|PROPN|ADJ|DET|NUM|PART)$/.test(reading.upos(token)) && reading.xpos(token) !== 'TO') return true;
  if (reading.xpos(token) === 'PRP$') return true;
  if (reading.xpos(token) === 'HYPH' || reading.form(token) === '/') return reading.tokenEnd[token] === reading.tokenStart[token + 1];
  return /^(ADP|CCONJ)$/.test(reading.upos(token)) && token > start && /^(NOUN|PROPN|NUM)$/.test(reading.upos(token - 1));
}

const isNounOrPronoun = (reading: Reading, token: number): boolean =>
  /^(NOUN|PROPN|PRON)$/.test(reading.upos(token)) || /^(some|many|others|most|few|those|several)$/.test(reading.lower(token));

/** A comma or a dash, not a hyphen inside a word. */
const isAsideMark = (reading: Reading, token: number): boolean =>
  /^(,|—|–|--)$/.test(reading.form(token)) ||
  (reading.form(token) === '-' && token > 0 && reading.tokenEnd[token - 1] < reading.tokenStart[token]);

/** "the rich", "the West": an adjective that stands for who is so. */
const isNominalised = (reading: Reading, token: number): boolean =>
  /^JJ[RS]?$/.test(reading.xpos(token)) && token > 0 && /^(the|a|both|all)$/.test(reading.lower(token - 1));

/** "Mary Ames, head of the shop, which opened in May, said": the first stretch between commas that is a bare noun phrase. */
function subjectAcrossAside(reading: Reading, start: number, end: number): Source | null {
  for (let from = start; from < end; ) {
    let to = from;
    while (to < end && !isAsideMark(reading, to)) to++;
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
