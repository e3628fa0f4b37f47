/**
 * Speech that no reporting clause claims: '“…,” she said. “…”' goes on in the sentences and paragraphs after it, and belongs to the claim that it goes on from.
 */
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../pattern.ts';
import { isNameInMarks, isSpeech, wholeQuotation } from '../quotations.ts';
import { parentsOf } from './nesting.ts';

export function joinFloatingQuotes(reading: Reading, found: Found[]): Found[] {
  const claimed = tokensClaimed(reading, found);
  const claimIn = claimsBySentence(reading, found);
  reading.quotations.forEach((quotation, q) => {
    if (
      quotation.depth > 0 ||
      quotation.continues >= 0 ||
      claimed[quotation.firstToken] ||
      !isSpeech(reading, q) ||
      isNameInMarks(reading, q)
    )
      return;
    const sentence = reading.sentenceOf[quotation.firstToken];
    if (reading.sentenceFirst[sentence] !== quotation.firstToken || sentence === 0) return;
    const before = claimIn.get(sentence - 1);
    if (!before || !(isSpoken(reading, before) || introduces(before))) return;
    const range = wholeQuotation(reading, q);
    before.content.push(range);
    claimed.fill(1, range.first, range.end);
    for (let s = sentence; s <= reading.sentenceOf[range.end - 1]; s++) if (!claimIn.has(s)) claimIn.set(s, before);
  });
  return found;
}

/** 1 for each token that is a cue or stands in a content. */
function tokensClaimed(reading: Reading, found: readonly Found[]): Uint8Array {
  const claimed = new Uint8Array(reading.tokenCount);
  for (let i = 0; i < found.length; i++) {
    const { content, anchor } = found[i];
    for (let j = 0; j < content.length; j++) claimed.fill(1, content[j].first, content[j].end);
    claimed[anchor] = 1;
  }
  return claimed;
}

/** sentence → the last claim whose cue or content stands in it */
function claimsBySentence(reading: Reading, found: readonly Found[]): Map<number, Found> {
  const claimIn = new Map<number, Found>();
  const parents = parentsOf(reading, found);
  const inOrder = found.map((_, i) => i).sort((a, b) => found[a].anchor - found[b].anchor);
  for (let at = 0; at < inOrder.length; at++) {
    const i = inOrder[at];
    const claim = found[i];
    const sentence = reading.sentenceOf[claim.anchor];
    const there = claimIn.get(sentence);
    // who is spoken of in somebody's content does not speak on
    if (there && parents[i] >= 0) continue;
    // speech goes on, a side remark after its reporting clause does not
    if (!there || !isSpoken(reading, there) || isSpoken(reading, claim)) claimIn.set(sentence, claim);
  }
  for (let i = 0; i < found.length; i++) {
    const claim = found[i];
    for (let j = 0; j < claim.content.length; j++) {
      const sentence = reading.sentenceOf[claim.content[j].end - 1];
      if (!claimIn.has(sentence)) claimIn.set(sentence, claim);
    }
  }
  return claimIn;
}

const INTRODUCES = new Set(['say', 'reveal', 'claim']);
const SPOKEN = new Set(['say', 'reveal', 'claim', 'deny', 'ask', 'want', 'accuse', 'praise', 'oppose', 'judge', 'believe', 'estimate']);

/** 'She said it was late. “We must go.”': what begins without marks goes on within them. */
const introduces = ({ cueClass, source, stance }: Found): boolean => source !== null && stance === 'assert' && INTRODUCES.has(cueClass);

/** The claim is speech already: its own words are quoted, or it introduces what follows. */
function isSpoken(reading: Reading, { cueClass, source, content }: Found): boolean {
  if (!SPOKEN.has(cueClass) || !source) return false;
  return content.some(({ first, end }) => reading.quotationOf[first] >= 0 || reading.quotationOf[end - 1] >= 0);
}
