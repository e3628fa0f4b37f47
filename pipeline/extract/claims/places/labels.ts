/** Marks that stand for a verb: "WALLACE: …" in transcripts, 'She faced the crowd again: “…”', '“We waited.” ― Edda Falk, baker'. */
import { isCapitalised, type NounPhrase } from '../../language/phrase.ts';
import { every, firstFrom, lastUpTo, runEnd, sentenceStart, some } from '../../language/scan.ts';
import { subjectOfVerb } from '../../language/subject.ts';
import { isFiniteVerb, isNumber, isTensed, isVerb, penn, universal } from '../../language/tags.ts';
import { not, type TokenTest } from '../../language/test.ts';
import { isPassive, verbGroup } from '../../language/verb-group.ts';
import { marks, words } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Content, ContentPlace } from '../pattern.ts';
import { hasOwnReportingClause, isSpeech, isWhole, quotationFrom, quotationTo, wholeQuotation } from '../quotations.ts';
import type { Site } from '../site.ts';

// made once, since the TypeScript loader makes a new RegExp of \p{…} wherever it stands
const IN_CAPITALS = /^[\p{Lu}][\p{Lu}.'’-]*$|^[().,]$/u;
const LABEL = /^\p{Lu}[\p{L}.'’-]*$|^[().,]$/u;
const NAME = /^\p{Lu}[\p{L}.’'-]*$|^(de|da|di|la|van|von|bin|al|of|the)$/u;

/** the longest label in front of a colon, in tokens */
const LONGEST_LABEL = 8;
const LONGEST_NAME = 4;

const isOfCapitals: TokenTest = (reading, token) => IN_CAPITALS.test(reading.form(token));
const isOfLabel: TokenTest = (reading, token) => LABEL.test(reading.form(token));
/** labels of articles, not of speakers */
const isNoSpeaker = words(
  'update updated exclusive watch video photo photos read listen live opinion editorial analysis note correction breaking related more source sources image caption by subject date to from re cc',
);

/** The label that is all in front of a colon at the head of a paragraph, and the paragraph after it. */
function transcriptLine({ reading, token }: Site): (Content & { isInCapitals: boolean }) | null {
  const start = sentenceStart(reading, token);
  const sentence = reading.sentenceOf[token];
  // a transcript given in marks opens them again with every paragraph
  const first = quotationFrom(reading, start) >= 0 ? start + 1 : start;
  if (token + 1 >= reading.tokenCount || (reading.quotationOf[token] >= 0 && first === start)) return null;
  if (sentence > 0 && reading.paragraphOf[sentence - 1] === reading.paragraphOf[sentence]) return null;
  if (token <= first || token - first > LONGEST_LABEL) return null;
  if (!every(reading, first, token, isOfLabel) || some(reading, first, token, isNoSpeaker)) return null;
  // "Q: …" names nobody; "Holm: 1,769" is a result
  if ((token === first + 1 && reading.form(first).length === 1) || isResult(reading, token + 1)) return null;
  const latest = reading.sentenceFirst[lastSentenceOf(reading, sentence, first > start) + 1];
  const source = { range: { first, end: token }, head: token - 1, role: null };
  const cue = { first: token, end: token + 1 };
  return { first: token + 1, latest, source, cue, isInCapitals: every(reading, first, token, isOfCapitals) };
}

/** A number is all of the line. */
const isResult: TokenTest = (reading, token) => isNumber(reading, token) && endsLine(reading, token);

/** The last sentence of a speech: of its paragraph, and where it is given in marks of those that go on without a label of their own. */
function lastSentenceOf(reading: Reading, sentence: number, isQuoted: boolean): number {
  let last = lastOfParagraph(reading, sentence);
  while (isQuoted && last + 1 < reading.sentenceCount && goesOn(reading, reading.sentenceFirst[last + 1]))
    last = lastOfParagraph(reading, last + 1);
  return last;
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
  const label = runEnd(reading, start + 1, Math.min(start + LONGEST_LABEL, reading.tokenCount), isOfLabel);
  return label >= Math.min(start + LONGEST_LABEL, reading.tokenCount) || reading.form(label) !== ':';
}

/** "WALLACE: Let's start with the news." to the end of the paragraph */
export const paragraphAfterCapitals: ContentPlace = (site) => {
  const line = transcriptLine(site);
  return line?.isInCapitals ? line : null;
};

/** "Wallace: Let's start with the news." */
export const paragraphAfterName: ContentPlace = (site) => {
  const line = transcriptLine(site);
  return line?.source && !line.isInCapitals && line.source.range.end - line.source.range.first <= LONGEST_NAME ? line : null;
};

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
  const verb = mainVerb(reading, sentenceStart(reading, token), token);
  if (verb < 0 || isPassive(reading, verb)) return null;
  const source = subjectOfVerb(reading, verb);
  if (!source || !isNameOrPronoun(reading, source.head) || isThing(reading, source.head)) return null;
  return { ...content, source, cue: { first: verbGroup(reading, verb).first, end: verb + 1 }, anchor: verb };
};

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
  while (name < first + LONGEST_SIGNED_NAME && name < reading.tokenCount && NAME.test(reading.form(name))) {
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
