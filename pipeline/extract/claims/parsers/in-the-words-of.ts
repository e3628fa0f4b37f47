/** "in the words of one veteran, …", "in the view of the bank", "in Mr Lee's opinion". */
import { phraseEnd, phraseOf } from '../../language/phrase.ts';
import { type Range, sentenceEnd } from '../../language/scan.ts';
import { isNominal, isTensed } from '../../language/tags.ts';
import { headOf } from '../../language/tree.ts';
import type { Reading } from '../../reading/reading.ts';
import { sentenceOrQuotationStart } from '../extent.ts';
import type { Found } from '../found.ts';

/** "in the … of": the noun tells whether it was said or thought */
const NOUNS: ReadonlyMap<string, Found['cueClass']> = new Map([
  ['words', 'say'],
  ['telling', 'say'],
  ['view', 'believe'],
  ['opinion', 'believe'],
  ['belief', 'believe'],
  ['assessment', 'judge'],
  ['account', 'say'],
  ['reckoning', 'estimate'],
  ['eyes', 'believe'],
  ['estimation', 'estimate'],
  ['judgment', 'judge'],
  ['judgement', 'judge'],
]);

export function inTheWordsOf(reading: Reading, token: number): Found | null {
  const cueClass = NOUNS.get(reading.lower(token));
  if (!cueClass || token < 2) return null;
  const end = sentenceEnd(reading, token);
  const of =
    reading.lower(token - 2) === 'in' && reading.lower(token - 1) === 'the' && token + 2 < end && reading.lower(token + 1) === 'of';
  const cue: Range = of ? { first: token - 2, end: token + 2 } : { first: token, end: token + 1 };
  const source: Range | null = of ? { first: token + 2, end: nounPhraseEnd(reading, token + 2, end) } : possessor(reading, token);
  if (!source || source.end <= source.first) return null;
  const first = of ? cue.first : source.first - 1;
  const behind = of ? source.end : cue.end;
  const content = clauseAround(reading, first, behind, end);
  if (!content) return null;
  const { head } = phraseOf(reading, headOf(reading, source.first, source.end, isNominal, source.end - 1));
  return {
    anchor: token,
    cue,
    cueClass,
    stance: 'assert',
    source,
    sourceHead: head,
    role: null,
    content: [content],
    addressee: null,
    target: null,
    negated: false,
    rule: 'in-the-words-of',
  };
}

/** "in Mr Lee's view": the possessive between "in" and the noun. */
function possessor(reading: Reading, token: number): Range | null {
  for (let t = token - 1; t > token - 8 && t > 0; t--) {
    if (reading.lower(t) !== 'in') continue;
    const owned = t + 1 < token && (/^['’]s?$/.test(reading.form(token - 1)) || reading.xpos(token - 1) === 'PRP$');
    if (!owned) return null;
    return { first: t + 1, end: reading.xpos(token - 1) === 'PRP$' ? token : token - 1 };
  }
  return null;
}

function nounPhraseEnd(reading: Reading, first: number, end: number): number {
  for (let t = first; t < end; t++) {
    if (/^[,;:.]$/.test(reading.form(t)) || isTensed(reading, t) || reading.quotationOf[t] >= 0) return t;
  }
  return end;
}

/** The clause that the phrase comments on: behind it when it is in front, else before it. */
function clauseAround(reading: Reading, first: number, behind: number, end: number): Range | null {
  if (reading.form(behind) === ',' && behind + 1 < end) return { first: behind + 1, end };
  // "which in their belief would not help": between the pronoun and its verb
  if (first > 0 && /^(which|that|who)$/.test(reading.lower(first - 1)) && isTensed(reading, behind))
    return { first: behind, end: phraseEnd(reading, behind) };
  const start = sentenceOrQuotationStart(reading, first);
  return first - 2 > start ? { first: start, end: first } : null;
}
