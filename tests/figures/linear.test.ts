import assert from 'node:assert/strict';
import test from 'node:test';
import { findIn } from './figures-of.ts';

const SMALL = 16 * 1024;
const TIMES = 8;
const MOST = 3; // how much more than its share the longer text may take: collection of garbage, warm-up
const FLOOR = 30; // milliseconds below which a measurement says nothing

/** Processor time, which other processes do not lengthen. */
function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const HOSTILE = [
  '1,',
  '1.',
  "1'",
  '1-',
  '1 ',
  '(',
  '<a ',
  '"1',
  '$',
  '2/',
  'A-1-',
  'about ',
  'no more than ',
  'one and ',
  'twenty-',
  'half ',
  'a ',
  'hundreds of ',
  'three million ',
  '1 000 ',
  'from 1 to ',
  '5 feet ',
  'point 1 ',
  'http://a',
  '1e5',
  'a.jpg',
];

for (const unit of HOSTILE) {
  test(`time is linear in a text of ${JSON.stringify(unit)}`, () => {
    const run = (length: number) => milliseconds(() => findIn(unit.repeat(length / unit.length)));
    run(SMALL);
    const short = Math.max(run(SMALL), FLOOR);
    const long = run(SMALL * TIMES);
    assert.ok(long <= short * TIMES * MOST, `${short} ms for ${SMALL} characters, ${long} ms for ${SMALL * TIMES}`);
  });
}
