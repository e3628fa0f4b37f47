/** Rules of claims counted on attributions that others have labelled: source, cue and contents, outermost ones alone. */

import { overlapShare, type Stretch, sharedLength } from '../accuracy/overlap.ts';
import type { RuleCount } from '../accuracy/rule-counts.ts';
import type { Assertion } from '../contract.ts';
import { extract } from '../extract/extract.ts';

/** Offsets are UTF-16 code units, end exclusive. */
export interface Attribution {
  source: Stretch | null;
  content: Stretch[];
  type: 'direct' | 'indirect' | 'mixed';
}
export interface AttributedText {
  id: string;
  text: string;
  published?: string | null;
  title?: string | null;
  attributions: Attribution[];
}

/** shares of common characters, 0 to 1 */
const CONTENT = 0.5;
const SOURCE = 0.5;

/**
 * A claim is right where a labelled attribution has its content, source and mode. Claims within claims are not labelled, and not judged:
 * neither those that we put inside another, nor those that stand inside a labelled content with their source and all.
 */
export function countAttributions(texts: Iterable<AttributedText>): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { id, text, published = null, title = null, attributions } of texts) {
    // code points and code units are the same in all but a few texts, which are left out
    if (/[\ud800-\udbff]/.test(text)) continue;
    const { assertions } = extract({ document_id: id, text, published, title, publisher: null, url: null, language: 'en' });
    const labels = attributions.map((attribution) => ({ ...attribution, hasMode: hasMode(text, attribution) }));
    for (const claim of assertions) {
      const right = isRight(claim, labels);
      if (right === null) continue;
      const count = counts.get(claim.rule) ?? { table: 'assertions', rule: claim.rule, judged: 0, right: 0 };
      count.judged++;
      if (right) count.right++;
      counts.set(claim.rule, count);
    }
  }
  return [...counts.values()];
}

interface Label extends Attribution {
  hasMode: boolean;
}

/** Null where the labels do not tell. */
function isRight(claim: Assertion, labels: readonly Label[]): boolean | null {
  if (claim.parent_id !== null || claim.content.length === 0) return null;
  if (labels.some((label) => agrees(claim, label))) return true;
  return labels.some(({ content }) => standsIn(claim, content)) ? null : false;
}

const MARKS = /["“”]|''/;
const OPENS_SINGLE = /(?:^|[\s([—–-])['‘](?=[\p{L}\d])/u;

/** The labels' type is counted from double marks: where words stand in single ones alone, as in headlines, it says nothing of the mode. */
function hasMode(text: string, { content, type }: Attribution): boolean {
  const words = content.map(({ start, end }) => text.slice(start, end)).join(' ');
  return type !== 'indirect' || MARKS.test(words) || !OPENS_SINGLE.test(words);
}

/** With its source, where it has one, its cue and all of its content. */
function standsIn({ source, cue, content }: Assertion, label: readonly Stretch[]): boolean {
  const isIn = (stretch: Stretch | null): boolean =>
    stretch === null || label.reduce((sum, one) => sum + sharedLength(one, stretch), 0) === stretch.end - stretch.start;
  return isIn(source) && isIn(cue) && content.every(isIn);
}

function agrees(claim: Assertion, { source, content, type, hasMode }: Label): boolean {
  if (overlapShare(claim.content, content) < CONTENT || (hasMode && claim.mode !== type)) return false;
  if (source === null || claim.source === null) return source === null && claim.source === null;
  // a relative pronoun stands for the words in front of it
  const gap = source.start - claim.source.end;
  const isRelative = source.end - source.start <= 4 && gap >= 0 && gap <= 40;
  const withRole = claim.source_role ? [claim.source, claim.source_role] : [claim.source];
  return isRelative || overlapShare([claim.source], [source]) >= SOURCE || overlapShare(withRole, [source]) >= SOURCE;
}
