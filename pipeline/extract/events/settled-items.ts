/** Items that another figure tells: of a base the level's, "59 raids, up from 38"; of a percentage those of the level that it changes, "59 raids, 40% more". */

import type { DraftFigure, DraftRelation } from '../drafts.ts';
import { isOutcomeForm } from '../language/lexicon/harm.ts';
import { isNoun } from '../language/tags.ts';
import type { Reading } from '../reading/reading.ts';
import { tokenSpan } from '../spans.ts';
import type { Described } from './described.ts';
import { startOf, tokenAfter } from './figure-extent.ts';
import { isBaseOf, levelBefore } from './outcome-of-item.ts';

export function settleItems(reading: Reading, all: readonly Described[], relations: readonly DraftRelation[]): void {
  for (const { kind, from, to } of relations) {
    if (kind !== 'change_of' || !('firstToken' in from) || !('firstToken' in to)) continue;
    const isUnsaid = from.kind === 'percent' && from.item === null && from.itemLabel === null;
    if (isUnsaid || isSetOff(reading, from, to)) copyItem(to, from);
  }
  for (const { figure } of all) cutOutcome(reading, figure);
  all.forEach((one, i) => {
    const before = all[i - 1];
    if (before?.sentence === one.sentence && isOfLevel(before.figure, one.figure) && isMoreThan(reading, one.figure))
      copyItem(before.figure, one.figure);
    if (one.phrase.named || one.figure.kind !== 'count' || !isBaseOf(reading, one)) return;
    const level = levelBefore(all, i);
    if (level?.sentence === one.sentence && level.figure.kind === 'count') copyItem(level.figure, one.figure);
  });
}

/** "a dividend of 88 cents, up three cents": what moved is what the level right in front is of. */
function isSetOff(reading: Reading, change: DraftFigure, level: DraftFigure): boolean {
  const adverb = startOf(reading, change) - 1;
  const isBeside = tokenAfter(reading, level) === adverb - 1 && reading.form(adverb - 1) === ',';
  return isBeside && level.kind !== 'count' && ['up', 'down'].includes(reading.lower(adverb));
}

/** A share of a level, or an amount of the same money. */
const isOfLevel = (level: DraftFigure, { kind, unit }: DraftFigure): boolean =>
  level.kind !== 'percent' && (kind === 'percent' || (kind === 'money' && level.unit === unit));

/** "59 raids in 2024, 40% more than in 2023", "a gap of £8m, £2m more than last year": beside the level, after a comma */
function isMoreThan(reading: Reading, figure: DraftFigure): boolean {
  const { change, item, itemLabel, span } = figure;
  if (change === null || item !== null || itemLabel !== null) return false;
  const end = tokenAfter(reading, figure);
  const isThan = ['more', 'fewer', 'less', 'higher', 'lower'].includes(reading.lower(end)) && reading.lower(end + 1) === 'than';
  // what it is compared with has a noun of its own: "more than the rebels"
  return isThan && reading.form(reading.tokenAt(span.start) - 1) === ',' && ['in', 'a', 'last'].includes(reading.lower(end + 2));
}

/** "The number of boys killed rose to 40": what happened to the boys is no part of them. */
function cutOutcome(reading: Reading, figure: DraftFigure): void {
  if (!figure.item || figure.itemLabel !== null) return;
  const [first, last] = [reading.tokenAt(figure.item.start), reading.tokenAt(figure.item.end - 1)];
  if (last > first && isNoun(reading, last - 1) && reading.xpos(last) === 'VBN' && isOutcomeForm(reading.lower(last)))
    figure.item = tokenSpan(reading, first, last);
}

function copyItem(from: DraftFigure, to: DraftFigure): void {
  if (!from.item && !from.itemLabel) return;
  to.item = from.item;
  to.itemLabel = from.itemLabel;
  if (to.kind === 'count') to.itemClass = from.itemClass;
  if (from.item) to.evidence.push({ field: 'item', span: from.item, basis: 'implied', rule: 'events.item.level' });
}
