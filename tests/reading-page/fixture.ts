/** Readings for tests: rows made up by hand over a text of ours. */

import { claim, figure } from '../../pipeline/bench/made-up-page.ts';
import type { Reading } from '../../pipeline/reading-page/reading.ts';
import type { EvidenceRow } from '../../pipeline/schemas/types.ts';

const id = (letter: string, number: number): string => `${letter}_${String(number).padStart(24, '0')}`;

/** One figure for each voice, a claim with reporting words and one without. */
export const ids = { FIGURE: id('q', 1), UNNAMED: id('q', 2), OWN: id('q', 3), CLAIM: id('a', 1), SILENT: id('a', 2) };

const TEXT = `Harbour police say that twelve dockers were hurt.

“There may be about 30,” it was heard at the gate. The port has 9 cranes.`;

const at = (words: string): { start: number; end: number } => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

export const evidence = (row_id: string, field: string, start: number, end: number): EvidenceRow => ({
  evidence_id: `w_${row_id}${field}${start}`,
  document_id: 'd1',
  row_id,
  field,
  start,
  end,
  text: null,
  basis: 'stated',
  rule: 'made-up',
});

const read = (row_id: string, field: string, words: string): EvidenceRow => {
  const { start, end } = at(words);
  return evidence(row_id, field, start, end);
};

const DOCUMENT: Reading['document'] = {
  kind: 'article',
  title: 'A quiet harbour',
  standfirst: 'What the dockers say',
  author: 'Ada Quill',
  publisher: 'The Example',
  published: '2024-05-09',
  url: 'https://example.org/harbour',
  restates_url: null,
  licence: null,
  language: 'en',
};

export function harbour(): Reading {
  return {
    document: DOCUMENT,
    text: TEXT,
    dataset: '../index.html',
    rows: {
      quantities: [
        figure({
          quantity_id: ids.FIGURE,
          ...at('twelve'),
          text: 'twelve',
          value: 12,
          item: 'dockers',
          item_label: 'dockers',
          outcome: 'injured',
          attribution: 'attributed',
          assertion_id: ids.CLAIM,
          source_name: 'Harbour police',
          source_named: true,
          cue: 'say',
          time_from: '2024-05-07',
          time_to: '2024-05-07',
          time_precision: 'day',
          place_name: 'Norway',
        }),
        figure({
          quantity_id: ids.UNNAMED,
          ...at('about 30'),
          text: 'about 30',
          value: 30,
          approximate: true,
          bound: 'about',
          attribution: 'attributed',
          assertion_id: ids.SILENT,
          source_named: false,
        }),
        figure({ quantity_id: ids.OWN, ...at('9'), text: '9', value: 9, item_label: 'cranes' }),
      ],
      assertions: [
        claim({
          assertion_id: ids.CLAIM,
          ...at('Harbour police say that twelve dockers were hurt'),
          source: 'Harbour police',
          source_name: 'Harbour police',
          source_named: true,
          cue: 'say',
          content: ['twelve dockers were hurt'],
          quantity_ids: [ids.FIGURE],
        }),
        claim({ assertion_id: ids.SILENT, ...at('“There may be about 30,”'), source_named: false, content: ['“There may be about 30,”'] }),
      ],
      evidence: [
        read(ids.CLAIM, 'source', 'Harbour police'),
        read(ids.CLAIM, 'cue', 'say'),
        read(ids.CLAIM, 'content', 'twelve dockers were hurt'),
        read(ids.FIGURE, 'item', 'dockers'),
        read(ids.FIGURE, 'outcome', 'hurt'),
        read(ids.SILENT, 'content', '“There may be about 30,”'),
      ],
    },
  };
}

/** A reading of any text with claims by evidence lines and figures by their places, in code points. */
export function reading(
  text: string,
  lines: [row: string, field: string, start: number, end: number][],
  figures: [number, number][],
): Reading {
  const claims = [...new Set(lines.map(([row]) => row))].sort();
  return {
    document: { ...DOCUMENT, published: null },
    text,
    dataset: null,
    rows: {
      quantities: figures.map(([start, end], n) =>
        figure({ quantity_id: `q_${n}`, start, end, text: [...text].slice(start, end).join('') }),
      ),
      assertions: claims.map((assertion_id, n) => claim({ assertion_id, start: n, end: n + 1, source_named: n % 2 === 0 })),
      evidence: lines.map(([row, field, start, end]) => evidence(row, field, start, end)),
    },
  };
}
