/** When something was said: the times that hang on a claim's cue, and not inside what was claimed. */

import type { Span } from '../../contract.ts';
import type { Draft, DraftClaim, DraftTime } from '../drafts.ts';
import { isPredicate } from '../language/clause.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { some } from '../language/scan.ts';
import { isPresent } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { overlaps } from '../spans.ts';
import type { BySentence } from './by-sentence.ts';
import { type Dated, TIME_CASES } from './dated.ts';

/** `published`: ISO date; what is said in the present of a time after it is about that time. */
export function datesOfSaying(reading: Reading, published: string | null, draft: Draft, dated: BySentence<Dated>): void {
  for (const claim of draft.claims) {
    const time = timeOfSaying(reading, claim, dated);
    if (!time || (published && time.to && time.to > published && isSaidInPresent(reading, claim.cue))) continue;
    claim.time = time;
    if (time.span) claim.evidence.push({ field: 'time_id', span: time.span, basis: 'stated', rule: 'attach.time.said' });
  }
}

function timeOfSaying(reading: Reading, claim: DraftClaim, dated: BySentence<Dated>): DraftTime | null {
  // "planned an attack in August": the time of what was planned
  // "In 2017 the group was estimated to have 600 boats": the time of what was estimated
  if (!claim.cue || claim.stance === 'intend' || (!claim.source && claim.cueClass === 'estimate')) return null;
  const first = reading.tokenAt(claim.cue.start);
  const last = reading.tokenAt(claim.cue.end - 1);
  const sentence = dated(reading.sentenceOf[first]);
  if (sentence.length === 0) return null;
  // "In 2025 the country registered 64,000 cases": the year that was counted; on a day somebody gave the count
  const isCount = claim.rule.startsWith('count-given');
  // a time that was told of, or one that the claim is about, is no time of saying
  const outside = sentence.filter(
    ({ time }) =>
      time.span &&
      !(isCount && time.precision !== 'day') &&
      !claim.content.some((span) => overlaps(span, time.span as NonNullable<typeof time.span>)),
  );
  return outside.find((one) => isSaid(reading, one, first, last, claim))?.time ?? null;
}

/** The time hangs on the cue, or on a noun that hangs on it ("told a hearing on June 10th"). */
function isSaid(reading: Reading, { holder, head, first, time }: Dated, firstCue: number, lastCue: number, claim: DraftClaim): boolean {
  const isCue = (token: number): boolean => token >= firstCue && token <= lastCue;
  // "a hearing on June 10th", but not "of the 2016 election"
  const isAdverbial = TIME_CASES.has(reading.lower(first - 1)) || reading.relation(head).endsWith('unmarked');
  // "reported a rise in second-quarter profit": a period that is reported on
  const isPeriod = ['quarter', 'half_year', 'season'].includes(time.precision ?? '');
  const isVenue = isAdverbial && !isPeriod && holder >= 0 && !isPredicate(reading, holder) && causeWord(reading, holder) === null;
  const isAfter = isCue(first - 1) || (reading.lower(first - 1) === 'on' && isCue(first - 2));
  const onCue = isAfter || isCue(holder) || (isVenue && isCue(reading.head(holder)));
  if (!onCue) return isInSource(time, claim);
  // "In 2024, Pakistan says that …": what is said now was then
  return !(isSaidInPresent(reading, claim.cue) && first < firstCue && time.precision !== 'day');
}

function isSaidInPresent(reading: Reading, cue: Span | null): boolean {
  if (!cue) return false;
  const last = reading.tokenAt(cue.end - 1);
  return some(reading, reading.tokenAt(cue.start), last + 1, isPresent);
}

/** "according to a report published on Monday" */
const isInSource = ({ span }: DraftTime, { source, sourceRole }: DraftClaim): boolean =>
  span !== null &&
  [source, sourceRole].some(
    (part) =>
      part !== null && part.start <= span.start && span.end <= part.end && /\b(?:published|released|issued|dated)\b/.test(part.text),
  );

/** Time → the claims that were made then. */
export type ClaimsByTime = ReadonlyMap<DraftTime, readonly DraftClaim[]>;

export function claimsByTime(draft: Draft): ClaimsByTime {
  const said = new Map<DraftTime, DraftClaim[]>();
  for (const claim of draft.claims) {
    if (!claim.time) continue;
    const list = said.get(claim.time);
    if (list) list.push(claim);
    else said.set(claim.time, [claim]);
  }
  return said;
}
