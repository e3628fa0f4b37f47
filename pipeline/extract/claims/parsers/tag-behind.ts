/** A tag behind or in the middle of its content: "…, said the minister.", "“…,” he said.", "The pipeline, the company said, will …". */
import type { Reading } from '../../reading/reading.ts';
import { complementAfter, quotationFrom, quotationTo, sentenceOrQuotationStart } from '../extent.ts';
import type { Found, Range } from '../found.ts';
import { claimOf, matchSense } from '../senses.ts';
import { phraseOf, type Source, subjectOf } from '../sources.ts';
import { child, hangsFrom, isPassive, isVerb, sentenceEnd, verbGroup } from '../syntax.ts';

export function tagBehind(reading: Reading, verb: number): Found | null {
  const match = matchSense(reading, verb, 'quote') ?? matchSense(reading, verb, 'clause');
  if (!match || isPassive(reading, verb) || !/^VB[DZPN]?$/.test(reading.xpos(verb))) return null;
  const source = inverted(reading, verb) ?? upright(reading, verb);
  if (!source) return null;
  const group = verbGroup(reading, verb);
  const left = Math.min(group.first, source.range.first);
  const right = tagEnd(reading, verb, Math.max(match.end, source.range.end, source.role?.end ?? 0));
  const before = contentBefore(reading, verb, left);
  if (!before) return null;
  if (verb > source.head && complementAfter(reading, verb, match.end)?.form.match(/that|zero|wh|colon/)) return null;
  const content = [before];
  const rest = contentBehind(reading, verb, right);
  if (rest) content.push(rest);
  return claimOf(reading, verb, match, source, content, verb < source.head ? 'tag-behind.inverted' : 'tag-behind');
}

/** The subject behind its verb: "said Mr X". */
function inverted(reading: Reading, verb: number): Source | null {
  const before = verb - 1;
  if (before < 0 || !(reading.form(before) === ',' || quotationTo(reading, before) >= 0)) return null;
  const next = verb + 1;
  if (next >= sentenceEnd(reading, verb)) return null;
  const subject = child(reading, verb, 'nsubj');
  if (subject > verb) return phraseOf(reading, subject);
  if (subject >= 0) return null;
  // the tree took the speaker for an object
  const other = child(reading, verb, 'obj', 'ccomp', 'xcomp', 'iobj', 'dep');
  if (other > verb && reading.subtreeStart(other) === next && /^(NOUN|PROPN|PRON)$/.test(reading.upos(other)))
    return phraseOf(reading, other);
  return null;
}

function upright(reading: Reading, verb: number): Source | null {
  const source = subjectOf(reading, verb);
  if (!source || source.range.first > verb) return null;
  // only the speaker stands between the content and the verb
  const group = verbGroup(reading, verb);
  const gap = group.first - Math.max(source.range.end, source.role ? source.role.end : 0);
  return gap <= 2 ? source : null;
}

/** What stands before the tag: its last token is a comma or a closing mark. */
function contentBefore(reading: Reading, verb: number, left: number): Range | null {
  const first = sentenceOrQuotationStart(reading, verb);
  if (left <= first) return null;
  let end = left;
  const isQuotation = quotationTo(reading, end - 1) >= 0;
  if (!isQuotation) {
    if (reading.form(end - 1) !== ',' && !/^[—–]|--$/.test(reading.form(end - 1))) return null;
    end--;
    if (quotationTo(reading, end - 1) < 0 && !holdsClause(reading, first, end, verb)) return null;
  }
  return { first: quotedFrom(reading, first, end), end };
}

/** A fronted adverbial ("On Monday,", "When asked,") is no content; a clause or a subject cut off by the tag is. */
function holdsClause(reading: Reading, first: number, end: number, verb: number): boolean {
  for (let t = first; t < end; t++) {
    const relation = reading.relation(t);
    if (/^nsubj/.test(relation) && reading.head(t) !== verb && !isAdverbial(reading, t, verb)) return true;
  }
  return false;
}

function isAdverbial(reading: Reading, token: number, verb: number): boolean {
  for (let t = token; t >= 0 && t !== verb; t = reading.head(t)) {
    if (reading.relation(t) === 'advcl' && child(reading, t, 'mark') >= 0 && (reading.head(t) === verb || reading.head(t) > verb))
      return true;
    if (/^(acl:relcl|acl)$/.test(reading.relation(t))) return true;
  }
  return false;
}

/** The author's words in front of a whole quotation are not in it: 'He was clear: "…," he said.' */
function quotedFrom(reading: Reading, first: number, end: number): number {
  const q = quotationTo(reading, end - 1);
  if (q < 0) return first;
  const { firstToken } = reading.quotations[q];
  if (firstToken <= first) return firstToken;
  return reading.form(firstToken - 1) === ':' ? firstToken : first;
}

/** Past the tag's own time, place and receiver. */
function tagEnd(reading: Reading, verb: number, after: number): number {
  let end = after;
  for (const t of reading.children(verb)) {
    if (t < after || !/^(obl|advmod|iobj|nmod|obl:.*|obj)$/.test(reading.relation(t))) continue;
    const from = reading.subtreeStart(t);
    if (from <= end && quotationFrom(reading, from) < 0) end = Math.max(end, reading.subtreeEnd(t));
  }
  return end;
}

/** What goes on behind a tag in the middle: the rest of the sentence when it does not hang from the tag, or a second quotation. */
function contentBehind(reading: Reading, verb: number, right: number): Range | null {
  const end = sentenceEnd(reading, verb);
  let first = right;
  while (first < end && /^[,—–-]+$/.test(reading.form(first))) first++;
  if (first >= end) return null;
  const q = quotationFrom(reading, first);
  if (q >= 0 && first > right) return { first, end: reading.quotations[q].endToken };
  if (first === right || first + 1 >= end || reading.xpos(first) === 'VBG') return null;
  // the verb is an aside of the clause that goes on
  const root = reading.head(verb);
  if (root < 0 || !/^(parataxis|ccomp|advcl|dep)$/.test(reading.relation(verb))) return null;
  if (root < right || !isVerb(reading, root)) return null;
  return hangsFrom(reading, first, verb) ? null : { first, end };
}
