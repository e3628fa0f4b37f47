/** Token ranges → drafts: spans without blank edges, mode by what is quoted, the source's kind by its words. */
import type { Mode, Polarity, Span } from '../../contract.ts';
import type { DraftClaim } from '../drafts.ts';
import { hasTensed } from '../language/clause.ts';
import type { Range } from '../language/scan.ts';
import { isPunctuation, universal } from '../language/tags.ts';
import { related } from '../language/tree.ts';
import { isNegated } from '../language/verb-group.ts';
import { isColon, isNegation, isNegativeWord, words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { trimmed } from './extent.ts';
import { FIRM, hedgesOver, isDoubtedIn, mayHedge, nounHedgesUnder } from './hedges.ts';
import type { Found } from './pattern.ts';
import { isNameInMarks } from './quotations.ts';
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
  const main = content.length > 0 ? mainRange(reading, content) : null;
  const predicate = main && mayNotBeFirm(reading, content, main) ? predicateOf(reading, claim, main) : -1;
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
    mode: isInMarks(reading, content) ? modeOf(reading, claim) : 'indirect',
    polarity: predicate < 0 ? 'positive' : polarityOf(reading, predicate),
    // what is wanted or meant to be done is neither so nor not so
    certainty: claim.stance === 'demand' || claim.stance === 'intend' ? 'unknown' : certainty,
    hedges: hedgesOf(reading, claim, tokens, predicate < 0 ? FIRM.tokens : nounHedgesUnder(reading, content, predicate, claim.anchor)),
    time: null,
    evidence: [],
    rule: claim.pattern.rule,
  };
}

/** The words that keep a distance, and those that hedge, in text order. */
function hedgesOf(reading: Reading, { source, content }: Found, ofClause: readonly number[], ofNouns: readonly number[]): Span[] {
  const kept = distanceKept(reading, source, content);
  const spans = kept ? [tokenSpan(reading, kept.first, kept.end)] : [];
  if (ofClause.length + ofNouns.length === 0) return spans;
  for (const t of [...new Set([...ofClause, ...ofNouns])].sort((a, b) => a - b)) spans.push(tokenSpan(reading, t, t + 1));
  return spans;
}

const spanOrNull = (reading: Reading, range: Range | null): Span | null => range && tokenSpan(reading, range.first, range.end);

/** All words quoted: direct; some: mixed. */
function modeOf(reading: Reading, claim: Found): Mode {
  if (!hasWord(reading, claim, true)) return 'indirect';
  return hasWord(reading, claim, false) ? 'mixed' : 'direct';
}

/** Whether the content has a word that is quoted, or one that is not. Marks around the cue itself are another speaker's. */
function hasWord(reading: Reading, { content, anchor }: Found, quoted: boolean): boolean {
  // tokens of one quotation stand side by side
  let q = -1;
  let isQuote = false;
  for (let i = 0; i < content.length; i++) {
    const { first, end } = content[i];
    for (let t = first; t < end; t++) {
      if (reading.quotationOf[t] !== q) {
        q = reading.quotationOf[t];
        isQuote = isQuoted(reading, q, anchor);
      }
      if (isQuote === quoted && !isPunctuation(reading, t)) return true;
    }
  }
  return false;
}

/** Whether any token of some ranges stands in a quotation: of most contents none does. */
function isInMarks({ quotationOf }: Reading, content: readonly Range[]): boolean {
  for (let i = 0; i < content.length; i++) {
    const { first, end } = content[i];
    for (let t = first; t < end; t++) if (quotationOf[t] >= 0) return true;
  }
  return false;
}

/** In marks that are not around the cue, but for the label of a transcript given in marks, and not for a name's sake. */
function isQuoted(reading: Reading, q: number, anchor: number): boolean {
  return (
    q >= 0 &&
    (q !== reading.quotationOf[anchor] || isColon(reading, anchor)) &&
    !(reading.quotations[q].depth === 0 && isNameInMarks(reading, q))
  );
}

/** The fragment with the clause: the first with a finite verb, else the last. */
function mainRange(reading: Reading, content: readonly Range[]): Range {
  for (let i = 0; i < content.length; i++) if (hasTensed(reading, content[i].first, content[i].end)) return content[i];
  return content[content.length - 1];
}

const mayDeny = wordsIn("not n't never no nobody nothing none neither");

/** Whether any words hedge or deny what is put forward: without them its predicate need not be known, which takes a tree. */
function mayNotBeFirm(reading: Reading, content: readonly Range[], { first, end }: Range): boolean {
  for (let sentence = reading.sentenceOf[first]; sentence <= reading.sentenceOf[end - 1]; sentence++)
    if (mayHedge(reading, sentence) || mayDeny(reading, sentence)) return true;
  return content.some((range) => isDoubtedIn(reading, range));
}

/** The word that the content hangs from: the one whose governor stands outside. */
function predicateOf(reading: Reading, claim: Found, { first, end }: Range): number {
  const onCue = reading.children(claim.anchor);
  for (let i = 0; i < onCue.length; i++) if (onCue[i] >= first && onCue[i] < end && !isPunctuation(reading, onCue[i])) return onCue[i];
  for (let t = first; t < end; t++) {
    const head = reading.head(t);
    if ((head < first || head >= end) && isContentWord(reading, t)) return t;
  }
  return first;
}

/** "no fewer than 34": a limit, no negation */
const isLimit = (reading: Reading, no: number): boolean => isCompared(reading, no + 1);
const isCompared = words('fewer less more later sooner');

/** "would not alter the balance", "no troops were sent" */
function polarityOf(reading: Reading, predicate: number): Polarity {
  if (isNegated(reading, predicate)) return 'negative';
  const children = reading.children(predicate);
  for (let i = 0; i < children.length; i++) {
    const t = children[i];
    if (isNegation(reading, t) || (reading.lower(t) === 'no' && !isLimit(reading, t))) return 'negative';
    const opening = reading.subtreeStart(t);
    if (isSubjectOrObject(reading, t) && isNegativeWord(reading, opening) && !isLimit(reading, opening)) return 'negative';
  }
  return 'positive';
}

/** A negated belief is doubt; negated saying has been left out before. */
function stanceOf({ stance, negated }: Found): DraftClaim['stance'] {
  if (!negated) return stance;
  return stance === 'assert' || stance === 'judge' ? 'doubt' : stance;
}
