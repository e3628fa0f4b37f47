/**
 * What kind of total a figure is: one event's, a period's, a running total, a stock at a time, or a rate.
 */

import type { DraftTime } from '../drafts.ts';
import { penn } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import type { Cause, Described } from './described.ts';
import type { Surroundings } from './surroundings.ts';
import { causeWord } from './words.ts';

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
  const { figure, trigger, sentence } = one;
  if (figure.kind !== 'count') return null;
  if (figure.rule === 'implied-ordinal') return 'cumulative'; // "a fourth hiker has died"
  const sentenceStart = reading.tokenStart[reading.sentenceFirst[sentence]];
  const before = reading.text.slice(Math.max(sentenceStart, figure.span.start - 60), figure.span.start);
  const running = RUNNING.test(before) && /\b(?:to|at|of|is|was|stands|stood|over|more than|least)\s*(?:\S+\s+){0,2}$/i.test(before);
  if (trigger?.way === 'toll' || running) return 'cumulative';
  const outer = one.sharedWith;
  if (outer?.figure.aggregate) return outer.figure.aggregate;
  if (cause && isOneEvent(reading, cause.head)) return 'event';
  const sentenceEnd = reading.tokenEnd[reading.sentenceFirst[sentence + 1] - 1];
  const behind = reading.text.slice(figure.span.end, Math.min(sentenceEnd, figure.span.end + NEARBY));
  const total = behind.search(ANOTHER_TOTAL); // "killed 53 people, bringing the toll since May to 61,000"
  const nearby =
    reading.text.slice(Math.max(sentenceStart, figure.span.start - NEARBY), figure.span.end) +
    (total < 0 ? behind : behind.slice(0, total));
  if (SINCE.test(nearby) && !RECORD.test(nearby)) return 'cumulative';
  // "attacked the ship, killing 17": a consequence is of one event
  if (trigger?.way === 'of' && reading.xpos(trigger.token) === 'NN') return 'event'; // "the murder of 23 pilgrims in 2018"
  if (figure.value === 1 || (trigger?.way === 'active' && reading.lower(trigger.token).endsWith('ing'))) return 'event';
  if (happenedInTown(reading, around, one)) return 'event';
  const long = cause || TOTAL.test(nearby) ? LONG : YEARS;
  const end = total < 0 ? sentenceEnd : figure.span.end + total;
  return around.timesIn(sentence).some((time) => (time.span?.start ?? 0) < end && isPeriod(time, long)) ? 'period_total' : 'event';
}

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
  if (reading.xpos(head) === 'NNS' || /^(?:war|conflict|violence|fighting|unrest|insurgency|crackdown)$/.test(reading.lower(head)))
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
