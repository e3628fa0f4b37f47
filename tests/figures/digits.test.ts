import assert from 'node:assert/strict';
import test from 'node:test';
import { cut } from '../../pipeline/extract/figures/pieces.ts';
import { expectFigures, expectNone } from './figures-of.ts';

test('separators of every kind', () => {
  expectFigures({
    'The depot holds 1,081 crates.': ['1,081: 1081 exact 1'],
    'The depot holds 1 081 crates.': ['1 081: 1081 exact 1'],
    'The depot holds 816 000 t of grain.': ['816 000 t: 816000 exact t'],
    'A bill of 12,34,567 rupees came.': ['12,34,567 rupees: 1234567 exact INR'],
    'The sum was 1.234.567,89 in the German file.': ['1.234.567,89: 1234567.89 exact 1'],
    'The reading was .08 and later -5.': ['.08: 0.08 exact 1', '-5: -5 exact 1'],
    'Some 80, 000 fans came.': ['Some 80, 000: ~80000 about 1'],
    'It weighs 2 1/2 tonnes and 3½ more.': ['2 1/2 tonnes: 2.5 exact t', '3½: 3.5 exact 1'],
    'A mass of 4.2×10^6 tonnes moved.': ['4.2×10^6 tonnes: 4200000 exact t'],
  });
});

test('what multiplies a number and stands after it', () => {
  const read = (text: string): string => {
    const { count, start, end, value } = cut(text);
    return Array.from({ length: count }, (_, piece) => `${text.slice(start[piece], end[piece])}=${value[piece]}`).join(' ');
  };
  assert.equal(read('1e10'), '1e10=10000000000');
  assert.equal(read('5 x 10^3'), '5 x 10^3=5000');
  assert.equal(read('6*10**-1'), '6*10**-1=0.6');
  assert.equal(read('2^8'), '2^8=256');
  assert.equal(read('3×10⁶m'), '3×10⁶=3000000 m=0');
  // before a letter, of whatever script, or a fourth digit it is something else
  assert.equal(read('1e10k'), '1=1 e=0 10=10 k=0');
  assert.equal(read('2^8я'), '2=2 ^=0 8=8 я=0');
  assert.equal(read('3×10^6é'), '3=3 ×=0 10=10 ^=0 6=6 é=0');
  assert.equal(read('1e1000'), '1=1 e=0 1000=1000');
  // and after a space only what multiplies by ten or a power of two
  assert.equal(read('7 ^2'), '7=7 ^=0 2=2');
  assert.equal(read('5 x 7'), '5=5 x=0 7=7');
});

test('an address of a computer is no number', () => {
  expectNone(['Server 192.168.0.12 was down.']);
});

test('scale letters', () => {
  expectFigures({
    'Profits of $1.2m and £3.4bn.': ['$1.2m: 1200000 exact USD', '£3.4bn: 3400000000 exact GBP'],
    'It created 8m jobs and 15k posts.': ['8m: 8000000 exact 1', '15k: 15000 exact 1'],
    'The wave was 9m high.': ['9m: 9 exact m'],
  });
});

test('numbers as programs write them count nothing', () => {
  expectNone(['The byte 0xFF was wrong.', 'It wrote 0b101 and 0x1F4a, then 0o17.']);
  expectFigures({
    'The score was 0 by noon.': ['0: 0 exact 1'],
    'It weighs 0.5 kg.': ['0.5 kg: 0.5 exact kg'],
  });
});
