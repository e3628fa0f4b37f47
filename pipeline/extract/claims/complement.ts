/** Where a complement begins: a that-clause, a quotation, what follows a colon, a bare clause; the tree proposes, words and marks decide. */
import { hasTensed } from '../language/clause.ts';
import { cueVerb, hasReceiver, nounSenses } from '../language/lexicon/cues.ts';
import { isCapitalised } from '../language/phrase.ts';
import { sentenceEnd, sentenceStart } from '../language/scan.ts';
import { isTensed, isVerb, penn } from '../language/tags.ts';
import { branchOf, child, isOblique } from '../language/tree.ts';
import { isTimeWord } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isClosedLikeSpeech, isSpeech, isTitle, quotationFrom } from './quotations.ts';

const opensPlainSubject = penn('CD DT NNS');
const isOfReceiver = penn('CD DT IN JJ NN NNP NNPS NNS POS PRP PRP$');
const isTensedOrIng = penn('MD VBD VBG VBP VBZ');
const endsRelativeSearch = penn('CC IN VBD VBZ');
const mayOpenClause = penn('CD DT EX IN JJ JJR JJS NN NNP NNPS NNS PDT PRP PRP$ RB VBG WRB');
const opensSubject = penn('CD DT EX JJ JJR NN NNP NNPS NNS PDT PRP PRP$');

/** what may stand between a cue and its clause: receiver, venue, time, manner */
const SKIPPED = /^(obl|iobj|obj|advmod|discourse|punct|nmod|compound:prt|nsubj|advcl|dep|vocative|expl|obl:.*|nmod:.*|appos)$/;
const COPULA = /^(is|are|was|were|'s|'re)$/;
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
  if (after < end && isTensed(reading, after) && relativeInFront(reading, verb)) {
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
    // "told the radio’s “Morning Desk” that": the name of who was told
    if (q >= 0 && p > after && isTitle(reading, q) && isCapitalised(reading, p + 1) && !isClosedLikeSpeech(reading, q)) {
      p = reading.quotations[q].endToken;
      continue;
    }
    if (q >= 0 && q !== reading.quotationOf[verb]) {
      const introduced = /^[,:]$/.test(reading.form(p - 1)) || (hasReceiver(cueVerb(reading.lower(verb))) && !hasTensed(reading, after, p));
      if ((introduced && isSpeech(reading, q)) || p === after || (p === clause && nominal < 0)) return { first: p, form: 'quote' };
      if (nominal >= 0) return { first: nominal, form: 'bare' };
      break;
    }
    // "said if it rained they would stay"
    if (p === after && lower === 'if' && cueVerb(reading.lower(verb)) === 'say') return { first: p, form: 'zero' };
    const told = p === after ? thatBehindReceiver(reading, verb, after, end) : -1;
    if (told >= 0) return { first: told + 1, form: 'that' };
    const question = p === after ? questionBehindReceiver(reading, verb, after, end) : -1;
    if (question >= 0) return { first: question, form: 'wh' };
    if (p === clause && !isAdverbial(reading, p) && !(/^(who|which|whom|where|whose)$/.test(lower) && reading.form(p - 1) === ','))
      // "says the only way may be": the tree left the clause's subject behind
      return { first: nominal >= 0 && isTensed(reading, p) ? nominal : p, form: WH.test(lower) ? 'wh' : 'zero' };
    if (lower === ':' && (p + 1 < end || quotationFrom(reading, p + 1) >= 0)) return { first: p + 1, form: 'colon' };
    if (lower === ',') {
      p++;
      continue;
    }
    const top = branchOf(reading, p, verb);
    if (top < 0) break;
    const relation = reading.relation(top);
    if (!SKIPPED.test(relation) || relation === 'advcl') {
      // "announced in a statement this month that": its time hung inside the clause
      const that = conjunctionSoon(reading, p, end);
      if (that >= 0) return { first: that + 1, form: 'that' };
      // "said after the vote he would not": so its adverbial, in front of the clause's own subject
      if (nominal === after && relation === 'conj' && cueVerb(reading.lower(verb)) === 'say' && hasTensed(reading, p, end)) break;
      const subject = relation === 'ccomp' ? child(reading, top, 'nsubj', 'nsubj:pass') : -1;
      return subject > p && reading.upos(subject) === 'PRON' ? { first: reading.subtreeStart(subject), form: 'zero' } : null;
    }
    if (nominal < 0 && /^(obj|nsubj|dep|nmod|advmod|appos|xcomp)$/.test(relation) && isNominalStart(reading, p)) nominal = p;
    p = nextStop(reading, p, Math.max(p + 1, Math.min(reading.subtreeEnd(top), end, clause > p ? clause : end)));
  }
  const late = conjunctionLate(reading, after, end);
  if (late >= 0) return { first: late + 1, form: 'that' };
  if (nominal < 0 && after < end && (isNominalStart(reading, after) || reading.xpos(after) === 'VBG') && hasTensed(reading, after, end))
    nominal = after;
  // "said the minister stood by it": a past tense that the tagger took for a participle
  const clausal =
    hasTensed(reading, after, end) ||
    (cueVerb(reading.lower(verb)) === 'say' && opensPlainSubject(reading, after) && hasParticiple(reading, after, end));
  return nominal === after && clausal ? { first: nominal, form: 'bare' } : null;
}

/** "told a hearing on Tuesday that", "told analysts that": a conjunction that the tree hung from a noun, or put inside the clause; or -1. */
export function thatBehindReceiver(reading: Reading, verb: number, after: number, end: number): number {
  if (!hasReceiver(cueVerb(reading.lower(verb))) || !isNominalStart(reading, after)) return -1;
  for (let t = after + 1; t < Math.min(end, after + FARTHEST); t++) {
    if (isTensed(reading, t) || reading.form(t) === ',') return -1;
    if (reading.lower(t) === 'that' && isThatNextToCue(reading, t)) return t;
  }
  return -1;
}

/** "asked the pilot whether", "told them how": the word that opens the question behind who was asked; or -1. */
function questionBehindReceiver(reading: Reading, verb: number, after: number, end: number): number {
  if (!/^(ask|tell|quiz|press|remind|warn|show)$/.test(cueVerb(reading.lower(verb))) || !isNominalStart(reading, after)) return -1;
  for (let t = after + 1; t < Math.min(end, after + LONGEST_RECEIVER); t++) {
    if (/^(whether|if|how|why|what|where|when)$/.test(reading.lower(t))) return t;
    if (!isOfReceiver(reading, t) || /^(after|before|as|while)$/.test(reading.lower(t))) return -1;
  }
  return -1;
}

/** of who is asked, in tokens */
const LONGEST_RECEIVER = 9;

/** how far a time in front of "that" may reach, in tokens */
const LONGEST_TIME = 6;

/** The conjunction behind a time, nothing of a clause between; or -1. */
function conjunctionSoon(reading: Reading, from: number, end: number): number {
  for (let t = from; t < Math.min(end, from + LONGEST_TIME); t++) {
    if (isThat(reading, t)) return t;
    if (isVerb(reading, t) || /^[,;:]$/.test(reading.form(t))) return -1;
  }
  return -1;
}

/** how far time and occasion may push "that" away from its cue, in tokens */
const LONGEST_OCCASION = 14;

/** "said at the time that", "said following a vote in May that": the conjunction behind an occasion; or -1. */
function conjunctionLate(reading: Reading, after: number, end: number): number {
  if (after >= end || !/^(at|in|on|during|after|before|following|through|via|late|early|last)$/.test(reading.lower(after))) return -1;
  for (let t = after + 1; t < Math.min(end, after + LONGEST_OCCASION); t++) {
    if (reading.lower(t) === 'that' && isThatNextToCue(reading, t)) {
      return nounSenses(reading.lemma(t - 1)).length > 0 || cueVerb(reading.lower(t - 1)) !== '' ? -1 : t;
    }
    if (isTensedOrIng(reading, t) || /^[,;:.]$/.test(reading.form(t)) || reading.quotationOf[t] !== reading.quotationOf[after]) return -1;
  }
  return -1;
}

/** "as she left", "without naming him", ", referring to": said how or when, not what. */
function isAdverbial(reading: Reading, token: number): boolean {
  if (reading.form(token) === ',') return isAdverbial(reading, token + 1);
  if (reading.xpos(token) === 'VBG')
    return /^[,’'”]$/.test(reading.form(token - 1)) || /^(referring|speaking|citing|adding|pointing|showing)$/.test(reading.lower(token));
  return /^(as|without|while|after|before|when|since|although|though|because|during|via|through)$/.test(reading.lower(token));
}

function hasParticiple(reading: Reading, first: number, end: number): boolean {
  for (let t = first; t < end; t++) if (reading.xpos(t) === 'VBN') return true;
  return false;
}

/** The relative pronoun in front of the cue's subject: "which they believe", "what it says"; or "". */
export function relativeInFront(reading: Reading, verb: number): string {
  let from = verb - 1;
  // "which the owner, Tim Koski, called": past the aside
  if (reading.form(from) === ',') for (from--; from > verb - 12 && from > 0 && reading.form(from) !== ','; ) from--;
  if (from < verb - 1) from--;
  for (let t = from; t > Math.max(sentenceStart(reading, verb), from - 7) - 1; t--) {
    const word = reading.lower(t);
    if (/^(which|that|who|what)$/.test(word)) return t < verb - 1 ? word : '';
    if (/^[,;:.]$/.test(word) || endsRelativeSearch(reading, t)) return '';
  }
  return '';
}

/** "accept its claims that …", "a meeting announcing that …": the clause is the noun's, or another verb's; "told voters that" is not. */
function isOfNoun(reading: Reading, verb: number, after: number, that: number): boolean {
  if (that > after && /ing$/.test(reading.lower(that - 1)) && cueVerb(reading.lower(that - 1)) !== '') return true;
  if (that === after || reading.upos(that - 1) !== 'NOUN') return false;
  const top = branchOf(reading, that - 1, verb);
  // "said in a statement that"
  if (top >= 0 && isOblique(reading, top)) return false;
  if (nounSenses(reading.lemma(that - 1)).length > 0) return true;
  return top >= 0 && reading.relation(top) === 'obj' && !hasReceiver(cueVerb(reading.lower(verb)));
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
  // "said that night": when
  if (token + 2 >= reading.tokenCount || isTimeWord(reading, token + 1)) return false;
  return quotationFrom(reading, token + 1) >= 0 || mayOpenClause(reading, token + 1);
}

/** The next place where something may begin: behind a dependent, or at a clause or quotation that the tree hung too deep. */
function nextStop(reading: Reading, token: number, next: number): number {
  for (let t = token + 1; t < next; t++) if (isThat(reading, t) || quotationFrom(reading, t) >= 0 || reading.form(t) === ':') return t;
  return next;
}

const isNominalStart = (reading: Reading, token: number): boolean => opensSubject(reading, token) && !isTimeWord(reading, token);
