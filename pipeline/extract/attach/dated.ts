/** Times as attachment wants them: those that place something on the calendar, at the token on which the rest of their words hang. */

import type { Draft, DraftTime } from '../drafts.ts';
import { isPredicate, predicateOf } from '../language/clause.ts';
import { every, sentenceEnd, sentenceStart, some } from '../language/scan.ts';
import { isFiniteVerb, isNoun, isPastForm, universal } from '../language/tags.ts';
import { either } from '../language/test.ts';
import { headOf, related } from '../language/tree.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { isAfterSpeech, isPastSpeech, isSpeech } from '../times/resolve/speech.ts';
import { type BySentence, bySentence } from './by-sentence.ts';

const isCaseOrMark = related('case punct mark');
const isNameOrMark = universal('PROPN PUNCT SYM');
const modifiesNoun = related('compound* amod* nummod*');
const isInterrupted = related('ccomp* parataxis* conj*');

export interface Dated {
  time: DraftTime;
  /** token range, end exclusive */
  first: number;
  end: number;
  head: number;
  /** the token that the time hangs on; -1 where it is the root */
  holder: number;
}

/** Times with a place on the calendar, by sentence, in text order. */
export const datedBySentence = (reading: Reading, draft: Draft): BySentence<Dated> =>
  bySentence(locatedTimes(reading, draft), (located) => {
    const dated: Dated[] = [];
    for (const one of located) {
      const head = headOf(reading, one.first, one.end, (_, token) => !isCaseOrMark(reading, token));
      dated.push({ ...one, head, holder: holderOf(reading, head, one, dated.at(-1)) });
    }
    return dated;
  });

function* locatedTimes(reading: Reading, draft: Draft): Iterable<[number, Pick<Dated, 'time' | 'first' | 'end'>]> {
  for (const time of draft.times) {
    if (!time.span || time.type === 'SET' || (time.from === null && time.to === null && time.precision === null && time.anchor !== 'event'))
      continue;
    const first = reading.tokenAt(time.span.start);
    const end = reading.tokenAt(time.span.end - 1) + 1;
    if (!isEndOfPeriod(reading, first) && !isDateline(reading, first, end)) yield [reading.sentenceOf[first], { time, first, end }];
  }
}

const isOnOrIn = words('on in');
const isEnding = words('ends ended ending');
/** "the year ended March 31": the year is the time, not its last day */
function isEndOfPeriod(reading: Reading, first: number): boolean {
  return isEnding(reading, isOnOrIn(reading, first - 1) ? first - 2 : first - 1);
}

const closesDateline = words('- -- – — _ (');
/** "GOMA, 7 May (wire) — …": the date of the report, before its first sentence */
function isDateline(reading: Reading, first: number, end: number): boolean {
  const start = sentenceStart(reading, first);
  if (first === start || !closesDateline(reading, end)) return false;
  return every(reading, start, first, isNameOrMark);
}

/** words that open a time adverbial */
export const TIME_CASES = new Set('in on during since by at over between through throughout until as within'.split(' '));

/** What a time hangs on, where the tree is plainly wrong: "On Monday raiders killed …" is no kind of raiders; the 5th of "3 and 5 May" dates what the 3rd dates. */
function holderOf(reading: Reading, head: number, located: Pick<Dated, 'first' | 'end' | 'time'>, before: Dated | undefined): number {
  const { first, end, time } = located;
  const holder =
    verbAfterThat(reading, located) ?? verbOfOccasion(reading, head, first) ?? verbOfPeriod(reading, located) ?? reading.head(head);
  if (before && reading.relation(head) === 'conj' && holder >= before.first && holder < before.end) return before.holder;
  if (isInsertedAfter(reading, end, holder)) return interrupted(reading, holder);
  // "in second-quarter profit" is of the profit
  const isModifier = modifiesNoun(reading, head) && !['quarter', 'half_year'].includes(time.precision ?? '');
  const isAdverbial = isModifier && reading.sentenceOf[first - 1] === reading.sentenceOf[first] && TIME_CASES.has(reading.lower(first - 1));
  return isAdverbial && holder >= 0 ? predicateOf(reading, holder) : holder;
}

/** "heard that between 2017 and 2020 he approved 211 invoices": the tree makes a relative clause of what was then. */
function verbAfterThat(reading: Reading, { first, end }: Pick<Dated, 'first' | 'end'>): number | null {
  const that = TIME_CASES.has(reading.lower(first - 1)) ? first - 2 : first - 1;
  if (that < 0 || reading.lower(that) !== 'that') return null;
  for (let token = end; token < Math.min(end + LONGEST_SUBJECT, sentenceEnd(reading, first)); token++)
    if (isFiniteVerb(reading, token)) return token;
  return null;
}

/** tokens of a subject between a time and its verb */
const LONGEST_SUBJECT = 8;

const isOccasionNoun = words(
  'election elections referendum census war season tournament games championship championships poll polls vote race session final draft campaign harvest monsoon',
);

/** "In the 2013 elections, the state had a turnout of 80%": they date what is told of them. */
function verbOfOccasion(reading: Reading, head: number, first: number): number | null {
  const noun = reading.head(head);
  if (noun <= head || !isOccasionNoun(reading, noun) || reading.form(noun + 1) !== ',') return null;
  const opener = reading.lower(first - 1) === 'the' ? first - 2 : first - 1;
  if (opener !== sentenceStart(reading, first) || !['in', 'at', 'during'].includes(reading.lower(opener))) return null;
  return reading.head(noun) >= 0 ? predicateOf(reading, reading.head(noun)) : null;
}

const isPeriodNoun = words('year season');
const isKindOfYear = words('financial fiscal academic school tax budget marketing');
const opensPeriod = words('in during over throughout');

/** "scored 14 goals in the 2022/23 season", "spent $3m in the 2022-23 school year": the season is no more than the name of the time. */
function verbOfPeriod(reading: Reading, { first, end }: Pick<Dated, 'first' | 'end'>): number | null {
  const noun = end < reading.tokenCount && isKindOfYear(reading, end) ? end + 1 : end;
  const isLast = noun < sentenceEnd(reading, first) && isPeriodNoun(reading, noun) && !isNoun(reading, noun + 1);
  if (!isLast || reading.lower(first - 1) !== 'the' || !opensPeriod(reading, first - 2)) return null;
  return reading.head(noun) >= 0 ? predicateOf(reading, reading.head(noun)) : null;
}

/** The time is when something was said, whether or not a claim was found: "said on Tuesday", but not "In 2024, the army says …". */
export const isOnSpeech = (reading: Reading, { holder, first, end }: Dated): boolean =>
  // "cases reported since the start of the year"
  reading.lower(first - 1) !== 'since' &&
  (isAfterSpeech(reading, first) || (holder >= 0 && (isPastSpeech(reading, holder) || isBeforeSpeech(reading, holder, end))));

/** "Ace Ltd on Wednesday reported a loss": right before the verb of saying, hung on its subject */
const isBeforeSpeech = (reading: Reading, holder: number, end: number): boolean =>
  end < reading.tokenCount && isNoun(reading, holder) && isPastForm(reading, end) && isPastSpeech(reading, end);

/** "In 2015, it said, 40 boats sank": the reporting clause stands between commas, and the time in front of it dates what was said. */
function isInsertedAfter(reading: Reading, end: number, verb: number): boolean {
  if (verb <= end || !isSpeech(reading, verb) || reading.form(end) !== ',' || reading.form(verb + 1) !== ',') return false;
  return !some(reading, end + 1, verb, isCommaOrPredicate);
}
const isCommaOrPredicate = either(isComma, isPredicate);

/** The predicate of the clause that an inserted reporting clause interrupts; the verb of saying where the tree knows none. */
function interrupted(reading: Reading, verb: number): number {
  const after = reading.children(verb).find((child) => child > verb && isInterrupted(reading, child));
  if (after !== undefined) return after;
  return Math.max(reading.head(verb), verb);
}
