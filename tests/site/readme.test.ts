/** What the README shows is what the commands give: the example's rows, and the scores. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { newestFirstSight } from '../../pipeline/accuracy/first-sight.ts';
import { extractText } from '../texts.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const SCORES = JSON.parse(readFileSync(new URL('../../pipeline/describe/development-scores.json', import.meta.url), 'utf8'));

/** The rows of the table that opens with these cells. */
function tableAt(head: string): { columns: string[]; rows: string[][] } {
  const cells = (line: string): string[] =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const lines = README.slice(README.indexOf(head)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return { columns: cells(lines[0]), rows: lines.slice(2, end).map(cells) };
}

test('the example', () => {
  const [, text] = /^> (.+)$/m.exec(README) ?? [];
  const { quantities, assertions, times, entities } = extractText(text, { published: null });
  const given = quantities.map((quantity) => {
    const claim = assertions.find(({ assertion_id }) => assertion_id === quantity.assertion_id);
    const [time] = times.filter(({ time_id }) => quantity.time_ids.includes(time_id));
    const joined: Record<string, unknown> = {
      ...quantity,
      item: quantity.item?.text,
      time_from: time?.from,
      time_to: time?.to,
      source_name: entities.find(({ entity_id }) => entity_id === claim?.source_id)?.name,
      cue: claim?.cue?.text,
      change_direction: quantity.change?.direction,
      change_basis: quantity.change?.basis,
    };
    return joined;
  });
  const { columns, rows } = tableAt('| text | value |');
  assert.deepEqual(
    given.map((row) => columns.map((column) => String(row[column] ?? ''))),
    rows,
  );
});

test('the scores', () => {
  const percent = (share: number | null): string => (share === null ? '–' : share.toFixed(1));
  const { rows } = tableAt('| set | measure |');
  assert.ok(rows.length > 10);
  for (const [set, measure, ...shown] of rows) {
    const { P, R, F1, n } = SCORES[set][measure];
    assert.deepEqual(shown, [percent(P), percent(R), percent(F1), String(n).replace(/\B(?=(\d{3})+$)/g, ',')], `${set} ${measure}`);
  }
});

test('first sight', () => {
  const newest = newestFirstSight();
  assert.ok(newest);
  const { rows } = tableAt('| at first sight |');
  const shown = rows.map(([, share, labelled]) => [Number(share), Number(labelled)]);
  const { amount, item, row, row_plus, claim_row, figures, claims } = newest;
  assert.deepEqual(shown, [...[amount, item, row, row_plus].map((share) => [share, figures]), [claim_row, claims]]);
  assert.ok(README.includes(`newest ${newest.articles} articles`));
});
