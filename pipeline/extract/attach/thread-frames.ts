/**
 * The days and periods that sentences set for what is told after them. What the lead sets holds for the whole article, what a later
 * sentence sets for the rest of its paragraph.
 */

import { once } from '../../common/once.ts';
import type { Draft, DraftTime } from '../drafts.ts';
import { wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { parseIsoDay } from '../times/civil.ts';
import type { BySentence } from './by-sentence.ts';
import { type Dated, isOnSpeech } from './dated.ts';
import { type FiguresIn, isOccasion, isOfMain, LEAD, only, opens, type Telling } from './thread-setters.ts';
import { endOfParagraphs } from './thread-subjects.ts';
import type { Topic } from './thread-topics.ts';
import { isOfMarket, threadWord } from './thread-words.ts';
import { isBaseFigure } from './times-base.ts';
import type { ClaimsByTime } from './times-said.ts';

const isApart = threadWord('apart');

/** Asks for the time that holds for a topic in a sentence. */
export type Frames = (sentence: number, topic: Topic) => DraftTime | null;

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
  const known = byTopic();
  const frameIn: FrameIn = (sentence, topic) => {
    if (dated(sentence).length === 0) return null;
    const frames = known(topic);
    let frame = frames.get(sentence);
    if (frame === undefined) {
      frame = opens(telling, sentence, topic);
      frames.set(sentence, frame);
    }
    return frame;
  };
  const nearby = {
    inSentence: frameIn,
    inParagraph: nearestInParagraph(reading, frameIn),
    inLead: firstInLead(reading, frameIn),
    ofReport: once(() => reportingDay(telling)),
  };
  const released = releaseThrough(reading, frameIn);
  return (sentence, topic) => (topic === 'release' ? releaseFor(telling, released, sentence) : frameFor(telling, nearby, sentence, topic));
}

/** What has been found for a topic, by sentence. */
function byTopic(): (topic: Topic) => Map<number, DraftTime | null> {
  const known = new Map<Topic, Map<number, DraftTime | null>>();
  return (topic) => {
    const frames = known.get(topic) ?? new Map();
    known.set(topic, frames);
    return frames;
  };
}

/** Where the time of a sentence may be set: in itself, around it in its paragraph, in the lead. */
interface Nearby {
  inSentence: FrameIn;
  inParagraph: FrameIn;
  inLead: FrameIn;
  ofReport: () => DraftTime | null;
}

/** A day told of in the figure's own sentence is somebody's: only one that sets the topic may be this figure's. */
function frameFor(
  telling: Telling,
  { inSentence, inParagraph, inLead, ofReport }: Nearby,
  sentence: number,
  topic: Topic,
): DraftTime | null {
  const { reading } = telling;
  const isDayHere = topic !== 'session' && topic !== 'results' && hasOwnDay(telling, sentence);
  if (isDayHere && STORY.has(topic)) return null;
  if (isDayHere || isApart(reading, reading.sentenceFirst[sentence])) return inSentence(sentence, topic);
  const frame = inParagraph(sentence, topic) ?? inLead(sentence, topic);
  // "The week brought 612 new cases": not all of those since the outbreak began
  if (topic === 'health' && frame?.mod != null && tellsOfNew(reading, sentence)) return null;
  return frame ?? (topic === 'session' && isOfMarket(reading, sentence) ? ofReport() : null);
}

function releaseFor(telling: Telling, released: Released, sentence: number): DraftTime | null {
  const { reading } = telling;
  return isApart(reading, reading.sentenceFirst[sentence]) || hasOwnDay(telling, sentence) ? null : released(sentence);
}

const STORY = new Set<Topic>(['story', 'deed', 'day', 'period']);

const tellsOfNew = wordsIn('new week month day weekly daily monthly');

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
  const known = byTopic();
  const { paragraphOf, sentenceFirst } = reading;
  return (sentence, topic) => {
    const frames = known(topic);
    let frame: DraftTime | null = null;
    let at = sentence;
    for (; at >= 0 && paragraphOf[at] === paragraphOf[sentence]; at--) {
      const before = frames.get(at);
      frame = before === undefined ? frameIn(at, topic) : before;
      if (frame || before === null || isApart(reading, sentenceFirst[at])) break;
    }
    frames.set(sentence, frame);
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
 * What the lead sets; a scene holds no longer than for the sentence after it. The day of an event that the first paragraph tells of may
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
