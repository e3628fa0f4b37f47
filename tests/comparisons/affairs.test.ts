/** Happenings that last: each figure is of the text's own, unless its sentence or paragraph tells of another year, country, part or group. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { rowsOfEach } from './corpus-of.ts';

const TEXT = `Drivers of city buses in Slovenia began a strike over wages on Monday. The drivers' union said 2,400 drivers had joined the strike; the transport ministry spoke of 1,500. In Maribor 310 drivers were on strike.

The drivers' strike of 2016 lasted 12 days. That year 2,100 drivers had joined the strike.

The union wants 14 percent. The government has offered 6 percent.

In Croatia 700 drivers walked out last week.`;

const keyOf = (text: string): ((words: string) => string | null | undefined) => {
  const [{ quantities }] = rowsOfEach([{ title: 'Bus drivers strike over wages', text, published: '2023-05-09' }]);
  return (words) => quantities.find((row) => row.text === words)?.measure_key;
};

test('bare numbers say again what another voice counted', () => {
  const key = keyOf(TEXT);
  assert.ok(key('2,400')?.startsWith('count~1~driver~on strike'), key('2,400') ?? 'no key');
  assert.equal(key('1,500'), key('2,400'));
});

test('a part, another year and another country are other measures', () => {
  const key = keyOf(TEXT);
  const all = ['2,400', '310', '2,100', '700'].map((words) => key(words));
  assert.equal(new Set(all).size, all.length, all.join('\n'));
});

test('what is demanded is not what is offered', () => {
  const key = keyOf(TEXT);
  assert.match(key('14 percent') ?? '', /~demanded, in the driver strike~/);
  assert.match(key('6 percent') ?? '', /~offered, in the driver strike~/);
});

test("a strike from the air is nobody's", () => {
  const key = keyOf(
    'A strike killed four drivers in Yemen on Monday. The strike hit a convoy of drivers, a second strike a bridge. Some 40 drivers walked out of the ruins.',
  );
  assert.doesNotMatch(key('Some 40') ?? '', /in the/);
});
