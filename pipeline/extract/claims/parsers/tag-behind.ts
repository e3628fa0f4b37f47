/** A tag behind or in the middle of its content: "…, said the minister.", "“…,” he said.", "The pipeline, the company said, will …". */
import type { Reading } from '../../reading/reading.ts';
import { complementAfter } from '../complement.ts';
import { sentenceOrQuotationStart } from '../extent.ts';
import type { Found, Range } from '../found.ts';
import { cueVerb, RECEIVER } from '../lexicon.ts';
import { isSpeech, quotationFrom, quotationTo, wholeQuotation } from '../quotations.ts';
import { addresseeOf, claimOf, matchSense } from '../senses.ts';
import { phraseOf, type Source } from '../sources.ts';
import { speakerBehind, speakerBetween } from '../speakers.ts';
import { subjectOf } from '../subjects.ts';
import { child, hangsFrom, isPassive, isVerb, sentenceEnd, sentenceStart, verbGroup } from '../syntax.ts';
import { behindDateline, subjectInFront } from '../word-order.ts';

/** how far the speaker's name and description may push the verb away from the quotation, in tokens */
const LONGEST_SPEAKER = 40;
/** of "he asked" in a sentence of its own, to its verb, in tokens */
const LONGEST_BARE_TAG = 8;
/** of speech in the middle of a sentence, in tokens with both marks and the comma */
const SHORTEST_SPEECH = 6;

const NEVER_INVERTED = /^(tell|assure|inform|remind|notify|brief|reassure)$/;

interface Tag {
  source: Source;
  /** where the tag begins */
  left: number;
  rule: string;
}

export function tagBehind(reading: Reading, verb: number): Found | null {
  const match = matchSense(reading, verb, 'quote') ?? matchSense(reading, verb, 'clause');
  if (!match || isPassive(reading, verb) || /^VBG?$/.test(reading.xpos(verb))) return null;
  const tag = inverted(reading, verb, match.end) ?? behindQuotation(reading, verb) ?? upright(reading, verb);
  if (!tag) return null;
  const { source, left } = tag;
  const before = contentBefore(reading, verb, left);
  if (!before) return null;
  if (verb > source.head && complementBars(reading, verb, match.end, tag)) return null;
  const right = tagEnd(reading, verb, Math.max(match.end, source.range.end, source.role?.end ?? 0));
  if (tag.rule === 'tag-behind.clause' && takesObject(reading, verb, match.end)) return null;
  const content = [before];
  const rest = contentBehind(reading, verb, right);
  if (rest) content.push(rest);
  const claim = claimOf(reading, verb, match, source, content, tag.rule);
  claim.addressee = addresseeOf(reading, verb, sentenceEnd(reading, verb));
  return claim;
}

/** A tag that goes on to say something else is none; behind a quotation the tree's bare clauses are not believed. */
function complementBars(reading: Reading, verb: number, after: number, tag: Tag): boolean {
  // "…, the company said, will carry gas": behind a comma the clause goes on that began in front
  if (goesOnBehind(reading, verb)) return false;
  const form = complementAfter(reading, verb, after)?.form;
  return (
    form === 'that' || form === 'colon' || (tag.rule !== 'tag-behind.quotation' && (form === 'zero' || form === 'wh' || form === 'bare'))
  );
}

/** A tag has said all before: no object and no predicate behind it, but for the receiver. */
function takesObject(reading: Reading, verb: number, after: number): boolean {
  if (RECEIVER.test(cueVerb(reading.lower(verb))) || reading.form(after) === ',') return false;
  for (const t of reading.children(verb)) if (t >= after && /^(obj|xcomp|ccomp|iobj)$/.test(reading.relation(t))) return true;
  return /^(as|to)$/.test(reading.lower(after));
}

/** The subject behind its verb: "said Mr X". */
function inverted(reading: Reading, verb: number, after: number): Tag | null {
  const before = verb - 1;
  if (
    before < 0 ||
    NEVER_INVERTED.test(cueVerb(reading.lower(verb))) ||
    !(reading.form(before) === ',' || quotationTo(reading, before) >= 0)
  )
    return null;
  if (
    reading.form(before) === ',' &&
    quotationTo(reading, before - 1) < 0 &&
    !/^(say|add|note|write|report|explain|argue)$/.test(cueVerb(reading.lower(verb)))
  )
    return null;
  if (after >= sentenceEnd(reading, verb)) return null;
  const subject = child(reading, verb, 'nsubj');
  if (subject >= 0 && subject < verb && !hangsFrom(reading, subject, verb)) return null;
  if (!/^(NOUN|PROPN|PRON|DET|ADJ|NUM)$/.test(reading.upos(after))) return null;
  const source = speakerBehind(reading, after, sentenceEnd(reading, verb)) ?? (subject > verb ? phraseOf(reading, subject) : null);
  return source && { source, left: verb, rule: 'tag-behind.inverted' };
}

/** Only the speaker stands between a quotation and the verb. */
function behindQuotation(reading: Reading, verb: number): Tag | null {
  const group = verbGroup(reading, verb);
  const start = sentenceStart(reading, verb);
  const floor = Math.max(askedBefore(reading, verb) >= 0 ? start - 1 : start, group.first - LONGEST_SPEAKER);
  for (let t = group.first - 1; t >= floor; t--) {
    const q = quotationTo(reading, t);
    if (q < 0) continue;
    const from = reading.form(t + 1) === ',' ? t + 2 : t + 1;
    if (from >= group.first || !isSpeech(reading, q) || reading.quotationOf[verb] === q || isTitle(reading, q)) return null;
    const source = speakerBetween(reading, from, group.first);
    return source && { source, left: t + 1, rule: 'tag-behind.quotation' };
  }
  return null;
}

/** "…, Mr Lou said.": nothing but the full stop behind the verb. */
const closesSentence = (reading: Reading, verb: number): boolean =>
  verb + 2 >= sentenceEnd(reading, verb) || /^[.,]$/.test(reading.form(verb + 1));

/** “Hannity,” — a word or two in the middle of a sentence: a name, not speech. */
function isTitle(reading: Reading, q: number): boolean {
  const { firstToken, endToken } = reading.quotations[q];
  if (firstToken === sentenceStart(reading, firstToken)) return false;
  if (endToken - firstToken < SHORTEST_SPEECH) return true;
  for (let t = firstToken + 1; t < endToken - 1; t++)
    if (/^\p{Ll}/u.test(reading.form(t)) && !/^(of|the|and|in|on|for|to|a|with)$/.test(reading.form(t))) return false;
  return true;
}

/** The question or cry that a sentence of its own tags, nothing behind its verb: "Why?" he asked. */
function askedBefore(reading: Reading, verb: number): number {
  const start = sentenceStart(reading, verb);
  if (start === 0 || verb - start > LONGEST_BARE_TAG || !closesSentence(reading, verb)) return -1;
  const q = quotationTo(reading, start - 1);
  return q >= 0 && /[?!…—–-]$/.test(reading.text[reading.quotations[q].innerEnd - 1]) ? q : -1;
}

function upright(reading: Reading, verb: number): Tag | null {
  const group = verbGroup(reading, verb);
  const source = closesSentence(reading, verb)
    ? (subjectInFront(reading, verb, group.first) ?? subjectOf(reading, verb, group.first))
    : subjectOf(reading, verb, group.first);
  if (!source || source.range.first > verb) return null;
  const gap = group.first - Math.max(source.range.end, source.role ? source.role.end : 0);
  let left = Math.min(group.first, source.range.first);
  // "…, as the memo put it"
  if (left > 2 && reading.lower(left - 1) === 'as' && (reading.form(left - 2) === ',' || quotationTo(reading, left - 2) >= 0)) left--;
  return gap <= 2 ? { source, left, rule: 'tag-behind.clause' } : null;
}

/** What stands before the tag: its last token is a comma or a closing mark. */
function contentBefore(reading: Reading, verb: number, left: number): Range | null {
  const first = sentenceOrQuotationStart(reading, verb);
  // “Why?” he asked. – the sentence was taken to end with the quotation
  const before = askedBefore(reading, verb);
  if (before >= 0) return left === sentenceStart(reading, verb) ? wholeQuotation(reading, before) : null;
  // "Asked about the fare, he said": what he was asked, not what he said
  if (left <= Math.max(first, behindDateline(reading, first)) || /^(asked|pressed|questioned|quizzed)$/.test(reading.lower(first)))
    return null;
  let end = left;
  if (quotationTo(reading, end - 1) < 0) {
    if (!/^(,|—|–|--)$/.test(reading.form(end - 1))) return null;
    end--;
    if (quotationTo(reading, end - 1) < 0 && !holdsClause(reading, first, end, verb)) return null;
  }
  return { first: quotedFrom(reading, first, end), end };
}

/** "The pipeline, the company said, will …", "For the poor, he said, the tax is …": behind the tag's comma stands the clause, or its verb. */
function goesOnBehind(reading: Reading, verb: number): boolean {
  const end = sentenceEnd(reading, verb);
  if (reading.form(verb + 1) !== ',' || verb + 3 >= end) return false;
  if (/^(MD|VBZ|VBD|VBP)$/.test(reading.xpos(verb + 2))) return true;
  if (!/^(DT|PRP|PRP\$|NN|NNS|NNP|NNPS|CD|JJ|EX)$/.test(reading.xpos(verb + 2))) return false;
  for (let t = verb + 2; t < end; t++) {
    if (/^(WP|WDT)$/.test(reading.xpos(t)) || reading.form(t) === ',') return false;
    if (/^(MD|VBZ|VBD|VBP)$/.test(reading.xpos(t))) return true;
  }
  return false;
}

/** A fronted adverbial ("On Monday,", "When asked,") is no content; a clause or a subject cut off by the tag is. */
function holdsClause(reading: Reading, first: number, end: number, verb: number): boolean {
  if (
    closesSentence(reading, verb) &&
    /^(say|add|report|note)$/.test(cueVerb(reading.lower(verb))) &&
    !/^(IN|WRB|VBG|VBN)$/.test(reading.xpos(first))
  ) {
    for (let t = first; t < end; t++) if (/^(VBD|VBZ|VBP|MD)$/.test(reading.xpos(t))) return true;
  }
  if (goesOnBehind(reading, verb) && !/^(WRB|RB)$/.test(reading.xpos(first))) return true;
  for (let t = first; t < end; t++) {
    if (/^nsubj/.test(reading.relation(t)) && reading.head(t) !== verb && !isAdverbial(reading, t, verb)) return true;
  }
  return false;
}

function isAdverbial(reading: Reading, token: number, verb: number): boolean {
  for (let t = token; t >= 0 && t !== verb; t = reading.head(t)) {
    const relation = reading.relation(t);
    if (
      relation === 'advcl' &&
      (child(reading, t, 'mark') >= 0 || /^(IN|WRB)$/.test(reading.xpos(reading.subtreeStart(t)))) &&
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
function tagEnd(reading: Reading, verb: number, after: number): number {
  let end = after;
  for (const t of reading.children(verb)) {
    if (t < after || !/^(obl|advmod|iobj|nmod|obl:.*|obj)$/.test(reading.relation(t))) continue;
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
    if (/^(VB[DZPG]|MD|WP|WDT)$/.test(reading.xpos(t)) || reading.form(t) === ';') return -1;
  }
  return -1;
}

/** What goes on behind a tag in the middle: the rest of the sentence when it does not hang from the tag, or a second quotation. */
function contentBehind(reading: Reading, verb: number, right: number): Range | null {
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
  if (/^(and|but)$/.test(reading.lower(first)) && /^(PRP|DT|EX)$/.test(reading.xpos(first + 1)) && reading.quotationOf[verb - 1] < 0)
    return { first, end };
  if (right === verb + 1 && goesOnBehind(reading, verb)) return { first, end };
  // the verb is an aside of the clause that goes on
  const root = reading.head(verb);
  if (root < 0 || !/^(parataxis|ccomp|advcl|dep)$/.test(reading.relation(verb))) return null;
  if (root < right || !isVerb(reading, root)) return null;
  return hangsFrom(reading, first, verb) ? null : { first, end };
}
