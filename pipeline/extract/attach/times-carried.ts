/** Times that a figure has from elsewhere: from its event, from the figure that it belongs to, from the sentence before, from publication. */

import type { SourceDocument } from '../../contract.ts';
import type { Draft, DraftFigure, DraftRelation, DraftTime } from '../drafts.ts';
import { isPredicate, predicateOf } from '../language/clause.ts';
import { isPastForm, isPresent } from '../language/tags.ts';
import { related } from '../language/tree.ts';
import type { Reading } from '../reading/reading.ts';
import type { BySentence } from './by-sentence.ts';
import { type Dated, isOnSpeech } from './dated.ts';
import { followThread } from './thread.ts';
import { clauseOf, figureHead } from './times-clause.ts';
import { imply } from './times-implied.ts';
import { isRestated } from './times-restated.ts';
import type { ClaimsByTime } from './times-said.ts';

const isHelping = related('aux* cop*');

export function* carryOver(
  reading: Reading,
  document: SourceDocument,
  draft: Draft,
  dated: BySentence<Dated>,
  said: ClaimsByTime,
): Generator<void> {
  overEvents(draft);
  shareTimesOverRelations(draft);
  fromSentenceBefore(reading, draft, dated, said);
  overRestatements(reading, draft);
  yield;
  followThread(reading, document, draft, dated, said);
  overEvents(draft);
  shareTimesOverRelations(draft);
  asOfPublication(reading, document, draft);
}

/** Figures of one event happened at one time. */
function overEvents(draft: Draft): void {
  const known = new Map<number, DraftFigure>();
  for (const figure of draft.figures)
    if (figure.event !== null && figure.times.length > 0 && !known.has(figure.event)) known.set(figure.event, figure);
  for (const figure of draft.figures) {
    const other = figure.event === null || figure.times.length > 0 ? undefined : known.get(figure.event);
    if (other) imply(figure, other.times, 'attach.time.event');
  }
}

const SHARED = new Set<DraftRelation['kind']>(['part_of', 'change_of', 'same_amount', 'supersedes']);
const isFigure = (row: DraftRelation['from']): row is DraftFigure => 'firstToken' in row;

/** "26 people, four of them policemen", "1,081 were killed: a 45% increase" */
export function shareTimesOverRelations(draft: Draft): void {
  for (const { kind, from, to } of draft.relations) {
    if (!SHARED.has(kind) || !isFigure(from) || !isFigure(to)) continue;
    if (from.times.length === 0 && to.times.length > 0) imply(from, to.times, `attach.time.${kind}`);
    else if (to.times.length === 0 && from.times.length > 0 && kind !== 'change_of') imply(to, from.times, `attach.time.${kind}`);
  }
}

/** "$312 million, or 84 cents per share, in the second quarter": one amount, put in two ways */
function overRestatements(reading: Reading, { figures }: Draft): void {
  for (let i = 1; i < figures.length; i++) {
    const [first, second] = [figures[i - 1], figures[i]];
    if (first.times.length === second.times.length || !isRestated(reading, first, second)) continue;
    if (second.times.length === 0) imply(second, first.times, 'attach.time.restated');
    else if (first.times.length === 0) imply(first, second.times, 'attach.time.restated');
  }
}

/** "A bomb went off in Kabul on Tuesday. At least 12 people were killed.": one dated event, and the next sentence says what it did. */
function fromSentenceBefore(reading: Reading, draft: Draft, dated: BySentence<Dated>, said: ClaimsByTime): void {
  for (const figure of draft.figures) {
    const sentence = reading.sentenceOf[figure.firstToken];
    const isLost = figure.times.length === 0 && figure.outcome !== null && figure.factuality === 'actual' && figure.aggregate !== 'stock';
    if (!isLost || sentence === 0 || reading.paragraphOf[sentence - 1] !== reading.paragraphOf[sentence]) continue;
    const before = dated(sentence).length > 0 ? [] : dated(sentence - 1);
    if (before.length !== 1 || !isMain(reading, before[0]) || isOnSpeech(reading, before[0]) || said.has(before[0].time)) continue;
    if (before[0].time.precision === 'day' || before[0].time.precision === 'month') imply(figure, [before[0].time], 'attach.time.before');
  }
}

/** tied to the main clause of its sentence, which is in the past */
function isMain(reading: Reading, { head }: Dated): boolean {
  const predicate = predicateOf(reading, head);
  return reading.head(predicate) < 0 && isPredicate(reading, predicate) && isPastForm(reading, predicate);
}

/** "still has 4,000 fighters": a stock told of in the present is as of the day of publication. */
function asOfPublication(reading: Reading, document: SourceDocument, draft: Draft): void {
  const published = document.published?.slice(0, 10) ?? null;
  if (!published) return;
  let implied: DraftTime | null = null;
  for (const figure of draft.figures) {
    if (figure.times.length > 0 || figure.aggregate !== 'stock' || figure.factuality !== 'actual' || !isToldInPresent(reading, figure))
      continue;
    implied ??= {
      span: null,
      type: 'DATE',
      value: published,
      mod: 'ON_OR_BEFORE',
      from: null,
      to: published,
      precision: 'day',
      anchor: 'publication',
      relativeTo: null,
      rule: 'attach.time.publication',
    };
    figure.times = [implied];
    figure.timeBasis = 'implied';
  }
  if (implied) draft.times.push(implied);
}

function isToldInPresent(reading: Reading, figure: DraftFigure): boolean {
  const predicate = clauseOf(reading, figureHead(reading, figure));
  const verbs = [predicate, ...reading.children(predicate).filter((child) => isHelping(reading, child))];
  const isPast = (token: number): boolean => reading.xpos(token) === 'VBD';
  return verbs.some((token) => isPresent(reading, token)) && !verbs.some(isPast);
}
