/** Where another's words begin, a content ends: "He said that it rained, though she denied it", "… plans to leave, a source said". */
import { firstFrom, type Range, some } from '../../language/scan.ts';
import { isFiniteVerb, isNumber } from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../pattern.ts';

const SPEAKS = new Set(['say', 'claim', 'reveal', 'deny', 'show', 'estimate', 'accuse', 'praise', 'oppose', 'judge', 'believe']);
/** sets one speaker against another, with or without a comma, and whatever the tenses */
const contrasts = words('while whereas though although');
const links = words('and but though although while whereas yet as');

/** Cuts contents; the claims stay, in the same order. */
export function endAtOtherVoices(reading: Reading, found: readonly Found[]): Found[] {
  const reporting = found.filter(({ pattern, content }) => pattern.side === 'before' && content.length > 0);
  const speakers = found.filter(
    ({ pattern, cueClass, source }) => source && SPEAKS.has(cueClass) && pattern.at === 'verb' && pattern.side === 'after',
  );
  const starts = speakers.map((claim) => ({ claim, cut: linkBefore(reading, claim) })).filter(({ cut }) => cut >= 0);
  if (reporting.length === 0 && starts.length === 0) return [...found];
  /** token → which of those reports it, the last that does; or -1 */
  const reportedAt = new Int32Array(reading.tokenCount).fill(-1);
  for (const [i, { content }] of reporting.entries()) reportedAt.fill(i, content[0].first, content[0].end);
  const startsIn = new Map<number, typeof starts>();
  for (const start of starts) {
    const sentence = reading.sentenceOf[start.cut];
    startsIn.set(sentence, [...(startsIn.get(sentence) ?? []), start]);
  }
  return found.map((claim) => {
    const mayStandInside = claim.pattern.side === 'after' || (claim.pattern.side === 'other' && claim.pattern.at === 'verb');
    const around: Found | undefined = mayStandInside ? reporting[reportedAt[claim.anchor]] : undefined;
    const reported = around && around !== claim && !isOther(around, claim.content);
    let content = reported ? before(claim.content, around.content[0].end, claim) : claim.content;
    if (claim.pattern.side === 'after')
      content = beforeOthers(reading, claim, content, startsIn.get(reading.sentenceOf[claim.anchor]) ?? []);
    return content === claim.content ? claim : { ...claim, content };
  });
}

/** Ends a content where another speaker's clause begins in its sentence. */
function beforeOthers(reading: Reading, claim: Found, content: Range[], starts: readonly { claim: Found; cut: number }[]): Range[] {
  let kept = content;
  for (const { claim: other, cut } of starts) {
    if (other === claim || cut <= claim.anchor || other.anchor < claim.anchor || !alike(reading, claim, other)) continue;
    kept = before(kept, cut, claim);
  }
  return kept;
}

const isShare: TokenTest = either(isNumber, words('half majority minority'));
const opensShare = words('while whereas against');

/** "Half of voters want it, while 39% do not", "…, compared with 39% against": what the other groups of a poll think is none of this group's view. */
export function endAtOtherShares(reading: Reading, found: readonly Found[]): Found[] {
  return found.map((claim) => {
    const { source, pattern, content } = claim;
    if (pattern.side !== 'after' || !source) return claim;
    if (!some(reading, source.first, Math.min(source.end, source.first + LONGEST_SHARE), isShare)) return claim;
    const cut = content.map(({ first, end }) => firstFrom(reading, first + 1, end - 2, opensOtherShare)).find((comma) => comma >= 0);
    return cut === undefined ? claim : { ...claim, content: before(content, cut, claim) };
  });
}

const isPercent = words('percent % per-cent');

/** ", while 39%", ", compared with 39%" */
const opensOtherShare: TokenTest = (reading, comma) => {
  // "and 1 percent support it"
  if (reading.lower(comma) === 'and' && isNumber(reading, comma + 1)) return isPercent(reading, comma + 2) && !isNumber(reading, comma - 1);
  if (reading.form(comma) !== ',') return false;
  const share = opensShare(reading, comma + 1) ? comma + 2 : reading.lower(comma + 1) === 'compared' ? comma + 3 : -1;
  return share > 0 && isShare(reading, share);
};
/** "some 39% of", in tokens */
const LONGEST_SHARE = 4;

/** Whether a content begins after the words that a reporting clause reports. */
const isOther = ({ content }: Found, [first]: readonly Range[]): boolean => !first || first.first >= content[0].end;

/** The comma in front of "and", "though" and the like, with which a new speaker's clause begins; or -1. */
function linkBefore(reading: Reading, { source, anchor }: Found): number {
  if (!source || source.first > anchor || source.first < 2) return -1;
  const link = source.first - 1;
  if (!links(reading, link) || reading.quotationOf[link] >= 0) return -1;
  if (reading.form(link - 1) === ',') return link - 1;
  if (!contrasts(reading, link)) return -1;
  return reading.lower(link - 1) === 'even' ? link - 1 : link;
}

/** Both cues are finite and of one tense, so neither stands in the other's clause by its form. */
function alike(reading: Reading, a: Found, b: Found): boolean {
  const past = (claim: Found): boolean => reading.xpos(claim.anchor) === 'VBD';
  return isFiniteVerb(reading, a.anchor) && (past(a) === past(b) || isOthers(reading, b));
}

/** "though keepers consider it a hazard": somebody named after a word of contrast; a pronoun may be the first speaker's. */
const isOthers = (reading: Reading, { source, sourceHead }: Found): boolean =>
  source !== null && reading.upos(sourceHead) !== 'PRON' && contrasts(reading, source.first - 1);

/** What of a content after its cue stands before a token; all of it where nothing would be left. */
function before(content: Range[], end: number, { anchor }: Found): Range[] {
  if (content.every((range) => range.end <= end)) return content;
  const cut = content
    .flatMap((range) =>
      range.first >= end && range.first > anchor ? [] : [{ first: range.first, end: Math.min(range.end, Math.max(end, range.first)) }],
    )
    .filter((range) => range.end > range.first);
  return cut.length > 0 ? cut : content;
}
