/** Nouns of saying: "an allegation by X that …", "its claims that …", "the ministry's denial that …". */
import type { Reading } from '../../reading/reading.ts';
import { complementEnd, trimmed } from '../extent.ts';
import type { Found } from '../found.ts';
import { nounSenses } from '../lexicon.ts';
import { phraseOf, type Source } from '../sources.ts';
import { child, sentenceEnd, sentenceStart } from '../syntax.ts';

export function nounThat(reading: Reading, noun: number): Found | null {
  const [sense] = nounSenses(reading.lemma(noun));
  if (!sense) return null;
  const that = thatBehind(reading, noun);
  if (that < 0) return null;
  const source = ownerOf(reading, noun);
  if (!source) return null;
  // "concern among doctors | that": the tree may have hung the clause from the owner
  if (source.range.first < that && source.range.end > that) source.range.end = that;
  const end = clauseEnd(reading, noun, that + 1);
  const content = trimmed(reading, { first: that + 1, end });
  if (!content) return null;
  return {
    anchor: noun,
    cue: { first: noun, end: that === noun + 1 ? that + 1 : noun + 1 },
    cueClass: sense.class,
    stance: sense.stance,
    source: source.range,
    sourceHead: source.head,
    role: null,
    content: [content],
    addressee: null,
    target: null,
    negated: false,
    rule: 'noun-that',
  };
}

/** "that" behind the noun, with at most the owner in between. */
function thatBehind(reading: Reading, noun: number): number {
  const end = Math.min(sentenceEnd(reading, noun), noun + 12);
  for (let t = noun + 1; t < end; t++) {
    if (reading.lower(t) === 'that') return /^(IN|WDT)$/.test(reading.xpos(t)) && reading.relation(t) === 'mark' ? t : -1;
    if (/^VB/.test(reading.xpos(t)) || /^[,;:]$/.test(reading.form(t))) return -1;
  }
  return -1;
}

/** Whose claim: a possessive in front, or "by", "of", "from", "among" behind. */
export function ownerOf(reading: Reading, noun: number): Source | null {
  const possessor = possessorOf(reading, noun);
  if (possessor) return possessor;
  for (const t of reading.children(noun)) {
    if (t < noun || !/^(nmod|obl)/.test(reading.relation(t))) continue;
    if (/^(by|from|among|of)$/.test(reading.lower(reading.subtreeStart(t)))) return phraseOf(reading, t);
  }
  return null;
}

/** "the union's long-held view", "its view" */
export function possessorOf(reading: Reading, noun: number): Source | null {
  return possessorInOrder(reading, noun) ?? possessorInTree(reading, noun);
}

function possessorInTree(reading: Reading, noun: number): Source | null {
  const owner = child(reading, noun, 'nmod:poss');
  return owner < 0 ? null : withoutGenitive(reading, phraseOf(reading, owner));
}

/** of adjectives between an owner and what is owned, in tokens */
const LONGEST_PREMODIFIER = 4;

/** "its long-held | view", "Mr Lind's | view": by the genitive in front, whatever the tree says. */
function possessorInOrder(reading: Reading, noun: number): Source | null {
  let t = noun - 1;
  const floor = Math.max(sentenceStart(reading, noun), noun - LONGEST_PREMODIFIER);
  while (t > floor && /^(JJ|JJS|JJR|VBN|VBG|NN|RB|CD|HYPH)$/.test(reading.xpos(t))) t--;
  if (t < floor) return null;
  if (reading.xpos(t) === 'PRP$' || reading.lower(t) === 'her') return { range: { first: t, end: t + 1 }, head: t, role: null };
  if (reading.xpos(t) !== 'POS' || t - 1 < sentenceStart(reading, noun)) return null;
  let first = t - 1;
  if (!/^NN/.test(reading.xpos(first))) return null;
  while (first > sentenceStart(reading, noun) && /^(NN|NNS|NNP|NNPS|JJ|DT|PRP\$|CD|POS|HYPH)$/.test(reading.xpos(first - 1))) {
    // a determiner opens its phrase
    if (/^(DT|PRP\$)$/.test(reading.xpos(first))) break;
    first--;
  }
  return { range: { first, end: t }, head: t - 1, role: null };
}

/** "the union's" → "the union" */
function withoutGenitive(reading: Reading, source: Source): Source {
  const { first, end } = source.range;
  return reading.xpos(end - 1) === 'POS' ? { ...source, range: { first, end: end - 1 } } : source;
}

function clauseEnd(reading: Reading, noun: number, first: number): number {
  for (const t of reading.children(noun)) {
    if (t >= first && /^(acl|ccomp|acl:relcl)$/.test(reading.relation(t))) return reading.subtreeEnd(t);
  }
  return complementEnd(reading, noun, first);
}
