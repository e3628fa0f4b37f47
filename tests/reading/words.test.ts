import assert from 'node:assert/strict';
import test from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { hashOf } from '../../pipeline/extract/reading/hashing.ts';
import { read } from '../../pipeline/extract/reading/read.ts';
import { sentenceOf } from '../../pipeline/extract/reading/sentence.ts';
import { normalise } from '../../pipeline/extract/reading/word-looks.ts';
import { MOST_WORDS } from '../../pipeline/extract/reading/word-memory.ts';
import { generation, wordsOf } from '../../pipeline/extract/reading/words.ts';
import { looksOf } from './looks.ts';

/** What a word looks like, said slowly. */
function spelt(form: string, small: boolean) {
  const norm = normalise(form);
  const shown = small ? norm : form.slice(0, 48);
  const kinds = Array.from(shown, (c) => (/[a-z]/.test(c) ? 'x' : /[A-Z]/.test(c) ? 'X' : /[0-9]/.test(c) ? 'd' : c));
  const shape = kinds.filter((kind, at) => kind !== kinds[at - 1] || kind !== kinds[at - 2]).join('');
  return {
    form: hashOf(shown),
    norm: hashOf(norm),
    suffixes: [1, 2, 3, 4].map((n) => hashOf(norm.slice(-n))),
    prefixes: [1, 2, 3].map((n) => hashOf(norm.slice(0, n))),
    shape: hashOf(small ? `CAPITALS ${shape}` : shape),
  };
}

function check(forms: string[], small: boolean): void {
  for (const [at, word] of wordsOf(forms).entries()) {
    assert.deepEqual(looksOf(word), spelt(forms[at], small), forms[at]);
    assert.equal(word.lower, forms[at].toLowerCase());
    assert.equal(word.written, forms[at]);
  }
}

test('words in ASCII look as they are spelt, however long', () => {
  const printable = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((unit) => String.fromCharCode(unit)),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(fc.property(printable, (form) => check(['so', 'it', form, 'goes', 'on'], false)));
  check(['ab\0', 'ab', 'ab\0\0', 'abcdefgh\0', 'abcdefgh'], false);
  check(['1,081', 'Mid-June', "Falk's", 'a', '``', 'B-52', 'McDuff', 'x'.repeat(70)], false);
});

test('words of a sentence in capitals look as in small letters', () => {
  check(['FERRY', 'SINKS', 'OFF', 'PORT', '12', 'B-52', "FALK'S", '``'], true);
  check(['FERRY', 'SINKS', '.'], false); // too few words to tell
  check(['FERRY', 'SINKS', 'OFF', 'spain'], false);
});

test('words that were met again stay when rare ones are forgotten, and no two have the same id', () => {
  wordsOf(['zephyrs', 'often', 'zephyrs']);
  wordsOf(['quagga']);
  const [zephyrs] = wordsOf(['zephyrs']);
  const [quagga] = wordsOf(['quagga']);
  const before = generation();
  const rare = (at: number): string => `rare${at}x`;
  for (let at = 0; generation() === before; at++) wordsOf([rare(at)]);
  assert.equal(wordsOf(['zephyrs'])[0], zephyrs);
  assert.equal(wordsOf(['quagga'])[0], quagga);
  const once = wordsOf([rare(0)])[0];
  for (let at = 1; generation() === before + 1; at++) wordsOf([rare(at)]);
  assert.notEqual(wordsOf([rare(0)])[0], once);
  const words = wordsOf([...Array.from({ length: 200 }, (_, at) => rare(at)), 'zephyrs']);
  assert.equal(new Set(words.map(({ id }) => id)).size, words.length);
  assert.ok(words.every(({ id }) => id >= 0 && id < MOST_WORDS));
});

test('a sentence is made of words that are known at the moment, and of no others', () => {
  const words = wordsOf(['Once', 'upon', 'a', 'zyzzyva']);
  assert.deepEqual(
    [...sentenceOf(words).ids],
    words.map(({ id }) => id),
  );
  assert.deepEqual([...sentenceOf([]).ids], []);
  const before = generation();
  for (let at = 0; generation() === before; at++) wordsOf([`another${at}z`]);
  assert.throws(() => sentenceOf(words), /zyzzyva|Once|upon/);
});

test('where every word is met again, all are forgotten rather than none', () => {
  const before = generation();
  for (let at = 0; generation() < before + 2; at++) wordsOf([`kept${at}x`, `kept${at}x`]);
  const words = wordsOf(Array.from({ length: 300 }, (_, at) => `new${at}x`));
  assert.ok(words.every(({ id }) => id >= 0 && id < MOST_WORDS));
});

test('a text may have more different words than are known at a time, and others may be read before it is asked about', () => {
  const rare = (at: number): string => `Sailor ${at % 7 === 0 ? 'x'.repeat(40) : ''}qa${at}x saw qb${at}x, qc${at}x and the “qd${at}x”.`;
  const sentences = Array.from({ length: 9000 }, (_, at) => rare(at));
  const before = generation();
  const reading = read(sentences.join('\n\n'));
  const others = read(Array.from({ length: 9000 }, (_, at) => rare(20_000 + at)).join(' '));
  assert.ok(generation() > before + 2);
  for (let token = 0; token < reading.tokenCount; token++)
    assert.equal(reading.form(token), reading.text.slice(reading.tokenStart[token], reading.tokenEnd[token]));
  for (const sentence of [0, 1, 5000, 8999]) {
    const alone = read(sentences[sentence]);
    const first = reading.sentenceFirst[sentence];
    for (let token = 0; token < alone.tokenCount; token++) {
      assert.equal(reading.xpos(first + token), alone.xpos(token));
      assert.equal(reading.head(first + token), alone.head(token) < 0 ? -1 : first + alone.head(token));
    }
  }
  assert.equal(others.form(0), 'Sailor');
});

test('only the words of a sentence in capitals are read as if in small letters', () => {
  const reading = read('FERRY SINKS OFF PORT\n\nThe FERRY sank. NATO said so.');
  const small = Array.from({ length: reading.tokenCount }, (_, token) => reading.word(token)).filter((word) => word.small === word);
  assert.deepEqual(
    small.map(({ written }) => written),
    ['FERRY', 'SINKS', 'OFF', 'PORT'],
  );
  const [ferry] = small;
  assert.deepEqual(looksOf(ferry), spelt('FERRY', true));
  assert.deepEqual(looksOf(reading.word(5)), spelt('FERRY', false));
  assert.equal(read('FERRY SINKS OFF PORT').word(0), ferry);
});

test('no word keeps the text that it was met in', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  read('Warm.');
  const before = heap();
  for (let at = 0; at < 20; at++) read(`${' '.repeat(1_000_000)}short${at} a-word-of-middle-length${at} ${'long'.repeat(15)}${at}`);
  assert.ok(heap() - before < 5_000_000);
});
