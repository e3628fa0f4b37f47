/** How a time stands to a figure of its sentence: read off the tree, from the figure's own words outward. */

import type { DraftFigure } from '../drafts.ts';
import { deedBefore, isInEventPhrase, isOutsideEvent } from '../events/event-phrase.ts';
import { isPredicate, predicateOf } from '../language/clause.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { isOutcomeForm } from '../language/lexicon/harm.ts';
import { every, firstFrom, lastUpTo, sentenceStart } from '../language/scan.ts';
import { isPastForm, isTensed, universal } from '../language/tags.ts';
import { either, not } from '../language/test.ts';
import { headOf, headOfSpan, related } from '../language/tree.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { type Dated, TIME_CASES } from './dated.ts';

const isOfNounRelation = related('nmod* compound*');
const standsAsAdverbial = related('nmod:unmarked obl:unmarked advmod');
const isArgument = related('nsubj* obl*');
const hasOwnSubject = related('mark* nsubj*');

/** lower is nearer: on the figure's noun, in its clause, in a clause that it shares, in the clause above, in the one that it is an aside to or that brings its event about */
export const NEAR = { noun: 0, clause: 1, shared: 2, above: 3, aside: 4 } as const;

/** The token that the figure's words hang on: its noun, or the numeral with its unit. */
export function figureHead(reading: Reading, figure: DraftFigure): number {
  const first = reading.tokenAt(figure.span.start);
  const numeral = headOf(reading, first, reading.tokenAt(figure.span.end - 1) + 1);
  if (!figure.item) return numeral;
  const item = headOfSpan(reading, figure.item);
  // the item may be shared with another figure ("43 people in May and 12 in June"): then the numeral stands for itself
  return reading.head(numeral) === item ? item : numeral;
}

/** The predicate that a noun takes part in; a numeral that the tree took for one is none. */
export function clauseOf(reading: Reading, noun: number): number {
  const head = reading.head(noun);
  return head < 0 || reading.upos(noun) === 'VERB' ? noun : predicateOf(reading, head);
}

/** tokens from a time to a figure of the clause that tells what was then */
const LONGEST_THEN = 14;

/** "the deadliest since August 2024, when 37 people died", "since the raid in April 2023, in which 160 people died" */
export function isToldThere(reading: Reading, figure: DraftFigure, { end }: Dated): boolean {
  const opener = reading.lower(end) === ',' ? end + 1 : end;
  const isOpener = reading.lower(opener) === 'when' || (isWithin(reading, opener) && reading.lower(opener + 1) === 'which');
  return (
    isOpener &&
    figure.firstToken > opener &&
    figure.firstToken - opener <= LONGEST_THEN &&
    every(reading, opener, figure.firstToken, not(endsClause))
  );
}
const isWithin = words('in during on');
const endsClause = words('; : . , while but and');

const opensAside = words('who which whose');
const isVerbForm = either(isTensed, either(isPastForm, words('left')));
/** "Holm, who was jailed for stealing £2m, left prison last month": the aside is closed by a comma and the verb of what it is about */
export function isAfterAside(reading: Reading, { firstToken, endToken }: DraftFigure, { first }: Dated): boolean {
  const comma = firstFrom(reading, endToken, first, isComma);
  if (comma < 0 || !isVerbForm(reading, comma + 1)) return false;
  const opener = lastUpTo(reading, firstToken, sentenceStart(reading, firstToken), opensAside, isComma);
  return opener > 0 && isComma(reading, opener - 1);
}

/** How near, or null where the time belongs to something else. */
export function nearness(reading: Reading, figure: DraftFigure, dated: Dated): number | null {
  if (isToldThere(reading, figure, dated)) return NEAR.clause;
  const noun = figureHead(reading, figure);
  const { holder } = dated;
  // "a third-quarter loss of $2m"
  const isOfNoun = holder >= 0 && isOfNounRelation(reading, noun) && reading.head(noun) === holder;
  if (isOfNoun || holder === noun || holder === figure.firstToken || isRightAfter(reading, figure, dated)) return NEAR.noun;
  if (isOutsideEvent(reading, figure, dated.first)) return null;
  const level = nearnessInTree(reading, figure, dated, noun);
  if (level !== null && level <= NEAR.shared) return level;
  if (isInEventPhrase(reading, figure, dated.first)) return NEAR.shared;
  const deed = level === null ? deedBefore(reading, figure) : -1;
  return deed >= 0 && holder === deed ? NEAR.aside : level;
}

function nearnessInTree(reading: Reading, figure: DraftFigure, dated: Dated, noun: number): number | null {
  const { holder } = dated;
  const predicate = clauseOf(reading, noun);
  if (isToldOfHolder(reading, holder, predicate)) return NEAR.shared;
  if (isInsideEvent(reading, dated)) return null;
  const clause = holder < 0 ? dated.head : predicateOf(reading, holder);
  if (holder >= 0 && !isPredicate(reading, holder)) {
    if (isOfOneEvent(reading, noun, holder, dated)) return NEAR.shared;
    if (!nounInClause(reading, holder, clause, dated, figure)) return null;
  }
  // "people killed in 2024": the participle says what the figure's noun underwent
  if (reading.relation(clause).startsWith('acl') && isNounOf(reading, noun, reading.head(clause))) return NEAR.noun;
  return betweenClauses(reading, figure, dated, clause, predicate, isInAside(reading, noun, predicate));
}

/** How near the clause that is dated is to that of the figure. */
function betweenClauses(
  reading: Reading,
  figure: DraftFigure,
  dated: Dated,
  clause: number,
  predicate: number,
  isAside: boolean,
): number | null {
  // "Of 200 houses, 130 collapsed in May": the tree hangs the verb on its subject
  if (reading.head(clause) === figure.firstToken && reading.relation(clause) === 'xcomp') return NEAR.clause;
  if (clause === predicate) return isAside ? NEAR.aside : NEAR.clause;
  // "pulled 11 miners out alive on Tuesday", "a raid in June that left 31 dead"
  if (mainOf(reading, clause) === predicate || isRelativeAfter(reading, predicate, dated)) return NEAR.shared;
  const level = climb(reading, figure, predicate, clause, dated);
  return level !== null && isAside ? NEAR.aside : level;
}

/** "the attack in August that killed 13", "the 1988 bombing of a plane that killed 259" */
const isToldOfHolder = (reading: Reading, holder: number, predicate: number): boolean =>
  holder >= 0 &&
  reading.upos(holder) !== 'VERB' &&
  reading.relation(predicate).startsWith('acl') &&
  hangsOn(reading, reading.head(predicate), holder);

/** "the killing of 10 miners at their office on Tuesday": the time and the figure hang on one noun that is an event. */
function isOfOneEvent(reading: Reading, noun: number, holder: number, { first }: Dated): boolean {
  const event = phraseHead(reading, holder);
  const isEvent = causeWord(reading, event) !== null || isOutcomeForm(reading.lower(event));
  return isEvent && event !== noun && phraseHead(reading, noun) === event && TIME_CASES.has(reading.lower(first - 1));
}

/** The noun that a phrase of nouns hangs on. */
function phraseHead(reading: Reading, noun: number): number {
  let at = noun;
  while (reading.relation(at).startsWith('nmod') && reading.head(at) >= 0) at = reading.head(at);
  return at;
}

/** "…: a 45% increase": a noun phrase beside the clause */
function isInAside(reading: Reading, noun: number, predicate: number): boolean {
  for (let at = noun; at >= 0 && at !== predicate; at = reading.head(at)) if (reading.relation(at) === 'parataxis') return true;
  return false;
}

/** The verb that an open complement completes. */
function mainOf(reading: Reading, verb: number): number {
  let at = verb;
  while (reading.relation(at) === 'xcomp' && reading.head(at) >= 0) at = reading.head(at);
  return at;
}

/** The figure's clause is a relative clause right after the time, or tells what was then: "in May, when it counted 59 dead". */
function isRelativeAfter(reading: Reading, predicate: number, { end }: Dated): boolean {
  const pronoun = reading.lower(end) === ',' ? end + 1 : end;
  if (pronoun >= predicate) return false;
  return reading.lower(pronoun) === 'when' || (['that', 'which'].includes(reading.lower(pronoun)) && reading.head(pronoun) === predicate);
}

/** Whether a noun is the other, or part of its phrase. */
function hangsOn(reading: Reading, noun: number, other: number): boolean {
  let at = noun;
  while (at > other && reading.relation(at).startsWith('nmod')) at = reading.head(at);
  return at === other;
}

/** The figure's noun, or what the figure is the size of: "the mark of 51 that Holm had set in 1988". */
const isNounOf = (reading: Reading, noun: number, other: number): boolean =>
  other === noun || (reading.head(noun) === other && reading.relation(noun) === 'nmod');

/** "a 22% rise in second-quarter profit", "a 3% fall in March sales": what the change is of has the time */
function isOfMeasured(reading: Reading, end: number, { first, end: after }: Dated): boolean {
  if (first !== end + 2 || !['in', 'of'].includes(reading.lower(end + 1)) || after >= reading.tokenCount) return false;
  return isChangeNoun(reading, end) && reading.upos(after) === 'NOUN';
}
/** "a 31% jump in the price of steel since 2022": nothing but what changed between the change and its window */
function isWindowOfChange(reading: Reading, end: number, { first, time }: Dated): boolean {
  const opener = reading.lower(first) === 'since' ? first : first - 1;
  if (reading.lower(opener) !== 'since' || time.from === null || !isChangeNoun(reading, end) || opener > end + LONGEST_CHANGED)
    return false;
  return every(reading, end + 1, opener, isOfPhrase);
}
/** tokens from a change to its window */
const LONGEST_CHANGED = 9;
const isOfPhrase = universal('NOUN PROPN ADJ ADP DET PRON');
const isChangeNoun = words('rise fall increase decrease drop jump gain decline loss surge slide growth slump climb dip');

/** words between a figure and the time right after it */
const LONGEST_JOINT = 4;
/** "47% in 2019", "122 in the whole of 2023", "67% at the 2019 election": next to one another, whatever the tree says */
export function isRightAfter(reading: Reading, figure: DraftFigure, dated: Dated): boolean {
  const { first } = dated;
  const end = reading.tokenAt(figure.span.end - 1) + 1;
  if (first === end || isOfMeasured(reading, end, dated) || isWindowOfChange(reading, end, dated)) return true;
  if (isJoined(reading, end, first) && (isTimeCase(reading, end) || reading.lower(end) === 'at')) return true;
  // "26 soldiers in 2024", but not "900 tickets for the 2025 season"
  const noun = endWithItem(reading, figure, end);
  return noun > end && isJoined(reading, noun, first) && TIME_CASES.has(reading.lower(noun));
}

/** After the noun next to the figure, or after the figure itself. */
const endWithItem = (reading: Reading, { item }: DraftFigure, end: number): number =>
  item && reading.tokenAt(item.start) === end ? reading.tokenAt(item.end - 1) + 1 : end;

/** "| in the whole of |" */
const isJoined = (reading: Reading, end: number, first: number): boolean =>
  first > end && first <= end + LONGEST_JOINT && every(reading, end + 1, first, isJoint);

const isJoint = words('the all of whole entire year');

const SET_OFF = new Set(['after', 'before', 'since', 'until', 'despite', 'following']);
/** "after the 2018 flood": the time of what came before, whatever the tree says */
export function isInsideEvent(reading: Reading, { first, end }: Dated): boolean {
  const before = ['the', 'a', 'an', 'its', 'their'].includes(reading.lower(first - 1)) ? first - 2 : first - 1;
  return (
    before < first - 1 && before >= 0 && SET_OFF.has(reading.lower(before)) && end < reading.tokenCount && reading.upos(end) !== 'PUNCT'
  );
}

/** The subject, or what the tree took for an adverbial although the verb has an object and no other subject. */
function standsAsSubject(reading: Reading, noun: number): boolean {
  if (reading.relation(noun).startsWith('nsubj')) return true;
  const verb = reading.head(noun);
  if (verb <= noun || reading.relation(noun) !== 'obl') return false;
  const relations = reading.children(verb).map((child) => reading.relation(child));
  return relations.includes('obj') && !relations.some((relation) => relation.startsWith('nsubj'));
}

/**
 * A time that hangs on a noun dates the clause when it is an adverbial that the tree hung too low ("spent $5m on roads in 2024"), or when
 * the noun is what happened or was measured ("the August attack killed 12", "losses in 2023 reached $4bn"); not in "survivors of the
 * 2011 earthquake", "after the 2018 flood".
 */
function nounInClause(reading: Reading, noun: number, clause: number, dated: Dated, figure: DraftFigure): boolean {
  const cases = reading.children(noun).filter((child) => reading.relation(child) === 'case');
  // (a subject has no preposition: there it is a conjunction, "since an attack in 2024 killed 12")
  const isSubject = standsAsSubject(reading, noun);
  if (!isSubject && cases.some((token) => ['after', 'before', 'since', 'until', 'from', 'despite'].includes(reading.lower(token))))
    return false;
  const isAdverbial = hasCase(reading, dated) || standsAsAdverbial(reading, dated.head);
  const isEvent = causeWord(reading, noun) !== null;
  // "died in the August attack", but not "charged in the 1988 bombing"
  const happened = isEvent && (figure.outcome !== null || isSubject);
  // "the frost of April 2021 ruined 80%", "collapsed in the tremor of February 2023"
  const isNamed = reading.lower(dated.first - 1) === 'of' && dated.time.anchor === 'explicit' && isArgument(reading, noun);
  if (reading.head(noun) === clause) return isNamed || (isEvent ? happened : isAdverbial);
  return isAdverbial && !isEvent && reading.head(reading.head(noun)) === clause;
}

const hasCase = (reading: Reading, { head, first }: Dated): boolean =>
  isTimeCase(reading, first) || isTimeCase(reading, first - 1) || reading.children(head).some((child) => isTimeCase(reading, child));
const isTimeCase = (reading: Reading, token: number): boolean => TIME_CASES.has(reading.lower(token)) || reading.lower(token) === 'for';

/** From the figure's clause up to the one that is dated: through coordination, complements and participles, not out of relative clauses. */
function climb(reading: Reading, figure: DraftFigure, from: number, to: number, dated: Dated): number | null {
  let level: number = NEAR.shared;
  let at = from;
  for (; at >= 0 && at !== to; at = reading.head(at)) {
    const step = stepUp(reading, figure, at, to, dated);
    if (step === null) return null;
    level = Math.max(level, step);
  }
  return at === to && (level < NEAR.above || dated.head < from) ? level : null;
}

/** How far one step up the tree takes a figure from a time; null where it leaves what the time dates. */
function stepUp(reading: Reading, figure: DraftFigure, at: number, to: number, dated: Dated): number | null {
  const relation = reading.relation(at);
  // "install panels by 2020 and give states $60bn" has two times; "killed nine on Monday and wounded four" is one event
  if (relation === 'conj') return dated.head > to && figure.outcome === null ? null : NEAR.shared;
  if (relation === 'parataxis') return NEAR.aside;
  if (relation === 'ccomp') return NEAR.above;
  if (goesOn(reading, at) || !isPredicate(reading, at)) return NEAR.shared;
  return (relation === 'advcl' || reading.head(at) === dated.head) && isBareParticiple(reading, at) ? NEAR.shared : null;
}
const goesOn = related('xcomp aux dep');

/** "…, killing 12": no subject and no conjunction of its own */
const isBareParticiple = (reading: Reading, verb: number): boolean =>
  reading.xpos(verb) === 'VBG' && !reading.children(verb).some((child) => hasOwnSubject(reading, child));
