import assert from 'node:assert/strict';
import test from 'node:test';
import type { Draft } from '../../pipeline/extract/drafts.ts';
import { describeEvents } from '../../pipeline/extract/events/events.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { read } from '../../pipeline/extract/reading/read.ts';

/** Milliseconds that `describeEvents` takes on a piece repeated, the reading and the figures not counted. */
function time(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const document = { document_id: 'x', text, published: null, title: null, publisher: null, url: null, language: 'en' };
  const draft: Draft = { figures: [], claims: [], relations: [], times: [], places: [], entities: [], findings: [] };
  const reading = read(text);
  findFigures(reading, document, draft);
  // trees are made when first asked for: not this room's time
  for (let token = 0; token < reading.tokenCount; token += 100) reading.head(token);
  const start = performance.now();
  describeEvents(reading, document, draft);
  return performance.now() - start;
}

for (const piece of ['killed 12 and ', '12 of 13 of ', 'both ', 'rose to 5 from ', 'shot 3 ', '(2 men ']) {
  test(`eight times the text takes at most some 20 times as long: "${piece}"`, () => {
    const short = Math.max(time(piece, 4_000), 5);
    assert.ok(time(piece, 32_000) < 20 * short);
  });
}
