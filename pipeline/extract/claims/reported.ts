/** What a reporting clause reports: the words in front of it, and those after it where the speech or the clause goes on. */
import { cueVerbAt, hasReceiver } from '../language/lexicon/cues.ts';
import { firstFrom, type Range, runEnd, sentenceEnd, sentenceStart, within } from '../language/scan.ts';
import { afterDateline } from '../language/subject-in-front.ts';
import {
  isAdverb,
  isCommonNoun,
  isFiniteVerb,
  isNounTag,
  isPastForm,
  isTensed,
  isVerb,
  isWhPronoun,
  opensAdverbial,
  opensSubordinate,
  penn,
} from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { child, hangsFrom, isClauseOfNoun, related } from '../language/tree.ts';
import { isAndOrBut, isComma, isCommaOrColon, isTimeWord, marks, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isLastWord } from './complement.ts';
import { sentenceOrQuotationStart } from './extent.ts';
import { isSpeech, opensQuotation, quotationFrom, quotationTo, wholeQuotation } from './quotations.ts';
import { senseOf } from './senses.ts';

/** of "he asked" in a sentence of its own, to its verb, in tokens */
const LONGEST_BARE = 8;
/** the same with the speaker's description */
const LONGEST_DESCRIBED = 40;
/** of a time or venue after a reporting verb, in tokens */
const LONGEST_VENUE = 8;

/** marks with which the author's words in front of a reporting clause close */
export const endsReported: TokenTest = marks(', — – --');

const isPeriodOrComma = marks('. ,');
const opensVenue: TokenTest = either(isTimeWord, words('on in at during late early'));
const isOfVenue: TokenTest = penn('CD DT IN JJ NN NNP NNPS NNS POS PRP$ RB');
/** "told | a briefing", "told | the board" */
const isOfReceiver: TokenTest = penn('DT JJ NN NNP NNPS NNS POS PRP PRP$');
const leavesVenue: TokenTest = (reading, token) => !isOfVenue(reading, token) || reading.quotationOf[token] >= 0;

/** "told the board", "asked the board" */
export const mayHaveReceiver: TokenTest = (reading, verb) => {
  const lemma = cueVerbAt(reading, verb);
  return hasReceiver(lemma) || lemma === 'ask';
};

/** "…, Mr Lou said.", "…, Mr Lou said on Monday.": nothing but a time or venue after the verb. */
export function closesSentence(reading: Reading, verb: number): boolean {
  if (verb + 2 >= sentenceEnd(reading, verb) || isPeriodOrComma(reading, verb + 1)) return true;
  if (
    mayHaveReceiver(reading, verb) &&
    isPeriodOrComma(reading, runEnd(reading, verb + 1, within(reading, verb, LONGEST_VENUE), isOfReceiver))
  )
    return true;
  return (
    opensVenue(reading, verb + 1) && firstFrom(reading, verb + 1, within(reading, verb, LONGEST_VENUE), isPeriodOrComma, leavesVenue) >= 0
  );
}

/** prepositions, adverbs, marks: what a reporting clause goes on with */
const mayGoOn = penn('IN TO RB WRB , . : HYPH');

/**
 * The quotation that a sentence of its own reports: "Why?" he asked the board. After a question or cry the sentence may go on, as long as it has
 * nothing to say of its own; after a full stop it is short.
 */
export function questionBefore(reading: Reading, verb: number): number {
  const start = sentenceStart(reading, verb);
  if (start === 0 || quotationFrom(reading, start) >= 0 || opensParagraph(reading, start)) return -1;
  const q = quotationTo(reading, start - 1);
  if (q < 0 || !isSpeech(reading, q)) return -1;
  const mark = reading.text[reading.quotations[q].innerEnd - 1];
  const length = verb - start;
  if (length <= LONGEST_BARE && closesSentence(reading, verb)) return '?!…—–-'.includes(mark) || isSaidAlone(reading, verb) ? q : -1;
  const goesOn = length === 0 || mayGoOn(reading, verb + 1) || mayHaveReceiver(reading, verb);
  return goesOn && length <= LONGEST_DESCRIBED && '?!'.includes(mark) ? q : -1;
}

const opensParagraph = (reading: Reading, start: number): boolean =>
  reading.paragraphOf[reading.sentenceOf[start]] !== reading.paragraphOf[reading.sentenceOf[start - 1]];

/** '“…it.” Falk said.': the writer's full stop for a comma */
const isSaidAlone = (reading: Reading, verb: number): boolean => reading.form(verb + 1) === '.' && cueVerbAt(reading, verb) === 'say';

const isAskedBefore = words('asked pressed questioned quizzed');

/** What stands before the reporting clause: its last token is a comma or a closing mark. */
export function reportedBefore(reading: Reading, verb: number, left: number): Range | null {
  const first = sentenceOrQuotationStart(reading, verb);
  // “Why?” he asked. – the sentence was taken to end with the quotation
  const question = questionBefore(reading, verb);
  if (question >= 0) return left === sentenceStart(reading, verb) ? wholeQuotation(reading, question) : null;
  // "Asked about the fare, he said": what he was asked, not what he said
  if (left <= Math.max(first, afterDateline(reading, first)) || isAskedBefore(reading, first)) return null;
  const q = quotationTo(reading, left - 1);
  // 'When a man cried, “Falk,” Reis joked, “Come up.”': the first is the man's
  if (q >= 0) return isIntroduced(reading, q) ? null : { first: quotedFrom(reading, first, left), end: left };
  if (!endsReported(reading, left - 1)) return null;
  const end = left - 1;
  if (quotationTo(reading, end - 1) < 0 && !holdsClause(reading, first, end, verb)) return null;
  return { first: quotedFrom(reading, first, end), end };
}

/** Whether a verb of speech stands right in front of a quotation. */
function isIntroduced(reading: Reading, q: number): boolean {
  const { firstToken } = reading.quotations[q];
  if (firstToken < 2) return false;
  const verb = isCommaOrColon(reading, firstToken - 1) ? firstToken - 2 : firstToken - 1;
  return (
    isFiniteVerb(reading, verb) &&
    reading.sentenceOf[verb] === reading.sentenceOf[firstToken] &&
    senseOf(reading, verb, 'quote')?.cue.class === 'say'
  );
}

const opensSubject = penn('CD DT EX JJ NN NNP NNPS NNS PRP PRP$ VBG');
const endsOutlook: TokenTest = either(isWhPronoun, isComma);

/** "The pipeline, the company said, will …", "For the poor, he said, the tax is …": after the comma stands the clause, or its verb. */
export function goesOnAfter(reading: Reading, verb: number): boolean {
  const end = sentenceEnd(reading, verb);
  const comma = runEnd(reading, verb + 1, end, isTimeWord);
  if (reading.form(comma) !== ',' || comma + 2 >= end) return false;
  if (isTensed(reading, comma + 1)) return true;
  return (
    (opensSubject(reading, comma + 1) || opensAmount(reading, comma + 1)) && firstFrom(reading, comma + 1, end, isTensed, endsOutlook) >= 0
  );
}

const isNumeral = penn('CD $');
const isOfAmount = penn('IN JJR JJS RB RBR TO');
/** "more than 90", "at least 90", "about 90" */
function opensAmount(reading: Reading, first: number): boolean {
  const numeral = runEnd(reading, first, first + LONGEST_AMOUNT, isOfAmount);
  return numeral > first && isNumeral(reading, numeral);
}
/** of the words in front of a numeral, in tokens */
const LONGEST_AMOUNT = 2;

/** verbs that report a clause in front of them without marks wherever the sentence ends after them */
const REPORTS_CLAUSE = new Set(
  'say add report note announce tell inform estimate find warn show reveal declare confirm claim predict forecast reckon insist stress explain believe think state calculate conclude disclose boast caution acknowledge admit'.split(
    ' ',
  ),
);
const mayReport = (reading: Reading, verb: number): boolean => REPORTS_CLAUSE.has(cueVerbAt(reading, verb));

/** A verb that carries tense; or one that the tagger took for a participle, "the quake struck near the coast". */
function holdsVerb(reading: Reading, first: number, end: number): boolean {
  if (firstFrom(reading, first, end, isTensedOrMistaken) >= 0) return true;
  return (
    !opensAdverbial(reading, first) &&
    firstFrom(reading, first + 1, end, (_, t) => isPastForm(reading, t) && isNounTag(reading, t - 1)) >= 0
  );
}
const isWhen = penn('WRB');

/** A fronted adverbial ("On Monday,", "When asked,") is no content; a clause or a subject cut off by the reporting clause is. */
function holdsClause(reading: Reading, first: number, end: number, verb: number): boolean {
  const goesOn = goesOnAfter(reading, verb);
  if (!goesOn && isSubordinate(reading, first, end)) return false;
  if (closesSentence(reading, verb) && mayReport(reading, verb) && (reading.form(verb) === 'Says' || holdsVerb(reading, first, end)))
    return true;
  // "Instead, she said, the ferry left"; "When asked, she said, …" has nothing in front that was said
  if (goesOn && (!isWhen(reading, first) || holdsVerb(reading, first, end))) return true;
  const isMainSubject: TokenTest = (_, t) => isSubject(reading, t) && reading.head(t) !== verb && !isInAdverbial(reading, t, verb);
  return firstFrom(reading, first, end, isMainSubject) >= 0;
}

const isSubject = related('nsubj*');

/** Carries tense; or "the firm plans to close", a verb that the tagger took for a noun. */
const isTensedOrMistaken: TokenTest = (reading, t) =>
  isTensed(reading, t) ||
  (isCommonNoun(reading, t) && cueVerbAt(reading, t) !== '' && reading.lower(t + 1) === 'to' && reading.xpos(t + 2) === 'VB');

const subordinates = words('when after although though while because since before once until');

/** "When prices rose, the council announced": one clause of time or reason, and no main clause after its comma. */
const isSubordinate = (reading: Reading, first: number, end: number): boolean =>
  subordinates(reading, first) && firstFrom(reading, first, end, isComma) < 0;

function isInAdverbial(reading: Reading, token: number, verb: number): boolean {
  for (let t = token; t >= 0 && t !== verb; t = reading.head(t)) {
    if (isClauseOfNoun(reading, t)) return true;
    if (reading.relation(t) !== 'advcl' || reading.head(t) < verb) continue;
    if (child(reading, t, 'mark') >= 0 || opensSubordinate(reading, reading.subtreeStart(t))) return true;
  }
  return false;
}

const handsOver = marks(': . ? !');

/** The author's words in front of a whole quotation are not in it: 'He was clear: "…," he said.' */
function quotedFrom(reading: Reading, first: number, end: number): number {
  const q = quotationTo(reading, end - 1);
  if (q < 0) return first;
  const whole = wholeQuotation(reading, q).first;
  return whole <= first || handsOver(reading, whole - 1) ? whole : first;
}

const opensRest = words('with');
const isCircumstance = related('obl* advmod iobj nmod obj');

/** Past the reporting clause's own time, place and receiver. */
export function reportingClauseEnd(reading: Reading, verb: number, after: number): number {
  return isLastWord(reading, after, sentenceEnd(reading, verb)) ? after : pastCircumstances(reading, verb, after);
}

function pastCircumstances(reading: Reading, verb: number, after: number): number {
  let end = after;
  for (const t of reading.children(verb)) {
    if (t < after || !isCircumstance(reading, t)) continue;
    const from = reading.subtreeStart(t);
    const opens = quotationFrom(reading, from) >= 0 || (reading.form(from) === ',' && quotationFrom(reading, from + 1) >= 0);
    if (reading.form(from) === ':' || (reading.form(from) === ',' && opensRest(reading, from + 1))) continue;
    if (from > end || opens) continue;
    // "told the radio on Monday, | “but …”": the tree hung the speech from the day
    const speech = firstFrom(reading, from, reading.subtreeEnd(t), opensSpeech);
    end = Math.max(end, speech < 0 ? reading.subtreeEnd(t) : speech - 1);
  }
  return end;
}

const opensSpeech: TokenTest = (reading, token) => reading.form(token - 1) === ',' && opensQuotation(reading, token);
const joinsSpeech = words(', and but');
const endsVenue: TokenTest = either(penn('MD VBD VBG VBP VBZ WDT WP'), marks(';'));

/** '…,” he said at the rally, “but it is not.”', '…,” he said, but “it is not”': speech goes on after time and place; or -1. */
function quotationLater(reading: Reading, right: number, end: number): number {
  for (let t = right; t < end; t++) {
    const q = quotationFrom(reading, t);
    if (q >= 0)
      return isSpeech(reading, q) && (joinsSpeech(reading, t - 1) || (isAdverb(reading, t - 1) && joinsSpeech(reading, t - 2))) ? q : -1;
    // "he said, pointing at the weir, “but …”"
    if (reading.xpos(t) === 'VBG' && reading.form(t - 1) === ',' && !senseOf(reading, t, 'quote')) continue;
    if (endsVenue(reading, t)) return -1;
  }
  return -1;
}

const isIdle: TokenTest = (reading, token) => /^[,—–:-]+$/.test(reading.form(token));
const opensNewClause = penn('DT EX PRP');
const opensReason = words('so because unless');
const isLooseClause = related('advcl ccomp dep parataxis');

/** What goes on after a reporting clause in the middle: the rest of the sentence when it does not hang from it, or a second quotation. */
export function reportedAfter(reading: Reading, verb: number, right: number): Range | null {
  const end = sentenceEnd(reading, verb);
  const first = runEnd(reading, right, end, isIdle);
  if (first >= end) return null;
  const q = quotationFrom(reading, first);
  if (q >= 0 && first > right) return { first, end: wholeQuotation(reading, q).end };
  const later = quotationLater(reading, right, end);
  if (later >= 0) return { first: reading.quotations[later].firstToken, end: wholeQuotation(reading, later).end };
  if (first === right || first + 1 >= end || isSpeakersDeed(reading, verb, first)) return null;
  return goesOnWith(reading, verb, right, first) ? { first, end } : null;
}

/** ", he said, adding that", ", he said, leaving the room"; not "Though it was smooth, he said, replacing it would be hard" */
const isSpeakersDeed = (reading: Reading, verb: number, first: number): boolean =>
  reading.xpos(first) === 'VBG' && (cueVerbAt(reading, first) !== '' || quotationTo(reading, verb - 1) >= 0 || !goesOnAfter(reading, verb));

/** ", he said, with another 90 to come", ", it said, 90 fewer than in May": a rest that has no verb of its own. */
const isRest = (reading: Reading, first: number, end: number): boolean =>
  (opensRest(reading, first) || reading.xpos(first) === 'CD') && firstFrom(reading, first, end, isComma) < 0;

/** Whether the clause goes on that a reporting clause interrupted. */
function goesOnWith(reading: Reading, verb: number, right: number, first: number): boolean {
  const end = sentenceEnd(reading, verb);
  if (reading.quotationOf[verb - 1] < 0) {
    if (right === verb + 1 && isRest(reading, first, end)) return true;
    // "…, he said on Monday, and it has failed twice"
    if (isAndOrBut(reading, first) && (opensNewClause(reading, first + 1) || opensAmount(reading, first + 1))) return true;
    // "The storm killed 12, he said: four in Lund and eight in Malmo"
    if (reading.form(right) === ':') return true;
    // "…, says Mr Holm, the spokesman, so that no more ships leave"
    if (opensReason(reading, first)) return true;
  }
  if (runEnd(reading, verb + 1, end, isTimeWord) >= right && goesOnAfter(reading, verb)) return true;
  // the verb is an aside of the clause that goes on
  const root = reading.head(verb);
  return root >= right && isLooseClause(reading, verb) && isVerb(reading, root) && !hangsFrom(reading, first, verb);
}
