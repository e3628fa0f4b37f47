/**
 * On whose say-so each figure stands: the innermost claim that asserts it, the author, or a source that the text keeps to itself.
 */
import type { SourceDocument } from '../../contract.ts';
import type { Draft, DraftClaim, DraftFigure } from '../drafts.ts';
import { firstFrom } from '../language/scan.ts';
import { isTensed } from '../language/tags.ts';
import { child, related } from '../language/tree.ts';
import { isRelativePronoun, RELATIVE_PRONOUNS, words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import { hedgesOver } from './hedges.ts';
import { vouches } from './patterns.ts';

const isTellingApart = related('acl acl:relcl advcl:relcl');

/** "reportedly", "allegedly": somebody says so, and the text does not tell who */
const isSuppressed = words('reportedly allegedly supposedly purportedly reputedly');
/** of a quotation that nobody is known to have said, in tokens with its marks: shorter ones are the author's distance */
const SHORTEST_SPEECH = 7;
/** how far up the tree a figure is followed */
const HIGHEST = 40;
const isIndefinite = words('a an some any no');

/** the rules of claims that are about what is to come, whatever the tense: "the rise expected by brokers" */
const FORESEES = new Set(['outlook', 'outlook-target', 'passive-agent.reduced', 'passive-agentless.object']);

export function attributeFigures(reading: Reading, _document: SourceDocument, draft: Draft): void {
  if (draft.figures.length === 0) return;
  const holding = innermostClaims(reading, draft.claims);
  for (const figure of draft.figures) {
    const claim = vouchingClaim(reading, figure, holding(figure.firstToken));
    const { certainty, tokens } = hedgesOver(reading, figure.firstToken, claim ? claimHead(reading, claim) : -1);
    figure.hedges = tokens.map((t) => tokenSpan(reading, t, t + 1));
    figure.certainty = certainty;
    figure.claim = claim;
    figure.attribution = attributionOf(reading, figure, claim, tokens);
    if (claim?.stance === 'demand') figure.factuality = 'demanded';
    else if (claim && FORESEES.has(claim.rule) && figure.factuality === 'actual') figure.factuality = 'forecast';
  }
  vouchForParts(reading, draft);
}

/**
 * "Floods killed 88 people, according to the office: 80 in Lund …", "…, according to the office, an increase of 90%": who vouches for a figure in front
 * vouches for its parts and its change after the reporting clause; not for what a clause with a verb of its own tells.
 */
function vouchForParts(reading: Reading, { relations }: Draft): void {
  for (const { kind, from, to } of relations) {
    if ((kind !== 'part_of' && kind !== 'change_of') || !('firstToken' in from) || !('firstToken' in to)) continue;
    const { claim } = to;
    if (from.attribution !== 'author' || !claim?.source || !claim.cue || from.firstToken < to.firstToken) continue;
    const after = Math.max(reading.tokenAt(claim.cue.end - 1), reading.tokenAt(claim.source.end - 1)) + 1;
    if (reading.sentenceOf[from.firstToken] !== reading.sentenceOf[to.firstToken] || from.firstToken < after) continue;
    if (firstFrom(reading, after, from.firstToken, isTensed) >= 0) continue;
    [from.claim, from.attribution] = [claim, to.attribution];
  }
}

function attributionOf(
  reading: Reading,
  figure: DraftFigure,
  claim: DraftClaim | null,
  hedges: readonly number[],
): DraftFigure['attribution'] {
  if (claim) return claim.source ? 'attributed' : 'unattributed';
  if (hedges.some((t) => isSuppressed(reading, t))) return 'unattributed';
  const q = reading.quotationOf[figure.firstToken];
  return q >= 0 && reading.quotations[q].endToken - reading.quotations[q].firstToken >= SHORTEST_SPEECH ? 'unresolved' : 'author';
}

/** The innermost claim whose content holds a token, or null. */
function innermostClaims(reading: Reading, claims: readonly DraftClaim[]): (token: number) => DraftClaim | null {
  const sizeOf = (claim: DraftClaim): number => claim.content.reduce((sum, { start, end }) => sum + end - start, 0);
  const sized = claims.map((claim) => ({ claim, size: sizeOf(claim) }));
  sized.sort((a, b) => b.size - a.size);
  /** by token, the place of its claim, counted from 1 */
  const holding = new Int32Array(reading.tokenCount);
  for (let i = 0; i < sized.length; i++)
    for (const { start, end } of sized[i].claim.content) holding.fill(i + 1, reading.tokenAt(start), reading.tokenAt(end));
  return (token) => (holding[token] === 0 ? null : sized[holding[token] - 1].claim);
}

const claimHead = (reading: Reading, claim: DraftClaim): number => (claim.cue ? reading.tokenAt(claim.cue.end - 1) : -1);

/** The claim that asserts the figure; what its words merely presuppose is the author's, or the claim's around it. */
function vouchingClaim(reading: Reading, figure: DraftFigure, innermost: DraftClaim | null): DraftClaim | null {
  for (let claim = innermost; claim; claim = claim.parent) {
    // what somebody spoke of or asked about is nobody's word for it
    if (!vouches(claim.rule)) continue;
    if (reading.quotationOf[figure.firstToken] >= 0 || !isPresupposed(reading, figure, claim)) return claim;
  }
  return null;
}

const mayTellApart = wordsIn(RELATIVE_PRONOUNS);

/** "the planner of the attack that killed 13": told apart by a clause after a definite noun, so taken as known. */
function isPresupposed(reading: Reading, figure: DraftFigure, claim: DraftClaim): boolean {
  if (!mayTellApart(reading, reading.sentenceOf[figure.firstToken])) return false;
  const top = claimHead(reading, claim);
  for (let t = figure.firstToken, steps = 0; t >= 0 && t !== top && steps < HIGHEST; t = reading.head(t), steps++) {
    if (!isTellingApart(reading, t) || !isRelativePronoun(reading, reading.subtreeStart(t))) continue;
    const noun = reading.head(t);
    const determiner = child(reading, noun, 'det', 'nmod:poss');
    const comma = reading.form(Math.max(0, reading.subtreeStart(t) - 1)) === ',';
    const held = claim.content.some(({ start, end }) => start <= reading.tokenStart[noun] && reading.tokenEnd[noun] <= end);
    if (held && !comma && determiner >= 0 && !isIndefinite(reading, determiner)) return true;
  }
  return false;
}
