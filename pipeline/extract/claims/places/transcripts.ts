/** Transcripts and headlines, whose colon stands for a verb: "WALLACE: …", "Holm: The Ferry Was Late". */
import { isCapitalised } from '../../language/phrase.ts';
import { every, runEnd, sentenceStart, some } from '../../language/scan.ts';
import { isNumber, isPunctuation, isTensed, universal } from '../../language/tags.ts';
import type { TokenTest } from '../../language/test.ts';
import { isComma, marks, words } from '../../language/words.ts';
import { consistsOf, isUpper } from '../../reading/characters.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Content, ContentPlace } from '../pattern.ts';
import { isSpeech, isWhole, opensQuotation, quotationFrom } from '../quotations.ts';
import type { Site } from '../site.ts';
import { isWrittenAsName, MARKS_OF_NAMES } from './labels.ts';

/** the longest label in front of a colon, in tokens */
const LONGEST_LABEL = 8;
const LONGEST_NAME = 4;

const isMarkOfLabel = marks('( ) . ,');
const isInCapitals = (form: string): boolean => isUpper(form, 0) && consistsOf(form, isUpper, MARKS_OF_NAMES);
const isOfCapitals: TokenTest = (reading, token) => isInCapitals(reading.form(token)) || isMarkOfLabel(reading, token);
const isOfLabel: TokenTest = (reading, token) => isWrittenAsName(reading.form(token)) || isMarkOfLabel(reading, token);
/** labels of articles, not of speakers */
const isNoSpeaker = words(
  'update updated exclusive watch video photo photos read listen live opinion editorial analysis note correction breaking related more source sources image caption by subject date to from re cc name age address occupation job phone contact',
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
  // "Q: …" names nobody; "Holm Greets Crowd: …" is a clause
  if ((token === first + 1 && reading.form(first).length === 1) || some(reading, first + 1, token, isVerbOfLabel)) return null;
  const latest = speechEnd(reading, token + 1, reading.sentenceFirst[lastSentenceOf(reading, sentence, first > start) + 1]);
  if (isEntry(reading, token + 1, latest)) return null;
  const source = { range: { first, end: token }, head: token - 1, role: null };
  const cue = { first: token, end: token + 1 };
  return { first: token + 1, latest, source, cue, isInCapitals: every(reading, first, token, isOfCapitals) };
}

/** names all in capitals are any part of speech to the tagger */
const isVerbOfLabel: TokenTest = (reading, token) => isTensed(reading, token) && !isOfCapitals(reading, token);

const isOfEntry: TokenTest = (reading, token) =>
  isNumber(reading, token) || isPunctuation(reading, token) || isAnd(reading, token) || isOfName(reading, token);
const isOfName: TokenTest = (reading, token) => isCapitalised(reading, token) && !isNoName(reading, token);
const isNoName = universal('ADV AUX DET PRON SCONJ VERB');
const isAnd = words('and');

/** "Holm: 1,769", "Turku: Ida Holm, Paulo Reis": an entry of a list, nothing that anybody says. */
function isEntry(reading: Reading, first: number, end: number): boolean {
  if (opensQuotation(reading, first) || !every(reading, first, end, isOfEntry)) return false;
  return isNumber(reading, first) || some(reading, first, end, isComma);
}

/** 'Falk: “We waited.” Reis: “…”': where marks open the line, the speech is theirs. */
function speechEnd(reading: Reading, first: number, end: number): number {
  const q = quotationFrom(reading, first);
  return q >= 0 && reading.quotations[q].closed && isSpeech(reading, q) && isWhole(reading, q) ? reading.quotations[q].endToken : end;
}

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

/** A paragraph that opens the marks again and names nobody; "(Applause)" is nobody's words. */
function goesOn(reading: Reading, start: number): boolean {
  const q = quotationFrom(reading, start);
  if (q < 0 || reading.quotations[q].continues < 0 || reading.form(start + 1) === '(') return false;
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
