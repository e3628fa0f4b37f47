import assert from 'node:assert/strict';
import test from 'node:test';
import { matchesOf } from '../../pipeline/common/matches.ts';
import { cueList } from '../../pipeline/link/cue-words.ts';
import { nearKeys } from '../../pipeline/link/near-keys.ts';
import { eachRun } from '../../pipeline/link/word-runs.ts';

const CUES = cueList();
const ILLNESS = CUES.add(['covid', 'yellow fever']);
const SHIP = CUES.add(['ferry', 'cargo ship']);
const PATTERNS = [
  [ILLNESS, /(?<![\p{L}-])(?:covid|yellow fever)(?![\p{L}-])/giu],
  [SHIP, /\b(?:ferry|cargo ship)s? (\p{Lu}\p{L}+)/gu],
] as const;

const TEXTS = [
  'Nothing of it stands here.\n\nNor here.',
  'The ferry Ona left.\nTwo cargo ships Tell nobody of.\n\nThe ferry Ulm and the ferry Bel came.',
  'COVID19 and Covid-19 in one line\nYELLOW FEVER in another; “covid” at the end: covid',
  'In İzmir the ferry Ona met the cargo ship Tor.',
  'A ferry\nOna, on another line, is no ferry Ona.',
];

test('in the paragraphs that have its cue, a pattern finds all that it finds in the text', () => {
  for (const text of TEXTS) {
    const cues = CUES.in(text);
    for (const [cue, pattern] of PATTERNS) {
      const found = (matches: RegExpExecArray[]): unknown[] => matches.map((match) => [...match, match.index]);
      const all = matchesOf(pattern, text);
      assert.deepEqual(found(cues.matches(cue, pattern)), found(all), text);
      assert.ok(cues.has(cue) || all.length === 0, text);
    }
  }
});

test('a text without a cue is not looked through', () => {
  const cues = CUES.in(TEXTS[0]!);
  assert.deepEqual([cues.has(ILLNESS), cues.has(SHIP)], [false, false]);
  assert.deepEqual(cues.matches(SHIP, /\w+/g), []);
});

test('a word is found before whatever number stands next to it', () => {
  // some of them look like a word of the list to the filter
  for (let number = 0; number < 20_000; number++) assert.ok(CUES.in(`Of covid${number} nothing is known.`).has(ILLNESS), `covid${number}`);
});

test('runs are those of letters and digits, a hundred characters long at most', () => {
  const text = `b2b, déjà_vu ½ \ud835\udd53x \ud800y ${'z'.repeat(230)}`.toLowerCase();
  const runs: string[] = [];
  eachRun(text, (_, start, end) => runs.push(text.slice(start, end)));
  assert.deepEqual(runs, text.match(/[\p{L}\p{N}]{1,100}/gu));
});

test('keys of a text that is nearly the same are nearly the same', () => {
  const words = Array.from({ length: 120 }, (_, index) => `word${(index * 37) % 101}`);
  const other = words.map((word, index) => (index === 60 ? 'another' : word));
  const shared = nearKeys(words.join(' ')).filter((key) => nearKeys(other.join('  ')).includes(key));
  assert.ok(shared.length > 4 && shared.length < 12, shared.join());
  // those of corpora that are published may not change
  assert.deepEqual(nearKeys(words.join(', ').toUpperCase()).slice(0, 2), ['a8caa4a6008bbb2e54a34', 'b40eb8cd5685a37c7e6c8']);
});
