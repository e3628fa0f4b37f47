/** Where a content ends and the author's voice resumes: the tree proposes, punctuation and quotation spans decide. */
import { hasTensed } from '../language/clause.ts';
import { cueVerb, verbSenses } from '../language/lexicon/cues.ts';
import { type Range, sentenceEnd, sentenceStart } from '../language/scan.ts';
import { isParticiple, isPastOrThird, isTensed, isVerb, penn } from '../language/tags.ts';
import { verbGroup } from '../language/verb-group.ts';
import type { Reading } from '../reading/reading.ts';
import { isWhole, quotationFrom, quotationTo, wholeQuotation } from './quotations.ts';

const isOfSubject = penn('DT JJ NN NNP NNPS NNS POS PRP PRP$');

/** what shows that a coordinated verb has a content of its own */
const SECOND = /^(that|for|on|to|“|"|:)$/;
const OTHER_TAG = /^(adding|saying|citing|noting|according|calling|telling|arguing|claiming)$/;

/** Last token of the clause behind a verb, exclusive: to the end of the sentence, unless the author goes on. */
export function complementEnd(reading: Reading, verb: number, first: number): number {
  let end = sentenceEnd(reading, verb);
  // a verb in a subordinate clause governs no further than that clause
  const bound = governed(reading, verb);
  if (bound > first && bound < end) end = bound;
  // the tree cut the clause before its verb
  if (end < sentenceEnd(reading, verb) && !hasTensed(reading, first, end) && isTensed(reading, end)) {
    while (end < sentenceEnd(reading, verb) && reading.form(end) !== ',') end++;
  }
  // the cue's own second verb, or its own adverbial, resumes the author's voice
  for (let v = verb; v >= 0; v = climbs(reading, v)) {
    for (const t of reading.children(v)) {
      if (t <= first) continue;
      const start = reading.subtreeStart(t);
      if (start <= first || start >= end) continue;
      const relation = reading.relation(t);
      const before = reading.form(start - 1);
      if (relation === 'conj' && isVerb(reading, t) && t > v && before !== ';' && reading.form(start) !== ';' && !isSaidToo(reading, start))
        end = Math.min(end, before === ',' ? start - 1 : start);
      else if (
        /^(advcl|parataxis)$/.test(relation) &&
        before === ',' &&
        isParticiple(reading, t) &&
        start === verbGroup(reading, t).first
      ) {
        end = Math.min(end, start - 1);
      }
    }
  }
  end = beforeSecondCue(reading, verb, first, beforeOtherTag(reading, first, end));
  return stretch(reading, first, beforeSemicolon(reading, first, end));
}

/** ', and “we will not”', ', and there was no proof': no speaker begins anew behind the conjunction. */
function isSaidToo(reading: Reading, start: number): boolean {
  let next = start;
  while (/^(,|and|but)$/.test(reading.lower(next)) && next + 1 < reading.tokenCount) next++;
  return next < reading.tokenCount && (quotationFrom(reading, next) >= 0 || reading.xpos(next) === 'EX');
}

/** Behind a semicolon a clause with its own subject and verb is the author's again; two of them make a list, and all of it one content. */
function beforeSemicolon(reading: Reading, first: number, end: number): number {
  let semicolon = -1;
  for (let t = first + 1; t < end; t++) {
    if (reading.form(t) !== ';' || reading.quotationOf[t] >= 0) continue;
    if (semicolon >= 0) return end;
    semicolon = t;
  }
  return semicolon < 0 ? end : semicolon;
}

/** The verb whose later coordinations share the cue's clause. */
function climbs(reading: Reading, verb: number): number {
  return reading.relation(verb) === 'conj' ? reading.head(verb) : -1;
}

/** Where the clause ends whose verb this is, when it is subordinate; else the sentence's end. */
function governed(reading: Reading, verb: number): number {
  let v = verb;
  let outer = -1;
  while (v >= 0) {
    const relation = reading.relation(v);
    if (/^(acl:relcl|acl|advcl|csubj|nsubj)$/.test(relation)) outer = v;
    if (outer >= 0) break;
    v = reading.head(v);
  }
  if (outer < 0) return Number.MAX_SAFE_INTEGER;
  const end = reading.subtreeEnd(outer);
  // a clause at the end of its sentence runs to the end whatever the tree says of its tail
  const head = reading.head(outer);
  if (reading.relation(outer) === 'advcl' && outer > head) return Number.MAX_SAFE_INTEGER;
  return end;
}

/** ", adding that …", ", according to …": another cue's words. */
function beforeOtherTag(reading: Reading, first: number, end: number): number {
  for (let t = first + 1; t < end; t++) {
    if (reading.quotationOf[t] >= 0 || !OTHER_TAG.test(reading.lower(t))) continue;
    if (reading.form(t - 1) === ',') return t - 1;
    if (quotationTo(reading, t - 1) >= 0) return t;
  }
  return end;
}

/** "said that it rained and added that …": the cue's own second verb, of the same form. */
function beforeSecondCue(reading: Reading, verb: number, first: number, end: number): number {
  const form = reading.xpos(verb);
  if (!/^VB[DZP]$/.test(form)) return end;
  for (let t = first + 1; t < end; t++) {
    if (!/^(and|but|then)$/.test(reading.lower(t)) || reading.quotationOf[t] >= 0) continue;
    let next = t + 1;
    while (next < end && reading.upos(next) === 'ADV') next++;
    if (next >= end || reading.xpos(next) !== form || verbSenses(cueVerb(reading.lower(next))).length === 0) continue;
    if (
      SECOND.test(reading.lower(next + 1)) ||
      /^(say|says|said|added|adds|called|calls|urged|urges|told|tells|vowed|promised|thanked|thanks|apologi[sz]ed|congratulated|warned|warns|accused|accuses)$/.test(
        reading.lower(next),
      )
    ) {
      return reading.form(t - 1) === ',' ? t - 1 : t;
    }
  }
  return end;
}

/** The end of a content that opens with a quotation: of the quotation when it is a whole sentence, else of the clause that it begins. */
export function quotedEnd(reading: Reading, verb: number, first: number): number {
  const q = quotationFrom(reading, first);
  if (q < 0) return complementEnd(reading, verb, first);
  if (isWhole(reading, q) || closesWithComma(reading, q) || goesOnWithVerb(reading, verb, q)) return wholeQuotation(reading, q).end;
  return Math.max(complementEnd(reading, verb, first), reading.quotations[q].endToken);
}

/** '“That is smart,” when she blamed him', '“Falk,” she laughed': a sentence in marks, its comma the author's; unless a second quotation goes on. */
function closesWithComma(reading: Reading, q: number): boolean {
  const { innerStart, innerEnd, endToken } = reading.quotations[q];
  if (!/^\p{Lu}/u.test(reading.text.slice(innerStart, innerStart + 2)) || reading.text[innerEnd - 1] !== ',') return false;
  if (isClauseAhead(reading, endToken)) return true;
  return (
    endToken < reading.tokenCount &&
    /^(when|until|after|before|while|as|and|but)$/.test(reading.lower(endToken)) &&
    quotationFrom(reading, endToken + 1) < 0
  );
}

/** '“we won,” and left': the speaker's next deed, in the tense of the cue. */
function goesOnWithVerb(reading: Reading, verb: number, q: number): boolean {
  const { innerEnd, endToken } = reading.quotations[q];
  if (reading.text[innerEnd - 1] !== ',' || endToken + 1 >= reading.tokenCount || !/^(and|but|then)$/.test(reading.lower(endToken)))
    return false;
  return isPastOrThird(reading, verb) && reading.xpos(endToken + 1) === reading.xpos(verb);
}

/** of a subject up to its verb, in tokens */
const LONGEST_SUBJECT = 6;

/** A name or noun phrase with a finite verb begins here. */
function isClauseAhead(reading: Reading, first: number): boolean {
  let t = first;
  while (t < reading.tokenCount && t < first + LONGEST_SUBJECT && isOfSubject(reading, t)) t++;
  return t > first && t < reading.tokenCount && isPastOrThird(reading, t) && reading.sentenceOf[t] === reading.sentenceOf[first - 1];
}

/** A content that ends inside a quotation goes to the quotation's end. */
function stretch(reading: Reading, first: number, end: number): number {
  const q = end > first ? reading.quotationOf[end - 1] : -1;
  if (q < 0) return end;
  const quotation = reading.quotations[q];
  return quotation.firstToken >= first && quotation.endToken > end ? quotation.endToken : end;
}

/** First token of what stands in front of a tag in its sentence, or where the quotation begins that reaches into it or holds the tag. */
export function sentenceOrQuotationStart(reading: Reading, token: number): number {
  const first = sentenceStart(reading, token);
  const around = reading.quotationOf[token];
  if (around >= 0 && reading.quotations[around].firstToken >= first) return reading.quotations[around].firstToken + 1;
  let q = reading.quotationOf[first];
  if (q < 0) return first;
  while (reading.quotations[q].continues >= 0) q = reading.quotations[q].continues;
  return Math.min(first, reading.quotations[q].firstToken);
}

const closesBracket = (reading: Reading, first: number, token: number): boolean => {
  if (reading.form(token) !== ')') return false;
  for (let t = token - 1; t >= first; t--) if (/^[()]$/.test(reading.form(t))) return reading.form(t) === '(';
  return false;
};

const IDLE = /^[,;:.—–\-()…]+$/;

/** Cuts blank punctuation off both ends; quotation marks stay. Null when nothing is left. */
export function trimmed(reading: Reading, range: Range): Range | null {
  let { first, end } = range;
  while (first < end && IDLE.test(reading.form(first))) first++;
  while (end > first && IDLE.test(reading.form(end - 1)) && !closesBracket(reading, first, end - 1)) end--;
  return end > first ? { first, end } : null;
}
