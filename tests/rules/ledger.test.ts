/** The ledger of rules: each listed once, its example fires it, and its share comes from the text that tells most. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { overlapShare } from '../../pipeline/accuracy/overlap.ts';
import { rows } from '../../pipeline/extract/claims/pattern-rows.ts';
import { readTable } from '../../pipeline/extract/table.ts';
import { countAttributions } from '../../pipeline/rules/judged-attributions.ts';
import { LEAST, type LedgerLine, precisionOf, precisions, RULES, type Rule } from '../../pipeline/rules/ledger.ts';
import { exampleOf } from '../../pipeline/rules/rule-rows.ts';
import { extractText } from '../texts.ts';

const rule = (name: string, family: string): Rule => ({ table: 'assertions', rule: name, family, description: '', example: '' });
const line = (name: string, set: LedgerLine['set'], judged: number, right: number): LedgerLine => ({
  table: 'assertions',
  rule: name,
  set,
  judged,
  right,
});

test('unseen text comes before text that rules were mended on', () => {
  const shares = precisions([rule('a', 'f')], [line('a', 'development', 100, 90), line('a', 'first_sight', 40, 20)]);
  assert.deepEqual(shares.get('assertions a'), { judged: 40, right: 20, precision: 0.5, judged_on: 'first_sight', of_family: false });
});

test('too few judged rows: the other text, then the family, then nothing', () => {
  const rules = [rule('a', 'f'), rule('b', 'f'), rule('c', 'g')];
  const lines = [
    line('a', 'first_sight', LEAST - 1, 19),
    line('a', 'development', 50, 40),
    line('b', 'development', 3, 3),
    line('c', 'development', LEAST - 1, 1),
  ];
  const shares = precisions(rules, lines);
  assert.deepEqual([shares.get('assertions a')?.precision, shares.get('assertions a')?.judged_on], [0.8, 'development']);
  assert.deepEqual([shares.get('assertions b')?.precision, shares.get('assertions b')?.of_family], [0.811, true]);
  assert.equal(shares.get('assertions c')?.precision, null);
});

test('every rule is listed once, with a family, a description and an example', () => {
  const names = RULES.map(({ table, rule: name }) => `${table} ${name}`);
  assert.equal(new Set(names).size, names.length);
  for (const rule of RULES) assert.ok(rule.family && rule.description && exampleOf(rule), rule.rule);
});

test('the example of every rule fires it', () => {
  const silent = RULES.filter((known) => !extractText(exampleOf(known))[known.table].some((row) => row.rule === known.rule));
  assert.deepEqual(
    silent.map(({ table, rule: name }) => `${table} ${name}`),
    [],
  );
});

test('every pattern of claims is listed', () => {
  const listed = new Set(RULES.filter(({ table }) => table === 'assertions').map(({ rule: name }) => name));
  assert.deepEqual(
    rows.map(({ rule: name }) => name).filter((name) => !listed.has(name)),
    [],
  );
});

test('a former id names rules that there are', () => {
  const known = new Set(RULES.map(({ table, rule: name }) => `${table} ${name}`));
  const former = readTable(new URL('../../pipeline/rules/data/former-ids.csv', import.meta.url));
  assert.ok(former.length > 20);
  assert.deepEqual(
    former.filter((row) => !known.has(`${row.table} ${row.rule}`)),
    [],
  );
});

test('the committed ledger has no share above one', () => {
  for (const { table, rule: name } of RULES) {
    const precision = precisionOf(table, name);
    assert.ok(precision && precision.right <= precision.judged, name);
  }
});

test('claims are judged by content, source and mode', () => {
  const text = 'Police said the bridge was safe. Critics said it was not.';
  const at = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const attributions = [{ source: at('Police'), content: [at('the bridge was safe')], type: 'indirect' as const }];
  const [count] = countAttributions([{ id: 'a', text, attributions }]);
  assert.deepEqual([count.judged, count.right], [2, 1]);
  assert.equal(overlapShare([{ start: 0, end: 4 }], [{ start: 2, end: 6 }]), 0.5);
  assert.equal(overlapShare([], []), 0);
});

test('a claim inside a labelled content is not judged, nor is the mode of words in single marks', () => {
  const text = `Edda Falk: The bridge is 'safe'.

Edda Falk said it was open. Readers frowned over the mayor's claim that the bridge was new. The mayor's claim that it was dry held.`;
  const at = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const label = (source: string, content: string) => ({ source: at(source), content: [at(content)], type: 'indirect' as const });
  const attributions = [
    label('Edda Falk', "The bridge is 'safe'"),
    label('Edda Falk', 'it was open'),
    label('Readers', "the mayor's claim that the bridge was new"),
  ];
  const counts = new Map(
    countAttributions([{ id: 'a', text, attributions }]).map(({ rule: name, judged, right }) => [name, [judged, right]]),
  );
  assert.deepEqual(counts.get('colon.transcript-name'), [1, 1]);
  // of the mayor's claims, the one that stands in the open
  assert.deepEqual(counts.get('noun-that'), [1, 0]);
});
