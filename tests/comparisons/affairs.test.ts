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

const RIOT = `A riot broke out at a depot in Ghana on Monday. The riot left 32 people dead, the interior ministry said.

`;
for (const whom of ['inmates', 'marchers', 'policemen', 'soldiers', 'workers', 'students', 'children', 'civilians', 'staff', 'members'])
  test(`${whom} are some of those whom a riot killed`, () => {
    const [{ quantities }] = rowsOfEach([
      { title: 'Riot at depot', text: `${RIOT}A charity counts 27 ${whom} killed in the riot.`, published: '2023-05-09' },
    ]);
    const key = (words: string) => quantities.find((row) => row.text === words)?.measure_key;
    assert.match(key('32') ?? '', /~killed~GH~~2023$/);
    assert.notEqual(key('27'), key('32'));
  });

test('whom a riot killed, in other words', () => {
  const [{ quantities }] = rowsOfEach([
    { title: 'Riot at depot', text: `${RIOT}A charity counts 35 people killed in the riot.`, published: '2023-05-09' },
  ]);
  const [one, other] = ['32', '35'].map((words) => quantities.find((row) => row.text === words)?.measure_key);
  assert.equal(other, one);
});
