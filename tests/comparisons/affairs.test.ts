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

const JAILBREAK = `Inmates broke out of Belmora prison in Paraguay during a riot on 4 May, officials said. The prison service said 120 inmates had escaped; the guards' union spoke of 150 escapees.

Some 35 of the fugitives were hurt. By Sunday 40 fugitives had been recaptured and 80 were on the run, the service said. The riot left 12 inmates and two guards dead.

In Encarnacion 60 prisoners got away in 2019. In Bolivia 70 inmates escaped in April. The breakout of 9 June, in which 90 inmates escaped, was smaller. Prisons across the country hold 14,000 inmates.`;

test('who got out of a prison, was caught again, or is still free', () => {
  const [{ quantities }] = rowsOfEach([{ title: 'Riot at Belmora prison', text: JAILBREAK, published: '2023-05-09' }]);
  const key = (words: string) => quantities.find((row) => row.text === words)?.measure_key ?? null;
  assert.equal(key('120'), 'count~1~inmate~escaped, in the jailbreak~~PY~~2023');
  assert.equal(key('40'), 'count~1~inmate~recaptured, in the jailbreak~~PY~~2023');
  assert.equal(key('80'), 'count~1~inmate~at large, in the jailbreak~~PY~~2023');
  for (const other of ['60', '70', '90', '14,000']) assert.notEqual(key(other), key('120'), other);
  assert.notEqual(key('12'), key('two'));
});

for (const told of [
  'A rights group says 140 prisoners fled Belmora prison during the riot.',
  'According to a count of the ministry 140 inmates got away in the breakout.',
  'The mass escape at Belmora prison freed inmates. A senator said that 140 people had escaped.',
])
  test(`the same: ${told}`, () => {
    const texts = [JAILBREAK, `A riot at Belmora prison in Paraguay let inmates out.\n\n${told}`];
    const [one, other] = rowsOfEach(texts.map((text) => ({ title: 'Riot at Belmora prison', text, published: '2023-05-09' })));
    const keyed = one!.quantities.find((row) => row.text === '120')?.measure_key;
    assert.equal(other!.quantities.find((row) => row.text === '140')?.measure_key, keyed);
  });

test('a second breakout is an affair of its own', () => {
  const text = 'A second breakout in a month at Belmora prison in Paraguay freed inmates.\n\nOfficials said 33 inmates escaped.';
  const [{ quantities }] = rowsOfEach([{ title: 'Second breakout at Belmora', text, published: '2023-06-10' }]);
  assert.equal(quantities.find((row) => row.text === '33')?.measure_key ?? null, null);
});
