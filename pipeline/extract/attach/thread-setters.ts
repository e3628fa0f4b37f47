/**
 * Which time a sentence sets for what is told after it, by topic: the day of an event or a session, the period of results. Times of saying,
 * bases, borders and records set none.
 */

import type { DraftFigure, DraftTime } from '../drafts.ts';
import { predicateOf } from '../language/clause.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { notBefore, sentenceStart, some } from '../language/scan.ts';
import { isSuperlative, isWhWord } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { isClauseOfNoun } from '../language/tree.ts';
import { isToOrWith, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { parseIsoDay } from '../times/civil.ts';
import { tellsOfIncident } from '../times/resolve/incident.ts';
import { isPastSpeech, isSpeechGiven } from '../times/resolve/speech.ts';
import type { BySentence } from './by-sentence.ts';
import { clauseTense } from './clause-tense.ts';
import { type Dated, isOnSpeech, TIME_CASES } from './dated.ts';
import { isMovingWord, isPastMove } from './moves.ts';
import { setterIn } from './thread-subjects.ts';
import type { Topic } from './thread-topics.ts';
import { isOfMarket, threadWordIn } from './thread-words.ts';
import { isOwnOfBase } from './times-base.ts';
import type { ClaimsByTime } from './times-said.ts';

/** paragraphs that set what the article is about */
export const LEAD = 2;
/** a session reported on is no older, in days */
const LATEST_SESSIONS = 7;
/** a night, a weekend: one occasion all the same, in days */
const ONE_OCCASION = 2;
const PERIODS = new Set(['week', 'month', 'quarter', 'half_year', 'year', 'range']);

const tellsOfResult = threadWordIn('results');
/** words before a time that make it a base or a border */
const isBorder = words('than since until till before against versus compared');
const isFrom = words('from after to');
/** "before dawn on Sunday" is a part of that day */
const isPartOfDay = words('dawn daybreak sunrise noon midday midnight sunset dusk nightfall');
const isComparing = words('compared against');
const isSmall = words('in on at the a an early late');
const isBack = words('ago earlier previous same corresponding');
const isBefore = words('before');
/** Counted back from the time that is being told. */
function looksBack(reading: Reading, { first, end }: Dated): boolean {
  const isInFrontOfPart = (token: number): boolean => token + 1 < end && isPartOfDay(reading, token + 1);
  return some(reading, first, end, (_, token) => isBack(reading, token) || (isBefore(reading, token) && !isInFrontOfPart(token)));
}
const tellsOfMove = either(isPastMove, isMovingWord);

/** The figures of each sentence. */
export type FiguresIn = ReadonlyMap<number, readonly DraftFigure[]>;

/** What the frames of a document are made from. */
export interface Telling {
  reading: Reading;
  dated: BySentence<Dated>;
  said: ClaimsByTime;
  /** times of what figures are compared with */
  bases: ReadonlySet<DraftTime>;
  figuresIn: FiguresIn;
  published: number | null;
}

/** The time that a sentence sets for a topic, or null. */
export function opens(telling: Telling, sentence: number, topic: Topic): DraftTime | null {
  const { reading, dated, published } = telling;
  const set = dated(sentence).filter((one) => isSet(telling, one));
  switch (topic) {
    case 'session':
      return tellsOfSession(reading, sentence) ? only(set.filter((one) => isOccasion(one) && isLatest(one, published))) : null;
    case 'results':
      return tellsOfResult(reading, sentence) ? only(set.filter((one) => isReported(telling, one))) : null;
    case 'event':
      return tellsOfIncident(reading, sentence) ? only(set.filter((one) => isOccasion(one) && dates(reading, one))) : null;
    case 'election':
    case 'match':
      return setterIn(topic)(reading, sentence)
        ? only(set.filter((one) => isOccasion(one) && (dates(reading, one) || isWon(telling, one))))
        : null;
    case 'health':
      return setterIn(topic)(reading, sentence)
        ? only(dated(sentence).filter((one) => isSince(telling, one) || (isSet(telling, one) && isReported(telling, one))))
        : null;
    case 'release':
      return set.some(isOccasion) ? null : only(set.filter((one) => isReported(telling, one)));
    case 'scene':
      return only(set.filter((one) => isOccasion(one) && dates(reading, one)));
    case 'poll':
    case 'plan':
    case 'sentence':
      return null;
    case 'story':
      return only(set.filter((one) => isOver(one, published) && isStory(telling, one)));
    case 'deed':
      return only(set.filter((one) => isOver(one, published) && isOccasion(one) && isStory(telling, one)));
    case 'day':
      return only(set.filter((one) => isOver(one, published) && isOccasion(one) && dates(reading, one) && !isInRelative(reading, one)));
    case 'period':
      return only(set.filter((one) => isOver(one, published) && isReported(telling, one)));
  }
}

export const isOccasion = ({ time }: Dated): boolean => {
  const [from, to] = [parseIsoDay(time.from), parseIsoDay(time.to)];
  return from !== null && to !== null && to - from <= ONE_OCCASION && time.type !== 'DURATION';
};
const isPeriod = ({ time }: Dated): boolean =>
  PERIODS.has(time.precision ?? '') && time.from !== null && time.to !== null && time.mod === null && time.type !== 'SET';
const isReported = ({ reading }: Telling, one: Dated): boolean => isPeriod(one) && !isAfter(reading, one, isFrom);
function tellsOfSession(reading: Reading, sentence: number): boolean {
  const [first, end] = [reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1]];
  return isOfMarket(reading, sentence) && some(reading, first, end, tellsOfMove);
}

/** What the sentence tells of as a whole: a day of a deed, not of trading, or a period. */
function isStory(telling: Telling, one: Dated): boolean {
  if (isInRelative(telling.reading, one) || isOfRecord(telling.reading, one)) return false;
  if (!isOccasion(one)) return isReported(telling, one);
  return !tellsOfSession(telling.reading, telling.reading.sentenceOf[one.first]) && (dates(telling.reading, one) || isWon(telling, one));
}
/** In the lead, "since the beginning of June": up to now. */
const isSince = ({ reading }: Telling, one: Dated): boolean =>
  reading.paragraphOf[reading.sentenceOf[one.first]] < LEAD &&
  one.time.precision === 'range' &&
  (one.time.mod === 'ON_OR_AFTER' || one.time.mod === 'START') &&
  !isInRelative(reading, one);
/** What is told in the past had begun by the day of publication. */
const isOver = ({ time }: Dated, published: number | null): boolean => published === null || (parseIsoDay(time.from) ?? 0) <= published;
const isLatest = ({ time }: Dated, published: number | null): boolean =>
  published === null || published - (parseIsoDay(time.from) ?? 0) <= LATEST_SESSIONS;

/** The one time that is told of; several make no thread. */
export function only(dated: readonly Dated[]): DraftTime | null {
  const [first, ...others] = dated;
  return first && others.every(({ time }) => time.from === first.time.from && time.to === first.time.to) ? first.time : null;
}

/** "at 12:12": a time of day whose day stands elsewhere */
export const isClockAlone = ({ rule }: DraftTime): boolean =>
  rule === 'time/clock' || rule === 'time/clock-word' || rule === 'time/the-day';

const isOfSomeBase = ({ reading, figuresIn }: Telling, one: Dated): boolean =>
  (figuresIn.get(reading.sentenceOf[one.first]) ?? []).some((figure) => isOwnOfBase(reading, figure, one));

/** A time of what happened: not of saying, not in a quotation, no base and no border. */
function isSet(telling: Telling, one: Dated): boolean {
  const { reading, said, bases } = telling;
  const { time, first } = one;
  if (time.anchor === 'event' || isClockAlone(time) || said.has(time) || bases.has(time) || reading.quotationOf[first] >= 0) return false;
  return !(
    isOnSpeech(reading, one) ||
    isWhenTold(reading, one) ||
    looksBack(reading, one) ||
    isAfter(reading, one, isBorder) ||
    isOfSomeBase(telling, one)
  );
}

/** "who bought the club in 2021", but not "in a gunfight that broke out on Thursday": that is what happened */
function isInRelative(reading: Reading, { holder, head }: Dated): boolean {
  const clause = holder < 0 ? head : predicateOf(reading, holder);
  if (reading.relation(clause) !== 'acl:relcl' || causeWord(reading, reading.head(clause))?.kind === 'event') return false;
  return some(reading, reading.subtreeStart(clause), clause, isWhWord);
}

/** "the biggest haul so far this year" */
export const isOfRecord = (reading: Reading, { first, holder }: Dated): boolean =>
  (holder >= 0 && reading.children(holder).some((child) => child < first && isSuperlative(reading, child))) ||
  some(reading, notBefore(reading, first, 3), first, isSuperlative);

const isPublished = words('published released issued unveiled posted');

/** "announced at the centre at 1:40 a.m. on Wednesday", "a poll published on Monday", "gave its view in May": when it became known */
function isWhenTold(reading: Reading, one: Dated): boolean {
  const { holder, first } = one;
  if (holder < 0) return false;
  if (isSpeechGiven(reading, holder)) return true;
  if (!isOccasion(one)) return false;
  return isPublished(reading, holder) || (TIME_CASES.has(reading.lower(first - 1)) && isPastSpeech(reading, predicateOf(reading, holder)));
}

/** "than in May", "since the end of June", "after an increase in December" */
function isAfter(reading: Reading, { first, holder }: Dated, isWord: TokenTest): boolean {
  let before = first - 1;
  if (isPartOfDay(reading, first + 1)) return false;
  if (isWord(reading, first)) return true;
  while (before >= 0 && isSmall(reading, before)) before--;
  // "compared with February 2025"
  if (before > 0 && isToOrWith(reading, before) && isComparing(reading, before - 1)) return true;
  if (before >= 0 && isWord(reading, before) && before >= sentenceStart(reading, first)) return true;
  return (
    holder >= 0 && reading.upos(holder) === 'NOUN' && reading.children(holder).some((child) => child < holder && isWord(reading, child))
  );
}

/** It dates a clause in the past, or names the event ("Saturday's earthquake"). */
function dates(reading: Reading, { holder, head }: Dated): boolean {
  if (holder >= 0 && causeWord(reading, holder)) return true;
  const tense = clauseTense(reading, holder < 0 ? head : predicateOf(reading, holder));
  return tense === 'past' || tense === 'perfect';
}

const isWinning = words('beat win defeat edge see clinch retain seal');

/** "held their nerve to beat Tarn on Sunday": once that day is over, it was played, whether told of in the past or after "to". */
function isWon({ reading, published }: Telling, { holder, time }: Dated): boolean {
  if (holder < 0 || published === null || (parseIsoDay(time.to) ?? published) > published) return false;
  const verb = predicateOf(reading, holder);
  return verb > 0 && isWinning(reading, verb) && reading.lower(verb - 1) === 'to';
}

/** Told of the sentence, not of a noun in it ("a record set in 1957"), nor when somebody spoke. */
export function isOfMain({ reading, said, bases }: Telling, one: Dated): boolean {
  if (isOnSpeech(reading, one) || said.has(one.time) || isClockAlone(one.time) || bases.has(one.time)) return false;
  // "the biggest gate since 2018"
  if (isAfter(reading, one, isBorder) || isWhenTold(reading, one)) return false;
  const clause = one.holder < 0 ? one.head : predicateOf(reading, one.holder);
  return !isClauseOfNoun(reading, clause);
}
