/** What the benchmark measures: each task takes documents and says how many rows it found. */
import { emptyDraft } from '../extract/drafts.ts';
import type { Reading } from '../extract/reading/reading.ts';
import { TOGETHER } from '../extract/stream/batch.ts';
import { PEERS } from './peers/peers.ts';
import type { Task } from './task.ts';

function tagAll(reading: Reading): void {
  for (let sentence = 0; sentence < reading.sentenceCount; sentence++) reading.upos(reading.sentenceFirst[sentence]);
}

/** Tokens, tags, the words of times, figures. */
async function figuresAlone(prepare: (reading: Reading) => void): ReturnType<Task['load']> {
  const { read } = await import('../extract/reading/read.ts');
  const { findTimeSpans } = await import('../extract/times/times.ts');
  const { findFigures } = await import('../extract/figures/figures.ts');
  return ([document]) => {
    const draft = emptyDraft();
    const reading = read(document.text);
    prepare(reading);
    findTimeSpans(reading, document, draft); // their digits are masked
    findFigures(reading, document, draft);
    return draft.figures.length;
  };
}

export const TASKS: Record<string, Task> = {
  extract: {
    name: 'Sayso, everything',
    isOurs: true,
    together: TOGETHER,
    load: async () => {
      const { extractLines } = await import('../extract/stream/extract-line.ts'); // with what V8 compiled of it before, as the stage has it
      return (documents) => {
        const lines = documents.map((document) => JSON.stringify(document));
        return extractLines(lines, 1, Number.POSITIVE_INFINITY).reduce((rows, { json }) => rows + json.split('"rule":').length - 1, 0);
      };
    },
  },
  figures: {
    name: 'Sayso, figures alone, every word tagged',
    isOurs: true,
    load: () => figuresAlone(tagAll),
  },
  'figures-bare': {
    name: 'Sayso, figures alone, words tagged where it matters',
    isOurs: true,
    load: () => figuresAlone(() => {}),
  },
  words: {
    name: 'Sayso, tokens and sentences',
    isOurs: true,
    load: async () => {
      const { read } = await import('../extract/reading/read.ts');
      return ([document]) => read(document.text).sentenceCount;
    },
  },
  tags: {
    name: 'Sayso, tags',
    isOurs: true,
    load: async () => {
      const { read } = await import('../extract/reading/read.ts');
      return ([document]) => {
        const reading = read(document.text);
        tagAll(reading);
        return reading.tokenCount;
      };
    },
  },
  trees: {
    name: 'Sayso, trees',
    isOurs: true,
    load: async () => {
      const { read } = await import('../extract/reading/read.ts');
      return ([document]) => {
        const reading = read(document.text);
        for (let sentence = 0; sentence < reading.sentenceCount; sentence++) reading.head(reading.sentenceFirst[sentence]);
        return reading.tokenCount;
      };
    },
  },
  ingest: {
    name: 'Sayso, ingest (plain text)',
    isOurs: true,
    load: async () => {
      const { makeDocument } = await import('../ingest/make-document.ts');
      const { decode } = await import('../ingest/decode.ts');
      const { readTextArticle } = await import('../ingest/read-article.ts');
      return ([{ document_id, text }]) => {
        const bytes = Buffer.from(text);
        const decoded = decode(bytes);
        const raw = {
          id: document_id,
          fallbackId: document_id,
          rawPath: document_id,
          rawStart: 0,
          bytes,
          decoded,
          read: readTextArticle,
        };
        return makeDocument({ ...raw, isBody: true, known: { licence: 'CC0-1.0' }, findings: [] }).byte_map.length;
      };
    },
  },
  ...PEERS,
};
