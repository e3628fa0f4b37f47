/** The reporting clause that stands after or within what it reports: "…, said the minister.", "“…,” he said.", "The pipeline, the company said, will …". */
import { cueVerbAt } from '../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../language/phrase.ts';
import { lastUpTo, runEnd, sentenceEnd, sentenceStart } from '../language/scan.ts';
import { subjectInFront } from '../language/subject-in-front.ts';
import { isNominalLike, isNounTag, penn } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { child, hangsFrom } from '../language/tree.ts';
import { groupStart, LONGEST_GROUP } from '../language/verb-group.ts';
import { isTimeWord } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isSpeech, isTitle, quotationTo } from './quotations.ts';
import { closesSentence, endsReported, questionBefore } from './reported.ts';
import { opensOffice, speakerAfter, speakerBetween } from './speakers.ts';

/** how far the speaker's name and description may push the verb away from the quotation, in tokens */
const LONGEST_SPEAKER = 40;

export interface ReportingClause {
  source: NounPhrase;
  /** where the clause begins */
  left: number;
  /** after a quotation with only the speaker between; verb first; subject first */
  order: 'quotation' | 'inverted' | 'upright';
}

/** A verb, and who does what it says: found when first asked for. */
interface VerbWithSubject {
  readonly reading: Reading;
  readonly token: number;
  readonly subject: NounPhrase | null;
}

const isBaseOrIng = penn('VB VBG');
const closesQuotation: TokenTest = (reading, token) => quotationTo(reading, token) >= 0;
const mayEndReported: TokenTest = either(closesQuotation, endsReported);

/** The reporting clause of a verb that may have one, its cue ending at `after`; or null. */
export function reportingClauseAt(site: VerbWithSubject, after: number): ReportingClause | null {
  const { reading, token: verb } = site;
  if (
    (isBaseOrIng(reading, verb) && !isMistakenBase(reading, verb)) ||
    lastUpTo(reading, verb - 1, sentenceStart(reading, verb) - 1, mayEndReported) < 0
  )
    return null;
  return afterQuotation(reading, verb) ?? inverted(reading, verb, after) ?? upright(site);
}

/** "…, say some members, who", "“…,” the notice read": a present or past that the tagger took for an infinitive */
const isMistakenBase: TokenTest = (reading, verb) =>
  reading.xpos(verb) === 'VB' && (reading.form(verb - 1) === ',' || quotationTo(reading, verb - 1) >= 0 || isNounTag(reading, verb - 1));

/** Only the speaker stands between a quotation and the verb. */
function afterQuotation(reading: Reading, verb: number): ReportingClause | null {
  const start = sentenceStart(reading, verb);
  // no tree is needed where no quotation ends
  if (lastUpTo(reading, verb - 1, Math.max(start - 1, verb - LONGEST_SPEAKER - LONGEST_GROUP), closesQuotation) < 0) return null;
  const group = groupStart(reading, verb);
  const floor = Math.max(questionBefore(reading, verb) >= 0 ? start - 1 : start, group - LONGEST_SPEAKER);
  for (let t = group - 1; t >= floor; t--) {
    const q = quotationTo(reading, t);
    // “Cia” in a name
    if (q < 0 || (t < group - 1 && !isSpeech(reading, q))) continue;
    const from = reading.form(t + 1) === ',' ? t + 2 : t + 1;
    if (from >= group || !isSpeech(reading, q) || reading.quotationOf[verb] === q || isTitle(reading, q)) return null;
    const source = speakerBetween(reading, from, group);
    return source && { source, left: t + 1, order: 'quotation' };
  }
  return null;
}

const NEVER_INVERTED = new Set('tell assure inform remind notify brief reassure'.split(' '));
/** those that follow a bare clause inverted too: "…, adds Mr X" */
const FOLLOWS_CLAUSE = new Set('say add note write report explain argue'.split(' '));

/** The subject after its verb: "said Mr X". */
function inverted(reading: Reading, verb: number, after: number): ReportingClause | null {
  const lemma = cueVerbAt(reading, verb);
  if (!followsReported(reading, verb - 1, lemma) || after >= sentenceEnd(reading, verb)) return null;
  if (isTimeWord(reading, after) || !(isNominalLike(reading, after) || opensOffice(reading, after))) return null;
  const subject = child(reading, verb, 'nsubj');
  if (subject >= 0 && subject < verb && !hangsFrom(reading, subject, verb)) return null;
  const source = speakerAfter(reading, after, sentenceEnd(reading, verb)) ?? (subject > verb ? phraseOf(reading, subject) : null);
  return source && { source, left: verb, order: 'inverted' };
}

/** Whether a quotation, or a clause and its comma, ends right in front of an inverted verb. */
function followsReported(reading: Reading, before: number, lemma: string): boolean {
  if (before < 0 || NEVER_INVERTED.has(lemma)) return false;
  if (reading.form(before) !== ',') return quotationTo(reading, before) >= 0;
  return quotationTo(reading, before - 1) >= 0 || FOLLOWS_CLAUSE.has(lemma);
}

/** tokens between a source and its verb group */
const WIDEST_GAP = 2;

/** "the Water Board (WB) | said": past a bracket after a name. */
function afterBracket(reading: Reading, end: number): number {
  const open = reading.form(end) === ')' ? end : reading.form(end) === '(' ? end : -1;
  if (open < 0) return end;
  return runEnd(reading, open, sentenceEnd(reading, end), (_, t) => reading.form(t) !== ')') + 1;
}

function upright(site: VerbWithSubject): ReportingClause | null {
  const { reading, token: verb } = site;
  const first = groupStart(reading, verb);
  const source = (closesSentence(reading, verb) ? subjectInFront(reading, verb, first) : null) ?? site.subject;
  if (!source || source.range.first > verb) return null;
  if (first - afterBracket(reading, Math.max(source.range.end, source.role?.end ?? 0)) > WIDEST_GAP) return null;
  let left = Math.min(first, source.range.first);
  // "…, as the memo put it"
  if (left > 2 && reading.lower(left - 1) === 'as' && (reading.form(left - 2) === ',' || quotationTo(reading, left - 2) >= 0)) left--;
  return { source, left, order: 'upright' };
}
