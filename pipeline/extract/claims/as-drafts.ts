/** Token ranges → drafts: spans without blank edges, mode by what is quoted, the source's kind by its words. */
import type { Mode, SourceKind, Span } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { trimmed } from './extent.ts';
import type { Found, Range } from './found.ts';
import { parentsOf } from './refine/nesting.ts';

export function asDrafts(reading: Reading, found: Found[]): DraftClaim[] {
  const drafts: DraftClaim[] = [];
  const parents = parentsOf(reading, found);
  const byIndex: (DraftClaim | null)[] = [];
  for (const claim of found) {
    const content = claim.content.map((range) => trimmed(reading, range)).filter((range): range is Range => range !== null);
    if (content.length === 0) {
      byIndex.push(null);
      continue;
    }
    const draft: DraftClaim = {
      parent: null,
      source: spanOrNull(reading, claim.source),
      sourceRole: spanOrNull(reading, claim.role),
      sourceKind: kindOf(),
      sourceNamed: claim.sourceHead >= 0 && reading.upos(claim.sourceHead) === 'PROPN',
      entity: null,
      targetSpan: spanOrNull(reading, claim.target),
      target: null,
      addressee: spanOrNull(reading, claim.addressee),
      cue: tokenSpan(reading, claim.cue.first, claim.cue.end),
      cueClass: claim.cueClass,
      stance: claim.stance,
      content: content.map((range) => tokenSpan(reading, range.first, range.end)),
      mode: modeOf(reading, content),
      polarity: 'positive',
      certainty: 'certain',
      hedges: [],
      time: null,
      evidence: [],
      rule: claim.rule,
    };
    drafts.push(draft);
    byIndex.push(draft);
  }
  byIndex.forEach((draft, i) => {
    if (draft && parents[i] >= 0) draft.parent = byIndex[parents[i]];
  });
  return drafts;
}

const spanOrNull = (reading: Reading, range: Range | null): Span | null => range && tokenSpan(reading, range.first, range.end);

/** All words quoted: direct; some: mixed. */
function modeOf(reading: Reading, content: Range[]): Mode {
  let quoted = 0;
  let words = 0;
  for (const { first, end } of content) {
    for (let t = first; t < end; t++) {
      if (reading.upos(t) === 'PUNCT') continue;
      words++;
      if (reading.quotationOf[t] >= 0) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
}

const kindOf = (): SourceKind => 'unknown';
