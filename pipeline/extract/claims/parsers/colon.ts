/** A colon as the only cue, or behind words that are none: 'WALLACE: …' in transcripts, 'She faced the crowd again: “…”'. */
import { isCapitalised, type NounPhrase } from '../../language/phrase.ts';
import { type Range, sentenceStart } from '../../language/scan.ts';
import { subjectOf } from '../../language/subject.ts';
import { isFiniteVerb, isTensed, isVerb, penn, universal } from '../../language/tags.ts';
import { isPassive, verbGroup } from '../../language/verb-group.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Found } from '../found.ts';
import { hasOwnTag, isSpeech, quotationFrom, wholeQuotation } from '../quotations.ts';
import { claimOf, SAY } from '../senses.ts';
import { isDash } from './signed.ts';

const isNameOrPronoun = universal('PRON PROPN');
const isOfLabel = penn('CC DT JJ NN NNP NNPS NNS POS PRP$');

/** the longest label in front of a colon, in tokens */
const LONGEST_LABEL = 8;
const LONGEST_NAME = 4;
const IN_CAPITALS = /^[\p{Lu}][\p{Lu}.'’-]*$|^[().,]$/u;
const LABEL = /^\p{Lu}[\p{L}.'’-]*$|^[().,]$/u;
/** words in front of a label */
const LEADS = /^(more|from|here|'s|is|via|per|and|but|or|as|:|-)$/;
/** labels of articles, not of speakers */
const NO_SPEAKER =
  /^(update|updated|exclusive|watch|video|photo|photos|read|listen|live|opinion|editorial|analysis|note|correction|breaking|related|more|source|sources|image|caption|by|subject|date|to|from|re|cc)$/;

export function colon(reading: Reading, token: number): Found | null {
  if (reading.form(token) !== ':' || token + 1 >= reading.tokenCount) return null;
  return transcriptLine(reading, token) ?? (reading.quotationOf[token] < 0 ? quotationBehind(reading, token) : null);
}

/** "WALLACE: Let's start with the news." at the head of a paragraph, to its end. */
function transcriptLine(reading: Reading, token: number): Found | null {
  const start = sentenceStart(reading, token);
  // a transcript given in marks opens them again with every paragraph
  const first = quotationFrom(reading, start) >= 0 ? start + 1 : start;
  if (reading.quotationOf[token] >= 0 && first === start) return null;
  const sentence = reading.sentenceOf[token];
  if (sentence > 0 && reading.paragraphOf[sentence - 1] === reading.paragraphOf[sentence]) return null;
  if (token === first || token - first > LONGEST_LABEL) return null;
  let rule = 'colon.transcript';
  for (let t = first; t < token; t++) {
    if (!LABEL.test(reading.form(t)) || NO_SPEAKER.test(reading.lower(t))) return null;
    if (!IN_CAPITALS.test(reading.form(t))) rule = 'colon.transcript-name';
  }
  if (rule === 'colon.transcript-name' && token - first > LONGEST_NAME) return null;
  let last = lastOfParagraph(reading, sentence);
  // paragraphs that go on in the same marks, without a label of their own
  while (first > start && last + 1 < reading.sentenceCount && goesOn(reading, reading.sentenceFirst[last + 1]))
    last = lastOfParagraph(reading, last + 1);
  const end = reading.sentenceFirst[last + 1];
  if (end <= token + 1) return null;
  const source: NounPhrase = { range: { first, end: token }, head: token - 1, role: null };
  return byColon(reading, token, source, { first: token + 1, end }, rule);
}

function lastOfParagraph(reading: Reading, sentence: number): number {
  let last = sentence;
  while (last + 1 < reading.sentenceCount && reading.paragraphOf[last + 1] === reading.paragraphOf[sentence]) last++;
  return last;
}

/** A paragraph that opens the marks again and names nobody. */
function goesOn(reading: Reading, start: number): boolean {
  const q = quotationFrom(reading, start);
  if (q < 0 || reading.quotations[q].continues < 0) return false;
  for (let t = start + 1; t < start + LONGEST_LABEL && t < reading.tokenCount; t++) {
    if (reading.form(t) === ':') return false;
    if (!LABEL.test(reading.form(t))) return true;
  }
  return true;
}

/** A whole quotation behind a colon: its speaker is the subject of the words in front. */
function quotationBehind(reading: Reading, token: number): Found | null {
  const q = quotationFrom(reading, token + 1);
  if (q < 0 || !isSpeech(reading, q) || hasOwnTag(reading, q)) return null;
  const content = wholeQuotation(reading, q);
  const start = sentenceStart(reading, token);
  const label = labelSource(reading, start, token);
  if (label) return byColon(reading, token, label, content, 'colon.label');
  const verb = mainVerb(reading, start, token);
  if (verb < 0 || isPassive(reading, verb)) return null;
  const { first } = verbGroup(reading, verb);
  const source = subjectOf(reading, verb, first);
  if (!source || !isNameOrPronoun(reading, source.head) || /^(it|this|that|there)$/.test(reading.lower(source.head))) return null;
  const claim = byColon(reading, token, source, content, 'colon.verb');
  claim.cue = { first, end: verb + 1 };
  claim.anchor = verb;
  return claim;
}

/** The finite verb in front of a colon that no other verb governs. */
function mainVerb(reading: Reading, start: number, end: number): number {
  for (let t = start; t < end; t++) {
    if (!isVerb(reading, t) || reading.quotationOf[t] >= 0) continue;
    const head = reading.head(t);
    if (head < start || head >= end) return t;
  }
  for (let t = end - 1; t >= start; t--) if (isFiniteVerb(reading, t) && reading.quotationOf[t] < 0) return t;
  return -1;
}

/** The name that is all that stands in front of a colon, or behind the dash in front of it: "Pollsters agree - Ida Holm: “…”", "From the report: “…”". */
function labelSource(reading: Reading, start: number, end: number): NounPhrase | null {
  let first = start;
  for (let t = end - 1; t > start && t > end - LONGEST_LABEL; t--) {
    if (!isDash(reading.form(t))) continue;
    first = t + 1;
    break;
  }
  let quoted = false;
  for (; first < end && LEADS.test(reading.lower(first)); first++) quoted ||= reading.lower(first) === 'from';
  if (end - first > LONGEST_LABEL) return null;
  let to = first;
  while (to < end && isOfLabel(reading, to)) to++;
  // "Falk in May 1992:", "Falk, on the radio:"
  if (to === first || (to < end && !/^(in|on|at|,|\()$/.test(reading.lower(to)))) return null;
  for (let t = to; t < end; t++) if (isTensed(reading, t)) return null;
  const named = reading.upos(to - 1) === 'PROPN' && isCapitalised(reading, first);
  return named || quoted ? { range: { first, end: to }, head: to - 1, role: null } : null;
}

function byColon(reading: Reading, token: number, source: NounPhrase, content: Range, rule: string): Found {
  const claim = claimOf(reading, token, { cue: SAY, end: token + 1 }, source, [content], rule);
  return { ...claim, cue: { first: token, end: token + 1 } };
}
