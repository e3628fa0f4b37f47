/** Token ranges → drafts: spans without blank edges, mode by what is quoted, the source's kind by its words. */
import type { Mode, Polarity, Span } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { trimmed } from './extent.ts';
import type { Found, Range } from './found.ts';
import { type Hedged, hedgesOver } from './hedges.ts';
import { parentsOf } from './refine/nesting.ts';
import { isNamed, kindOf } from './source-kinds.ts';
import { isNegated } from './syntax.ts';

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
    const predicate = predicateOf(reading, claim, content[0]);
    const { certainty, tokens }: Hedged = hedgesOver(reading, predicate, claim.anchor);
    const draft: DraftClaim = {
      parent: null,
      source: spanOrNull(reading, claim.source),
      sourceRole: spanOrNull(reading, claim.role),
      sourceKind: kindOf(reading, claim.source, claim.sourceHead),
      sourceNamed: isNamed(reading, claim.source, claim.sourceHead),
      entity: null,
      targetSpan: spanOrNull(reading, claim.target),
      target: null,
      addressee: spanOrNull(reading, claim.addressee),
      cue: tokenSpan(reading, claim.cue.first, claim.cue.end),
      cueClass: claim.cueClass,
      stance: stanceOf(claim),
      content: content.map((range) => tokenSpan(reading, range.first, range.end)),
      mode: modeOf(reading, content),
      polarity: polarityOf(reading, predicate),
      certainty: claim.stance === 'demand' || claim.stance === 'intend' ? 'unknown' : certainty,
      hedges: tokens.map((t) => tokenSpan(reading, t, t + 1)),
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

/** The word that the content hangs from: the one whose governor stands outside. */
function predicateOf(reading: Reading, claim: Found, { first, end }: Range): number {
  for (let t = first; t < end; t++) {
    const head = reading.head(t);
    if (head === claim.anchor && reading.upos(t) !== 'PUNCT') return t;
  }
  for (let t = first; t < end; t++) {
    const head = reading.head(t);
    if ((head < first || head >= end) && /^(VERB|NOUN|ADJ|AUX|PROPN)$/.test(reading.upos(t))) return t;
  }
  return first;
}

/** "would not alter the balance", "no troops were sent" */
function polarityOf(reading: Reading, predicate: number): Polarity {
  if (isNegated(reading, predicate)) return 'negative';
  for (const t of reading.children(predicate)) {
    if (/^(not|n't|never|no)$/.test(reading.lower(t))) return 'negative';
    if (/^nsubj/.test(reading.relation(t)) && /^(no|nobody|nothing|none|neither)$/.test(reading.lower(reading.subtreeStart(t))))
      return 'negative';
  }
  return 'positive';
}

/** A negated belief is doubt; negated saying has been left out before. */
function stanceOf({ stance, negated }: Found): DraftClaim['stance'] {
  if (!negated) return stance;
  return stance === 'assert' || stance === 'judge' ? 'doubt' : stance;
}
