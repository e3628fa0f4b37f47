/** Which rows the page holds. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { figure } from '../../pipeline/bench/made-up-page.ts';
import type { Rows } from '../../pipeline/link/rows.ts';
import type { DocumentRow } from '../../pipeline/schemas/types.ts';
import { collect } from '../../pipeline/site/collect.ts';

test('beyond what the page holds, figures that are compared are there with their documents, and all documents are counted', async () => {
  async function* linked(): AsyncGenerator<Partial<Rows>> {
    for (let at = 0; at < 6; at++) {
      const document_id = `d${at}`;
      yield {
        documents: [
          {
            document_id,
            publisher: `Paper ${at % 3}`,
            restates_publisher: null,
            published: `2024-05-0${at + 1}`,
            redistribution: 'none',
          } as DocumentRow,
        ],
        quantities: [figure({ quantity_id: `q_${at}a`, document_id }), figure({ quantity_id: `q_${at}b`, document_id })],
      };
    }
  }
  const { quantities, documents, coverage } = await collect(linked(), 4, { count: 0, reaches: () => false }, new Set(['q_4b', 'q_0a']));
  const { values, rows } = quantities.columns.quantity_id;
  assert.deepEqual(
    rows.map((row) => values[row]),
    ['q_0a', 'q_0b', 'q_1a', 'q_1b', 'q_4b'],
  );
  assert.deepEqual(
    documents.map(({ document_id }) => document_id),
    ['d0', 'd1', 'd4'],
  );
  assert.deepEqual(coverage, { publishers: 3, from: '2024-05-01', to: '2024-05-06' });
});
