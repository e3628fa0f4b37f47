/** "The ministry said that … It also said …": whoever speaks as "it" is the body or the document that spoke last. */

import type { CueClass, SourceKind, Span } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import { sentenceStart, some } from '../language/scan.ts';
import { headOfPhraseSpan, isSubjectRelation } from '../language/tree.ts';
import type { Reading } from '../reading/reading.ts';
import { holds } from '../spans.ts';
import type { Actor } from './entities.ts';

/** sentences that a speaker is remembered for */
const REACH = 2;
/** who wants or opposes something need not be who spoke */
const TELLS = new Set<CueClass>(['say', 'claim', 'deny', 'estimate', 'reveal', 'show']);
const SPEAKING = new Set<SourceKind>(['organisation', 'government', 'media', 'document', 'armed_group', 'military']);

/**
 * The claim whose source a claim's "it" stands for, or null: the nearest with a body or a document as its source, unless another has been
 * the subject of a sentence since. Who is only named in what was said has not spoken.
 * @param claims all claims by the place of their source
 */
export function speakerBefore(
  reading: Reading,
  claim: DraftClaim,
  claims: readonly DraftClaim[],
  actors: readonly Actor[],
): DraftClaim | null {
  const { source } = claim;
  if (source?.text.toLowerCase() !== 'it' || !TELLS.has(claim.cueClass)) return null;
  const sentence = reading.sentenceOf[reading.tokenAt(source.start)];
  let last: DraftClaim | null = null;
  for (const other of claims) {
    if (!other.source || other.source.end > source.start) break;
    if (other !== claim && sentence - reading.sentenceOf[reading.tokenAt(other.source.start)] <= REACH && maySpeak(reading, other))
      last = other;
  }
  return last && !hasSubjectInFront(reading, claim) && !isSupplanted(reading, last, claim, actors) ? last : null;
}

/** "Moscow has been silent since it acknowledged …": of the clause in front of it, unless that is what "it" says. */
function hasSubjectInFront(reading: Reading, { source, content }: DraftClaim): boolean {
  const end = reading.tokenAt(source?.start ?? 0);
  const isTold = (token: number): boolean =>
    content.some(({ start, end: to }) => start <= reading.tokenStart[token] && reading.tokenEnd[token] <= to);
  return some(reading, sentenceStart(reading, end), end, (_, token) => isSubjectRelation(reading, token) && !isTold(token));
}

/** A body, a document, or something else that is no person: "the index", "the centre". */
function maySpeak(reading: Reading, { source, sourceKind, entity }: DraftClaim): boolean {
  if (!source || isByTheWay(reading, source)) return false;
  if (SPEAKING.has(entity?.kind ?? sourceKind)) return reading.xpos(headOfPhraseSpan(reading, source)) !== 'NNS';
  return entity === null && sourceKind === 'unknown' && reading.xpos(headOfPhraseSpan(reading, source)) === 'NN';
}

/** "as the Echo reported" */
function isByTheWay(reading: Reading, { start }: Span): boolean {
  const first = reading.tokenAt(start);
  return reading.lower(reading.lower(first - 1) === 'the' ? first - 2 : first - 1) === 'as';
}

/** Another that may be "it" is the subject of a clause between the two, and not of what either of them says. */
function isSupplanted(reading: Reading, last: DraftClaim, claim: DraftClaim, actors: readonly Actor[]): boolean {
  const [from, to] = [last.source?.end ?? 0, claim.source?.start ?? 0];
  const told = [...last.content, ...claim.content];
  return actors.some(
    ({ entity, type }) =>
      entity !== last.entity &&
      type !== 'person' &&
      entity.mentions.some(
        (mention) =>
          mention.start >= from &&
          mention.end <= to &&
          !isByTheWay(reading, mention) &&
          !told.some((span) => holds(span, mention)) &&
          reading.relation(headOfPhraseSpan(reading, mention)).startsWith('nsubj'),
      ),
  );
}

/** Writes down that an unnamed source speaks on: the pronoun is shown as the words that it stands for. */
export function speaksOn(claim: DraftClaim, before: DraftClaim): void {
  const span = before.evidence.find(({ field }) => field === 'source_name')?.span ?? before.source;
  if (!span) return;
  claim.evidence.push({ field: 'source_name', span, basis: 'implied', rule: 'actors.speaker-again' });
  claim.sourceKind = before.sourceKind;
  claim.sourceNamed = before.sourceNamed;
}
