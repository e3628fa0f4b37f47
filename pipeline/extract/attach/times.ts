/**
 * When each figure held: the times that syntax ties to its clause are stated; those carried over from its event, from the figure that
 * it belongs to, from the sentence before or from the day of publication are implied. The base of a change and the time of saying are
 * never a figure's time.
 */
import { grouped } from '../../common/grouped.ts';
import type { Basis, SourceDocument } from '../../contract.ts';
import type { Draft, DraftFigure } from '../drafts.ts';
import { some } from '../language/scan.ts';
import { isTensed } from '../language/tags.ts';
import { isComma, words } from '../language/words.ts';
import type { Reading } from '../reading/reading.ts';
import { holds, overlaps, tokensOf } from '../spans.ts';
import { isAfterSpeech } from '../times/resolve/speech.ts';
import { type Dated, datedBySentence, isOnSpeech } from './dated.ts';
import { isOfOneMoment } from './temporal.ts';
import { isAsOfNow, isBase } from './times-base.ts';
import { carryOver } from './times-carried.ts';
import { clauseOf, figureHead, isAfterAside, isRightAfter, isToldThere, NEAR, nearness } from './times-clause.ts';
import { type ClaimsByTime, claimsByTime, datesOfSaying } from './times-said.ts';

const KINDS = new Set(['count', 'money', 'percent', 'points', 'ratio', 'measure']);

/** Gives each figure its times and each claim the time of saying, step by step. */
export function* timeSteps(reading: Reading, document: SourceDocument, draft: Draft): Generator<void> {
  const dated = datedBySentence(reading, draft);
  datesOfSaying(reading, document.published?.slice(0, 10) ?? null, draft, dated);
  yield;
  const said = claimsByTime(draft);
  const speakers = tokensOfSpeakers(reading, draft);
  for (const [sentence, figures] of grouped(draft.figures, ({ firstToken }) => reading.sentenceOf[firstToken])) {
    const here = dated(sentence);
    if (here.length > 0) attachIn(reading, said, speakers, figures, here);
  }
  yield;
  yield* carryOver(reading, document, draft, dated, said);
}

/** "according to two people": those who speak were not counted when what they tell of happened. */
const tokensOfSpeakers = (reading: Reading, { claims }: Draft): Uint8Array =>
  tokensOf(
    reading,
    claims.flatMap(({ source }) => source ?? []),
  );

function attachIn(reading: Reading, said: ClaimsByTime, speakers: Uint8Array, all: DraftFigure[], here: readonly Dated[]): void {
  const figures = all.filter((figure) => KINDS.has(figure.kind) || isSpent(reading, figure)).sort((a, b) => a.firstToken - b.firstToken);
  const candidates = figures.map((figure) => candidatesOf(reading, said, speakers, figure, figures, here));
  figures.forEach((figure, i) => {
    const own = settle(reading, figure, figures, candidates[i], candidates);
    // "1,081 were killed: a 45% increase": carried over to the aside
    const isAside = own.some(({ level }) => level === NEAR.aside);
    give(
      figure,
      own.map(({ dated }) => dated),
      isAside ? 'implied' : 'stated',
    );
  });
  for (const figure of all) if (figure.kind === 'duration') give(figure, ownReading(figure, here), 'stated');
}

const isSpending = words('spent waited lasted queued worked slept');

/** "waited 11 hours on Thursday": a length that something took happened at a time, as a count does. */
function isSpent(reading: Reading, figure: DraftFigure): boolean {
  return figure.kind === 'duration' && isSpending(reading, clauseOf(reading, figureHead(reading, figure)));
}

/** A length of time that is a window ("the past 25 years") or counted from an event ("seven weeks after") has its place there. */
const ownReading = (figure: DraftFigure, here: readonly Dated[]): Dated[] =>
  here.filter(({ time }) => time.span !== null && time.type === 'DURATION' && holds(time.span, figure.span)).slice(0, 1);

interface Candidate {
  dated: Dated;
  level: number;
}

function candidatesOf(
  reading: Reading,
  said: ClaimsByTime,
  speakers: Uint8Array,
  figure: DraftFigure,
  figures: DraftFigure[],
  here: readonly Dated[],
): Candidate[] {
  const found: Candidate[] = [];
  for (const dated of here) {
    const { time } = dated;
    if (!time.span || time.anchor === 'event' || overlaps(time.span, figure.span)) continue;
    if (isAfterAside(reading, figure, dated) || isSaying(said, figure, dated) || isApartFromLength(reading, figure, dated)) continue;
    if (isBase(reading, figure, figures, dated) && !isToldThere(reading, figure, dated)) continue;
    const level = levelOf(reading, speakers, figure, dated);
    if (level !== null && !(figure.kind === 'duration' && level > NEAR.clause)) found.push({ dated, level });
  }
  return found;
}

const isRelative = words('which who that when where');
/** For a length: itself, another length, or what is told of something else ("waited three years for the trial, which opened on Tuesday"). */
const isApartFromLength = (reading: Reading, { kind, endToken }: DraftFigure, { first, time }: Dated): boolean =>
  kind === 'duration' && ((time.from === null && time.to === null) || some(reading, endToken, first, isRelative));

/** How near a time is to a figure that it may date; null where it dates something else. */
function levelOf(reading: Reading, speakers: Uint8Array, figure: DraftFigure, dated: Dated): number | null {
  const level = nearness(reading, figure, dated) ?? (isOfOneMoment(reading, figure, dated.first, dated.end) ? NEAR.above : null);
  if (level === null || (level >= NEAR.above && isOnSpeech(reading, dated)) || isOfTelling(reading, figure, dated)) return null;
  // "now 5%", "bringing the total to 84,000": as of another time than the clause around tells
  if (level > NEAR.noun && (isAsOfNow(reading, figure) || speakers[figure.firstToken] === 1)) return null;
  return isTellersOwn(reading, figure, dated) ? null : level;
}

/** "said Tuesday it will cut 900 jobs", "rose to 423 million, the agency reported Wednesday": when it was said */
function isOfTelling(reading: Reading, { firstToken, endToken }: DraftFigure, { first, end }: Dated): boolean {
  if (!isAfterSpeech(reading, first)) return false;
  return end <= firstToken ? some(reading, end, firstToken, isTensed) : first > endToken && some(reading, endToken, first, isComma);
}

/** "… in May, according to the UN, which has counted 40 more": told about the teller */
function isTellersOwn(reading: Reading, { firstToken }: DraftFigure, { end }: Dated): boolean {
  let isTold = false;
  for (let token = end; token < firstToken; token++) {
    const word = reading.lower(token);
    if (word === 'according') isTold = true;
    else if (isTold && (word === 'which' || word === 'who')) return true;
  }
  return false;
}

/** The time of saying of a claim that holds the figure. */
const isSaying = (said: ClaimsByTime, figure: DraftFigure, { time }: Dated): boolean =>
  (said.get(time) ?? []).some(({ content }) => content.some((span) => holds(span, figure.span)));

/** Of several times, the nearest level; in it, the one that no other figure stands closer to. */
function settle(reading: Reading, figure: DraftFigure, figures: DraftFigure[], candidates: Candidate[], all: Candidate[][]): Candidate[] {
  // "a high of 10 on Thursday and 20 on Sunday": its own, however near the other stands
  const after = candidates.filter(({ dated }) => isRightAfter(reading, figure, dated));
  const [own] = after;
  const isOwn = ({ dated }: Candidate): boolean => dated === own.dated || isCoordinated(dated, own.dated);
  if (own && after.every(isOwn)) return candidates.filter(isOwn);
  const best = Math.min(...candidates.map(({ level }) => level));
  let level = candidates.filter((candidate) => candidate.level === best);
  if (level.length === 0) return [];
  // "43 in May and 12 in June": a time on another figure's noun, with one left for this, is that figure's
  const free = candidates.filter(({ dated }) => !isTakenCloser(figure, figures, dated, all));
  if (free.length > 0 && free.length < candidates.length) {
    const freeBest = Math.min(...free.map((candidate) => candidate.level));
    level = free.filter((candidate) => candidate.level === freeBest);
  }
  const nearest = level.reduce((a, b) => (distance(figure, b.dated) < distance(figure, a.dated) ? b : a));
  return level.filter(({ dated }) => dated === nearest.dated || isCoordinated(dated, nearest.dated));
}

/** Words between, where a time after the figure is nearer than one before it. */
const distance = (figure: DraftFigure, dated: Dated): number =>
  dated.first >= figure.endToken ? dated.first - figure.endToken : (figure.firstToken - dated.end) * 1.5;

/** Whether another figure, for which the time is a candidate too, stands nearer to it. */
function isTakenCloser(figure: DraftFigure, figures: DraftFigure[], dated: Dated, all: Candidate[][]): boolean {
  return figures.some(
    (other, i) =>
      other !== figure &&
      all[i].some((c) => c.dated === dated && c.level <= NEAR.clause) &&
      distance(other, dated) < distance(figure, dated),
  );
}

/** "on 3 and 5 May" */
const isCoordinated = (a: Dated, b: Dated): boolean =>
  a !== b && a.time.rule === 'time/days-coordinated' && b.time.rule === a.time.rule && Math.abs(a.first - b.first) <= 3;

function give(figure: DraftFigure, dated: readonly Dated[], basis: Basis): void {
  if (dated.length === 0) return;
  figure.times = dated.map(({ time }) => time);
  figure.timeBasis = basis;
  for (const { time } of dated)
    if (time.span) figure.evidence.push({ field: 'time_ids', span: time.span, basis, rule: 'attach.time.clause' });
}
