import assert from 'node:assert/strict';
import test from 'node:test';
import { OUTCOME_FRAMES } from '../../pipeline/extract/language/lexicon/harm.ts';
import { figuresOf } from './figures-of.ts';

const outcomesIn = (text: string): string[] => figuresOf(text).map(({ span, outcome }) => `${span.text.toLowerCase()}: ${outcome}`);

for (const { example, figure, outcome, counter_example: counterExample } of OUTCOME_FRAMES) {
  test(`${outcome}: ${example}`, () => assert.ok(outcomesIn(example).includes(`${figure}: ${outcome}`), outcomesIn(example).join('; ')));
  test(`not ${outcome}: ${counterExample}`, () => {
    const found = figuresOf(counterExample);
    assert.ok(found.length > 0, 'the counter-example has a figure');
    assert.ok(
      found.every((one) => one.outcome !== outcome),
      outcomesIn(counterExample).join('; '),
    );
  });
}

test('every frame has an example and a counter-example with one of its verbs', () => {
  for (const { forms, example, figure, counter_example: counterExample } of OUTCOME_FRAMES) {
    assert.ok(figure, forms);
    for (const text of [example, counterExample])
      assert.ok(
        forms.split(' ').some((form) => text.toLowerCase().split(/\W+/).includes(form)),
        text,
      );
  }
});
