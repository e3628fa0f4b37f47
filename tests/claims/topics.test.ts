import assert from 'node:assert/strict';
import test from 'node:test';
import { writtenIn } from './helper.ts';

const cases: [string, string[]][] = [
  // "on" a topic, at once or after who was told; not where, how and for whom
  ['Kos spoke to anglers on the dam.', ['Kos | spoke | the dam']],
  ['Kos briefed the crew on the storm.', ['Kos | briefed | the storm']],
  ['Kos spoke to anglers on the phone.', []],
  ['Kos spoke on condition of anonymity.', []],
  ['Kos spoke on behalf of the anglers.', []],
  ['Kos spoke in a hut on the quay.', []],
  ['Kos wrote her thesis on the dam.', []],
  ['Brokers weighed in on the sale.', ['Brokers | weighed | the sale']],
  ['The delay is weighing on the crews.', []],
  // an amount, a noun's own topic, a pronoun that names nothing, who somebody is
  ['Kos expanded her fleet by about nine ferries.', []],
  ['Kos replied to a question about the dam.', []],
  ['Kos spoke to the crew about it.', []],
  ['People briefed on the sale said that it failed.', ['People briefed on the sale | said | it failed']],
  // a list goes on past its commas; the occasion, the comparison and the next verb do not belong
  ['Kos spoke about the dam, the lock and the weir.', ['Kos | spoke about | the dam, the lock and the weir']],
  ['Kos spoke about the dam, and the crew left.', ['Kos | spoke about | the dam']],
  ['Kos talked about the dam in the last debate.', ['Kos | talked about | the dam']],
  ['Kos talked more about ferries than she did last year.', ['Kos | talked | ferries']],
  ['Kos talks about the dam and often gets cheers.', ['Kos | talks about | the dam']],
  // who is asked has not asked
  ['When asked about the dam, Kos left.', []],
  ['Kos was pressed by Edda Falk about the dam.', ['Edda Falk | was pressed | the dam']],
  ['The crew asked questions about the dam.', ['The crew | asked | the dam']],
];

for (const [text, claims] of cases) test(`topics: ${text}`, () => assert.deepEqual(writtenIn(text), claims));
