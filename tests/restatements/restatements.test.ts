/** Every figure that the restatements state, one by one: what the pipeline gives for it is what the list says. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { differences, restatements, statedFigures } from './readings.ts';

const read = await restatements();
const listed = statedFigures();

test('each restatement says what it restates, in 80 to 250 words', () => {
  for (const { document } of read) {
    const { document_id, kind, publisher, restates_url, restates_publisher, restates_title, redistribution, licence } = document;
    assert.deepEqual([kind, publisher, redistribution, licence], ['restatement', 'Sayso', 'full', 'CC0-1.0'], document_id);
    assert.ok(restates_url && restates_publisher && restates_title, document_id);
    const words = document.text.split(/\s+/).length;
    const isFounding = document === read[0].document; // longer than the others: it restates a whole article
    assert.ok(isFounding || (words >= 80 && words <= 250), `${document_id}: ${words} words`);
  }
});

test('a restatement counts its days from those of what it restates; one whose day is not known stays undated', () => {
  for (const { document } of read) assert.equal(document.published, document.restates_published, document.document_id);
  assert.ok(read.some(({ document }) => document.published === null));
});

for (const { document, rows } of read) {
  test(`${document.raw_path}: the figures that it states`, (t) => {
    const stated = listed.filter((row) => row.document === document.document_id);
    const figures = [...rows.quantities].sort((a, b) => a.start - b.start || b.end - a.end);
    let next = 0;
    for (const row of stated) {
      const at = figures.findIndex((figure, index) => index >= next && figure.text === row.words);
      assert.ok(at >= 0, `${row.words}: is not found`);
      const extra = figures.slice(next, at).map(({ text }) => text);
      assert.deepEqual(extra, [], `before ${row.words}: figures that the list does not have`);
      assert.deepEqual(differences(row, figures[at], rows), [], `${row.words}: fields that differ from the list`);
      next = at + 1;
    }
    assert.deepEqual(
      figures.slice(next).map(({ text }) => text),
      [],
      'figures that the list does not have',
    );
    t.diagnostic(`${stated.length} figures, each right in every field`);
  });
}

test('the list has figures of these texts only', (t) => {
  t.diagnostic(`${listed.length} stated figures in ${read.length} texts`);
  assert.ok(listed.every(({ document }) => read.some((one) => one.document.document_id === document)));
});
