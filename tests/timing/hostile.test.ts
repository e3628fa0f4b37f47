/** Texts that make careless rules run away: each must be read, and twice the text must not take four times as long. `HOSTILE_SIZE=10000000` for the long run. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { articles } from '../../pipeline/bench/corpus.ts';
import { extractText } from '../texts.ts';
import { processorSeconds } from './processor-time.ts';

const SIZE = Number(process.env.HOSTILE_SIZE ?? 12_000); // characters
/** Time grows with the text; so much is left for garbage collection and a busy machine. */
const MOST_GROWTH = 2.6;
/** Shorter times (in seconds of the processor) say nothing about growth. */
const LEAST_TIME = 2;

const PATTERNS: Record<string, string> = {
  'one letter': 'a',
  'one digit': '7',
  'no full stop': 'police said the 12 people who were killed by soldiers in Kenya ',
  'one sentence again and again': 'At least 12 people were killed in the blast on Tuesday, police said. ',
  'numbers in a row': '12 ',
  'numbers in a list': '12, 13, 14 and ',
  'numbers with commas': '1,2',
  fractions: '1/2 ',
  percent: '5% ',
  'ranges without end': 'between 2 and ',
  'open quotation marks': '“',
  'quotation marks': '"',
  brackets: '(',
  dashes: '1-',
  'claims in claims': 'he said that ',
  'according to': 'according to ',
  'names in a row': 'John Smith ',
  'one country': 'Kenya, Kenya ',
  abbreviations: 'Tehreek (TTP) ',
  'dates in a row': '12 May 2024 ',
  'events in a row': 'two weeks after ',
  'directions of the compass': 'West ',
  'numbers in brackets': '(1)(2)',
  'vulgar fractions': '½',
  'particles of names': 'al-Al-',
  'paragraphs of one figure': '1\n\n',
  'less-than signs': '<',
  'full stops': 'a. ',
  newlines: '\n',
  'bidirectional marks': '\u202ea',
  'combining marks': 'a\u0301',
  emoji: '😀',
  'lone surrogates': '\ud800',
  NUL: '\0',
};

for (const [name, pattern] of Object.entries(PATTERNS)) {
  test(`hostile text: ${name}`, () => {
    const seconds = (size: number): number => {
      const text = pattern.repeat(Math.ceil(size / pattern.length));
      return processorSeconds(() => assert.match(extractText(text).text_sha256, /^[0-9a-f]{64}$/));
    };
    const once = seconds(SIZE / 2);
    const twice = seconds(SIZE);
    assert.ok(
      twice < LEAST_TIME || twice < once * MOST_GROWTH,
      `${once.toFixed(2)} s for ${SIZE / 2} characters, ${twice.toFixed(2)} s for ${SIZE}`,
    );
  });
}

/** Seconds of the processor that so many characters may add to each time: a machine at its limit. */
const SLACK = 0.5;

test('news in one paragraph, whose figures have no day, is read in linear time', () => {
  const news = [...articles(600_000)].map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
  const seconds = (size: number): number => processorSeconds(() => void extractText(news.slice(0, size), { published: null }));
  seconds(100_000); // code is ready
  const [once, twice] = [seconds(300_000), seconds(600_000)];
  assert.ok(twice < once * MOST_GROWTH + SLACK, `${once.toFixed(2)} s, twice the text ${twice.toFixed(2)} s`);
});

/** What once took time with the square of a run, each at a size where that would show: 6.6 s for the longer text. */
for (const [name, pattern] of [
  ['directions of the compass', 'West '],
  ['articles', 'the '],
  ['hyphens', '- '],
  ['numbers without spaces', '1,'],
  ['counts in one paragraph', 'Half of them died. '],
  ['shares in one paragraph', 'The poll gave him 45%. '],
  ['falls of prices in one paragraph', 'Shares fell 5%. It was 5% in May. '],
] as const) {
  test(`a long run of ${name} is read in linear time`, () => {
    const seconds = (size: number): number => processorSeconds(() => void extractText(pattern.repeat(size / pattern.length)));
    seconds(20_000); // code is ready
    const [once, twice] = [seconds(80_000), seconds(160_000)];
    assert.ok(twice < once * MOST_GROWTH + SLACK, `${once.toFixed(2)} s, twice the text ${twice.toFixed(2)} s`);
  });
}
