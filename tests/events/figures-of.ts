import type { Draft, DraftFigure, DraftRelation } from '../../pipeline/extract/drafts.ts';
import { describeEvents } from '../../pipeline/extract/events/events.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { findPlaces } from '../../pipeline/extract/places/places.ts';
import { findTimes } from '../../pipeline/extract/times/times.ts';
import { draftAfter } from '../texts.ts';

/** What the rooms up to `events` make of a text. */
export const draftOf = (text: string): Draft => draftAfter([findTimes, findPlaces, findFigures, describeEvents], text);

export const figuresOf = (text: string): DraftFigure[] => draftOf(text).figures;

/** "part_of four -> 26" */
export const relationsOf = (text: string): string[] =>
  draftOf(text).relations.map(({ kind, from, to }: DraftRelation) => `${kind} ${wordsOf(from)} -> ${wordsOf(to)}`);

const wordsOf = (row: DraftRelation['from']): string => ('firstToken' in row ? row.span.text : '');

/** The figure with these words. */
export function figure(text: string, words: string): DraftFigure {
  const found = figuresOf(text).find(({ span }) => span.text === words);
  if (!found) throw new Error(`no figure "${words}" in "${text}"`);
  return found;
}
