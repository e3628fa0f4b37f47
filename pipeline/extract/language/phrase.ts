/** The noun phrase: from its head to its ends, with what restricts it and without what is said of it by the way. */
import { consistsOf, isUpper } from '../reading/characters.ts';
import type { Reading } from '../reading/reading.ts';
import { firstFrom, lastUpTo, type Range, runEnd, sentenceEnd, sentenceStart, some, within } from './scan.ts';
import { isCommonNoun, isInBarePhrase, isIng, isNominalLike, isProperNoun, isTensed, isWhWord, penn } from './tags.ts';
import { both, either, not, type TokenTest } from './test.ts';
import { isClauseOfNoun, related } from './tree.ts';
import { closesBracket, isAndOrBut, isCoordination, isHyphen, isThe, isTimeWord, marks, opensAside, opensBracket, words } from './words.ts';

/** Whether a word begins with a capital. */
export const opensWithCapital = (form: string): boolean => isUpper(form, 0);

/** Whether a token is written with a capital. */
export const isCapitalised: TokenTest = (reading, token) => opensWithCapital(reading.form(token));

const LONGEST_ABBREVIATION = 6;
const isAbbreviation: TokenTest = (reading, token) => {
  const form = reading.form(token);
  return form.length > 1 && form.length <= LONGEST_ABBREVIATION && consistsOf(form, isUpper);
};

/** Who or what a phrase names: the words, their head, and apart from them the apposition or relative clause that tells the role. */
export interface NounPhrase {
  range: Range;
  head: number;
  role: Range | null;
}

const isOutside = related('appos acl:relcl parataxis conj cc punct acl dep case mark discourse ccomp');
const mayBeRole = related('appos acl:relcl acl parataxis dep conj nmod');

/** how a description after a name begins: "a teacher", "who left", "69" */
export const describes: TokenTest = penn('DT WP WP$ NN NNP NNS JJ CD PRP$ WDT RB');

/**
 * The noun phrase around a head word: without its preposition, apposition and what stands after a comma.
 * A restrictive clause belongs to it, unless it is the clause of `verb`: "voters who say that …".
 */
export function phraseOf(reading: Reading, head: number, verb = -1): NounPhrase {
  const phrase: NounPhrase = { range: { first: head, end: head + 1 }, head, role: null };
  const children = reading.children(head);
  for (let i = 0; i < children.length; i++) {
    const t = children[i];
    if (t > head) takeIn(reading, phrase, t, verb);
    else if (!isOutside(reading, t)) phrase.range.first = Math.min(phrase.range.first, reading.subtreeStart(t));
  }
  mend(reading, phrase);
  const { end } = phrase.range;
  // "The | WHO says": an abbreviation that was taken for a pronoun
  if (end === head + 1 && isThe(reading, head) && end < sentenceEnd(reading, head) && isAbbreviation(reading, end))
    return { range: { first: head, end: end + 1 }, head: end, role: phrase.role };
  return phrase;
}

/** "Rep. Ida Holm | (D-Turku)": past the bracket that opens here and closes before `end`; the same token where none does. */
export function afterBracket(reading: Reading, from: number, end: number): number {
  const close = opensBracket(reading, from) ? firstFrom(reading, from, end, closesBracket) : -1;
  return close < 0 ? from : close + 1;
}

const isWordOfBarePhrase = both(isInBarePhrase, not(isHyphen));
const isInRunOfBarePhrase = either(isInBarePhrase, isHyphen);

/** The last word of the noun phrase without an article that starts here, hyphens passed over: "tribal areas of" → areas; -1 where none does. At most so many tokens. */
export function lastOfBarePhrase(reading: Reading, first: number, most: number): number {
  if (first >= reading.tokenCount) return -1;
  return lastUpTo(reading, runEnd(reading, first, within(reading, first, most), isInRunOfBarePhrase) - 1, first, isWordOfBarePhrase);
}

/** Lets a dependent after the head into its phrase, or makes it the role, or leaves it out. */
function takeIn(reading: Reading, phrase: NounPhrase, t: number, verb: number): void {
  const { range } = phrase;
  const from = reading.subtreeStart(t);
  const to = reading.subtreeEnd(t);
  if (reading.relation(t) === 'conj' && isNominalLike(reading, t) && isCoordinated(reading, range.end, t)) {
    range.end = Math.max(range.end, phraseOf(reading, t).range.end);
    return;
  }
  const isAside = opensAside(reading, from - 1) || opensAside(reading, from);
  if (isAside && mayBeRole(reading, t)) {
    if (from <= range.end + 1 && phrase.role === null && !isIng(reading, t)) phrase.role = { first: from, end: to };
  } else if (isClauseOfNoun(reading, t)) {
    // "the man who shot him", "officials tracking the group": restrictive, so part of who it is
    if (from === range.end && !(from <= verb && verb < to)) range.end = to;
  } else if (!isAside && from === range.end && !isOutside(reading, t)) range.end = to;
}

/** Words of a name that the tree hung elsewhere. */
function mend(reading: Reading, { range, head }: NounPhrase): void {
  const sentence = reading.sentenceOf[head];
  const isHere = (t: number): boolean => t >= 0 && t < reading.tokenCount && reading.sentenceOf[t] === sentence;
  // "Field Marshal Munir"
  while (
    isProperNoun(reading, range.first) &&
    isHere(range.first - 1) &&
    isTitle(reading, range.first - 1) &&
    !isTimeWord(reading, range.first - 1)
  )
    range.first--;
  takeInHyphened(reading, range);
  // "acting | governor Ann Lee"
  if (isCommonNoun(reading, range.first) && isHere(range.first - 1) && isInterim(reading, range.first - 1)) range.first--;
  // "WHO officials": an abbreviation that was taken for another word
  if (isCommonNoun(reading, range.first) && isHere(range.first - 1) && isAbbreviation(reading, range.first - 1)) range.first--;
  // "Mr | Holm"
  while (isProperNoun(reading, range.end - 1) && isHere(range.end) && isProperNoun(reading, range.end) && !isTimeWord(reading, range.end))
    range.end++;
  // a fronted phrase that the tree hung from the subject
  for (let t = head - 1; t > range.first; t--) {
    if (reading.form(t) !== ',' || !isFronted(reading, range.first, t)) continue;
    range.first = t + 1;
    break;
  }
}

const isInterim = words('acting managing founding incoming outgoing presiding');
const isOfOpening = penn('DT JJ VBN');

/** "the banned Tehreek-i-| Taliban Pakistan", "DSP (city) | Ann Lee": what the tree cut at a hyphen or a bracket inside a name. */
function takeInHyphened(reading: Reading, range: Range): void {
  const start = sentenceStart(reading, range.first);
  const before = range.first;
  while (range.first - 2 >= start && isGlued(reading, range.first - 1)) range.first -= 2;
  if (range.first - 4 >= start && isBracketedPart(reading, range.first) && isTitle(reading, range.first - 4)) range.first -= 4;
  while (range.first < before && range.first > start && isOfOpening(reading, range.first - 1)) range.first--;
}

/** A hyphen with no space on either side. */
const isGlued: TokenTest = (reading, token) =>
  reading.form(token) === '-' &&
  reading.tokenEnd[token - 1] === reading.tokenStart[token] &&
  reading.tokenEnd[token] === reading.tokenStart[token + 1];

const isBracketedPart: TokenTest = (reading, token) =>
  isProperNoun(reading, token) && reading.form(token - 1) === ')' && reading.form(token - 3) === '(';

const isOfAdverbial = penn('IN TO VBG VBD RB');

/** "In the run-up to the vote, the leader": a phrase with a preposition, no row of adjectives. */
const isFronted = (reading: Reading, first: number, comma: number): boolean =>
  isTimeWord(reading, first) || some(reading, first, comma, isOfAdverbial);

/** A capitalised word in front of a name: part of it, or its title. */
const isTitle: TokenTest = (reading, token) =>
  reading.xpos(token) === 'NNP' || (reading.xpos(token) === 'NN' && isCapitalised(reading, token));

/** Coordinated with "and" or "or": not an apposition that the tree took for a member of a list. */
export const isCoordinated = (reading: Reading, end: number, member: number): boolean => some(reading, end, member, isCoordination);

/** words that open a clause of time, reason or condition, which is the author's */
const opensAdverbialClause = words('because when while although though since after before unless until if whereas despite');
const endsPhrase = marks(', ; : . ? ! — – --');
const isNextVerb = penn('VBD VBZ MD');

/** "critical of the plan | when it came out", "praise for the crew | , which …": the exclusive end of the phrase that begins at `first`. */
export function phraseEnd(reading: Reading, first: number): number {
  const limit = sentenceEnd(reading, first);
  const quoted = reading.quotationOf[first];
  for (let t = first; t < limit; t++) {
    if (reading.quotationOf[t] !== quoted) continue;
    if (endsPhrase(reading, t)) return t;
    if (t > first && opensAdverbialClause(reading, t)) return t;
    // "and said": the sentence's next verb
    if (t > first && isAndOrBut(reading, t) && t + 1 < limit && isNextVerb(reading, t + 1)) return t;
  }
  return limit;
}

/** "their support for the dam | is weak": what the noun phrase is said to do is the author's, unless a relative clause holds the verb. */
export function beforeVerb(reading: Reading, first: number, end: number): number {
  for (let t = first; t < end; t++) {
    if (isWhWord(reading, t) || reading.lower(t) === 'that') return end;
    if (isTensed(reading, t)) return t;
  }
  return end;
}
