/** Rules of claims counted on attributions that others have labelled: source, cue and contents, outermost ones alone. */

import { overlapShare, type Stretch } from '../accuracy/overlap.ts';
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

/** A claim is right where a labelled attribution has its content, source and mode; claims within claims are not labelled, and not judged. */
export function countAttributions(texts: Iterable<AttributedText>): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { id, text, published = null, title = null, attributions } of texts) {
    // code points and code units are the same in all but a few texts, which are left out
    if (/[\ud800-\udbff]/.test(text)) continue;
    const { assertions } = extract({ document_id: id, text, published, title, publisher: null, url: null, language: 'en' });
    for (const claim of assertions) {
      if (claim.parent_id !== null || claim.content.length === 0) continue;
      const count = counts.get(claim.rule) ?? { table: 'assertions', rule: claim.rule, judged: 0, right: 0 };
      count.judged++;
      if (attributions.some((attribution) => agrees(claim, attribution))) count.right++;
      counts.set(claim.rule, count);
    }
  }
  return [...counts.values()];
}

function agrees(claim: Assertion, { source, content, type }: Attribution): boolean {
  if (overlapShare(claim.content, content) < CONTENT || claim.mode !== type) return false;
  if (source === null || claim.source === null) return source === null && claim.source === null;
  // a relative pronoun stands for the words in front of it
  const gap = source.start - claim.source.end;
  const isRelative = source.end - source.start <= 4 && gap >= 0 && gap <= 40;
  const withRole = claim.source_role ? [claim.source, claim.source_role] : [claim.source];
  return isRelative || overlapShare([claim.source], [source]) >= SOURCE || overlapShare(withRole, [source]) >= SOURCE;
}
