/**
 * What kind of total a figure is: one event's, a period's, a running total, a stock at a time, or a rate.
 */

import type { DraftTime } from '../drafts.ts';
import { causeWord } from '../language/lexicon/happenings.ts';
import { penn } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import type { Cause, Described } from './described.ts';
import type { Surroundings } from './surroundings.ts';

const isFiniteOrBase = penn('VB VBP VBZ VBD');

const RUNNING = /\b(?:toll|tally|bringing|brings|brought|total number|so far|to date)\b/i;
const SINCE = /\b(?:since|so far|to date)\b/i;
const ANOTHER_TOTAL = /, (?:raising|bringing|taking|pushing|lifting) the /;
/** "the deadliest attack since 2019, when 31 died" looks back, it does not add up */
const RECORD = /\b(?:first|[a-z]+est|worst)\b[^.;]{0,60}\bsince\b/i;
/** characters on each side in which the words of a sentence bear on a figure */
const NEARBY = 300;
/** verbs whose object is a stock: what somebody has, keeps, fields */
const HOLDING = new Set('have own hold possess keep retain employ command field operate boast maintain number'.split(' '));
/** "in January" may tell when one thing happened; "in 2024" seldom does */
const YEARS = new Set(['year', 'decade', 'century', 'range']);
const TOTAL = /\b(?:alone|in total|altogether|overall)\b/i;
const LONG = new Set(['month', 'quarter', 'season', 'half_year', 'year', 'decade', 'century', 'range']);

export function findAggregate(reading: Reading, around: Surroundings, one: Described, cause: Cause | undefined): void {
  const { figure, trigger } = one;
  if (figure.per) figure.aggregate = 'rate';
  else if (figure.outcome) figure.aggregate = outcomeAggregate(reading, around, one, cause);
  else if (figure.kind === 'count' && figure.unit === '1' && !figure.change && !trigger && isStock(reading, one))
    figure.aggregate = 'stock';
}

function outcomeAggregate(
  reading: Reading,
  around: Surroundings,
  one: Described,
  cause: Cause | undefined,
): Described['figure']['aggregate'] {
  const { figure, trigger, sentence, sharedWith } = one;
  if (figure.kind !== 'count') return null;
  // "a fourth hiker has died", "the death toll rose to 12"
  if (figure.rule === 'implied-ordinal' || trigger?.way === 'toll' || isRunningTotal(reading, one)) return 'cumulative';
  if (sharedWith?.figure.aggregate) return sharedWith.figure.aggregate;
  if (cause && isOneEvent(reading, cause.head)) return 'event';
  const { nearby, end } = wordsAround(reading, one);
  if (SINCE.test(nearby) && !RECORD.test(nearby)) return 'cumulative';
  if (isOneDeed(reading, one) || happenedInTown(reading, around, one)) return 'event';
  const long = cause || TOTAL.test(nearby) ? LONG : YEARS;
  const limit = Math.min(end, startOfRecord(reading, sentence));
  return around.timesIn(sentence).some((time) => (time.span?.start ?? 0) < limit && isPeriod(time, long)) ? 'period_total' : 'event';
}

/** "in the deadliest day since May", "the heaviest rain since 2015": the time is only what it is compared with */
function startOfRecord(reading: Reading, sentence: number): number {
  const start = startOfSentence(reading, sentence);
  const at = reading.text.slice(start, reading.tokenEnd[reading.sentenceFirst[sentence + 1] - 1]).search(RECORD);
  return at < 0 ? Number.POSITIVE_INFINITY : start + at;
}

const startOfSentence = (reading: Reading, sentence: number): number => reading.tokenStart[reading.sentenceFirst[sentence]];

/** "bringing the total to 12", "the toll stands at 12" */
function isRunningTotal(reading: Reading, { figure, sentence }: Described): boolean {
  const from = Math.max(startOfSentence(reading, sentence), figure.span.start - TOTAL_REACH);
  const before = reading.text.slice(from, figure.span.start);
  return RUNNING.test(before) && /\b(?:to|at|of|is|was|stands|stood|over|more than|least)\s*(?:\S+\s+){0,2}$/i.test(before);
}
/** characters from "the total" to the figure */
const TOTAL_REACH = 60;

/** The words that bear on a figure, and where they end: "killed 53 people, | bringing the toll since May to 61,000" tells of another total. */
function wordsAround(reading: Reading, { figure: { span }, sentence }: Described): { nearby: string; end: number } {
  const sentenceEnd = reading.tokenEnd[reading.sentenceFirst[sentence + 1] - 1];
  const after = reading.text.slice(span.end, Math.min(sentenceEnd, span.end + NEARBY));
  const total = after.search(ANOTHER_TOTAL);
  const before = reading.text.slice(Math.max(startOfSentence(reading, sentence), span.start - NEARBY), span.end);
  return { nearby: before + (total < 0 ? after : after.slice(0, total)), end: total < 0 ? sentenceEnd : span.end + total };
}

/** "the murder of 23 pilgrims", one dead, "attacked the ship, killing 17": a consequence is of one event. */
const isOneDeed = (reading: Reading, { figure, trigger }: Described): boolean =>
  (trigger?.way === 'of' && reading.xpos(trigger.token) === 'NN') ||
  figure.value === 1 ||
  (trigger?.way === 'active' && reading.lower(trigger.token).endsWith('ing'));

/** "kidnapped 276 girls in Chibok in 2014": what happened in one town happened once. */
function happenedInTown(reading: Reading, around: Surroundings, { phrase, sentence, trigger }: Described): boolean {
  const from = Math.max(phrase.end, trigger?.token ?? 0);
  const limit = Math.min(reading.sentenceFirst[sentence + 1], from + 6);
  for (let token = from; token < limit; token++) {
    const place = around.placeAt(token);
    if (place) return place.role === 'place' && place.kind === 'city';
  }
  return false;
}

/** A stretch as long as a month tells of many events, "In 2024", "over the past two years"; a day of one. */
function isPeriod(time: DraftTime, long: ReadonlySet<string>): boolean {
  return time.type === 'DURATION'
    ? /Y|M|D[E]|CE/.test(time.value ?? '') && time.anchor !== 'event' && time.relativeTo === null
    : time.type === 'DATE' && long.has(time.precision ?? '');
}

/** "a bomb attack", "the blast" against "terrorist attacks", "the war": wars are long and count as many. */
function isOneEvent(reading: Reading, head: number): boolean {
  if (causeWord(reading, head)?.kind === 'illness') return false;
  if (
    reading.xpos(head) === 'NNS' ||
    ['war', 'conflict', 'violence', 'fighting', 'unrest', 'insurgency', 'crackdown'].includes(reading.lower(head))
  )
    return false;
  return !/s$/.test(reading.lower(head)) || /ss$/.test(reading.lower(head));
}

/** "has about 4,000 fighters", "there are 300 camps". */
function isStock(reading: Reading, { figure, phrase }: Described): boolean {
  if (!phrase.named) return false;
  const up = reading.head(phrase.head);
  if (up < 0) return reading.children(phrase.head).some((child) => reading.relation(child) === 'expl');
  const relation = reading.relation(phrase.head);
  const between = relation === 'obl' && reading.tokenAt(figure.span.start) < figure.firstToken; // "keeps between 200 and 300 troops"
  if (relation === 'obj' || between) return HOLDING.has(reading.lemma(up)) && isFiniteOrBase(reading, up);
  return (
    relation.startsWith('nsubj') && reading.lemma(up) === 'be' && reading.children(up).some((child) => reading.relation(child) === 'expl')
  );
}
