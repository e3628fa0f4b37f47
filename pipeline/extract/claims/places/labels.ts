/** Marks that stand for a verb, with a quotation beside them: 'From the report: “…”', 'She faced the crowd again: “…”', '“We waited.” ― Edda Falk, baker'. */
import { cueVerbAt, verbTakes } from '../../language/lexicon/cues.ts';
import { memberTest } from '../../language/member.ts';
import { isCapitalised, type NounPhrase } from '../../language/phrase.ts';
import { firstFrom, lastUpTo, runEnd, sentenceStart, some } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isFiniteVerb, isTensed, isVerb, penn, universal } from '../../language/tags.ts';
import { not, type TokenTest } from '../../language/test.ts';
import { groupStart, isPassive } from '../../language/verb-group.ts';
import { marks, words } from '../../language/words.ts';
import { consistsOf, isAlphabetic, isUpper } from '../../reading/characters.ts';
import type { Reading } from '../../reading/reading.ts';
import type { ContentPlace } from '../pattern.ts';
import { hasOwnReportingClause, isSpeech, isWhole, quotationFrom, quotationTo, wholeQuotation } from '../quotations.ts';
import type { Site } from '../site.ts';

/** Whether a word is in capitals, or begins with one: "Falk", "U.S.", "Al-Amin’s", not "de" or "3rd". */
export const isWrittenAsName = (form: string): boolean => isUpper(form, 0) && consistsOf(form, isAlphabetic, MARKS_OF_NAMES);
export const MARKS_OF_NAMES = ".'’-";
const isWithinNames = memberTest('de da di la van von bin al of the');

/** the longest label in front of a colon, in tokens */
const LONGEST_LABEL = 8;

/** The whole quotation after a colon; or null. */
function quotationAfter({ reading, token }: Site): { first: number; latest: number } | null {
  if (reading.quotationOf[token] >= 0) return null;
  const q = quotationFrom(reading, token + 1);
  if (q < 0 || !isSpeech(reading, q) || hasOwnReportingClause(reading, q)) return null;
  const { first, end } = wholeQuotation(reading, q);
  return { first, latest: end };
}

/** "From the report: “…”", "Pollsters agree - Ida Holm: “…”" */
export const quotationAfterLabel: ContentPlace = (site) => {
  const content = quotationAfter(site);
  const source = content && labelOf(site);
  return source ? { ...content, source, cue: { first: site.token, end: site.token + 1 } } : null;
};

const isDash = marks('— – ― - -- ---');
const leadsLabel = words("more from here 's is via per and but or as : -");
const isOfLabelPhrase = penn('CC DT JJ NN NNP NNPS NNS POS PRP$');
const endsLabel = words('in on at , (');

/** The name that is all that stands in front of a colon, or after the dash in front of it. */
function labelOf({ reading, token }: Site): NounPhrase | null {
  const start = sentenceStart(reading, token);
  const dash = lastUpTo(reading, token - 1, Math.max(start, token - LONGEST_LABEL) + 1, isDash);
  const opening = dash < 0 ? start : dash + 1;
  const first = runEnd(reading, opening, token, leadsLabel);
  if (token - first > LONGEST_LABEL) return null;
  const end = runEnd(reading, first, token, isOfLabelPhrase);
  // "Falk in May 1992:", "Falk, on the radio:"
  if (end === first || (end < token && !endsLabel(reading, end)) || some(reading, end, token, isTensed)) return null;
  const isNamed = reading.upos(end - 1) === 'PROPN' && isCapitalised(reading, first);
  return isNamed || some(reading, opening, first, isFrom) ? { range: { first, end }, head: end - 1, role: null } : null;
}

const isFrom = words('from');
const isNameOrPronoun = universal('PRON PROPN');
const isThing = words('it this that there');

/** 'She faced the crowd again: “…”': its speaker is the subject of the words in front. */
export const quotationAfterClause: ContentPlace = (site) => {
  const content = quotationAfter(site);
  if (!content || labelOf(site)) return null;
  const { reading, token } = site;
  const verb = introducingVerb(reading, sentenceStart(reading, token), token);
  if (verb < 0 || isPassive(reading, verb)) return null;
  const source = subjectOfVerb(reading, verb);
  if (!source || !isNameOrPronoun(reading, source.head) || isThing(reading, source.head)) return null;
  return { ...content, source, cue: { first: groupStart(reading, verb), end: verb + 1 }, anchor: verb };
};

const isTensedOutside: TokenTest = (reading, token) => isTensed(reading, token) && reading.quotationOf[token] < 0;

/**
 * The main verb in front of a colon. Where another clause stands between them ("grew so loud that I changed my answer: “…”"), the speaker may
 * be in either, unless the main verb is one of saying: -1.
 */
function introducingVerb(reading: Reading, start: number, end: number): number {
  const main = mainVerb(reading, start, end);
  if (main < 0 || verbTakes(cueVerbAt(reading, main), 'quote')) return main;
  return some(reading, main + 1, end, isTensedOutside) ? -1 : main;
}

/** The finite verb in front of a colon that no other verb governs. */
function mainVerb(reading: Reading, start: number, end: number): number {
  const isHead: TokenTest = (_, t) =>
    isVerb(reading, t) && reading.quotationOf[t] < 0 && (reading.head(t) < start || reading.head(t) >= end);
  const head = firstFrom(reading, start, end, isHead);
  if (head >= 0) return head;
  return lastUpTo(reading, end - 1, start, (_, t) => isFiniteVerb(reading, t) && reading.quotationOf[t] < 0);
}

/** a name with what its bearer does, in tokens */
const LONGEST_SIGNATURE = 14;
const LONGEST_SIGNED_NAME = 6;
const isPeriodOrComma = marks(', .');

/** '“We waited for hours.” ― Edda Falk, baker': a quotation with its speaker's name below or after it. */
export const quotationSigned: ContentPlace = ({ reading, token }) => {
  const q = quotationTo(reading, token - 1);
  const first = token + 1;
  if (q < 0 || !isWhole(reading, q) || first >= reading.tokenCount || !isCapitalised(reading, first)) return null;
  const content = wholeQuotation(reading, q);
  if (!endsLine(reading, content.first - 1)) return null;
  const name = signedName(reading, first);
  const end = name > first ? signatureEnd(reading, first, name) : -1;
  if (end < 0) return null;
  const source = { range: { first, end: name }, head: name - 1, role: end > name + 1 ? { first: name + 1, end } : null };
  return { first: content.first, latest: content.end, source, cue: { first: token, end: first } };
};

/** Where the name ends that begins here: with its words, or with the line. */
function signedName(reading: Reading, first: number): number {
  let name = first;
  while (name < first + LONGEST_SIGNED_NAME && name < reading.tokenCount) {
    const form = reading.form(name);
    if (!isWrittenAsName(form) && !isWithinNames(form)) break;
    name++;
    if (endsLine(reading, name - 1)) break;
  }
  return name;
}

/** ", a baker from the north": to the end of the line; -1 where the name is followed by something else. */
function signatureEnd(reading: Reading, first: number, name: number): number {
  if (endsLine(reading, name - 1)) return name;
  if (!isPeriodOrComma(reading, name)) return -1;
  const end = runEnd(reading, name, Math.min(reading.tokenCount, first + LONGEST_SIGNATURE), not(endsLine));
  return endsLine(reading, end) ? end : -1;
}

/** Whether a line ends with this token; the text begins after token -1. */
function endsLine(reading: Reading, token: number): boolean {
  if (token < 0 || token + 1 >= reading.tokenCount) return true;
  return reading.text.slice(reading.tokenEnd[token], reading.tokenStart[token + 1]).includes('\n');
}
