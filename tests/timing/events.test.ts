import assert from 'node:assert/strict';
import test from 'node:test';
import { emptyDraft } from '../../pipeline/extract/drafts.ts';
import { describeEvents } from '../../pipeline/extract/events/events.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { documentOf } from '../texts.ts';
import { processorSeconds } from './processor-time.ts';

/** The least of so many measures is taken: a compiler or a collector at work beside one of them lengthens it. */
const MEASURES = 3;
const time = (piece: string, length: number): number => Math.min(...Array.from({ length: MEASURES }, () => timeOnce(piece, length)));

/** Milliseconds of processor that `describeEvents` takes on a piece repeated, the reading and the figures not counted. */
function timeOnce(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const document = documentOf(text, { published: null });
  const draft = emptyDraft();
  const reading = read(text);
  findFigures(reading, document, draft);
  // trees are made when first asked for: not this room's time
  for (let token = 0; token < reading.tokenCount; token += 100) reading.head(token);
  return processorSeconds(() => describeEvents(reading, document, draft)) * 1000;
}

for (const piece of [
  'killed 12 and ',
  'a man, his wife and ',
  'Ann Smith, 34, of Leeds, a nurse, ',
  '12 of 13 of ',
  'both ',
  'rose to 5 from ',
  'shot 3 ',
  '(2 men ',
]) {
  test(`eight times the text takes at most some 20 times as long: "${piece}"`, () => {
    const short = Math.max(time(piece, 4_000), 5);
    assert.ok(time(piece, 32_000) < 20 * short);
  });
}
