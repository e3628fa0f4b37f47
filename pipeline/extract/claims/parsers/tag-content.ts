/** What a tag says its source said: in front of it, and behind it where the speech or the clause goes on. */
import { cueVerb, hasReceiver } from '../../language/lexicon/cues.ts';
import { type Range, sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { afterDateline } from '../../language/subject-in-front.ts';
import { isCommonNoun, isFiniteVerb, isTensed, isVerb, isWhPronoun, opensAdverbial, opensSubordinate, penn } from '../../language/tags.ts';
import { child, hangsFrom, isSubjectRelation, related } from '../../language/tree.ts';
import { isTimeWord } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { sentenceOrQuotationStart } from '../extent.ts';
import { isSpeech, quotationFrom, quotationTo, wholeQuotation } from '../quotations.ts';
import { matchSense } from '../senses.ts';

const isOfVenue = penn('CD DT IN JJ NN NNP NNPS NNS POS PRP$ RB');
const opensSubject = penn('CD DT EX JJ NN NNP NNPS NNS PRP PRP$');
const isAdverbOrWhen = penn('RB WRB');
const isCircumstance = related('obl* advmod iobj nmod obj');
const opensOtherVoice = penn('MD VBD VBG VBP VBZ WDT WP');
const opensNewClause = penn('DT EX PRP');
const isLooseClause = related('advcl ccomp dep parataxis');

/** of "he asked" in a sentence of its own, to its verb, in tokens */
const LONGEST_BARE_TAG = 8;
/** the same with the speaker's description */
const LONGEST_TAG = 40;
/** prepositions, adverbs, marks: what a tag goes on with */
const ENDS_TAG = /^(IN|TO|RB|WRB|,|\.|:|HYPH)$/;

/** marks with which the author's words in front of a tag close */
export const ENDS_CONTENT = /^(,|—|–|--)$/;

/** of a time or venue behind a tag's verb, in tokens */
const LONGEST_VENUE = 8;

/** "…, Mr Lou said.", "…, Mr Lou said on Monday.": nothing but a time or venue behind the verb. */
export function closesSentence(reading: Reading, verb: number): boolean {
  const end = sentenceEnd(reading, verb);
  if (verb + 2 >= end || /^[.,]$/.test(reading.form(verb + 1))) return true;
  if (!isTimeWord(reading, verb + 1) && !/^(on|in|at|during|late|early)$/.test(reading.lower(verb + 1))) return false;
  for (let t = verb + 1; t < Math.min(end, verb + LONGEST_VENUE); t++) {
    if (/^[.,]$/.test(reading.form(t))) return true;
    if (!isOfVenue(reading, t) || reading.quotationOf[t] >= 0) return false;
  }
  return false;
}

/**
 * The quotation that a sentence of its own tags: "Why?" he asked the board. Behind a question or cry the tag may go on, as long as it has nothing
 * to say of its own; behind a full stop it is short.
 */
export function askedBefore(reading: Reading, verb: number): number {
  const start = sentenceStart(reading, verb);
  if (
    start === 0 ||
    quotationFrom(reading, start) >= 0 ||
    reading.paragraphOf[reading.sentenceOf[verb]] !== reading.paragraphOf[reading.sentenceOf[start - 1]]
  )
    return -1;
  const q = quotationTo(reading, start - 1);
  if (q < 0 || !isSpeech(reading, q)) return -1;
  const mark = reading.text[reading.quotations[q].innerEnd - 1];
  if (verb - start <= LONGEST_BARE_TAG && closesSentence(reading, verb)) return /[?!…—–-]/.test(mark) || isShort(reading, verb) ? q : -1;
  const goesOn = ENDS_TAG.test(reading.xpos(verb + 1)) || hasReceiver(cueVerb(reading.lower(verb)));
  return /[?!]/.test(mark) && verb - start <= LONGEST_TAG && (verb === start || goesOn) ? q : -1;
}

/** '“…it.” Falk said.': the writer's full stop for a comma */
const isShort = (reading: Reading, verb: number): boolean => reading.form(verb + 1) === '.' && cueVerb(reading.lower(verb)) === 'say';

/** What stands before the tag: its last token is a comma or a closing mark. */
export function contentBefore(reading: Reading, verb: number, left: number): Range | null {
  const first = sentenceOrQuotationStart(reading, verb);
  // “Why?” he asked. – the sentence was taken to end with the quotation
  const before = askedBefore(reading, verb);
  if (before >= 0) return left === sentenceStart(reading, verb) ? wholeQuotation(reading, before) : null;
  // "Asked about the fare, he said": what he was asked, not what he said
  if (left <= Math.max(first, afterDateline(reading, first)) || /^(asked|pressed|questioned|quizzed)$/.test(reading.lower(first)))
    return null;
  let end = left;
  // 'When a man cried, “Falk,” Reis joked, “Come up.”': the first is the man's
  if (isIntroduced(reading, quotationTo(reading, end - 1))) return null;
  if (quotationTo(reading, end - 1) < 0) {
    if (!ENDS_CONTENT.test(reading.form(end - 1))) return null;
    end--;
    if (quotationTo(reading, end - 1) < 0 && !holdsClause(reading, first, end, verb)) return null;
  }
  return { first: quotedFrom(reading, first, end), end };
}

/** Whether a verb of speech stands right in front of a quotation. */
function isIntroduced(reading: Reading, q: number): boolean {
  if (q < 0 || reading.quotations[q].firstToken < 2) return false;
  const { firstToken } = reading.quotations[q];
  const verb = /^[,:]$/.test(reading.form(firstToken - 1)) ? firstToken - 2 : firstToken - 1;
  return (
    isFiniteVerb(reading, verb) &&
    reading.sentenceOf[verb] === reading.sentenceOf[firstToken] &&
    matchSense(reading, verb, 'quote')?.cue.class === 'say'
  );
}

/** "The pipeline, the company said, will …", "For the poor, he said, the tax is …": behind the tag's comma stands the clause, or its verb. */
export function goesOnBehind(reading: Reading, verb: number): boolean {
  const end = sentenceEnd(reading, verb);
  if (reading.form(verb + 1) !== ',' || verb + 3 >= end) return false;
  if (isTensed(reading, verb + 2)) return true;
  if (!opensSubject(reading, verb + 2)) return false;
  for (let t = verb + 2; t < end; t++) {
    if (isWhPronoun(reading, t) || reading.form(t) === ',') return false;
    if (isTensed(reading, t)) return true;
  }
  return false;
}

/** A fronted adverbial ("On Monday,", "When asked,") is no content; a clause or a subject cut off by the tag is. */
function holdsClause(reading: Reading, first: number, end: number, verb: number): boolean {
  if (isSubordinate(reading, first, end) && !goesOnBehind(reading, verb)) return false;
  if (
    closesSentence(reading, verb) &&
    /^(say|add|report|note|announce|tell)$/.test(cueVerb(reading.lower(verb))) &&
    !opensAdverbial(reading, first)
  ) {
    for (let t = first; t < end; t++) {
      if (isTensed(reading, t)) return true;
      // "the firm plans to close": a verb that the tagger took for a noun
      if (isCommonNoun(reading, t) && cueVerb(reading.lower(t)) && reading.lower(t + 1) === 'to' && reading.xpos(t + 2) === 'VB')
        return true;
    }
  }
  if (goesOnBehind(reading, verb) && !isAdverbOrWhen(reading, first)) return true;
  for (let t = first; t < end; t++) {
    if (isSubjectRelation(reading, t) && reading.head(t) !== verb && !isAdverbial(reading, t, verb)) return true;
  }
  return false;
}

/** "When prices rose, the council announced": one clause of time or reason, and no main clause behind its comma. */
function isSubordinate(reading: Reading, first: number, end: number): boolean {
  if (!/^(when|after|although|though|while|because|since|before|once|until)$/.test(reading.lower(first))) return false;
  for (let t = first; t < end; t++) if (reading.form(t) === ',') return false;
  return true;
}

function isAdverbial(reading: Reading, token: number, verb: number): boolean {
  for (let t = token; t >= 0 && t !== verb; t = reading.head(t)) {
    const relation = reading.relation(t);
    if (
      relation === 'advcl' &&
      (child(reading, t, 'mark') >= 0 || opensSubordinate(reading, reading.subtreeStart(t))) &&
      reading.head(t) >= verb
    )
      return true;
    if (/^(acl:relcl|acl)$/.test(relation)) return true;
  }
  return false;
}

/** The author's words in front of a whole quotation are not in it: 'He was clear: "…," he said.' */
function quotedFrom(reading: Reading, first: number, end: number): number {
  const q = quotationTo(reading, end - 1);
  if (q < 0) return first;
  const whole = wholeQuotation(reading, q).first;
  if (whole <= first) return whole;
  return /^[:.?!]$/.test(reading.form(whole - 1)) ? whole : first;
}

/** Past the tag's own time, place and receiver. */
export function tagEnd(reading: Reading, verb: number, after: number): number {
  let end = after;
  for (const t of reading.children(verb)) {
    if (t < after || !isCircumstance(reading, t)) continue;
    const from = reading.subtreeStart(t);
    const opens = quotationFrom(reading, from) >= 0 || (reading.form(from) === ',' && quotationFrom(reading, from + 1) >= 0);
    if (from <= end && !opens) end = Math.max(end, reading.subtreeEnd(t));
  }
  return end;
}

/** '…,” he said at the rally, “but it is not.”', '…,” he said, but “it is not”': speech goes on behind the tag's time and place; or -1. */
function quotationLater(reading: Reading, right: number, end: number): number {
  for (let t = right; t < end; t++) {
    const q = quotationFrom(reading, t);
    if (q >= 0) return isSpeech(reading, q) && /^(,|and|but)$/.test(reading.lower(t - 1)) ? q : -1;
    // "he said, pointing at the weir, “but …”"
    if (reading.xpos(t) === 'VBG' && reading.form(t - 1) === ',' && !matchSense(reading, t, 'quote')) continue;
    if (opensOtherVoice(reading, t) || reading.form(t) === ';') return -1;
  }
  return -1;
}

/** What goes on behind a tag in the middle: the rest of the sentence when it does not hang from the tag, or a second quotation. */
export function contentBehind(reading: Reading, verb: number, right: number): Range | null {
  const end = sentenceEnd(reading, verb);
  let first = right;
  while (first < end && /^[,—–:-]+$/.test(reading.form(first))) first++;
  if (first >= end) return null;
  const q = quotationFrom(reading, first);
  if (q >= 0 && first > right) return { first, end: wholeQuotation(reading, q).end };
  const later = quotationLater(reading, right, end);
  if (later >= 0) return { first: reading.quotations[later].firstToken, end: wholeQuotation(reading, later).end };
  if (first === right || first + 1 >= end || reading.xpos(first) === 'VBG') return null;
  // "…, he said on Monday, and it has failed twice"
  if (/^(and|but)$/.test(reading.lower(first)) && opensNewClause(reading, first + 1) && reading.quotationOf[verb - 1] < 0)
    return { first, end };
  // "…, says Mr Holm, the spokesman, so that no more ships leave"
  if (/^(so|because|unless)$/.test(reading.lower(first)) && reading.quotationOf[verb - 1] < 0) return { first, end };
  if (right === verb + 1 && goesOnBehind(reading, verb)) return { first, end };
  // the verb is an aside of the clause that goes on
  const root = reading.head(verb);
  if (root < 0 || !isLooseClause(reading, verb)) return null;
  if (root < right || !isVerb(reading, root)) return null;
  return hangsFrom(reading, first, verb) ? null : { first, end };
}
