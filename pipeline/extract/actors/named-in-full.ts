/** "the Norland Hunger Index … the index": a document or measure that speaks under the last word of the name it was given before. */
import type { SourceKind } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import { isCapitalised } from '../language/phrase.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { kindOfPhrase } from './corefer.ts';

/** tokens before a source in which its full name is looked for */
const REACH = 1000;
/** of bodies and people other rules tell which one is meant */
const SPEAKS_AS_TEXT = new Set<SourceKind | null>([null, 'document', 'unknown']);

/** Writes down the full name of a claim's nameless source, "the" and one noun, where the text before has one such name and no other. */
export function nameInFull(reading: Reading, claim: DraftClaim): void {
  const { source, entity } = claim;
  if (!source || entity) return;
  const [first, head] = [reading.tokenAt(source.start), reading.tokenAt(source.end - 1)];
  const the = head === first ? first - 1 : first;
  if (head - the !== 1 || reading.lower(the) !== 'the' || isCapitalised(reading, head) || reading.xpos(head) !== 'NN') return;
  if (!SPEAKS_AS_TEXT.has(kindOfPhrase(reading, head))) return;
  let full: { first: number; end: number } | null = null;
  for (let token = the - 1; token > 0 && token > the - REACH; token--) {
    if (!isCapitalised(reading, token) || reading.lower(token) !== reading.lower(head)) continue;
    const name = { first: nameStart(reading, token), end: token + 1 };
    if (name.end - name.first < 2) continue;
    if (full && wordsIn(reading, full) !== wordsIn(reading, name)) return;
    full = name;
  }
  if (!full) return;
  const span = tokenSpan(reading, full.first, full.end);
  claim.evidence.push({ field: 'source_name', span, basis: 'implied', rule: 'actors.named-in-full' });
  claim.sourceNamed = true;
}

/** The words with a capital in front, without an article. */
function nameStart(reading: Reading, last: number): number {
  let first = last;
  while (first > reading.sentenceFirst[reading.sentenceOf[last]] && isCapitalised(reading, first - 1)) first--;
  return /^(the|a|an|this|its)$/.test(reading.lower(first)) ? first + 1 : first;
}

const wordsIn = (reading: Reading, { first, end }: { first: number; end: number }): string =>
  Array.from({ length: end - first }, (_, index) => reading.lower(first + index)).join(' ');
