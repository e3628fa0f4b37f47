/** Text that was damaged on its way: encoded twice, or with its entities left in it. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { mendString } from '../../pipeline/ingest/double-encoding.ts';
import { ingestFiles } from './helpers.ts';

/** UTF-8 read as Windows-1252, whose five empty places stay or are lost. */
function garbled(text: string, losesEmpty = false): string {
  const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
  const characters = Array.from(Buffer.from(text), (byte) => (byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : upper[byte - 0x80]));
  return characters.join('').replace(losesEmpty ? /[\u0081\u008d\u008f\u0090\u009d]/g : /(?!)/g, '');
}

test('what was encoded twice, or three times, is read as it was', () => {
  for (const text of [
    '“Nine died,” she said – it cost £3m and €4m, he’s sure…',
    'Café Zürich, 20 °C, ½ km², São Paulo',
    '😀 naïve',
    'Łódź and Škoda said “no”',
  ]) {
    assert.equal(mendString(garbled(text)), text);
    assert.equal(mendString(garbled(garbled(text))), text);
  }
  assert.equal(mendString(garbled('“Nine died,” she said.', true)), '“Nine died,” she said.');
});

test('text that is right stays', () => {
  for (const text of ['“CAFÉ”–the', 'IRMÃ” and Â “x”', 'café”–“the', 'façade – 3 × 4 = 12', 'Mâ”', 'É« à »', 'Ø 12 mm', 'naïve café’s “Ö”'])
    assert.equal(mendString(text), text);
});

test('it is told, in the text and in what is known about it', async () => {
  const words = '“The storm killed nine people,” the mayor said – it cost £3m.';
  const { documents } = await ingestFiles({ 'a.ndjson': JSON.stringify({ title: garbled('Storm “kills”'), text: garbled(words, true) }) });
  assert.equal(documents[0].text, words);
  assert.equal(documents[0].title, 'Storm “kills”');
  assert.equal(documents[0].findings.find(({ rule }) => rule === 'double-encoding')?.actual, '4');
});

test('entities that were left in a text, and pages whose every sign is escaped', async () => {
  const { documents } = await ingestFiles({
    'a.ndjson': [
      { title: 'AT&amp;T &amp;amp; sons', text: 'AT&amp;T lost &pound;3m, &amp;rsquo; it&#8217;s said; R&D & Q&A stay.' },
      { text: '&lt;p&gt;Nine died.&lt;/p&gt;&lt;p&gt;Ten &amp;amp; a dog fled.&lt;/p&gt;' },
      { text: 'It is 5 &lt; 6.' },
    ]
      .map((record) => JSON.stringify(record))
      .join('\n'),
    'b.html': `<html><body><article><p>${'The firm AT&amp;amp;T lost &amp;pound;3m on Tuesday, its owner said in the town that day. '.repeat(4)}</p></article></body></html>`,
  });
  assert.deepEqual(
    documents.map(({ text }) => text.slice(0, 60)),
    [
      'AT&T lost £3m, ’ it’s said; R&D & Q&A stay.',
      'Nine died.\n\nTen & a dog fled.',
      'It is 5 < 6.',
      'The firm AT&T lost £3m on Tuesday, its owner said in the tow',
    ],
  );
  assert.equal(documents[0].title, 'AT&T & sons');
});
