/** What exactly is put forward: no connective in front, no cue and no source inside, fragments in order. */
import { type Range, sentenceStart } from '../../language/scan.ts';
import { afterDateline } from '../../language/subject-in-front.ts';
import { words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { trimmed } from '../extent.ts';
import type { Found } from '../pattern.ts';

const isConnective = words('and but yet so still however meanwhile nevertheless nonetheless nor or even');
/** those that link without a comma */
const linksBare = words('and but yet nor or');

export function settleContents(reading: Reading, found: readonly Found[]): Found[] {
  const settled: Found[] = [];
  for (let i = 0; i < found.length; i++) {
    const claim = found[i];
    const content: Range[] = [];
    for (let j = 0; j < claim.content.length; j++) {
      const range = claim.content[j];
      const parts = without(range, claim);
      for (let k = 0; k < parts.length; k++) {
        const part = parts[k];
        const kept = trimmed(reading, { first: afterConnective(reading, part), end: part.end });
        if (kept) content.push(kept);
      }
    }
    if (content.length > 1) content.sort((a, b) => a.first - b.first);
    if (content.length > 0 || claim.pattern.answer) settled.push({ ...claim, content: joined(content) });
  }
  return settled;
}

/** "But the talks failed", "Even so, it still has": the sentence's link to the one before is the author's. */
function afterConnective(reading: Reading, { first, end }: Range): number {
  const dateline = first === sentenceStart(reading, first) ? afterDateline(reading, first) : first;
  if (dateline > first && dateline < end) return dateline;
  if (first !== sentenceStart(reading, first) || !isConnective(reading, first)) return first;
  if (first + 1 < end && reading.form(first + 1) === ',') return first + 2;
  if (reading.lower(first) !== 'even') return linksBare(reading, first) ? first + 1 : first;
  return first + 2 < end && reading.lower(first + 1) === 'so' && reading.form(first + 2) === ',' ? first + 3 : first;
}

const overlap = (a: Range, b: Range): boolean => a.first < b.end && b.first < a.end;

/** Cuts the claim's own cue and source out of a range. */
function without(range: Range, { cue, source }: Found): Range[] {
  const parts = overlap(range, cue) ? cutOut([range], cue) : [range];
  return source && overlap(range, source) ? cutOut(parts, source) : parts;
}

/** What stands of ranges before and after a hole. */
function cutOut(ranges: readonly Range[], hole: Range): Range[] {
  const parts: Range[] = [];
  for (const range of ranges) {
    if (!overlap(range, hole)) parts.push(range);
    else {
      if (range.first < hole.first) parts.push({ first: range.first, end: hole.first });
      if (hole.end < range.end) parts.push({ first: hole.end, end: range.end });
    }
  }
  return parts;
}

/** Ranges that touch become one. */
function joined(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (let i = 0; i < ranges.length; i++) {
    const range = ranges[i];
    const last = out[out.length - 1];
    if (last && range.first <= last.end) last.end = Math.max(last.end, range.end);
    else out.push({ ...range });
  }
  return out;
}
