import assert from 'node:assert/strict';
import test from 'node:test';
import { extract } from '../../pipeline/extract/extract.ts';

/** Each figure of a text with its times and their basis: "19 ← 2021 (stated)". Published on Thursday 2024-05-09. */
function datedFigures(text: string): string[] {
  const { quantities, times } = extract({
    document_id: 'test',
    text,
    published: '2024-05-09',
    title: null,
    publisher: null,
    url: null,
    language: 'en',
  });
  const words = new Map(times.map((time) => [time.time_id, time.text ?? 'publication']));
  return quantities.map(
    ({ text: figure, time_ids, time_basis }) =>
      `${figure} ← ${time_ids.map((id) => words.get(id)).join(' + ') || 'no time'} (${time_basis})`,
  );
}

test('two figures and two times in one sentence go to the right ones (case 60)', () => {
  assert.deepEqual(datedFigures('Floods killed 43 villagers in July 2022 and 12 in March 2023.'), [
    '43 ← July 2022 (stated)',
    '12 ← March 2023 (stated)',
  ]);
  assert.deepEqual(datedFigures('Gunmen killed nine herders on Monday and wounded four others on Tuesday.'), [
    'nine ← Monday (stated)',
    'four ← Tuesday (stated)',
  ]);
  assert.deepEqual(datedFigures('Police arrested the man in March over a fire that killed 19 people in 2021.'), ['19 ← 2021 (stated)']);
});

test('one time is shared by coordinated clauses', () => {
  assert.deepEqual(datedFigures('On Monday raiders killed nine herders and wounded four others.'), [
    'nine ← Monday (stated)',
    'four ← Monday (stated)',
  ]);
});

test('the base of a change is not the time of the figure (case 53)', () => {
  assert.deepEqual(datedFigures('In 2023 the port handled 310,000 containers, a 12% drop from 2022.'), [
    '310,000 ← 2023 (stated)',
    '12% ← 2023 (stated)',
  ]);
});

test('the time of saying is not the time of the figure', () => {
  assert.deepEqual(datedFigures('The mayor said on Tuesday that the bridge would cost $90m.'), ['$90m ← no time (null)']);
});

test('a stock told of in the present is as of publication; a past one is not', () => {
  assert.deepEqual(datedFigures('The militia still has about 900 fighters.'), ['about 900 ← publication (implied)']);
  assert.deepEqual(datedFigures('The militia had about 900 fighters.'), ['about 900 ← no time (null)']);
});

test('the sentence before dates what it led to', () => {
  assert.deepEqual(datedFigures('A bomb went off in a market on Sunday. At least 12 people were killed.'), [
    'At least 12 ← Sunday (implied)',
  ]);
  assert.deepEqual(datedFigures('Officials said on Sunday that the road was shut. At least 12 people were killed.'), [
    'At least 12 ← no time (null)',
  ]);
});
