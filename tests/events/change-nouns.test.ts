/** What a bare noun of change is of: the change itself is not what changed. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { extractText } from '../texts.ts';

const items = (text: string): (string | null)[] => extractText(text).quantities.map(({ item }) => item?.text ?? null);

test('an increase of so much is of what increased: after "in", or what the figure in front is of', () => {
  assert.deepEqual(items('There was an increase of 45% in burglaries.'), ['burglaries']);
  assert.deepEqual(items('The bank reported a fall of 3% in deposits.'), ['deposits']);
  assert.deepEqual(items('Sales reached $40m, a rise of 12% on last year.'), ['Sales', 'Sales']);
  assert.deepEqual(items('The ferry carried 9,000 passengers, a drop of 5% on June.'), ['passengers', 'passengers']);
});

test('where nothing says what changed there is no item, and a noun that names a thing stays one', () => {
  assert.deepEqual(items('An increase of 4% would be welcome.'), [null]);
  assert.deepEqual(items('The ministry reported growth of 7.2%.'), ['growth']);
  assert.deepEqual(items('They forecast a deficit of 5.8% of GDP.'), ['deficit']);
});
