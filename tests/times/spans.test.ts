import assert from 'node:assert/strict';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import type { SourceDocument } from '../../pipeline/contract.ts';
import type { Draft, DraftFigure } from '../../pipeline/extract/drafts.ts';
import { emptyDraft } from '../../pipeline/extract/drafts.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import type { Reading } from '../../pipeline/extract/reading/reading.ts';
import { findTimeSpans, findTimes } from '../../pipeline/extract/times/times.ts';
import { documentOf } from '../texts.ts';

const noTree = (): never => {
  throw new Error('a tree was read');
};
const withoutTrees = (reading: Reading): Reading => ({
  ...reading,
  answers: [], // of its own: the other reading is asked again
  head: noTree,
  relation: noTree,
  children: noTree,
  subtreeStart: noTree,
  subtreeEnd: noTree,
});

function draftBy(room: typeof findTimes, reading: Reading, document: SourceDocument): Draft {
  const draft = emptyDraft();
  room(reading, document, draft);
  return draft;
}

test('words of times are found without trees, and are the same as with their place on the calendar', () => {
  for (const document of articles(40_000)) {
    const reading = read(document.text);
    const found = draftBy(findTimeSpans, withoutTrees(reading), document);
    const dated = draftBy(findTimes, reading, document);
    // "three weeks later" is a date only where the calendar has a day to count from
    const inWords = ({ times }: Draft) => times.map(({ span, type, rule }) => [span?.text, rule === 'time/offset' ? null : type, rule]);
    assert.deepEqual(inWords(found), inWords(dated));
  }
});

test('figures are the same whether the times before them were put on the calendar or not', () => {
  const texts = [
    'On 3 May 2021 about 40 miners went back to the pits, and 12 more in June 2022.',
    'Three days later, at 10:30, 2,000 of them marched; in 2019 it had been 1,500.',
    'The first nine months of 2024 brought 90 cases, two weeks in March alone 31.',
    'Ten years ago the 1990s were recalled every 5 years.',
  ];
  for (const text of texts) {
    for (const published of [null, '2024-05-09']) {
      const document = documentOf(text, { published });
      const figuresBy = (room: typeof findTimes): DraftFigure[] => {
        const draft = draftBy(room, read(text), document);
        findFigures(read(text), document, draft);
        return draft.figures;
      };
      assert.deepEqual(figuresBy(findTimeSpans), figuresBy(findTimes));
    }
  }
});
