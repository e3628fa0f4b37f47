/**
 * What a figure goes on with, when it has no time of its own: the toll or the damage of the event that the article tells of, the market's
 * session, the period whose results are reported, or the scene of the sentence before.
 */

import type { DraftFigure } from '../drafts.ts';
import { isOfInnerClause, isPredicate, predicateOf } from '../language/clause.ts';
import { CAUSE_FORMS, causeWord } from '../language/lexicon/happenings.ts';
import { peopleClass } from '../language/lexicon/people.ts';
import { lastUpTo, notBefore, sentenceStart, some } from '../language/scan.ts';
import { isAdverb, isTensed } from '../language/tags.ts';
import type { TokenTest } from '../language/test.ts';
import { headOfSpan } from '../language/tree.ts';
import { isComma, words, wordsIn } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { type ClauseTense, clauseTense } from './clause-tense.ts';
import { moveOf } from './moves.ts';
import { isOfSubject, SUBJECTS } from './thread-subjects.ts';
import { isOfMarket, isTraded, threadWord, threadWordIn } from './thread-words.ts';
import { isAsOfNow, isBaseFigure } from './times-base.ts';
import { figureHead } from './times-clause.ts';

export type Topic =
  | 'event'
  | 'session'
  | 'results'
  | 'scene'
  | 'election'
  | 'match'
  | 'health'
  | 'release'
  /** what the lead tells of: a day or a period; one of them alone */
  | 'story'
  | 'deed'
  | 'day'
  | 'period'
  /** the days of an opinion poll; the year of a budget; the only time of the sentence */
  | 'poll'
  | 'plan'
  | 'sentence';

const isResult = threadWord('results');
const isForecast = threadWord('forecast');
const tellsOfForecast = threadWordIn('forecast');
const isDamage = threadWord('damage');
const isAftermath = threadWord('aftermath');
const isLong = threadWord('long');
/** "raised its full-year guidance to 52bn": of another period than that reported on */
export const isGuidance = words('guidance outlook target targets forecast forecasts estimate estimates full-year annual');
const isHad = words('had');
const endsSentence = words(';');
const isDefinite = words('the this that');
/** a total of more than the day's event */
const tellsOfRunning = wordsIn('since overall total altogether nationwide worldwide globally annually');

const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);
/** counted since longer than a day, or as of now */
const LASTING = new Set(['stock', 'period_total']);
/** tokens from a verb back over its subject */
const LONGEST_SUBJECT = 12;
const isBorder = words(', ; : and but while as after when which');

/** What the figure goes on with, or null where it is told outside the thread. */
export function topicOf(reading: Reading, figure: DraftFigure): Topic | null {
  const isLength = figure.kind === 'duration' && figure.change !== null;
  if (!(KINDS.has(figure.kind) || isLength) || figure.bound === 'vague' || LASTING.has(figure.aggregate ?? '')) return null;
  if (isConsensus(reading, figure)) return 'results';
  if (figure.factuality !== 'actual') return null;
  const head = figureHead(reading, figure);
  if (figure.outcome !== null) return figure.outcome !== 'arrested' && isOfEvent(reading, figure, head) ? 'event' : null;
  if (isBaseFigure(reading, figure)) return null;
  const move = moveOf(reading, figure);
  return move >= 0 ? topicOfMove(reading, figure, move) : topicOfClause(reading, figure, head);
}

const TOLD_OF = SUBJECTS.filter(({ name }) => name !== 'economy');

/** The subject of the article that a figure told in the past is of: what has a day or a period in its lead. */
export function subjectOf(reading: Reading, figure: DraftFigure): Topic | null {
  if (!KINDS.has(figure.kind) || figure.outcome !== null || figure.bound === 'vague' || figure.aggregate === 'period_total') return null;
  if (isBaseFigure(reading, figure) || isAsOfNow(reading, figure)) return null;
  const subject = TOLD_OF.find((one) => isOfSubject(reading, figure, one));
  if (!subject) return null;
  const tense = clauseTense(reading, figureHead(reading, figure));
  return tense === 'past' || TENSES_TOO[subject.name] === tense ? (subject.name as Topic) : null;
}

/** besides the past: "cases had reached 900", "has won, polling 18,000 votes" */
const TENSES_TOO: Partial<Record<string, ClauseTense>> = { health: 'pluperfect', election: 'perfect' };

const MEASURED = new Set(['percent', 'points', 'measure', 'ratio']);

/** What a release of statistics may state for its period: a share, a measure, or a count that moved; not what was paid, nor in a relative clause. */
export function isOfRelease(reading: Reading, figure: DraftFigure): boolean {
  if (figure.factuality !== 'actual' || figure.outcome !== null || figure.bound === 'vague' || figure.aggregate === 'period_total')
    return false;
  if (reading.quotationOf[figure.firstToken] >= 0 || isBaseFigure(reading, figure) || isAsOfNow(reading, figure)) return false;
  const head = figureHead(reading, figure);
  if (clauseTense(reading, head) !== 'past' || !isTold(reading, head)) return false;
  return MEASURED.has(figure.kind) || (figure.kind === 'count' && moveOf(reading, figure) >= 0);
}

function topicOfMove(reading: Reading, figure: DraftFigure, move: number): Topic | null {
  // a physical measure has no price: stocks of oil fell by so many barrels in the week that was reported on
  if (figure.kind === 'measure' && isOfMarket(reading, reading.sentenceOf[figure.firstToken])) return 'results';
  if (some(reading, Math.min(move, figure.firstToken), figure.firstToken, isGuidance)) return null;
  return isOfResults(reading, figure, move) ? 'results' : 'session';
}

function topicOfClause(reading: Reading, figure: DraftFigure, head: number): Topic | null {
  const tense = clauseTense(reading, head);
  if (isDamaged(reading, figure, head)) {
    const isQuoted = tense === 'perfect' && reading.quotationOf[figure.firstToken] >= 0; // "We have pulled five people out"
    return tense === 'past' || isQuoted || (tense === 'pluperfect' && figure.claim !== null) ? 'event' : null;
  }
  if (tense !== 'past') return null;
  if (isOfResults(reading, figure, predicateOf(reading, head))) return 'results';
  if (isTraded(reading, sentenceStart(reading, head))) return 'session'; // "Volume was 11bn shares"
  // what was paid or asked may be of any day
  return figure.kind !== 'money' && isTold(reading, head) ? 'scene' : null;
}

/** The toll of one event, told in the past or, as a toll, in the present. */
function isOfEvent(reading: Reading, figure: DraftFigure, head: number): boolean {
  if (figure.kind !== 'count') return false;
  const sentence = reading.sentenceOf[figure.firstToken];
  if (tellsOfRunning(reading, sentence) || isOfManyEvents(reading, figure)) return false;
  const tense = clauseTense(reading, head);
  if (tense === 'modal') return false;
  if (tense === 'present') return figure.aggregate === 'cumulative';
  // "have been killed": of this event while the article is still telling of it, or in the mouth of somebody who was there
  return tense !== 'perfect' || reading.paragraphOf[sentence] === 0 || reading.quotationOf[figure.firstToken] >= 0;
}

/** "the war", "attacks in the province": no one day is theirs. */
function isOfManyEvents(reading: Reading, { cause }: DraftFigure): boolean {
  if (!cause) return false;
  const event = headOfSpan(reading, cause);
  return isLong(reading, event) || (reading.xpos(event) === 'NNS' && !isDefinite(reading, reading.tokenAt(cause.start)));
}

/** "180 houses were destroyed", "30 kilograms were used in the attack" */
function isDamaged(reading: Reading, figure: DraftFigure, head: number): boolean {
  if (figure.kind === 'percent' || figure.kind === 'points') return false;
  const predicate = predicateOf(reading, head);
  const isHandled = predicate >= 0 && (isDamage(reading, predicate) || (isAftermath(reading, predicate) && isOfPeople(reading, figure)));
  return isHandled || isInNamedEvent(reading, figure);
}

/** "pulled 81 people from the water" */
const isOfPeople = (reading: Reading, { item, itemClass }: DraftFigure): boolean =>
  itemClass !== null || (item !== null && peopleClass(reading, reading.tokenAt(item.end - 1)) !== null);

const tellsOfCause = wordsIn(CAUSE_FORMS.join(' '));
/** "in the attack": the event of the article, named again. */
function isInNamedEvent(reading: Reading, { firstToken }: DraftFigure): boolean {
  const sentence = reading.sentenceOf[firstToken];
  if (!tellsOfCause(reading, sentence)) return false;
  for (let token = reading.sentenceFirst[sentence] + 2; token < reading.sentenceFirst[sentence + 1]; token++)
    if (
      causeWord(reading, token)?.kind === 'event' &&
      isDefinite(reading, token - 1) &&
      ['in', 'by', 'during'].includes(reading.lower(token - 2))
    )
      return !isLong(reading, token);
  return false;
}

/** "had forecast a gain of 165,000, with estimates from 60,000 to 250,000": of the period whose result came out. */
function isConsensus(reading: Reading, { kind, outcome, firstToken }: DraftFigure): boolean {
  if (kind === 'ratio' || outcome !== null || !tellsOfForecast(reading, reading.sentenceOf[firstToken])) return false;
  const verb = lastUpTo(reading, firstToken - 1, sentenceStart(reading, firstToken), isForecast, endsSentence);
  const first = verb < 0 ? -1 : lastUpTo(reading, verb, sentenceStart(reading, verb), isHadForecast);
  return first >= 0;
}

/** "had forecast", "had widely expected" */
const isHadForecast: TokenTest = (reading, token) =>
  isForecast(reading, token) && (isHad(reading, token - 1) || (isAdverb(reading, token - 1) && isHad(reading, token - 2)));

/** What is reported for a period: it is the figure's item, or stands in front of its verb. */
export function isOfResults(reading: Reading, { item }: DraftFigure, verb: number): boolean {
  if (item && some(reading, reading.tokenAt(item.start), reading.tokenAt(item.end - 1) + 1, isResult)) return true;
  if (verb < 0) return false;
  const end = afterSubject(reading, verb);
  return lastUpTo(reading, end - 1, notBefore(reading, end, LONGEST_SUBJECT), isResult, isBorder) >= 0;
}

/** Where the subject ends, an aside left out: "Exports to Chad|, its largest market, rose", "Shipments|, by contrast, fell" */
function afterSubject(reading: Reading, verb: number): number {
  if (!isComma(reading, verb - 1)) return verb;
  const opener = lastUpTo(reading, verb - 2, notBefore(reading, verb, LONGEST_SUBJECT), isComma, isTensed);
  return opener < 0 ? verb : opener;
}

/** The figure stands in a main clause, or in what is said to have happened: not in what a relative clause tells of a noun. */
function isTold(reading: Reading, head: number): boolean {
  for (let at = predicateOf(reading, head); at >= 0; at = reading.head(at))
    if (isPredicate(reading, at) && isOfInnerClause(reading, at)) return false;
  return true;
}
