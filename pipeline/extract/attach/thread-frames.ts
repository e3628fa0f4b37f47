/**
 * The days and periods that sentences set for what is told after them. What the lead sets holds for the whole article, what a later
 * sentence sets for the rest of its paragraph.
 */

import type { Draft, DraftFigure, DraftTime } from '../drafts.ts';
import { predicateOf } from '../language/clause.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { notBefore, sentenceStart, some } from '../language/scan.ts';
import { isWhWord, penn } from '../language/tags.ts';
import { either, type TokenTest } from '../language/test.ts';
import { isClauseOfNoun } from '../language/tree.ts';
import { words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { parseIsoDay } from '../times/civil.ts';
import { tellsOfIncident } from '../times/resolve/incident.ts';
import { isPastSpeech, isSpeechGiven } from '../times/resolve/speech.ts';
import type { BySentence } from './by-sentence.ts';
import { clauseTense } from './clause-tense.ts';
import { type Dated, isOnSpeech, TIME_CASES } from './dated.ts';
import { isMovingWord, isPastMove } from './moves.ts';
import { endOfParagraphs, setterOf } from './thread-subjects.ts';
import type { Topic } from './thread-topics.ts';
import { isOfMarket, isTraded, threadWord } from './thread-words.ts';
import { isBaseFigure, isOwnOfBase } from './times-base.ts';
import type { ClaimsByTime } from './times-said.ts';

/** paragraphs that set what the article is about */
const LEAD = 2;
/** a session reported on is no older, in days */
const LATEST_SESSIONS = 7;
/** a night, a weekend: one occasion all the same, in days */
const ONE_OCCASION = 2;
const PERIODS = new Set(['week', 'month', 'quarter', 'half_year', 'year', 'range']);

const isResult = threadWord('results');
const isApart = threadWord('apart');
/** words before a time that make it a base or a border */
const isBorder = words('than since until till before against versus compared');
const isFrom = words('from after to');
/** "before dawn on Sunday" is a part of that day */
const PARTS_OF_DAY = 'dawn daybreak sunrise noon midday midnight sunset dusk nightfall';
const isPartOfDay = words(PARTS_OF_DAY);
const isComparing = words('compared against');
const isCompany = words('with to');
const isSmall = words('in on at the a an early late');
/** counted back from the time that is being told */
const LOOKS_BACK = new RegExp(
  `\\b(?:ago|earlier|previous|same|corresponding|year-ago)\\b|\\bbefore\\b(?! (?:${PARTS_OF_DAY.replaceAll(' ', '|')})\\b)`,
  'i',
);
const tellsOfMove = either(isPastMove, isMovingWord);

/** Asks for the time that holds for a topic in a sentence. */
export type Frames = (sentence: number, topic: Topic) => DraftTime | null;

/** The figures of each sentence. */
export type FiguresIn = ReadonlyMap<number, readonly DraftFigure[]>;

/** What the frames of a document are made from. */
interface Telling {
  reading: Reading;
  dated: BySentence<Dated>;
  said: ClaimsByTime;
  /** times of what figures are compared with */
  bases: ReadonlySet<DraftTime>;
  figuresIn: FiguresIn;
  published: number | null;
}

type FrameIn = (sentence: number, topic: Topic) => DraftTime | null;

export function framesOf(
  reading: Reading,
  draft: Draft,
  figuresIn: FiguresIn,
  published: string | null,
  dated: BySentence<Dated>,
  said: ClaimsByTime,
): Frames {
  const telling: Telling = {
    reading,
    dated,
    said,
    bases: basesIn(reading, draft),
    figuresIn,
    published: parseIsoDay(published),
  };
  const known = new Map<string, DraftTime | null>();
  const frameIn: FrameIn = (sentence, topic) => {
    const key = `${topic} ${sentence}`;
    let frame = known.get(key);
    if (frame === undefined) {
      frame = opens(telling, sentence, topic);
      known.set(key, frame);
    }
    return frame;
  };
  const nearby = { inSentence: frameIn, inParagraph: nearestInParagraph(reading, frameIn), inLead: firstInLead(reading, frameIn) };
  const released = releaseThrough(reading, frameIn);
  return (sentence, topic) => (topic === 'release' ? releaseFor(telling, released, sentence) : frameFor(telling, nearby, sentence, topic));
}

/** Where the time of a sentence may be set: in itself, around it in its paragraph, in the lead. */
interface Nearby {
  inSentence: FrameIn;
  inParagraph: FrameIn;
  inLead: FrameIn;
}

/** A day told of in the figure's own sentence is somebody's: only one that sets the topic may be this figure's. */
function frameFor(telling: Telling, { inSentence, inParagraph, inLead }: Nearby, sentence: number, topic: Topic): DraftTime | null {
  const { reading } = telling;
  if (STORY.has(topic) && hasOwnDay(telling, sentence)) return null;
  const isDayHere = topic !== 'session' && topic !== 'results' && hasOwnDay(telling, sentence);
  if (isDayHere || isApart(reading, reading.sentenceFirst[sentence])) return inSentence(sentence, topic);
  const frame = inParagraph(sentence, topic) ?? inLead(sentence, topic);
  // "The week brought 612 new cases": not all of those since the outbreak began
  if (
    topic === 'health' &&
    frame?.mod != null &&
    some(reading, reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1], isNew)
  )
    return null;
  return frame ?? (topic === 'session' && isOfMarket(reading, sentence) ? reportingDay(telling) : null);
}

function releaseFor(telling: Telling, released: Released, sentence: number): DraftTime | null {
  const { reading } = telling;
  return isApart(reading, reading.sentenceFirst[sentence]) || hasOwnDay(telling, sentence) ? null : released(sentence);
}

const STORY = new Set<Topic>(['story', 'deed', 'day', 'period']);

const isNew = words('new week month day weekly daily monthly');

const hasOwnDay = (telling: Telling, sentence: number): boolean => telling.dated(sentence).some((one) => isOfMain(telling, one));

function basesIn(reading: Reading, { figures }: Draft): Set<DraftTime> {
  const bases = new Set(figures.flatMap(({ change }) => change?.from.time ?? []));
  const compared = figures.filter((figure) => isBaseFigure(reading, figure));
  for (const { times } of compared) for (const time of times) bases.add(time);
  // "lost £8m in the year to June, compared with £5m": what another figure states is no base
  const stated = figures.filter((figure) => figure.timeBasis === 'stated' && !isBaseFigure(reading, figure));
  for (const { times } of stated) for (const time of times) bases.delete(time);
  return bases;
}

/**
 * The nearest sentence of the paragraph that sets a time, up to one that turns to something else. What is found for a sentence holds for those
 * after it: a paragraph of a book's length is gone through once.
 */
function nearestInParagraph(reading: Reading, frameIn: FrameIn): FrameIn {
  const known = new Map<string, DraftTime | null>();
  const { paragraphOf, sentenceFirst } = reading;
  return (sentence, topic) => {
    let frame: DraftTime | null = null;
    let at = sentence;
    for (; at >= 0 && paragraphOf[at] === paragraphOf[sentence]; at--) {
      const before = known.get(`${topic} ${at}`);
      frame = before === undefined ? frameIn(at, topic) : before;
      if (frame || before === null || isApart(reading, sentenceFirst[at])) break;
    }
    known.set(`${topic} ${sentence}`, frame);
    return frame;
  };
}

/** A firm that reported on Thursday, as the lead tells: its shares moved that day. */
function reportingDay({ reading, dated, published }: Telling): DraftTime | null {
  if (published === null) return null;
  const lead = Array.from({ length: endOfParagraphs(reading, LEAD) }, (_, sentence) => sentence);
  const days = lead
    .flatMap(dated)
    .filter(
      (one) =>
        isOccasion(one) &&
        isOnSpeech(reading, one) &&
        published - (parseIsoDay(one.time.from) ?? 0) <= 1 &&
        (parseIsoDay(one.time.to) ?? 0) <= published,
    );
  return only(days);
}

/**
 * What the lead sets; a scene holds no longer than for the sentence behind it. The day of an event that the first paragraph tells of may
 * stand in the second: "At least 21 people were killed in Gao, a witness said.⏎⏎Jets dropped the bombs on Wednesday".
 */
function firstInLead(reading: Reading, frameIn: FrameIn): FrameIn {
  const { paragraphOf } = reading;
  const [first, lead] = [endOfParagraphs(reading, 1), endOfParagraphs(reading, LEAD)];
  /** by topic: the first sentence of the lead that sets a time, or that was not looked at yet */
  const reached = new Map<Topic, number>();
  return (sentence, topic) => {
    if (topic === 'scene') return paragraphOf[sentence] === 1 ? frameIn(first - 1, topic) : null;
    const isOpening = (topic === 'event' || topic === 'deed') && paragraphOf[sentence] === 0;
    const end = isOpening ? lead : Math.min(lead, sentence);
    let at = reached.get(topic) ?? 0;
    while (at < end && frameIn(at, topic) === null) at++;
    reached.set(topic, at);
    return at < end ? frameIn(at, topic) : null;
  };
}

type Released = (sentence: number) => DraftTime | null;

/**
 * The period that the first paragraph sets for what it reports, by its own days where the second states them: "the week ended April 11".
 * What is found up to a sentence is gone on from for those after it.
 */
function releaseThrough(reading: Reading, frameIn: FrameIn): Released {
  const lead = endOfParagraphs(reading, LEAD);
  /** by sentence of the lead: what is set up to its end */
  const found: (DraftTime | null)[] = [];
  return (sentence) => {
    const last = Math.min(sentence, lead - 1);
    for (let at = found.length; at <= last; at++) {
      const before = found.at(-1) ?? null;
      const frame = before === null && reading.paragraphOf[at] > 0 ? null : frameIn(at, 'release');
      const isSet = frame !== null && (before === null || (frame.anchor === 'explicit' && isOverlapping(frame, before)));
      found.push(isSet ? frame : before);
    }
    return found[last] ?? null;
  };
}

const isOverlapping = (one: DraftTime, other: DraftTime): boolean =>
  (one.from ?? '') <= (other.to ?? '') && (other.from ?? '') <= (one.to ?? '');

/** The time that a sentence sets for a topic, or null. */
function opens(telling: Telling, sentence: number, topic: Topic): DraftTime | null {
  const { reading, dated, published } = telling;
  const [first, end] = [reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1]];
  const set = dated(sentence).filter((one) => isSet(telling, one));
  switch (topic) {
    case 'session':
      return tellsOfSession(reading, sentence) ? only(set.filter((one) => isOccasion(one) && isLatest(one, published))) : null;
    case 'results':
      return some(reading, first, end, isResult) ? only(set.filter((one) => isPeriod(one) && !isBehind(reading, one, isFrom))) : null;
    case 'event':
      return tellsOfIncident(reading, sentence) ? only(set.filter((one) => isOccasion(one) && dates(reading, one))) : null;
    case 'election':
    case 'match':
      return some(reading, first, end, setterOf(topic))
        ? only(set.filter((one) => isOccasion(one) && (dates(reading, one) || isWon(telling, one))))
        : null;
    case 'health':
      return some(reading, first, end, setterOf(topic))
        ? only(dated(sentence).filter((one) => isSince(telling, one) || (isSet(telling, one) && isReported(telling, one))))
        : null;
    case 'release':
      return set.some(isOccasion) ? null : only(set.filter((one) => isPeriod(one) && !isBehind(reading, one, isFrom)));
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

const isOccasion = ({ time }: Dated): boolean => {
  const [from, to] = [parseIsoDay(time.from), parseIsoDay(time.to)];
  return from !== null && to !== null && to - from <= ONE_OCCASION && time.type !== 'DURATION';
};
const isPeriod = ({ time }: Dated): boolean =>
  PERIODS.has(time.precision ?? '') && time.from !== null && time.to !== null && time.mod === null && time.type !== 'SET';
const isReported = ({ reading }: Telling, one: Dated): boolean => isPeriod(one) && !isBehind(reading, one, isFrom);
function tellsOfSession(reading: Reading, sentence: number): boolean {
  const [first, end] = [reading.sentenceFirst[sentence], reading.sentenceFirst[sentence + 1]];
  return some(reading, first, end, isTraded) && some(reading, first, end, tellsOfMove);
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
function only(dated: readonly Dated[]): DraftTime | null {
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
  if (
    isOfSomeBase(telling, one) ||
    time.anchor === 'event' ||
    isClockAlone(time) ||
    said.has(time) ||
    bases.has(time) ||
    reading.quotationOf[first] >= 0
  )
    return false;
  return (
    !isOnSpeech(reading, one) && !isWhenTold(reading, one) && !LOOKS_BACK.test(time.span?.text ?? '') && !isBehind(reading, one, isBorder)
  );
}

/** "who bought the club in 2021", but not "in a gunfight that broke out on Thursday": that is what happened */
function isInRelative(reading: Reading, { holder, head }: Dated): boolean {
  const clause = holder < 0 ? head : predicateOf(reading, holder);
  if (reading.relation(clause) !== 'acl:relcl' || causeWord(reading, reading.head(clause))?.kind === 'event') return false;
  return some(reading, reading.subtreeStart(clause), clause, isWhWord);
}

const isSuperlative = penn('JJS RBS');

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
  return isPublished(reading, holder) || (TIME_CASES.test(reading.lower(first - 1)) && isPastSpeech(reading, predicateOf(reading, holder)));
}

/** "than in May", "since the end of June", "after an increase in December" */
function isBehind(reading: Reading, { first, holder }: Dated, isWord: TokenTest): boolean {
  let before = first - 1;
  if (isPartOfDay(reading, first + 1)) return false;
  if (isWord(reading, first)) return true;
  while (before >= 0 && isSmall(reading, before)) before--;
  // "compared with February 2025"
  if (before > 0 && isCompany(reading, before) && isComparing(reading, before - 1)) return true;
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
function isOfMain({ reading, said, bases }: Telling, one: Dated): boolean {
  if (isOnSpeech(reading, one) || said.has(one.time) || isClockAlone(one.time) || bases.has(one.time)) return false;
  // "the biggest gate since 2018"
  if (isBehind(reading, one, isBorder) || isWhenTold(reading, one)) return false;
  const clause = one.holder < 0 ? one.head : predicateOf(reading, one.holder);
  return !isClauseOfNoun(reading, clause);
}
