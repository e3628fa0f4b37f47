/** A tag behind or in the middle of its content: "…, said the minister.", "“…,” he said.", "The pipeline, the company said, will …". */
import { cueVerb, hasReceiver } from '../../language/lexicon/cues.ts';
import { type NounPhrase, phraseOf } from '../../language/phrase.ts';
import { sentenceEnd, sentenceStart } from '../../language/scan.ts';
import { subjectOf } from '../../language/subject.ts';
import { subjectInFront } from '../../language/subject-in-front.ts';
import { isNominalLike, opensAdverbial, penn } from '../../language/tags.ts';
import { child, hangsFrom, related } from '../../language/tree.ts';
import { isPassive, verbGroup } from '../../language/verb-group.ts';
import { isTimeWord } from '../../language/words.ts';
import type { Reading } from '../../reading/reading.ts';
import { complementAfter } from '../complement.ts';
import type { Found } from '../found.ts';
import { isSpeech, isTitle, quotationTo } from '../quotations.ts';
import { addresseeOf, claimOf, matchSense } from '../senses.ts';
import { speakerBehind, speakerBetween } from '../speakers.ts';
import { askedBefore, closesSentence, contentBefore, contentBehind, ENDS_CONTENT, goesOnBehind, tagEnd } from './tag-content.ts';

const isBaseOrIng = penn('VB VBG');
const isComplementRelation = related('ccomp iobj obj xcomp');

/** how far the speaker's name and description may push the verb away from the quotation, in tokens */
const LONGEST_SPEAKER = 40;

const NEVER_INVERTED = /^(tell|assure|inform|remind|notify|brief|reassure)$/;

interface Tag {
  source: NounPhrase;
  /** where the tag begins */
  left: number;
  rule: string;
}

export function tagBehind(reading: Reading, verb: number): Found | null {
  const match = matchSense(reading, verb, 'quote') ?? matchSense(reading, verb, 'clause');
  if (!match || isBaseOrIng(reading, verb) || !isMarkInFront(reading, verb) || isPassive(reading, verb)) return null;
  const tag = behindQuotation(reading, verb) ?? inverted(reading, verb, match.end) ?? upright(reading, verb);
  if (!tag) return null;
  const { source, left } = tag;
  const before = contentBefore(reading, verb, left);
  if (!before) return null;
  if (verb > source.head && complementBars(reading, verb, match.end, tag, before.first)) return null;
  const right = tagEnd(reading, verb, Math.max(match.end, source.range.end, source.role?.end ?? 0));
  if (tag.rule === 'tag-behind.clause' && takesObject(reading, verb, match.end)) return null;
  const content = [before];
  const rest = contentBehind(reading, verb, right);
  if (rest) content.push(rest);
  const claim = claimOf(reading, verb, match, source, content, tag.rule);
  claim.addressee = addresseeOf(reading, verb, sentenceEnd(reading, verb));
  return claim;
}

/** A comma, a dash or the end of a quotation somewhere in front: where a content may end that stands before its tag. */
function isMarkInFront(reading: Reading, verb: number): boolean {
  for (let t = verb - 1; t >= sentenceStart(reading, verb) - 1; t--)
    if (quotationTo(reading, t) >= 0 || ENDS_CONTENT.test(reading.form(t))) return true;
  return false;
}

/** A tag that goes on to say something else is none; behind a quotation the tree's bare clauses are not believed. */
function complementBars(reading: Reading, verb: number, after: number, tag: Tag, first: number): boolean {
  // "…, the company said, will carry gas": behind a comma the clause goes on that began in front
  if (goesOnBehind(reading, verb)) return false;
  const form = complementAfter(reading, verb, after)?.form;
  // "After the vote she shot back, “…”": when, not what
  if (form === 'quote' && tag.rule === 'tag-behind.clause' && opensAdverbial(reading, first)) return true;
  return (
    form === 'that' || form === 'colon' || (tag.rule !== 'tag-behind.quotation' && (form === 'zero' || form === 'wh' || form === 'bare'))
  );
}

/** A tag has said all before: no object and no predicate behind it, but for the receiver. */
function takesObject(reading: Reading, verb: number, after: number): boolean {
  if (hasReceiver(cueVerb(reading.lower(verb))) || reading.form(after) === ',') return false;
  for (const t of reading.children(verb)) if (t >= after && isComplementRelation(reading, t)) return true;
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
  if (after >= sentenceEnd(reading, verb) || isTimeWord(reading, after)) return null;
  const subject = child(reading, verb, 'nsubj');
  if (subject >= 0 && subject < verb && !hangsFrom(reading, subject, verb)) return null;
  if (!isNominalLike(reading, after)) return null;
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
    // “Cia” in a name
    if (q < 0 || (t < group.first - 1 && !isSpeech(reading, q))) continue;
    const from = reading.form(t + 1) === ',' ? t + 2 : t + 1;
    if (from >= group.first || !isSpeech(reading, q) || reading.quotationOf[verb] === q || isTitle(reading, q)) return null;
    const source = speakerBetween(reading, from, group.first);
    return source && { source, left: t + 1, rule: 'tag-behind.quotation' };
  }
  return null;
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
