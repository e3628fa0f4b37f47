/** Where a complement begins and where the author's voice resumes: the tree proposes, punctuation and quotation spans decide. */
import type { Reading } from '../reading/reading.ts';
import type { Range } from './found.ts';
import { cueVerb, nounSenses, RECEIVER, verbSenses } from './lexicon.ts';
import { isSpeech, isWhole, quotationFrom, quotationTo, wholeQuotation } from './quotations.ts';
import { TIME_WORD } from './sources.ts';
import { isVerb, sentenceEnd, sentenceStart, verbGroup } from './syntax.ts';

/** what may stand between a cue and its clause: receiver, venue, time, manner */
const SKIPPED = /^(obl|iobj|obj|advmod|discourse|punct|nmod|compound:prt|nsubj|advcl|dep|vocative|expl|obl:.*|nmod:.*|appos)$/;
/** what shows that a coordinated verb has a content of its own */
const SECOND = /^(that|for|on|to|“|"|:)$/;
const COPULA = /^(is|are|was|were|'s|'re)$/;
const OTHER_TAG = /^(adding|saying|citing|noting|according|calling|telling|arguing|claiming)$/;
const WH = /^(whether|if|how|why|what|who|when|where|which)$/;
/** how far receiver, venue and time may push a complement away from its cue, in tokens */
const FARTHEST = 30;

export interface Complement {
  /** first token of the content */
  first: number;
  /** bare: word order alone shows it */
  /** gap: its subject stands in front of the cue, "which they say is" */
  form: 'that' | 'quote' | 'colon' | 'zero' | 'wh' | 'bare' | 'gap';
}

/** Finds what a verb puts forward behind it: a that-clause, a quotation, what follows a colon, or a bare clause. */
export function complementAfter(reading: Reading, verb: number, after: number): Complement | null {
  const end = sentenceEnd(reading, verb);
  const clause = clauseBehind(reading, verb, after);
  if (after < end && /^(MD|VBZ|VBD|VBP)$/.test(reading.xpos(after)) && relativeInFront(reading, verb)) {
    return { first: relativeInFront(reading, verb) === 'what' && COPULA.test(reading.lower(after)) ? after + 1 : after, form: 'gap' };
  }
  /** first noun phrase behind the verb: where a bare clause begins that the tree did not see */
  let nominal = -1;
  for (let p = after; p < end && p < after + FARTHEST; ) {
    const lower = reading.lower(p);
    if (isThat(reading, p) || (p === after && lower === 'that' && isThatNextToCue(reading, p))) {
      return isOfNoun(reading, verb, after, p) ? null : { first: p + 1, form: 'that' };
    }
    const q = quotationFrom(reading, p);
    if (q >= 0 && q !== reading.quotationOf[verb]) {
      const introduced = /^[,:]$/.test(reading.form(p - 1));
      if ((introduced && isSpeech(reading, q)) || p === after || p === clause) return { first: p, form: 'quote' };
      return nominal >= 0 ? { first: nominal, form: 'bare' } : null;
    }
    if (p === clause && !isAdverbial(reading, p) && !(/^(who|which|whom)$/.test(lower) && reading.form(p - 1) === ','))
      return { first: p, form: WH.test(lower) ? 'wh' : 'zero' };
    if (lower === ':' && (p + 1 < end || quotationFrom(reading, p + 1) >= 0)) return { first: p + 1, form: 'colon' };
    if (lower === ',') {
      p++;
      continue;
    }
    const top = topBelow(reading, p, verb);
    if (top < 0) break;
    const relation = reading.relation(top);
    if (!SKIPPED.test(relation) || relation === 'advcl') break;
    if (nominal < 0 && /^(obj|nsubj|dep|nmod|advmod|appos|xcomp)$/.test(relation) && isNominalStart(reading, p)) nominal = p;
    p = nextStop(reading, p, Math.max(p + 1, Math.min(reading.subtreeEnd(top), end, clause > p ? clause : end)));
  }
  if (nominal < 0 && after < end && (isNominalStart(reading, after) || reading.xpos(after) === 'VBG') && hasFinite(reading, after, end))
    nominal = after;
  // "told a hearing on Tuesday that": a conjunction that the tree hung from a noun
  for (let t = after + 1; t < Math.min(end, after + FARTHEST) && nominal === after; t++) {
    if (/^(VBD|VBZ|VBP|MD)$/.test(reading.xpos(t)) || reading.form(t) === ',') break;
    if (reading.lower(t) === 'that' && isThatNextToCue(reading, t) && RECEIVER.test(cueVerb(reading.lower(verb))))
      return { first: t + 1, form: 'that' };
  }
  // "said the minister stood by it": a past tense that the tagger took for a participle
  const clausal =
    hasFinite(reading, after, end) ||
    (cueVerb(reading.lower(verb)) === 'say' && reading.xpos(after) === 'DT' && hasParticiple(reading, after, end));
  return nominal === after && clausal ? { first: nominal, form: 'bare' } : null;
}

/** "as she left", "without naming him", ", referring to": said how or when, not what. */
function isAdverbial(reading: Reading, token: number): boolean {
  if (reading.form(token) === ',') return isAdverbial(reading, token + 1);
  if (reading.xpos(token) === 'VBG')
    return /^[,’'”]$/.test(reading.form(token - 1)) || /^(referring|speaking|citing|adding|pointing|showing)$/.test(reading.lower(token));
  return /^(as|without|while|after|before|when|since|although|though|because|during|via|through)$/.test(reading.lower(token));
}

function hasFinite(reading: Reading, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (/^(VBD|VBZ|VBP|MD)$/.test(reading.xpos(t))) return true;
  return false;
}

function hasParticiple(reading: Reading, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (reading.xpos(t) === 'VBN') return true;
  return false;
}

/** The relative pronoun in front of the cue's subject: "which they believe", "what it says"; or "". */
export function relativeInFront(reading: Reading, verb: number): string {
  for (let t = verb - 1; t > Math.max(sentenceStart(reading, verb), verb - 8) - 1; t--) {
    const word = reading.lower(t);
    if (/^(which|that|who|what)$/.test(word)) return t < verb - 1 ? word : '';
    if (/^[,;:.]$/.test(word) || /^(IN|CC|VBD|VBZ)$/.test(reading.xpos(t))) return '';
  }
  return '';
}

/** "accept its claims that …", "reflect the fact that …": the clause is the noun's; "told voters that" is not. */
function isOfNoun(reading: Reading, verb: number, after: number, that: number): boolean {
  if (that === after || reading.upos(that - 1) !== 'NOUN') return false;
  const top = topBelow(reading, that - 1, verb);
  // "said in a statement that"
  if (top >= 0 && /^obl/.test(reading.relation(top))) return false;
  if (nounSenses(reading.lemma(that - 1)).length > 0) return true;
  return top >= 0 && reading.relation(top) === 'obj' && !RECEIVER.test(cueVerb(reading.lower(verb)));
}

/** The first token of the clause that the tree hangs from a verb, or -1. */
function clauseBehind(reading: Reading, verb: number, after: number): number {
  for (const t of reading.children(verb)) {
    if (t < after) continue;
    const relation = reading.relation(t);
    let first = Math.max(after, reading.subtreeStart(t));
    while (first < t && /^[:,]$/.test(reading.form(first))) first++;
    if (relation === 'ccomp' || relation === 'csubj') return first;
    if (relation === 'parataxis' && (reading.quotationOf[t] >= 0 || reading.form(first - 1) === ':')) return first;
  }
  return -1;
}

/** "that" as a conjunction. */
function isThat(reading: Reading, token: number): boolean {
  if (reading.lower(token) !== 'that') return false;
  if (reading.xpos(token) === 'IN' || reading.relation(token) === 'mark') return true;
  if (reading.xpos(token) === 'WDT' || reading.relation(token) === 'det') return false;
  const head = reading.head(token);
  return head > token + 1 && isVerb(reading, head);
}

/** Next to a cue "that" is the conjunction, whatever the tagger made of it: "reveals that the test failed"; not "said that is so". */
export function isThatNextToCue(reading: Reading, token: number): boolean {
  return token + 2 < reading.tokenCount && /^(DT|PRP|PRP\$|NN|NNS|NNP|NNPS|CD|JJ|EX|IN|VBG|PDT)$/.test(reading.xpos(token + 1));
}

/** The next place where something may begin: behind a dependent, or at a clause or quotation that the tree hung too deep. */
function nextStop(reading: Reading, token: number, next: number): number {
  for (let t = token + 1; t < next; t++) if (isThat(reading, t) || quotationFrom(reading, t) >= 0 || reading.form(t) === ':') return t;
  return next;
}

const isNominalStart = (reading: Reading, token: number): boolean =>
  /^(PRP|PRP\$|DT|NN|NNS|NNP|NNPS|CD|JJ|JJR|EX|PDT)$/.test(reading.xpos(token)) && !TIME_WORD.test(reading.lower(token));

/** The dependent of `top` under which a token stands, or -1 where it does not hang from it. */
export function topBelow(reading: Reading, token: number, top: number): number {
  for (let t = token; t >= 0; t = reading.head(t)) if (reading.head(t) === top) return t;
  return -1;
}

/** Last token of the clause behind a verb, exclusive: to the end of the sentence, unless the author goes on. */
export function complementEnd(reading: Reading, verb: number, first: number): number {
  let end = sentenceEnd(reading, verb);
  // a verb in a subordinate clause governs no further than that clause
  const bound = governed(reading, verb);
  if (bound > first && bound < end) end = bound;
  // the tree cut the clause before its verb
  if (end < sentenceEnd(reading, verb) && !hasFinite(reading, first, end) && /^(VBD|VBZ|VBP|MD)$/.test(reading.xpos(end))) {
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
      if (relation === 'conj' && isVerb(reading, t) && t > v) end = Math.min(end, before === ',' ? start - 1 : start);
      else if (
        /^(advcl|parataxis)$/.test(relation) &&
        before === ',' &&
        /^(VBG|VBN)$/.test(reading.xpos(t)) &&
        start === verbGroup(reading, t).first
      ) {
        end = Math.min(end, start - 1);
      }
    }
  }
  end = beforeSecondCue(reading, verb, first, beforeOtherTag(reading, first, end));
  return stretch(reading, first, beforeSemicolon(reading, first, end));
}

/** Behind a semicolon a clause with its own subject and verb is the author's again. */
function beforeSemicolon(reading: Reading, first: number, end: number): number {
  for (let t = first + 1; t < end; t++) if (reading.form(t) === ';' && reading.quotationOf[t] < 0) return t;
  return end;
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
      /^(say|says|said|added|adds|called|calls|urged|urges|told|tells|vowed|promised)$/.test(reading.lower(next))
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
  if (isWhole(reading, q)) return wholeQuotation(reading, q).end;
  return Math.max(complementEnd(reading, verb, first), reading.quotations[q].endToken);
}

/** A content that ends inside a quotation goes to the quotation's end. */
function stretch(reading: Reading, first: number, end: number): number {
  const q = end > first ? reading.quotationOf[end - 1] : -1;
  if (q < 0) return end;
  const quotation = reading.quotations[q];
  return quotation.firstToken >= first && quotation.endToken > end ? quotation.endToken : end;
}

/** First token of what stands in front of a tag in its sentence, or where the quotation begins that reaches into it. */
export function sentenceOrQuotationStart(reading: Reading, token: number): number {
  const first = sentenceStart(reading, token);
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

/** Cuts blank punctuation off both ends; quotation marks stay. Null when nothing is left. */
export function trimmed(reading: Reading, range: Range): Range | null {
  let { first, end } = range;
  const idle = (t: number): boolean => /^[,;:.—–\-()…]+$/.test(reading.form(t));
  while (first < end && idle(first)) first++;
  while (end > first && idle(end - 1) && !closesBracket(reading, first, end - 1)) end--;
  return end > first ? { first, end } : null;
}
