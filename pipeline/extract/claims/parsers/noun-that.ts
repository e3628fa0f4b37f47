/** Nouns of saying: "an allegation by X that …", "its claims that …", "the ministry's denial that …". */
import type { Reading } from '../../reading/reading.ts';
import { complementEnd, trimmed } from '../extent.ts';
import type { Found } from '../found.ts';
import { nounSenses } from '../lexicon.ts';
import { phraseOf, type Source } from '../sources.ts';
import { child, sentenceEnd } from '../syntax.ts';

export function nounThat(reading: Reading, noun: number): Found | null {
  const [sense] = nounSenses(reading.lemma(noun));
  if (!sense) return null;
  const source = ownerOf(reading, noun);
  if (!source) return null;
  const that = thatBehind(reading, noun);
  if (that < 0) return null;
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
  const owner = child(reading, noun, 'nmod:poss');
  if (owner >= 0) return withoutGenitive(reading, phraseOf(reading, owner));
  for (const t of reading.children(noun)) {
    if (t < noun || !/^(nmod|obl)/.test(reading.relation(t))) continue;
    if (/^(by|from|among|of)$/.test(reading.lower(reading.subtreeStart(t)))) return phraseOf(reading, t);
  }
  return null;
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
