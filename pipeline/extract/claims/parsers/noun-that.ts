/** Nouns of saying: "an allegation by X that …", "its claims that …", "the ministry's denial that …". */
import { nounSenses } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { isNounTag, isVerb, mayBeConjunction, penn } from '../../language/tags.ts';
import { child, related } from '../../language/tree.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementEnd, trimmed } from '../extent.ts';
import type { Found } from '../found.ts';

const isOwnerRelation = related('nmod* obl*');
const isPremodifier = penn('CD HYPH JJ JJR JJS NN RB VBG VBN');
const isOfOwner = penn('CD DT HYPH JJ NN NNP NNPS NNS POS PRP$');
const opensOwner = penn('DT PRP$');
const isClauseOfCue = related('acl acl:relcl ccomp');

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
    if (reading.lower(t) === 'that') return mayBeConjunction(reading, t) && reading.relation(t) === 'mark' ? t : -1;
    if (isVerb(reading, t) || /^[,;:]$/.test(reading.form(t))) return -1;
  }
  return -1;
}

/** Whose claim: a possessive in front, or "by", "of", "from", "among" behind. */
export function ownerOf(reading: Reading, noun: number): NounPhrase | null {
  const possessor = possessorOf(reading, noun);
  if (possessor) return possessor;
  for (const t of reading.children(noun)) {
    if (t < noun || !isOwnerRelation(reading, t)) continue;
    if (/^(by|from|among|of)$/.test(reading.lower(reading.subtreeStart(t)))) return phraseOf(reading, t);
  }
  return null;
}

/** "the union's long-held view", "its view" */
export function possessorOf(reading: Reading, noun: number): NounPhrase | null {
  return possessorInOrder(reading, noun) ?? possessorInTree(reading, noun);
}

function possessorInTree(reading: Reading, noun: number): NounPhrase | null {
  const owner = child(reading, noun, 'nmod:poss');
  return owner < 0 ? null : withoutGenitive(reading, phraseOf(reading, owner));
}

/** of adjectives between an owner and what is owned, in tokens */
const LONGEST_PREMODIFIER = 4;

/** "its long-held | view", "Mr Lind's | view": by the genitive in front, whatever the tree says. */
function possessorInOrder(reading: Reading, noun: number): NounPhrase | null {
  let t = noun - 1;
  const floor = Math.max(sentenceStart(reading, noun), noun - LONGEST_PREMODIFIER);
  while (t > floor && isPremodifier(reading, t)) t--;
  if (t < floor) return null;
  if (reading.xpos(t) === 'PRP$' || reading.lower(t) === 'her') return { range: { first: t, end: t + 1 }, head: t, role: null };
  if (reading.xpos(t) !== 'POS' || t - 1 < sentenceStart(reading, noun)) return null;
  let first = t - 1;
  if (!isNounTag(reading, first)) return null;
  while (first > sentenceStart(reading, noun) && isOfOwner(reading, first - 1)) {
    // a determiner opens its phrase
    if (opensOwner(reading, first)) break;
    first--;
  }
  return { range: { first, end: t }, head: t - 1, role: null };
}

/** "the union's" → "the union" */
function withoutGenitive(reading: Reading, source: NounPhrase): NounPhrase {
  const { first, end } = source.range;
  return reading.xpos(end - 1) === 'POS' ? { ...source, range: { first, end: end - 1 } } : source;
}

function clauseEnd(reading: Reading, noun: number, first: number): number {
  for (const t of reading.children(noun)) {
    if (t >= first && isClauseOfCue(reading, t)) return reading.subtreeEnd(t);
  }
  return complementEnd(reading, noun, first);
}
