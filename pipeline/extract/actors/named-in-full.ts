/** "the Norland Hunger Index … the index": a document or measure that speaks under the last word of the name it was given before. */
import { partitionPoint } from '../../common/partition-point.ts';
import type { SourceKind } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import { isCapitalised } from '../language/phrase.ts';
import { type Range, runStart, sentenceStart } from '../language/scan.ts';
import { words } from '../language/words.ts';
import { capitalisedTokens } from '../places/name-runs.ts';
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
  if (head - the !== 1 || !isNamelessText(reading, the, head)) return;
  const full = onlyFullName(reading, the, head);
  if (!full) return;
  const span = tokenSpan(reading, full.first, full.end);
  claim.evidence.push({ field: 'source_name', span, basis: 'implied', rule: 'actors.named-in-full' });
  claim.sourceNamed = true;
}

/** "the index": no name, and neither a body nor a person. */
const isNamelessText = (reading: Reading, the: number, head: number): boolean =>
  reading.lower(the) === 'the' &&
  !isCapitalised(reading, head) &&
  reading.xpos(head) === 'NN' &&
  SPEAKS_AS_TEXT.has(kindOfPhrase(reading, head));

/** The one name before it that ends in the same word; null where there is none, or another one too. */
function onlyFullName(reading: Reading, the: number, head: number): Range | null {
  const capitals = capitalisedTokens(reading);
  const word = reading.lower(head);
  let full: Range | null = null;
  for (let i = partitionPoint(capitals.length, (at) => capitals[at] < the) - 1; i >= 0 && capitals[i] > Math.max(0, the - REACH); i--) {
    const token = capitals[i];
    if (reading.lower(token) !== word) continue;
    const name = { first: nameStart(reading, token), end: token + 1 };
    if (name.end - name.first < 2) continue;
    if (full && wordsIn(reading, full) !== wordsIn(reading, name)) return null;
    full = name;
  }
  return full;
}

/** The words with a capital in front, without an article. */
function nameStart(reading: Reading, last: number): number {
  const first = runStart(reading, last, sentenceStart(reading, last), isCapitalised);
  return opensPhrase(reading, first) ? first + 1 : first;
}

const opensPhrase = words('the a an this its');

const wordsIn = (reading: Reading, { first, end }: Range): string =>
  Array.from({ length: end - first }, (_, index) => reading.lower(first + index)).join(' ');
