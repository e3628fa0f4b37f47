/** The tense of the clause that a word stands in: does a bare date lie behind or ahead? */
import { memberTest } from '../../language/member.ts';
import { notBefore, sentenceEnd, sentenceStart, some } from '../../language/scan.ts';
import {
  isBaseForm,
  isFullVerb,
  isParticiple,
  isPast,
  isPastForm,
  isPastParticiple,
  isPresent,
  isVerbOrAuxiliary,
  penn,
} from '../../language/tags.ts';
import { either, type TokenTest } from '../../language/test.ts';
import { isClauseOfNoun, related } from '../../language/tree.ts';
import { isTo, words } from '../../language/words.ts';
import { formsOf } from '../../reading/lemmas.ts';
import type { Reading } from '../../reading/reading.ts';
import { isOnOrIn } from '../small-words.ts';
import type { Tense } from './context.ts';

const isPlainModal = memberTest('would could should might may can must');
const mayLookAhead = memberTest('would may might');

const FUTURE_WORDS = new Set(['will', "'ll", 'shall', 'wo', "won't"]);
/** what follows is still to come: "plans to", "due", "scheduled for" */
const AHEAD = new Set([
  'plan',
  'schedule',
  'expect',
  'due',
  'intend',
  'set',
  'slate',
  'hope',
  'propose',
  'upcoming',
  'forthcoming',
  'expire',
  'mature',
]);
/** told in the present, what it says is still to come: "analysts forecast", "is predicted to" */
const FORECASTING = new Set(['forecast', 'predict', 'project', 'foresee']);
/** "the forecast calls for": the verb that such a subject has */
const isForecastNoun = words('forecast forecasts outlook prediction predictions');

/** "planned a march on Saturday": what was planned is dated, not the planning */
const PLANNING = new Set(['plan', 'schedule']);
const isAuxiliary = related('aux*');
const isComplement = related('ccomp');
/** "they plan", whose form is the infinitive's */
const isPlainPresent = penn('VBP');
/** "plans to", "scheduled for", "due" */
const mayLeadAhead = penn('VBN JJ VBZ VBP');

/** how many steps up the tree a tense is looked for */
const HIGHEST = 12;

/** how many words to the left a verb is looked for */
const FURTHEST = 12;

/** Whether a word of the sentence could put a clause in it into the future: where none does, no tree need be asked. */
export function mayLieAhead(reading: Reading, token: number): boolean {
  const start = sentenceStart(reading, token);
  const end = sentenceEnd(reading, token);
  if (some(reading, start, end, isForwardWord)) return true;
  if (isOrder(reading, start)) return true;
  for (let at = start; at < end; at++) {
    if (isTo(reading, at) && isIsOrAre(reading, at - 1)) return true;
    if (mayLead(reading, at) && (AHEAD.has(reading.lemma(at)) || FORECASTING.has(reading.lemma(at)) || isTimetable(reading, at)))
      return true;
  }
  return false;
}

/** words of what will be, modals of what may still come, and forecasts */
const isForwardWord = either(words("will 'll shall wo won't would may might could"), isForecastNoun);
const isIsOrAre = words('is are');

/** The tense of the nearest finite verb before a time, for times that the tree hangs on a noun. */
export function tenseBefore(reading: Reading, token: number): Tense {
  const first = notBefore(reading, token, FURTHEST);
  for (let at = token - 1; at >= first; at--) {
    const word = reading.lower(at);
    if (word === ';' || word === ':') return null;
    if (FUTURE_WORDS.has(word)) return 'future';
    if (word === 'to' && isBaseForm(reading, at + 1)) return null;
    if (!isFullVerb(reading, at)) continue;
    const tense = tenseOf(reading, at);
    if (tense) return tense;
  }
  return null;
}

/** Whether a time opens its sentence: "In January, …" says when the sentence was. */
export const isFronted = (reading: Reading, first: number): boolean => {
  const start = sentenceStart(reading, first);
  return first === start || (first === start + 1 && isOnOrIn(reading.lower(start)));
};

/** Of the first verb after a time that opens its sentence, "In January, Ace hired …": for trees that hang the sentence on the time. */
export function tenseAfter(reading: Reading, first: number, last: number): Tense {
  if (!isFronted(reading, first)) return null;
  const end = Math.min(sentenceEnd(reading, first), last + 1 + FURTHEST);
  for (let at = last + 1; at < end; at++) {
    const tense = isFullVerb(reading, at) ? tenseOf(reading, at) : null;
    if (tense) return tense;
  }
  return null;
}

/** Climbs from the token to the first verb above it and reads the tense off it and its auxiliaries. */
export function tenseAt(reading: Reading, token: number): Tense {
  let at = token;
  for (let step = 0; step < HIGHEST && at >= 0; step++) {
    if (isOrder(reading, at)) return 'future';
    if (isInfinitive(reading, at)) return leadsAhead(reading, reading.head(at)) || isDueTo(reading, at) ? 'future' : null;
    const tense = isPredicate(reading, at) ? tenseOf(reading, at) : null;
    if (tense) return tense;
    at = reading.head(at);
  }
  return null;
}

/** Whether a time, from its first to its last token, says when its verb was: it hangs on the verb, with "on", "in" or nothing before it. */
export function isAdverbialAt(reading: Reading, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) {
    const head = reading.head(token);
    if (head >= first && head <= last) continue;
    const isOnVerb = head >= 0 && isFullVerb(reading, head);
    const before = reading.lower(first - 1);
    if (isOnVerb) return isOnOrIn(before) || !reading.children(token).some((child) => reading.relation(child) === 'case');
  }
  return false;
}

/** "analysts forecast", "is predicted to", "the forecast calls for" */
function isForecast(reading: Reading, verb: number, auxiliaries: readonly number[]): boolean {
  if (
    isPresent(reading, verb) &&
    reading.children(verb).some((child) => isForecastNoun(reading, child) && reading.relation(child) === 'nsubj')
  )
    return true;
  if (!FORECASTING.has(reading.lemma(verb))) return false;
  return isPresent(reading, verb) || (isPastParticiple(reading, verb) && auxiliaries.some((one) => isIsOrAre(reading, one)));
}

/** "is to resume on Tuesday": what is arranged */
function isDueTo(reading: Reading, verb: number): boolean {
  const to = reading.children(verb).find((child) => child < verb && reading.lower(child) === 'to');
  return to !== undefined && isIsOrAre(reading, to - 1);
}

/** "the council meets on Thursday": what stands in a timetable is told in the present */
const TIMETABLE = new Set('meet vote begin start resume reopen expire convene kick'.split(' '));

/** forms of all the verbs that lead ahead */
const mayLead = words(formsOf([...AHEAD, ...FORECASTING, ...TIMETABLE]).join(' '));

/** taggers take "the envoys meet" for an infinitive */
const isTimetable = (reading: Reading, token: number): boolean =>
  TIMETABLE.has(reading.lemma(token)) && (isPresent(reading, token) || isBareWithSubject(reading, token));

const isBareWithSubject = (reading: Reading, token: number): boolean =>
  isBaseForm(reading, token) &&
  reading.children(token).some((child) => reading.relation(child) === 'nsubj') &&
  !reading.children(token).some((child) => child < token && (reading.relation(child) === 'aux' || reading.relation(child) === 'mark'));

const leadsAhead = (reading: Reading, token: number): boolean =>
  token >= 0 && AHEAD.has(reading.lemma(token)) && !isPastPlan(reading, token);

/** "had been scheduled for Friday", "had planned to": the plan is past */
const isPastPlan = (reading: Reading, verb: number): boolean =>
  reading.children(verb).some((child) => child < verb && reading.lower(child) === 'had' && reading.relation(child).startsWith('aux'));

/** A time of a participle such as "planned" on a noun of a clause in the past. */
export function isPlanOfPast(reading: Reading, token: number): boolean {
  let plan = token;
  for (let step = 0; step < HIGHEST && plan >= 0 && !AHEAD.has(reading.lemma(plan)); step++) plan = reading.head(plan);
  if (plan < 0 || !isPastParticiple(reading, plan)) return false;
  if (isClauseOfNoun(reading, plan)) return tenseAt(reading, reading.head(plan)) === 'past';
  // "A march planned for Saturday was cancelled", where the tree hangs the cancelling on the plan
  const children = reading.children(plan);
  if (children.some((child) => isAuxiliary(reading, child))) return false;
  return children.some((child) => child > token && isComplement(reading, child) && tenseOf(reading, child) === 'past');
}

const isPredicate = (reading: Reading, token: number): boolean =>
  isVerbOrAuxiliary(reading, token) || reading.children(token).some((child) => reading.relation(child) === 'cop');

/** "Come on Saturday": an order is about what is to come. */
const isOrder = (reading: Reading, token: number): boolean =>
  isBaseForm(reading, token) && token === sentenceStart(reading, token) && reading.head(token) < 0;

const isInfinitive = (reading: Reading, token: number): boolean =>
  isBaseForm(reading, token) && reading.children(token).some((child) => child < token && reading.lower(child) === 'to');

/** Taggers take "sales fell", "orders rose" and "the Kings beat the Owls" for the present: news tells so of the past. */
export const isPastOnly: TokenTest = words('rose fell beat hit cut put set shut let hurt spread shed split cast');

const isPastHelper = memberTest("was were had did has have 've been");
const isPresentBe = memberTest("is are am 's 're 'm");
/** What the first auxiliary that tells says; "none" of a mere possibility, null where none tells. */
function tenseOfAuxiliaries(reading: Reading, verb: number, auxiliaries: readonly number[]): Exclude<Tense, null> | 'none' | null {
  for (const auxiliary of auxiliaries) {
    const form = reading.lower(auxiliary);
    if (isPastHelper(form)) return 'past';
    if (mayLookAhead(form) && !auxiliaries.some((other) => reading.lower(other) === 'have')) return 'future';
    if (isPlainModal(form)) return 'none';
    if (isPresentBe(form) && isParticiple(reading, verb)) return 'present';
  }
  return null;
}

function tenseOf(reading: Reading, verb: number): Tense {
  const auxiliaries = reading.children(verb).filter((child) => child < verb && /^(?:aux|cop)/.test(reading.relation(child)));
  if (auxiliaries.some((one) => FUTURE_WORDS.has(reading.lower(one)))) return 'future';
  if ((mayLeadAhead(reading, verb) && leadsAhead(reading, verb)) || isForecast(reading, verb, auxiliaries)) return 'future';
  const told = tenseOfAuxiliaries(reading, verb, auxiliaries);
  if (told) return told === 'none' ? null : told;
  return tenseOfForm(reading, verb);
}

function tenseOfForm(reading: Reading, verb: number): Tense {
  if (isPlainPresent(reading, verb) && isPastOnly(reading, verb)) return 'past';
  if (isPast(reading, verb)) return PLANNING.has(reading.lemma(verb)) ? 'future' : 'past';
  if (isPastForm(reading, verb)) return 'past';
  if (isTimetable(reading, verb)) return 'future';
  return isPresent(reading, verb) ? 'present' : null;
}
