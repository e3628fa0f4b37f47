import assert from 'node:assert/strict';
import test from 'node:test';
import iconv from 'iconv-lite';
import { decode } from '../../pipeline/ingest/decode.ts';
import { read } from './helpers.ts';

const TEXT = 'Some 1,200 people left Zürich – “a record” – for €3.4bn, the café’s owner said.';

test('UTF-8 and UTF-16, with and without a mark, and Windows-1252 give the same text', () => {
  const encoded: [string, Buffer][] = [
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(TEXT, 'utf-16le')],
    ['utf-16be', iconv.encode(TEXT, 'utf-16be', { addBOM: true })],
    ['utf-16be', iconv.encode(TEXT, 'utf-16be')],
    ['windows-1252', iconv.encode(TEXT, 'windows-1252')],
  ];
  for (const [encoding, bytes] of encoded) {
    const { text, rawOf, encoding: seen } = read(bytes, 'text');
    assert.equal(text, TEXT);
    assert.equal(seen, encoding);
    assert.deepEqual(rawOf('€3.4bn'), iconv.encode('€3.4bn', encoding));
  }
});

test('CRLF, NBSP, soft hyphens, zero width, ligatures, marks of direction and controls read as a reader sees them', () => {
  const raw =
    'The\u00a0of\ufb01ce\u200b counted 1\u202f200 dead\u200f in Bal\u00adochistan,\r\nit said\u0000.\ufeff\r\n\r\nCafe\u0301s closed.';
  const { text, bytesOf } = read(raw, 'text');
  assert.equal(text, 'The office counted 1 200 dead in Balochistan, it said.\n\nCafés closed.');
  assert.equal(bytesOf('Balochistan'), 'Bal\u00adochistan');
  assert.equal(bytesOf('office'), 'of\ufb01ce');
  assert.equal(bytesOf('Cafés'), 'Cafe\u0301s');
});

test('the colours of a terminal are no words, and leave no number behind', () => {
  const { text } = read('Police said \u001b[1;31m12 people\u001b[0m fled \u001b[?25lon Monday [31m].', 'text');
  assert.equal(text, 'Police said 12 people fled on Monday [31m].');
});

test('astral characters count as one code point and lead to four bytes', () => {
  const { text, length, bytesOf, rawOf } = read('Prices rose 😀 by 12% in 𝒳.', 'text');
  assert.equal(length, text.length - 2);
  assert.equal(rawOf('😀').length, 4);
  assert.equal(bytesOf('12% in 𝒳'), '12% in 𝒳');
});

test('broken bytes stand as U+FFFD and are reported', () => {
  const bytes = Buffer.concat([Buffer.from('The café said “'), Buffer.from([0xc3, 0x28]), Buffer.from('” and left — 12 of them, naïve.')]);
  const { text, findings } = read(bytes, 'text');
  assert.equal(text, 'The café said “\ufffd(” and left — 12 of them, naïve.');
  assert.deepEqual(
    findings.map(({ rule, actual }) => [rule, actual]),
    [['broken-bytes', '1']],
  );
});

test('over-long forms, surrogates in UTF-8, and a sequence cut at the end are broken, not read', () => {
  for (const hex of ['c080', 'e08080', 'eda080', 'f8888080', 'f0908d', 'e282']) {
    const { text } = decode(Buffer.concat([Buffer.from('éèêëéèêëéèêëéèêë '), Buffer.from(hex, 'hex')]));
    assert.match(text, /^(éèêë){4} \ufffd+$/);
  }
});

test('a lone surrogate in UTF-16 is replaced', () => {
  const bytes = Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('a', 'utf16le'),
    Buffer.from([0x00, 0xd8]),
    Buffer.from('b', 'utf16le'),
  ]);
  assert.equal(read(bytes, 'text').text, 'a\ufffdb');
});

test('a file that is no text is refused with what to do', () => {
  const bytes = Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256);
  assert.throws(() => decode(bytes), /not a text: .*give the article as text/);
});

test('a text from UTF-8 agrees with the platform', () => {
  for (const sample of ['', 'plain', TEXT, '中文 العربية हिन्दी 😀', '\u{10ffff}\u{10000}\uffff\u0800\u07ff\u0080']) {
    assert.equal(decode(Buffer.from(sample)).text, sample);
  }
});

const EAST_ASIAN: [encoding: string, words: string][] = [
  ['shift_jis', '地震で十二人が死亡したと警察は発表した。被害は拡大している。'],
  ['euc-jp', '地震で十二人が死亡したと警察は発表した。被害は拡大している。'],
  ['gb18030', '警方表示，爆炸造成十二人死亡，另有三十人受伤。救援仍在进行。'],
  ['big5', '警方表示，十二人死亡，另有三十人下落不明。救援仍在進行。'],
  ['euc-kr', '경찰은 폭발로 열두 명이 숨졌다고 밝혔다. 구조 작업이 계속되고 있다.'],
];

test('East Asian encodings are told by their bytes, and every character leads back to its own', () => {
  for (const [encoding, words] of EAST_ASIAN) {
    const text = `At least 12 people died. ${words.repeat(3)}`;
    const { text: found, encoding: seen, rawOf, findings } = read(iconv.encode(text, encoding), 'text');
    assert.equal(seen, encoding);
    assert.equal(found, text.replaceAll('　', ' '));
    assert.deepEqual(rawOf(words.slice(1, 9)), iconv.encode(words.slice(1, 9), encoding));
    assert.deepEqual(
      findings.map(({ rule, actual }) => [rule, actual]),
      [['encoding', encoding]],
    );
  }
});

test('an English page with a few foreign names is read as it says; one that says wrong is read by its bytes', () => {
  const body = (name: string): string => `<p>The mayor ${name} said that 12 people died, and that 30 more are missing after the flood.</p>`;
  for (const [encoding, name] of [
    ['shift_jis', '山田太郎'],
    ['gbk', '李文'],
    ['big5', '陳水'],
    ['euc-kr', '김민수'],
  ]) {
    const page = iconv.encode(`<html><head><meta charset="${encoding}"></head><body>${body(name)}</body></html>`, encoding);
    assert.match(decode(page, encoding).text, new RegExp(name), encoding);
    assert.equal(decode(page, encoding).encoding, encoding);
  }
  const french = iconv.encode(`<html>${body('Zoë Müller–Léonard, née à Besançon')}</html>`, 'windows-1252');
  const { text, encoding } = decode(french, 'shift_jis');
  assert.match(text, /Zoë Müller–Léonard, née à Besançon/);
  assert.equal(encoding, 'windows-1252');
});
