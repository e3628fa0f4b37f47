import assert from 'node:assert/strict';
import test from 'node:test';
import { emptyDraft } from '../../pipeline/extract/drafts.ts';
import { findFigures } from '../../pipeline/extract/figures/figures.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { findTimeSpans } from '../../pipeline/extract/times/times.ts';
import { documentOf } from '../texts.ts';
import { processorSeconds } from './processor-time.ts';

/** how many times longer the longer text is: what is not linear takes at least that much more a character */
const TIMES = 4;
/** how much more a character of the longer text may take: collection of garbage, other programs */
const MOST = 2;
const ATTEMPTS = 3;
/** milliseconds below which a measurement says nothing */
const FLOOR = 30;

const milliseconds = (work: () => void): number => processorSeconds(work) * 1000;

/** Tokens, tags where they are asked for, words of times, figures. */
function figuresOf(text: string): void {
  const document = documentOf(text);
  const draft = emptyDraft();
  const reading = read(text);
  findTimeSpans(reading, document, draft);
  findFigures(reading, document, draft);
}

function isLinear(unit: string, characters: number): void {
  test(`time is linear in ${characters / 1000} kB of ${JSON.stringify(unit)}`, () => {
    const run = (length: number): number => milliseconds(() => figuresOf(unit.repeat(length / unit.length)));
    run(characters / TIMES / TIMES);
    let told = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const short = run(characters / TIMES);
      const long = run(characters);
      if (long <= Math.max(short, FLOOR) * TIMES * MOST) return;
      told += `${short} ms for a quarter of it, ${long} ms for all of it; `;
    }
    assert.fail(told);
  });
}

/** the worst that comes to mind, a megabyte of each */
const WORST = ['1,1,1,', '1.', '1/1/1/1 ', '(', '[(', '$', '%', '-', 'to ', 'about ', 'between ', 'million ', 'and half a ', 'January '];

/** what once was not linear, or looks as if it might not be */
const HOSTILE = [
  '1,',
  "1'",
  '1-',
  '1 ',
  '<a ',
  '"1',
  '$1',
  '2/',
  'A-1-',
  'one and ',
  'one in ',
  'twenty-',
  'half ',
  'a ',
  'hundreds of ',
  'three million ',
  'two thirds of ',
  '1 000 ',
  'from 1 to ',
  'between 1 and ',
  '5 feet ',
  '5 days 5 months ',
  'point 1 ',
  ', 36, ',
  '15-year-old ',
  '10:30 ',
  '1990-',
  '1 and 2 May, ',
  'the first nine months of ',
  'two weeks after ',
  'since January or ',
  'no more than ',
  'http://a',
  '1e5',
  'a.jpg',
  '“',
  'é',
];

for (const unit of WORST) isLinear(unit, 1_000_000);
for (const unit of HOSTILE) isLinear(unit, 64_000);
