/** Contents in front of their reporting clause, and around it: '“…,” he said, “…”', "The pipeline, the company said, will …". */
import { sentenceEnd, within } from '../../language/scan.ts';
import { opensAdverbial, penn } from '../../language/tags.ts';
import { related } from '../../language/tree.ts';
import { isCommaOrColon, isTimeWord, words } from '../../language/words.ts';
import { isLastWord } from '../complement.ts';
import type { AddresseePlace, Condition, ContentPlace } from '../pattern.ts';
import { isSpeech, quotationFrom, wholeQuotation } from '../quotations.ts';
import { addresseeOf } from '../receivers.ts';
import { goesOnAfter, mayHaveReceiver, reportedAfter, reportedBefore, reportingClauseEnd } from '../reported.ts';
import type { ReportingClause } from '../reporting-clause.ts';
import type { Sense } from '../senses.ts';
import type { Site } from '../site.ts';
import { speakerAfter } from '../speakers.ts';

/** What a reporting clause of this order reports. */
const reported =
  (order: ReportingClause['order']): ContentPlace =>
  (site, sense) => {
    const { reading, token } = site;
    const clause = site.reportingClause(sense);
    if (clause?.order !== order) return null;
    const { source, left } = clause;
    const before = reportedBefore(reading, token, left);
    if (!before || (token > source.head && goesOnToSay(site, sense, order, before.first))) return null;
    if (order === 'upright' && takesObject(site, sense)) return null;
    const right = reportingClauseEnd(reading, token, Math.max(sense.end, source.range.end, source.role?.end ?? 0));
    const after = reportedAfter(reading, token, right);
    return { first: before.first, latest: before.end, after: after ? [after] : [], source };
  };

export const reportedInMarks = reported('quotation');
export const reportedInverted = reported('inverted');
export const reportedUpright = reported('upright');

const SAYS_MORE = new Set(['that', 'colon']);
const SAYS_MORE_UNMARKED = new Set(['that', 'colon', 'zero', 'wh', 'bare']);

/** A clause that goes on to say something else is no reporting clause; after a quotation the tree's bare clauses are not believed. */
function goesOnToSay(site: Site, sense: Sense, order: ReportingClause['order'], first: number): boolean {
  const { reading } = site;
  // "…, the company said, will carry gas": after a comma the clause goes on that began in front
  if (goesOnAfter(site.reading, site.token)) return false;
  const form = site.complement(sense.end)?.form ?? '';
  // "The storm killed 12, police said: four in Lund …": what stands after the colon tells more of what was said in front
  if (form === 'colon' && order === 'upright' && reading.form(sense.end) === ':') return false;
  // "…, organisers said, up from 60 last year": after a comma only marks and "that" open what is said
  if (order === 'upright' && site.reading.form(sense.end) === ',' && !SAYS_MORE.has(form) && form !== 'quote') return false;
  // "After the vote she shot back, “…”": when, not what
  if (form === 'quote') return order === 'upright' && opensAdverbial(site.reading, first);
  return (order === 'quotation' ? SAYS_MORE : SAYS_MORE_UNMARKED).has(form);
}

const isComplement = related('ccomp iobj obj xcomp');
const isAsOrTo = words('as to');

/** A reporting clause has said all before: no object and no predicate after it, but for the receiver. */
function takesObject({ reading, token }: Site, { end }: Sense): boolean {
  if (mayHaveReceiver(reading, token) || isCommaOrColon(reading, end) || isLastWord(reading, end, sentenceEnd(reading, token)))
    return false;
  return isAsOrTo(reading, end) || reading.children(token).some((t) => t >= end && isComplement(reading, t) && !isTimeWord(reading, t));
}

/** who was told, anywhere in the sentence */
export const receiver: AddresseePlace = ({ reading, token }) => addresseeOf(reading, token, sentenceEnd(reading, token));
/** who was told, before the content */
export const receiverBefore: AddresseePlace = ({ reading, token }, { first }) => addresseeOf(reading, token, first);

const mayOpenInverted = penn('VBD VBN VBZ');
const opensSpeaker = penn('CD DT JJ NN NNP NNPS NNS PRP PRP$');

/** "Said Edda Falk": the verb opens its sentence; not "Asked what he saw": who was asked */
export const isVerbFirst: Condition = ({ reading, token, verb }, { end }) =>
  token === reading.sentenceFirst[reading.sentenceOf[token]] &&
  mayOpenInverted(reading, token) &&
  opensSpeaker(reading, end) &&
  verb !== 'ask';

/** from the verb to the quotation, in tokens */
const LONGEST_SPEAKER = 40;

/** 'Said Edda Falk, a baker: “We waited.”': the quotation, and the speaker between. */
export const quotationAfterSpeaker: ContentPlace = ({ reading, token }, { end }) => {
  for (let t = end + 1; t < within(reading, token, LONGEST_SPEAKER); t++) {
    const q = isCommaOrColon(reading, t) ? quotationFrom(reading, t + 1) : -1;
    if (q < 0) continue;
    const source = isSpeech(reading, q) ? speakerAfter(reading, end, t) : null;
    if (!source) return null;
    const { first, end: latest } = wholeQuotation(reading, q);
    return { first, latest, source };
  }
  return null;
};
