/**
 * The thread of the article: which event, session or period is being told. A figure without a time of its own that goes on with it has
 * its time. A change of subject, another tense or another date ends it: a wrong date is worse than none.
 */
import { grouped } from '../../common/grouped.ts';
import { partitionPoint } from '../../common/partition-point.ts';
import type { SourceDocument } from '../../contract.ts';
import type { Draft, DraftFigure, DraftTime } from '../drafts.ts';
import { isOutsideEvent } from '../events/event-phrase.ts';
import { predicateOf } from '../language/clause.ts';
import type { Reading } from '../reading/reading.ts';
import { parseIsoDay } from '../times/civil.ts';
import type { BySentence } from './by-sentence.ts';
import { clauseTense, mayBePast } from './clause-tense.ts';
import type { Dated } from './dated.ts';
import { moveOf } from './moves.ts';
import { type Frames, framesOf } from './thread-frames.ts';
import { isOfPlan, yearOfPlan } from './thread-plans.ts';
import { fieldworkOf, isOfPoll } from './thread-polls.ts';
import { isClockAlone } from './thread-setters.ts';
import { isOfStory } from './thread-story.ts';
import { endOfReport } from './thread-subjects.ts';
import { isOfRelease, isOfResults, subjectOf, type Topic, topicOf } from './thread-topics.ts';
import { isOfMarket } from './thread-words.ts';
import { isOwnOfBase } from './times-base.ts';
import { figureHead } from './times-clause.ts';
import { countBack } from './times-counted-back.ts';
import { imply } from './times-implied.ts';
import type { ClaimsByTime } from './times-said.ts';
import { soleTime } from './times-sentence.ts';

/** Gives figures the time of what the article is telling. */
export function followThread(reading: Reading, document: SourceDocument, draft: Draft, dated: BySentence<Dated>, said: ClaimsByTime): void {
  const figuresIn = grouped(draft.figures, ({ firstToken }) => reading.sentenceOf[firstToken]);
  const frames = framesOf(reading, draft, figuresIn, document.published, dated, said);
  placeClocks(reading, draft, frames);
  const published = parseIsoDay(document.published);
  const end = endOfReport(reading);
  const isSpeaker = speakersOf(draft);
  const fieldwork = fieldworkOf(reading, dated);
  const plan = yearOfPlan(reading, dated, published);
  let before: Followed | null = null;

  const followedBy = (figure: DraftFigure): Followed | null => {
    const sentence = reading.sentenceOf[figure.firstToken];
    const here = dated(sentence);
    const own = here.find((one) => isOwnOfBase(reading, figure, one))?.time;
    if (own) return { topic: 'sentence', time: own, sentence: -1 };
    const isOfReport = reading.paragraphOf[sentence] < end;
    const topics = topicsOf(reading, figure, before?.sentence === sentence ? before.topic : null, isOfReport);
    const thread = setFor(frames, sentence, topics);
    if (thread) return thread;
    const sole = soleTime(reading, figure, figuresIn.get(sentence) ?? [], here, said, published);
    if (sole) return { topic: 'sentence', time: sole, sentence: -1 };
    if (plan && isOfPlan(reading, figure, here)) return { topic: 'plan', time: plan, sentence: -1 };
    return isOfReport && isOfStory(reading, figure) ? setFor(frames, sentence, storyOf(reading, figure)) : null;
  };

  for (const figure of draft.figures) {
    if (figure.times.length > 0 || isSpeaker(figure)) continue;
    const followed: Followed | null =
      fieldwork && isOfPoll(reading, figure) ? { topic: 'poll', time: fieldwork, sentence: -1 } : followedBy(figure);
    if (!followed || (followed.sentence >= 0 && isOfClauseAround(reading, figure, followed.time))) continue;
    imply(figure, [followed.time], `attach.time.thread.${followed.topic}`);
    if (followed.sentence >= 0) before = followed;
  }
  countBack(reading, draft, figuresIn);
}

/** What a figure goes on with, and the time that is set for it. */
interface Followed {
  topic: Topic;
  time: DraftTime;
  /** of the figure, -1 where the time is not one of the thread's */
  sentence: number;
}

/** The first of the topics that has a time in the sentence. */
function setFor(frames: Frames, sentence: number, topics: readonly Topic[]): Followed | null {
  for (const topic of topics) {
    const time = frames(sentence, topic);
    if (time) return { topic, time, sentence };
  }
  return null;
}

/** What a figure may go on with, the likeliest first; another report after this one (`isOfReport`) has no part in its subject. */
function topicsOf(reading: Reading, figure: DraftFigure, before: Topic | null, isOfReport: boolean): Topic[] {
  const isMarket = isOfMarket(reading, reading.sentenceOf[figure.firstToken]);
  const subject = isOfReport && !isMarket ? subjectOf(reading, figure) : null;
  const own = topicsFrom(topicOf(reading, figure), before, isMarket);
  // a price moved in a session, not in the quarter that was reported on
  const mayBeReleased = isOfReport && (!isMarket || figure.kind === 'measure');
  return [...(subject ? [subject] : []), ...own, ...(mayBeReleased && isOfRelease(reading, figure) ? (['release'] as const) : [])];
}

/** A price goes on with the day, a result with the period; the rest with what the lead tells of. */
function storyOf(reading: Reading, figure: DraftFigure): Topic[] {
  if (isOfResults(reading, figure, predicateOf(reading, figureHead(reading, figure)))) return ['period'];
  if (!isOfMarket(reading, reading.sentenceOf[figure.firstToken])) return ['story', 'deed'];
  // stocks that fell by so many barrels have no price
  return figure.kind === 'measure' && moveOf(reading, figure) >= 0 ? [] : ['day'];
}

/** Whether a figure counts those who speak, "according to two officials": they were not counted then. Sources are searched by their start, not one by one for each figure. */
function speakersOf({ claims }: Draft): (figure: DraftFigure) => boolean {
  const sources = claims.flatMap(({ source }) => source ?? []).sort((a, b) => a.start - b.start);
  /** how far any of the sources up to and with each reaches */
  const reaches = new Int32Array(sources.length);
  for (let at = 0, farthest = 0; at < sources.length; at++) reaches[at] = farthest = Math.max(farthest, sources[at].end);
  return ({ span }) => {
    const next = partitionPoint(sources.length, (at) => sources[at].start <= span.start);
    return next > 0 && reaches[next - 1] >= span.end;
  };
}

/** "on Monday after an attack that killed three": the day of the clause around is not the event's. */
const isOfClauseAround = (reading: Reading, figure: DraftFigure, { span }: DraftTime): boolean =>
  span !== null &&
  reading.sentenceOf[reading.tokenAt(span.start)] === reading.sentenceOf[figure.firstToken] &&
  isOutsideEvent(reading, figure, reading.tokenAt(span.start));

/** What has no session goes on with the results before it ("Hospitals added 44,000 jobs, while mines shed 9,000"), or with the scene. */
function topicsFrom(topic: Topic | null, before: Topic | null, isMarket: boolean): Topic[] {
  if (topic !== 'session') return topic ? [topic] : [];
  if (before === 'results') return ['results'];
  return isMarket ? ['session', 'scene'] : ['session', 'results', 'scene'];
}

const TOLD: readonly Topic[] = ['event', 'session', 'scene'];

/** "The quake struck at 12:12 local time": on the day that is being told, not that of publication. */
function placeClocks(reading: Reading, draft: Draft, frames: Frames): void {
  for (const time of draft.times) {
    if (!time.span || !isClockAlone(time) || time.anchor !== 'publication') continue;
    const token = reading.tokenAt(time.span.start);
    if (!mayBePast(reading, reading.sentenceOf[token])) continue;
    const tense = clauseTense(reading, token);
    if (tense !== 'past' && tense !== 'pluperfect') continue;
    const day = TOLD.map((topic) => frames(reading.sentenceOf[token], topic)).find(
      (found) => found && found !== time && found.from === found.to,
    );
    if (!day) continue;
    time.value = `${day.from}${/T.*/.exec(time.value ?? '')?.[0] ?? ''}`;
    [time.from, time.to, time.anchor] = [day.from, day.to, 'context'];
  }
}
