/** Which rows the page holds. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { figure } from '../../pipeline/bench/made-up-page.ts';
import type { DocumentRow } from '../../pipeline/schemas/types.ts';
import { collect } from '../../pipeline/site/collect.ts';
import type { ReadDocument } from '../../pipeline/site/readings.ts';

test('beyond what the page holds, figures that are compared are there with their documents, and all documents are counted', async () => {
  async function* linked(): AsyncGenerator<ReadDocument> {
    for (let at = 0; at < 6; at++) {
      const document_id = `d${at}`;
      const document = {
        document_id,
        publisher: `Paper ${at % 3}`,
        restates_publisher: null,
        published: `2024-05-0${at + 1}`,
        redistribution: 'none',
      } as DocumentRow;
      const quantities = [figure({ quantity_id: `q_${at}a`, document_id }), figure({ quantity_id: `q_${at}b`, document_id })];
      yield { rows: { documents: [document], quantities }, reading: at === 5 ? null : `readings/${at}.html` };
    }
  }
  const { quantities, documents, coverage, readings } = await collect(linked(), 4, new Set(['q_4b', 'q_0a']));
  const { values, rows } = quantities.columns.quantity_id;
  assert.deepEqual(
    rows.map((row) => values[row]),
    ['q_0a', 'q_0b', 'q_1a', 'q_1b', 'q_4b'],
  );
  assert.deepEqual(
    documents.map(({ document_id, reading }) => [document_id, reading]),
    [0, 1, 4].map((at) => [`d${at}`, `readings/${at}.html`]),
  );
  assert.equal(readings, 5);
  assert.deepEqual(coverage, { publishers: 3, from: '2024-05-01', to: '2024-05-06' });
});
