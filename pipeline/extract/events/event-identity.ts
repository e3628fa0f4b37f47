/**
 * Which figures tell of one event: those of one sentence that share a cause or stand in one coordination; across sentences those that
 * name the same cause again ("the blast"). Another place or day between two figures makes two events.
 */

import { partitionPoint } from '../../common/partition-point.ts';
import type { Draft } from '../drafts.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import type { Reading } from '../reading/reading.ts';
import type { Cause, Described } from './described.ts';

/** an event named again after more sentences than this is another */
const MEMORY = 12;

interface Known {
  id: number;
  lemma: string | null;
  sentence: number;
  last: Described;
}

export function nameEvents(reading: Reading, draft: Draft, all: readonly Described[], causes: ReadonlyMap<Described, Cause>): void {
  const events: Known[] = [];
  const where = settings(reading, draft);
  for (const one of all) {
    const { aggregate, outcome, factuality } = one.figure;
    if (!outcome || factuality !== 'actual' || (aggregate !== 'event' && aggregate !== 'cumulative')) continue;
    const cause = causes.get(one);
    const lemma = cause ? (causeWord(reading, cause.head)?.lemma ?? null) : null;
    const known = sameEvent(reading, where, events, one, cause, lemma);
    if (known) {
      known.last = one;
      known.sentence = one.sentence;
      known.lemma ??= lemma;
      one.figure.event = known.id;
    } else if (aggregate === 'event') {
      events.push({ id: events.length, lemma, sentence: one.sentence, last: one });
      one.figure.event = events.length - 1;
    }
  }
}

function sameEvent(
  reading: Reading,
  where: Settings,
  events: readonly Known[],
  one: Described,
  cause: Cause | undefined,
  lemma: string | null,
): Known | null {
  if (one.isApart && !cause) return null;
  for (let i = events.length - 1; i >= Math.max(0, events.length - MEMORY); i--) {
    const known = events[i];
    if (known.last === one.sharedWith) return known;
    if (known.sentence !== one.sentence && one.sentence - known.sentence > MEMORY) return null;
    const isSame =
      known.sentence === one.sentence ? isOfSentence(where, known, one, lemma) : goesOn(reading, where, known, one, cause, lemma);
    if (isSame) return known;
  }
  return null;
}

/** Of two figures in a sentence: the same cause, and no other place or day between them. */
function isOfSentence(where: Settings, known: Known, one: Described, lemma: string | null): boolean {
  if (lemma && known.lemma && lemma !== known.lemma) return false;
  return known.last.figure.cause === one.figure.cause || !where.between(known.last, one);
}

/** An event of a sentence before: named again, or simply gone on with. */
function goesOn(reading: Reading, where: Settings, known: Known, one: Described, cause: Cause | undefined, lemma: string | null): boolean {
  // who is held for it is told apart from whom it harmed
  if ((one.figure.outcome === 'arrested') !== (known.last.figure.outcome === 'arrested')) return false;
  if (lemma) return known.lemma === lemma && isDefinite(reading, cause as Cause);
  const follows = reading.paragraphOf[one.sentence] === reading.paragraphOf[known.sentence] && one.sentence - known.sentence === 1;
  return follows && !where.inSentence(one.sentence);
}

const isDefinite = (reading: Reading, { span }: Cause): boolean =>
  ['the', 'this', 'that', 'its', 'their'].includes(reading.lower(reading.tokenAt(span.start)));

interface Settings {
  between(a: Described, b: Described): boolean;
  inSentence(sentence: number): boolean;
}

/** Where places and dates stand, to tell two events of a sentence apart. */
function settings(reading: Reading, draft: Draft): Settings {
  const offsets: number[] = [];
  for (const { role, span } of draft.places) if (span && role === 'place') offsets.push(span.start);
  for (const { type, span } of draft.times) if (span && type === 'DATE') offsets.push(span.start);
  offsets.sort((a, b) => a - b);
  const anyIn = (start: number, end: number): boolean => {
    const first = partitionPoint(offsets.length, (n) => offsets[n] < start);
    return first < offsets.length && offsets[first] < end;
  };
  return {
    between: (a, b) => anyIn(a.figure.span.end, b.figure.span.start),
    inSentence: (sentence) =>
      anyIn(reading.tokenStart[reading.sentenceFirst[sentence]], reading.tokenEnd[reading.sentenceFirst[sentence + 1] - 1]),
  };
}
