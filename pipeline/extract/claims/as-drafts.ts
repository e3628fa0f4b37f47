/** Token ranges → drafts: spans without blank edges, mode by what is quoted, the source's kind by its words. */

import type { Mode, Polarity, Span } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import type { Range } from '../language/scan.ts';
import { isTensed, universal } from '../language/tags.ts';
import { related } from '../language/tree.ts';
import { isNegated } from '../language/verb-group.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { trimmed } from './extent.ts';
import type { Found } from './found.ts';
import { type Hedged, hedgesOver, nounHedgesUnder } from './hedges.ts';
import { parentsOf } from './refine/nesting.ts';
import { isNamed, kindOf } from './source-kinds.ts';
import { distanceKept } from './what-it-says.ts';

const isContentWord = universal('ADJ AUX NOUN PROPN VERB');
const isSubjectOrObject = related('nsubj* obj');

/** One draft for each claim found, in the same order, parents linked. */
export function asDrafts(reading: Reading, found: readonly Found[]): DraftClaim[] {
  const drafts = found.map((claim) => asDraft(reading, claim));
  parentsOf(reading, found).forEach((parent, i) => {
    if (parent >= 0) drafts[i].parent = drafts[parent];
  });
  return drafts;
}

function asDraft(reading: Reading, claim: Found): DraftClaim {
  const { content } = claim;
  const predicate = content.length > 0 ? predicateOf(reading, claim, mainRange(reading, content)) : -1;
  const kept = distanceKept(reading, claim);
  const distance = kept ? [tokenSpan(reading, kept.first, kept.end)] : [];
  const { certainty, tokens } = predicate < 0 ? FIRM : hedgesOver(reading, predicate, claim.anchor);
  return {
    parent: null,
    source: spanOrNull(reading, claim.source),
    sourceRole: spanOrNull(reading, claim.role && trimmed(reading, claim.role)),
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
    mode: modeOf(reading, claim),
    polarity: predicate < 0 ? 'positive' : polarityOf(reading, predicate),
    // what is wanted or meant to be done is neither so nor not so
    certainty: claim.stance === 'demand' || claim.stance === 'intend' ? 'unknown' : certainty,
    hedges: [
      ...distance,
      ...[...new Set([...tokens, ...(predicate < 0 ? [] : nounHedgesUnder(reading, content, predicate, claim.anchor))])]
        .sort((a, b) => a - b)
        .map((t) => tokenSpan(reading, t, t + 1)),
    ],
    time: null,
    evidence: [],
    rule: claim.rule,
  };
}

const FIRM: Hedged = { certainty: 'certain', tokens: [] };

const spanOrNull = (reading: Reading, range: Range | null): Span | null => range && tokenSpan(reading, range.first, range.end);

/** All words quoted: direct; some: mixed. Marks around the cue itself are another speaker's. */
function modeOf(reading: Reading, { content, anchor }: Found): Mode {
  let quoted = 0;
  let words = 0;
  for (const { first, end } of content) {
    for (let t = first; t < end; t++) {
      if (reading.upos(t) === 'PUNCT') continue;
      words++;
      if (reading.quotationOf[t] >= 0 && reading.quotationOf[t] !== reading.quotationOf[anchor]) quoted++;
    }
  }
  return quoted === 0 ? 'indirect' : quoted === words ? 'direct' : 'mixed';
}

/** The fragment with the clause: the first with a finite verb, else the last. */
function mainRange(reading: Reading, content: readonly Range[]): Range {
  for (const range of content) {
    for (let t = range.first; t < range.end; t++) if (isTensed(reading, t)) return range;
  }
  return content[content.length - 1];
}

/** The word that the content hangs from: the one whose governor stands outside. */
function predicateOf(reading: Reading, claim: Found, { first, end }: Range): number {
  const sentence = reading.sentenceOf[claim.anchor];
  for (let t = first; t < end; t++)
    if (reading.sentenceOf[t] === sentence && reading.head(t) === claim.anchor && reading.upos(t) !== 'PUNCT') return t;
  for (let t = first; t < end; t++) {
    const head = reading.head(t);
    if ((head < first || head >= end) && isContentWord(reading, t)) return t;
  }
  return first;
}

/** "would not alter the balance", "no troops were sent" */
function polarityOf(reading: Reading, predicate: number): Polarity {
  if (isNegated(reading, predicate)) return 'negative';
  for (const t of reading.children(predicate)) {
    if (/^(not|n't|never|no)$/.test(reading.lower(t))) return 'negative';
    if (isSubjectOrObject(reading, t) && /^(no|nobody|nothing|none|neither)$/.test(reading.lower(reading.subtreeStart(t))))
      return 'negative';
  }
  return 'positive';
}

/** A negated belief is doubt; negated saying has been left out before. */
function stanceOf({ stance, negated }: Found): DraftClaim['stance'] {
  if (!negated) return stance;
  return stance === 'assert' || stance === 'judge' ? 'doubt' : stance;
}
